import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import {
  biplotChart,
  contributionStack,
  heatmapChart,
  LOUD,
  loadingHeatmap,
  QUIET,
  screeChart,
} from "../../src/chart/index.js";
import { compareFactorNumbers, factorAnalysis, parallelAnalysis, seededRandom } from "../../src/pure.js";
import { messageOf } from "../message.js";
import { provinces } from "../methods/factor/data.js";

const result = factorAnalysis(provinces);
const matrix = factorAnalysis({ correlation: result.correlation, n: 30 });
const single = factorAnalysis(provinces, { factors: 1 });

/** methods.md, ch. 5: eigenvalues 4.415 and 3.360, Jiangxi at −.3701 and 21st, Guangdong first. */
describe("screeChart", () => {
  it("draws the eigenvalues, fills those that are kept, and rules off at 1", () => {
    const { data, layout, alt } = screeChart(result);
    expect(data).toHaveLength(1);
    expect((data[0].text as string[]).slice(0, 4)).toEqual(["4.42", "3.36", "0.86", ""]);
    const { color } = data[0].marker as { readonly color: readonly string[] };
    expect(color.map((each) => each === LOUD)).toEqual([true, true, ...new Array(8).fill(false)]);
    expect(layout.shapes).toMatchObject([{ y0: 1, y1: 1 }]);
    expect(alt.en).toMatch(/^Scree plot: eigenvalues 4\.42, 3\.36, 0\.86, .*; 2 above 1$/);
  });

  it("draws chance from a parallel analysis and from a comparison of rules", () => {
    const parallel = parallelAnalysis(provinces, { random: seededRandom(2016) });
    const { data, alt } = screeChart(parallel);
    expect(data.map(({ y }) => y)).toEqual(
      [parallel.eigenvalues, parallel.quantiles, parallel.mean].map((line) => [...line]),
    );
    expect(alt.zh).toMatch(/2 个高于随机数据$/);
    const compared = compareFactorNumbers(provinces, { random: seededRandom(2016) });
    expect(screeChart(compared).data[1].y).toEqual([...compared.parallel.quantiles]);
  });

  it("has no rule at 1 where eigenvalues are those of common factors", () => {
    const options = { random: seededRandom(2016), basis: "common-factors" } as const;
    const { layout } = screeChart(parallelAnalysis(provinces, options));
    expect(layout.shapes).toEqual([]);
    expect((layout.yaxis as { readonly range: readonly number[] }).range[0]).toBeLessThan(0);
  });

  it("refuses no eigenvalues and what isn't one", () => {
    expect(messageOf(() => screeChart({ eigenvalues: [] }))).toBe(
      "InputError: screeChart: `source.eigenvalues` must hold at least 1 number, got an empty list",
    );
    expect(messageOf(() => screeChart({ eigenvalues: [2, Number.NaN] }))).toBe(
      "InputError: screeChart: `source.eigenvalues[1]` must be a finite number, got NaN",
    );
  });
});

describe("loadingHeatmap", () => {
  it("puts each factor's indicators together, the largest loading first", () => {
    // SPSS's order "sorted by size": methods.md prints .929, .901, .895, .663, .654 and .964, .935, .891.
    expect(loadingHeatmap(result).data[0].y).toEqual([
      ...["urbanizationShare", "patentLevel", "researchIntensity", "foreignInvestment", "vehicles"],
      ...["gdpSecondary", "fixedAssetInvestment", "freight", "exports", "highwayLength"],
    ]);
    expect(loadingHeatmap(result, { order: "given" }).data[0].y).toEqual(result.indicators);
  });

  it("fades small loadings but keeps their number for those who ask", () => {
    const { data, layout } = loadingHeatmap(result);
    const [first] = data[0].z as number[][];
    const [asked] = data[0].customdata as number[][];
    expect(first).toEqual([result.loadings.at("urbanizationShare", "成分1"), 0]);
    expect(asked[1]).toBe(result.loadings.at("urbanizationShare", "成分2"));
    const [large, small] = layout.annotations as { readonly font: { readonly color: string } }[];
    expect([large.font.color === QUIET, small.font.color === QUIET]).toEqual([false, true]);
    const all = loadingHeatmap(result, { fade: 0 }).data[0].z as number[][];
    expect(all[0][1]).toBe(asked[1]);
  });

  it("has limits that hold the pattern loadings above 1 of correlated factors", () => {
    const R = [
      [1, 0.9, 0.8, 0.7],
      [0.9, 1, 0.7, 0.5],
      [0.8, 0.7, 1, 0.8],
      [0.7, 0.5, 0.8, 1],
    ];
    const oblique = factorAnalysis({ correlation: R, n: 90 }, { factors: 2, rotation: "quartimin" });
    const most = oblique.loadings.values.reduce((high, x) => Math.max(high, Math.abs(x)), 0);
    expect(most).toBeGreaterThan(1);
    expect(loadingHeatmap(oblique).data[0]).toMatchObject({ zmin: -most, zmax: most });
  });

  it("refuses a limit that no loading can have", () => {
    expect(messageOf(() => loadingHeatmap(result, { fade: 2 }))).toBe(
      "InputError: loadingHeatmap: `fade` must lie in [0, 1], got 2",
    );
  });

  it("fades nothing in a heat map without a midpoint", () => {
    const values = { rows: ["a"], columns: ["x", "y"], values: [[0.1, 2]] };
    expect(heatmapChart(values, { fade: 1 }).data[0].z).toEqual([[0.1, 2]]);
    expect(heatmapChart(values, { fade: 1, midpoint: 0 }).data[0].z).toEqual([[0, 2]]);
  });
});

