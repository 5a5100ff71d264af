import {
  CHOICE,
  checkNumber,
  checkNumbers,
  isList,
  isTableSource,
  type Label,
  label,
  type Name,
  Result,
} from "../base/index.js";
import { decimalsFor } from "../format/index.js";
import type { InvestmentMultiplier } from "../methods/effects/index.js";
import type { ImpactRounds } from "../methods/input-output/index.js";
import { readChart, type SourceOptions } from "./chart-options.js";
import { asLabel, isRecord, readNumberList, type SourceWords, titled } from "./chart-source.js";
import { Figure } from "./figure.js";
import type { ValuesSource } from "./named-values.js";
import { LOUD, QUIET } from "./palette.js";
import { NO_LINE, referenceLine } from "./reference-line.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { drawnNumber, nameOf, titleUp } from "./words.js";

/** What each round brings. */
export interface RoundValues {
  readonly values: ArrayLike<number>;
  /** What all rounds without end come to; a rule, if it is there. */
  readonly limit?: number | undefined;
  /** The number of the first round; 1 by default, 0 where the demand itself is a round. */
  readonly first?: number | undefined;
  readonly label?: Name | undefined;
  readonly unit?: Name | undefined;
}

/** Results that come about in rounds. */
export type RoundsResult = ImpactRounds | InvestmentMultiplier;

const READING = {
  where: "roundsChart",
  write: "roundsChart({ values: [1, 0.5, 0.25], limit: 2 })",
};

/**
 * Rounds chart (逐轮图): a bar for what each round brings, a line for what has come about so far, and a
 * rule at what all rounds come to: a multiplier at work.
 *
 * @param data - what `impactRounds` or `investmentMultiplier` gives; `{ values, limit }`, numbers, or a frame, a table or a result with a column of them.
 * @throws {InputError} If there is no round or a number isn't finite.
 * @example
 * const chart = roundsChart({ values: [1, 0.5, 0.25], limit: 2 });
 * chart.data[1].y; // => [1, 1.5, 1.75]
 */
export function roundsChart(data: RoundValues | RoundsResult | ValuesSource, options: SourceOptions = {}): Figure {
  const chosen = readChart<SourceOptions, typeof CHOICE>(READING, options, CHOICE);
  const { language = "both" } = chosen;
  const read = roundsOf(data, chosen);
  const values = Array.from(checkNumbers("roundsChart", "values", read.values));
  const { limit, first } = read;
  const rounds = values.map((_, k) => first + k);
  const soFar = runningSums(values);
  const decimals = chosen.decimals ?? Math.min(decimalsFor([...values, ...soFar]), 3);
  const write = (value: number): string => drawnNumber(value, decimals);
  const axis = chosen.label ?? read.label;
  const { title, source } = titled(chosen, read, axis ?? label("逐轮效应", "Round by round"));
  const rule = limit === undefined ? NO_LINE : referenceLine("y", limit, ruleWords(limit, write), language);
  const most = Math.max(...soFar, ...values, limit ?? 0);
  const least = Math.min(0, ...soFar, ...values);
  return new Figure({
    ...chosen,
    title,
    source,
    alt:
      chosen.alt ?? inWords(title, values.map(write), soFar.map(write), limit === undefined ? undefined : write(limit)),
    data: [
      {
        type: "bar",
        name: nameOf(label("本轮", "this round"), language),
        x: rounds,
        y: values,
        marker: { color: QUIET },
        ...(values.length <= 12 ? numbersOn(values, soFar, write) : {}),
        hovertemplate: "%{x}: %{y}<extra></extra>",
      },
      course(rounds, soFar, write, nameOf(label("累计", "so far"), language)),
    ],
    layout: {
      bargap: 0.3,
      xaxis: {
        title: { text: nameOf(label("轮次", "round"), language) },
        dtick: Math.ceil(values.length / 20),
        tick0: first,
        range: [first - 0.6, first + values.length - 0.4],
        showgrid: false,
        showline: true,
      },
      yaxis: {
        title: { text: titleUp(axis, chosen.unit ?? read.unit, language) },
        range: [least < 0 ? least * 1.1 : 0, most * 1.12],
      },
      shapes: rule.shapes,
      annotations: rule.annotations,
    },
  });
}

