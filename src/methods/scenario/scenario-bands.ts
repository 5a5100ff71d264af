import {
  drawCount,
  finite,
  InputError,
  isList,
  type Label,
  type Name,
  named,
  type OptionReader,
  optional,
  readOptions,
  say,
} from "../../base/index.js";
import { generator, quantileOfSorted, type Random, sumOf } from "../../math/index.js";
import { type Contribution, firstOrderShare, rankCorrelation } from "./contribution.js";
import { type BandName, ScenarioBands } from "./scenario-bands-result.js";
import { type Assumption, readAssumption, type UncertainInput } from "./uncertain-input.js";

/** A model of the inputs: one number, or a path of one number a year. */
export type ScenarioModel<K extends string> = (inputs: Readonly<Record<K, number>>) => number | ArrayLike<number>;

/** What {@link scenarioBands} takes beside inputs and model. */
export interface ScenarioBandsOptions {
  /** The source of chance, such as `seededRandom(2016)`. */
  readonly random: Random;
  /** How many draws, 100 to a million; 10 000 by default. */
  readonly draws?: number | undefined;
  /** The years of a path; 1, 2 … by default. */
  readonly years?: readonly number[] | undefined;
  /** Which quantiles make the bands, rising, in (0, 1), the middle added; 0.05, 0.25, 0.5, 0.75, 0.95 by default. */
  readonly quantiles?: readonly number[] | undefined;
  /** Between which quantiles of an input the outcome's range is computed, the others at their medians; [0.05, 0.95] by default. */
  readonly range?: readonly [number, number] | undefined;
  /** What the outcome is. */
  readonly outcome?: Name | undefined;
  /** What it is measured in. */
  readonly unit?: Name | undefined;
}

const where = "scenarioBands";

const shares =
  (byDefault: readonly number[], count?: number): OptionReader<readonly number[]> =>
  (at, name, given = byDefault) => {
    const list: readonly unknown[] = isList(given) ? Array.from(given) : [];
    const rising = list.every(
      (value, k) => typeof value === "number" && value > 0 && value < 1 && (k === 0 || value > Number(list[k - 1])),
    );
    if (rising && list.length > 0 && list.length <= 99 && (count === undefined || list.length === count)) {
      return list as readonly number[];
    }
    const words = say(
      "是由小到大、在 0 与 1 之间的数，如 {example}",
      "be rising numbers between 0 and 1, such as {example}",
      {
        example: JSON.stringify(byDefault),
      },
    );
    throw new InputError(at, name, words, given);
  };

const yearsReader: OptionReader<readonly number[] | undefined> = (at, name, given) => {
  if (given === undefined) return undefined;
  const list: readonly unknown[] = isList(given) ? Array.from(given) : [];
  const rising = list.every(
    (year, k) => typeof year === "number" && finite.holds(year) && (k === 0 || year > Number(list[k - 1])),
  );
  if (rising && list.length > 0) return list as readonly number[];
  throw new InputError(at, name, say("是一列由早到晚的年份", "be a list of years, the earliest first"), given);
};

const OPTIONS = {
  random: generator,
  draws: drawCount(100, 10_000),
  years: yearsReader,
  quantiles: shares([0.05, 0.25, 0.5, 0.75, 0.95]),
  range: shares([0.05, 0.95], 2),
  outcome: optional(named),
  unit: optional(named),
};

