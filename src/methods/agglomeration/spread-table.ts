import { KINDS, say, Table } from "../../base/index.js";
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
    title: say("{industry}的分布", "Spread of {industry}", { industry: industries[i] }),
    columns: [
      { ...KINDS.region, values: regions },
      { name: "share", label: say("产业份额 s", "share s"), values: s },
      { name: "reference", label: say("参照份额 x", "reference x"), values: Array.from(x) },
      {
        name: "difference",
        label: say("s − x", "s − x"),
        values: s.map((share, r) => share - x[r]),
      },
    ],
  });
}
