import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type GroupTotals,
  quadrilateralSensitivity,
  type SwotFactors,
  strategicQuadrilateral,
  strategicQuadrilateralChart,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase } from "../../oracles/load.js";
import { factors } from "./factors.js";

type Weighted = { readonly w: readonly number[]; readonly s: readonly number[] };

const of = (s: number, w: number, o: number, t: number): GroupTotals =>
  Object.freeze({ strengths: s, weaknesses: w, opportunities: o, threats: t });

const up = fc.double({ min: 0.01, max: 9, noNaN: true });
const totals = fc
  .tuple(up, up, up, up)
  .filter(([s, w, o, t]) => Math.abs(s - w) + Math.abs(o - t) > 1e-9)
  .map(([s, w, o, t]) => of(s, -w, o, -t));

/** The centre of gravity of a polygon, from its corners alone. */
function centreOfGravity(corners: readonly (readonly [number, number])[]): [number, number] {
  let [twice, x, y] = [0, 0, 0];
  corners.forEach(([x0, y0], i) => {
    const [x1, y1] = corners[(i + 1) % corners.length];
    const cross = x0 * y1 - x1 * y0;
    twice += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  });
  return [x / (3 * twice), y / (3 * twice)];
}

describe("strategicQuadrilateral gives the numbers of an independent script", () => {
  it("of weighted factors: totals, centre, azimuth, intensity, areas", () => {
    const { expected, tolerance } = oracleCase<{
      S: Weighted;
      W: Weighted;
      O: Weighted;
      T: Weighted;
      totals: Record<"S" | "W" | "O" | "T", number>;
      centroid: number[];
      thetaDeg: number;
      rho: number;
      areas: Record<"SO" | "WO" | "WT" | "ST", number>;
    }>("swot-quantified");
    const group = (key: "S" | "W" | "O" | "T") =>
      expected[key].w.map((weight, i) => ({
        name: `${key}${i}`,
        weight,
        score: expected[key].s[i],
      }));
    const read: SwotFactors = {
      strengths: group("S"),
      weaknesses: group("W"),
      opportunities: group("O"),
      threats: group("T"),
    };
    const result = strategicQuadrilateral(read);
    const near = (actual: number, wanted: number): void => {
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, wanted));
    };
    near(result.totals.strengths, expected.totals.S);
    near(result.totals.weaknesses, expected.totals.W);
    near(result.totals.opportunities, expected.totals.O);
    near(result.totals.threats, expected.totals.T);
    near(result.centroid[0], expected.centroid[0]);
    near(result.centroid[1], expected.centroid[1]);
    near(result.degrees, expected.thetaDeg);
    near(result.intensity, expected.rho);
    for (const key of ["SO", "WO", "WT", "ST"] as const) near(result.areas[key], expected.areas[key]);
    expect(result.strategy.half.zh).toBe("机会型");
  });

  it("of totals", () => {
    const id = "swot.quadrilateral";
    const { expected, tolerance, data } = oracleCase<Record<string, number>>(id) as unknown as {
      expected: Record<string, number>;
      tolerance: number;
      data: Record<"S" | "W" | "O" | "T", number>;
    };
    const result = strategicQuadrilateral(of(data.S, data.W, data.O, data.T));
    const pairs = [
      [result.centroid[0], expected.X],
      [result.centroid[1], expected.Y],
      [result.degrees, expected.theta_deg],
      [result.positiveIntensity, expected.U],
      [result.negativeIntensity, expected.V],
      [result.intensity, expected.rho],
    ];
    for (const [actual, wanted] of pairs) {
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance);
    }
    expect(result.strategy).toMatchObject({
      quadrant: 1,
      type: { zh: "开拓型" },
      half: { zh: "实力型" },
    });
  });
});

