import "./install.js";
export * from "./check.js";
export type { Solution } from "./compare.js";
export { figureToPng } from "./figure-to-png.js";
export {
  EXPLORABLE_MIME,
  explorationBundle,
  figureBundle,
  type MimeBundle,
  PLOTLY_MIME,
  resultBundle,
  stepsBundle,
  STEPS_MIME,
  TABLE_MIME,
  type TableData,
  type TableDataColumn,
  tableBundle,
} from "./mime-bundle.js";
export * from "./verdict.js";
