import {
  ByName,
  compareNumbers,
  indexOfName,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  say,
  sentences,
  shortNumber,
  type Step,
  Table,
  texNumber,
  type WholeArea,
} from "../../base/index.js";
import { rowSums, sumOf } from "../../math/index.js";
import type {
  ShiftShareForm,
  ShiftShareIndices,
  ShiftShareInput,
  ShiftSharePart,
  ShiftSharePartName,
  ShiftShareRates,
} from "./shift-share-parts.js";
import { CHANGE } from "./words.js";

/** The measures of a shift–share analysis: the change, and its parts in the form that was asked for. */
export type ShiftShareMeasure = "change" | ShiftSharePartName | keyof ShiftShareIndices;

const AUTHORS = {
  dunn: "Dunn",
  ssm: say("国内教材的形式", "SSM"),
  "esteban-marquillas": "Esteban-Marquillas",
  arcelus: "Arcelus",
} as const;

const SYMBOLS = { dunn: ["N", "P", "D"], ssm: ["N", "P", "D"], "esteban-marquillas": ["N", "P", "C", "A"] } as const;

/** The parts of a form in TeX, of a period if there are several. @internal */
export function partsInTex(form: ShiftShareForm, period = ""): string {
  const up = (letter: string): string => (period === "" ? letter : `${letter},${period}`);
  if (form === "arcelus") return `\\sum_{k=1}^{8} A^{${up("k")}}_{ij}`;
  const place = period === "" ? "_{ij}" : `^${period}_{ij}`;
  return SYMBOLS[form].map((symbol) => symbol + place).join(" + ");
}

/** A change taken apart: by region and industry, summed by region, step by step. */
export class ShiftShare extends ByName<ShiftShareMeasure> {
  readonly form: ShiftShareForm;
  readonly industries: readonly Name[];
  /** e' − e, region by region, industry by industry. */
  readonly change: Float64Array;
  readonly rates: ShiftShareRates;
  /** The parts, in the order in which they are told; they add up to `change`. */
  readonly parts: readonly ShiftSharePart[];
  /** What each region had, at the start or at the end, whichever is more. @internal */
  readonly sizes: Float64Array;
  /** What each region would have gained at the nation's rate. @internal */
  readonly atNationalRate: Float64Array;
  /** What the whole is called. @internal */
  readonly area: WholeArea;
  private readonly before: LabelledMatrix;
  private readonly after: LabelledMatrix;

  /** @internal */
  constructor(
    form: ShiftShareForm,
    { before, after, area }: ShiftShareInput,
    { rates, parts, indices }: ShiftShareOutcome,
  ) {
    const change = after.values.map((value, k) => value - before.values[k]);
    super({
      title: say("偏离—份额分析（{author}）", "Shift–share analysis ({author})", {
        author: AUTHORS[form],
      }),
      kind: KINDS.region,
      names: before.rows,
      measures: { ...measuresOf(form, before, change, parts), ...(indices && indexMeasures(indices)) },
      main: MAIN[form],
      derivation: [...parts.map(({ name }) => name), "change", ...(indices ? INDICES : [])],
    });
    this.form = form;
    this.industries = before.columns;
    this.change = change;
    this.rates = rates;
    this.parts = parts.map(({ term: _, ...part }) => part);
    this.area = area;
    this.before = before;
    this.after = after;
    const [start, end] = [before, after].map(({ values }) => rowSums(values, before.columns.length));
    this.sizes = start.map((size, j) => Math.max(size, end[j]));
    this.atNationalRate = start.map((size) => size * rates.national);
  }

  /**
   * The change of a region and its parts.
   *
   * @param region - may be left out where there is one.
   * @param industry - the sum over industries by default.
   */
  override at(region?: string, industry?: string): Readonly<Record<ShiftShareMeasure, number>> {
    if (industry === undefined) return super.at(region);
    const j = this.placeOf("at", region);
    const i = indexOfName("ShiftShare.at", "industry", this.industries, industry);
    const cell = j * this.industries.length + i;
    const parts = this.parts.map(({ name, values }) => [name, values[cell]]);
    return Object.fromEntries([["change", this.change[cell]], ...parts]);
  }

  summary(): Label {
    const { national } = this.rates;
    const { values: change } = this.measures.change;
    const ahead = this.names.filter((_, j) => compareNumbers(change[j], this.atNationalRate[j], this.sizes[j]) > 0);
    return sentences(this.identity(national, ahead.length), this.entries());
  }

  /** What grew from nothing and is told apart. */
  private entries(): Label | undefined {
    const values = this.parts.find(({ name }) => name === "entry")?.values;
    const n = values?.filter((value) => value > 0).length ?? 0;
    if (n === 0) return undefined;
    return say(
      "有 {n} 个地区产业从零起步，没有增长率，单列。",
      "Industries of regions that grew from nothing: {n}; they have no growth rate and stand apart.",
      { n },
    );
  }

  private identity(national: number, ahead: number): Label {
    return say(
      "{start}增长 {g}%；{n} 个地区中有 {ahead} 个快于{start}。各分量之和等于实际增量；这是恒等式，不是解释。",
      "{start} grew by {g}%; {ahead} of {n} regions outgrew it. The parts add up to the observed change: an identity, not an explanation.",
      {
        start: this.area.start,
        g: (100 * national).toFixed(2),
        n: this.names.length,
        ahead,
      },
    );
  }

