import { describe, expect, it } from "vitest";
import { shortNumber, shortPercent, texNumber } from "../../src/base/index.js";

describe("a share in a sentence", () => {
  it("is in percent, with at most two decimals", () => {
    expect([0.377050456, 0.5, 1, 0, 0.00004].map(shortPercent)).toEqual(["37.71%", "50%", "100%", "0%", "0%"]);
  });
});

describe("a number in a sentence", () => {
  it("is as it was given, if it has at most two decimals", () => {
    expect([34.4, 1927.62, 576551.84, 0, -3].map(shortNumber)).toEqual(["34.4", "1927.62", "576551.84", "0", "-3"]);
  });

  it("shows no noise of binary fractions", () => {
    expect(shortNumber(0.1 + 0.2)).toBe("0.3");
  });

  it("has five significant digits otherwise", () => {
    expect([0.7945901465, 12948.8812345, 1 / 3].map(shortNumber)).toEqual(["0.79459", "12949", "0.33333"]);
  });

  it("has a power of ten in TeX where it is very small or very large", () => {
    expect([4.8e-49, 1e21, 2.5].map(texNumber)).toEqual(["4.8 \\times 10^{-49}", "1 \\times 10^{21}", "2.5"]);
  });
});
