import { dataset, explore, type Frame, label } from "../../src/index.js";

/** Vehicles and GDP of 31 provinces in 2012; Tibet made none. */
export function provinces(): Frame {
  const vehicles = dataset("vehicle-output").where({ year: 2012 });
  return dataset("gdp")
    .where({ year: 2012 })
    .join(vehicles, ["province", "year"], { unmatched: "keep" })
    .withColumn("output", (row) => (row.has("vehicles") ? row.number("vehicles") : 0), {
      label: label("汽车产量", "vehicle output"),
      unit: label("万辆", "10 000"),
    });
}

/** The explorables as the notebooks make them. */
export const GIVEN = {
  "location-quotient": () =>
    explore("location-quotient", { frame: provinces(), activity: "output", reference: "gdp", region: "江西" }),
} as const;
