import { label } from "../base/index.js";
import type { KeySectors } from "../methods/input-output/index.js";
import {
  type ChartOptions,
  checkResult,
  highlight as highlightReader,
  readChart,
  withoutAxis,
} from "./chart-options.js";
import type { Figure } from "./figure.js";
import { inQuadrants } from "./quadrant-words.js";
import { scatterChart } from "./scatter-chart.js";

/** How linkages are drawn. */
export interface LinkageOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** Which sectors stand out, by their names. */
  readonly highlight?: string | readonly string[] | undefined;
}

const OPTIONS = { highlight: highlightReader };

const READING = {
  where: "linkageQuadrantChart",
  write: "linkageQuadrantChart(keySectors(table))",
};

const corners = [
  label("关键部门", "key sectors"),
  label("支撑型", "forward oriented"),
  label("独立型", "weakly linked"),
  label("拉动型", "backward oriented"),
] as const;

/**
 * Linkage quadrants (影响力—感应度象限图): how each sector pulls on its suppliers (across) and carries its
 * buyers (up), with rules at 1, the mean of all sectors. Key sectors stand in the upper right.
 *
 * @throws {InputError} If `highlight` names no sector.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * linkageQuadrantChart(keySectors(table)).data[0].text; // => ["1", "2"]
 */
export function linkageQuadrantChart(linkages: KeySectors, options: LinkageOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<LinkageOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "linkages", linkages, ["backward", "forward", "classes"]);
  const { language = "both" } = chosen;
  const { backward, forward, names } = linkages;
  return scatterChart(
    { names, x: backward, y: forward },
    {
      ...withoutAxis(chosen),
      title: chosen.title ?? linkages.title,
      alt: chosen.alt ?? linkages.summary(),
      xLabel: label("影响力系数（后向联系）", "power of dispersion (backward)"),
      yLabel: label("感应度系数（前向联系）", "sensitivity (forward)"),
      xReference: { at: 1 },
      yReference: { at: 1 },
    },
  ).with(inQuadrants(forward, corners, language));
}
