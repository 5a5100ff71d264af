import { label, Table } from "../../src/base/index.js";

/** A table of everything that could break a format. */
export const awkward: Table = new Table({
  title: label("棘手 <b>", "Awkward | table"),
  columns: [
    {
      name: "region",
      label: label("地区", "region"),
      values: [label("江西", "Jiangxi"), "<script>alert(1)</script>", 'a|b*c_"d"', "=1+1"],
    },
    { name: "year", label: label("年份", "year"), values: [2012, 2013, 2014, null] },
    {
      name: "output",
      label: label("产量", "output"),
      unit: label("万辆", "10 000 vehicles"),
      values: [34.4, 1927.62, null, -5],
    },
  ],
  note: label("资料来源：A & B", "Source: A & B, 5% of $x_1$"),
});

/** A table of `n` rows that are told apart by their number. */
export function numbered(n: number): Table {
  const values = Array.from({ length: n }, (_, i) => i + 1);
  return new Table({
    title: label("长表", "Long"),
    columns: [{ name: "n", label: label("序号", "number"), values }],
  });
}
