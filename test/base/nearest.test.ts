import { describe, expect, it } from "vitest";
import { nearestOf } from "../../src/base/index.js";

describe("nearestOf", () => {
  it("finds two letters changed, a beginning, a half that is alike", () => {
    const words = ["reference", "rows", "vehicle-output"];
    expect(nearestOf(words, "refernce")).toBe("reference");
    expect(nearestOf(words, "REF")).toBe("reference");
    expect(nearestOf(words, "vehicles")).toBe("vehicle-output");
    expect(nearestOf(["江西", "湖北"], "江西省")).toBe("江西");
  });

  it("takes the nearest of several, and none where all are far", () => {
    expect(nearestOf(["mean", "median"], "meen")).toBe("mean");
    expect(nearestOf(["sum", "max"], "quantile")).toBeUndefined();
    expect(nearestOf(["sum"], "")).toBeUndefined();
  });
});
