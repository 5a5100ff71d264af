/** A symmetric matrix as Q·T·Q′ with T tridiagonal. */
export interface Tridiagonal {
  /** The diagonal of T. */
  readonly diagonal: Float64Array;
  /** The numbers below T's diagonal; the last place is spare. */
  readonly below: Float64Array;
  /** Q′ row by row; empty if it wasn't asked for. */
  readonly basis: Float64Array;
}

/**
 * Householder's reduction of a symmetric matrix to tridiagonal form, from its lower triangle.
 *
 * @param wanted - whether Q is kept.
 * @internal
 */
export function tridiagonal(matrix: Float64Array, n: number, wanted: boolean): Tridiagonal {
  const a: Float64Array = Float64Array.from(matrix);
  const below: Float64Array = new Float64Array(n);
  const squares: Float64Array = new Float64Array(n);
  const image: Float64Array = new Float64Array(n);
  for (let i = n - 1; i > 0; i--) {
    squares[i] = reflector(a, i * n, i, below);
    if (squares[i] > 0) reflect(a, n, i, squares[i], image);
  }
  const diagonal: Float64Array = Float64Array.from({ length: n }, (_, i) => a[i * n + i]);
  return { diagonal, below, basis: wanted ? accumulate(a, n, squares) : new Float64Array(0) };
}

/** Turns the first `length` numbers of a row into Householder's vector u; returns u′u / 2. */
function reflector(a: Float64Array, row: number, length: number, below: Float64Array): number {
  const last = row + length - 1;
  let [scale, others] = [0, 0];
  for (let k = row; k <= last; k++) {
    scale += Math.abs(a[k]);
    if (k < last) others += Math.abs(a[k]);
  }
  if (others === 0) {
    below[length - 1] = a[last];
    return 0;
  }
  let square = 0;
  for (let k = row; k <= last; k++) {
    a[k] /= scale;
    square += a[k] * a[k];
  }
  const pivot = a[last];
  const norm = pivot >= 0 ? -Math.sqrt(square) : Math.sqrt(square);
  below[length - 1] = scale * norm;
  a[last] = pivot - norm;
  return square - pivot * norm;
}

/** A ← H·A·H on the leading i × i block, H = I − u·u′/h, u in row i. */
function reflect(a: Float64Array, n: number, i: number, h: number, image: Float64Array): void {
  const u = i * n;
  image.fill(0, 0, i);
  for (let j = 0; j < i; j++) {
    const row = j * n;
    const uj = a[u + j];
    let sum = 0;
    for (let k = 0; k < j; k++) {
      sum += a[row + k] * a[u + k];
      image[k] += a[row + k] * uj;
    }
    image[j] += sum + a[row + j] * uj;
  }
  let inner = 0;
  for (let j = 0; j < i; j++) {
    image[j] /= h;
    inner += image[j] * a[u + j];
  }
  const share = inner / (2 * h);
  for (let j = 0; j < i; j++) image[j] -= share * a[u + j];
  for (let j = 0; j < i; j++) {
    const [uj, qj, row] = [a[u + j], image[j], j * n];
    for (let k = 0; k <= j; k++) a[row + k] -= uj * image[k] + qj * a[u + k];
  }
}

/** Q′ from the vectors that the reduction left in the rows. */
function accumulate(a: Float64Array, n: number, squares: Float64Array): Float64Array {
  const basis: Float64Array = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    if (squares[i] > 0) {
      for (let j = 0; j < i; j++) {
        let inner = 0;
        for (let k = 0; k < i; k++) inner += a[i * n + k] * basis[j * n + k];
        inner /= squares[i];
        for (let k = 0; k < i; k++) basis[j * n + k] -= inner * a[i * n + k];
      }
    }
    basis[i * n + i] = 1;
  }
  return basis;
}