describe("identities", () => {
  it("the centre of the surface is that of the polygon, 4/3 as far out, in the same direction", () => {
    fc.assert(
      fc.property(totals, (given) => {
        const mean = strategicQuadrilateral(given);
        const area = strategicQuadrilateral(given, { centroid: "area" });
        const [x, y] = centreOfGravity(area.vertices);
        expect(area.centroid[0]).toBeCloseTo(x, 8);
        expect(area.centroid[1]).toBeCloseTo(y, 8);
        expect(area.centroid[0]).toBeCloseTo((4 / 3) * mean.centroid[0], 12);
        expect(area.azimuth).toBe(mean.azimuth);
        expect(area.strategy).toEqual(mean.strategy);
      }),
    );
  });

  it("the four surfaces add up to that of the quadrilateral: (S − W)(O − T)/2", () => {
    fc.assert(
      fc.property(totals, (given) => {
        const { SO, WO, WT, ST } = strategicQuadrilateral(given).areas;
        const { strengths: s, weaknesses: w, opportunities: o, threats: t } = given;
        expect(SO + WO + WT + ST).toBeCloseTo(((s - w) * (o - t)) / 2, 9);
      }),
    );
  });

  it("another scale of scores changes neither azimuth nor intensity", () => {
    // Powers of 2 leave no rounding behind, however close the totals are.
    const factor = fc.constantFrom(1 / 8, 1 / 2, 2, 4, 64);
    fc.assert(
      fc.property(totals, factor, (given, k) => {
        const { strengths: s, weaknesses: w, opportunities: o, threats: t } = given;
        const one = strategicQuadrilateral(given);
        const other = strategicQuadrilateral(of(k * s, k * w, k * o, k * t));
        expect(other.azimuth).toBe(one.azimuth);
        expect(other.intensity).toBe(one.intensity);
      }),
    );
  });

  it("ρ is above ½ wherever θ is in the first quadrant, below in the third; never a disagreement there", () => {
    fc.assert(
      fc.property(totals, (given) => {
        const { strategy, intensity, disagrees } = strategicQuadrilateral(given);
        if (strategy.quadrant === 1) expect(intensity).toBeGreaterThanOrEqual(0.5);
        if (strategy.quadrant === 3) expect(intensity).toBeLessThanOrEqual(0.5);
        if (strategy.quadrant % 2 === 1) expect(disagrees).toBe(false);
      }),
    );
  });
});

describe("types of strategy", () => {
  const eighths: readonly (readonly [number, number, string, string])[] = [
    [2, 1, "开拓型", "实力型"],
    [1, 2, "开拓型", "机会型"],
    [-1, 2, "争取型", "进取型"],
    [-2, 1, "争取型", "调整型"],
    [-2, -1, "保守型", "退却型"],
    [-1, -2, "保守型", "回避型"],
    [1, -2, "抗争型", "调整型"],
    [2, -1, "抗争型", "进取型"],
  ];
  it.each(eighths)("X = %d, Y = %d is %s, %s", (x, y, type, half) => {
    const { strategy } = strategicQuadrilateral(of(3 + x, -3, 3 + y, -3));
    expect([strategy.type.zh, strategy.half.zh]).toEqual([type, half]);
  });

  it("a boundary belongs to the eighth that it opens", () => {
    const degrees = (x: number, y: number) => strategicQuadrilateral(of(3 + x, -3, 3 + y, -3));
    expect([degrees(1, 0).degrees, degrees(1, 0).strategy.half.zh]).toEqual([0, "实力型"]);
    expect([degrees(1, 1).degrees, degrees(1, 1).strategy.half.zh]).toEqual([45, "机会型"]);
    expect([degrees(0, 1).degrees, degrees(0, 1).strategy.type.zh]).toEqual([90, "争取型"]);
    expect([degrees(-1, 0).degrees, degrees(-1, 0).strategy.type.zh]).toEqual([180, "保守型"]);
    expect([degrees(0, -1).degrees, degrees(0, -1).strategy.type.zh]).toEqual([270, "抗争型"]);
    const hair = strategicQuadrilateral(of(4, -3, 3, -3 - 1e-16));
    expect(hair.azimuth).toBeGreaterThanOrEqual(0);
    expect(hair.azimuth).toBeLessThan(2 * Math.PI);
  });

  it("azimuth and intensity can disagree: forward by sums, back by products", () => {
    const result = strategicQuadrilateral(of(0.5, -4, 8, -4));
    expect([result.strategy.type.zh, result.strategy.half.zh]).toEqual(["争取型", "进取型"]);
    expect(result.intensity).toBeCloseTo(0.2, 14);
    expect(result.disagrees).toBe(true);
    expect(result.summary().zh).toContain("两者不一致");
    expect(strategicQuadrilateral(of(3.2, -2.1, 2.8, -1.9)).disagrees).toBe(false);
  });
});

