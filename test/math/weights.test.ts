import { describe, expect, it } from "vitest";
import { readWeights, sharesOf } from "../../src/math/index.js";
import { messageOf } from "../message.js";

describe("weights", () => {
  it("that add up to 1 stay as they are; others are divided by their sum", () => {
    expect([...readWeights("f", [0.25, 0.75], { rule: "sum-to-one" })]).toEqual([0.25, 0.75]);
    expect([...readWeights("f", [1, 3], { rule: "normalise" })]).toEqual([0.25, 0.75]);
    expect([...sharesOf(Float64Array.of(1, 3))]).toEqual([0.25, 0.75]);
  });

  it("that don't are refused by their names", () => {
    const path = (i: number) => `w[${i}].weight`;
    expect(messageOf(() => readWeights("f", [1, -1], { rule: "normalise", path }))).toBe(
      "InputError: f: `w[1].weight` must be a finite number ≥ 0, got -1",
    );
    expect(messageOf(() => readWeights("f", [1, 1], { rule: "sum-to-one" }))).toBe(
      'InputError: f: `weights` must have weights that add up to 1 (or set `weights: "normalise"`), got 2',
    );
    expect(messageOf(() => readWeights("f", [0, 0], { rule: "normalise", whole: "w" }))).toBe(
      "InputError: f: `w` must have a weight above 0, got 0",
    );
  });
});
