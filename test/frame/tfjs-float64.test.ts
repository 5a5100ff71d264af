import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

const tf = createRequire(import.meta.url)(
  "../../src/frame/tfjs-float64/index.js",
) as typeof import("../../src/frame/tfjs-float64/index.js");

describe("the float64 stand-in for TensorFlow", () => {
  it("computes in doubles where TensorFlow's 32-bit floats don't", () => {
    expect(tf.scalar(1).div(3).arraySync()).toBe(1 / 3);
    expect(tf.tensor1d([16_777_217]).add(0.2).arraySync()).toEqual([16_777_217.2]);
  });

  it("stretches an axis of length 1, as TensorFlow's documentation of broadcasting has it", () => {
    const matrix = tf.tensor2d([
      [1, 2],
      [3, 4],
    ]);
    expect(matrix.mul(tf.tensor2d([10, 100], [2, 1])).arraySync()).toEqual([
      [10, 20],
      [300, 400],
    ]);
    expect(matrix.mul(tf.tensor1d([10, 100])).arraySync()).toEqual([
      [10, 200],
      [30, 400],
    ]);
    expect(() => matrix.add(tf.tensor1d([1, 2, 3]))).toThrow(
      "Operands could not be broadcast together with shapes 2,2 and 3.",
    );
  });

  it("compares in 1 and 0 and takes a remainder with the sign of the divisor", () => {
    const list = tf.tensor1d([1, 2, 3]);
    expect(list.greaterEqual(2).arraySync()).toEqual([0, 1, 1]);
    expect(list.notEqual(2).arraySync()).toEqual([1, 0, 1]);
    expect(tf.tensor1d([-7, 7]).mod(3).arraySync()).toEqual([2, 1]);
    expect(tf.tensor1d([1, 0]).divNoNan(0).arraySync()).toEqual([0, 0]);
  });

  it("keeps a missing number missing instead of counting it as 0", () => {
    expect(
      tf
        .tensor2d([[1, null]])
        .add(1)
        .arraySync(),
    ).toEqual([[2, Number.NaN]]);
    expect(tf.tensor1d([1, null]).mean().arraySync()).toBeNaN();
  });

  it("reduces along an axis; the variance is that of a population", () => {
    const { mean, variance } = tf.moments(tf.tensor2d([[1], [2], [6]]), 0);
    expect([mean.arraySync(), variance.arraySync()]).toEqual([[3], [14 / 3]]);
    expect(
      tf
        .tensor2d([[1, 5]])
        .max(1)
        .arraySync(),
    ).toEqual([5]);
    expect(
      tf
        .tensor2d([[1, 5]])
        .min(0)
        .arraySync(),
    ).toEqual([1, 5]);
  });

  it("refuses a text among numbers and a shape that isn't filled", () => {
    const texts = [[1, "x"]] as unknown as number[][];
    expect(() => tf.tensor2d(texts)).toThrow('A tensor of numbers can\'t hold "x".');
    expect(() => tf.tensor2d([1, 2, 3], [2, 2])).toThrow("don't fill a tensor of shape 2,2");
  });

  it("shuffles the same way for the same seed, and loses nothing", async () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    const draw = (seed: string) => tf.data.array(items).shuffle(20, seed).take(20).toArray();
    expect(await draw("1")).toEqual(await draw("1"));
    expect(await draw("1")).not.toEqual(await draw("2"));
    expect([...(await draw("1"))].sort((a, b) => a - b)).toEqual(items);
  });
});
