import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/pure.js";
import { columnMoments, correlationFrom, wishartCorrelation } from "../../src/math/index.js";

describe("a correlation matrix drawn from the Wishart distribution", () => {
  const [n, p, draws] = [20, 4, 4000];
  const pairs = (matrix: Float64Array) => matrix.filter((_, at) => Math.floor(at / p) > at % p);

  it("has correlations of mean 0 and variance 1/(n − 1), as theory says", () => {
    const random = seededRandom(11);
    let [sum, squares, fourth] = [0, 0, 0];
    for (let b = 0; b < draws; b++) {
      for (const r of pairs(wishartCorrelation(random, n, p))) {
        sum += r;
        squares += r * r;
        fourth += r ** 4;
      }
    }
    const count = draws * 6;
    // r² is Beta(1/2, (n − 2)/2): mean 1/(n − 1), E r⁴ = 3/((n − 1)(n + 1)). Four standard errors.
    expect(Math.abs(sum / count)).toBeLessThan(4 * Math.sqrt(1 / (n - 1) / count));
    expect(Math.abs(squares / count - 1 / (n - 1))).toBeLessThan(0.0015);
    expect(Math.abs(fourth / count - 3 / ((n - 1) * (n + 1)))).toBeLessThan(0.0006);
  });

  it("has the determinant's mean of data drawn case by case", () => {
    // E|R| = Π (1 − i/(n − 1)), i = 1 … p − 1, for uncorrelated normal data.
    const wanted = [1, 2, 3].reduce((product, i) => product * (1 - i / (n - 1)), 1);
    const random = seededRandom(12);
    const determinant = (m: Float64Array): number => {
      let product = 1;
      const a = Float64Array.from(m);
      for (let k = 0; k < p; k++) {
        product *= a[k * p + k];
        for (let i = k + 1; i < p; i++) {
          const f = a[i * p + k] / a[k * p + k];
          for (let j = k; j < p; j++) a[i * p + j] -= f * a[k * p + j];
        }
      }
      return product;
    };
    let [wishart, cases] = [0, 0];
    for (let b = 0; b < draws; b++) {
      wishart += determinant(wishartCorrelation(random, n, p)) / draws;
      const values = Float64Array.from({ length: n * p }, () => random.normal());
      cases += determinant(correlationFrom(columnMoments(values, p).crossProducts, p)) / draws;
    }
    expect(Math.abs(wishart - wanted)).toBeLessThan(0.01);
    expect(Math.abs(cases - wanted)).toBeLessThan(0.01);
  });

  it("has ones on its diagonal and is symmetric", () => {
    const r = wishartCorrelation(seededRandom(1), 6, 5);
    for (let i = 0; i < 5; i++) {
      expect(r[i * 6]).toBe(1);
      for (let j = 0; j < i; j++) expect(r[i * 5 + j]).toBe(r[j * 5 + i]);
    }
  });
});
