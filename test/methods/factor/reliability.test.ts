import { describe, expect, it } from "vitest";
import { cronbachAlpha, itemAnalysis, mcDonaldOmega, seededRandom } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleMatrix, oracleCase } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { flat, synthetic } from "./data.js";

type Columns = { readonly byColumn: Readonly<Record<string, readonly number[]>> };

interface Reliability {
  readonly alpha: Readonly<Record<string, number>>;
  readonly alpha_drop: Columns;
  readonly item: Columns;
  readonly omega_h: number;
  readonly omega_tot: number;
  readonly schmid: OracleMatrix;
}

const { expected, tolerance } = oracleCase<Reliability>("reliability-psych");
const four = {
  rows: synthetic.rows,
  columns: synthetic.columns.slice(0, 4),
  values: synthetic.values.map((row) => row.slice(0, 4)),
};

describe("Cronbach's alpha is psych's", () => {
  const result = cronbachAlpha(four);

  it("of all items", () => {
    const { raw, standardized, guttmanSix, meanCorrelation, medianCorrelation } = result.alpha;
    const wanted = expected.alpha;
    expectClose(
      [raw, standardized, guttmanSix ?? 0, meanCorrelation, medianCorrelation],
      [wanted.raw_alpha, wanted["std.alpha"], wanted["G6(smc)"], wanted.average_r, wanted.median_r],
      tolerance,
    );
    expectClose(
      [result.standardError, result.scale.mean, result.scale.deviation],
      [wanted.ase, wanted.mean, wanted.sd],
      tolerance,
    );
    // psych's signal to noise ratio
    expectClose([standardized / (1 - standardized)], [wanted["S/N"]], 1e-11);
  });

  it("without each item, and of each item", () => {
    const drop = expected.alpha_drop.byColumn;
    const without = result.items.map((item) => item.without);
    expectClose(
      without.map((w) => w.raw),
      drop.raw_alpha,
      tolerance,
    );
    expectClose(
      without.map((w) => w.standardized),
      drop["std.alpha"],
      tolerance,
    );
    expectClose(
      without.map((w) => w.guttmanSix ?? 0),
      drop["G6(smc)"],
      tolerance,
    );
    expectClose(
      without.map((w) => w.meanCorrelation),
      drop.average_r,
      tolerance,
    );
    expectClose(
      without.map((w) => w.medianCorrelation),
      drop["med.r"],
      tolerance,
    );
    const item = expected.item.byColumn;
    expectClose(
      result.items.map((i) => i.total),
      item["raw.r"],
      tolerance,
    );
    expectClose(
      result.items.map((i) => i.rest),
      item["r.drop"],
      tolerance,
    );
    expectClose(
      result.items.map((i) => i.mean),
      item.mean,
      tolerance,
    );
    expectClose(
      result.items.map((i) => i.deviation),
      item.sd,
      tolerance,
    );
  });

  it("and read in words", () => {
    expect(result.summary().en).toBe("α = 0.75567 (acceptable), 4 items, n = 500. No item's removal would raise α.");
    expect(result.steps().list).toHaveLength(3);
  });
});

describe("alpha", () => {
  it("of two items is 2r/(1 + r) if their variances are equal", () => {
    const items = [
      [1, 2],
      [2, 1],
      [3, 3],
    ];
    const r = 0.5;
    expectClose([cronbachAlpha(items).alpha.raw], [(2 * r) / (1 + r)], 1e-14);
  });

  it("is refused of one item", () => {
    expect(messageOf(() => cronbachAlpha([[1], [2], [3]]))).toBe(
      "InputError: cronbachAlpha: `items` must hold at least 2 items, got 1",
    );
  });
});

