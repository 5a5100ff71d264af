import { describe, expect, it } from "vitest";
import { seededRandom, sum } from "../../src/pure.js";
import { columnSums, marginalSums, rowSums } from "../../src/math/index.js";

describe("the sums of rows and columns", () => {
  it("are those of each list alone, to the last digit, over more rows than are read at a time", () => {
    const random = seededRandom(7);
    const [height, width] = [37, 11];
    const values = Float64Array.from({ length: height * width }, () => random.normal() * 10 ** random.below(12));
    const rows = Array.from({ length: height }, (_, i) => values.slice(i * width, (i + 1) * width));
    const columns = Array.from({ length: width }, (_, j) => values.filter((_, k) => k % width === j));
    expect([...rowSums(values, width)]).toEqual(rows.map((row) => sum(row)));
    expect([...columnSums(values, width)]).toEqual(columns.map((column) => sum(column)));
    const both = marginalSums(values, width);
    expect(both.rows).toEqual(rowSums(values, width));
    expect(both.columns).toEqual(columnSums(values, width));
    expect(both.total).toBe(sum(both.rows));
    expect(both.least).toBe(Math.min(...values));
  });

  it("lose nothing where large numbers cancel", () => {
    expect([...rowSums(Float64Array.of(1e16, 1, -1e16), 3)]).toEqual([1]);
    expect([...columnSums(Float64Array.of(1e16, 1, -1e16), 1)]).toEqual([1]);
    expect(marginalSums(Float64Array.of(1, 1e100, 1, -1e100), 4).total).toBe(2);
  });

  it("are NaN, not a number, of what isn't finite", () => {
    expect(marginalSums(Float64Array.of(1, Number.POSITIVE_INFINITY), 2).total).toBeNaN();
    expect(rowSums(Float64Array.of(1, Number.NaN), 1)[1]).toBeNaN();
  });
});
