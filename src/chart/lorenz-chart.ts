import {
  CHOICE,
  InputError,
  isList,
  isTableSource,
  type Label,
  label,
  type Language,
  type Name,
  optional,
  say,
} from "../base/index.js";
import { formatNumber, lines } from "../format/index.js";
import { lorenzCurve } from "../methods/concentration/index.js";
import type { LocalizationCurve } from "../methods/specialization/index.js";
import { checkLengths, readChart, type SourceOptions, words } from "./chart-options.js";
import {
  asTable,
  columnAt,
  isRecord,
  numbersOf,
  readValues,
  type SourceWords,
  titled,
  wordsOf,
  readList,
} from "./chart-source.js";
import { equalityLine, SHARE_AXIS } from "./curve.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import type { ValuesSource } from "./named-values.js";
import { FAINT_INK, PALETTE } from "./palette.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { estimatedWidth, nameOf, titleOf, titleUp } from "./words.js";

/** The points of a Lorenz curve; a `LorenzCurve` of `lorenzCurve` is one. */
export interface LorenzPoints {
  /** Cumulated shares of the units, from 0 to 1, the poorest first. */
  readonly cumulativeUnits: ArrayLike<number>;
  /** What they have of the total, from 0 to 1. */
  readonly cumulativeValues: ArrayLike<number>;
  /** Twice the area between curve and diagonal; written into the area if it is there. */
  readonly gini?: number | undefined;
  /** What the curve is called; needed where there are several. */
  readonly name?: Name | undefined;
}

/** How Lorenz curves are drawn. */
export interface LorenzOptions extends SourceOptions {
  /** What the units are: title of the horizontal axis. */
  readonly units?: Name | undefined;
}

const OPTIONS = { ...CHOICE, units: optional(words) };

const READING = { where: "lorenzChart", write: "lorenzChart([1, 2, 3])" };

/** Curves, read, with the words of the frame they are of. */
interface Curves extends SourceWords {
  readonly list: readonly LorenzPoints[];
}

/**
 * Lorenz chart (洛伦兹曲线图): the curve under the line of equality, the area between them shaded:
 * half the Gini coefficient. Several curves are told apart by colour and name, without shading.
 *
 * @param data - what `lorenzCurve` gives, one or several, or `localizationCurve`; or sizes: numbers, `{ names, values }`, a frame or a
 * table, of which each column that is chosen is a curve.
 * @throws {InputError} If a curve's two lists differ in length, there is none, or a size is negative.
 * @example
 * const curve = { cumulativeUnits: [0, 0.5, 1], cumulativeValues: [0, 0.2, 1], gini: 0.3 };
 * lorenzChart(curve).data.length; // => 2
 * lorenzChart([20, 50, 20, 10]).data[1].y; // => [0, 0.1, 0.3, 0.5, 1]
 */
export function lorenzChart(
  data: LorenzPoints | readonly LorenzPoints[] | LocalizationCurve | ValuesSource,
  options: LorenzOptions = {},
): Figure {
  const chosen = readChart<LorenzOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both" } = chosen;
  const { list, ...read } = curvesOf(data, chosen);
  const { title, source } = titled(chosen, read, label("洛伦兹曲线", "Lorenz curve"));
  const [units, values] = [
    chosen.units ?? label("单位累计比例", "cumulative share of units"),
    chosen.label ?? label("数值累计比例", "cumulative share of the total"),
  ];
  return new Figure({
    ...chosen,
    title,
    source,
    alt: chosen.alt ?? inWords(title, list),
    width: chosen.width ?? 720,
    height: chosen.height ?? SCREEN.height,
    data: [equalityLine(), ...list.map((each, i) => curve(each, i, list.length === 1, language))],
    layout: {
      xaxis: { ...SHARE_AXIS, constrain: "domain", title: { text: titleOf(units, undefined, language) } },
      yaxis: {
        ...SHARE_AXIS,
        constrain: "domain",
        scaleanchor: "x",
        title: { text: titleUp(values, undefined, language) },
      },
      annotations: [equality(language), ...(list.length === 1 ? giniIn(list[0], language) : [])],
    },
  });
}

function curvesOf(
  data: LorenzPoints | readonly LorenzPoints[] | LocalizationCurve | ValuesSource,
  choice: SourceOptions,
): Curves {
  const words = { title: undefined, source: undefined };
  if (isLocalization(data)) {
    const { reference: cumulativeUnits, industry: cumulativeValues } = data;
    return { ...words, list: checkCurves([{ cumulativeUnits, cumulativeValues }]) };
  }
  if (isCurve(data)) return { ...words, list: checkCurves([data]) };
  if (isList(data) && (data.length === 0 || isRecord(data[0]))) {
    return { ...words, list: checkCurves(data as readonly LorenzPoints[]) };
  }
  const source = asTable(READING, data);
  if (source === undefined)
    return {
      ...words,
      list: [lorenzCurve(readValues(READING, data as ValuesSource, choice).values)],
    };
  const read = numbersOf(READING, source, choice, "one", "refused");
  const { columns } = read;
  const list = columns.map((column, j) => {
    const { cumulativeUnits, cumulativeValues, gini } = lorenzCurve(columnAt(read, columns, j));
    return { cumulativeUnits, cumulativeValues, gini, name: column.label };
  });
  return { ...wordsOf(source), list };
}

