import { describe, expect, it } from "vitest";
import { bootstrapFactorAnalysis, seededRandom } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { provinces, synthetic } from "./data.js";

const options = { random: seededRandom(2016), resamples: 400 } as const;
const result = bootstrapFactorAnalysis(provinces, options);

describe("the bootstrap of the provinces", () => {
  it("gives Jiangxi the range of methods.md, 19th to 23rd, within a place", () => {
    const { estimate, lower, upper } = result.rankOf("江西");
    expect(estimate).toBe(21);
    expectClose([lower, upper], [19, 23], 1);
    expect(result.rankOf("Guangdong").lower).toBe(1);
  });

  it("has the sample's own numbers inside its intervals", () => {
    for (const { estimate, lower, upper } of [...result.composite, ...result.ranks]) {
      expect(lower).toBeLessThanOrEqual(estimate);
      expect(upper).toBeGreaterThanOrEqual(estimate);
    }
  });

  it("says what it did, and ranks in a table", () => {
    const rows = result.toTable().records();
    expect(rows[0]).toMatchObject({ rank: 1, case_en: "Guangdong" });
    expect(rows[20]).toMatchObject({ rank: 21, case_en: "Jiangxi" });
    expect(result.summary().en).toMatch(/^400 resamples, 95% intervals: half of the ranks are within \d+ places/);
    expect(result.loadingsTable().columns).toHaveLength(7);
    expect(result.steps().list).toHaveLength(3);
  });

  it("is the same for the same seed, and tells how far it is", () => {
    const done: number[] = [];
    const draw = (seed: number) =>
      bootstrapFactorAnalysis(provinces, {
        random: seededRandom(seed),
        resamples: 20,
        progress: (count, total) => done.push(count / total),
      });
    const [a, b] = [draw(7), draw(7)];
    expect(a.replicates).toEqual(b.replicates);
    expect(done.slice(0, 20).at(-1)).toBe(1);
    expect(done).toHaveLength(40);
  });
});

describe("intervals of loadings", () => {
  it("are the second and the second last of 41 resamples, as 40 · .025 = 1", () => {
    const drawn = bootstrapFactorAnalysis(synthetic, {
      random: seededRandom(3),
      resamples: 41,
      factors: 3,
    });
    const orders = drawn.replicates.loadings.map((draws) => [...draws].sort((a, b) => a - b));
    expect(orders).toHaveLength(36);
    const [second, last] = [1, 39].map((k) => orders.map((order) => order[k]));
    expectClose(drawn.loadingsLower.values, second, 1e-15);
    expectClose(drawn.loadingsUpper.values, last, 1e-15);
    const first = orders[0];
    const mean = first.reduce((sum, x) => sum + x, 0) / 41;
    const squares = first.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    expect(drawn.loadingsError.values[0]).toBeCloseTo(Math.sqrt(squares / 40), 14);
  });
});

describe("bootstrap errors of loadings", () => {
  it("come near the asymptotic ones where there is one component", () => {
    // A single component of equal correlations r: with n large the loading's error is known by simulation
    // to fall with √n; four times the cases halve it.
    const errorOf = (n: number): number => {
      const half = {
        ...synthetic,
        rows: synthetic.rows.slice(0, n),
        values: synthetic.values.slice(0, n),
      };
      const drawn = bootstrapFactorAnalysis(half, {
        random: seededRandom(1),
        resamples: 200,
        factors: 3,
      });
      const { values } = drawn.loadingsError;
      return values.reduce((sum, x) => sum + x, 0) / values.length;
    };
    expectClose([errorOf(125) / errorOf(500)], [2], 0.35);
  });

  it("aligned by Procrustes are not larger than matched", () => {
    const errors = (alignment: "match" | "procrustes") => {
      const drawn = bootstrapFactorAnalysis(synthetic, {
        random: seededRandom(1),
        resamples: 100,
        factors: 3,
        alignment,
      });
      return drawn.loadingsError.values.reduce((sum, x) => sum + x, 0);
    };
    expect(errors("procrustes")).toBeLessThanOrEqual(errors("match"));
  });
});

describe("the bootstrap refuses", () => {
  it("a matrix, too few draws, a missing seed, Procrustes for correlated factors", () => {
    const random = seededRandom(1);
    const refusal = (data: unknown, more: Record<string, unknown>) =>
      messageOf(() => bootstrapFactorAnalysis(data as typeof synthetic, { random, ...more }));
    expect(
      refusal(
        {
          correlation: [
            [1, 0.5],
            [0.5, 1],
          ],
          n: 9,
        },
        {},
      ),
    ).toBe(
      "InputError: bootstrapFactorAnalysis: `data` must be a frame or a table of cases × indicators: a matrix has no cases, got an object with correlation, n",
    );
    expect(refusal(synthetic, { resamples: 10 })).toBe(
      "InputError: bootstrapFactorAnalysis: `resamples` must be a whole number from 20 to 1000000, got 10",
    );
    expect(refusal(synthetic, { random: undefined })).toBe(
      "InputError: bootstrapFactorAnalysis: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
    );
    expect(refusal(synthetic, { rotation: "oblimin", alignment: "procrustes" })).toBe(
      'InputError: bootstrapFactorAnalysis: `alignment` must be "match" for correlated factors, got "procrustes"',
    );
  });

  it("data of which hardly any resample can be analysed", () => {
    // Twelve cases of eleven indicators: a resample has eight different ones, too few for any but components.
    const cars = oracleMatrix("mtcars.csv");
    const few = { ...cars, rows: cars.rows.slice(0, 12), values: cars.values.slice(0, 12) };
    const options = { random: seededRandom(1), resamples: 20, factors: 1 } as const;
    const call = () => bootstrapFactorAnalysis(few, { ...options, extraction: "principal-axis", iterations: 500 });
    expect(messageOf(call)).toBe(
      'InputError: bootstrapFactorAnalysis: `data` must be analysable when resampled (take fewer indicators or factors, or add cases), got "21 resamples that can\'t be"',
    );
    expect(bootstrapFactorAnalysis(few, options).settings.redrawn).toBe(0);
  });
});
