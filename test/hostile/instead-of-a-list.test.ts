import { describe, expect, it } from "vitest";
import { expertAuthority, locationQuotients, neighbourGini, scatterChart } from "../../src/index.js";

/** What stands where a list of names or a group of options is meant, and was met by chance. */
describe("is refused in words", () => {
  const refused = (call: (...given: never[]) => unknown, ...given: unknown[]) => {
    try {
      call(...(given as never[]));
      return "took it";
    } catch (error) {
      return (error as Error).message;
    }
  };

  it("a text or nothing in place of a list of names", () => {
    expect(refused(neighbourGini, { rows: "甲", columns: ["x"], values: [1] }, [])).toBe(
      'neighbourGini: `values.rows` must be a list of names, such as ["甲", "乙"], got "甲"',
    );
    expect(refused(scatterChart, { names: null, x: [1, 2], y: [2, 3] })).toBe(
      'scatterChart: `names` must be a list of names, such as ["甲", "乙"], got null',
    );
  });

  it("nothing in place of what is compared with", () => {
    expect(
      refused(
        locationQuotients,
        [
          [1, 2],
          [3, 4],
        ],
        { reference: null },
      ),
    ).toMatch(/^locationQuotients: `reference` must be a list of numbers/);
  });

  it("an object in place of a name", () => {
    expect(refused(expertAuthority, [{ name: {}, basis: 0.9, familiarity: 0.8 }])).toMatch(
      /^expertAuthority: `experts\.name\[0\]` must be /,
    );
  });
});
