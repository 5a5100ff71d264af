import { describe, expect, it } from "vitest";
import { displayed, readSteps } from "../../jupyter/extension/src/steps-data.js";
import { STEPS_MIME, stepsBundle } from "../../src/display/index.js";
import { locationQuotients } from "../../src/index.js";

describe("a derivation from a notebook", () => {
  it("is what the package writes", () => {
    const written = JSON.parse(
      JSON.stringify(
        stepsBundle(
          locationQuotients([
            [1, 2],
            [3, 4],
          ]).steps("1", "1"),
        )[STEPS_MIME],
      ),
    );
    const read = readSteps(written);
    expect(read).toEqual(written);
    expect(read?.steps[0]?.formula).toContain("\\frac");
  });

  const label = { zh: "一", en: "one" };
  it.each([
    [undefined],
    [null],
    ["text"],
    [{ title: label }],
    [{ title: "one", steps: [] }],
    [{ title: label, steps: [{ title: label, formula: 1 }] }],
    [{ title: label, steps: [null] }],
    [{ title: label, steps: [{ title: label, table: { title: label, columns: [{}] } }] }],
  ])("is nothing if it is %j", (payload) => expect(readSteps(payload)).toBeUndefined());

  it("ends no formula early", () => {
    expect(displayed("a\n\nb $$ c")).toBe("$$a\nb  c$$");
  });
});
