/** A block of doubles (or, of rank 1, of texts) of rank 0, 1 or 2. */
export class Tensor {
  readonly shape: number[];
  readonly rank: number;
  readonly size: number;
  readonly data: ArrayLike<number> | ArrayLike<string>;
  arraySync(): unknown;
  clone(): Tensor;
  transpose(): Tensor;
  sqrt(): Tensor;
  mean(axis?: number): Tensor;
  max(axis?: number): Tensor;
  min(axis?: number): Tensor;
  add(other: Tensor | number): Tensor;
  sub(other: Tensor | number): Tensor;
  mul(other: Tensor | number): Tensor;
  div(other: Tensor | number): Tensor;
  divNoNan(other: Tensor | number): Tensor;
  pow(other: Tensor | number): Tensor;
  mod(other: Tensor | number): Tensor;
  greater(other: Tensor | number): Tensor;
  greaterEqual(other: Tensor | number): Tensor;
  less(other: Tensor | number): Tensor;
  lessEqual(other: Tensor | number): Tensor;
  equal(other: Tensor | number): Tensor;
  notEqual(other: Tensor | number): Tensor;
}
export function scalar(value: number | null): Tensor;
export function tensor1d(values: ArrayLike<number | null> | ArrayLike<string>, dtype?: string): Tensor;
export function tensor2d(
  values: ArrayLike<number | null> | ArrayLike<ArrayLike<number | null>>,
  shape?: readonly [number, number],
  dtype?: string,
): Tensor;
export function moments(tensor: Tensor, axis?: number): { mean: Tensor; variance: Tensor };
export const data: {
  array<T>(items: readonly T[]): Dataset<T>;
};
/** A list that can be shuffled and cut; only what danfo's `sample` needs. */
export interface Dataset<T> {
  shuffle(bufferSize: number, seed?: string): Dataset<T>;
  take(count: number): Dataset<T>;
  toArray(): Promise<readonly T[]>;
}
