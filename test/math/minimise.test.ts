import { describe, expect, it } from "vitest";
import { minimiseInBox } from "../../src/math/minimise.js";
import { messageOf } from "../message.js";

/** Rosenbrock's valley, its minimum 0 at (1, 1). */
function rosenbrock([x, y]: Float64Array) {
  return {
    value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
    gradient: Float64Array.of(-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)),
    hessian: Float64Array.of(1200 * x * x - 400 * y + 2, -400 * x, -400 * x, 200),
  };
}

describe("Newton's method in a box", () => {
  it("finds the end of Rosenbrock's valley to rounding", () => {
    const { point, slope } = minimiseInBox("test", rosenbrock, Float64Array.of(-1.2, 1), {
      lower: -5,
      upper: 5,
    });
    expect(Math.hypot(point[0] - 1, point[1] - 1)).toBeLessThan(1e-11);
    expect(slope).toBeLessThan(1e-10);
  });

  it("stays in the box: the lowest point of the valley with x, y ≤ 0.5", () => {
    // On y = x² inside; at the wall x = .5, y = .25 is free.
    const { point } = minimiseInBox("test", rosenbrock, Float64Array.of(-1.2, 0.2), {
      lower: -5,
      upper: 0.5,
    });
    expect(point[0]).toBe(0.5);
    expect(Math.abs(point[1] - 0.25)).toBeLessThan(1e-12);
  });

  it("halves a step that doesn't come down: √(1 + x²) from 1, where Newton's own goes to −1 and back", () => {
    // f′/f″ = x (1 + x²): the whole step from 1 ends at −1, as high; half of it at the minimum 0.
    const root = ([x]: Float64Array) => ({
      value: Math.sqrt(1 + x * x),
      gradient: Float64Array.of(x / Math.sqrt(1 + x * x)),
      hessian: Float64Array.of((1 + x * x) ** -1.5),
    });
    const box = { lower: -5, upper: 5 };
    const { point, value, iterations } = minimiseInBox("test", root, Float64Array.of(1), box);
    expect(Math.abs(point[0])).toBeLessThan(1e-15);
    expect(value).toBe(1);
    expect(iterations).toBe(1);
  });

  it("goes on by the slope where the value is all rounding: a quartic valley 1e9 above zero", () => {
    // One part in 10¹⁶ of the value is 1e-7, more than what is left to fall from a slope of 1e-4 on.
    const high = ([x, y]: Float64Array) => ({
      value: 1e9 + (x - 1) ** 2 / 2 + (y - 2) ** 2 / 2 + (x - 1) ** 4 + 1e-7 * Math.sin(1e9 * x),
      gradient: Float64Array.of(x - 1 + 4 * (x - 1) ** 3, y - 2),
      hessian: Float64Array.of(1 + 12 * (x - 1) ** 2, 0, 0, 1),
    });
    const { point, slope } = minimiseInBox("test", high, Float64Array.of(3, -1), { lower: -5, upper: 5 });
    expect(Math.hypot(point[0] - 1, point[1] - 2)).toBeLessThan(1e-10);
    expect(slope).toBeLessThan(1e-10);
  });

  it("measures flatness by the curvature: a parabola a million times as steep ends as near", () => {
    const steep = ([x]: Float64Array) => ({
      value: 5e5 * (x - Math.PI) ** 2,
      gradient: Float64Array.of(1e6 * (x - Math.PI)),
      hessian: Float64Array.of(1e6),
    });
    const { point } = minimiseInBox("test", steep, Float64Array.of(-4), { lower: -5, upper: 5, flat: 1e-16 });
    expect(Math.abs(point[0] - Math.PI)).toBeLessThan(1e-14);
  });

  it("follows the slope where the curvature doesn't exist, and comes to an end", () => {
    const bowl = ([x, y]: Float64Array) => ({
      value: x * x + y * y,
      gradient: Float64Array.of(2 * x, 2 * y),
      hessian: x === y ? Float64Array.of(Number.NaN, 0, 0, Number.POSITIVE_INFINITY) : Float64Array.of(2, 0, 0, 2),
    });
    const { point } = minimiseInBox("test", bowl, Float64Array.of(3, 3), { lower: -5, upper: 5 });
    expect([...point]).toEqual([0, 0]);
  });

  it("says how far it came if it gives up", () => {
    const start = Float64Array.of(-1.2, 1);
    const call = () => minimiseInBox("test", rosenbrock, start, { lower: -5, upper: 5, iterations: 1 });
    expect(messageOf(call)).toMatch(/^ConvergenceError: test: the slope is still \d\.\de[+-]\d after 1 steps$/);
  });
});
