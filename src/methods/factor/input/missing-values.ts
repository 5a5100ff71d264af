import { InputError, LabelledMatrix, type Name, pathTo, say } from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";

/** The cases without a hole (成列删除), and the names of those with one. */
export function completeCases(table: LabelledMatrix): {
  readonly table: LabelledMatrix;
  readonly incomplete: readonly Name[];
} {
  if (!hasHole(table.values)) return { table, incomplete: [] };
  const width = table.columns.length;
  const row = (i: number): Float64Array => table.values.subarray(i * width, (i + 1) * width);
  const kept = table.rows.map((_, i) => i).filter((i) => row(i).every((x) => !Number.isNaN(x)));
  const values: Float64Array = new Float64Array(kept.length * width);
  kept.forEach((i, at) => {
    values.set(row(i), at * width);
  });
  const rows = kept.map((i) => table.rows[i]);
  const left = new Set(kept);
  const incomplete = table.rows.filter((_, i) => !left.has(i));
  return { table: new LabelledMatrix(rows, table.columns, values, table.unit), incomplete };
}

function hasHole(values: Float64Array): boolean {
  for (let at = 0; at < values.length; at++) if (Number.isNaN(values[at])) return true;
  return false;
}

/** Every hole filled with the mean of what is there (均值替换). */
export function filledWithMeans(where: string, argument: string, table: LabelledMatrix): LabelledMatrix {
  if (!hasHole(table.values)) return table;
  const width = table.columns.length;
  const means = table.columns.map((name, j) => {
    const known = table.columnAt(j).filter((x) => !Number.isNaN(x));
    if (known.length === 0) {
      const path = pathTo(`${argument}.columns`, [[name, j]]);
      throw new InputError(where, path, say("至少有一个数值", "hold at least one value"), null);
    }
    return sumOf(known) / known.length;
  });
  const values = table.values.map((x, at) => (Number.isNaN(x) ? means[at % width] : x));
  return new LabelledMatrix(table.rows, table.columns, values, table.unit);
}

/** Moments of which each uses all cases that it can (成对删除). */
export interface PairwiseSample {
  /** The fewest cases that two indicators share. */
  readonly n: number;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly correlation: Float64Array;
}

/**
 * Correlations from the cases that have both values, each with the means of those cases, as SPSS and
 * R's `cor(use = "pairwise")` do. The matrix need not be positive definite.
 */
export function pairwiseSample(where: string, argument: string, table: LabelledMatrix): PairwiseSample {
  const p = table.columns.length;
  const columns = table.columns.map((_, j) => table.columnAt(j));
  const correlation: Float64Array = new Float64Array(p * p);
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const pair = momentsOfPair(columns[i], columns[j]);
      fewest = Math.min(fewest, pair.n);
      refuseFlat(where, argument, table, i, j, pair);
      const r = i === j ? 1 : pair.xy / Math.sqrt(pair.xx * pair.yy);
      correlation[i * p + j] = r;
      correlation[j * p + i] = r;
    }
  }
  const own = columns.map((x) => momentsOfPair(x, x));
  return {
    n: fewest,
    means: Float64Array.from(own, (pair) => pair.x),
    deviations: Float64Array.from(own, (pair) => Math.sqrt(pair.xx / (pair.n - 1))),
    correlation,
  };
}

/** Mean of the first, and sums of products of deviations. */
interface PairMoments {
  readonly n: number;
  readonly x: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Of the cases that have both values. */
function momentsOfPair(a: Float64Array, b: Float64Array): PairMoments {
  const known = (_: number, r: number): boolean => !Number.isNaN(a[r] + b[r]);
  const [x, y] = [a.filter(known), b.filter(known)];
  const n = x.length;
  const [meanX, meanY] = [sumOf(x) / n, sumOf(y) / n];
  const products = (u: Float64Array, meanU: number, v: Float64Array, meanV: number): number =>
    sumOf(u.map((value, r) => (value - meanU) * (v[r] - meanV)));
  return {
    n,
    x: meanX,
    xx: products(x, meanX, x, meanX),
    yy: products(y, meanY, y, meanY),
    xy: products(x, meanX, y, meanY),
  };
}

function refuseFlat(
  where: string,
  argument: string,
  { columns }: LabelledMatrix,
  i: number,
  j: number,
  pair: PairMoments,
): void {
  if (pair.n >= 3 && pair.xx > 0 && pair.yy > 0) return;
  const path = (k: number, head: string): string => pathTo(head, [[columns[k], k]]);
  const words =
    i === j
      ? say(
          "在至少 3 个有其数值的个案中有差异（请略去它）",
          "vary over at least 3 cases that have its value (leave it out)",
        )
      : say(
          "在至少 3 个同有 {other} 数值的个案中有差异（请略去其中一个）",
          "vary over at least 3 cases that have its value and of {other} (leave one of them out)",
          { other: path(j, "") },
        );
  throw new InputError(where, path(i, `${argument}.columns`), words, pair.n);
}
