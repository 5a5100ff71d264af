import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import { growthShareMatrix } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const frame = Frame.fromRecords([
  { firm: "甲", share: 2, growth: 0.2, sales: 50 },
  { firm: "乙", share: 0.5, growth: 0.15, sales: 20 },
  { firm: "丙", share: 1.5, growth: 0.02, sales: 90 },
  { firm: "丁", share: 0.2, growth: 0.01, sales: 5 },
]);

describe("growthShareMatrix", () => {
  it("has four fields, cut at 1 and at ten per cent", () => {
    const ours = growthShareMatrix(frame, "growth", { columns: "share", sizes: "sales" });
    expect(ours.in("star")).toEqual(["甲"]);
    expect(ours.in("question-mark")).toEqual(["乙"]);
    expect(ours.in("cash-cow")).toEqual(["丙"]);
    expect(ours.in("dog")).toEqual(["丁"]);
    expect(ours.of("丙", "size")).toBe(90);
    expect(ours.summary().en).toBe(
      "stars: 甲; cash cows: 丙; question marks: 乙; dogs: 丁; cut at a relative share of 1 and growth of 10%.",
    );
  });

  it("moves with the cuts, and says who is near one; on a cut is not above it", () => {
    const by = (shareCut: number | "mean" | "median") =>
      growthShareMatrix(frame, "growth", { columns: "share", shareCut });
    expect(by("mean").shareCut).toBeCloseTo(1.05, 12);
    expect(by("median").shareCut).toBe(1);
    expect(by(1.5).fields).toEqual(["star", "question-mark", "dog", "dog"]);
    expect(by(1.5).nearest).toEqual(["丙"]);
    expect(by(1.5).summary().en).toContain("Near a cut, and easily in another field: 丙.");
  });

  it("refuses what doesn't fit", () => {
    expect(messageOf(() => growthShareMatrix([1, -1], [0, 0]))).toBe(
      "InputError: growthShareMatrix: `shares[1]` must be a finite number ≥ 0, got -1",
    );
    expect(messageOf(() => growthShareMatrix([1, 2], [0]))).toContain("`growth` must hold 2 numbers");
    expect(messageOf(() => growthShareMatrix([1, 2], [0, 1], { shareCut: "largest" as never }))).toContain(
      '`shareCut` must be one of "mean", "median"',
    );
  });
});
