import { readFileSync } from "node:fs";
import type { Label, LabelledNumbers } from "../../../src/base/index.js";
import { type OracleMatrix, oracleMatrix, oracleRecords } from "../../oracles/load.js";

/** Synthetic: 500 cases of 12 indicators with three factors; the file has no labels for its rows. */
export const synthetic: {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
} = (() => {
  const records = oracleRecords("syn_factor_500x12.csv");
  const columns = Object.keys(records[0]);
  const values = records.map((r) => Object.freeze(columns.map((name) => Number(r[name]))));
  return Object.freeze({
    rows: Object.freeze(values.map((_, i) => `case ${i + 1}`)),
    columns: Object.freeze(columns),
    values: Object.freeze(values),
  });
})();

/** Harman's 24 psychological tests of 145 children: correlations. */
export const harman74: { readonly correlation: LabelledNumbers; readonly n: number } = Object.freeze({
  correlation: oracleMatrix("harman74_cor.csv"),
  n: 145,
});

/** R's ability.cov: covariances of 6 tests of 112 people. */
export const ability: { readonly covariance: LabelledNumbers; readonly n: number } = Object.freeze({
  covariance: oracleMatrix("ability_cov.csv"),
  n: 112,
});

/** The inputs of the cases by the name that the cases use. */
export const inputs: Readonly<Record<string, LabelledNumbers | typeof harman74 | typeof ability>> = {
  syn: synthetic,
  harman74,
  ability,
  mtcars: oracleMatrix("mtcars.csv"),
  swiss: oracleMatrix("swiss.csv"),
  usarrests: oracleMatrix("USArrests.csv"),
  harman5: oracleMatrix("harman5.csv"),
};

/** Row by row. */
export function flat(matrix: OracleMatrix | readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(("data" in matrix ? matrix.data : matrix).flat());
}

/** The ten indicators of the provinces, in the order of the expected results. */
export const provinceIndicators: readonly string[] = Object.freeze([
  "vehicles",
  "gdpSecondary",
  "exports",
  "fixedAssetInvestment",
  "highwayLength",
  "freight",
  "researchIntensity",
  "foreignInvestment",
  "urbanizationShare",
  "patentLevel",
]);

/** Indicators of 30 provinces in 2012, official figures. */
export const provinces: {
  readonly rows: readonly Label[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
} = (() => {
  const file = "../../../datasets/province-indicators/province-indicators.csv";
  const [head, ...lines] = readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const at = (name: string): number => head.indexOf(name);
  const year = lines.filter((line) => line[at("year")] === "2012");
  return Object.freeze({
    rows: year.map((line) => ({ zh: line[at("province_zh")], en: line[at("province_en")] })),
    columns: provinceIndicators,
    values: year.map((line) => Object.freeze(provinceIndicators.map((name) => Number(line[at(name)])))),
  });
})();
