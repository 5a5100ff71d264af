import { describe, expect, it } from "vitest";
import { decimalsFor, formatNumber } from "../../src/format/index.js";

describe("formatNumber", () => {
  it("groups thousands and keeps what was measured", () => {
    expect(formatNumber(1927.62)).toBe("1,927.62");
    expect(formatNumber(576551.84)).toBe("576,551.84");
    expect(formatNumber(-1234567)).toBe("-1,234,567");
    expect(formatNumber(999)).toBe("999");
    expect(formatNumber(2012, { grouping: false })).toBe("2012");
  });

  it("gives a computed number four significant digits", () => {
    expect(formatNumber(34.4 / 1927.62 / (12948.88 / 576551.84))).toBe("0.7946");
    expect(formatNumber(2 / 3)).toBe("0.6667");
    expect(formatNumber(100 / 3)).toBe("33.33");
    expect(formatNumber(1e6 / 7)).toBe("142,857");
  });

  it("shows no noise of binary fractions", () => {
    expect(formatNumber(0.1 + 0.2)).toBe("0.3");
  });

  it("never rounds to zero what isn't zero", () => {
    expect(formatNumber(4.8e-49)).toBe("4.8e-49");
    expect(formatNumber(0.00004, { decimals: 3 })).toBe("4.0e-5");
    expect(formatNumber(-0.0004, { decimals: 3 })).toBe("-0.0004");
    expect(formatNumber(0.0018, { decimals: 2 })).toBe("0.002");
    expect(formatNumber(-0.00053, { decimals: 1 })).toBe("-0.0005");
    expect(formatNumber(0.00096, { decimals: 2 })).toBe("0.001");
    expect(formatNumber(-0.00004, { decimals: 1 })).toBe("-4.0e-5");
    expect(formatNumber(-0, { decimals: 2 })).toBe("0.00");
    expect(formatNumber(0, { decimals: 3 })).toBe("0.000");
    expect(formatNumber(-0)).toBe("0");
  });

  it("says what isn't finite", () => {
    expect(formatNumber(Number.NaN)).toBe("NaN");
    expect(formatNumber(Number.POSITIVE_INFINITY)).toBe("∞");
    expect(formatNumber(Number.NEGATIVE_INFINITY)).toBe("-∞");
    expect(formatNumber(6.02214076e23)).toBe("6.022e23");
  });
});

describe("decimalsFor", () => {
  it("is the same for a whole column", () => {
    expect(decimalsFor([1, 2, 30])).toBe(0);
    expect(decimalsFor([34.4, 1927.62, 5])).toBe(2);
    expect(decimalsFor([5.0271113, 0.0212345])).toBe(4);
    expect(decimalsFor([])).toBe(0);
    expect(decimalsFor([0, Number.NaN])).toBe(0);
  });

  it("never exceeds six, and no tiny entry floods the others", () => {
    expect(decimalsFor([1.23456789e-9, 0.5])).toBe(6);
    expect(decimalsFor([1234.56789, 1.23e-9])).toBe(3);
  });
});
