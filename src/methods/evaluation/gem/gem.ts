import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  isList,
  isTableSource,
  LabelledMatrix,
  type MatrixChecks,
  type MatrixInput,
  numeric,
  positive,
  readOptions,
  type Requirement,
  say,
} from "../../../base/index.js";
import {
  type DeterminantPair,
  determinantNamed,
  GEM_PAIRS,
  GEMN_PAIRS,
  type PairsInput,
  type PlacedPairs,
  placePairs,
} from "./determinant-pairs.js";
import { Determinants } from "./determinants-result.js";
import { Gem } from "./gem-result.js";
import { gemOf, linkageOf, pairMeansOf } from "./gem-score.js";
import { scoreRange, scoreWords } from "./score-range.js";

/**
 * Scores of determinants: of one cluster a list in the order D₁ … D₆ or by name, `{ 资源: 6, … }`; of many a frame or a
 * matrix, clusters × determinants; or what {@link determinantsFromExperts} and {@link determinantsFromData} give.
 */
export type GemInput = MatrixInput | ArrayLike<number> | Readonly<Record<string, number>> | Determinants;

/** What {@link gem} and {@link gemn} may be told. */
export interface GemOptions extends ColumnChoice {
  /**
   * Which columns make the pairs, by name: `{ 基础: ["人口", "公路"], … }`; by default the model's determinants where
   * columns are called so, else two by two in their order.
   */
  readonly pairs?: PairsInput | undefined;
  /** The lowest and the highest score there is; [1, 10] by default. */
  readonly range?: readonly [number, number] | undefined;
  /** How many points more `bestUse` asks about; 1 by default. */
  readonly points?: number | undefined;
}

const OPTIONS = { pairs: given<PairsInput>(), range: scoreRange, points: numeric(positive, 1), ...CHOICE };

/**
 * GEM (Groundings–Enterprises–Markets, GEM 模型): the competitiveness of a cluster out of six scored determinants in
 * three pairs.
 *
 *     PAIRᵢ = (D₂ᵢ₋₁ + D₂ᵢ)/2
 *     GEM = 10 (ΠPAIRᵢ)^(2/3) = 2.5 [(D₁ + D₂)(D₃ + D₄)(D₅ + D₆)]^(2/3)
 *     ∂GEM/∂D = (2/3) GEM/(D₁ + D₂),   the same for both of a pair
 *
 * with D₁ resources (资源), D₂ infrastructure (设施): groundings (基础); D₃ suppliers and related industries
 * (供应商和相关产业), D₄ firm structure, strategy and rivalry (企业结构战略和竞争): enterprises (企业); D₅ local
 * markets (本地市场), D₆ access to external markets (外部市场): markets (市场).
 *
 * Reading: within a pair one determinant makes up for the other (sum), no pair makes up for another (product): one more
 * point is worth most in the weakest pair, not on the lowest single score. From 10 to 1000 for scores from 1 to 10; 250
 * if all are 5, which is the national average only where 5 was scored as such ({@link gemRubric}). All scores times c
 * make c². The form of the function decides the advice: a sum of the same scores gives nearly the same order of
 * clusters and quite another use of a point.
 *
 * Obstacle degrees ({@link obstacleDegrees}) ask the same of an index that is a weighted sum.
 *
 * @param scores - of one cluster six numbers; of many clusters × determinants, such as a frame.
 * @unit 分，10 到 1000 · points from 10 to 1000
 * @throws {InputError} If there aren't six determinants, a score leaves the range, or both of a pair are 0.
 * @see Padmore, T. & Gibson, H. (1998). Modelling systems of innovation II: a framework for industrial cluster analysis
 * in regions. Research Policy 26(6), 625–641. The factor 2.5 and the power 2/3 of the sums, as the Chinese literature
 * writes it, are the factor 10 and the same power of the means.
 * @example
 * gem([6, 5, 4, 3, 5, 4]).of(); // => 195.7772
 * gem([6, 5, 4, 3, 5, 4]).bestUse().gain; // => 18.2276
 * const frame = Frame.fromRecords([{ cluster: "甲", d1: 5, d2: 5, d3: 5, d4: 5, d5: 5, d6: 5 }]);
 * gem(frame).of("甲"); // => 250
 */
export function gem(scores: GemInput, options: GemOptions = {}): Gem {
  return scored("gem", scores, options, GEM_PAIRS);
}

/**
 * GEMN (GEMN 模型): GEM with a fourth pair, networks (网络), or with any pairs. The score is stated here as the
 * consistent generalisation to k pairs:
 *
 *     GEMN = 10 (ΠPAIRᵢ)^(2/k)
 *
 * so that 5 on everything is 250 and 10 is 1000 with any number of pairs, and k = 3 is GEM. The formula that 刘友金
 * (2007, 中国软科学) printed was not seen; with k = 4 this is 2.5 [Π(D₂ᵢ₋₁ + D₂ᵢ)]^(1/2).
 *
 * Reading: as {@link gem}. Scores of other numbers of pairs can't be compared: a strong fourth pair raises, a weak one
 * lowers what GEM says.
 *
 * @param scores - as for {@link gem}, with eight determinants; D₇ and D₈ are networks inside and outside of the cluster
 * (内部网络、外部网络). With `pairs`, as many as they name.
 * @unit 分，10 到 1000 · points from 10 to 1000
 * @throws {InputError} As {@link gem}.
 * @see {@link gem}; 刘友金 (2007). 中国软科学 (its formula was not seen).
 * @example
 * gemn([5, 5, 5, 5, 5, 5, 5, 5]).of(); // => 250
 * gemn([6, 5, 4, 3, 5, 4, 8, 8]).of(); // => 263.2489
 */