/**
 * Monte-Carlo bands over assumptions (情景的蒙特卡罗区间): what a model says when its inputs are drawn from what is assumed
 * of them, independently, and which input moves the outcome.
 *
 *     Y = f(X₁, …, X_k),   bands: quantiles of Y,   swing: f at the 5 % and 95 % of X_i, the others at their medians
 *     S₁ = Var(E[Y | X_i]) / Var(Y),   Σ S₁ ≤ 1, and = 1 where effects only add
 *
 * Reading: the band is as wide as the assumptions are; it says nothing of what the model leaves out. It isn't a confidence
 * interval, for no data were sampled. Inputs are drawn independently: where they go together, the band is another.
 *
 * @param inputs - by name: a number that is held fast, `{ uniform: [low, high] }`, `{ triangular: [low, mode, high] }`,
 *   `{ pert: [low, mode, high] }`, `{ normal: [mean, deviation], within: [low, high] }`, `{ values: [...] }`.
 * @param model - gives a finite number, or one a year, for the inputs by their names.
 * @unit 与模型的结果同单位；S₁ 与秩相关无量纲 · that of the outcome; S₁ and ρ none
 * @throws {InputError} If a distribution doesn't hold, none varies, or the model fails for a draw: the message prints it.
 * @see Saltelli, A. et al. (2008). Global Sensitivity Analysis: The Primer, §1.2 and §4. Wiley.
 * @see Vose, D. (2008). Risk Analysis, 3rd ed. (PERT and triangular distributions). Wiley.
 * @example
 * const random = seededRandom(2016);
 * const inputs = { growth: { uniform: [0.02, 0.08] }, start: 50 } as const;
 * const later = (of: { growth: number; start: number }) => of.start * (1 + of.growth) ** 5;
 * const bands = scenarioBands(inputs, later, { random, draws: 2000 });
 * bands.of(); // => 63.8
 * bands.contributions[0].rankCorrelation; // => 1
 */
export function scenarioBands<K extends string>(
  inputs: Readonly<Record<K, UncertainInput>>,
  model: ScenarioModel<K>,
  options: ScenarioBandsOptions,
): ScenarioBands {
  const read = readOptions<ScenarioBandsOptions, typeof OPTIONS>(where, options, OPTIONS);
  const assumptions = readInputs(inputs);
  if (typeof model !== "function") {
    const words = say(
      "是函数，由输入给出一个数或逐年的数",
      "be a function of the inputs that gives a number, or one a year",
    );
    throw new InputError(where, "model", words, model);
  }
  const ask = asker(assumptions, model as ScenarioModel<string>);
  const central = ask(medians(assumptions), CENTRAL);
  const width = central.length;
  const years = yearsOf(read.years, width);
  const drawn = assumptions.map(() => new Float64Array(read.draws));
  const outcomes: Float64Array = new Float64Array(read.draws * width);
  for (let k = 0; k < read.draws; k++) {
    const values = assumptions.map(({ draw }) => draw(read.random));
    for (const [i, value] of values.entries()) drawn[i][k] = value;
    outcomes.set(ask(values, say("第 {draw} 次抽样", "draw {draw}", { draw: k + 1 }), width), k * width);
  }
  const last = Float64Array.from({ length: read.draws }, (_, k) => outcomes[k * width + width - 1]);
  return new ScenarioBands({
    outcome: read.outcome,
    unit: read.unit,
    years,
    assumptions: assumptions.map(({ name, label, words, uncertain }) => ({ name, label, words, uncertain })),
    draws: read.draws,
    outcomes,
    bands: bandsOf(outcomes, width, withMiddle(read.quantiles)),
    central,
    range: read.range as readonly [number, number],
    contributions: assumptions.flatMap((one, i) =>
      one.uncertain ? [contributionOf(assumptions, i, read.range, drawn[i], last, ask)] : [],
    ),
  });
}

const CENTRAL = say("各输入取中位数", "all inputs at their medians");

function readInputs(inputs: unknown): readonly Assumption[] {
  const example = say(
    "写成 { 名称: 假设 }，如 { 增速: { uniform: [0.02, 0.08] } }，至少一个会变",
    "be written { name: assumption }, such as { growth: { uniform: [0.02, 0.08] } }, and one of them vary",
  );
  if (typeof inputs !== "object" || inputs === null || isList(inputs)) {
    throw new InputError(where, "inputs", example, inputs);
  }
  const assumptions = Object.entries(inputs).map(([name, given]) => readAssumption(where, name, given));
  if (assumptions.some(({ uncertain }) => uncertain)) return assumptions;
  throw new InputError(where, "inputs", example, inputs);
}

function medians(assumptions: readonly Assumption[]): readonly number[] {
  return assumptions.map(({ quantile }) => quantile(0.5));
}

type Ask = (values: readonly number[], at: Label, width?: number) => Float64Array;

