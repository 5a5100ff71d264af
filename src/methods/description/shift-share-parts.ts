import {
  cellPath,
  InputError,
  type Label,
  type LabelledMatrix,
  pathTo,
  say,
  texNumber,
  type WholeArea,
} from "../../base/index.js";
import { rowSums, sumOf } from "../../math/index.js";
import { shareOf } from "./words.js";

/** The ways to take a change apart; `"dunn"` is the classical one, `"ssm"` that of Chinese textbooks. */
export type ShiftShareForm = "dunn" | "ssm" | "esteban-marquillas" | "arcelus";

type Effect = "national" | "mix" | "regional" | "interaction";

/** What the parts of the forms are called in code. */
export type ShiftSharePartName =
  | "national"
  | "mix"
  | "regional"
  | "competitive"
  | "allocation"
  | "entry"
  | `${Effect}${"Expected" | "Differential"}`;

/** One of the parts that a change is taken into: its name in code, its title, its formula in TeX. */
export interface ShiftSharePart {
  readonly name: ShiftSharePartName;
  readonly label: Label;
  readonly formula: string;
  /** Region by region, industry by industry, like the tables that came in. */
  readonly values: Float64Array;
  /** The formula with the numbers of a cell put in, in TeX; a form of eight terms goes without. */
  readonly term?: (cell: number) => string;
}

/** The rates that all forms are built from. */
export interface ShiftShareRates {
  /** G: growth of the nation over all industries. */
  readonly national: number;
  /** Gᵢ: growth of each industry in the nation. */
  readonly industries: Float64Array;
  /** eᵢⱼ*: what a region would have if its mix were the nation's (homothetic employment). */
  readonly homothetic: Float64Array;
}

/** What a form is computed from: both tables and the nation's two columns of totals. */
export interface ShiftShareInput {
  /** The function that was called, and what the first table is called there. */
  readonly where: string;
  readonly argument: string;
  readonly before: LabelledMatrix;
  readonly after: LabelledMatrix;
  readonly nationBefore: Float64Array;
  readonly nationAfter: Float64Array;
  /** What the whole is called. */
  readonly area: WholeArea;
  /** What is done where a region's industry grew from nothing and a form needs its growth rate. */
  readonly zeros: "refuse" | "exclude";
}

/** The growth rates of nation, industries and regions, and the homothetic table. */
export function shiftShareRates(input: ShiftShareInput): ShiftShareRates {
  const { where, argument, before, nationBefore, nationAfter } = input;
  const [total0, total1] = [sumOf(nationBefore), sumOf(nationAfter)];
  const width = before.columns.length;
  const industries = nationBefore.map((value, i) => {
    if (value > 0) return nationAfter[i] / value - 1;
    const path = pathTo(`${argument}[*]`, [[before.columns[i], i]]);
    throw new InputError(where, path, say("{of}合计 > 0", "have a {of} total > 0", { of: input.area.of }), value);
  });
  const regions = rowSums(before.values, width);
  const homothetic = before.values.map((_, k) => (regions[Math.floor(k / width)] * nationBefore[k % width]) / total0);
  return { national: total1 / total0 - 1, industries, homothetic };
}

/** The parts of the change, in the order in which they are told. */
export function shiftShareParts(
  form: ShiftShareForm,
  input: ShiftShareInput,
  rates: ShiftShareRates,
): ShiftSharePart[] {
  if (form === "ssm") return ssm(input, rates);
  if (form === "arcelus") return [...arcelus(input, rates), ...entry(input)];
  const [national, mix, regional] = dunn(input, rates);
  if (form === "dunn") return [national, mix, regional];
  return [national, mix, ...estebanMarquillas(input, rates), ...entry(input)];
}

/** What grew from nothing, told apart where growth rates are needed and `zeros` excludes it from them. */
function entry({ before, after, zeros }: ShiftShareInput): ShiftSharePart[] {
  if (zeros === "refuse") return [];
  const values = before.values.map((e, k) => (e === 0 ? after.values[k] : 0));
  return [
    { name: "entry", label: say("从零新增", "from nothing"), formula: "E_{ij} = e'_{ij} \\;(e_{ij} = 0)", values },
  ];
}

