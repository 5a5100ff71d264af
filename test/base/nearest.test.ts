import { describe, expect, it } from "vitest";
import { indexOfName, label, nearestOf, placeMeant } from "../../src/base/index.js";

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

describe("a place that is called for short or in full", () => {
  it("is named in full where there is one such", () => {
    expect(placeMeant(["南昌市", "南昌县", "九江市"], "南昌")).toBe("南昌市");
    expect(placeMeant(["江西", "湖北"], "江西省")).toBe("江西");
    expect(placeMeant(["广西壮族自治区", "江西省"], "广西")).toBe("广西壮族自治区");
    expect(placeMeant(["南昌县"], "南昌")).toBeUndefined();
    expect(placeMeant(["吉林市", "吉林省"], "吉林")).toBeUndefined();
  });

  it("is what the message asks for, however long the list is", () => {
    const cities = ["南昌市", "景德镇市", "萍乡市", "九江市", "新余市", "鹰潭市", "赣州市", "吉安市", "宜春市"];
    expect(() => indexOfName("steps", "region", cities, "宜春")).toThrow(
      /9 in all; 宜春市 is meant, perhaps, got "宜春"$/m,
    );
    expect(() => indexOfName("steps", "region", [label("江西", "Jiangxi"), "湖北"], "江西省")).toThrow(/江西 is meant/);
  });
});
