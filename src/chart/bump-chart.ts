import {
  CHOICE,
  InputError,
  type Label,
  label,
  type Language,
  listed,
  type MatrixInput,
  type Name,
  nameText,
  say,
} from "../base/index.js";
import { RankingComparison } from "../methods/evaluation/index.js";
import { highlight as highlightReader, highlighted, readChart, type SourceOptions } from "./chart-options.js";
import { asTable, numbersOf, refused, type SourceWords, titled, withoutMain, wordsOf } from "./chart-source.js";
import { type EndLabel, spreadLabels } from "./end-labels.js";
import { Figure } from "./figure.js";
import { TYPE } from "./house-style.js";
import { FAINT_INK, PALETTE, QUIET } from "./palette.js";
import type { Trace } from "./trace.js";
import { estimatedWidth, inLines, nameOf } from "./words.js";

/** How ranks are drawn. */
export interface BumpOptions extends Omit<SourceOptions, "unit" | "decimals"> {
  /**
   * Who stands out, the others grey; of twelve or fewer all do by default, of more the three whose ranks differ most.
   */
  readonly highlight?: string | readonly string[] | undefined;
}

const OPTIONS = { ...CHOICE, highlight: highlightReader };

const READING = { where: "bumpChart", write: "bumpChart(compareRankings(data))" };

/** Up to so many each has a colour. */
const FEW = 12;

/** Ranks, alternatives × methods or years; NaN where there is none. */
interface RanksRead extends SourceWords {
  readonly names: readonly Name[];
  readonly columns: readonly Name[];
  /** A list for each name. */
  readonly ranks: readonly (readonly number[])[];
}

/**
 * Bump chart (名次变化图): a line for each alternative through its ranks, by one method or year after the other, the best on
 * top. Few stand out, with their names at the end; the others are grey, and say who they are under the pointer.
 *
 * @param data - what `compareRankings` gives; or ranks, 1 the best: a frame or labelled numbers, a row for each
 * alternative and a column for each method or year.
 * @throws {InputError} If a number is no rank, or `highlight` names nobody.
 * @example
 * const ranks = { rows: ["甲", "乙"], columns: ["2009", "2012"], values: [[1, 2], [2, 1]] };
 * bumpChart(ranks, { highlight: "甲" }).data.length; // => 2
 */
export function bumpChart(data: RankingComparison | MatrixInput, options: BumpOptions = {}): Figure {
  const chosen = readChart<BumpOptions, typeof OPTIONS>(READING, options, OPTIONS, ["unit", "decimals"]);
  const { language = "both", width = 960, height = 560 } = chosen;
  const read = readRanks(data, chosen);
  const { columns, ranks } = read;
  const loud = standing(read, chosen.highlight);
  const colours = coloursOf(loud);
  const last = columns.length - 1;
  const most = Math.max(...ranks.flat().filter(Number.isFinite), 2);
  const range = [most + 0.6, 0.4] as const;
  const ends = endsOf(read, loud, colours, language);
  const aside = Math.round(Math.max(40, ...ends.map(({ text }) => estimatedWidth(text, TYPE.label))) * 1.08) + 24;
  const heads = columns.map((name) => headOf(name, language, (width - aside - 60) / columns.length));
  const below = 20 + 19 * Math.max(...heads.map((head) => head.split("<br>").length));
  const words = titled(chosen, { ...read, title: read.title ?? titleOf(read, loud) }, label("名次变化", "Ranks"));
  return new Figure({
    ...chosen,
    ...words,
    width,
    height,
    alt: chosen.alt ?? inWords(words.title, read, loud),
    below,
    data: order(loud).map((i) => line(read, i, loud[i], colours[i], language)),
    layout: {
      showlegend: false,
      margin: { r: aside },
      xaxis: {
        tickvals: columns.map((_, k) => k),
        ticktext: heads,
        tickfont: { size: TYPE.source },
        range: [-0.25, last + 0.06],
        showgrid: true,
      },
      yaxis: {
        title: { text: nameOf(chosen.label ?? label("名次", "rank"), language) },
        range,
        tickvals: ticksTo(most),
        showgrid: false,
      },
      annotations: spreadLabels(ends, [-range[0], -range[1]], height - 170 - below).map((each) => ({
        ...each,
        y: -Number(each.y),
      })),
    },
  });
}

function readRanks(data: RankingComparison | MatrixInput, chosen: Pick<BumpOptions, "rows" | "columns">): RanksRead {
  if (data instanceof RankingComparison) {
    const ranks = data.names.map((_, i) => data.rankings.map((one) => one.ranks[i]));
    return { title: undefined, source: undefined, names: data.names, columns: data.methods, ranks };
  }
  const plain = Array.isArray(data)
    ? { rows: places(data.length), columns: places(data[0]?.length), values: data }
    : data;
  const source = asTable(READING, plain);
  if (source === undefined) throw refused(READING, data);
  const { rows, columns, values } = numbersOf(READING, withoutMain(source), chosen, "any");
  const bad = values.findIndex((rank) => !(Number.isNaN(rank) || (rank >= 1 && rank <= rows.length)));
  if (bad >= 0) {
    const [i, j] = [Math.floor(bad / columns.length), bad % columns.length];
    const path = `data[${JSON.stringify(nameText(rows[i]))}][${JSON.stringify(columns[j].name)}]`;
    const requirement = say("是 1 到 {n} 的名次（得分请先排名）", "be a rank from 1 to {n} (rank scores first)", {
      n: rows.length,
    });
    throw new InputError(READING.where, path, requirement, values[bad]);
  }
  const ranks = rows.map((_, i) => Array.from(values.slice(i * columns.length, (i + 1) * columns.length)));
  return { ...wordsOf(source), names: rows, columns: columns.map((column) => column.label), ranks };
}

