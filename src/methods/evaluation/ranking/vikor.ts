import {
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Measure,
  type ReadersOf,
  readOptions,
  say,
  texNumber,
  within,
  namesAt,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import { rangesOf } from "../decision/ranges.js";
import { matrixStep } from "../decision/tables.js";
import { turnValues } from "../decision/turned-values.js";
import { tiedOrder } from "./ranks.js";
import type { Scorer } from "./scorer.js";
import { Vikor, type VikorMeasure, type VikorParts } from "./vikor-result.js";

/** What {@link vikor} may be told. */
export interface VikorOptions extends RankingMethodOptions {
  /** v in [0, 1]: 1 counts the majority of indicators only, 0 the worst one; 0.5 by default. */
  readonly strategy?: number | undefined;
}

const where = "vikor";

/** How {@link vikor} compares; none of it hangs on the weights. */
export type VikorForm = { readonly strategy: number };

/** Readers of {@link VikorForm}. @internal */
export const VIKOR_FORM: ReadersOf<VikorForm> = { strategy: within(0, 1, 0.5) };

const OPTIONS = { ...RANKING, ...VIKOR_FORM };

/**
 * VIKOR (多准则妥协解排序法): a compromise between what is best on the whole (S) and what is never too bad (R).
 *
 *     dᵢⱼ = (f*ⱼ − fᵢⱼ)/(f*ⱼ − f⁻ⱼ),   Sᵢ = Σⱼ wⱼ dᵢⱼ,   Rᵢ = maxⱼ wⱼ dᵢⱼ
 *     Qᵢ = v (Sᵢ − S*)/(S⁻ − S*) + (1 − v)(Rᵢ − R*)/(R⁻ − R*)
 *
 * Reading: the least Q is best, but it is recommended alone only if (1) the second is at least 1/(n − 1)
 * behind and (2) it is the best by S or R too; else the result names the compromise set. Where all S (or
 * all R) are equal, their part of Q is 0.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 得分，0 到 1 · a score, 0 to 1
 * @throws {InputError} If an indicator is the same everywhere (0/0), or weights don't add up to 1.
 * @see Opricovic, S. & Tzeng, G.-H. (2004). Compromise solution by MCDM methods. European Journal of
 * Operational Research 156(2), 445–455.
 * @example
 * const result = vikor([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], { weights: [0.3, 0.4, 0.3] });
 * result.scores; // => [0.75, 0.25, 0, 1]
 * result.recommended; // => ["3", "2"]
 */
export function vikor(data: MatrixInput, options: VikorOptions = {}): Vikor {
  const { strategy, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const { rows, columns } = decision.matrix;
  const regrets = regretsOf(decision);
  const [utility, regret, compromise] = [0, 0, 0].map(() => new Float64Array(rows.length));
  partsOf(regrets, weights, utility, regret);
  compromiseOf(strategy, utility, regret, compromise);
  const found = { utility, regret, compromise };
  const distances = new LabelledMatrix(rows, columns, regrets);
  return new Vikor(
    {
      title: say("多准则妥协解排序法 VIKOR", "VIKOR"),
      decision,
      weights,
      measures: measuresOf(found, strategy),
      main: "compromise",
      less: ["utility", "regret", "compromise"],
      convention: say("v = {strategy}，Q 越小越好", "v = {strategy}, the least Q is best", { strategy }),
      between: () => [matrixStep(FROM_BEST, DISTANCE, distances)],
    },
    conditions(decision, strategy, found),
  );
}

const FROM_BEST: Label = say("到各指标最优值的距离", "how far from the best of each indicator");

const DISTANCE = "d_{ij} = \\frac{f_j^* - f_{ij}}{f_j^* - f_j^-}";

type Found = Readonly<Record<VikorMeasure, Float64Array>>;

function measuresOf({ utility, regret, compromise }: Found, strategy: number): Record<VikorMeasure, Measure> {
  return {
    utility: {
      label: say("群体效用值 S", "group utility S"),
      values: utility,
      formula: "S_i = \\sum_j w_j d_{ij}",
    },
    regret: {
      label: say("个体遗憾值 R", "individual regret R"),
      values: regret,
      formula: "R_i = \\max_j w_j d_{ij}",
    },
    compromise: {
      label: say("折中值 Q", "compromise Q"),
      values: compromise,
      formula: "Q_i = v \\frac{S_i - S^*}{S^- - S^*} + (1 - v) \\frac{R_i - R^*}{R^- - R^*}",
      numbers: (i) => `v = ${texNumber(strategy)}, \\quad Q_i = ${texNumber(compromise[i])}`,
    },
  };
}

/** VIKOR's Q for any number of weights. */
export function vikorScorer(decision: DecisionMatrix, { strategy = 0.5 }: Partial<VikorForm> = {}): Scorer {
  const regrets = regretsOf(decision);
  const rows = decision.matrix.rows.length;
  const [utility, regret] = [new Float64Array(rows), new Float64Array(rows)];
  return {
    better: "less",
    score: (weights, scores = new Float64Array(rows)) => {
      partsOf(regrets, weights, utility, regret);
      return compromiseOf(strategy, utility, regret, scores);
    },
  };
}

/** dᵢⱼ: 0 for the best of an indicator, 1 for the worst. */
function regretsOf({ matrix, directions }: DecisionMatrix): Float64Array {
  const width = matrix.columns.length;
  const { values, costs } = turnValues(where, matrix, directions);
  const { low, high } = rangesOf(values, width);
  return values.map((x, k) => {
    const j = k % width;
    return (costs[j] ? x - low[j] : high[j] - x) / (high[j] - low[j]);
  });
}

/** S and R of every alternative, written where they are wanted. */
function partsOf(regrets: Float64Array, weights: Float64Array, utility: Float64Array, regret: Float64Array): void {
  const width = weights.length;
  for (let i = 0, k = 0; i < utility.length; i++, k += width) {
    let sum = 0;
    let worst = 0;
    for (let j = 0; j < width; j++) {
      const part = weights[j] * regrets[k + j];
      sum += part;
      if (part > worst) worst = part;
    }
    utility[i] = sum;
    regret[i] = worst;
  }
}

function compromiseOf(
  strategy: number,
  utility: Float64Array,
  regret: Float64Array,
  scores: Float64Array,
): Float64Array {
  const [s, r] = [utility, regret].map((values) => rangesOf(values, 1));
  const [overS, overR] = [s, r].map(({ low, high }) => (high[0] > low[0] ? 1 / (high[0] - low[0]) : 0));
  for (let i = 0; i < scores.length; i++) {
    scores[i] = strategy * overS * (utility[i] - s.low[0]) + (1 - strategy) * overR * (regret[i] - r.low[0]);
  }
  return scores;
}

function conditions({ matrix }: DecisionMatrix, strategy: number, { utility, regret, compromise }: Found): VikorParts {
  const order = tiedOrder(compromise, "less").flat();
  const [first, second] = order;
  const needed = 1 / (order.length - 1);
  const is = compromise[second] - compromise[first];
  const acceptable = is >= needed - 1e-12;
  const stable = [utility, regret].some((values) => tiedOrder(values, "less")[0].includes(first));
  const near = order.filter((i) => compromise[i] - compromise[first] < needed - 1e-12);
  const chosen = acceptable ? (stable ? [first] : [first, second]) : near;
  return {
    strategy,
    advantage: { is, needed, acceptable },
    stable,
    recommended: namesAt(matrix.rows, chosen),
  };
}