describe("McDonald's omega is psych's", () => {
  const omega = mcDonaldOmega(synthetic);

  it("total and hierarchical", () => {
    // psych's minres and oblimin stop at 1e-5; sums of squares hide most of it.
    expectClose([omega.total, omega.hierarchical], [expected.omega_tot, expected.omega_h], 1e-6);
  });

  it("with the Schmid–Leiman loadings", () => {
    const peer = flat(expected.schmid);
    const wanted = Array.from({ length: 12 }, (_, i) => peer[8 * i]);
    expectClose(omega.loadings.columnAt(0), wanted, 2e-5);
    const largest = (at: number, of: (j: number) => number) =>
      Math.max(...[1, 2, 3].map((j) => Math.abs(of(4 * at + j))));
    const groups = Array.from({ length: 12 }, (_, i) => largest(i, (at) => omega.loadings.values[at]));
    const theirs = Array.from({ length: 12 }, (_, i) => Math.max(...[1, 2, 3].map((j) => Math.abs(peer[8 * i + j]))));
    expectClose(groups, theirs, 2e-5);
    const h2 = Array.from({ length: 12 }, (_, i) => peer[8 * i + 4]);
    expectClose(omega.communalities, h2, 2e-5);
    expect(omega.steps().list).toHaveLength(3);
  });

  it("of a model that holds exactly is the model's", () => {
    // Loadings .8, factors correlated .25 = .5²: general loadings .4, group loadings .8·√.75.
    const among = (i: number, j: number) => (i === j ? 1 : i % 3 === j % 3 ? 0.64 : 0.16);
    const places = Array.from({ length: 9 }, (_, i) => i);
    const exact = mcDonaldOmega({ correlation: places.map((i) => places.map((j) => among(i, j))) });
    expectClose(exact.loadings.columnAt(0), new Array(9).fill(0.4), 1e-7);
    expectClose(exact.communalities, new Array(9).fill(0.64), 1e-7);
    const sum = 9 + 18 * 0.64 + 54 * 0.16;
    expect(exact.sumVariance).toBeCloseTo(sum, 12);
    expectClose([exact.total, exact.hierarchical], [1 - (9 * 0.36) / sum, 3.6 ** 2 / sum], 1e-7);
  });

  it("is refused where a group factor has more in common with the general one than it has", () => {
    // Sixty cases of nine items of three groups: by this seed a uniqueness ends at its bound and γ₁ is 1.01.
    const random = seededRandom(3);
    const answers = Array.from({ length: 60 }, () => {
      const general = random.normal();
      const factor = [random.normal(), random.normal(), random.normal()];
      return Array.from({ length: 9 }, (_, i) => general + factor[i % 3] + 0.6 * random.normal());
    });
    expect(messageOf(() => mcDonaldOmega(answers))).toBe(
      "InputError: mcDonaldOmega: `items` must have group factors that load at most 1 on the general factor (number 1 loads more, a Heywood case: change `factors`, leave items out or add cases), got 1.0124",
    );
  });

  it("needs three group factors", () => {
    expect(messageOf(() => mcDonaldOmega(synthetic, { factors: 2 }))).toBe(
      "InputError: mcDonaldOmega: `factors` must be a whole number from 3 to 7, got 2",
    );
  });
});

describe("items that run against the others", () => {
  const answers = [
    [5, 4, 5, 1],
    [4, 4, 4, 2],
    [3, 3, 2, 3],
    [2, 2, 2, 4],
    [1, 1, 1, 5],
    [4, 5, 4, 1],
  ];

  it("are named, with α once they are turned round, as psych::alpha(check.keys)", () => {
    const result = cronbachAlpha(answers);
    expect(result.alpha.raw).toBeCloseTo(-0.3157895, 6);
    expect(result.reversed?.items.map(({ item }) => item)).toEqual(["4"]);
    expect(result.reversed?.items[0].correlation.toFixed(2)).toBe("-0.99");
    expect(result.reversed?.alpha).toBeCloseTo(0.983891, 6);
    expect(result.summary().en).toMatch(
      /Run against the others \(mostly reverse-worded; turn them by orientIndicators first\): 4 \(r = -0\.99\d*\); turned round α = 0\.98389\.$/,
    );
    expect(itemAnalysis(answers).summary().en).toContain("Run against the others");
  });

  it("are the fewer ones, whichever way they are worded", () => {
    const flipped = answers.map((row) => row.map((value) => 6 - value));
    expect(cronbachAlpha(flipped).reversed?.items.map(({ item }) => item)).toEqual(["4"]);
  });

  it("aren't found where all run one way", () => {
    expect(cronbachAlpha(answers.map((row) => row.slice(0, 3))).reversed).toBeUndefined();
  });

  it("leave no α where they cancel the others", () => {
    expect(
      messageOf(() =>
        cronbachAlpha([
          [1, 5],
          [2, 4],
          [3, 3],
          [5, 1],
        ]),
      ),
    ).toBe("InputError: cronbachAlpha: `items` must have a sum that varies (they cancel each other), got 0");
  });
});
