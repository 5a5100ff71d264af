import { describe, expect, it } from "vitest";
import { isCalled, label, nameText, toLabel } from "../../src/base/index.js";

const jiangxi = Object.freeze(label("江西", "Jiangxi"));

describe("names in two languages", () => {
  it("are shown in one language or in both, Chinese first", () => {
    expect(nameText(jiangxi)).toBe("江西");
    expect(nameText(jiangxi, "en")).toBe("Jiangxi");
    expect(nameText(jiangxi, "both", " / ")).toBe("江西 / Jiangxi");
  });

  it("are shown once where both texts are the same", () => {
    expect(nameText(label("GDP", "GDP"), "both")).toBe("GDP");
    expect(nameText("R01", "both")).toBe("R01");
  });

  it("answer to either text", () => {
    expect(isCalled(jiangxi, "江西")).toBe(true);
    expect(isCalled(jiangxi, "Jiangxi")).toBe(true);
    expect(isCalled(jiangxi, "江")).toBe(false);
    expect(isCalled("R01", "R01")).toBe(true);
  });

  it("of one text stand for both languages", () => {
    expect(toLabel("R01")).toEqual({ zh: "R01", en: "R01" });
    expect(toLabel(jiangxi)).toBe(jiangxi);
  });
});
