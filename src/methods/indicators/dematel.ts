import {
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  oneOf,
  pathTo,
  readOptions,
  readSquare,
  say,
} from "../../base/index.js";
import { inverse, marginalSums, matrixProduct, sharesOf, spectralRadius } from "../../math/index.js";
import { Dematel } from "./dematel-result.js";

/** What {@link dematel} may be told. */
export interface DematelOptions extends ColumnChoice {
  /**
   * What the direct influences are divided by: `"rows"` the largest row sum, as DEMATEL began ·
   * `"rows-and-columns"` the largest of all row and column sums. `"rows"` by default.
   */
  readonly scale?: "rows" | "rows-and-columns" | undefined;
  /** Weights in proportion to `"prominence"` (D + R) or `"length"` √((D+R)² + (D−R)²); the first by default. */
  readonly weighting?: "prominence" | "length" | undefined;
}

const where = "dematel";

const OPTIONS = {
  scale: oneOf("rows", "rows-and-columns"),
  weighting: oneOf("prominence", "length"),
  ...CHOICE,
};

/**
 * DEMATEL (决策试验与评价实验室法): which factors move the others and which are moved, from who influences
 * whom directly.
 *
 *     N = X / s,   T = N + N² + … = N (I − N)⁻¹
 *     D = row sums of T (影响度),   R = column sums (被影响度)
 *     D + R prominence (中心度),   D − R relation (原因度)
 *
 * Reading: D − R above 0 is a cause, below 0 an effect; all D − R add up to 0. D + R says how much a
 * factor is involved. The input is opinion: T only follows it through.
 *
 * @param influence - n × n, entry (i, j) how strongly i influences j directly, ≥ 0 (mostly 0–4), with a
 * diagonal of 0; the mean of several experts may be handed in. A frame has a column of names, and one
 * for each of them.
 * @unit 判断的强度，按直接影响的尺度 · strength of influence, scaled by the largest sum
 * @throws {InputError} If the matrix isn't square, an entry is negative, the diagonal isn't 0, nothing
 * influences anything, or influence feeds itself without end (the spectral radius of N is 1, as when all
 * row sums are alike).
 * @see Gabus, A. & Fontela, E. (1972). World Problems, An Invitation to Further Thought within the
 * Framework of DEMATEL. Battelle Geneva Research Centre.
 * @example
 * const influence = { rows: ["政策", "研发", "市场"], columns: ["政策", "研发", "市场"],
 *   values: [[0, 3, 1], [0, 0, 4], [1, 0, 0]] };
 * dematel(influence).relation; // => [1.6667, 0.4167, -2.0833]
 * const frame = Frame.fromRecords([{ factor: "a", a: 0, b: 1 }, { factor: "b", a: 0, b: 0 }]);
 * dematel(frame).of("a", "given"); // => 1
 */
export function dematel(influence: MatrixInput, options: DematelOptions = {}): Dematel {
  const { scale, weighting, ...choice } = readOptions(where, options, OPTIONS);
  const direct = readInfluence(influence, choice);
  const n = direct.rows.length;
  const sums = marginalSums(direct.values, n);
  const divisor = Math.max(...sums.rows, ...(scale === "rows" ? [] : sums.columns));
  const normalised = normalisedBy(direct, divisor);
  const left = normalised.map((x, at) => (at % (n + 1) === 0 ? 1 : 0) - x);
  const total = matrixProduct(normalised, inverse(left, n), n);
  const { rows: given, columns: received, total: whole } = marginalSums(total, n);
  const prominence = given.map((d, i) => d + received[i]);
  const relation = given.map((d, i) => d - received[i]);
  const lengths = prominence.map((p, i) => Math.hypot(p, relation[i]));
  return new Dematel({
    direct,
    divisor,
    total: new LabelledMatrix(direct.rows, direct.rows, total),
    threshold: whole / (n * n),
    given,
    received,
    prominence,
    relation,
    weights: sharesOf(weighting === "length" ? lengths : prominence),
    convention: { scale, weighting },
  });
}

function readInfluence(influence: MatrixInput, choice: ColumnChoice): LabelledMatrix {
  const checks = { requirement: nonNegative, units: "any", choice } as const;
  const direct = readSquare(where, "influence", influence, checks);
  const { rows, values } = direct;
  rows.forEach((name, i) => {
    const own = values[i * rows.length + i];
    if (own === 0) return;
    const path = pathTo("influence", [
      [name, i],
      [name, i],
    ]);
    const words = say("是 0：没有因素直接影响自己", "be 0: nothing influences itself directly");
    throw new InputError(where, path, words, own);
  });
  return direct;
}

/** N, if all that it does in the end has a limit. */
function normalisedBy({ rows, values }: LabelledMatrix, divisor: number): Float64Array {
  if (divisor === 0) {
    const words = say("有一个大于 0 的数", "have an entry above 0");
    throw new InputError(where, "influence", words, 0);
  }
  const normalised = values.map((x) => x / divisor);
  const radius = spectralRadius(normalised, rows.length);
  if (radius <= 1 - 1e-9) return normalised;
  const words = say(
    "不无止境地自我加强：X/s 的谱半径要小于 1（各行之和都相同时它是 1）",
    "not feed itself without end: the spectral radius of X/s must be below 1 (it is 1 if all row sums are alike)",
  );
  throw new InputError(where, "influence", words, radius);
}
