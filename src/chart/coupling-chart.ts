import { oneOf, say } from "../base/index.js";
import {
  COORDINATION_CLASSES,
  COUPLING_STAGES,
  type CouplingMeasure,
  type CouplingOverYears,
} from "../methods/evaluation/index.js";
import type { Band } from "./bands.js";
import { type ChartOptions, checkResult, highlight as highlightReader, readChart } from "./chart-options.js";
import type { Figure } from "./figure.js";
import { overTimeChart } from "./over-time-chart.js";

/** How coupling over the years is drawn. */
export interface CouplingChartOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** C, T or D; `"coordination"` by default. */
  readonly measure?: CouplingMeasure | undefined;
  /** Whose lines stand out, the others turning grey; none by default. */
  readonly highlight?: string | readonly string[] | undefined;
}

const READING = {
  where: "couplingChart",
  write: "couplingChart(couplingOverYears([{ year: 2010, systems }, { year: 2015, systems }]))",
};

const OPTIONS = {
  measure: oneOf<CouplingMeasure>("coordination", "coupling", "development"),
  highlight: highlightReader,
};

/**
 * Coupling over the years (历年耦合协调度图): a line for each object over the classes as bands, from 0 to 1.
 *
 * @param result - what `couplingOverYears` gives.
 * @throws {InputError} If it is something else, or `highlight` names nobody.
 * @example
 * const systems = { rows: ["江西"], columns: ["产业", "环境"], values: [[0.2, 0.8]] };
 * couplingChart(couplingOverYears([{ year: 2010, systems }, { year: 2015, systems }])).data[0].y;
 * // => [0.6325, 0.6325]
 */
export function couplingChart(result: CouplingOverYears, options: CouplingChartOptions = {}): Figure {
  const chosen = readChart<CouplingChartOptions, typeof OPTIONS>(READING, options, OPTIONS, ["label", "unit"]);
  checkResult(READING, "result", result, ["years", "results", "measures"]);
  const { measure, ...rest } = chosen;
  const { label } = result.measures[measure];
  const series = result.results[0].names.map((name, k) => ({
    name,
    values: result.results.map((year) => year[measure][k]),
  }));
  return overTimeChart(
    { years: result.years, series, label },
    {
      ...rest,
      title: chosen.title ?? say("历年{label}", "{label} over the years", { label }),
      bands: bandsOf(measure, result),
    },
  );
}

/** The classes of D, the stages of C; T has none. */
function bandsOf(measure: CouplingMeasure, { results }: CouplingOverYears): readonly Band[] {
  if (measure === "development") return [{ from: 0, to: 1, label: say("综合发展", "development") }];
  const classes = measure === "coupling" ? COUPLING_STAGES : COORDINATION_CLASSES[results[0].classes];
  return classes.map(({ from, label }, k) => ({ from, to: classes[k + 1]?.from ?? 1, label }));
}
