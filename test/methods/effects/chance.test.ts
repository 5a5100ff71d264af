import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import {
  contiguityWeights,
  dataset,
  label,
  locationQuotients,
  moranScatterChart,
  seededRandom,
  spatialAutocorrelation,
} from "../../../src/index.js";
import { benjaminiHochberg } from "../../../src/math/index.js";
import { messageOf } from "../../message.js";

describe("a region whose neighbours are all others", () => {
  it("has no G*: it is the mean of all, which was ±∞ by the last bit", () => {
    const all = spatialAutocorrelation(
      [1, 2, 3, 5],
      [
        [0, 1, 1, 1],
        [1, 0, 1, 0],
        [1, 1, 0, 1],
        [1, 0, 1, 0],
      ],
    );
    const stars = all.toTable().column("star").values;
    expect([stars[0], stars[2]]).toEqual([null, null]);
    expect(stars[1]).toBeCloseTo(-1.52128, 5);
  });
});

/** Who touches whom where n regions stand in a ring. */
function ring(n: number): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => ((i + 1) % n === j || (j + 1) % n === i ? 1 : 0)),
  );
}

/** Four standard errors of a share p among so many draws. */
function slack(p: number, draws: number): number {
  return 4 * Math.sqrt((p * (1 - p)) / draws) + 1 / draws;
}

const permutations = 9999;
const random = () => seededRandom(2012);

// Every arrangement counted, none drawn: test/oracles/programs/own_chance.py.
describe("permutation p where values repeat, beside the count of all arrangements", () => {
  const board = [1, 0, 1, 0, 1, 0, 1, 0];
  const side = (alternative: "greater" | "less" | "two-sided") =>
    spatialAutocorrelation(board, ring(8), { random: random(), permutations, alternative });

  it("a chessboard on a ring of 8: 2 of 70 arrangements are as unlike, not 1 of 1000", () => {
    expect(side("less").moran).toBeCloseTo(-1, 12);
    expect(Math.abs((side("less").moranP ?? 0) - 2 / 70)).toBeLessThan(slack(2 / 70, permutations));
    expect(Math.abs((side("two-sided").moranP ?? 0) - 4 / 70)).toBeLessThan(2 * slack(2 / 70, permutations));
    expect(side("greater").moranP).toBe(1);
  });

  it("Geary's c of it is as rare, and of the same side", () => {
    expect(side("less").gearyP).toBe(side("less").moranP);
    expect(side("greater").gearyP).toBe(1);
  });

  it("1, 2, 1, 2 on a ring of 4: one arrangement in three", () => {
    const result = spatialAutocorrelation([1, 2, 1, 2], ring(4), {
      random: random(),
      permutations,
      alternative: "less",
    });
    expect(Math.abs((result.moranP ?? 0) - 1 / 3)).toBeLessThan(slack(1 / 3, permutations));
  });

  it("each region of the chessboard: 6 of 21 pairs of neighbours are both of the other kind", () => {
    for (const p of side("less").chance?.local ?? []) {
      expect(Math.abs(p - 6 / 21)).toBeLessThan(slack(6 / 21, permutations));
    }
  });

  it("one region has 1, all others 0: its neighbours are the same in every arrangement", () => {
    const alone = spatialAutocorrelation([1, 0, 0, 0, 0, 0], ring(6), { random: random() });
    expect(alone.of("1", "p")).toBe(1);
    expect(alone.of("1", "starP")).toBe(1);
  });

  it("a region at the mean has I = 0 whatever its neighbours are: p = 1, with G* as rare as it is", () => {
    const at = spatialAutocorrelation([2, 3, 1, 1, 1, 2, 3, 3], ring(8), { random: random() });
    expect(at.of("1", "p")).toBe(1);
    expect(at.of("1", "starP")).toBeLessThan(0.5);
  });
});

const touching = dataset("province-neighbours");
const table = dataset("vehicle-output")
  .join(dataset("gdp"), ["province", "year"], { unmatched: "drop" })
  .where({ year: 2012 });
const names = table.texts("province");
const pairs = touching
  .where((row) => names.includes(row.text("province")) && names.includes(row.text("neighbour")))
  .concat(Frame.fromRecords([{ province: label("海南", "Hainan"), neighbour: label("广东", "Guangdong") }]));
const lq = locationQuotients(table, { columns: "vehicles", reference: "gdp" });
const weights = contiguityWeights(lq.regions, pairs);