describe("biplotChart", () => {
  it("has the cases at their scores and arrows to the stretched loadings", () => {
    const [arrows, cases, names] = biplotChart(result, { stretch: 2 }).data;
    expect(cases.x).toEqual([...(result.scores?.columnAt(0) ?? [])]);
    const tip = [0, 2 * result.loadings.at("vehicles", "成分1"), null];
    expect((arrows.x as number[]).slice(0, 3)).toEqual(tip);
    expect((names.text as string[])[0]).toBe("<b>vehicles</b>");
  });

  it("takes other factors by their names, across and up", () => {
    const turned = biplotChart(result, { factors: ["Component 2", "成分1"], stretch: 1 });
    expect(turned.data[1].x).toEqual(biplotChart(result).data[1].y);
    expect(turned.layout.xaxis).toMatchObject({ title: { text: "成分2 Component 2" } });
  });

  it("keeps the angles: both axes have the same scale", () => {
    expect(biplotChart(result).layout.yaxis).toMatchObject({ scaleanchor: "x", scaleratio: 1 });
  });

  it("reads in words", () => {
    const words = biplotChart(result, { title: label("30 省", "30 provinces") }).alt;
    expect(words.en).toBe(
      '30 provinces: 30 cases, 10 indicators; highest on "Component 1": Beijing, loading most on it: urbanizationShare',
    );
  });

  it("refuses what has no cases, no plane, or no such factor", () => {
    expect(messageOf(() => biplotChart(matrix))).toBe(
      'InputError: biplotChart: `result` must come from cases × indicators: a matrix has no cases to draw, got "no scores"',
    );
    expect(messageOf(() => biplotChart(single))).toBe(
      'InputError: biplotChart: `result` must have two factors or more: one factor is a ranking, got "1 factor"',
    );
    expect(messageOf(() => biplotChart(result, { factors: ["成分1", "规模"] }))).toBe(
      'InputError: biplotChart: `factors[1]` must be one of "成分1", "成分2", got "规模"',
    );
  });
});

describe("contributionStack", () => {
  const { data } = contributionStack(result, { highlight: "江西", language: "zh" });
  // Two columns of 15, each with its three traces.
  const [first, second, dots] = [0, 1, 2].map((k) => [...(data[k].x as number[]), ...(data[k + 3].x as number[])]);

  it("adds up to the composite score, the best on top", () => {
    dots.forEach((score, i) => {
      expect(Math.abs(first[i] + second[i] - score)).toBeLessThan(1e-15);
    });
    expect((data[0].y as string[])[0]).toBe("广东");
    expect((data[3].y as string[])[5]).toBe("<b>江西</b>");
    // methods.md: Jiangxi F = -.3701
    expect(Math.abs(dots[20] + 0.3701)).toBeLessThan(5e-5);
  });

  it("reads in words", () => {
    expect(contributionStack(result).alt.zh).toBe("各因子对综合得分的贡献：30 个个案，由 广东 1.77 到 青海 -0.87");
  });

  it("refuses what has no cases, and unknown names", () => {
    expect(messageOf(() => contributionStack(matrix))).toBe(
      'InputError: contributionStack: `result` must come from cases × indicators: a matrix has no cases to draw, got "no scores"',
    );
    expect(messageOf(() => contributionStack(single, { highlight: "西藏" }))).toMatch(
      /^InputError: contributionStack: `highlight` must be names of the chart \(北京, .*, …\), got "西藏"$/,
    );
  });
});
