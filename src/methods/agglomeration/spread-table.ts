import { label, nameColumn, nameText, Table } from "../../base/index.js";
import type { PlantLocation } from "./plant-location.js";

/**
 * An industry's spread over the regions beside the reference's.
 *
 * @internal
 */
export function spreadTable(location: PlantLocation, i: number): Table {
  const { regions, sizes, totals, industries } = location;
  const x = location.reference(i);
  const s = Array.from(regions, (_, r) => sizes[i * regions.length + r] / totals[i]);
  return new Table({
    title: label(`${nameText(industries[i])}的分布`, `Spread of ${nameText(industries[i], "en")}`),
    columns: [
      nameColumn("region", label("地区", "region"), regions),
      { name: "share", label: label("产业份额 s", "share s"), values: s },
      { name: "reference", label: label("参照份额 x", "reference x"), values: Array.from(x) },
      {
        name: "difference",
        label: label("s − x", "s − x"),
        values: s.map((share, r) => share - x[r]),
      },
    ],
  });
}
