import { CHOICE, given, InputError, isList, type Label, label, nameText, say } from "../base/index.js";
import { formatNumber } from "../format/index.js";
import { concentrationCurve } from "../methods/concentration/index.js";
import { readChart, type SourceOptions } from "./chart-options.js";
import { readValues, titled } from "./chart-source.js";
import { SHARE_AXIS } from "./curve.js";
import { Figure } from "./figure.js";
import type { ValuesSource } from "./named-values.js";
import { LOUD, PALETTE } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { nameOf, titleOf } from "./words.js";

/** How a concentration curve is drawn. */
export interface ConcentrationCurveOptions extends SourceOptions {
  /** At which n CRₙ is marked; 4 and 8 by default, where there are so many. */
  readonly marks?: readonly number[] | undefined;
}

const OPTIONS = { ...CHOICE, marks: given<readonly number[]>() };

const READING = {
  where: "concentrationCurveChart",
  write: 'concentrationCurveChart({ names: ["甲", "乙"], values: [50, 30] })',
};

/**
 * Concentration curve (集中度曲线图): what the n largest have together, for every n, with CRₙ marked;
 * pointing at a step gives its name.
 *
 * @param data - a frame, a table or a result, of which one column is shown; `{ names, values }`, or sizes.
 * @throws {InputError} If lengths differ, a size is negative or missing, or a mark isn't an n.
 * @see {@link concentrationCurve} for the numbers.
 * @example
 * const chart = concentrationCurveChart({ names: ["A", "B", "C"], values: [20, 50, 30] });
 * chart.data[0].y; // => [0, 0.5, 0.8, 1]
 */
export function concentrationCurveChart(data: ValuesSource, options: ConcentrationCurveOptions = {}): Figure {
  const chosen = readChart<ConcentrationCurveOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both" } = chosen;
  const read = readValues(READING, data, chosen);
  const { names, values } = read;
  const curve = Array.from(concentrationCurve(values));
  const order = names.map((_, i) => i).sort((a, b) => values[b] - values[a]);
  const marks = marksOf(chosen.marks, names.length);
  const words = titled(chosen, read, label("集中度曲线", "Concentration curve"));
  const first = { zh: "原点", en: "origin" };
  const steps = [nameText(first, language), ...order.map((i) => nameOf(names[i], language))];
  return new Figure({
    ...chosen,
    ...words,
    alt: chosen.alt ?? inWords(words.title, curve, marks),
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
          text: titleOf(chosen.label ?? label("累计份额", "cumulative share"), undefined, language),
        },
      },
      annotations: marks.map((n) => markOf(n, curve[n])),
    },
  });
}

function marksOf(marks: readonly number[] | undefined, length: number): readonly number[] {
  if (marks === undefined) return [4, 8].filter((n) => n < length);
  if (!isList(marks)) {
    const words = say("是名次的列表，如 [4, 8]", "be a list of ranks, such as [4, 8]");
    throw new InputError("concentrationCurveChart", "marks", words, marks);
  }
  const bad = marks.findIndex((n) => !Number.isInteger(n) || n < 1 || n > length);
  if (bad < 0) return marks;
  const words = say("是 1 到 {length} 的整数", "be a whole number from 1 to {length}", { length });
  throw new InputError("concentrationCurveChart", `marks[${bad}]`, words, marks[bad]);
}

function markOf(n: number, share: number): PlotlyFields {
  const text = `<b>CR<sub>${n}</sub> = ${formatNumber(share * 100, { decimals: 1 })}%</b>`;
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
