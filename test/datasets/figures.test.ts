import { describe, expect, it } from "vitest";
import { dataset } from "../../src/frame/index.js";

const total = (name: string, year: number, column: string): number =>
  dataset(name)
    .where({ year })
    .aggregate({ [column]: "sum" })
    .column(column)[0];

describe("vehicle-output", () => {
  it("adds up to OICA's national total, as closely as its description says", () => {
    const china = dataset("vehicle-production-by-country").where({ country: "China" });
    const deviation = (year: number): number =>
      Math.abs((total("vehicle-output", year, "vehicles") * 1e4) / china.where({ year }).column("vehicles")[0] - 1);
    for (let year = 2010; year <= 2018; year++) expect(deviation(year)).toBeLessThan(0.0004);
    expect(deviation(2019)).toBeCloseTo(0.0017, 4);
    expect(deviation(2008)).toBeCloseTo(0.005, 3);
    expect(deviation(2006)).toBeCloseTo(0.013, 3);
  });

  it("has 30 provinces in every year, Tibet in none", () => {
    const cars = dataset("vehicle-output");
    expect(cars.unique("province").length).toBe(30);
    expect(cars.length).toBe(30 * 22);
    expect(cars.texts("province", "en")).not.toContain("Tibet");
  });

  it("equals the vehicles among the indicators of 2009–2012", () => {
    const indicators = dataset("province-indicators").select("province", "year", "vehicles");
    const years = dataset("vehicle-output").where({ year: [2009, 2010, 2011, 2012] });
    const both = indicators.join(years.rename({ vehicles: "output" }), ["province", "year"]);
    expect(both.column("vehicles")).toEqual(both.column("output"));
  });
});

describe("gdp", () => {
  it("gives Jiangxi's location quotient of 2012: .7946, with Tibet's GDP", () => {
    const jiangxi = { province: "江西", year: 2012 };
    const cars = dataset("vehicle-output").where(jiangxi).column("vehicles")[0];
    const gdp = dataset("gdp").where(jiangxi).column("gdp")[0];
    const [allCars, allGdp] = [total("vehicle-output", 2012, "vehicles"), total("gdp", 2012, "gdp")];
    expect(allCars).toBe(1927.62);
    expect(allGdp).toBeCloseTo(576_551.84, 2);
    expect(cars / allCars / (gdp / allGdp)).toBeCloseTo(0.7946, 4);
  });

  it("is the sum of its three sectors among the indicators, to their rounding", () => {
    const indicators = dataset("province-indicators");
    const gdp = dataset("gdp").join(indicators, ["province", "year"], { unmatched: "drop" });
    const sums = gdp.withColumn(
      "sum",
      (row) => row.number("gdpPrimary") + row.number("gdpSecondary") + row.number("gdpTertiary"),
    );
    expect(sums.length).toBe(120);
    const off = sums.where((row) => Math.abs(row.number("sum") - row.number("gdp")) > 0.0151);
    expect(off.records()).toEqual([]);
  });
});

describe("province-indicators", () => {
  it("has the R&D intensity of 2012 that the National Bureau of Statistics published", () => {
    const y2012 = dataset("province-indicators").where({ year: 2012 });
    const of = (province: string) => y2012.where({ province }).column("researchIntensity")[0];
    expect([of("北京"), of("上海"), of("江西")]).toEqual([5.95, 3.37, 0.88]);
  });

  it("keeps shares as shares", () => {
    const shares = dataset("province-indicators").column("urbanizationShare");
    expect([...shares].every((share) => share > 0 && share < 1)).toBe(true);
  });
});

