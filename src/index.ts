/** Node's door: all that a notebook imports. */
export * from "./pure.js";
export {
  checkPrinted,
  danfo,
  dataset,
  datasets,
  Frame,
  readCsv,
  readCsvText,
  readExcel,
  readJson,
  readPrintedTable,
  readTable,
} from "./frame/index.js";
export type * from "./frame/index.js";
export { cellsQuery, largestPlants, largestPlantsQuery, registryCells } from "./registry/index.js";
export type * from "./registry/index.js";
export { check } from "./display/index.js";
export type { Expectation, Hint, Solution, Trial, Verdict } from "./display/index.js";
export { saveResults } from "./paper/index.js";
export type * from "./paper/index.js";
