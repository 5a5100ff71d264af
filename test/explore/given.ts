import {
  ahp,
  dataset,
  explore,
  factorAnalysis,
  type Frame,
  inputOutputTable,
  judgementMatrix,
  label,
  lifeCycle,
  sum,
} from "../../src/index.js";

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

/** Incomes a head of 30 provinces in a year. */
function incomes(year: number): Frame {
  return dataset("province-indicators")
    .where({ year })
    .withColumn(
      "perHead",
      (row) =>
        sum(["gdpPrimary", "gdpSecondary", "gdpTertiary"].map((name) => row.number(name))) / row.number("population"),
    );
}

const INDICATORS = [
  ...["vehicles", "gdpSecondary", "exports", "fixedAssetInvestment", "highwayLength"],
  ...["freight", "researchIntensity", "foreignInvestment", "urbanizationShare", "patentLevel"],
];

/** Factors of a group with the weights of judgements about them. */
function group(names: readonly string[], judgements: readonly (readonly number[])[], scores: readonly number[]) {
  const { weights } = ahp(judgementMatrix(names, judgements));
  return names.map((name, k) => ({ name, weight: weights[k], score: scores[k] }));
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
  "final-demand": () =>
    explore("final-demand", {
      table: inputOutputTable(dataset("input-output-2012")),
      product: "汽车整车",
      imported: "汽车零部件",
    }),
  convergence: () =>
    explore("convergence", { first: incomes(2009), last: incomes(2012), columns: "perHead", years: 3 }),
  lorenz: () => explore("lorenz", { frame: provinces(), sizes: "output", weights: "gdp" }),
  "strategic-quadrilateral": () =>
    explore("strategic-quadrilateral", {
      factors: {
        strengths: group(["整车龙头", "用工成本", "中部"], [[3, 5], [2]], [4, 3, 2]),
        weaknesses: group(["研发投入低", "份额", "规模小"], [[2, 3], [2]], [-4, -3, -2]),
        opportunities: group(["增长", "内陆", "电动"], [[2, 1], [1 / 2]], [4, 3, 4]),
        threats: group(["对手", "成本", "技术"], [[3, 2], [1 / 2]], [-4, -3, -3]),
      },
    }),
  rotation: () => {
    const frame = dataset("province-indicators")
      .where({ year: 2012 })
      .select("province", ...INDICATORS);
    return explore("rotation", { analysis: factorAnalysis(frame), name: "江西" });
  },
  "core-periphery": () => explore("core-periphery", { manufacturing: 0.4, substitution: 5 }),
  "gem-budget": () => explore("gem-budget", { scores: [6, 5, 4, 5, 7, 6] }),
  "life-cycle": () => {
    const jiangxi = dataset("vehicle-output").where({ province: "江西" }).select("year", "vehicles");
    return explore("life-cycle", { fit: lifeCycle(jiangxi), name: label("江西", "Jiangxi") });
  },
} as const;
