import { describe, expect, it } from "vitest";
import { errorIn } from "../../jupyter/extension/src/traceback.js";

const ZH = 'InputError: where：`province` 应写作 "江西"，得到的是 "江西省"';
const EN = 'InputError: where: `province` must be written "江西", got "江西省"';
const REST = ["    at cell[9]:1:6", "", '> 1 | cars.where({ province: "江西省" })'];

describe("an error in one language", () => {
  const traceback = [ZH, EN, ...REST].join("\n");

  it("loses the line in the other, and keeps places and code", () => {
    expect(errorIn(traceback, "both")).toBe(traceback);
    expect(errorIn(traceback, "zh")).toBe([ZH, ...REST].join("\n"));
    expect(errorIn(traceback, "en")).toBe([EN, ...REST].join("\n"));
  });

  it("does so for each of several", () => {
    expect(errorIn([ZH, EN, "", ZH, EN].join("\n"), "en")).toBe([EN, "", EN].join("\n"));
  });

  it("is left as it is where it has one language only, or where two errors follow each other", () => {
    for (const text of [
      "TypeError: x is not a function\n    at cell[1]:1:1",
      `${EN}\nTypeError: 江西`,
      "Error: a\nError: b",
    ]) {
      expect(errorIn(text, "zh")).toBe(text);
      expect(errorIn(text, "en")).toBe(text);
    }
  });
});
