import { describe, expect, it } from "vitest";
import { dataset } from "../../src/frame/index.js";
import { greatCircleDistances } from "../../src/pure.js";

const capitals = dataset("provincial-capitals");
const km = greatCircleDistances(capitals.toMatrix({ rows: "province", columns: ["longitude", "latitude"] }));

describe("provincial-capitals", () => {
  it("has the provinces of the other tables, each once", () => {
    const provinces = dataset("gdp").where({ year: 2012 }).texts("province");
    expect([...capitals.texts("province")].sort()).toEqual([...provinces].sort());
    expect(new Set(capitals.texts("capital")).size).toBe(31);
  });

  // Straight-line distances that encyclopedias give; two ends, each up to 8 km off by its rounding.
  it.each([
    ["北京", "上海", 1067],
    ["北京", "天津", 110],
    ["北京", "广东", 1890],
    ["上海", "浙江", 165],
    ["重庆", "四川", 270],
  ])("%s to %s is about %i km", (from, to, distance) => {
    expect(Math.abs(km.at(from, to) - distance)).toBeLessThan(16);
  });

  it("puts capitals of provinces that touch nearer to each other than others on the whole", () => {
    const touching = dataset("province-neighbours").where(
      (row) => !["香港", "澳门"].some((name) => [row.text("province"), row.text("neighbour")].includes(name)),
    );
    const near = Array.from(touching, (row) => km.at(row.text("province"), row.text("neighbour")));
    // Only Urumqi and Lhasa lie so far from the capitals next to them: four pairs, each twice.
    expect(near.filter((distance) => distance > 1500).length).toBeLessThanOrEqual(8);
    const mean = near.reduce((sum, distance) => sum + distance, 0) / near.length;
    const all = km.values.reduce((sum, distance) => sum + distance, 0) / (31 * 30);
    expect(mean).toBeLessThan(all / 2);
  });
});
