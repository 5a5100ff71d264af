import { describe, expect, it } from "vitest";
import { nextOrder, sortedRows, type TableData, textOf } from "../../jupyter/extension/src/table-data.js";

const label = (text: string) => ({ zh: text, en: text });
const table: TableData = {
  title: label("t"),
  length: 4,
  columns: [
    {
      name: "region",
      label: label("地区"),
      decimals: 0,
      values: [{ zh: "重庆", en: "Chongqing" }, "北京", null, "江西"],
    },
    { name: "lq", label: label("LQ"), decimals: 2, values: [5, null, 0.2, 10] },
  ],
};

describe("sorting a table by its headers", () => {
  it("begins with the largest number, or the first text, and turns round", () => {
    const first = nextOrder(table, undefined, 1);
    expect(first).toEqual({ column: 1, descending: true });
    expect(nextOrder(table, first, 1)).toEqual({ column: 1, descending: false });
    expect(nextOrder(table, first, 0)).toEqual({ column: 0, descending: false });
  });

  it("sorts numbers as numbers, Chinese by its sound, and what is missing last", () => {
    expect(sortedRows(table, { column: 1, descending: true })).toEqual([3, 0, 2, 1]);
    expect(sortedRows(table, { column: 1, descending: false })).toEqual([2, 0, 3, 1]);
    expect(sortedRows(table, { column: 0, descending: false })).toEqual([1, 0, 3, 2]);
    expect(sortedRows(table, undefined)).toEqual([0, 1, 2, 3]);
  });

  it("writes names in both languages, once where they are the same", () => {
    expect([textOf({ zh: "江西", en: "Jiangxi" }), textOf(label("R1")), textOf(null), textOf(true)]).toEqual([
      "江西 Jiangxi",
      "R1",
      "—",
      "是 yes",
    ]);
  });
});
