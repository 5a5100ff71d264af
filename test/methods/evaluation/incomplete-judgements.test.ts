import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahp, type Completion, judgementMatrix, seededRandom, simulatedRandomIndex } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";
import { compared, type Named } from "./compared.js";

const missing = oracleMatrix("ahp_5x5_missing.csv");
const scale = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1, 3, 5, 7, 9];

describe("incomplete judgements are filled as others fill them", () => {
  it("Bozóki, Fülöp and Rónyai: λmax is least at √(8/15)", () => {
    type Numbers = { missing: { "34": number }; weights: number[] };
    const { expected, data, each, check } = compared<
      { exact: Numbers & { lambda_max: number }; printed: Numbers },
      { known: Named }
    >("ahp.incomplete.bozoki4");
    const pairs = Object.fromEntries(Object.entries(data.known).map(([ij, a]) => [`${ij[0]}/${ij[1]}`, a]));
    const result = ahp(pairs);
    expect(result.missing.map(({ row, column }) => [row, column])).toEqual([["3", "4"]]);
    check(result.missing[0].value, Math.sqrt(8 / 15), 1e-12);
    check(result.missing[0].value, expected.exact.missing["34"], 1e-7);
    check(result.missing[0].value, expected.printed.missing["34"], 1e-6);
    each(result.weights, expected.exact.weights, 1e-8);
    each(result.weights, expected.printed.weights);
    check(result.lambdaMax, expected.exact.lambda_max, 1e-11);
  });

  it("AHPy, whose search stops a little early", () => {
    const { expected, each, check } = compared<{ weights: Named; CR_saaty: number; CR_dd: number; missing: Named }>(
      "ahp-ahpy-5x5-missing",
    );
    const result = ahp(missing, { randomIndex: "saaty-tran-2007" });
    const names = missing.rows.map(String);
    each(
      result.weights,
      names.map((name) => expected.weights[name]),
    );
    each(
      result.missing.map(({ value }) => value),
      [expected.missing["('K1', 'K5')"], expected.missing["('K2', 'K4')"]],
    );
    check(result.consistencyRatio, expected.CR_saaty);
    check(ahp(missing, { randomIndex: "donegan-dodd" }).consistencyRatio, expected.CR_dd);
  });

  it("Harker's eigenvector and least squares exactly; ahpsurvey's own completion is neither", () => {
    const { expected, each, check } = compared<{
      harker_exact: number[];
      harker_lambda: number;
      llsm: number[];
      ahpsurvey: { data: number[][] };
    }>("ahp-missing");
    const harker = ahp(missing, { completion: "harker" });
    each(harker.weights, expected.harker_exact);
    check(harker.lambdaMax, expected.harker_lambda);
    each(ahp(missing, { method: "logarithmic-least-squares" }).weights, expected.llsm);
    const theirs = expected.ahpsurvey.data;
    expect(harker.missing[0].value).toBeCloseTo(5.677, 3);
    expect(theirs[0][4]).toBeCloseTo(4.353, 3);
    const upper = theirs.slice(0, 4).map((row, i) => row.slice(i + 1));
    const completed = ahp(judgementMatrix(missing.rows, upper));
    expect(completed.lambdaMax).toBeGreaterThan(harker.lambdaMax);
    expect(harker.lambdaMax).toBeGreaterThan(ahp(missing).lambdaMax);
  });
});

describe("identities of incomplete judgements", () => {
  const completions: readonly Completion[] = ["lambda-max", "harker", "logarithmic-least-squares"];

  it("judgements that just link everything are filled by their products, and contradict nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scale), { minLength: 3, maxLength: 3 }), ([a, b, c]) => {
        for (const completion of completions) {
          const result = ahp({ "a/b": a, "b/c": b, "c/d": c }, { completion });
          expect(result.missing[0].value / (a * b)).toBeCloseTo(1, 8);
          expect(result.consistencyRatio).toBeCloseTo(0, 10);
          expect(result.summary().en).toContain("just link everything: there is nothing to contradict");
        }
      }),
    );
  });

  it("the filled matrix has Harker's vector and root", () => {
    const filled = ahp(missing, { completion: "harker" });
    const n = 5;
    const rows = Array.from({ length: n }, (_, i) => [...filled.completed.subarray(i * n, (i + 1) * n)]);
    const again = ahp(rows);
    again.weights.forEach((w, i) => {
      expect(w).toBeCloseTo(filled.weights[i], 13);
    });
    expect(again.lambdaMax).toBeCloseTo(filled.lambdaMax, 12);
  });

  it("no other values make λmax less, in any direction", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...scale), { minLength: 8, maxLength: 8 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        ([a, b, c, d, e, f, g, h], x, y) => {
          const rows = [[a, b, c, null], [d, null, e], [f, g], [h]];
          const best = ahp(judgementMatrix(["a", "b", "c", "d", "e"], rows));
          const [first, second] = best.missing.map(({ value }) => value);
          const other = [[a, b, c, first * Math.exp(x)], [d, second * Math.exp(y), e], [f, g], [h]];
          const moved = ahp(judgementMatrix(["a", "b", "c", "d", "e"], other), { scale: "any" });
          expect(moved.lambdaMax).toBeGreaterThanOrEqual(best.lambdaMax - 1e-12);
        },
      ),
    );
  });

  it("GCI divides by the judgements beyond those that link: the variance that was put in", () => {
    const random = seededRandom(7);
    const sigma = 0.1;
    const draws = Array.from({ length: 800 }, () => {
      const upper = [4, 3, 2, 1].map((k, i) =>
        Array.from({ length: k }, (_, j) => (i === 0 && j === 3 ? null : Math.exp(sigma * random.normal()))),
      );
      const matrix = judgementMatrix(["a", "b", "c", "d", "e"], upper);
      return ahp(matrix, { method: "logarithmic-least-squares" }).geometricConsistencyIndex as number;
    });
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    // Five degrees of freedom: the standard error of the mean is sigma² √(2/5/800), 2.2% of sigma².
    expect(Math.abs(mean / sigma ** 2 - 1)).toBeLessThan(4 * 0.0224);
  });
});