/** Chinese textbooks' form: the national share and the mix are taken of the standardised size e*. */
function ssm(input: ShiftShareInput, rates: ShiftShareRates): ShiftSharePart[] {
  const { before, area } = input;
  const width = before.columns.length;
  const { industries, homothetic } = rates;
  const [, , regional] = dunn(input, rates);
  return [
    {
      name: "national",
      label: shareOf(area),
      formula: "N_{ij} = e^*_{ij} G_i",
      values: homothetic.map((star, k) => star * industries[k % width]),
      term: (k) => `${texNumber(homothetic[k])} \\times ${inSum(industries[k % width])}`,
    },
    {
      name: "mix",
      label: say("结构偏离分量", "structural shift"),
      formula: "P_{ij} = (e_{ij} - e^*_{ij}) G_i",
      values: before.values.map((e, k) => (e - homothetic[k]) * industries[k % width]),
      term: (k) =>
        `(${texNumber(before.values[k])} - ${texNumber(homothetic[k])}) \\times ${inSum(industries[k % width])}`,
    },
    { ...regional, label: say("竞争力偏离分量", "competitive shift") },
  ];
}

/** How a region grew beside the nation, and by what (相对增长率与两个效果指数). */
export interface ShiftShareIndices {
  /** L = (e'/e) / (E'/E), which is W · u. */
  readonly relativeGrowth: Float64Array;
  /** W: what the region's mix of industries makes of it. */
  readonly structureEffect: Float64Array;
  /** u: what its industries make of it, each beside its own in the nation. */
  readonly competitiveEffect: Float64Array;
}

/** L, W and u of each region, by the shares K = e/E that it has of each industry. */
export function shiftShareIndices(input: ShiftShareInput, rates: ShiftShareRates): ShiftShareIndices {
  const { before, after } = input;
  const width = before.columns.length;
  const growth = regionGrowth(input).map((rate) => 1 + rate);
  const expected = rowSums(
    before.values.map((e, k) => e * (1 + rates.industries[k % width])),
    width,
  );
  const start = rowSums(before.values, width);
  const end = rowSums(after.values, width);
  const nation = 1 + rates.national;
  const gone = expected.findIndex((sum) => !(sum > 0));
  if (gone >= 0) {
    const words = say("{area}在末期仍有 {region} 的某个产业", "leave {area} some industry of {region}", {
      area: input.area.within,
      region: before.rows[gone],
    });
    throw new InputError(input.where, "after", words, 0);
  }
  return {
    relativeGrowth: growth.map((rate) => rate / nation),
    structureEffect: expected.map((sum, j) => sum / start[j] / nation),
    competitiveEffect: end.map((sum, j) => sum / expected[j]),
  };
}

function dunn({ before, after, area }: ShiftShareInput, rates: ShiftShareRates): ShiftSharePart[] {
  const width = before.columns.length;
  const { national, industries } = rates;
  return [
    {
      name: "national",
      label: shareOf(area),
      formula: "N_{ij} = e_{ij} G",
      values: before.values.map((e) => e * national),
      term: (k) => `${texNumber(before.values[k])} \\times ${texNumber(national)}`,
    },
    {
      name: "mix",
      label: say("产业结构分量", "industry mix"),
      formula: "P_{ij} = e_{ij} (G_i - G)",
      values: before.values.map((e, k) => e * (industries[k % width] - national)),
      term: (k) => `${texNumber(before.values[k])} (${texNumber(industries[k % width])} - ${inSum(national)})`,
    },
    {
      name: "regional",
      label: say("竞争力分量", "regional shift"),
      formula: "D_{ij} = e'_{ij} - e_{ij} (1 + G_i)",
      values: before.values.map((e, k) => after.values[k] - e * (1 + industries[k % width])),
      term: (k) =>
        `(${texNumber(after.values[k])} - ${texNumber(before.values[k])} \\times ${texNumber(1 + industries[k % width])})`,
    },
  ];
}

/** A number within a sum or a product, in brackets below zero. */
function inSum(value: number): string {
  return value < 0 ? `(${texNumber(value)})` : texNumber(value);
}

