import { InputError, LabelledMatrix, type Name } from "../../../base/index.js";
import { placeOf } from "./read-indicators.js";

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
export function filledWithMeans(where: string, table: LabelledMatrix): LabelledMatrix {
  if (!hasHole(table.values)) return table;
  const width = table.columns.length;
  const means = table.columns.map((name, j) => {
    const known = table.columnAt(j).filter((x) => !Number.isNaN(x));
    if (known.length === 0) {
      const path = `data.columns${placeOf(name, j)}`;
      throw new InputError(where, path, "hold at least one value", "none");
    }
    return known.reduce((sum, x) => sum + x, 0) / known.length;
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
export function pairwiseSample(where: string, table: LabelledMatrix): PairwiseSample {
  const p = table.columns.length;
  const columns = table.columns.map((_, j) => table.columnAt(j));
  const correlation: Float64Array = new Float64Array(p * p);
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const shared = columns[i].map((x, r) => (Number.isNaN(x + columns[j][r]) ? 0 : 1));
      const pair = momentsOfPair(columns[i], columns[j], shared);
      fewest = Math.min(fewest, pair.n);
      refuseFlat(where, table, i, j, pair);
      const r = i === j ? 1 : pair.xy / Math.sqrt(pair.xx * pair.yy);
      correlation[i * p + j] = r;
      correlation[j * p + i] = r;
    }
  }
  const own = columns.map((x) =>
    momentsOfPair(
      x,
      x,
      x.map((v) => (Number.isNaN(v) ? 0 : 1)),
    ),
  );
  return {
    n: fewest,
    means: Float64Array.from(own, (pair) => pair.x),
    deviations: Float64Array.from(own, (pair) => Math.sqrt(pair.xx / (pair.n - 1))),
    correlation,
  };
}

interface PairMoments {
  readonly n: number;
  readonly x: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function momentsOfPair(a: Float64Array, b: Float64Array, shared: Float64Array): PairMoments {
  const n = shared.reduce((sum, one) => sum + one, 0);
  const sum = (of: (r: number) => number): number =>
    shared.reduce((total, one, r) => (one === 1 ? total + of(r) : total), 0);
  const x = sum((r) => a[r]) / n;
  const y = sum((r) => b[r]) / n;
  const xx = sum((r) => (a[r] - x) ** 2);
  const yy = sum((r) => (b[r] - y) ** 2);
  return { n, x, xx, yy, xy: sum((r) => (a[r] - x) * (b[r] - y)) };
}

function refuseFlat(
  where: string,
  table: LabelledMatrix,
  i: number,
  j: number,
  pair: PairMoments,
): void {
  if (pair.n >= 3 && pair.xx > 0 && pair.yy > 0) return;
  const other = i === j ? "" : ` and of ${placeOf(table.columns[j], j)}`;
  const words = `vary over at least 3 cases that have its value${other} (leave one of them out)`;
  throw new InputError(where, `data.columns${placeOf(table.columns[i], i)}`, words, pair.n);
}
