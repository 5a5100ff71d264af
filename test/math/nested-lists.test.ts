import { describe, expect, it } from "vitest";
import {
  inverse,
  linearRegression,
  matrixProduct,
  solve,
  spectralRadius,
  symmetricEigen,
} from "../../src/math/index.js";
import { messageOf } from "../message.js";

describe("a matrix as a list for each row", () => {
  it("is inverted, solved, multiplied and taken apart", () => {
    expect(
      inverse([
        [2, 0],
        [0, 4],
      ]),
    ).toEqual(Float64Array.of(0.5, 0, 0, 0.25));
    expect(
      solve(
        [
          [2, 0],
          [0, 4],
        ],
        [2, 2],
      ),
    ).toEqual(Float64Array.of(1, 0.5));
    expect(
      matrixProduct(
        [
          [1, 2],
          [3, 4],
        ],
        [
          [1, 0],
          [0, 2],
        ],
      ),
    ).toEqual(Float64Array.of(1, 4, 3, 8));
    expect(
      symmetricEigen([
        [2, 0],
        [0, 3],
      ]).values,
    ).toEqual(Float64Array.of(3, 2));
    expect(
      spectralRadius([
        [0.5, 0],
        [0, 0.25],
      ]),
    ).toBeCloseTo(0.5, 12);
    expect(linearRegression([1, 3, 5], [0, 1, 2]).rSquared).toBeCloseTo(1, 12);
  });

  it("is refused where it isn't square or a row is short", () => {
    expect(messageOf(() => inverse([[1, 2]]))).toBe(
      "InputError: inverse: `matrix` must have as many rows as columns, got [1, 2]",
    );
    expect(messageOf(() => solve([[1, 2], [3]], [1, 2]))).toBe(
      "InputError: solve: `matrix[1]` must hold 2 numbers, one a column, got [3]",
    );
  });
});
