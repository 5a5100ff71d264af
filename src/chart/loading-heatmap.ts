import { type Label, LabelledMatrix, label, nameText, oneOf, within } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import type { FactorAnalysis } from "../methods/factor/index.js";
import { type ChartOptions, checkResult, readChart } from "./chart-options.js";
import type { Figure } from "./figure.js";
import { heatmapChart } from "./heatmap-chart.js";

/** How loadings are drawn. */
export interface LoadingHeatmapOptions extends Omit<ChartOptions, "label" | "unit"> {
  /** Loadings smaller than this, without their sign, are faded; 0.4 by default. */
  readonly fade?: number | undefined;
  /** `"factor"` (default) puts the indicators of a factor together, largest first; `"given"` leaves them. */
  readonly order?: "factor" | "given" | undefined;
}

const OPTIONS = { fade: within(0, 1, 0.4), order: oneOf("factor", "given") };

const READING = { where: "loadingHeatmap", write: "loadingHeatmap(factorAnalysis(frame))" };

/**
 * Heat map of loadings (因子载荷热图): indicators by the factor that they load on most, the largest first,
 * as SPSS sorts them by size; positive loadings in vermilion, negative ones in blue, small ones faded.
 *
 * @throws {InputError} If `fade` isn't a number from 0 to 1.
 * @example
 * const R = [[1, 0.6, 0.1, 0], [0.6, 1, 0, 0.1], [0.1, 0, 1, 0.5], [0, 0.1, 0.5, 1]];
 * const result = factorAnalysis({ correlation: R, n: 90 });
 * loadingHeatmap(result).data[0].x; // => ["成分1 Component 1", "成分2 Component 2"]
 */
export function loadingHeatmap(result: FactorAnalysis, options: LoadingHeatmapOptions = {}): Figure {
  const lacking = ["label", "unit"] as const;
  const chosen = readChart<LoadingHeatmapOptions, typeof OPTIONS>(READING, options, OPTIONS, lacking);
  checkResult(READING, "result", result, ["factors", "loadings"]);
  const { fade, order, ...words } = chosen;
  const { decimals = 2 } = words;
  const { loadings } = result;
  const k = loadings.columns.length;
  const places = order === "given" ? [...loadings.rows.keys()] : byFactor(loadings);
  const sorted = new LabelledMatrix(
    places.map((i) => loadings.rows[i]),
    loadings.columns,
    Float64Array.from({ length: places.length * k }, (_, at) => {
      return loadings.values[places[Math.floor(at / k)] * k + (at % k)];
    }),
  );
  const title = words.title ?? label("因子载荷", "Factor loadings");
  const most = loadings.values.reduce((high, x) => Math.max(high, Math.abs(x)), 1);
  return heatmapChart(sorted, {
    ...words,
    title,
    alt: words.alt ?? inWords(title, sorted, decimals),
    label: label("载荷", "loading"),
    midpoint: 0,
    limits: [-most, most],
    fade,
    decimals,
  });
}

/** Indicators by the factor of their largest loading, and by its size. */
function byFactor({ rows, columns, values }: LabelledMatrix): number[] {
  const k = columns.length;
  const main = rows.map((_, i) => {
    const sizes = Array.from(values.subarray(i * k, (i + 1) * k), Math.abs);
    const size = Math.max(...sizes);
    return { factor: sizes.indexOf(size), size };
  });
  return [...rows.keys()].sort((a, b) => main[a].factor - main[b].factor || main[b].size - main[a].size);
}

/** Each indicator with the factor that it loads on most. */
function inWords(title: Label, sorted: LabelledMatrix, decimals: number): Label {
  const words = (language: "zh" | "en") =>
    sorted.rows.map((name, i) => {
      const row = Array.from(sorted.values.subarray(i * sorted.columns.length).slice(0, sorted.columns.length));
      const j = row.reduce((best, x, at) => (Math.abs(x) > Math.abs(row[best]) ? at : best), 0);
      const factor = nameText(sorted.columns[j], language);
      return `${nameText(name, language)} ${formatNumber(row[j], { decimals })} (${factor})`;
    });
  return label(`${title.zh}：${words("zh").join("；")}`, `${title.en}: ${words("en").join("; ")}`);
}
