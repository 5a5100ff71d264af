import { describe, expect, it } from "vitest";
import { orthomax, orthomaxValue } from "../../../src/methods/factor/rotation/orthomax.js";
import { factorOrder, orderColumns } from "../../../src/methods/factor/rotation/order.js";

describe("order and sign of printed factors", () => {
  it("put the factor that explains most first", () => {
    const { from } = factorOrder(Float64Array.of(0.3, 0.5, 0.4), 3, [1, 3, 2]);
    expect(from).toEqual([1, 2, 0]);
  });

  it("turn a factor round whose loadings sum to something negative, though its largest is positive", () => {
    // .9 − .5 − .5 = −.1 and −.9 + .5 + .5 = .1.
    const loadings = Float64Array.of(0.9, -0.9, -0.5, 0.5, -0.5, 0.5);
    const order = factorOrder(loadings, 2, [2, 1]);
    expect(order.signs).toEqual([-1, 1]);
    expect([...orderColumns(loadings, 2, order)]).toEqual([-0.9, -0.9, 0.5, 0.5, 0.5, 0.5]);
  });

  it("go by the largest loading where the sum is nothing", () => {
    // .6 − .3 − .3 = 0 (in doubles too) and its mirror image.
    const order = factorOrder(Float64Array.of(0.6, -0.6, -0.3, 0.3, -0.3, 0.3), 2, [2, 1]);
    expect(order.signs).toEqual([1, -1]);
  });
});

describe("orthomax by hand", () => {
  it("is Σ (Σ λ⁴ − γ/p (Σ λ²)²): 2 (1 − γ/2) for simple structure, 2 (½ − γ/2) at 45°", () => {
    const simple = Float64Array.of(1, 0, 0, 1);
    expect([0, 0.5, 1].map((gamma) => orthomaxValue(simple, 2, gamma))).toEqual([2, 1.5, 1]);
    const r = Math.SQRT1_2;
    const turned = Float64Array.of(r, r, r, -r);
    expect(orthomaxValue(turned, 2, 1)).toBeCloseTo(0, 15);
    const best = orthomax("test", turned, 2, 1, Float64Array.of(1, 0, 0, 1));
    expect(best.value).toBeCloseTo(1, 14);
    expect([...best.loadings].map((x) => Math.round(1e12 * x ** 2) / 1e12).sort()).toEqual([0, 0, 1, 1]);
  });
});
