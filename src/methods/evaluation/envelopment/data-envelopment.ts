import {
  compareNumbers,
  flag,
  LabelledMatrix,
  type MatrixInput,
  oneOf,
  readOptions,
  namesList,
} from "../../../base/index.js";
import { DataEnvelopment } from "./data-envelopment-result.js";
import { COLUMNS, type InputsAndOutputs, readUnits } from "./decision-units.js";
import type { EfficiencyParts } from "./efficiency-parts.js";
import { farOffNumbers } from "./far-off.js";
import { type Distance, distancesOf, efficienciesAt, Frontier } from "./frontier.js";
import { type Projection, projectionOf, slackCosts, type SlackWeights } from "./projection.js";
import {
  meansOf,
  type EnvelopmentOrientation,
  type Quantities,
  type ScaledUnits,
  scaledUnits,
  type Technology,
  type Units,
} from "./technology.js";
import type { Returns } from "./words.js";

/** What {@link dataEnvelopment} must and may be told. */
export interface DataEnvelopmentOptions extends InputsAndOutputs {
  /** Whether inputs are cut or outputs raised (投入导向、产出导向); `"input"` by default. */
  readonly orientation?: EnvelopmentOrientation | undefined;
  /**
   * What is supposed of returns to scale: `"constant"` is CCR, `"variable"` BCC, `"non-increasing"` NIRS,
   * `"non-decreasing"` NDRS; `"constant"` by default. Both CCR and BCC efficiencies are in the result in any case.
   */
  readonly returns?: Technology | undefined;
  /**
   * What a slack counts in the second stage: `"mean"`, the same where it is the same share of its column's mean, so that
   * no unit of measurement matters; `"unit"`, as it is, as many programs do. `"mean"` by default; efficiencies are the
   * same.
   */
  readonly slackWeights?: SlackWeights | undefined;
  /** Whether efficient units are told apart by what they would be if they weren't in the frontier; false by default. */
  readonly superEfficiency?: boolean | undefined;
}

const where = "dataEnvelopment";

const OPTIONS = {
  ...COLUMNS,
  orientation: oneOf("input", "output"),
  returns: oneOf("constant", "variable", "non-increasing", "non-decreasing"),
  slackWeights: oneOf("mean", "unit"),
  superEfficiency: flag(false),
};

/**
 * Data envelopment analysis (数据包络分析, DEA): how much less of all inputs each unit could do with, or how much more of
 * all outputs it could make, if it did as well as the best combination of the others.
 *
 *     min θ,   Xλ ≤ θ x₀,   Yλ ≥ y₀,   λ ≥ 0            CCR, input-oriented
 *     Σλ = 1: BCC;   Σλ ≤ 1: NIRS;   Σλ ≥ 1: NDRS
 *     max φ,   Xλ ≤ x₀,   Yλ ≥ φ y₀;   efficiency 1/φ     output-oriented
 *     technical (CCR) = pure technical (BCC) × scale efficiency
 *
 * Each unit is seen at the prices at which it looks best: an efficiency below 1 can't be argued away, but 1 may rest on
 * one number alone. Slacks are found in a second stage, not with an ε: a unit of efficiency 1 that has some is weakly
 * efficient. Peers are the efficient units that a unit is measured by; λ, and prices, need not be the only ones.
 * Returns to scale come from comparing CCR, NIRS and BCC, not from Σλ.
 *
 * Zeros are allowed as long as each unit has some input and some output: a unit that does without an input that all
 * others need is efficient by that alone, and the result says so. Numbers far off the others' ratios are named: no
 * efficiency shows a slip. Super-efficiency is `null` where no size of the unit's inputs (outputs) reaches the frontier of
 * the others, which variable returns bring about.
 *
 * @param data - units × inputs and outputs, such as a frame; totals, not ratios mixed with totals.
 * @unit 效率，0 到 1 · efficiency, 0 to 1
 * @throws {InputError} If inputs or outputs aren't named or aren't there, one stands on both sides, a number is negative,
 * or a unit has no input or no output at all.
 * @see Charnes, A., Cooper, W. W. & Rhodes, E. (1978). Measuring the efficiency of decision making units. EJOR 2, 429–444.
 * @see Banker, R. D., Charnes, A. & Cooper, W. W. (1984). Some models for estimating technical and scale inefficiencies in
 * data envelopment analysis. Management Science 30(9), 1078–1092.
 * @see Andersen, P. & Petersen, N. C. (1993). A procedure for ranking efficient units in data envelopment analysis.
 * Management Science 39(10), 1261–1264.
 * @example
 * const stores = {
 *   rows: ["A", "B", "C", "D"], columns: ["员工", "销售"], values: [[2, 1], [3, 3], [5, 4], [8, 5]],
 * };
 * const result = dataEnvelopment(stores, { inputs: "员工", outputs: "销售" });
 * result.technical; // => [0.5, 1, 0.8, 0.625]
 * result.of("C", "scale"); // => 0.8
 */
