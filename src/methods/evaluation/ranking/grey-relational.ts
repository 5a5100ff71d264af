import {
  given,
  KINDS,
  LabelledMatrix,
  type MatrixInput,
  type Measure,
  type ReadersOf,
  readOptions,
  readTotals,
  type Step,
  say,
  texNumber,
  within,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import {
  type Normalisation,
  normalisationOption,
  type ScaledDecision,
  scaleDecision,
  scalingWords,
} from "../decision/normalisation.js";
import { rangesOf } from "../decision/ranges.js";
import { matrixStep, productsIn, rowOf } from "../decision/tables.js";
import { COSTS, type CostRule } from "../decision/turned-values.js";
import { namedNumbers, type WeightsInput } from "../decision/weights.js";
import { extremesOf, greyCoefficients } from "./grey-coefficients.js";
import { AlternativeRanking } from "./ranking-result.js";
import { linearScorer, type Scorer, weightedSums } from "./scorer.js";

/** What {@link greyRelational} may be told. */
export interface GreyRelationalOptions extends RankingMethodOptions {
  /** How indicators are made comparable; `"min-max"` by default. */
  readonly normalisation?: Normalisation | undefined;
  /** What is done with costs first; `"kept"` by default: the normalisation turns them. */
  readonly costs?: CostRule | undefined;
  /** The distinguishing coefficient ρ in (0, 1]; 0.5 by default. */
  readonly rho?: number | undefined;
  /** The ideal: the best value of each indicator, or values by name in their own units; `"best"` by default. */
  readonly reference?: "best" | Exclude<WeightsInput, string> | undefined;
}

const where = "greyRelational";

/** Readers of {@link GreyForm}. @internal */
export const GREY_FORM: ReadersOf<GreyForm> = {
  normalisation: normalisationOption("min-max"),
  costs: COSTS,
  rho: within(1e-6, 1, 0.5),
  reference: given<"best" | Exclude<WeightsInput, string>>(),
};

const OPTIONS = { ...RANKING, ...GREY_FORM };

/**
 * Grey relational evaluation (灰色关联评价): how closely each alternative follows an ideal series.
 *
 *     Δᵢⱼ = |r₀ⱼ − rᵢⱼ|,   ξᵢⱼ = (min Δ + ρ max Δ)/(Δᵢⱼ + ρ max Δ),   γᵢ = Σⱼ wⱼ ξᵢⱼ
 *
 * with the least and the largest distance over all alternatives and indicators.
 *
 * Reading: 1 for the ideal itself. The level means nothing: it depends on ρ, on the scaling and on who is
 * in the table; only the order does, and that not always. Small differences near the ideal count most.
 *
 * @param data - alternatives × indicators, such as a frame. (For series that follow one of them, see
 * {@link greyRelations}.)
 * @unit 得分，0 到 1 · a score, 0 to 1
 * @throws {InputError} If an indicator is the same everywhere, a value doesn't suit the scaling, or weights
 * don't add up to 1.
 * @see Deng, J. (1989). Introduction to grey system theory. Journal of Grey System 1(1), 1–24.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["产值", "能耗"], values: [[9, 5], [6, 2], [3, 4]] };
 * greyRelational(data, { directions: { 能耗: "cost" } }).scores; // => [0.6667, 0.75, 0.3810]
 */
export function greyRelational(data: MatrixInput, options: GreyRelationalOptions = {}): AlternativeRanking<"grade"> {
  const { normalisation, costs, rho, reference, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const prepared = prepareGrey(decision, { normalisation, costs, rho, reference });
  return new AlternativeRanking<"grade">({
    title: say("灰色关联评价", "Grey relational evaluation"),
    decision,
    weights,
    scaling: prepared.scaling,
    measures: { grade: gradeOf(prepared.coefficients, weights) },
    main: "grade",
    convention: say("{scaling}，ρ = {rho}", "{scaling}, ρ = {rho}", {
      scaling: scalingWords(normalisation, costs, decision.directions),
      rho,
    }),
    indicatorColumns: [
      { name: "ideal", label: say("参考序列", "reference"), values: [...prepared.ideal], decimals: 4 },
    ],
    between: () => [coefficientStep(prepared)],
  });
}

function gradeOf(coefficients: Float64Array, weights: Float64Array): Measure {
  const grades = weightedSums(coefficients, weights, new Float64Array(coefficients.length / weights.length));
  return {
    label: say("关联度", "grade"),
    values: grades,
    formula: "\\gamma_i = \\sum_j w_j \\xi_{ij}",
    numbers: (i) => `${productsIn(weights, rowOf(coefficients, weights.length, i))} = ${texNumber(grades[i])}`,
  };
}

function coefficientStep({ scaling, ideal, coefficients }: Prepared): Step {
  const { rows, columns } = scaling.scaled;
  const { least, most } = extremesOf(distancesOf(scaling, ideal));
  const formula =
    "\\xi_{ij} = \\frac{\\min \\Delta + \\rho \\max \\Delta}{\\Delta_{ij} + \\rho \\max \\Delta}, \\quad \\Delta_{ij} = |r_{0j} - r_{ij}|";
  return {
    ...matrixStep(say("关联系数", "relational coefficients"), formula, new LabelledMatrix(rows, columns, coefficients)),
    numbers: `\\min \\Delta = ${texNumber(least)}, \\quad \\max \\Delta = ${texNumber(most)}`,
  };
}

/** Grey relational grades for any number of weights. */
export function greyRelationalScorer(decision: DecisionMatrix, form: Partial<GreyForm> = {}): Scorer {
  const whole = { normalisation: "min-max", costs: "kept", rho: 0.5, reference: "best", ...form } as const;
  return linearScorer(prepareGrey(decision, whole).coefficients, decision.matrix.rows.length);
}

/** How {@link greyRelational} compares; none of it hangs on the weights. */
export interface GreyForm {
  readonly normalisation: Normalisation;
  readonly costs: CostRule;
  readonly rho: number;
  readonly reference: GreyRelationalOptions["reference"];
}

interface Prepared {
  readonly scaling: ScaledDecision;
  readonly ideal: Float64Array;
  readonly coefficients: Float64Array;
}

function prepareGrey(decision: DecisionMatrix, { normalisation, costs, rho, reference = "best" }: GreyForm): Prepared {
  if (reference === "best") {
    const scaling = scaleDecision(where, decision, normalisation, costs);
    const ideal = rangesOf(scaling.scaled.values, decision.matrix.columns.length).high;
    return { scaling, ideal, coefficients: greyCoefficients(distancesOf(scaling, ideal), rho) };
  }
  const { scaling, ideal } = withReference(decision, normalisation, costs, reference);
  return { scaling, ideal, coefficients: greyCoefficients(distancesOf(scaling, ideal), rho) };
}

/** A reference that is given stands first in the table, as in Deng's books, and is scaled with the others. */
function withReference(
  { matrix, directions, all, aliases }: DecisionMatrix,
  normalisation: Normalisation,
  costs: CostRule,
  reference: Exclude<WeightsInput, string>,
): Pick<Prepared, "scaling" | "ideal"> {
  const { rows, columns, values } = matrix;
  const numbers = namedNumbers(where, "reference", reference, all, aliases);
  const first = readTotals(where, "reference", numbers, columns, { kind: KINDS.indicator });
  const whole = new Float64Array(first.length + values.length);
  whole.set(first);
  whole.set(values, first.length);
  const table = new LabelledMatrix([say("参考序列", "reference"), ...rows], columns, whole);
  const { turned, scaled } = scaleDecision(where, { matrix: table, directions }, normalisation, costs);
  const rest = turned.values === whole ? values : turned.values.slice(first.length);
  const own = new LabelledMatrix(rows, columns, scaled.values.slice(first.length));
  return {
    scaling: { turned: { ...turned, values: rest }, scaled: own, normalisation },
    ideal: scaled.values.slice(0, first.length),
  };
}

function distancesOf({ scaled }: ScaledDecision, ideal: Float64Array): Float64Array {
  return scaled.values.map((value, k) => Math.abs(ideal[k % ideal.length] - value));
}
