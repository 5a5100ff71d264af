import { cholesky, choleskySolve, luDecomposition, sharesOf, solve, transpose } from "../../../math/index.js";
import { type Curvature, minimiseInBox } from "../../../math/minimise.js";
import { type Principal, principalVector } from "./priorities.js";

/**
 * What stands for judgements that are missing: `"lambda-max"`, what makes λmax least (Bozóki, Fülöp & Rónyai) ·
 * `"harker"`, the quotients wᵢ/wⱼ of Harker's matrix · `"logarithmic-least-squares"`, those of logarithmic least squares on
 * what was judged. `"refused"` takes complete judgements only.
 */
export type Completion = "lambda-max" | "harker" | "logarithmic-least-squares" | "refused";

/** A pair i < j without a judgement. */
export type Gap = readonly [i: number, j: number];

/** The pairs i < j without a judgement. */
export function gapsOf(values: Float64Array, n: number): readonly Gap[] {
  const gaps: Gap[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (Number.isNaN(values[i * n + j])) gaps.push([i, j]);
  }
  return gaps;
}

/** The judgements with what stands for those that are missing. */
export function completed(
  where: string,
  values: Float64Array,
  n: number,
  gaps: readonly Gap[],
  completion: Exclude<Completion, "refused">,
): Float64Array {
  if (gaps.length === 0) return values;
  if (completion === "harker") return filledBy(values, n, gaps, harkerVector(where, values, n).vector);
  const start = filledBy(values, n, gaps, leastSquaresWeights(values, n));
  return completion === "logarithmic-least-squares" ? start : leastLambda(where, start, n, gaps).values;
}

/** The missing judgements are the quotients of weights. */
function filledBy(values: Float64Array, n: number, gaps: readonly Gap[], weights: Float64Array): Float64Array {
  const filled = values.slice();
  for (const [i, j] of gaps) put(filled, n, i, j, weights[i] / weights[j]);
  return filled;
}

function put(values: Float64Array, n: number, i: number, j: number, judged: number): void {
  values[i * n + j] = judged;
  values[j * n + i] = 1 / judged;
}

/** Harker's matrix: 0 where nothing was judged, 1 more on the diagonal for each of them. */
export function harkerVector(where: string, values: Float64Array, n: number): Principal {
  const harker = values.map((value) => (Number.isNaN(value) ? 0 : value));
  values.forEach((value, k) => {
    const i = Math.floor(k / n);
    if (Number.isNaN(value)) harker[i * n + i] += 1;
  });
  return principalVector(where, harker, n);
}

/** Σ over what was judged of (ln aᵢⱼ − ln wᵢ + ln wⱼ)², least: a system with the graph's Laplacian. */
export function leastSquaresWeights(values: Float64Array, n: number): Float64Array {
  if (n === 1) return Float64Array.of(1);
  const m = n - 1;
  const laplacian: Float64Array = new Float64Array(m * m);
  const sums: Float64Array = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      const judged = values[i * n + j];
      if (i === j || Number.isNaN(judged)) continue;
      laplacian[i * m + i] += 1;
      if (j < m) laplacian[i * m + j] = -1;
      sums[i] += Math.log(judged);
    }
  }
  const logs = choleskySolve(cholesky(laplacian, m), sums);
  return sharesOf(Float64Array.from({ length: n }, (_, i) => Math.exp(i < m ? logs[i] : 0)));
}

/** The least λmax that the judgements in the gaps can make, and the matrix with them. */
export interface LeastLambda {
  readonly values: Float64Array;
  readonly lambdaMax: number;
}

/** λmax is convex in the logarithms of the judgements (Kingman): Newton's method, from what `start` has there. */
export function leastLambda(where: string, start: Float64Array, n: number, gaps: readonly Gap[]): LeastLambda {
  const filled = (logs: Float64Array): Float64Array => {
    const values = start.slice();
    gaps.forEach(([i, j], k) => {
      put(values, n, i, j, Math.exp(logs[k]));
    });
    return values;
  };
  const logs = Float64Array.from(gaps, ([i, j]) => Math.log(start[i * n + j]));
  const box = { lower: -100, upper: 100, flat: 1e-12 };
  const { point, value } = minimiseInBox(where, (x) => curvatureOfLambda(where, filled(x), n, gaps), logs, box);
  return { values: filled(point), lambdaMax: value };
}

/**
 * λmax with its derivatives by the logarithms of some judgements. With A w = λw, v′A = λv′, Σw = 1 and A′ the
 * derivative of A: (A − λ)w′ − λ′w = −A′w, Σw′ = 0, and once more the same, times v.
 */
function curvatureOfLambda(where: string, values: Float64Array, n: number, gaps: readonly Gap[]): Curvature {
  const { value, vector: w } = principalVector(where, values, n);
  const v = principalVector(where, transpose(values, n), n).vector;
  const scale = dot(v, w);
  const moves = gaps.map(
    ([i, j]) =>
      (x: Float64Array) =>
        v[i] * values[i * n + j] * x[j] - v[j] * values[j * n + i] * x[i],
  );
  const bordered = borderedSystem(values, w, value, n);
  const slopes = gaps.map(([i, j]) => {
    const right: Float64Array = new Float64Array(n + 1);
    right[i] = -values[i * n + j] * w[j];
    right[j] = values[j * n + i] * w[i];
    return solve(bordered, right);
  });
  const gradient = Float64Array.from(moves, (move) => move(w) / scale);
  const hessian = Float64Array.from({ length: gaps.length ** 2 }, (_, at) => {
    const [k, l] = [Math.floor(at / gaps.length), at % gaps.length];
    const [i, j] = gaps[k];
    const own = k === l ? v[i] * values[i * n + j] * w[j] + v[j] * values[j * n + i] * w[i] : 0;
    const mixed = moves[k](slopes[l]) + moves[l](slopes[k]);
    return (own + mixed - gradient[k] * dot(v, slopes[l]) - gradient[l] * dot(v, slopes[k])) / scale;
  });
  return { value, gradient, hessian };
}

function borderedSystem(values: Float64Array, w: Float64Array, lambda: number, n: number) {
  const bordered: Float64Array = new Float64Array((n + 1) ** 2);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) bordered[i * (n + 1) + j] = values[i * n + j] - (i === j ? lambda : 0);
    bordered[i * (n + 1) + n] = -w[i];
    bordered[n * (n + 1) + i] = 1;
  }
  return luDecomposition(bordered, n + 1);
}

/** Over the first n places of `b`, which may hold one more. */
function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
