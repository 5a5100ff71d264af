import { cellPath, InputError, type Label, type LabelledMatrix, pathTo, say } from "../../base/index.js";
import { rowSums, sumOf } from "../../math/index.js";
import { NATIONAL } from "./words.js";

/** The three ways to take a change apart; `"dunn"` is the classical one. */
export type ShiftShareForm = "dunn" | "esteban-marquillas" | "arcelus";

type Effect = "national" | "mix" | "regional" | "interaction";

/** What the parts of the three forms are called in code. */
export type ShiftSharePartName =
  | "national"
  | "mix"
  | "regional"
  | "competitive"
  | "allocation"
  | `${Effect}${"Expected" | "Differential"}`;

/** One of the parts that a change is taken into: its name in code, its title, its formula in TeX. */
export interface ShiftSharePart {
  readonly name: ShiftSharePartName;
  readonly label: Label;
  readonly formula: string;
  /** Region by region, industry by industry, like the tables that came in. */
  readonly values: Float64Array;
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
}

/** The growth rates of nation, industries and regions, and the homothetic table. */
export function shiftShareRates(input: ShiftShareInput): ShiftShareRates {
  const { where, argument, before, nationBefore, nationAfter } = input;
  const [total0, total1] = [sumOf(nationBefore), sumOf(nationAfter)];
  const width = before.columns.length;
  const industries = nationBefore.map((value, i) => {
    if (value > 0) return nationAfter[i] / value - 1;
    const path = pathTo(`${argument}[*]`, [[before.columns[i], i]]);
    throw new InputError(where, path, say("全国合计 > 0", "have a national total > 0"), value);
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
  if (form === "arcelus") return arcelus(input, rates);
  const [national, mix, regional] = dunn(input, rates);
  return form === "dunn" ? [national, mix, regional] : [national, mix, ...estebanMarquillas(input, rates)];
}

function dunn({ before, after }: ShiftShareInput, rates: ShiftShareRates): ShiftSharePart[] {
  const width = before.columns.length;
  const { national, industries } = rates;
  return [
    {
      name: "national",
      label: NATIONAL,
      formula: "N_{ij} = e_{ij} G",
      values: before.values.map((e) => e * national),
    },
    {
      name: "mix",
      label: say("产业结构分量", "industry mix"),
      formula: "P_{ij} = e_{ij} (G_i - G)",
      values: before.values.map((e, k) => e * (industries[k % width] - national)),
    },
    {
      name: "regional",
      label: say("竞争力分量", "regional shift"),
      formula: "D_{ij} = e'_{ij} - e_{ij} (1 + G_i)",
      values: before.values.map((e, k) => after.values[k] - e * (1 + industries[k % width])),
    },
  ];
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
    },
    {
      name: "allocation",
      label: say("配置分量", "allocation effect"),
      formula: "A_{ij} = (e_{ij} - e^*_{ij})(g_{ij} - G_i)",
      values: homothetic.map((star, k) => (input.before.values[k] - star) * lead[k]),
    },
  ];
}

/** Arcelus (1984): each of four effects, once on the homothetic table and once on what differs from it. */
function arcelus(input: ShiftShareInput, rates: ShiftShareRates): ShiftSharePart[] {
  const width = input.before.columns.length;
  const lead = leads(input, rates);
  const { national, industries, homothetic } = rates;
  const regions = regionGrowth(input);
  const region = (k: number): number => regions[Math.floor(k / width)] - national;
  const effects: readonly [Effect, Label, string, (k: number) => number][] = [
    ["national", say("全国增长", "national growth"), "G", () => national],
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
      values: homothetic.map((star, k) => star * rate(k)),
    },
    {
      name: `${name}Differential`,
      label: say("{effect}（差异）", "{effect}, differential", { effect }),
      formula: `(e_{ij} - e^*_{ij}) [${formula}]`,
      values: homothetic.map((star, k) => (input.before.values[k] - star) * rate(k)),
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

/** gᵢⱼ − Gᵢ: by how much a region's industry outgrew the industry in the nation. */
function leads(input: ShiftShareInput, { industries }: ShiftShareRates): Float64Array {
  const { where, argument, before, after } = input;
  const width = before.columns.length;
  return before.values.map((e, k) => {
    if (e > 0) return after.values[k] / e - 1 - industries[k % width];
    if (after.values[k] === 0) return -industries[k % width];
    const words = say(
      '在有增长处 > 0：从零增长的增长率没有定义（form: "dunn" 不需要它）',
      'be > 0 where it grew: a growth rate on zero is undefined (form "dunn" needs none)',
    );
    throw new InputError(where, cellPath(argument, before, k), words, e);
  });
}
