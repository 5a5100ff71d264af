import { describe, expect, it } from "vitest";
import { label, type Name, namesAt, namesList } from "../../src/base/index.js";

const [jiangxi, hubei] = [label("江西", "Jiangxi"), label("湖北", "Hubei")];
const names: readonly Name[] = namesList([jiangxi, hubei, "全国", jiangxi]);

describe("a list of names", () => {
  it("is asked for the place of a text in either language, of a label, of a plain name", () => {
    expect(
      ["江西", "Hubei", "全国", label("湖北", "Hubei"), "湖", label("湖北", "Hupeh")].map((n) => names.indexOf(n)),
    ).toEqual([0, 1, 2, 1, -1, -1]);
    expect(names.includes("Jiangxi")).toBe(true);
    expect(names.includes("湖南")).toBe(false);
    expect(names.lastIndexOf("江西")).toBe(3);
  });

  it("begins to look where it is told to, as any array", () => {
    const plain = ["江西", "湖北", "全国", "江西"];
    for (const from of [-9, -4, -2, -1, 0, 1, 3, 4, 9]) {
      expect([from, names.indexOf("江西", from)]).toEqual([from, plain.indexOf("江西", from)]);
      expect([from, names.lastIndexOf("江西", from)]).toEqual([from, plain.lastIndexOf("江西", from)]);
      expect([from, names.includes("江西", from)]).toEqual([from, plain.includes("江西", from)]);
    }
  });

  it("makes lists that are asked likewise", () => {
    const made = [names.slice(1), names.filter((name) => name !== "全国"), names.concat("合计"), names.toReversed()];
    expect(made.map((list) => list.indexOf("湖北"))).toEqual([0, 1, 1, 2]);
    expect(namesAt(names, [1, 0]).indexOf("江西")).toBe(1);
    expect(names.map((name) => String(name).length)).toEqual([2, 2, 2, 2]);
  });

  it("reads well in a text", () => {
    expect(names.join("、")).toBe("江西、湖北、全国、江西");
    expect(names.map(String)).toEqual(["江西", "湖北", "全国", "江西"]);
    expect(`${jiangxi}`).toBe("江西");
    expect(namesList([{ zh: "江西", en: "Jiangxi" }]).join()).toBe("江西");
  });

  it("is an array like any other", () => {
    const list = namesList([jiangxi, "全国"]);
    expect(list).toStrictEqual([{ zh: "江西", en: "Jiangxi" }, "全国"]);
    expect(Array.isArray(list)).toBe(true);
    expect(JSON.stringify(list)).toBe('[{"zh":"江西","en":"Jiangxi"},"全国"]');
    expect(structuredClone(list)).toEqual([{ zh: "江西", en: "Jiangxi" }, "全国"]);
    expect(Object.keys(list)).toEqual(["0", "1"]);
    expect(Object.keys(jiangxi)).toEqual(["zh", "en"]);
  });

  it("is what came in where there is no label, and changes nothing of what came in", () => {
    const plain = ["江西"];
    expect(namesList(plain)).toBe(plain);
    const given = Object.freeze([Object.freeze({ zh: "江西", en: "Jiangxi" })]);
    expect(namesList(given).includes(given[0])).toBe(true);
    expect(Object.getPrototypeOf(given)).toBe(Array.prototype);
  });
});
