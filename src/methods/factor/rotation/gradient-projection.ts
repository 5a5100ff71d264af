import { ConvergenceError } from "../../../base/index.js";
import { inverse, matrixProduct, symmetricEigen, transpose } from "../../../math/index.js";
import { type Criterion, inner } from "./criterion.js";

/** Loadings turned by a k × k matrix. */
export interface Turned {
  /** p × k row by row. */
  readonly loadings: Float64Array;
  /** T, k × k: Λ = A·T if orthogonal, Λ = A·(T′)⁻¹ if oblique (its columns have length 1). */
  readonly turn: Float64Array;
  readonly value: number;
  readonly iterations: number;
}

/** A point of the search. */
interface State extends Turned {
  /** The slope by T that stays inside the manifold, and its length. */
  readonly projected: Float64Array;
  readonly length: number;
}

/** The two kinds of rotation: what T is allowed to be, and what it does to loadings. */
interface Manifold {
  readonly turned: (loadings: Float64Array, turn: Float64Array, k: number) => Float64Array;
  readonly slope: (
    loadings: Float64Array,
    turn: Float64Array,
    rotated: Float64Array,
    gradient: Float64Array,
    k: number,
  ) => Float64Array;
  readonly nearest: (turn: Float64Array, k: number) => Float64Array;
}

const orthogonal: Manifold = {
  turned: (loadings, turn, k) => matrixProduct(loadings, turn, k),
  slope: (loadings, turn, _rotated, gradient, k) => {
    const g = matrixProduct(transpose(loadings, k), gradient, loadings.length / k);
    const m = matrixProduct(transpose(turn, k), g, k);
    const symmetric = m.map((x, at) => (x + m[(at % k) * k + Math.floor(at / k)]) / 2);
    const inside = matrixProduct(turn, symmetric, k);
    return g.map((x, at) => x - inside[at]);
  },
  nearest: polarFactor,
};

const oblique: Manifold = {
  turned: (loadings, turn, k) => matrixProduct(loadings, transpose(inverse(turn, k), k), k),
  slope: (_loadings, turn, rotated, gradient, k) => {
    const product = matrixProduct(transpose(rotated, k), gradient, rotated.length / k);
    const g = transpose(matrixProduct(product, inverse(turn, k), k), k).map((x) => -x);
    const along = new Float64Array(k);
    g.forEach((x, at) => {
      along[at % k] += x * turn[at];
    });
    return g.map((x, at) => x - turn[at] * along[at % k]);
  },
  nearest: (turn, k) => {
    const lengths = new Float64Array(k);
    turn.forEach((x, at) => {
      lengths[at % k] += x * x;
    });
    return turn.map((x, at) => x / Math.sqrt(lengths[at % k]));
  },
};

/** X·(X′X)^(−1/2): the orthogonal matrix that is nearest to X. */
export function polarFactor(x: Float64Array, k: number): Float64Array {
  const { values, vectors } = symmetricEigen(matrixProduct(transpose(x, k), x, x.length / k), k);
  const scaled = vectors.map((v, at) => v / Math.sqrt(values[at % k]));
  return matrixProduct(x, matrixProduct(scaled, transpose(vectors, k), k), k);
}

/** How long the search may last, and what length of the projected slope is flat. */
const ITERATIONS = 20000;
const FLAT = 1e-10;

/**
 * Rotation by gradient projection: along the slope of the criterion, back to the nearest matrix that is
 * a rotation, with a step that is doubled and halved. Any criterion, orthogonal or oblique.
 *
 * @param start - T to begin with, k × k.
 * @throws {ConvergenceError} If the slope isn't flat in the end.
 * @see Jennrich, R. I. (2001, 2002). A simple general procedure for orthogonal rotation; … for oblique
 * rotation. Psychometrika 66(2), 289–306; 67(1), 7–19.
 */
export function projectGradient(
  where: string,
  loadings: Float64Array,
  k: number,
  criterion: Criterion,
  kind: "orthogonal" | "oblique",
  start: Float64Array,
): Turned {
  const manifold = kind === "orthogonal" ? orthogonal : oblique;
  const at = (turn: Float64Array, iterations: number): State => {
    const rotated = manifold.turned(loadings, turn, k);
    const { value, gradient } = criterion(rotated, k);
    const projected = manifold.slope(loadings, turn, rotated, gradient, k);
    const length = Math.sqrt(inner(projected, projected));
    return { loadings: rotated, turn, value, iterations, projected, length };
  };
  let here = at(start, 0);
  let step = 1;
  while (here.length > FLAT) {
    if (here.iterations >= ITERATIONS) throw unsettled(where, here);
    step *= 2;
    let next: State | undefined;
    for (let halving = 0; halving <= 30 && next === undefined; halving++) {
      const moved = here.turn.map((x, i) => x - step * here.projected[i]);
      const there = at(manifold.nearest(moved, k), here.iterations + 1);
      if (isLower(there, here, step)) next = there;
      else step /= 2;
    }
    if (next === undefined) {
      if (here.length < 1e-6) return here;
      throw unsettled(where, here);
    }
    here = next;
  }
  return here;
}

/** Far enough down; or, where the value has no digits left to show it, flatter. */
function isLower(there: State, here: State, step: number): boolean {
  const wanted = 0.5 * here.length ** 2 * step;
  const fall = here.value - there.value;
  const rounding = 1e-14 * (Math.abs(here.value) + 1e-3);
  if (wanted > 100 * rounding) return fall > wanted;
  return fall >= -rounding && there.length < 0.999 * here.length;
}

function unsettled(where: string, here: State): ConvergenceError {
  const slope = here.length.toExponential(1);
  const state = `the rotation's slope is still ${slope} after ${here.iterations} iterations; try another start (\`starts\`, \`random\`)`;
  return new ConvergenceError(where, state);
}
