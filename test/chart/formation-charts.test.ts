import { describe, expect, it } from "vitest";
import {
  bifurcationChart,
  costCurveChart,
  networkChart,
  PALETTE,
  phaseChart,
  urnChart,
} from "../../src/chart/index.js";
import { seededRandom } from "../../src/math/index.js";
import {
  clusterCost,
  corePeriphery,
  hubAndSatellites,
  networkMeasures,
  polyaUrn,
} from "../../src/methods/formation/index.js";
import { messageOf } from "../message.js";

describe("urnChart", () => {
  const urn = polyaUrn([5, 3, 2], { balls: 100, draws: 30, random: seededRandom(1) });

  it("has every urn from ten balls on in one trace, parted by gaps, and the real number across", () => {
    const [lines, expected, real] = urnChart(urn).data;
    const looks = urn.looks.filter((balls) => balls >= 10);
    expect(lines.x).toHaveLength(30 * (looks.length + 1));
    expect((lines.y as (number | null)[]).filter((value) => value === null)).toHaveLength(30);
    expect((lines.y as number[])[looks.length - 1]).toBeCloseTo(urn.drawn.hhi[0], 12);
    expect(real.y).toEqual([0.38, 0.38]);
    expect(expected.y).toEqual([urn.expectedHhi, urn.expectedHhi]);
  });

  it("shows the share of who is followed, and no expectation", () => {
    const { data } = urnChart(urn, { show: "share" });
    expect(data).toHaveLength(2);
    expect(data[1].y).toEqual([0.5, 0.5]);
  });

  it("refuses an urn that has no way", () => {
    const endless = polyaUrn([5, 3, 2], { balls: "endless", draws: 3, random: seededRandom(1) });
    expect(messageOf(() => urnChart(endless))).toBe(
      'InputError: urnChart: `urn` must have at least 2 balls, and not be endless, got "endless"',
    );
  });
});

describe("bifurcationChart", () => {
  const of = (tradeCost: number, substitution = 5) =>
    bifurcationChart(corePeriphery({ manufacturing: 0.4, substitution, tradeCost }));
  const dashes = (chart: ReturnType<typeof of>) =>
    chart.data.filter(({ mode }) => mode === "lines").map(({ line }) => (line as { dash?: string }).dash ?? "solid");

  it("is a tomahawk: three branches that last, three that don't, and the loop between them", () => {
    const chart = of(1.7);
    expect(dashes(chart)).toEqual(["solid", "solid", "solid", "dash", "dash", "dash"]);
    const parting = chart.data[4];
    const model = corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: (parting.x as number[])[20] });
    expect((parting.y as number[])[20]).toBeCloseTo(model.equilibria[3].share, 12);
    expect(Math.abs(model.gap((parting.y as number[])[20]))).toBeLessThan(1e-10);
    expect(chart.data.filter(({ mode }) => mode === "lines+markers")).toHaveLength(4);
    expect(chart.data.at(-1)?.y).toHaveLength(5);
  });

  it("of a black hole has no loop: the core lasts everywhere", () => {
    const chart = of(1.7, 1.5);
    expect(dashes(chart)).toEqual(["solid", "solid", "dash"]);
    expect(chart.data.at(-1)?.y).toEqual([0, 0.5, 1]);
    expect(chart.layout.xaxis).toMatchObject({ range: [1, 2.4] });
  });
});

describe("costCurveChart", () => {
  const plain = { production: 100, externalEconomies: 0.2, congestion: 0.5, crowding: 0.7 };

  it("has the total and its parts, and the plain as a tint", () => {
    const cost = clusterCost(plain);
    const { data, layout } = costCurveChart(cost);
    expect(data.map(({ name }) => name)).toEqual(["合计 total", "生产成本 production", "拥挤成本 crowding"]);
    const [total, production, crowding] = data.map(({ y }) => y as number[]);
    expect(total[70]).toBeCloseTo(production[70] + crowding[70], 12);
    const [tint] = layout.shapes as readonly { x0: number; x1: number }[];
    expect([tint.x0, tint.x1]).toEqual([...cost.interval]);
  });

  it("has transactions where there are any", () => {
    expect(costCurveChart(clusterCost({ ...plain, transaction: 20, lockIn: 15 })).data).toHaveLength(4);
  });
});

describe("networkChart", () => {
  it("puts a ring on a circle and the hub of a star in its middle", () => {
    const places = (links: readonly (readonly [string, string])[]) => {
      const data = networkChart(networkMeasures(links)).data;
      const { x, y } = data[data.length - 1];
      return (x as number[]).map((at, i) => [at, (y as number[])[i]] as const);
    };
    const names = Array.from({ length: 12 }, (_, i) => `n${i}`);
    const ring = places(names.map((name, i) => [name, names[(i + 1) % 12]] as const));
    const centre = [0, 1].map((k) => ring.reduce((sum, place) => sum + place[k], 0) / 12);
    const radii = ring.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1]));
    expect(Math.max(...radii) / Math.min(...radii)).toBeLessThan(1.001);
    const [hub, ...others] = places(names.map((name) => ["hub", name] as const));
    for (const [x, y] of others) expect(Math.abs(Math.hypot(x - hub[0], y - hub[1]) - 1)).toBeLessThan(0.25);
  });

  it("is the same each time, larger where there are more links, loud where it is asked to be", () => {
    const of = () =>
      networkChart(
        networkMeasures([
          ["江铃", "甲"],
          ["江铃", "乙"],
          ["乙", "丙"],
        ]),
        { highlight: "江铃" },
      );
    expect(of().data).toEqual(of().data);
    const [quiet, loud, members] = of().data;
    expect([(quiet.x as unknown[]).length, (loud.x as unknown[]).length]).toEqual([3, 6]);
    const { size } = members.marker as { size: number[] };
    expect(size[0]).toBeGreaterThan(size[1]);
  });

  it("refuses what nobody could read, and names that aren't there", () => {
    const links = Array.from({ length: 201 }, (_, i) => ["a", `b${i}`] as const);
    expect(messageOf(() => networkChart(networkMeasures(links)))).toContain("`network` must have at most 200 members");
    const small = networkMeasures([
      ["a", "b"],
      ["b", "c"],
    ]);
    expect(messageOf(() => networkChart(small, { highlight: "d" }))).toContain(
      "`highlight` must be names of the chart",
    );
  });
});

describe("phaseChart", () => {
  const of = (start: number, effect = -1.5) =>
    hubAndSatellites({
      hub: { growth: 0.3, capacity: 100, effect, start },
      satellites: { growth: 0.5, capacity: 50, effect: -2, start: 20 },
    });

  it("has lines of standing still that cross where both rest, a path a start, and circles full where it lasts", () => {
    const { data } = phaseChart([of(60), of(10)]);
    expect(data).toHaveLength(8);
    const [hub] = data;
    const at = (hub.y as number[]).findIndex((y) => y >= 25);
    expect((hub.x as number[])[at]).toBeCloseTo(100 * (1 - (1.5 * (hub.y as number[])[at]) / 50), 9);
    expect((data[7].marker as { color: string[] }).color.filter((colour) => colour !== "#ffffff")).toHaveLength(2);
    expect([(data[2].line as { color: string }).color, data[2].x]).toEqual([PALETTE[0], [...of(60).hub]]);
  });

  it("refuses models of other rules, and none", () => {
    expect(messageOf(() => phaseChart([of(60), of(10, 0.2)]))).toContain(
      "`models[1]` must differ from the first in nothing but starts and years",
    );
    expect(messageOf(() => phaseChart([]))).toContain("`models` must hold at least one model");
  });
});
