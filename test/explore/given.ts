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
  "investment-multiplier": () =>
    explore("investment-multiplier", { propensityToConsume: 0.8, tax: 0.25, imports: 0.1 }),
  ahp: () =>
    explore("ahp", {
      names: [label("整车龙头", "lead makers"), label("用工成本", "labour cost"), label("中部", "location")],
      judgements: [[3, 5], [2]],
    }),
  gem: () => explore("gem", { scores: [6, 5, 4, 5, 7, 6] }),
  merger: () => explore("merger", { frame: provinces(), sizes: "output" }),
  dartboard: () => explore("dartboard", { frame: provinces(), activity: "output", reference: "gdp" }),
} as const;
