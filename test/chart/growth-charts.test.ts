import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { forecastChart, lifeCycleChart, roundsChart, waterfallChart } from "../../src/chart/index.js";
import { investmentMultiplier } from "../../src/methods/effects/index.js";
import { greyForecast, lifeCycle } from "../../src/methods/description/index.js";
import { messageOf } from "../message.js";

describe("waterfallChart", () => {
  const parts = { names: ["全国", "结构", "地区"], values: [60, -10, 5] };

  it("ends in the sum of the parts, which Plotly adds up itself", () => {
    const { data } = waterfallChart(parts, { total: label("实际", "actual"), language: "en" });
    expect(data[0].measure).toEqual(["relative", "relative", "relative", "total"]);
    expect(data[0].x).toEqual(["全国", "结构", "地区", "actual"]);
    expect(data[0].text).toEqual(["+60", "−10", "+5", "55"]);
  });

  it("has room for the highest and the lowest place on the way, and for zero", () => {
    const yaxis = (values: readonly number[]) =>
      waterfallChart({ names: values.map(String), values }).layout.yaxis as {
        readonly range: readonly [number, number];
      };
    const [low, high] = yaxis([60, -10, 5]).range;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(60);
    const [deep, top] = yaxis([-30, 5]).range;
    expect(deep).toBeLessThan(-30);
    expect(top).toBe(0);
  });

  it("sets both languages of a name on lines of their own", () => {
    const { data } = waterfallChart({
      names: [label("全国增长分量", "national share")],
      values: [1],
    });
    expect((data[0].x as string[])[0]).toBe("全国增长分量<br>national share");
  });

  it("lies down for many names, and calls 0 what is off 0 only by rounding", () => {
    const { data } = waterfallChart(
      { names: ["全国", "结构"], values: [4426.75, 1.7e-13] },
      { direction: "horizontal", decimals: 1 },
    );
    expect(data[0]).toMatchObject({ orientation: "h", x: [4426.75, 0, 0] });
    expect(data[0].text).toEqual(["+4,426.8", "0.0", "4,426.8"]);
  });

  it("says in words what it shows", () => {
    const { alt } = waterfallChart(parts, { title: label("江西", "Jiangxi") });
    expect(alt.zh).toBe("江西：全国 60；结构 -10；地区 5；合计 55");
  });

  it("refuses what doesn't fit", () => {
    expect(messageOf(() => waterfallChart({ names: ["a", "b"], values: [1] }))).toBe(
      "InputError: waterfallChart: `values` must hold 2 entries, one a name, got 1",
    );
    expect(messageOf(() => waterfallChart({ names: ["a"], values: [Number.NaN] }))).toBe(
      "InputError: waterfallChart: `values[0]` must be a finite number, got NaN",
    );
  });
});

describe("roundsChart", () => {
  it("adds the rounds up and rules off what they come to", () => {
    const { data, layout } = roundsChart({ values: [1, 0.5, 0.25], limit: 2, first: 0 });
    expect(data[0].x).toEqual([0, 1, 2]);
    expect(data[1].y).toEqual([1, 1.5, 1.75]);
    expect(layout.shapes).toMatchObject([{ y0: 2, y1: 2 }]);
    expect(layout.annotations).toMatchObject([{ text: "全部轮次 2.00 all rounds 2.00" }]);
  });

  it("shows a multiplier's rounds as the multiplier itself adds them up", () => {
    const { rounds, cumulative, income } = investmentMultiplier({ propensityToConsume: 0.6 });
    const { data } = roundsChart({ values: rounds, limit: income });
    (data[1].y as number[]).forEach((sum, k) => {
      expect(Math.abs(sum - cumulative[k])).toBeLessThan(1e-12);
    });
  });

  it("writes numbers on the bars while there is room", () => {
    const many = Array.from({ length: 13 }, () => 1);
    expect(roundsChart({ values: many }).data[0].text).toBeUndefined();
    expect(roundsChart({ values: many.slice(1) }).data[0].text).toHaveLength(12);
  });

  it("refuses no rounds at all", () => {
    expect(messageOf(() => roundsChart({ values: [] }))).toBe(
      "InputError: roundsChart: `values` must hold at least 1 number, got an empty list",
    );
    expect(messageOf(() => roundsChart({ values: [1], limit: Number.POSITIVE_INFINITY }))).toBe(
      "InputError: roundsChart: `limit` must be a finite number, got Infinity",
    );
  });
});

