import { describe, expect, it } from "vitest";
import { ConvergenceError, InputError, label, shown } from "../../src/base/index.js";

describe("an input error", () => {
  it("names the function, the path, the requirement and the offender, in one form", () => {
    const error = new InputError("gini", "values[2]", "be a finite number ≥ 0", -1);
    expect(error.message).toBe("gini: `values[2]` must be a finite number ≥ 0, got -1");
    expect(error.name).toBe("InputError");
    expect(error.got).toBe(-1);
  });

  it("is retold of the function that a reader called, in both languages", () => {
    const words = label("是 1", "be 1");
    const error = new InputError("ahp", "judgements[0][0]", words, 2).retold("awot", "between[0][0]");
    expect(error.message).toBe("awot: `between[0][0]` must be 1, got 2");
    expect(error.zh).toBe("awot：`between[0][0]` 应是 1，得到的是 2");
  });
});

describe("a convergence error", () => {
  it("says how far it came", () => {
    const error = new ConvergenceError("varimax", "turned by 3e-4 after 1000 rounds");
    expect(error.message).toBe("varimax: turned by 3e-4 after 1000 rounds");
  });
});

describe("the offender in a message", () => {
  it.each([
    ["-", '"-"'],
    ["", "an empty text"],
    [null, "null"],
    [undefined, "undefined"],
    [Number.NaN, "NaN"],
    [[], "an empty list"],
    [[1, "a"], '[1, "a"]'],
    [Float64Array.of(1, 2, 3, 4, 5, 6), "[1, 2, 3, 4, 5, … 6 in all]"],
    [[[[[1]]]], "[[[[…]]]]"],
    [label("江西", "Jiangxi"), '"江西"'],
    [{ a: 1, b: 2 }, "an object with a, b"],
    [{}, "an object with no fields"],
    [() => 1, "a function"],
  ])("%o is shown as %s", (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it("may hold itself", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(shown(endless)).toBe("[[[[…]]]]");
  });
});