describe("what a reader sees", () => {
  it("derivation and table with the numbers put in", () => {
    const result = strategicQuadrilateral(of(3.2, -2.1, 2.8, -1.9));
    const { list } = result.steps();
    expect(list[1].numbers).toBe("\\left(\\frac{3.2 -2.1}{4}, \\frac{2.8 -1.9}{4}\\right) = (0.275, 0.225)");
    expect(list[2].note?.zh).toBe("开拓型：实力型 | 机会型，这里是实力型。");
    expect(list[3].numbers).toBe("\\frac{8.96}{8.96 + 3.99} = 0.69189");
    expect(result.toTable().column("x").values).toEqual([3.2, -2.1, 0, 0]);
    expect(result.toTable().column("y").values).toEqual([0, 0, 2.8, -1.9]);
    expect(result.summary().en).toBe("Azimuth 39.289°, pioneering (strength-led); intensity ρ = 0.69189, bold.");
  });
});

describe("quadrilateralSensitivity", () => {
  it("changes each score down and up, all others as they were", () => {
    const result = quadrilateralSensitivity(factors);
    expect(result.changes.length).toBe(16);
    const [down, rise] = result.changes;
    expect([down.name, down.factor, rise.factor]).toEqual(["整车龙头", 0.8, 1.2]);
    const strengths = [{ ...factors.strengths[0], score: 3.2 }, factors.strengths[1]];
    const byHand = strategicQuadrilateral({ ...factors, strengths });
    expect(down.quadrilateral.azimuth).toBeCloseTo(byHand.azimuth, 12);
    expect(down.quadrilateral.intensity).toBeCloseTo(byHand.intensity, 12);
  });

  it("no joint change of the scores leaves the joint range, and its ends are reached", () => {
    const result = quadrilateralSensitivity(factors, { change: 0.1 });
    const [low, high] = result.jointRange ?? [0, 0];
    const turns: number[] = [];
    const rhos: number[] = [];
    for (let bits = 0; bits < 256; bits++) {
      let at = 0;
      const moved = Object.fromEntries(
        Object.entries(factors).map(([group, list]) => [
          group,
          list.map((f: { score: number }) => ({
            ...f,
            score: f.score * (((bits >> at++) & 1) === 1 ? 1.1 : 0.9),
          })),
        ]),
      ) as unknown as SwotFactors;
      const q = strategicQuadrilateral(moved);
      turns.push(((q.degrees - result.base.degrees + 540) % 360) - 180);
      rhos.push(q.intensity);
    }
    expect(Math.min(...turns)).toBeCloseTo(low, 9);
    expect(Math.max(...turns)).toBeCloseTo(high, 9);
    expect(Math.min(...rhos)).toBeCloseTo(result.jointIntensity[0], 12);
    expect(Math.max(...rhos)).toBeCloseTo(result.jointIntensity[1], 12);
    expect(result.singleRange[0]).toBeGreaterThanOrEqual(low);
    expect(result.singleRange[1]).toBeLessThanOrEqual(high);
  });

  it("says which scores turn the type, and when nothing can", () => {
    const one = (name: string, score: number) => [{ name, weight: 1, score }];
    const firm: SwotFactors = {
      strengths: one("s", 9),
      weaknesses: one("w", -1),
      opportunities: one("o", 4),
      threats: one("t", -1),
    };
    const sure = quadrilateralSensitivity(firm, { change: 0.05 });
    expect(sure.turning).toEqual([]);
    expect(sure.reachable.map(({ half }) => half.zh)).toEqual(["实力型"]);
    expect(sure.summary().zh).toBe(
      "评分 ±5%：原为开拓型（实力型）。没有一个单独的评分能改变它。同时变动时可能出现：开拓型（实力型）。",
    );
    // X = 3.1 and Y = 3: each of these brings Y above X, or X below 0.
    const close = quadrilateralSensitivity({ ...firm, weaknesses: one("w", -5.9) });
    expect(close.turning.map(({ name, factor }) => [name, factor])).toEqual([
      ["s", 0.8],
      ["w", 1.2],
      ["o", 1.2],
      ["t", 0.8],
    ]);
  });

  it("turns by one score as far as halves and half as much again do, by hand", () => {
    // S + W = 9 − 1 = 8 and O + T = 4 − 1 = 3. Lowest by o = 2: 1 over 8; highest by s = 4.5: 3 over 3.5.
    const one = (name: string, score: number) => [{ name, weight: 1, score }];
    const { singleRange, jointRange = [] } = quadrilateralSensitivity(
      {
        strengths: one("s", 9),
        weaknesses: one("w", -1),
        opportunities: one("o", 4),
        threats: one("t", -1),
      },
      { change: 0.5 },
    );
    const turn = (y: number, x: number) => ((Math.atan2(y, x) - Math.atan2(3, 8)) * 180) / Math.PI;
    expect(singleRange[0]).toBeCloseTo(turn(1, 8), 12);
    expect(singleRange[1]).toBeCloseTo(turn(3, 3.5), 12);
    // Together X runs from 3 to 13 and Y from .5 to 5.5.
    expect(jointRange[0]).toBeCloseTo(turn(0.5, 13), 12);
    expect(jointRange[1]).toBeCloseTo(turn(5.5, 3), 12);
  });

  it("has no range when the centre can reach the origin: every type is possible", () => {
    const one = (name: string, score: number) => [{ name, weight: 1, score }];
    const result = quadrilateralSensitivity({
      strengths: one("s", 3),
      weaknesses: one("w", -2.9),
      opportunities: one("o", 3),
      threats: one("t", -2.8),
    });
    expect(result.jointRange).toBeUndefined();
    expect(result.reachable.length).toBe(8);
    expect(result.summary().en).toContain("Together they can point anywhere.");
    expect(result.steps().list[1].numbers).toBeUndefined();
  });
});

