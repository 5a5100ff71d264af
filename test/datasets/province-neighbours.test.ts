import { describe, expect, it } from "vitest";
import { PROVINCE_TILES } from "../../src/chart/index.js";
import { dataset } from "../../src/frame/index.js";

const frame = dataset("province-neighbours");
const from = frame.texts("province");
const to = frame.texts("neighbour");
const around = (province: string): readonly string[] => to.filter((_, i) => from[i] === province).sort();

describe("province-neighbours", () => {
  it("is symmetric, and nobody is his own neighbour", () => {
    const pairs = new Set(from.map((province, i) => `${province} ${to[i]}`));
    expect(from.filter((province, i) => !pairs.has(`${to[i]} ${province}`))).toEqual([]);
    expect(from.filter((province, i) => province === to[i])).toEqual([]);
  });

  it("has all province-level units but the two islands", () => {
    const missing = PROVINCE_TILES.map(({ zh }) => zh).filter((zh) => !from.includes(zh));
    expect(missing.sort()).toEqual(["台湾", "海南"].sort());
    const known: readonly string[] = PROVINCE_TILES.map(({ zh }) => zh);
    expect(from.filter((zh) => !known.includes(zh))).toEqual([]);
  });

  it("leads from any mainland unit to any other", () => {
    const reached = new Set(["江西"]);
    for (const province of reached) for (const next of around(province)) reached.add(next);
    expect(reached.size).toBe(32);
  });

  it("gives Inner Mongolia and Shaanxi eight neighbours each, more than all others", () => {
    const counts = new Map([...new Set(from)].map((zh) => [zh, around(zh).length]));
    const most = [...counts].filter(([, count]) => count >= 8);
    expect(most.sort()).toEqual(
      [
        ["内蒙古", 8],
        ["陕西", 8],
      ].sort(),
    );
    expect(around("江西")).toEqual(["广东", "安徽", "浙江", "湖北", "湖南", "福建"].sort());
  });

  it("calls provinces as the other tables do", () => {
    const gdp = dataset("gdp");
    const names = new Map(gdp.texts("province").map((zh, i) => [zh, gdp.texts("province", "en")[i]]));
    const english = frame.texts("province", "en");
    const odd = from.filter((zh, i) => names.has(zh) && names.get(zh) !== english[i]);
    expect(odd).toEqual([]);
  });
});
