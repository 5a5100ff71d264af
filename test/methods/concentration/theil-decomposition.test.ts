import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { theil, theilDecomposition } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { industries, industry, peer, positiveEmployment } from "./peers.js";

const values = Object.freeze([1, 3, 4, 8]);
const groups = Object.freeze(["west", "west", "east", "east"]);

describe("theilDecomposition", () => {
  it("gives pysal's between and within, of four groups of five regions", () => {
    const { expected, check } =
      peer<Record<string, { theil_between: number[]; theil_within: number[]; theilT: number }>>("inequality-pysal");
    const five = Array.from({ length: 20 }, (_, i) => `group ${Math.floor(i / 5) + 1}`);
    for (const name of industries) {
      const parts = theilDecomposition(industry(name, positiveEmployment), five);
      check(parts.between, expected[name].theil_between[0]);
      check(parts.within, expected[name].theil_within[0]);
      check(parts.total, expected[name].theilT);
    }
  });

  for (const index of ["T", "L"] as const) {
    it(`${index}: within + between = total, whatever the groups and weights`, () => {
      const cases = fc.array(
        fc.record({
          value: fc.double({ min: index === "T" ? 0 : 0.01, max: 1e4, noNaN: true }),
          group: fc.constantFrom("东", "中", "西"),
          weight: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: 1, maxLength: 30 },
      );
      fc.assert(
        fc.property(cases, (list) => {
          const x = [...list.map(({ value }) => (value < 1e-6 ? 0 : value)), 5];
          const names = [...list.map((entry) => entry.group), "东"];
          const weights = [...list.map((entry) => entry.weight), 1];
          for (const options of [{ index }, { index, weights }]) {
            const parts = theilDecomposition(x, names, options);
            expect(parts.total).toBeCloseTo(theil(x, options), 10);
            expect(parts.between + parts.within).toBeCloseTo(parts.total, 9);
            expect(parts.within).toBeGreaterThanOrEqual(0);
            expect(parts.between).toBeGreaterThan(-1e-9);
          }
        }),
      );
    });
  }

  it("everybody a group: all is between; one group: all is within", () => {
    const own = theilDecomposition(values, ["a", "b", "c", "d"]);
    expect([own.between, own.within]).toEqual([own.total, 0]);
    const one = theilDecomposition(values, ["a", "a", "a", "a"]);
    expect(one.between).toBe(0);
    expect(one.within).toBeCloseTo(one.total, 14);
    expect(own.total).toBeCloseTo(theil(values), 14);
  });

  it("a group that has nothing adds nothing, and its index is empty, not 0", () => {
    const parts = theilDecomposition([0, 0, 4, 8], groups);
    expect(parts.groups[0]).toEqual({
      name: "west",
      count: 2,
      unitShare: 0.5,
      valueShare: 0,
      mean: 0,
      index: null,
      between: 0,
      within: 0,
    });
    expect(parts.between).toBeCloseTo(Math.log(2), 14);
    expect(parts.between + parts.within).toBeCloseTo(theil([0, 0, 4, 8]), 14);
    expect(parts.toTable().column("index").values[0]).toBeNull();
  });

  it("reads in words, tables and steps", () => {
    const parts = theilDecomposition(values, groups);
    expect(parts.summary()).toEqual(
      label(
        "泰尔指数 T = 0.20599：组间 0.13081（占 63.5%），组内 0.075178，共 2 组。",
        "Theil's T = 0.20599: 0.13081 between the 2 groups (63.5%) and 0.075178 within them.",
      ),
    );
    expect(parts.largestWithin).toBe("east");
    expect(parts.toTable().records()[1]).toMatchObject({ group: "east", count: 2, mean: 6 });
    const steps = parts.steps().list;
    expect(steps.map((step) => step.formula)).toEqual([
      "v_g = p_g \\frac{\\mu_g}{\\mu}",
      "T_B = \\sum_g v_g \\ln\\frac{\\mu_g}{\\mu}",
      "T_W = \\sum_g v_g T_g",
      "T = T_B + T_W",
    ]);
    expect(steps[1].numbers).toBe("-0.17329 + 0.3041 = 0.13081");
    expect(steps[3].numbers).toBe("0.13081 + 0.075178 = 0.20599");
    const L = theilDecomposition(values, groups, { index: "L" }).steps().list;
    expect(L[1].formula).toBe("L_B = -\\sum_g p_g \\ln\\frac{\\mu_g}{\\mu}");
    expect(theilDecomposition([2, 2], ["a", "b"]).summary().en).toBe("All values are equal: nothing to decompose.");
  });

  it("takes names in two languages for one group", () => {
    const east = label("东部", "East");
    const parts = theilDecomposition([1, 2, 3], [east, { ...east }, "西部"]);
    expect(parts.groups.map((group) => group.count)).toEqual([2, 1]);
  });

  it("refuses groups that don't fit, and zeros for L", () => {
    const words = "InputError: theilDecomposition: `";
    expect(messageOf(() => theilDecomposition(values, ["a"]))).toBe(
      `${words}groups\` must hold 4 names, one a value, got 1`,
    );
    expect(messageOf(() => theilDecomposition([1, 2], ["a", ""]))).toBe(
      `${words}groups[1][0]\` must be a name with text in it, got an empty text`,
    );
    expect(messageOf(() => theilDecomposition([1, 2], "ab" as unknown as string[]))).toBe(
      `${words}groups\` must be a list of names (or the name of a column, where the first argument is a frame), got "ab"`,
    );
    expect(messageOf(() => theilDecomposition([1, 0], ["a", "b"], { index: "L" }))).toBe(
      `${words}values[1]\` must be > 0 (index "L" takes its logarithm), got 0`,
    );
    expect(messageOf(() => theilDecomposition([1, -1], ["a", "b"]))).toBe(
      `${words}values[1]\` must be a finite number ≥ 0, got -1`,
    );
    expect(messageOf(() => theilDecomposition([1, 2], ["a", "b"], { weights: [1] }))).toBe(
      `${words}weights\` must hold 2 numbers, one a value, got 1`,
    );
  });
});