const only = (name: string, score: number) => [{ name, weight: 1, score }];
const balanced: SwotFactors = {
  strengths: only("s", 2),
  weaknesses: only("w", -2),
  opportunities: only("o", 3),
  threats: only("t", -3),
};

describe("how factors weigh", () => {
  const weighed = (weights: readonly number[]): SwotFactors => {
    const [s, w, o, t] = weights;
    return {
      strengths: [{ name: "s", weight: s, score: 3 }],
      weaknesses: [{ name: "w", weight: w, score: -2 }],
      opportunities: [{ name: "o", weight: o, score: 3 }],
      threats: [{ name: "t", weight: t, score: -2 }],
    };
  };

  it("global weights keep the groups' own: θ = 90° where those of each group give 45°", () => {
    const given = weighed([0.2, 0.3, 0.4, 0.1]);
    expect(strategicQuadrilateral(given, { weights: "normalise" }).degrees).toBeCloseTo(45, 10);
    const global = strategicQuadrilateral(given, { weights: "global" });
    expect(global.degrees).toBeCloseTo(90, 10);
    const { strengths, weaknesses, opportunities, threats } = global.totals;
    [strengths - 0.6, weaknesses + 0.6, opportunities - 1.2, threats + 0.2].forEach((gap) => {
      expect(Math.abs(gap)).toBeLessThan(1e-15);
    });
    expect(quadrilateralSensitivity(given, { weights: "global" }).base.degrees).toBe(global.degrees);
  });

  it("means need no weights: S = Σ sᵢ / n", () => {
    const result = strategicQuadrilateral(
      {
        strengths: [
          { name: "a", score: 4 },
          { name: "b", score: 1 },
        ],
        weaknesses: [{ name: "c", score: -2 }],
        opportunities: [{ name: "d", score: 3 }],
        threats: [{ name: "e", score: -1 }],
      },
      { weights: "mean" },
    );
    expect(result.totals).toEqual({ strengths: 2.5, weaknesses: -2, opportunities: 3, threats: -1 });
  });
});

describe("a SWOT without a direction", () => {
  it.each([[of(2, -2, 3, -3)], [of(0.1 + 0.2, -0.3, 3, -3)]])(
    "in balance has its centre at the origin, and is drawn",
    (given) => {
      const plane = strategicQuadrilateral(given);
      expect([plane.azimuth, plane.degrees]).toEqual([Number.NaN, Number.NaN]);
      expect(plane.centroid).toEqual([0, 0]);
      expect(plane.disagrees).toBe(false);
      expect(plane.strategy.type.zh).toBe("均衡型");
      expect(plane.summary().en).toBe(
        "Strengths and weaknesses cancel each other, and so do opportunities and threats: the centre is the origin and has no direction (balanced); intensity ρ = 0.5, balanced.",
      );
      const figure = strategicQuadrilateralChart(plane);
      expect(figure.data).toHaveLength(2);
      expect(JSON.stringify(figure.layout)).not.toContain("NaN");
    },
  );

  it("of strengths and threats alone has a direction, but no ρ", () => {
    const plane = strategicQuadrilateral(of(2, 0, 0, -3));
    expect(plane.intensity).toBe(Number.NaN);
    expect(plane.summary().en).toMatch(/the intensity is undefined \(U = V = 0\)\.$/);
    expect(JSON.stringify(strategicQuadrilateralChart(plane).layout)).not.toContain("NaN");
  });

  it("an azimuth that rounding puts below a boundary belongs to the eighth that it opens", () => {
    expect(strategicQuadrilateral(of(0.8, -0.1, 0.7 + 0.1, -0.1)).strategy.half.zh).toBe("机会型");
    expect(strategicQuadrilateral(of(0.1 + 0.7, -0.1, 0.8, -0.1)).strategy.half.zh).toBe("机会型");
  });
});

