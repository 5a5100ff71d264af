import { describe, expect, it } from "vitest";
import { solveOde } from "../../src/math/ode.js";
import { messageOf } from "../message.js";

describe("solveOde", () => {
  it("turns in a circle and comes back", () => {
    const turn = (_: number, [x, y]: Float64Array, slope: Float64Array) => {
      slope[0] = -y;
      slope[1] = x;
    };
    const times = [0, 1, Math.PI, 20 * Math.PI];
    const found = solveOde("f", turn, Float64Array.of(1, 0), times);
    times.forEach((t, k) => {
      expect(Math.abs(found[2 * k] - Math.cos(t))).toBeLessThan(1e-8);
      expect(Math.abs(found[2 * k + 1] - Math.sin(t))).toBeLessThan(1e-8);
    });
  });

  it("follows what hangs on time, with a thousandth of the error for a thousandth of the tolerance", () => {
    const errors = [1e-5, 1e-8].map((tolerance) => {
      const slope = (t: number, [y]: Float64Array, out: Float64Array) => out.fill(-2 * t * y);
      const [, end] = solveOde("f", slope, Float64Array.of(1), [0, 2], tolerance);
      return Math.abs(end - Math.exp(-4));
    });
    expect(errors[0]).toBeLessThan(1e-5);
    expect(errors[1]).toBeLessThan(errors[0] / 50);
  });

  it("says in both languages that a solution runs away", () => {
    const explode = (_: number, [y]: Float64Array, out: Float64Array) => out.fill(y * y);
    const call = () => solveOde("f", explode, Float64Array.of(1), [0, 2]);
    expect(messageOf(call)).toMatch(/^ConvergenceError: f: 400000 steps were used up by t = 1/);
  });
});