export function dataEnvelopment(data: MatrixInput, options: DataEnvelopmentOptions): DataEnvelopment {
  const { superEfficiency, ...chosen } = readOptions(where, options, OPTIONS);
  const { orientation, returns, slackWeights } = chosen;
  const quantities = readUnits(where, "data", data, chosen as InputsAndOutputs);
  const means = meansOf([quantities]);
  const units = scaledUnits(quantities, means);
  const measured = efficienciesOf(units, orientation, returns);
  const efficient = [...measured.efficiency.keys()].filter((k) => compareNumbers(measured.efficiency[k], 1) === 0);
  const costs = slackCosts(units, means, efficient, slackWeights);
  const projecting = { where, units, means, technology: returns, orientation, efficient, costs };
  const projections = measured.distances.map(({ value }, k) => projectionOf(projecting, k, value));
  const without = superEfficiency ? superEfficiencies(units, measured, efficient, orientation, returns) : undefined;
  const placed = positions(quantities, efficient, projections);
  return new DataEnvelopment({
    ...quantities,
    ...measured,
    orientation,
    technology: returns,
    ...placed,
    targets: targetsOf(quantities, orientation, measured.efficiency, placed.slacks),
    ...pricesOf(quantities, means, units, measured.distances),
    superEfficiency: without,
    farOff: farOffNumbers(quantities),
  });
}

interface Efficiencies extends Pick<EfficiencyParts, "efficiency" | "technical" | "pure" | "scale" | "returnsToScale"> {
  /** By the technology that was asked for. */
  readonly distances: readonly Distance[];
}

/** Efficiencies by CCR and BCC and by what was asked for, and what returns to scale follow. */
function efficienciesOf(units: ScaledUnits, orientation: EnvelopmentOrientation, returns: Technology): Efficiencies {
  const [ccr, bcc] = (["constant", "variable"] as const).map((form) => distancesOf(where, units, form, orientation));
  const [technical, pure] = [ccr, bcc].map((list) => onFrontier(efficienciesAt(list, orientation)));
  const other = returns === "constant" ? ccr : returns === "variable" ? bcc : undefined;
  const distances = other ?? distancesOf(where, units, returns, orientation);
  const atMost = new Frontier(where, units, "non-increasing", orientation);
  const returnsToScale = Array.from(technical, (value, k): Returns => {
    if (compareNumbers(value, pure[k]) === 0) return "constant";
    const [bounded] = efficienciesAt([atMost.distance(units, k)], orientation);
    return compareNumbers(bounded, pure[k]) === 0 ? "decreasing" : "increasing";
  });
  const scale = technical.map((value, k) => (returnsToScale[k] === "constant" ? 1 : value / pure[k]));
  return {
    distances,
    efficiency: onFrontier(efficienciesAt(distances, orientation)),
    technical,
    pure,
    scale,
    returnsToScale,
  };
}

/** What only rounding parts from 1 is 1. */
function onFrontier(efficiencies: Float64Array): Float64Array {
  return efficiencies.map((value) => (compareNumbers(value, 1) === 0 ? 1 : value));
}

/** The efficiency that each efficient unit would have if it weren't in the frontier; null where there is none. */
function superEfficiencies(
  units: ScaledUnits,
  { efficiency }: Efficiencies,
  efficient: readonly number[],
  orientation: EnvelopmentOrientation,
  technology: Technology,
): readonly (number | null)[] {
  const frontier = new Frontier(where, units, technology, orientation);
  return Array.from(efficiency, (value, k) => {
    if (!efficient.includes(k)) return value;
    const distance = frontier.distance(units, k, k);
    return distance ? efficienciesAt([distance], orientation)[0] : null;
  });
}

/** λ and slacks as matrices with names. */
function positions(
  { inputs, outputs }: Quantities,
  efficient: readonly number[],
  projections: readonly Projection[],
): Pick<EfficiencyParts, "lambdas" | "slacks"> {
  const used = efficient.map((_, e) => e).filter((e) => projections.some(({ lambdas }) => lambdas[e] > 0));
  const peers = namesList(used.map((e) => inputs.rows[efficient[e]]));
  const lambdas = projections.flatMap((projection) => used.map((e) => projection.lambdas[e]));
  const slacks = projections.flatMap((projection) => [...projection.slacks]);
  const columns = [...inputs.columns, ...outputs.columns];
  return {
    lambdas: new LabelledMatrix(inputs.rows, peers, Float64Array.from(lambdas)),
    slacks: new LabelledMatrix(inputs.rows, columns, Float64Array.from(slacks)),
  };
}

/** What each unit has, cut or raised in proportion, then by its slacks. */
function targetsOf(
  { inputs, outputs }: Quantities,
  orientation: EnvelopmentOrientation,
  efficiency: Float64Array,
  slacks: LabelledMatrix,
): LabelledMatrix {
  const m = inputs.columns.length;
  const values = inputs.rows.flatMap((_, k) => {
    const slack = slacks.rowAt(k);
    const cut = orientation === "input" ? efficiency[k] : 1;
    const raised = orientation === "output" ? 1 / efficiency[k] : 1;
    const used = inputs.rowAt(k).map((x, i) => x * cut - slack[i]);
    const made = outputs.rowAt(k).map((y, r) => y * raised + slack[m + r]);
    return [...used, ...made];
  });
  return new LabelledMatrix(inputs.rows, slacks.columns, Float64Array.from(values));
}

/** Prices in the data's own units, and u₀. */
function pricesOf(
  { inputs, outputs }: Quantities,
  means: Units,
  { sizes }: ScaledUnits,
  distances: readonly Distance[],
): Pick<EfficiencyParts, "prices" | "intercepts"> {
  const prices = distances.flatMap(({ inputWeights, outputWeights }, k) => [
    ...inputWeights.map((v, i) => v / (means.inputs[i] * sizes[k])),
    ...outputWeights.map((u, r) => u / (means.outputs[r] * sizes[k])),
  ]);
  const columns = [...inputs.columns, ...outputs.columns];
  return {
    prices: new LabelledMatrix(inputs.rows, columns, Float64Array.from(prices)),
    intercepts: Float64Array.from(distances, ({ intercept }) => intercept),
  };
}