function places(n = 0): readonly string[] {
  return Array.from({ length: n }, (_, i) => String(i + 1));
}

/** Who stands out. */
function standing({ names, ranks }: RanksRead, asked: readonly string[]): readonly boolean[] {
  if (asked.length > 0) return highlighted(READING.where, names, asked);
  if (names.length <= FEW) return names.map(() => true);
  const spans = ranks.map(spanOf);
  const widest = names.map((_, i) => i).sort((a, b) => spans[b] - spans[a] || a - b);
  return names.map((_, i) => widest.slice(0, 3).includes(i));
}

function spanOf(own: readonly number[]): number {
  const known = own.filter(Number.isFinite);
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

function coloursOf(loud: readonly boolean[]): readonly string[] {
  let next = 0;
  // Vermilion first, which stands out of grey most.
  const palette = [PALETTE[1], PALETTE[0], ...PALETTE.slice(2)];
  return loud.map((stands) => (stands ? palette[next++ % palette.length] : QUIET));
}

/** The grey ones first, so that the others lie over them. */
function order(loud: readonly boolean[]): readonly number[] {
  const all = loud.map((_, i) => i);
  return [...all.filter((i) => !loud[i]), ...all.filter((i) => loud[i])];
}

function line(read: RanksRead, i: number, loud: boolean, colour: string, language: Language): Trace {
  const name = nameOf(read.names[i], language);
  return {
    type: "scatter",
    mode: "lines+markers",
    cliponaxis: false,
    name,
    x: read.columns.map((_, k) => k),
    y: read.ranks[i].map((rank) => (Number.isNaN(rank) ? null : rank)),
    customdata: read.columns.map((column) => nameOf(column, language)),
    opacity: loud ? 1 : 0.55,
    line: { color: colour, width: loud ? 4 : 1.5 },
    marker: { color: colour, size: loud ? 10 : 5 },
    hovertemplate: `${name} %{customdata}: %{y}<extra></extra>`,
  };
}

/** Names at the ends of those who stand out, with their range; above is more, as for labels. */
function endsOf(
  { names, ranks, columns }: RanksRead,
  loud: readonly boolean[],
  colours: readonly string[],
  language: Language,
): readonly EndLabel[] {
  return names.flatMap((name, i) => {
    const own = ranks[i];
    const last = own.reduce((found, rank, k) => (Number.isFinite(rank) ? k : found), -1);
    if (!loud[i] || last < 0) return [];
    const text = `${nameOf(name, language)} (${rangeText(own)})`;
    return [{ x: columns.length - 1, y: -own[last], text, colour: colours[i] === QUIET ? FAINT_INK : colours[i] }];
  });
}

function rangeText(own: readonly number[]): string {
  const known = own.filter(Number.isFinite);
  const [best, worst] = [Math.min(...known), Math.max(...known)];
  return best === worst ? String(best) : `${best}–${worst}`;
}

/** The name of a column in the lines that fit it. */
function headOf(name: Name, language: Language, room: number): string {
  return inLines(name, language, TYPE.source, Math.max(room - 6, 48)).join("<br>");
}

/** 1 and every fifth, or each of a few. */
function ticksTo(most: number): readonly number[] {
  const all = Array.from({ length: Math.floor(most) }, (_, r) => r + 1);
  return most <= 15 ? all : all.filter((rank) => rank === 1 || rank % 5 === 0);
}

function titleOf({ names, ranks }: RanksRead, loud: readonly boolean[]): Label {
  const shown = names.filter((_, i) => loud[i]);
  if (shown.length === names.length) return say("各种排序下的名次", "Ranks by each ranking");
  const parts = names.flatMap((name, i) =>
    loud[i] ? [say("{name} {range}", "{name} {range}", { name, range: rangeText(ranks[i]) })] : [],
  );
  return say("各种排序下的名次：{parts}", "Ranks by each ranking: {parts}", { parts: listed(parts) });
}

function inWords(title: Label, { names, ranks }: RanksRead, loud: readonly boolean[]): Label {
  const words = (language: "zh" | "en") =>
    names.flatMap((name, i) =>
      loud[i] ? [`${nameText(name, language)} ${ranks[i].map((r) => (Number.isNaN(r) ? "—" : r)).join(", ")}`] : [],
    );
  return label(`${title.zh}。${words("zh").join("；")}`, `${title.en}. ${words("en").join("; ")}`);
}