describe("vehicles of 30 provinces, 2012", () => {
  const above = { rows: [...lq.regions], values: Array.from(lq.values, (value) => (value > 1 ? 1 : 0)) };
  const dummy = spatialAutocorrelation(above, weights, { random: random(), permutations, alternative: "less" });

  it.each([
    ["海南", 0.655],
    ["上海", 0.421],
    ["广西", 0.163],
  ])("%s among ones (LQ > 1) and zeros: none of its neighbours is above 1, the hypergeometric p", (name, exact) => {
    for (const measure of ["p", "starP"] as const) {
      expect(Math.abs(dummy.of(name, measure) - exact)).toBeLessThan(slack(exact, permutations) + 5e-4);
    }
  });

  it("two-sided: one province at most .05 where chance makes 1.5, none once adjusted", () => {
    const result = spatialAutocorrelation(lq, weights, {
      random: random(),
      permutations,
      adjust: "benjamini-hochberg",
    });
    const local = result.chance?.local ?? new Float64Array();
    expect(result.names.filter((_, i) => local[i] <= 0.05).map((name) => (name as { zh: string }).zh)).toEqual([
      "甘肃",
    ]);
    // NumPy, 9 999 draws: .0334 .0556 .0896 .1052; four standard errors of twice a tail.
    const numpy = { 甘肃: 0.0334, 新疆: 0.0556, 湖南: 0.0896, 青海: 0.1052 };
    for (const [name, p] of Object.entries(numpy)) {
      expect(Math.abs(result.of(name, "p") - p)).toBeLessThan(2 * Math.SQRT2 * slack(p / 2, permutations));
    }
    expect(result.chance?.adjusted).toEqual(benjaminiHochberg(local));
    expect(result.of("甘肃", "adjusted")).toBeGreaterThan(0.7);
    expect(result.summary().en).toContain(
      "neighbours are unlike, by no more than chance may (two-sided permutation p = ",
    );
  });

  it("says how many chance alone would make", () => {
    const result = spatialAutocorrelation(lq, weights, { random: random(), adjust: "benjamini-hochberg" });
    expect(result.summary()).toEqual({
      zh: "莫兰指数 I = -0.094627，期望 -0.034483：邻区相异，但不超出偶然的范围（双侧置换 p = 0.616，999 次）。30 个局部检验（双侧）中 p ≤ 0.05 的有 1 个，单凭偶然平均也会有约 1.5 个；经 Benjamini–Hochberg 校正后有 0 个。p 值说的是这些数值的排列，不是抽样。",
      en: "Moran's I is -0.094627 where -0.034483 is expected: neighbours are unlike, by no more than chance may (two-sided permutation p = 0.616, 999 draws). Local tests (two-sided): 30; with p ≤ 0.05: 1, where chance alone would make it about 1.5; adjusted by Benjamini and Hochberg, 0 are left. The p-values speak of arrangements of these values, not of sampling.",
    });
  });

  it("global, two-sided: I .668 and c .957 with NumPy's 99 999 draws", () => {
    const { moranP = 0, gearyP = 0 } = spatialAutocorrelation(lq, weights, { random: random(), permutations });
    expect(Math.abs(moranP - 0.66766)).toBeLessThan(2 * slack(0.334, permutations));
    expect(Math.abs(gearyP - 0.9566)).toBeLessThan(2 * slack(0.478, permutations));
  });

  it("says which side in table, summary, steps and chart", () => {
    const result = spatialAutocorrelation(lq, weights, { random: random(), permutations: 99 });
    const columns = result.toTable().columns.map(({ label: words }) => (words as { zh: string }).zh);
    expect(columns).toContain("置换 p 值（双侧）");
    expect(columns).toContain("G* 置换 p 值（双侧）");
    expect(result.summary().zh).toContain("双侧置换 p = ");
    const drawn = moranScatterChart(result).layout.annotations as { text: string }[];
    const p = result.moranP;
    expect(drawn.map(({ text }) => text)).toContain(
      `莫兰指数 I = −0.095，置换 p 值（双侧） = ${p}<br>Moran's I = −0.095, permutation p (two-sided) = ${p}`,
    );
    const less = spatialAutocorrelation(lq, weights, { random: random(), permutations: 99, alternative: "less" });
    expect(less.measures.p.label.en).toBe("permutation p (one-sided, unlike)");
  });

  it("refuses an alternative that isn't there", () => {
    expect(messageOf(() => spatialAutocorrelation(lq, weights, { alternative: "smaller" as never }))).toBe(
      'InputError: spatialAutocorrelation: `alternative` must be one of "two-sided", "greater", "less", got "smaller"',
    );
  });
});

describe("how often chance alone is called rare", () => {
  it("5% of 400 maps without any relation, global and local", () => {
    // Independent normal values on the contiguity of 30 provinces. Global: 20 ± 4 · 4.36 of 400; of 12 000
    // local p, which lean on each other, 600 ± 4 · 24 · √2.
    const chance = seededRandom(400);
    const plain = weights.rows.map((_, i) => Array.from(weights.rowAt(i)));
    let [global, local] = [0, 0];
    for (let map = 0; map < 400; map++) {
      const values = Array.from(lq.regions, () => chance.normal());
      const result = spatialAutocorrelation(values, plain, {
        random: chance,
        permutations: 199,
      });
      if ((result.moranP ?? 1) <= 0.05) global += 1;
      local += result.chance?.local.filter((p) => p <= 0.05).length ?? 0;
    }
    expect(Math.abs(global - 20)).toBeLessThan(18);
    expect(Math.abs(local - 600)).toBeLessThan(136);
  });
});