  protected override firstSteps(j: number): readonly Step[] {
    const row = (values: Float64Array): readonly number[] => rowOf(values, this.industries, j);
    return [
      {
        title: say("增长率", "The growth rates"),
        formula: "G = E'/E - 1, \\qquad G_i = E'_i/E_i - 1",
        numbers: `G = ${this.rates.national.toFixed(6)}`,
        table: new Table({
          title: say("基期、末期与{within}增长率", "Start, end and {within}'s growth rates", this.area),
          columns: [
            { ...KINDS.industry, values: this.industries },
            { name: "before", label: say("基期 e", "start e"), values: row(this.before.values) },
            { name: "after", label: say("末期 e′", "end e′"), values: row(this.after.values) },
            {
              name: "growth",
              label: say("{within}增长率 Gᵢ", "growth in {within} Gᵢ", this.area),
              values: [...this.rates.industries],
            },
          ],
        }),
      },
    ];
  }
}

/** What {@link ShiftShare} is made of beside the tables. @internal */
export interface ShiftShareOutcome {
  readonly rates: ShiftShareRates;
  readonly parts: readonly ShiftSharePart[];
  /** Of `"ssm"`. */
  readonly indices: ShiftShareIndices | undefined;
}

const INDICES = ["relativeGrowth", "structureEffect", "competitiveEffect"] as const;

/** L, W and u as measures of a region. */
function indexMeasures(indices: ShiftShareIndices): Record<keyof ShiftShareIndices, Measure> {
  const { relativeGrowth: L, structureEffect: W, competitiveEffect: u } = indices;
  return {
    relativeGrowth: {
      label: say("相对增长率 L", "relative growth L"),
      values: L,
      formula: "L = \\frac{e'_j / e_j}{E' / E} = W \\cdot u",
      numbers: (j) => `L = ${texNumber(W[j])} \\times ${texNumber(u[j])} = ${texNumber(L[j])}`,
    },
    structureEffect: {
      label: say("结构效果指数 W", "structure effect W"),
      values: W,
      formula: "W = \\frac{\\sum_i K_i E'_i / \\sum_i K_i E_i}{E' / E}, \\qquad K_i = e_{ij} / E_i",
      numbers: (j) => `W = ${texNumber(W[j])}`,
    },
    competitiveEffect: {
      label: say("竞争效果指数 u", "competitive effect u"),
      values: u,
      formula: "u = \\frac{\\sum_i K'_i E'_i}{\\sum_i K_i E'_i}",
      numbers: (j) => `u = ${texNumber(u[j])}`,
    },
  };
}

/** What a region did itself; of Arcelus's eight terms none is that. */
const MAIN = { dunn: "regional", ssm: "regional", "esteban-marquillas": "competitive", arcelus: "change" } as const;

function measuresOf(
  form: ShiftShareForm,
  { columns, unit }: LabelledMatrix,
  change: Float64Array,
  parts: readonly ShiftSharePart[],
): Record<ShiftShareMeasure, Measure> {
  const byPart = parts.map(({ name, label, formula, values, term }) => {
    const sums = rowSums(values, columns.length);
    const numbers = (j: number): string => {
      const added = adding(rowOf(values, columns, j), sums[j]);
      if (term === undefined || columns.length > MOST_TERMS) return added;
      const terms = columns.map((_, i) => term(j * columns.length + i)).join(" + ");
      // On two lines, or a notebook cuts the sum off.
      return `\\begin{aligned} & ${terms} \\\\ & \\quad = ${added} \\end{aligned}`;
    };
    return [name, { label, unit, values: sums, formula, numbers }] as const;
  });
  const changes = rowSums(change, columns.length);
  const whole: Measure = {
    label: CHANGE,
    unit,
    values: changes,
    step: say("加总：与实际增量相等", "Adding up: equal to the observed change"),
    formula: `\\sum_i (e'_{ij} - e_{ij}) = \\sum_i (${partsInTex(form)})`,
    numbers: (j) =>
      adding(
        byPart.map(([, { values }]) => values[j]),
        changes[j],
      ),
  };
  return Object.fromEntries([["change", whole], ...byPart]) as Record<ShiftShareMeasure, Measure>;
}

/** With more industries the terms of a part don't fit on a line, and only their values are written. */
const MOST_TERMS = 4;

/** The numbers of a region, one an industry. */
function rowOf(values: Float64Array, industries: readonly Name[], j: number): readonly number[] {
  const width = industries.length;
  return [...values.subarray(j * width, (j + 1) * width)];
}

function adding(values: readonly number[], sum: number): string {
  if (values.length === 1) return texNumber(sum);
  return `${values.map(signed).join(" ")} = ${signed(sum)}`;
}

/** A number with its sign, as it stands in a sum. */
function signed(value: number): string {
  return `${value < 0 ? "-" : "+"} ${shortNumber(Math.abs(value))}`;
}

/** The measures of several analyses of the same regions, added up. @internal */
export function addedUp(analyses: readonly ShiftShare[]): Record<ShiftShareMeasure, Measure> {
  const [first] = analyses;
  const added = Object.entries<Measure>(first.measures).filter(([name]) => !INDICES.some((index) => index === name));
  const entries = added.map(([name, { label, unit }]) => {
    const values = first.names.map((_, j) =>
      sumOf(analyses.map(({ measures }) => measures[name as ShiftShareMeasure].values[j])),
    );
    return [name, { label, unit, values }];
  });
  return Object.fromEntries(entries);
}