/** Rounds, read, with what is known of them. */
interface RoundsRead extends SourceWords {
  readonly values: ArrayLike<number>;
  readonly limit: number | undefined;
  readonly first: number;
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
}

function roundsOf(data: RoundValues | RoundsResult | ValuesSource, choice: SourceOptions): RoundsRead {
  const known = data instanceof Result && choice.columns === undefined ? ofResult(data) : undefined;
  if (known !== undefined) return known;
  if (isTableSource(data) || !isRecord(data) || !("values" in data) || "names" in data) {
    const read = readNumberList(READING, data as ValuesSource, choice);
    return { ...read, limit: undefined, first: 1 };
  }
  const { values, limit, first = 1, label: what, unit } = data as unknown as RoundValues;
  if (limit !== undefined) checkNumber("roundsChart", "limit", limit);
  checkNumber("roundsChart", "first", first);
  const words = { title: undefined, source: undefined };
  return { ...words, values, limit, first, label: asLabel(what), unit: asLabel(unit) };
}

/** The rounds of a result, with what they come to. */
function ofResult(data: Result): RoundsRead | undefined {
  const { title, totals, limit } = data as unknown as Partial<ImpactRounds>;
  const plain = { source: undefined, label: undefined, unit: undefined };
  if (isList(totals) && limit !== undefined) {
    const { unit } = (data as unknown as ImpactRounds).table;
    return { ...plain, title, values: totals, limit, first: 0, unit };
  }
  const { rounds, income, multiplier } = data as unknown as Partial<InvestmentMultiplier>;
  if (!isList(rounds) || income === undefined || multiplier === undefined) return undefined;
  return { ...plain, title, values: rounds, limit: income, first: 1 };
}

function runningSums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** The number of a bar stands over it; inside where the line runs through its top. */
function numbersOn(
  values: readonly number[],
  soFar: readonly number[],
  write: (value: number) => string,
): PlotlyFields {
  return {
    text: values.map(write),
    textposition: values.map((value, k) => (soFar[k] - value < 0.05 * value ? "inside" : "outside")),
    textangle: 0,
    cliponaxis: false,
  };
}

function course(
  rounds: readonly number[],
  soFar: readonly number[],
  write: (value: number) => string,
  name: string,
): Trace {
  const last = soFar.length - 1;
  return {
    type: "scatter",
    mode: "lines+markers+text",
    name,
    x: rounds,
    y: soFar,
    line: { color: LOUD },
    marker: { color: LOUD },
    text: soFar.map((value, k) => (k === last ? `<b>${write(value)}</b>` : "")),
    textposition: "bottom center",
    textfont: { color: LOUD },
    cliponaxis: false,
    hovertemplate: "%{x}: %{y}<extra></extra>",
  };
}

function ruleWords(limit: number, write: (value: number) => string): Label {
  return label(`全部轮次 ${write(limit)}`, `all rounds ${write(limit)}`);
}

function inWords(title: Label, values: readonly string[], soFar: readonly string[], limit: string | undefined): Label {
  const [first, last, sum] = [values[0], values[values.length - 1], soFar[soFar.length - 1]];
  const [zh, en] = limit === undefined ? ["", ""] : [`，全部轮次 ${limit}`, `, all rounds ${limit}`];
  return label(
    `${title.zh}：${values.length} 轮，由 ${first} 到 ${last}，累计 ${sum}${zh}`,
    `${title.en}: ${values.length} rounds, from ${first} to ${last}, ${sum} so far${en}`,
  );
}
