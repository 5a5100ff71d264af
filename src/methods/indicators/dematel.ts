import {
  checkOption,
  InputError,
  isCalled,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  nonNegative,
} from "../../base/index.js";
import { inverse, matrixProduct, spectralRadius } from "../../math/index.js";
import { Dematel } from "./dematel-result.js";

/** What {@link dematel} may be told. */
export interface DematelOptions {
  /**
   * What the direct influences are divided by: `"rows"` the largest row sum, as DEMATEL began ·
   * `"rows-and-columns"` the largest of all row and column sums. `"rows"` by default.
   */
  readonly scale?: "rows" | "rows-and-columns" | undefined;
  /** Weights in proportion to `"prominence"` (D + R) or `"length"` √((D+R)² + (D−R)²); the first by default. */
  readonly weighting?: "prominence" | "length" | undefined;
}

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
 * diagonal of 0; the mean of several experts may be handed in.
 * @throws {InputError} If the matrix isn't square, an entry is negative, the diagonal isn't 0, nothing
 * influences anything, or influence feeds itself without end (the spectral radius of N is 1, as when all
 * row sums are alike).
 * @see Gabus, A. & Fontela, E. (1972). World Problems, An Invitation to Further Thought within the
 * Framework of DEMATEL. Battelle Geneva Research Centre.
 * @example
 * const influence = { rows: ["政策", "研发", "市场"], columns: ["政策", "研发", "市场"],
 *   values: [[0, 3, 1], [0, 0, 4], [1, 0, 0]] };
 * dematel(influence).relation; // => [1.6667, 0.4167, -2.0833]
 */
export function dematel(influence: MatrixInput, options: DematelOptions = {}): Dematel {
  const where = "dematel";
  const scale = checkOption(where, "scale", options.scale ?? "rows", ["rows", "rows-and-columns"]);
  const known = ["prominence", "length"] as const;
  const weighting = checkOption(where, "weighting", options.weighting ?? "prominence", known);
  const direct = readInfluence(where, influence);
  const n = direct.rows.length;
  const divisor = largestSum(direct, scale);
  if (divisor === 0) throw new InputError(where, "influence", "have an entry above 0", 0);
  const normalised = direct.values.map((x) => x / divisor);
  const radius = spectralRadius(normalised, n);
  if (radius > 1 - 1e-9) {
    const words =
      "not feed itself without end: the spectral radius of X/s must be below 1 (it is 1 if all row sums are alike)";
    throw new InputError(where, "influence", words, radius);
  }
  const left = normalised.map((x, at) => (at % (n + 1) === 0 ? 1 : 0) - x);
  const total = matrixProduct(normalised, inverse(left, n), n);
  return new Dematel(direct, divisor, new LabelledMatrix(direct.rows, direct.rows, total), {
    scale,
    weighting,
  });
}

function readInfluence(where: string, influence: MatrixInput): LabelledMatrix {
  const direct = LabelledMatrix.from(where, "influence", influence, { requirement: nonNegative });
  const { rows, columns, values } = direct;
  if (rows.length !== columns.length) {
    throw new InputError(where, "influence", "be square", `${rows.length} × ${columns.length}`);
  }
  rows.forEach((name, i) => {
    if (!isCalled(columns[i], nameText(name))) {
      const words = `be called like row ${i}, ${JSON.stringify(nameText(name))}`;
      throw new InputError(where, `influence.columns[${i}]`, words, columns[i]);
    }
    const own = values[i * rows.length + i];
    if (own === 0) return;
    const place =
      name === String(i + 1) ? `[${i}][${i}]` : `[${JSON.stringify(nameText(name))}]`.repeat(2);
    throw new InputError(
      where,
      `influence${place}`,
      "be 0: nothing influences itself directly",
      own,
    );
  });
  return direct;
}

function largestSum({ rows, values }: LabelledMatrix, scale: "rows" | "rows-and-columns"): number {
  const n = rows.length;
  const [across, down]: [Float64Array, Float64Array] = [new Float64Array(n), new Float64Array(n)];
  values.forEach((x, at) => {
    across[Math.floor(at / n)] += x;
    down[at % n] += x;
  });
  return Math.max(...across, ...(scale === "rows" ? [] : down));
}
