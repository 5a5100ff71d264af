import { label, type Name, nameColumn, Table } from "../../base/index.js";

/**
 * A region's structure beside the reference's.
 *
 * @internal
 */
export function structureTable(
  industries: readonly Name[],
  s: Float64Array,
  n: Float64Array,
): Table {
  return new Table({
    title: label("产业结构", "Structure by industry"),
    columns: [
      nameColumn("industry", label("产业", "industry"), industries),
      { name: "share", label: label("本地区份额", "share here"), values: Array.from(s) },
      {
        name: "reference",
        label: label("参照份额", "share in the reference"),
        values: Array.from(n),
      },
      {
        name: "difference",
        label: label("差的绝对值", "absolute difference"),
        values: Array.from(s, (share, i) => Math.abs(share - n[i])),
      },
    ],
  });
}