describe("what a reader sees of missing judgements", () => {
  const result = ahp({ "技术/成本": 2, "成本/市场": 3, "技术/市场": 4, "市场/人才": 2 });

  it("names them and what stands for them", () => {
    expect(result.summary().zh).toMatch(/缺 2 个判断，补为：技术 对 人才 \S+、成本 对 人才 \S+。$/);
    expect(result.steps().list[1].title.en).toBe("missing judgements filled: the largest eigenvalue is least");
    expect(result.steps().list[0].table?.column("a4").values[0]).toBeNull();
    expect(result.steps().list[1].table?.column("a4").values[0]).toBeCloseTo(result.missing[0].value, 14);
  });

  it("refuses them where complete judgements are asked for", () => {
    expect(messageOf(() => ahp({ "技术/成本": 2, "成本/市场": 3 }, { completion: "refused" }))).toBe(
      "InputError: ahp: `judgements` must judge every pair (技术 against 市场 is missing), got 1",
    );
    expect(ahp({ "技术/成本": 2 }, { completion: "refused" }).missing).toEqual([]);
  });

  it("refuses judgements that nothing links, and says which", () => {
    expect(messageOf(() => ahp({ "技术/成本": 2, "市场/人才": 3 }))).toBe(
      'InputError: ahp: `judgements` must link all things: at least one judgement is needed between 技术, 成本 and 市场, 人才, got "市场、人才"',
    );
  });
});

describe("a random index by simulation", () => {
  it("is near the published tables, and ahpsurvey's near Alonso and Lamata's", () => {
    const { expected } = compared<{ RI: number[]; ri5_2000: number }>("ahp-random-index-ahpsurvey");
    for (const n of [3, 4, 5, 7]) {
      const index = simulatedRandomIndex(n, { random: seededRandom(n), draws: 1500 });
      expect(Math.abs(index.values[n] - expected.RI[n - 1])).toBeLessThan(4 * index.standardError);
    }
    // Theirs, of 2000 draws, is within its own error too.
    expect(Math.abs(expected.ri5_2000 - expected.RI[4])).toBeLessThan(0.03);
    const orders = Array.from({ length: 13 }, (_, k) => k + 3);
    for (const n of orders) {
      const ones = Array.from({ length: n }, () => new Array<number>(n).fill(1));
      const table = ahp(ones, { randomIndex: "alonso-lamata" }).randomIndex.value;
      expect(Math.abs(table - expected.RI[n - 1])).toBeLessThan(3e-3);
    }
  });

  it("has a smaller one for the exponential scale, within .025 of the published", () => {
    const options = { random: seededRandom(5), draws: 1500, scale: "exponential" } as const;
    for (const [n, published] of [
      [4, 0.58],
      [6, 0.82],
    ]) {
      expect(Math.abs(simulatedRandomIndex(n, options).values[n] - published)).toBeLessThan(0.025);
    }
  });

  it("falls with the judgements that are missing, nearly in line (Ágoston & Csató 2022)", () => {
    const at = (missing: number) => simulatedRandomIndex(5, { random: seededRandom(9), draws: 800, missing });
    const full = at(0).values[5];
    for (const missing of [1, 3, 5]) {
      const index = at(missing);
      expect(Math.abs(index.values[5] / full - (1 - missing / 6))).toBeLessThan(0.06);
      expect(index.name).toMatchObject({ en: `simulated, 800 draws, ${missing} missing` });
    }
  });

  it("goes into ahp, which names it", () => {
    const randomIndex = simulatedRandomIndex(5, { random: seededRandom(2), draws: 200, missing: 2 });
    const result = ahp(missing, { randomIndex });
    expect(result.consistencyRatio).toBeCloseTo(result.consistencyIndex / randomIndex.values[5], 14);
    expect(result.summary().zh).toContain("RI：模拟 200 次，缺 2 个判断");
  });

  it("refuses what leaves nothing to contradict, other orders, and a bare seed", () => {
    const random = seededRandom(1);
    expect(messageOf(() => simulatedRandomIndex(4, { random, missing: 3 }))).toBe(
      "InputError: simulatedRandomIndex: `missing` must be below 3: else nothing can be contradicted, got 3",
    );
    expect(messageOf(() => simulatedRandomIndex(2, { random }))).toBe(
      "InputError: simulatedRandomIndex: `order` must be a whole number from 3 to 100, got 2",
    );
    expect(messageOf(() => simulatedRandomIndex(4, {} as never))).toBe(
      "InputError: simulatedRandomIndex: `random` must be a seeded generator, such as seededRandom(2016), got undefined",
    );
  });
});
