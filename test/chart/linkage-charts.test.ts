import { describe, expect, it } from "vitest";
import {
  coefficientHeatmap,
  demandFlowChart,
  demandFlows,
  directCoefficients,
  inputOutputTable,
  keySectors,
  linkageQuadrantChart,
  moranScatterChart,
  sankeyChart,
  spatialAutocorrelation,
  upstreamness,
} from "../../src/pure.js";
import { dataset } from "../../src/frame/index.js";
import { messageOf } from "../message.js";
import { chinaTable } from "../methods/input-output/tables.js";

const table = chinaTable();

describe("sankeyChart", () => {
  const nodes = [{ name: { zh: "需求", en: "demand" } }, { name: "R&D" }];
  const flows = [{ from: 0, to: 1, value: 12.34 }];

  it("has the amount at each node, Chinese over English, and text that Plotly shows unchanged", () => {
    const [trace] = sankeyChart({ nodes, flows }).data;
    expect(trace.node).toMatchObject({ label: ["需求<br>demand 12.3", "R&amp;D 12.3"] });
    expect(trace.link).toMatchObject({ source: [0], target: [1], value: [12.34] });
    expect(sankeyChart({ nodes, flows }, { language: "en", decimals: 0 }).data[0].node).toMatchObject({
      label: ["demand 12", "R&amp;D 12"],
    });
  });

  it("stands nodes where they are put, if all are", () => {
    const placed = nodes.map((node, i) => ({ ...node, at: [i, 0.5] as const }));
    expect(sankeyChart({ nodes: placed, flows }).data[0]).toMatchObject({
      arrangement: "fixed",
      node: { x: [0, 1], y: [0.5, 0.5] },
    });
    expect(sankeyChart({ nodes, flows }).data[0].arrangement).toBe("snap");
  });

  it("refuses flows that can't be drawn", () => {
    const refusal = (flow: { from: number; to: number; value: number }): string =>
      messageOf(() => sankeyChart({ nodes, flows: [flow] }));
    expect(refusal({ from: 0, to: 1, value: -1 })).toBe(
      "InputError: sankeyChart: `flows[0].value` must be a finite number ≥ 0, got -1",
    );
    expect(refusal({ from: 0, to: 2, value: 1 })).toBe(
      "InputError: sankeyChart: `flows[0].to` must be the place of a node, 0 to 1, got 2",
    );
    expect(refusal({ from: 1, to: 1, value: 1 })).toBe(
      "InputError: sankeyChart: `flows[0].to` must be another node, got 1",
    );
    expect(messageOf(() => sankeyChart({ nodes, flows: [] }))).toBe(
      "InputError: sankeyChart: `flows` must hold at least one flow, got an empty list",
    );
  });
});

describe("demandFlowChart", () => {
  const flows = demandFlows(table, { 汽车零部件: 100 }, { rounds: 2, top: 5 });
  const chart = demandFlowChart(flows);
  const { x, y } = chart.data[0].node as { x: number[]; y: number[] };

  it("runs from the buyer at the left to value added and imports at the right", () => {
    flows.flows.forEach(({ from, to }) => {
      expect(x[to]).toBeGreaterThan(x[from]);
    });
    expect([x[0], x[1]]).toEqual([Math.max(...x), Math.max(...x)]);
    expect(y[0]).toBeLessThan(y[1]);
  });

  it("keeps nodes of a column apart and on the plot", () => {
    const scale = (chart.height - 140 - 7 * 32) / 100 / (chart.height - 140);
    const spans = flows.nodes.map((_, i) => {
      const size = Math.max(flows.into(i), flows.outOf(i)) * scale;
      return { column: x[i], top: y[i] - size / 2, bottom: y[i] + size / 2 };
    });
    spans.forEach((a, i) => {
      expect(a.top).toBeGreaterThan(-1e-9);
      expect(a.bottom).toBeLessThan(1 + 1e-9);
      spans.slice(i + 1).forEach((b) => {
        const apart = a.column !== b.column || a.bottom < b.top || b.bottom < a.top;
        expect(apart).toBe(true);
      });
    });
  });

  it("says in words what becomes of the demand", () => {
    expect(chart.alt).toEqual(flows.summary());
  });
});

describe("linkageQuadrantChart", () => {
  it("has backward linkages across, forward ones up, and rules at 1", () => {
    const linkages = keySectors(table);
    const { data, layout } = linkageQuadrantChart(linkages, { highlight: "11汽车零部件" });
    expect(data[0].x).toEqual([...linkages.backward]);
    expect(data[0].y).toEqual([...linkages.forward]);
    expect(layout.shapes).toMatchObject([
      { x0: 1, x1: 1 },
      { y0: 1, y1: 1 },
    ]);
    const corners = (layout.annotations as readonly { text: string }[]).map(({ text }) => text);
    expect(corners[0]).toBe("<i>关键部门 key sectors</i>");
    expect(corners).toHaveLength(4);
  });
});

describe("coefficientHeatmap", () => {
  it("has sellers and buyers in one order, those far from final use first", () => {
    const { data } = coefficientHeatmap(table, { language: "zh" });
    const stages = upstreamness(table);
    const order = stages.ranking().column("sector").values.map(String);
    expect(data[0].y).toEqual(order.map((name, i) => `${name}  ${i + 1}`));
    expect(data[0].x).toEqual(order.map((_, i) => String(i + 1)));
    const a = directCoefficients(table);
    expect((data[0].z as number[][])[0][1]).toBe(a.at(order[0], order[1]));
    const asPrinted = coefficientHeatmap(table, { order: "table", imports: "competitive" });
    expect(asPrinted.data[0].z).toEqual(
      table.sectors.map((name) => Array.from(directCoefficients(table, { imports: "competitive" }).row(String(name)))),
    );
  });

  it("says rows in both languages and fits a screen", () => {
    const printed = inputOutputTable(dataset("input-output-2012"));
    const { data, height } = coefficientHeatmap(printed, { source: "s" });
    expect((data[0].y as string[])[0]).toBe('采矿 <span style="font-size:12px">Mining</span>  1');
    expect(height).toBeLessThanOrEqual(598);
  });

  it("can be coloured deepest below the largest", () => {
    expect(coefficientHeatmap(table, { deepest: 0.1 }).data[0].zmax).toBe(0.1);
  });
});

describe("moranScatterChart", () => {
  const ring = [
    [0, 1, 0, 1],
    [1, 0, 1, 0],
    [0, 1, 0, 1],
    [1, 0, 1, 0],
  ];

  it("has a line through the means whose slope is Moran's I", () => {
    const result = spatialAutocorrelation([1, 2, 4, 9], ring);
    const { layout } = moranScatterChart(result);
    const line = (layout.shapes as readonly Record<string, number>[])[2];
    expect((line.y1 - line.y0) / (line.x1 - line.x0)).toBeCloseTo(result.moran, 12);
  });

  it("measures in standard deviations: the unit of the values doesn't matter", () => {
    const x = moranScatterChart(spatialAutocorrelation([1, 2, 4, 9], ring)).data[0].x as number[];
    const other = moranScatterChart(spatialAutocorrelation([10, 20, 40, 90], ring));
    (other.data[0].x as number[]).forEach((value, i) => {
      expect(value).toBeCloseTo(x[i], 12);
    });
    expect(x.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(4, 12);
  });
});
