import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dataset } from "../../../src/frame/index.js";
import { centreOfGravity, standardEllipse } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";

const places = { rows: ["甲", "乙"], columns: ["longitude", "latitude"], values: [110, 30, 120, 30] };
const output = { rows: ["甲", "乙"], columns: ["2010", "2011"], values: [1, 1, 1, 3] };

describe("the centre of gravity of provinces' vehicles", () => {
  interface Path {
    readonly years: readonly string[];
    readonly centres: readonly (readonly [number, number])[];
    readonly moved: readonly number[];
    readonly net: number;
  }
  const { expected, tolerance } = oracleCase<Path>("centre.vehicles");
  const panel = dataset("vehicle-output")
    .where((row) => row.number("year") >= 2005)
    .pivot({ rows: "province", columns: "year", values: "vehicles" });
  const ours = centreOfGravity(dataset("provincial-capitals"), panel, { rows: "province" });

  it("is where NumPy's averages put it, and moves as far as the chord over the sphere says", () => {
    expect(ours.names).toEqual(expected.years);
    for (const [t, year] of expected.years.entries()) {
      expect(Math.abs(ours.of(year, "x") - expected.centres[t][0])).toBeLessThan(tolerance);
      expect(Math.abs(ours.of(year, "y") - expected.centres[t][1])).toBeLessThan(tolerance);
      expect(Math.abs(ours.of(year) - expected.moved[t])).toBeLessThan(tolerance * 1000);
    }
    expect(Math.abs(ours.net.distance - expected.net)).toBeLessThan(tolerance * 1000);
  });

  it("is the standard ellipse's of each year", () => {
    const spots = dataset("provincial-capitals").where((row) => row.text("province") !== "西藏");
    const ellipse = standardEllipse(spots, {
      rows: "province",
      columns: ["longitude", "latitude"],
      coordinates: "degrees",
      weights: { rows: panel.rows, columns: ["w"], values: panel.column("2012") },
    });
    expect(ours.of("2012", "x")).toBeCloseTo(ellipse.centre[0], 10);
    expect(ours.of("2012", "y")).toBeCloseTo(ellipse.centre[1], 10);
  });
});

describe("centreOfGravity", () => {
  it("moves along a parallel, with the distance of the sphere", () => {
    const ours = centreOfGravity(places, output);
    expect(ours.centres).toEqual([
      [115, 30],
      [117.5, 30],
    ]);
    const radian = Math.PI / 180;
    const chord = 2 * 6371.0088 * Math.asin(Math.cos(30 * radian) * Math.sin(1.25 * radian));
    expect(ours.of("2011")).toBeCloseTo(chord, 9);
    expect(ours.at("2010")).toEqual({ x: 115, y: 30, moved: 0, east: 0, north: 0 });
    expect(ours.at("2011").east).toBeCloseTo(6371.0088 * radian * Math.cos(30 * radian) * 2.5, 9);
    expect(ours.summary()).toEqual({
      zh: "重心由 (115, 30)（2010）移到 (117.5, 30)（2011）：向东 240.74 公里，逐期路程共 240.74 公里。",
      en: "The centre moves from (115, 30) (2010) to (117.5, 30) (2011): 240.74 km to the east, 240.74 km step by step.",
    });
  });

  it.each([
    [[1, 0], "east"],
    [[1, 1], "north-east"],
    [[0, 1], "north"],
    [[-1, 1], "north-west"],
    [[-1, 0], "west"],
    [[-1, -1], "south-west"],
    [[0, -1], "south"],
    [[1, -1], "south-east"],
  ])("on a plane says where to: %o", ([x, y], wind) => {
    const spots = { rows: ["a", "b"], columns: ["x", "y"], values: [0, 0, 2 * x, 2 * y] };
    const ours = centreOfGravity(
      spots,
      { rows: ["a", "b"], columns: ["1", "2"], values: [1, 1, 0, 1] },
      { coordinates: "plane" },
    );
    expect(ours.net).toEqual({ distance: Math.hypot(x, y), east: x, north: y });
    expect(ours.summary().en).toContain(`to the ${wind},`);
  });

  it("lies between the places, doesn't hang on the unit of weights, and its path is no shorter than the straight way", () => {
    const weights = fc.array(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 4, maxLength: 4 }), {
      minLength: 3,
      maxLength: 3,
    });
    const spots = [
      [100, 20],
      [110, 45],
      [125, 30],
    ];
    fc.assert(
      fc.property(weights, (table) => {
        const ours = centreOfGravity(spots, table);
        const doubled = centreOfGravity(
          spots,
          table.map((row) => row.map((w) => 8 * w)),
        );
        expect(doubled.centres).toEqual(ours.centres);
        expect(ours.path).toBeGreaterThanOrEqual(ours.net.distance - 1e-9);
        for (const [x, y] of ours.centres) {
          expect(x).toBeGreaterThan(100);
          expect(x).toBeLessThan(125);
          expect(y).toBeGreaterThan(20);
          expect(y).toBeLessThan(45);
        }
      }),
    );
  });

  it("says that it came back", () => {
    const back = centreOfGravity(places, { ...output, columns: ["1", "2", "3"], values: [1, 1, 1, 1, 3, 1] });
    expect(back.net.distance).toBe(0);
    expect(back.summary().en).toContain("comes back");
  });

  it.each([
    [
      () => centreOfGravity(places, { ...output, rows: ["甲", "丙"] }),
      'centreOfGravity: `places` must hold a place for each region (丙 is missing), got ["甲", "乙"]',
    ],
    [
      () => centreOfGravity(places, { ...output, values: [0, 1, 0, 3] }),
      'centreOfGravity: `weights[…]["2010"]` must have a sum > 0, got 0',
    ],
    [
      () => centreOfGravity({ ...places, values: [1100, 30, 120, 30] }, output),
      "centreOfGravity: `places.columns[0]` must be longitude, then latitude (within ±180), got 1100",
    ],
    [
      () => centreOfGravity({ rows: ["甲"], columns: ["x"], values: [1] }, output),
      'centreOfGravity: `places` must have two columns, east and north (of a frame choose them: { columns: ["longitude", "latitude"] }), got ["x"]',
    ],
  ])("refuses, and says what to do: %#", (call, message) => {
    expect(messageOf(call).split("\n").at(-1)).toBe(`InputError: ${message}`);
  });
});
