import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { check } from "../../src/display/index.js";

const lq = { is: 0.794625, within: 5e-5 };
const said = (answer: unknown, expected: Parameters<typeof check>[1]) => check(answer, expected).message.en;

describe("check", () => {
  it("takes a number within what is asked, or four digits", () => {
    expect(check(0.7946, lq).correct).toBe(true);
    expect(check(0.7947, lq).correct).toBe(false);
    expect(check(0.7946, { is: 0.794625 }).correct).toBe(true);
    expect(check(1234, { is: 1234.4 }).correct).toBe(true);
    expect(check(0, { is: 0 }).correct).toBe(true);
  });

  it("knows the usual slips", () => {
    expect(said(79.46, lq)).toBe("Off by a factor of 100: a share, or a percentage?");
    expect(said(-0.79462, lq)).toBe("The sign is the other way round");
    expect(said(1 / 0.794625, lq)).toBe("That is the reciprocal: numerator and denominator?");
    expect(said(0.5, lq)).toBe("Too small");
    expect(said("0.7946", lq)).toBe("The answer must be a number");
    expect(said(undefined, lq)).toBe("No answer yet");
    expect(said(Number.NaN, lq)).toBe("The answer must be a number");
  });

  it("says the author's hint first", () => {
    const hints = [
      { when: 1.774, say: label("那是 2005 年", "That is 2005") },
      { when: (answer: unknown) => Number(answer) > 2, say: label("不可能", "Impossible") },
    ];
    const hint = label("分母是地区生产总值", "The denominator is GDP");
    expect(said(1.774, { ...lq, hints, hint })).toBe("That is 2005");
    expect(said(3, { ...lq, hints, hint })).toBe("Impossible");
    expect(said(0.5, { ...lq, hints, hint })).toBe("The denominator is GDP");
  });

  it("takes names in either language, lists in order or in any, truths", () => {
    const jiangxi = label("江西", "Jiangxi");
    expect(check(" jiangxi ", { is: jiangxi }).correct).toBe(true);
    expect(check(jiangxi, { is: "江西" }).correct).toBe(true);
    expect(check("江苏", { is: jiangxi }).correct).toBe(false);
    expect(check(["a", "b"], { is: ["b", "a"] }).correct).toBe(false);
    expect(check(["a", "b"], { is: ["b", "a"], inAnyOrder: true }).correct).toBe(true);
    expect(check(["a", "a"], { is: ["b", "a"], inAnyOrder: true }).correct).toBe(false);
    expect(check(Float64Array.of(1, 2), { is: [1, 2] }).correct).toBe(true);
    expect(said([1], { is: [1, 2] })).toBe("2 entries, not 1");
    expect(check(true, { is: true }).correct).toBe(true);
    expect(check(false, { is: true }).correct).toBe(false);
  });

  it("takes any answer that holds, and functions by trial", () => {
    expect(check([1, 0], { holds: (shares: number[]) => shares.reduce((a, b) => a + b) === 1 }).correct).toBe(true);
    const trials = [
      { given: [[1, 1]], is: 0.5 },
      { given: [[1, 3]], is: 0.625 },
    ];
    const hhi = (x: number[]) => x.reduce((sum, v) => sum + (v / x.reduce((a, b) => a + b)) ** 2, 0);
    expect(check(hhi, { trials }).correct).toBe(true);
    expect(said(() => 0.5, { trials })).toBe("Given ([1,3]) it gives 0.5, which is wrong");
    expect(said(5, { trials })).toBe("The answer must be a function");
  });

  it("never throws", () => {
    const broken = () => {
      throw new Error("boom");
    };
    expect(said(broken, { trials: [{ given: [], is: 1 }] })).toBe("It fails when it is run: boom");
    expect(said(1, { holds: broken })).toBe("It fails when it is run: boom");
    expect(said(1, {})).toBe("Not yet: think again");
    expect(said(Symbol("x"), lq)).toBe("The answer must be a number");
  });
});
