import { InputError, LabelledMatrix, oneOf, readOptions, say, drawCount, whole } from "../../../base/index.js";
import { generator, MOST_TURNED_DOWN, type Random, sumOf } from "../../../math/index.js";
import { type Gap, leastLambda } from "./completion.js";
import { type JudgementScale, scaleSteps } from "./judgement-scale.js";
import { isLinked } from "./linked.js";
import { principalVector } from "./priorities.js";
import type { RandomIndexTable } from "./random-index.js";

/** How {@link simulatedRandomIndex} draws. */
export interface RandomIndexOptions {
  /** Where chance comes from: `seededRandom(seed)`. */
  readonly random: Random;
  /** How many matrices are drawn; 10 000 by default. */
  readonly draws?: number | undefined;
  /** The scale whose seventeen steps are drawn, each equally likely; `"1-9"` by default. */
  readonly scale?: Exclude<JudgementScale, "any"> | undefined;
  /** How many judgements are missing, at places drawn for each matrix; 0 by default. */
  readonly missing?: number | undefined;
}

/** A simulated random index, which {@link ahp} takes as `randomIndex`. */
export interface SimulatedRandomIndex extends RandomIndexTable {
  /** Of the mean, from the spread of the draws. */
  readonly standardError: number;
}

const where = "simulatedRandomIndex";

/**
 * Random index by simulation (随机一致性指标的模拟): the mean CI of matrices whose judgements are drawn from the steps
 * of a scale. For orders, scales and missing judgements that no published table has.
 *
 *     RI(n) = mean of (λmax − n)/(n − 1)
 *
 * Missing judgements are filled so that λmax is least: RI falls nearly in line with how many are missing, to 0
 * where those that are left just link everything.
 *
 * @param order - n ≥ 3 things compared.
 * @unit 无量纲 · none
 * @throws {InputError} If `order` is no whole number from 3 to 100, or more are missing than leave everything linked.
 * @see Ágoston, K. C. & Csató, L. (2022). Inconsistency thresholds for incomplete pairwise comparison matrices.
 * Omega 108, 102576.
 * @example
 * const index = simulatedRandomIndex(4, { random: seededRandom(1), draws: 200 });
 * ahp(
 *   [
 *     [1, 2, 4, 8],
 *     [1 / 2, 1, 2, 4],
 *     [1 / 4, 1 / 2, 1, 2],
 *     [1 / 8, 1 / 4, 1 / 2, 1],
 *   ],
 *   { randomIndex: index },
 * ).acceptable;
 * // => true
 */
export function simulatedRandomIndex(order: number, options: RandomIndexOptions): SimulatedRandomIndex {
  const n = whole(3, 100)(where, "order", order);
  const spare = ((n - 1) * (n - 2)) / 2;
  const { random, draws, scale, missing } = readOptions(where, options ?? {}, {
    random: generator,
    draws: drawCount(2, 10_000),
    scale: oneOf("1-9", "exponential"),
    missing: whole(0, spare, 0),
  });
  if (missing === spare) {
    const words = say("小于 {spare}，否则无从矛盾", "be below {spare}: else nothing can be contradicted", { spare });
    throw new InputError(where, "missing", words, missing);
  }
  const steps = scaleSteps(scale);
  const indices = Float64Array.from({ length: draws }, () => randomIndex(n, steps, missing, random));
  const mean = sumOf(indices) / draws;
  const squares = sumOf(indices.map((index) => (index - mean) ** 2));
  const name =
    missing === 0
      ? say("模拟 {draws} 次", "simulated, {draws} draws", { draws })
      : say("模拟 {draws} 次，缺 {missing} 个判断", "simulated, {draws} draws, {missing} missing", { draws, missing });
  return { name, values: { [n]: mean }, standardError: Math.sqrt(squares / (draws - 1) / draws) };
}

/** CI of one random matrix. */
function randomIndex(n: number, steps: readonly number[], missing: number, random: Random): number {
  const values: Float64Array = new Float64Array(n * n).fill(1);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      values[i * n + j] = steps[random.below(steps.length)];
      values[j * n + i] = 1 / values[i * n + j];
    }
  }
  if (missing === 0) return (principalVector(where, values, n).value - n) / (n - 1);
  return (leastLambda(where, values, n, gapsDrawn(n, missing, random)).lambdaMax - n) / (n - 1);
}

/** Places of missing judgements that leave everything linked. */
function gapsDrawn(n: number, missing: number, random: Random): readonly Gap[] {
  const pairs = Array.from({ length: n * n }, (_, k): Gap => [Math.floor(k / n), k % n]).filter(([i, j]) => i < j);
  const names = Array.from({ length: n }, (_, i) => String(i));
  for (let turned = 0; turned < MOST_TURNED_DOWN; turned++) {
    const left = [...pairs];
    const gaps = Array.from({ length: missing }, () => left.splice(random.below(left.length), 1)[0]);
    const values: Float64Array = new Float64Array(n * n).fill(1);
    for (const [i, j] of gaps) {
      values[i * n + j] = Number.NaN;
      values[j * n + i] = Number.NaN;
    }
    if (isLinked(new LabelledMatrix(names, names, values))) return gaps;
  }
  const words = say("更少：随机留空的矩阵几乎都断成几块", "be fewer: what is drawn at random falls apart");
  throw new InputError(where, "missing", words, missing);
}