function isLocalization(data: unknown): data is LocalizationCurve {
  if (isTableSource(data) || !isRecord(data)) return false;
  return "order" in data && isList(data.reference) && isList(data.industry);
}

function isCurve(data: unknown): data is LorenzPoints {
  return isRecord(data) && "cumulativeUnits" in data && "cumulativeValues" in data;
}

function checkCurves(list: readonly LorenzPoints[]): readonly LorenzPoints[] {
  if (list.length === 0) {
    const words = say("至少有一条曲线", "hold at least one");
    throw new InputError("lorenzChart", "curves", words, list);
  }
  list.forEach((each, i) => {
    if (!isCurve(each) || !isList(each.cumulativeUnits) || !isList(each.cumulativeValues)) {
      const words = say("是 lorenzCurve([1, 2, 3])", "be lorenzCurve([1, 2, 3])");
      throw new InputError("lorenzChart", `curves[${i}]`, words, each);
    }
    readList(READING, `curves[${i}].cumulativeUnits`, each.cumulativeUnits, false);
    readList(READING, `curves[${i}].cumulativeValues`, each.cumulativeValues, false);
    const path = `curves[${i}].cumulativeValues`;
    checkLengths("lorenzChart", path, each.cumulativeUnits.length, each.cumulativeValues.length);
  });
  return list;
}

function curve(points: LorenzPoints, i: number, alone: boolean, language: Language): Trace {
  const gini = points.gini === undefined ? "" : ` G = ${formatNumber(points.gini)}`;
  return {
    type: "scatter",
    mode: "lines",
    name: (points.name === undefined ? `${i + 1}` : nameOf(points.name, language)) + gini,
    x: Array.from(points.cumulativeUnits),
    y: Array.from(points.cumulativeValues),
    line: { color: PALETTE[i % PALETTE.length], width: 4 },
    ...(alone ? { fill: "tonexty", fillcolor: "rgba(0,114,178,0.15)" } : {}),
    showlegend: !alone,
    hovertemplate: "%{x:.1%} → %{y:.1%}<extra></extra>",
  };
}

function equality(language: Language): PlotlyFields {
  const text = nameOf(label("绝对平均线", "line of equality"), language);
  const font = { size: TYPE.label, color: FAINT_INK };
  const place = {
    x: 0.42,
    y: 0.42,
    xanchor: "center",
    yanchor: "bottom",
    textangle: -45,
    yshift: 8,
  };
  return { text, font, showarrow: false, ...place };
}

/** The coefficient within its area where there is room for it, else in the empty corner. */
function giniIn(points: LorenzPoints, language: Language): readonly PlotlyFields[] {
  if (points.gini === undefined) return [];
  const words = lines(label("基尼系数", "Gini coefficient"), language);
  const text = `${words.join("<br>")}<br><b>${formatNumber(points.gini)}</b>`;
  const wide = Math.max(...words.map((line) => estimatedWidth(line, TYPE.axis)));
  const place = roomiest(points, (wide + 12) / SIDE, ((words.length + 1) * TYPE.axis * 1.3) / SIDE);
  return [{ text, showarrow: false, font: { size: TYPE.axis }, ...place }];
}

/** About the pixels of a side of the plot. */
const SIDE = 370;

/** Where a text of a size, in shares of a side, keeps farthest from the line of equality and from the curve. */
function roomiest(points: LorenzPoints, width: number, height: number): PlotlyFields {
  const steps = Array.from({ length: 49 }, (_, k) => (k + 1) / 50);
  const places = steps.flatMap((x) =>
    steps.map((y) => {
      const [right, bottom] = [x + width / 2, y - height / 2];
      const room = right > 1 ? -1 : Math.min(x - width / 2 - (y + height / 2), bottom - curveAt(points, right));
      return { x, y, room };
    }),
  );
  const { x, y, room } = places.reduce((best, place) => (place.room > best.room ? place : best));
  if (room < 0) return { x: 0.04, y: 0.96, xanchor: "left", yanchor: "top", align: "left" };
  return { x, y, xanchor: "center", yanchor: "middle" };
}

/** How high the curve is at a share of the units. */
function curveAt({ cumulativeUnits: x, cumulativeValues: y }: LorenzPoints, at: number): number {
  const next = Array.from(x).findIndex((unit) => unit >= at);
  if (next < 1) return next === 0 ? y[0] : 1;
  const share = (at - x[next - 1]) / (x[next] - x[next - 1] || 1);
  return y[next - 1] + share * (y[next] - y[next - 1]);
}

function inWords(title: Label, list: readonly LorenzPoints[]): Label {
  const ginis = list.flatMap(({ gini }) => (gini === undefined ? [] : [formatNumber(gini)]));
  if (ginis.length === 0) return title;
  return label(`${title.zh}：基尼系数 ${ginis.join("、")}`, `${title.en}: Gini coefficient ${ginis.join(", ")}`);
}
