import { describe, expect, it } from "vitest";
import { checkNumber, checkNumbers, checkOption, nonNegative, positive } from "../../src/base/index.js";
import { messageOf } from "../message.js";

const InputError = "InputError: ";

const options = { requirement: nonNegative, least: 2 };

describe("checkNumbers", () => {
  it("copies what passes", () => {
    const given = Object.freeze([0, 2]);
    const checked = checkNumbers("gini", "values", given, options);
    expect(checked).toEqual(Float64Array.of(0, 2));
  });

  it.each([
    [[1, -1], "gini: `values[1]` must be a finite number ≥ 0, got -1"],
    [[1, Number.NaN], "gini: `values[1]` must be a finite number ≥ 0, got NaN"],
    [[1, "2"], 'gini: `values[1]` must be a finite number ≥ 0, got "2"'],
    [[null, 1], "gini: `values[0]` must be a finite number ≥ 0, got null"],
    [[1, Number.POSITIVE_INFINITY], "gini: `values[1]` must be a finite number ≥ 0, got Infinity"],
    [[1], "gini: `values` must hold at least 2 numbers, got [1]"],
    [[], "gini: `values` must hold at least 2 numbers, got an empty list"],
    [
      "12",
      'gini: `values` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got "12"',
    ],
    [
      undefined,
      "gini: `values` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined",
    ],
  ])("refuses %o", (values, message) => {
    const call = () => checkNumbers("gini", "values", values as number[], options);
    expect(messageOf(call)).toBe(InputError + message);
  });
});

describe("checkNumber", () => {
  it("refuses what fails the requirement", () => {
    expect(messageOf(() => checkNumber("atkinson", "aversion", 0, positive))).toBe(
      `${InputError}atkinson: \`aversion\` must be a finite number > 0, got 0`,
    );
  });
});

describe("checkOption", () => {
  it("says which words are known", () => {
    expect(messageOf(() => checkOption<string>("gini", "scale", "share", ["a", "b"]))).toBe(
      `${InputError}gini: \`scale\` must be one of "a", "b", got "share"`,
    );
  });
});