function estebanMarquillas(input: ShiftShareInput, rates: ShiftShareRates): ShiftSharePart[] {
  const lead = leads(input, rates);
  const { homothetic } = rates;
  return [
    {
      name: "competitive",
      label: say("纯竞争力分量", "competitive effect"),
      formula: "C_{ij} = e^*_{ij} (g_{ij} - G_i)",
      values: homothetic.map((star, k) => star * lead[k]),
      term: (k) => `${texNumber(homothetic[k])} \\times ${inSum(lead[k])}`,
    },
    {
      name: "allocation",
      label: say("配置分量", "allocation effect"),
      formula: "A_{ij} = (e_{ij} - e^*_{ij})(g_{ij} - G_i)",
      values: homothetic.map((star, k) => (input.before.values[k] - star) * lead[k]),
      term: (k) => `(${texNumber(input.before.values[k])} - ${texNumber(homothetic[k])}) \\times ${inSum(lead[k])}`,
    },
  ];
}

/** Arcelus (1984): each of four effects, once on the homothetic table and once on what differs from it. */
function arcelus(input: ShiftShareInput, rates: ShiftShareRates): ShiftSharePart[] {
  const width = input.before.columns.length;
  const lead = leads(input, rates);
  const { national, industries, homothetic } = rates;
  const isThere = (k: number): boolean => input.before.values[k] > 0;
  const regions = regionGrowth(input);
  const region = (k: number): number => regions[Math.floor(k / width)] - national;
  const effects: readonly [Effect, Label, string, (k: number) => number][] = [
    ["national", say("{of}增长", "{of} growth", { of: input.area.of }), "G", () => national],
    ["mix", say("产业结构", "industry mix"), "G_i - G", (k) => industries[k % width] - national],
    ["regional", say("地区增长", "regional growth"), "g_j - G", region],
    [
      "interaction",
      say("地区—产业交互", "region–industry interaction"),
      "(g_{ij} - g_j) - (G_i - G)",
      (k) => lead[k] - region(k),
    ],
  ];
  return effects.flatMap(([name, effect, formula, rate]): ShiftSharePart[] => [
    {
      name: `${name}Expected`,
      label: say("{effect}（同构）", "{effect}, expected", { effect }),
      formula: `e^*_{ij} [${formula}]`,
      values: homothetic.map((star, k) => (isThere(k) ? star * rate(k) : 0)),
    },
    {
      name: `${name}Differential`,
      label: say("{effect}（差异）", "{effect}, differential", { effect }),
      formula: `(e_{ij} - e^*_{ij}) [${formula}]`,
      values: homothetic.map((star, k) => (isThere(k) ? (input.before.values[k] - star) * rate(k) : 0)),
    },
  ]);
}

/** gⱼ: the growth of each region over all industries. */
function regionGrowth({ where, argument, before, after }: ShiftShareInput): Float64Array {
  const width = before.columns.length;
  const end = rowSums(after.values, width);
  return rowSums(before.values, width).map((value, j) => {
    if (value > 0) return end[j] / value - 1;
    const path = pathTo(argument, [[before.rows[j], j]]);
    throw new InputError(where, path, say("合计 > 0", "have a regional total > 0"), value);
  });
}

/**
 * gᵢⱼ − Gᵢ: by how much a region's industry outgrew the industry in the nation; 0 for one that the region had
 * neither at the start nor at the end, and for one that grew from nothing, where that is told apart.
 */
function leads(input: ShiftShareInput, { industries }: ShiftShareRates): Float64Array {
  const { where, argument, before, after, zeros } = input;
  const width = before.columns.length;
  return before.values.map((e, k) => {
    if (e > 0) return after.values[k] / e - 1 - industries[k % width];
    if (after.values[k] === 0 || zeros === "exclude") return 0;
    const words = say(
      '在有增长处 > 0：从零增长的增长率没有定义（写 zeros: "exclude" 单列，或用不需要它的 form: "dunn"、"ssm"）',
      'be > 0 where it grew: a growth rate on zero is undefined (set `zeros: "exclude"` to tell it apart; the forms "dunn" and "ssm" need none)',
    );
    throw new InputError(where, cellPath(argument, before, k), words, e);
  });
}
