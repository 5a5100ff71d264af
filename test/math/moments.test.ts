import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/pure.js";
import { columnMoments, correlationFrom, quantileOfSorted } from "../../src/math/index.js";

describe("moments of columns", () => {
  it("are those of their definition, over more rows than a block holds", () => {
    const random = seededRandom(3);
    const [height, width] = [301, 7];
    const values = Float64Array.from({ length: height * width }, () => random.normal() + 1e6);
    const { means, crossProducts } = columnMoments(values, width);
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        let sum = 0;
        for (let i = 0; i < height; i++) {
          sum += (values[i * width + a] - means[a]) * (values[i * width + b] - means[b]);
        }
        expect(Math.abs(crossProducts[a * width + b] - sum)).toBeLessThan(1e-9);
        expect(crossProducts[a * width + b]).toBe(crossProducts[b * width + a]);
      }
    }
  });

  it("give correlations of 1 with oneself, and none beyond 1", () => {
    const r = correlationFrom(Float64Array.of(1e-20, 1e-10, 1e-10, 1), 2);
    expect([...r]).toEqual([1, 1, 1, 1]);
  });
});

describe("a quantile of sorted numbers", () => {
  it("is R's type 7", () => {
    // R: quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .6, 1))
    const sorted = [1, 2, 4, 8, 16];
    const found = [0, 0.1, 0.25, 0.6, 1].map((share) => quantileOfSorted(sorted, share));
    found.forEach((x, i) => {
      expect(Math.abs(x - [1, 1.4, 2, 5.6, 16][i])).toBeLessThan(1e-14);
    });
    expect(quantileOfSorted([7], 0.3)).toBe(7);
  });
});
