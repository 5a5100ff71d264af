import { describe, expect, it } from "vitest";
import { dataEnvelopment, frontierChart, label, rankingChart } from "../../src/pure.js";
import { messageOf } from "../message.js";

const shops = {
  rows: ["A", "B", "C", "D", "E"],
  columns: [label("员工", "staff"), label("销售", "sales")],
  values: [
    [2, 1],
    [3, 3],
    [5, 4],
    [8, 4],
    [2, 0.5],
  ],
};
const sides = { inputs: "员工", outputs: "销售" } as const;
const clinics = {
  rows: ["A", "B", "C", "D", "E", "F"],
  columns: ["x1", "x2", "y"],
  values: [
    [4, 3, 1],
    [7, 3, 1],
    [8, 1, 1],
    [4, 2, 1],
    [2, 4, 1],
    [20, 2, 2],
  ],
};

describe("frontierChart", () => {
  it("one input, one output: CCR from the origin, BCC from unit to unit, a point a unit", () => {
    const { data, layout } = frontierChart(dataEnvelopment(shops, { ...sides, returns: "variable" }));
    const [ccr, bcc, points] = data;
    expect(ccr.x).toEqual([0, 1.12 * 8]);
    expect((ccr.y as number[])[1]).toBeCloseTo(1.12 * 8, 12);
    expect([bcc.x, bcc.y]).toEqual([
      [2, 2, 2, 3, 5, 1.12 * 8],
      [0, 0.5, 1, 3, 4, 4],
    ]);
    expect([points.x, points.y]).toEqual([
      [2, 3, 5, 8, 2],
      [1, 3, 4, 4, 0.5],
    ]);
    expect((layout.annotations as { text: string }[]).map(({ text }) => text)).toEqual(["CCR", "BCC"]);
    expect(layout.yaxis).toMatchObject({ title: { text: "销售<br>sales" } });
  });

  it("who stands out has the way to the target: by proportion, then by slacks", () => {
    const result = dataEnvelopment(shops, { ...sides, returns: "variable" });
    const way = frontierChart(result, { highlight: "D" }).data[2];
    expect([way.x, way.y]).toEqual([
      [8, 5, 5],
      [4, 4, 4],
    ]);
    const below = frontierChart(result, { highlight: ["E"] }).data[2];
    expect([below.x, below.y]).toEqual([
      [2, 2, 2],
      [0.5, 0.5, 1],
    ]);
    const out = dataEnvelopment(shops, { ...sides, orientation: "output" });
    expect(frontierChart(out, { highlight: "A" }).data[2].y).toEqual([1, 2, 2]);
  });

  it("two inputs, one output: both for a piece of output, with the ends of the frontier", () => {
    const result = dataEnvelopment(clinics, { inputs: ["x1", "x2"], outputs: "y" });
    const [frontier, way, points] = frontierChart(result, { highlight: "F", language: "en" }).data;
    expect([frontier.x, frontier.y]).toEqual([
      [2, 2, 4, 8, 10, 10.5],
      [4.2, 4, 2, 1, 1, 1],
    ]);
    expect([way.x, way.y]).toEqual([
      [10, 10, 8],
      [1, 1, 1],
    ]);
    expect((points.x as number[])[5]).toBe(10);
    const variable = dataEnvelopment(clinics, { inputs: ["x1", "x2"], outputs: "y", returns: "variable" });
    expect(frontierChart(variable, { highlight: "F" }).data).toHaveLength(2);
  });

  it("names keep off the frontier: beside a piece that rises, under one that lies", () => {
    const economy = {
      rows: ["天津", "上海", "江苏", "山东"],
      columns: ["资本", "劳动", "产值"],
      values: [
        [7129.02, 116.33, 8527.7],
        [17926.1, 266.84, 18573.13],
        [30500.98, 774.5, 41410.4],
        [26475.35, 788.11, 38780.1],
      ],
    };
    const result = dataEnvelopment(economy, { inputs: ["资本", "劳动"], outputs: "产值" });
    const { data, layout } = frontierChart(result);
    expect(layout.annotations).toMatchObject([{ text: "CCR", yanchor: "top" }]);
    const [tianjin, , , shandong] = data[data.length - 1].textposition as string[];
    expect([tianjin, shandong]).toEqual(["bottom center", "middle left"]);
  });

  it("one input, two outputs: both of a piece of input", () => {
    const turned = { ...clinics, values: clinics.values.map(([a, b, c]) => [c, 10 - Math.min(a, 9), b]) };
    const result = dataEnvelopment(
      { ...turned, columns: ["x", "y1", "y2"] },
      { inputs: "x", outputs: ["y1", "y2"], orientation: "output" },
    );
    const [frontier] = frontierChart(result).data;
    expect([frontier.x, frontier.y]).toEqual([
      [0, 8, 8],
      [4, 4, 0],
    ]);
  });

  it("of many units only those of the frontier are named, unless all are asked for", () => {
    const rows = Array.from({ length: 20 }, (_, k) => [k + 1, Math.sqrt(k + 1)]);
    const result = dataEnvelopment(rows, { inputs: "1", outputs: "2" });
    const named = (options: object) =>
      ((frontierChart(result, options).data.at(-1)?.text ?? []) as string[]).filter(Boolean);
    expect(named({})).toEqual(["1"]);
    expect(named({ highlight: "7" })).toEqual(["1", "7"]);
    expect(named({ labels: "all" })).toHaveLength(20);
  });

  it("efficiencies go into a ranking as they are", () => {
    expect(rankingChart(dataEnvelopment(shops, sides)).data[0].x).toHaveLength(5);
  });

  it("refuses what a plane can't show, and strangers", () => {
    const many = dataEnvelopment(clinics, { inputs: ["x1"], outputs: ["x2", "y"] });
    expect(frontierChart(many).data).toHaveLength(2);
    const rows = clinics.values.map((row) => [...row, 1]);
    const four = dataEnvelopment(rows, { inputs: ["1", "2"], outputs: ["3", "4"] });
    expect(messageOf(() => frontierChart(four))).toBe(
      "InputError: frontierChart: `result` must have one input and one output, two and one, or one and two (of more draw the efficiencies with rankingChart), got an object with inputs, outputs",
    );
    expect(messageOf(() => frontierChart(dataEnvelopment(shops, sides), { highlight: "Z" }))).toBe(
      'InputError: frontierChart: `highlight` must be names of the chart (A, B, C, D, E), got "Z"',
    );
    expect(messageOf(() => frontierChart(shops as never))).toMatch(
      /^InputError: frontierChart: `result` must be written frontierChart\(dataEnvelopment\(/,
    );
  });
});
