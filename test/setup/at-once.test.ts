import { describe, expect, it } from "vitest";
import { atOnce } from "../../jupyter/setup/notebooks/execute.mjs";

const GB = 2 ** 30;

describe("how many notebooks run at once", () => {
  it("is one a processor", () => {
    expect(atOnce(2, 16 * GB)).toBe(2);
    expect(atOnce(8, 16 * GB)).toBe(8);
  });

  it("is no more than there is memory for, and one at least", () => {
    expect(atOnce(8, 3.9 * GB)).toBe(3);
    expect(atOnce(8, 0.5 * GB)).toBe(1);
  });
});
