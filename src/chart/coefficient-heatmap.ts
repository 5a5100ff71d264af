import { type Label, label, LabelledMatrix, oneOf, positive } from "../base/index.js";
import {
  directCoefficients,
  type ImportOptions,
  type InputOutputTable,
  upstreamness,
} from "../methods/input-output/index.js";
import { type ChartOptions, checkResult, readChart, some } from "./chart-options.js";
import type { Figure } from "./figure.js";
import { heatmapChart } from "./heatmap-chart.js";

/** How the coefficients are drawn. */
export interface CoefficientHeatmapOptions extends Omit<ChartOptions, "label" | "unit">, ImportOptions {
  /**
   * `"upstream"`: sectors far from final use first, so that most inputs stand above the diagonal;
   * `"table"`: as the table has them. `"upstream"` by default.
   */
  readonly order?: "upstream" | "table" | undefined;
  /** What is coloured deepest, so that small coefficients are told apart; the largest by default. */
  readonly deepest?: number | undefined;
}

const OPTIONS = {
  imports: oneOf("domestic", "competitive"),
  order: oneOf("upstream", "table"),
  deepest: some(positive),
};

const TITLE: Label = label(
  "直接消耗系数：列部门每元产出消耗的行部门产品（元）",
  "Direct input coefficients: what a yuan of the column's output takes from the row",
);

const READING = {
  where: "coefficientHeatmap",
  write: "coefficientHeatmap(inputOutputTableOf({ flows, finalDemand }))",
};

/**
 * Heat map of direct input coefficients (直接消耗系数热图): sellers in rows, buyers in columns, both in one
 * order. A dark row is bought by many, a dark column buys much.
 *
 * @throws {InputError} If imports exceed a product's domestic use, or the table is unproductive.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * coefficientHeatmap(table).data[0].z; // => [[0.15, 0.25], [0.2, 0.05]]
 */
export function coefficientHeatmap(table: InputOutputTable, options: CoefficientHeatmapOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<CoefficientHeatmapOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "table", table, ["flows", "finalDemand", "output"]);
  const { imports, order, deepest, ...words } = chosen;
  const a = directCoefficients(table, { imports });
  const n = table.sectors.length;
  const places = [...table.sectors.keys()];
  if (order === "upstream") {
    const stages = upstreamness(table, { imports }).values;
    places.sort((i, j) => stages[j] - stages[i]);
  }
  const values = Float64Array.from({ length: n * n }, (_, k) => {
    return a.values[places[Math.floor(k / n)] * n + places[k % n]];
  });
  const sectors = places.map((i) => table.sectors[i]);
  return heatmapChart(new LabelledMatrix(sectors, sectors, values), {
    ...words,
    title: words.title ?? TITLE,
    limits: [0, deepest ?? Math.max(...values)],
    numbers: false,
  });
}