describe("lifeCycleChart", () => {
  const years = [9, 14, 21, 28, 42, 57, 63, 70, 79];
  const yields = [8.93, 10.8, 18.59, 22.33, 39.35, 56.11, 61.73, 64.62, 67.08];
  const cycle = lifeCycle(years, yields);

  it("is solid where there are data and dashed where there are none", () => {
    const [known, guessed, turn, points] = lifeCycleChart(cycle, { until: 100 }).data;
    const ends = (x: unknown): readonly number[] => [(x as number[])[0], (x as number[])[120]];
    expect(ends(known.x)).toEqual([9, 79]);
    expect(ends(guessed.x)).toEqual([79, 100]);
    expect(guessed.line).toMatchObject({ dash: "dash" });
    expect(turn.x).toEqual([cycle.inflection]);
    expect(points.y).toEqual(yields);
  });

  it("draws a point once though two windows hold it, and no inflection beyond the end", () => {
    const late = { years: [1, 2, 3], values: [1, 2, 4], inflection: 90, at: (t: number) => t };
    const early = { years: [2, 3, 4], values: [2, 4, 5], inflection: 2, at: (t: number) => t };
    const { data } = lifeCycleChart([late, early], { until: 6 });
    expect(data.length).toBe(6);
    expect(data[5].x).toEqual([1, 2, 3, 4]);
  });

  it("refuses names that don't fit, no curve, and an end among the data", () => {
    expect(messageOf(() => lifeCycleChart([]))).toBe(
      "InputError: lifeCycleChart: `fits` must hold at least one curve, got an empty list",
    );
    expect(messageOf(() => lifeCycleChart(cycle, { names: ["a", "b"] }))).toBe(
      "InputError: lifeCycleChart: `names` must hold 1 entries, one a name, got 2",
    );
    expect(messageOf(() => lifeCycleChart(cycle, { until: 79 }))).toBe(
      "InputError: lifeCycleChart: `until` must lie after 79, the last year observed, got 79",
    );
  });
});

describe("forecastChart", () => {
  const grey = greyForecast(
    { rows: [2010, 2011, 2012, 2013, 2014, 2015].map(String), values: [7, 11, 14, 19, 20, 18] },
    { holdOut: 2 },
  );

  it("is solid over what was fitted and dashed from there on, with all that was observed as points", () => {
    const { data, alt } = forecastChart(grey, { until: 2016, names: ["GM(1,1)"], language: "en" });
    const [known, guessed, points] = data;
    const ends = (x: unknown): readonly unknown[] => [(x as number[])[0], (x as number[]).at(-1)];
    expect([ends(known.x), ends(guessed.x)]).toEqual([
      [2010, 2013],
      [2013, 2016],
    ]);
    expect(guessed.line).toMatchObject({ dash: "dash" });
    expect((guessed.y as number[]).at(-1)).toBe(grey.at(2016));
    expect(points.x).toEqual([2010, 2011, 2012, 2013, 2014, 2015]);
    expect(alt.en).toBe(`Forecast: GM(1,1) → 2016: ${grey.at(2016).toFixed(1)}`);
  });

  it("sets a life cycle beside a grey forecast", () => {
    const years = [2010, 2011, 2012, 2013, 2014, 2015];
    const cycle = lifeCycle(years, [7, 11, 14, 19, 20, 21]);
    expect(forecastChart([grey, cycle], { names: ["GM(1,1)", "logistic"] }).data).toHaveLength(5);
  });

  it("refuses what doesn't fit", () => {
    expect(messageOf(() => forecastChart([]))).toBe(
      "InputError: forecastChart: `fits` must hold at least one curve, got an empty list",
    );
    expect(messageOf(() => forecastChart({} as never))).toContain("be written forecastChart(greyForecast(series))");
    expect(messageOf(() => forecastChart(grey, { until: 2014 }))).toBe(
      "InputError: forecastChart: `until` must be no earlier than 2015, the last year observed, got 2014",
    );
  });
});
