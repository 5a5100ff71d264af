import { type Column, type LabelledMatrix, label } from "../../base/index.js";
import type { ReferenceTotals } from "./reference.js";

/**
 * What each region has of an industry, as a number and as a share, and its share of the reference.
 *
 * @param order - the regions, in the order of the rows.
 * @internal
 */
export function shareColumns(
  activity: LabelledMatrix,
  reference: ReferenceTotals,
  i: number,
  order: readonly number[],
): Column[] {
  const { industries, regions, total } = reference;
  const width = activity.columns.length;
  const x = order.map((r) => activity.values[r * width + i]);
  return [
    { name: "activity", label: label("数值", "activity"), unit: activity.unit, values: x },
    {
      name: "share",
      label: label("占该产业的份额", "share of the industry"),
      values: x.map((value) => value / industries[i]),
    },
    {
      name: "referenceShare",
      label: label("占参照的份额", "share of the reference"),
      values: order.map((r) => regions[r] / total),
    },
  ];
}
