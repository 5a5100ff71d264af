import { describe, expect, it } from "vitest";
import { normalCdf, normalQuantile } from "../../src/math/index.js";
import { messageOf } from "../message.js";

describe("the standard normal distribution", () => {
  it("equals R's pnorm and qnorm to 13 digits, far out too", () => {
    // R 4.2: sprintf("%.17g", pnorm(c(-37, -10, -1.96, 0, 1.645, 5)))
    const pnorm: readonly (readonly [number, number])[] = [
      [-37, 5.7255712225245771e-300],
      [-10, 7.6198530241605269e-24],
      [-1.96, 0.024997895148220428],
      [0, 0.5],
      [1.645, 0.95001509446087862],
      [5, 0.99999971334842808],
    ];
    // Rounding z/√2 by half a unit changes the tail by z² units.
    const close = (z: number) => 8 * (1 + z * z) * Number.EPSILON;
    for (const [z, p] of pnorm) expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(close(z));
    // R 4.2: sprintf("%.17g", qnorm(c(1e-300, .025, .5, .975, .9999)))
    const qnorm: readonly (readonly [number, number])[] = [
      [1e-300, -37.047096299361201],
      [0.025, -1.9599639845400538],
      [0.5, 0],
      [0.975, 1.9599639845400536],
      [0.9999, 3.7190164854557084],
    ];
    // The rational approximations of erfcinv are good to 13 digits, far in the tail.
    const wanted = (z: number) => 1e-13 * Math.max(1, Math.abs(z));
    for (const [p, z] of qnorm) expect(Math.abs(normalQuantile(p) - z)).toBeLessThan(wanted(z));
  });

  it("refuses what has no quantile", () => {
    const words = "InputError: normalQuantile: `p` must be a number between 0 and 1, got";
    expect(messageOf(() => normalQuantile(0))).toBe(`${words} 0`);
    expect(messageOf(() => normalQuantile(Number.NaN))).toBe(`${words} NaN`);
    expect(messageOf(() => normalCdf(Infinity))).toBe(
      "InputError: normalCdf: `z` must be a finite number, got Infinity",
    );
  });
});
