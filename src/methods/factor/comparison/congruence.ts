import { InputError, LabelledMatrix, type MatrixInput, pathTo, say } from "../../../base/index.js";

/**
 * Tucker's congruence coefficients (同余系数): how alike the factors of two solutions are, up to length.
 *
 *     cⱼₘ = Σᵢ aᵢⱼ·bᵢₘ / √(Σᵢ aᵢⱼ² · Σᵢ bᵢₘ²)
 *
 * @param first - indicators × k loadings: lists, a matrix such as `result.loadings`, or a frame.
 * @param second - the same indicators × m loadings.
 * @returns k × m coefficients from −1 to 1; .85 to .94 is fairly alike, .95 or more the same factor.
 * @unit 无量纲 · none
 * @throws {InputError} If the two don't have the same number of indicators, or a factor no loadings.
 * @see Lorenzo-Seva, U. & ten Berge, J. M. F. (2006). Tucker's congruence coefficient as a meaningful
 * index of factor similarity. Methodology 2(2), 57–64.
 * @example
 * congruence([[0.8], [0.6]], [[0.6], [0.8]]).values; // => [0.96]
 */
export function congruence(first: MatrixInput, second: MatrixInput): LabelledMatrix {
  const where = "congruence";
  const a = LabelledMatrix.from(where, "first", first, { units: "any" });
  const b = LabelledMatrix.from(where, "second", second, { units: "any" });
  if (a.rows.length !== b.rows.length) {
    const words = say("与 `first` 一样有 {n} 个指标", "have {n} indicators like `first`", {
      n: a.rows.length,
    });
    throw new InputError(where, "second", words, b.rows.length);
  }
  refuseEmpty(where, "first", a);
  refuseEmpty(where, "second", b);
  const [k, m] = [a.columns.length, b.columns.length];
  return new LabelledMatrix(a.columns, b.columns, congruenceOf(a.values, k, b.values, m));
}

function refuseEmpty(where: string, argument: string, loadings: LabelledMatrix): void {
  const j = loadings.columns.findIndex((_, at) => loadings.columnAt(at).every((x) => x === 0));
  if (j < 0) return;
  const path = pathTo(`${argument}.columns`, [[loadings.columns[j], j]]);
  throw new InputError(where, path, say("有不为 0 的载荷", "have a loading that isn't 0"), 0);
}

/** The coefficients of p × k with p × m loadings, k × m row by row. */
export function congruenceOf(a: Float64Array, k: number, b: Float64Array, m: number): Float64Array {
  const p = a.length / k;
  return Float64Array.from({ length: k * m }, (_, at) => {
    const [j, l] = [Math.floor(at / m), at % m];
    let [ab, aa, bb] = [0, 0, 0];
    for (let i = 0; i < p; i++) {
      ab += a[i * k + j] * b[i * m + l];
      aa += a[i * k + j] ** 2;
      bb += b[i * m + l] ** 2;
    }
    return ab / Math.sqrt(aa * bb);
  });
}
