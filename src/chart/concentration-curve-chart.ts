import { checkNames, InputError, type Label, label, nameText } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import { concentrationCurve } from "../methods/concentration/index.js";
import { type ChartOptions, checkLengths } from "./chart-options.js";
import { SHARE_AXIS } from "./curve.js";
import { Figure } from "./figure.js";
import type { NamedValues } from "./named-values.js";
import { LOUD, PALETTE } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { nameOf, titleOf } from "./words.js";

/** How a concentration curve is drawn. */
export interface ConcentrationCurveOptions extends ChartOptions {
  /** At which n CRₙ is marked; 4 and 8 by default, where there are so many. */
  readonly marks?: readonly number[] | undefined;
}

/**
 * Concentration curve (集中度曲线图): what the n largest have together, for every n, with CRₙ marked;
 * pointing at a step gives its name.
 *
 * @throws {InputError} If lengths differ, a size is negative or missing, or a mark isn't an n.
 * @see {@link concentrationCurve} for the numbers.
 * @example
 * const chart = concentrationCurveChart({ names: ["A", "B", "C"], values: [20, 50, 30] });
 * chart.data[0].y; // => [0, 0.5, 0.8, 1]
 */
export function concentrationCurveChart(
  data: NamedValues,
  options: ConcentrationCurveOptions = {},
): Figure {
  const { language = "both" } = options;
  const names = checkNames("concentrationCurveChart", "names", data.names);
  checkLengths("concentrationCurveChart", "values", names.length, data.values.length);
  const curve = Array.from(concentrationCurve(data.values));
  const order = names.map((_, i) => i).sort((a, b) => data.values[b] - data.values[a]);
  const marks = marksOf(options.marks, names.length);
  const title = options.title ?? label("集中度曲线", "Concentration curve");
  const first = { zh: "原点", en: "origin" };
  const steps = [nameText(first, language), ...order.map((i) => nameOf(names[i], language))];
  return new Figure({
    ...options,
    title,
    alt: options.alt ?? inWords(title, curve, marks),
    data: [
      {
        type: "scatter",
        mode: "lines+markers",
        x: curve.map((_, n) => n),
        y: curve,
        text: steps,
        line: { color: PALETTE[0], width: 3 },
        marker: {
          opacity: 1,
          size: curve.map((_, n) => (marks.includes(n) ? 14 : 7)),
          color: curve.map((_, n) => (marks.includes(n) ? LOUD : PALETTE[0])),
        },
        hovertemplate: "n = %{x}: %{text}, CR = %{y:.2%}<extra></extra>",
      },
    ],
    layout: {
      xaxis: {
        title: { text: nameOf(label("从大到小的个数 n", "number n, largest first"), language) },
        range: [-0.5, names.length + 0.5],
        showgrid: false,
        showline: true,
      },
      yaxis: {
        ...SHARE_AXIS,
        range: [0, 1.04],
        title: {
          text: titleOf(
            options.label ?? label("累计份额", "cumulative share"),
            undefined,
            language,
          ),
        },
      },
      annotations: marks.map((n) => markOf(n, curve[n])),
    },
  });
}

function marksOf(marks: readonly number[] | undefined, length: number): readonly number[] {
  if (marks === undefined) return [4, 8].filter((n) => n < length);
  const bad = marks.findIndex((n) => !Number.isInteger(n) || n < 1 || n > length);
  if (bad < 0) return marks;
  const words = `be a whole number from 1 to ${length}`;
  throw new InputError("concentrationCurveChart", `marks[${bad}]`, words, marks[bad]);
}

function markOf(n: number, share: number): PlotlyFields {
  const text = `<b>CR<sub>${n}</sub> = ${formatNumber(share * 100, { decimals: 1 })} %</b>`;
  return {
    text,
    x: n,
    y: share,
    xanchor: "left",
    yanchor: "top",
    xshift: 10,
    yshift: -6,
    showarrow: false,
    font: { color: LOUD },
  };
}

function inWords(title: Label, curve: readonly number[], marks: readonly number[]): Label {
  const parts = marks.map((n) => `CR${n} = ${formatNumber(curve[n])}`);
  if (parts.length === 0) return title;
  return label(`${title.zh}：${parts.join("，")}`, `${title.en}: ${parts.join(", ")}`);
}
