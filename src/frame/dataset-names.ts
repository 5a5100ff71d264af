/** The names of the tables that come with the package; written by datasets/describe.mjs. */
export type DatasetName =
  | "auto-cost-structure"
  | "auto-parts-facts"
  | "employment-by-industry"
  | "expert-form"
  | "expert-form/judgements"
  | "expert-form/second-round"
  | "expert-form/self-rating"
  | "gdp"
  | "glossary"
  | "input-output-2012"
  | "province-indicators"
  | "province-neighbours"
  | "provincial-capitals"
  | "synthetic-questionnaire"
  | "vehicle-output"
  | "vehicle-production-by-country";
