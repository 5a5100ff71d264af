import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataset, explore, inputOutputTable } from "industrial-clusters";

export const title = "A move of a slider: the page's CPU time until it is painted";

/** Of each explorable, the list that Plotly draws as bars beside our marks. */
const LISTS = { "location-quotient": "quotients", "final-demand": "output", gem: "marginal", ahp: "weights" };

/** @param {string} data */
export function write(data) {
  const frame = dataset("gdp")
    .where({ year: 2012 })
    .join(dataset("vehicle-output").where({ year: 2012 }), ["province", "year"], { unmatched: "keep" })
    .withColumn("output", (row) => (row.has("vehicles") ? row.number("vehicles") : 0));
  const table = inputOutputTable(dataset("input-output-2012"));
  const shown = [
    explore("location-quotient", { frame, activity: "output", reference: "gdp", region: "江西" }),
    explore("final-demand", { table, product: "汽车整车", imported: "汽车零部件" }),
    explore("gem", { scores: [6, 5, 4, 5, 7, 6] }),
    explore("ahp", { names: ["A", "B", "C", "D"], judgements: [[2, 3, 5], [2, 4], [2]] }),
  ];
  return shown.map(({ name, data: given }) => {
    const variant = name === "location-quotient" ? `${name}, 31 provinces` : name;
    const folder = join(data, variant);
    mkdirSync(folder, { recursive: true });
    const list = LISTS[/** @type {keyof typeof LISTS} */ (name)];
    writeFileSync(join(folder, "explorable.json"), JSON.stringify({ payload: { name, data: given }, list }));
    return variant;
  });
}