describe("input-output-2012", () => {
  const table = dataset("input-output-2012");
  const sectors = table.head(19);
  const names = Array.from({ length: 19 }, (_, i) => `s${String(i + 1).padStart(2, "0")}`);
  const below = table.tail(7).toMatrix({ rows: "code", columns: names });
  const flows = sectors.toMatrix({ rows: "item", columns: names });

  it("calls the sectors the same in rows and columns", () => {
    expect(flows.rows).toEqual(flows.columns);
    expect(sectors.texts("code")).toEqual(names.map((name) => name.slice(1)));
  });

  it("balances to its printed digits: by columns, by rows, and total input equals gross output", () => {
    const output = sectors.column("grossOutput");
    const row = (code: string): Float64Array => below.row(code);
    const [use, imports, error] = ["finalUse", "imports", "error"].map((c) => sectors.column(c));
    names.forEach((_, j) => {
      const inputs = flows.columnAt(j).reduce((sum, x) => sum + x, 0);
      const added = ["VA001", "VA002", "VA003", "VA004"].reduce((sum, c) => sum + row(c)[j], 0);
      const uses = flows.row(sectors.texts("item")[j]).reduce((sum, x) => sum + x, 0);
      // Nineteen to twenty-two entries of four decimals, each rounded.
      expect(Math.abs(inputs - row("TII")[j])).toBeLessThan(0.002);
      expect(Math.abs(added - row("TVA")[j])).toBeLessThan(0.002);
      expect(Math.abs(row("TII")[j] + row("TVA")[j] - row("TI")[j])).toBeLessThan(0.002);
      expect(Math.abs(row("TI")[j] - output[j])).toBeLessThan(0.002);
      expect(Math.abs(uses + use[j] - imports[j] + error[j] - output[j])).toBeLessThan(0.002);
    });
  });

  it("has the vehicles and parts that auto-cost-structure has", () => {
    const cost = dataset("auto-cost-structure").where({ year: 2012 });
    const totals = [below.at("TI", "汽车整车"), below.at("TI", "汽车零部件")];
    cost.column("totalInput").forEach((x, i) => {
      expect(Math.abs(x - totals[i])).toBeLessThan(0.001);
    });
  });
});

describe("auto-cost-structure", () => {
  it("adds up: inputs and value added, and value added of its parts", () => {
    const off = dataset("auto-cost-structure").where((row) => {
      const parts = ["compensation", "netTax", "depreciation", "surplus"];
      const added = parts.reduce((sum, part) => sum + row.number(part), 0);
      const total = row.number("intermediate") + row.number("valueAdded");
      return Math.abs(added - row.number("valueAdded")) > 0.001 || Math.abs(total - row.number("totalInput")) > 0.001;
    });
    expect(off.records()).toEqual([]);
  });
});

describe("vehicle-production-by-country", () => {
  it("gives the four-country ratios of methods.md: .5323 in 2010, .5339 in 2012, .5679 in 2015", () => {
    const ratio = (year: number): number => {
      const sizes = dataset("vehicle-production-by-country")
        .where({ year })
        .sortBy({ column: "vehicles", order: "descending" })
        .column("vehicles");
      const sum = (list: Float64Array): number => list.reduce((a, b) => a + b, 0);
      return sum(sizes.slice(0, 4)) / sum(sizes);
    };
    expect(ratio(2010)).toBeCloseTo(0.5323, 4);
    expect(ratio(2012)).toBeCloseTo(0.5339, 4);
    expect(ratio(2015)).toBeCloseTo(0.5679, 4);
  });
});

describe("employment-by-industry", () => {
  it("has industries that are part of one another in every year", () => {
    const people = dataset("employment-by-industry").pivot({
      rows: "year",
      columns: "code",
      values: "employed",
    });
    expect(people.rows.length).toBe(29);
    people.rows.forEach((year) => {
      const of = (code: string): number => people.at(String(year), code);
      expect(of("TOT")).toBeGreaterThan(of("C"));
      expect(of("C")).toBeGreaterThan(of("C24") + of("C25"));
    });
  });
});

describe("auto-parts-facts", () => {
  it("has the top ten of 2017, whose first nine and a derived tenth make 315.44", () => {
    const facts = dataset("auto-parts-facts");
    const usd = facts.where({ unit: "USD billion", period: "2017" });
    const nine = usd.where((row) => !row.text("subject", "en").includes("top ten"));
    expect(nine.length).toBe(9);
    const rest = 315.44 - nine.aggregate({ value: "sum" }).column("value")[0];
    expect(rest).toBeCloseTo(19.17, 2);
  });
});