describe("refusals", () => {
  const whole = { ...factors };
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a weakness above 0",
      () => strategicQuadrilateral(of(3, 2, 3, -2)),
      "InputError: strategicQuadrilateral: `factors.weaknesses` must be a number ≤ 0: weaknesses and threats count downwards, got 2",
    ],
    [
      "a strength below 0",
      () => strategicQuadrilateral({ ...whole, strengths: [{ name: "a", weight: 1, score: -1 }] }),
      "InputError: strategicQuadrilateral: `factors.strengths[0].score` must be a number ≥ 0: strengths and opportunities count upwards, got -1",
    ],
    [
      "weights that don't add up",
      () => strategicQuadrilateral({ ...whole, threats: [{ name: "a", weight: 0.9, score: -1 }] }),
      'InputError: strategicQuadrilateral: `factors.threats` must have weights that add up to 1 (or set `weights: "normalise"`), got 0.9',
    ],
    [
      "weights that are all 0",
      () =>
        strategicQuadrilateral({ ...whole, threats: [{ name: "a", weight: 0, score: -1 }] }, { weights: "normalise" }),
      "InputError: strategicQuadrilateral: `factors.threats` must have a weight above 0, got 0",
    ],
    [
      "a negative weight",
      () => strategicQuadrilateral({ ...whole, threats: [{ name: "a", weight: -1, score: -1 }] }),
      "InputError: strategicQuadrilateral: `factors.threats[0].weight` must be a finite number ≥ 0, got -1",
    ],
    [
      "an empty group",
      () => strategicQuadrilateral({ ...whole, opportunities: [] }),
      "InputError: strategicQuadrilateral: `factors.opportunities` must hold at least one factor, got an empty list",
    ],
    [
      "a name in two groups",
      () => strategicQuadrilateral({ ...whole, threats: [{ name: "规模小", weight: 1, score: -1 }] }),
      'InputError: strategicQuadrilateral: `factors[6]` must be unlike every other label (it stands at 3 too), got "规模小"',
    ],
    [
      "nothing at all",
      () => strategicQuadrilateral(of(0, 0, 0, 0)),
      "InputError: strategicQuadrilateral: `factors` must have a total other than 0, got [0, 0, 0, 0]",
    ],
    [
      "global weights that don't add up over all groups",
      () => strategicQuadrilateral(whole, { weights: "global" }),
      'InputError: strategicQuadrilateral: `factors` must have weights that add up to 1 (or set `weights: "normalise"`), got 4',
    ],
    [
      "a direction that could be lost, where there is none",
      () => quadrilateralSensitivity(balanced),
      "InputError: quadrilateralSensitivity: `factors` must have a centre off the origin (S + W and O + T aren't both 0): it has no direction, got [2, -2, 3, -3]",
    ],
    [
      "an intensity of 0/0 that could change",
      () => quadrilateralSensitivity({ ...balanced, weaknesses: only("w", 0), opportunities: only("o", 0) }),
      "InputError: quadrilateralSensitivity: `factors` must have S·O or W·T above 0: the intensity is 0/0, got [2, 0, 0, -3]",
    ],
    [
      "another centre",
      () => strategicQuadrilateral(whole, { centroid: "mean" as "area" }),
      'InputError: strategicQuadrilateral: `centroid` must be one of "vertex-mean", "area", got "mean"',
    ],
    [
      "another rule for weights",
      () => strategicQuadrilateral(whole, { weights: "any" as "normalise" }),
      'InputError: strategicQuadrilateral: `weights` must be one of "sum-to-one", "normalise", "global", "mean", got "any"',
    ],
    [
      "a change of everything",
      () => quadrilateralSensitivity(whole, { change: 1 }),
      "InputError: quadrilateralSensitivity: `change` must be a share between 0 and 1, got 1",
    ],
  ];
  it.each(cases)("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });

  it("weights are divided by their sum if asked", () => {
    const tenfold = Object.fromEntries(
      Object.entries(factors).map(([group, list]) => [
        group,
        list.map((f: { weight: number }) => ({ ...f, weight: 10 * f.weight })),
      ]),
    ) as unknown as SwotFactors;
    const result = strategicQuadrilateral(tenfold, { weights: "normalise" });
    expect(result.azimuth).toBeCloseTo(strategicQuadrilateral(factors).azimuth, 12);
  });
});
