import {
  given,
  LabelledMatrix,
  type MatrixInput,
  type Measure,
  type ReadersOf,
  readOptions,
  say,
  texNumber,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { RANKING, type RankingMethodOptions, readRanking } from "../decision/ranking-options.js";
import { matrixStep } from "../decision/tables.js";
import { distancesFrom } from "../decision/turned-values.js";
import { type Preference, type PreferencesInput, preferenceOf, readPreferences } from "./preference.js";
import { AlternativeRanking } from "./ranking-result.js";
import { linearScorer, type Scorer, weightedSums } from "./scorer.js";

/** What {@link promethee} may be told. */
export interface PrometheeOptions extends RankingMethodOptions {
  /** The preference function of each indicator; `"usual"` by default. */
  readonly preferences?: PreferencesInput | undefined;
}

/** The measures of {@link promethee}. */
export type PrometheeMeasure = "positive" | "negative" | "net";

const where = "promethee";

/** How {@link promethee} compares; none of it hangs on the weights. */
export interface PrometheeForm {
  readonly preferences: PreferencesInput | undefined;
}

/** Readers of {@link PrometheeForm}. @internal */
export const PROMETHEE_FORM: ReadersOf<PrometheeForm> = { preferences: given<PreferencesInput>() };

const OPTIONS = { ...RANKING, ...PROMETHEE_FORM };

/**
 * PROMETHEE II (偏好顺序结构评估法): who is preferred to the others more than they are to him.
 *
 *     π(a, b) = Σⱼ wⱼ Pⱼ(a, b),   φ⁺(a) = Σ_b π(a, b)/(n − 1),   φ⁻(a) = Σ_b π(b, a)/(n − 1)
 *     φ(a) = φ⁺(a) − φ⁻(a)
 *
 * Reading: from −1, worse than all in everything, to 1; the largest is best. (A known program has the
 * sign reversed.) With `"usual"` only orders count, not by how much; thresholds are in the units of the
 * indicators, of a target or an interval in distances from it. A new alternative can turn the order of two
 * others.
 *
 * @param data - alternatives × indicators, such as a frame.
 * @unit 净流量，−1 到 1 · a net flow, −1 to 1
 * @throws {InputError} If an indicator is the same everywhere, a threshold is missing or out of order, or
 * weights don't add up to 1.
 * @see Brans, J. P. & Vincke, P. (1985). A preference ranking organisation method. Management Science 31(6),
 * 647–656.
 * @example
 * const data = {
 *   rows: ["甲", "乙", "丙"],
 *   columns: ["产值", "能耗"],
 *   values: [
 *     [9, 5],
 *     [6, 2],
 *     [3, 4],
 *   ],
 * };
 * promethee(data, { directions: { 能耗: "cost" } }).scores; // => [0, 0.5, -0.5]
 * promethee(data, {
 *   directions: { 能耗: "cost" },
 *   preferences: { 产值: { shape: "linear", q: 1, p: 5 } },
 * }).of("甲");
 * // => -0.125
 */
export function promethee(data: MatrixInput, options: PrometheeOptions = {}): AlternativeRanking<PrometheeMeasure> {
  const { preferences, ...reading } = readOptions(where, options, OPTIONS);
  const { decision, weights } = readRanking(where, data, reading);
  const { rows, columns } = decision.matrix;
  const flows = flowsOf(decision, preferencesFor(decision, preferences));
  const [positive, negative] = [flows.positive, flows.negative].map((each) =>
    weightedSums(each, weights, new Float64Array(rows.length)),
  );
  const single = new LabelledMatrix(rows, columns, netOf(flows));
  return new AlternativeRanking<PrometheeMeasure>({
    title: say("偏好顺序结构评估法 PROMETHEE II", "PROMETHEE II"),
    decision,
    weights,
    measures: measuresOf({ positive, negative }),
    main: "net",
    less: ["negative"],
    convention: say("净流大者为优", "the largest net flow is best"),
    between: () => [matrixStep(say("单个指标上的净流", "net flows of each indicator by itself"), SINGLE, single)],
  });
}

const SINGLE = "\\varphi_{ij} = \\frac{1}{n-1} \\sum_k \\left( P_j(i, k) - P_j(k, i) \\right)";

/** What alternatives are preferred by, and what they are preferred to them by. */
type Flows = Readonly<Record<"positive" | "negative", Float64Array>>;

function netOf({ positive, negative }: Flows): Float64Array {
  return positive.map((flow, k) => flow - negative[k]);
}

function measuresOf(flows: Flows): Record<PrometheeMeasure, Measure> {
  const { positive, negative } = flows;
  const net = netOf(flows);
  return {
    positive: {
      label: say("流出 φ⁺", "positive flow φ⁺"),
      values: positive,
      formula: "\\varphi_i^+ = \\frac{1}{n-1} \\sum_k \\pi(i, k)",
    },
    negative: {
      label: say("流入 φ⁻", "negative flow φ⁻"),
      values: negative,
      formula: "\\varphi_i^- = \\frac{1}{n-1} \\sum_k \\pi(k, i)",
    },
    net: {
      label: say("净流 φ", "net flow φ"),
      values: net,
      formula: "\\varphi_i = \\varphi_i^+ - \\varphi_i^-",
      numbers: (i) => `${texNumber(positive[i])} - ${texNumber(negative[i])} = ${texNumber(net[i])}`,
    },
  };
}

/** PROMETHEE II's net flow for any number of weights. */
export function prometheeScorer(decision: DecisionMatrix, { preferences }: Partial<PrometheeForm> = {}): Scorer {
  const flows = flowsOf(decision, preferencesFor(decision, preferences));
  return linearScorer(netOf(flows), decision.matrix.rows.length);
}

/** By the names that are left. */
function preferencesFor(
  { matrix, all, aliases, excluded }: DecisionMatrix,
  given: PreferencesInput | undefined,
): readonly Preference[] {
  const read = readPreferences(where, given, all, aliases);
  return excluded.length === 0 ? read : read.filter((_, j) => matrix.columns.includes(all[j]));
}

/** Σ_b P(a, b)/(n − 1) and Σ_b P(b, a)/(n − 1) of each indicator by itself: weights come last. */
function flowsOf(decision: DecisionMatrix, preferences: readonly Preference[]): Flows {
  const n = decision.matrix.rows.length;
  const width = preferences.length;
  const [positive, negative] = [new Float64Array(n * width), new Float64Array(n * width)];
  preferences.forEach((one, j) => {
    const x = orientedColumn(decision, j);
    const preference = preferenceOf(one);
    for (let a = 0; a < n; a++) {
      for (let b = 0; b < n; b++) {
        const preferred = x[a] > x[b] ? preference(x[a] - x[b]) / (n - 1) : 0;
        positive[a * width + j] += preferred;
        negative[b * width + j] += preferred;
      }
    }
  });
  return { positive, negative };
}

/** More is better, in the indicator's own unit. */
function orientedColumn({ matrix, directions }: DecisionMatrix, j: number): Float64Array {
  const x = matrix.columnAt(j);
  const direction = directions[j];
  if (direction === "benefit") return x;
  return direction === "cost" ? x.map((value) => -value) : distancesFrom(x, direction).map((d) => -d);
}