export function gemn(scores: GemInput, options: GemOptions = {}): Gem {
  return scored("gemn", scores, options, GEMN_PAIRS);
}

/** Scores that have been read, with the pairs their columns make. @internal */
export interface ScoredPairs {
  readonly scores: LabelledMatrix;
  readonly placed: PlacedPairs;
  readonly pairMeans: readonly Float64Array[];
}

function scored(where: "gem" | "gemn", input: GemInput, options: GemOptions, model: readonly DeterminantPair[]): Gem {
  if (typeof input === "number") {
    const words = say(
      "是一列分数，写在方括号里：{where}([6, 5, …])",
      "be a list of scores, in brackets: {where}([6, 5, …])",
      { where },
    );
    throw new InputError(where, "scores", words, input);
  }
  const { pairs, range, points, ...choice } = readOptions<GemOptions, typeof OPTIONS>(where, options, OPTIONS);
  const { scores, placed, pairMeans } = readScoredPairs(where, input, { pairs, range, choice, model: () => model });
  if (where === "gem" && placed.pairs.length !== 3) {
    const words = say("是三对（其他对数请用 gemn）", "be three pairs (other numbers are for gemn)");
    throw new InputError(where, "pairs", words, placed.pairs.length);
  }
  return new Gem({
    model: where === "gem" ? "GEM" : "GEMN",
    scores,
    placed,
    range,
    points,
    values: Float64Array.from(pairMeans, gemOf),
    linkages: Float64Array.from(pairMeans, linkageOf),
    pairMeans,
  });
}

/** Scores of clusters, each determinant called as the model calls it, and their pairs. @internal */
export function readScoredPairs(
  where: string,
  input: GemInput,
  {
    pairs,
    range,
    choice,
    model,
  }: {
    readonly pairs: PairsInput | undefined;
    readonly range: readonly [number, number];
    readonly choice: ColumnChoice;
    /** The model's pairs for so many determinants. */
    readonly model: (determinants: number) => readonly DeterminantPair[];
  },
): ScoredPairs {
  const { scores, plain } = readScores(where, input, range, choice);
  const placed = placePairs(where, scores.columns, plain, pairs, model(scores.columns.length));
  const pairMeans = scores.rows.map((_, k) => pairMeansOf(scores.rowAt(k), placed));
  pairMeans.forEach((means, k) => {
    const empty = means.indexOf(0);
    if (empty < 0) return;
    const words = say("每对至少有一个因素大于 0", "have a determinant above 0 in every pair");
    throw new InputError(where, `scores[${k}]`, words, placed.pairs[empty].name);
  });
  const called = scores.columns.map((name, j) => {
    const k = placed.places.findIndex((two) => two.includes(j));
    return plain ? placed.pairs[k].determinants[placed.places[k].indexOf(j)] : determinantNamed(name);
  });
  return { scores: new LabelledMatrix(scores.rows, called, scores.values), placed, pairMeans };
}

function readScores(
  where: string,
  input: GemInput,
  range: readonly [number, number],
  choice: ColumnChoice,
): { readonly scores: LabelledMatrix; readonly plain: boolean } {
  const requirement: Requirement = {
    words: scoreWords(range),
    holds: (value) => value >= range[0] && value <= range[1],
  };
  const checks = { requirement, units: "any", choice } as const;
  const table = asMatrix(input);
  const scores = readNamed(where, table, checks);
  return {
    scores,
    plain: isList(table) || table === undefined || scores.columns.every((name, j) => name === String(j + 1)),
  };
}

/** Of one cluster that nobody named the path doesn't name it either. */
function readNamed(where: string, table: MatrixInput, checks: MatrixChecks): LabelledMatrix {
  try {
    return LabelledMatrix.from(where, "scores", table, checks);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.retold(where, error.path.replace(`scores[${JSON.stringify(ALONE.zh)}]`, "scores"));
  }
}

const ALONE = say("产业集群", "the cluster");

/** One cluster is a matrix of one row. */
function asMatrix(input: GemInput): MatrixInput {
  if (input instanceof Determinants) return input.matrix;
  if (isList(input)) {
    if (input.length > 0 && isList(input[0])) return input as readonly ArrayLike<number>[];
    const numbers = Array.from(input as ArrayLike<number>);
    return { rows: [ALONE], columns: numbers.map((_, j) => String(j + 1)), values: [numbers] };
  }
  if (typeof input !== "object" || input === null || isTableSource(input) || "values" in input) {
    return input as MatrixInput;
  }
  const entries = Object.entries(input as Readonly<Record<string, number>>);
  return { rows: [ALONE], columns: entries.map(([name]) => name), values: [entries.map(([, score]) => score)] };
}