/** Asks the model, and refuses by the inputs what is no answer. */
function asker(assumptions: readonly Assumption[], model: ScenarioModel<string>): Ask {
  return (values, at, width) => {
    const inputs = Object.fromEntries(assumptions.map(({ name }, i) => [name, values[i]]));
    const refuse = (words: (holes: { at: Label; inputs: string }) => Label, got: unknown): never => {
      throw new InputError(where, "model", words({ at, inputs: inWords(inputs) }), got);
    };
    let answer: unknown;
    try {
      answer = model(inputs);
    } catch (error) {
      refuse(
        (holes) => say("对 {inputs} 不出错（{at}）", "not fail for {inputs} ({at})", holes),
        error instanceof Error ? error.message : error,
      );
    }
    const list = typeof answer === "number" ? [answer] : isList(answer) ? Array.from(answer as ArrayLike<number>) : [];
    if (list.length === 0 || !list.every((value) => typeof value === "number" && Number.isFinite(value))) {
      refuse(
        (holes) =>
          say(
            "对 {inputs} 给出有限的数，或逐年一个（{at}）",
            "give a finite number, or one a year, for {inputs} ({at})",
            holes,
          ),
        answer,
      );
    }
    if (width !== undefined && list.length !== width) {
      refuse(
        (holes) =>
          say("对 {inputs} 给出同样多的年份：{width} 个（{at}）", "give as many years for {inputs}: {width} ({at})", {
            ...holes,
            width,
          }),
        list.length,
      );
    }
    return Float64Array.from(list);
  };
}

/** The inputs as a message prints them. */
function inWords(inputs: Readonly<Record<string, number>>): string {
  const parts = Object.entries(inputs).map(([name, value]) => `${name}: ${Number(value.toPrecision(10))}`);
  return `{ ${parts.join(", ")} }`;
}

function yearsOf(years: readonly number[] | undefined, width: number): readonly number[] | undefined {
  if (years === undefined) return width === 1 ? undefined : Array.from({ length: width }, (_, k) => k + 1);
  if (years.length === width) return years;
  const words = say("有 {width} 个年份，与模型给出的一样多", "hold {width} years, as many as the model gives", {
    width,
  });
  throw new InputError(where, "years", words, years.length);
}

function withMiddle(quantiles: readonly number[]): readonly number[] {
  return [...new Set([...quantiles, 0.5])].sort((a, b) => a - b);
}

/** The quantiles and the mean of each year. */
function bandsOf(
  outcomes: Float64Array,
  width: number,
  quantiles: readonly number[],
): Readonly<Record<BandName, Float64Array>> {
  const draws = outcomes.length / width;
  const columns = Array.from({ length: width }, (_, j) =>
    Float64Array.from({ length: draws }, (__, k) => outcomes[k * width + j]),
  );
  const sorted = columns.map((column) => column.slice().sort());
  const entries = quantiles.map((share): [BandName, Float64Array] => [
    `q${Number((100 * share).toPrecision(6))}`,
    Float64Array.from(sorted, (column) => quantileOfSorted(column, share)),
  ]);
  return { ...Object.fromEntries(entries), mean: Float64Array.from(columns, (column) => sumOf(column) / draws) };
}

function contributionOf(
  assumptions: readonly Assumption[],
  i: number,
  range: readonly number[],
  drawn: Float64Array,
  outcome: Float64Array,
  ask: Ask,
): Contribution {
  const { name, label, quantile } = assumptions[i];
  const [low, high] = range.map(quantile);
  const at = (value: number): number => {
    const values = medians(assumptions).map((median, k) => (k === i ? value : median));
    const path = ask(values, say("只改变{label}", "{label} alone changed", { label }));
    return path[path.length - 1];
  };
  const [lowOutcome, highOutcome] = [at(low), at(high)];
  return {
    name,
    label,
    low,
    high,
    lowOutcome,
    highOutcome,
    swing: Math.abs(highOutcome - lowOutcome),
    rankCorrelation: rankCorrelation(drawn, outcome),
    firstOrder: firstOrderShare(drawn, outcome),
  };
}
