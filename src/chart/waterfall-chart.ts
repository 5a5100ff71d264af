import {
  CHOICE,
  checkNames,
  checkNumbers,
  chosenName,
  type Column,
  given,
  type Label,
  label,
  type Name,
  nameText,
  oneOf,
  optional,
  say,
} from "../base/index.js";
import { formatNumber } from "../format/index.js";
import { sum } from "../math/index.js";
import { readChart, type SourceOptions, words } from "./chart-options.js";
import {
  asTable,
  columnAt,
  numbersOf,
  readValues,
  type TableGiven,
  titled,
  type ValuesRead,
  withoutMain,
  wordsOf,
} from "./chart-source.js";
import { Figure } from "./figure.js";
import type { ValuesSource } from "./named-values.js";
import { drawnDecimals, drawnNumber, inColumns, nameOf, titleUp } from "./words.js";

/** How parts that add up are drawn. */
export interface WaterfallOptions extends SourceOptions {
  /** Of a frame or a result with a row for each region, whose parts are shown; needed where there are several. */
  readonly region?: string | undefined;
  /** What the last bar, the sum of all parts, is called; 合计 / total by default, or as in the table. */
  readonly total?: Name | undefined;
  /** `"vertical"` by default; `"horizontal"` for many or long names. */
  readonly direction?: "vertical" | "horizontal" | undefined;
}

const OPTIONS = {
  ...CHOICE,
  region: given<string>(),
  total: optional(words),
  direction: oneOf("vertical", "horizontal"),
};

const READING = {
  where: "waterfallChart",
  write: 'waterfallChart({ names: ["结构", "竞争力"], values: [67.9, -46.4] })',
};

/** Parts that add up, and what their sum is called. */
interface Parts extends Omit<ValuesRead, "low" | "high"> {
  readonly total: Name | undefined;
}

/**
 * Waterfall chart (瀑布图): parts that add up, each beginning where the one before ended, and their sum:
 * a shift–share analysis, a decomposition. What adds and what takes away differ in colour and sign.
 *
 * @param data - a result such as `shiftShare` gives, or a frame or a table: one column of numbers, whose rows are
 * the parts, or several that add up in the row of a region; `{ names, values }`, or numbers by their names.
 * @throws {InputError} If lengths differ, a number isn't finite, or a name is empty or twice.
 * @example
 * const parts = { names: ["全国", "结构", "地区"], values: [67.9, 0, -46.4] };
 * waterfallChart(parts, { total: "实际" }).data[0].text; // => ["+67.9", "0.0", "−46.4", "21.5"]
 */
export function waterfallChart(data: ValuesSource, options: WaterfallOptions = {}): Figure {
  const chosen = readChart<WaterfallOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both" } = chosen;
  const { where } = READING;
  const read = partsOf(data, chosen);
  const total = chosen.total ?? read.total ?? label("合计", "total");
  const names = checkNames(where, "names", [...read.names, total]);
  const parts = withoutNoise(Array.from(checkNumbers(where, "values", read.values)));
  const whole = parts.reduce((all, part) => all + part, 0);
  const decimals = chosen.decimals ?? drawnDecimals([...parts, whole]);
  const axis = chosen.label ?? read.label;
  const plain = axis ?? label("各部分之和", "Parts that add up");
  const { title, source } = titled(chosen, read, plain);
  const lying = chosen.direction === "horizontal";
  const bars = lying ? names.map((name) => nameOf(name, language)) : inColumns(names, language);
  const numbers = [...parts, 0];
  const nameAxis = { type: "category", showgrid: false, dtick: 1, tickangle: 0 };
  const valueAxis = {
    title: { text: titleUp(axis, chosen.unit ?? read.unit, language, lying ? 700 : 300) },
    range: rangeOf(parts),
    zeroline: true,
    zerolinewidth: 2,
  };
  return new Figure({
    ...chosen,
    title,
    source,
    alt: chosen.alt ?? inWords(title, names, [...parts, whole], decimals),
    height: chosen.height ?? (lying ? 210 + 34 * names.length : 540),
    below: lying ? 64 : 24 + 22 * Math.max(...bars.map((bar) => bar.split("<br>").length)),
    data: [
      {
        type: "waterfall",
        orientation: lying ? "h" : "v",
        x: lying ? numbers : bars,
        y: lying ? bars : numbers,
        measure: [...parts.map(() => "relative"), "total"],
        text: [...parts.map((part) => signed(part, decimals)), drawnNumber(whole, decimals)],
        textposition: "outside",
        cliponaxis: false,
        hovertemplate: `${lying ? "%{y}" : "%{x}"}: %{text}<extra></extra>`,
      },
    ],
    layout: {
      bargap: 0.35,
      xaxis: lying ? valueAxis : nameAxis,
      yaxis: lying ? { ...nameAxis, autorange: "reversed" } : valueAxis,
      showlegend: false,
    },
  });
}

function partsOf(data: ValuesSource, choice: WaterfallChoice): Parts {
  const source = asTable(READING, data);
  const across = source && partsAcross(source, choice);
  return across ?? { ...readValues(READING, data, choice), total: undefined };
}

type WaterfallChoice = Pick<WaterfallOptions, "rows" | "columns" | "region">;

/** The parts of one region, where they stand beside each other; undefined where they stand in rows. */
function partsAcross(source: TableGiven, choice: WaterfallChoice): Parts | undefined {
  const read = numbersOf(READING, withoutMain(source), choice, "any");
  const { columns, rows, values } = read;
  const whole = columns.findIndex((_, j) => addUpTo(read, columns, j));
  const inRows = rows.length > 1 && whole < 0 && source.table.main !== undefined;
  if (choice.region === undefined && (columns.length === 1 || inRows)) return undefined;
  const at = chosenName(
    READING.where,
    "region",
    rows,
    choice.region,
    (region) => `waterfallChart(data, { region: ${region} })`,
  );
  const parts = columns.filter((_, j) => j !== whole);
  const words = wordsOf(source);
  const title =
    words.title &&
    say("{title}：{region}", "{title}: {region}", {
      title: words.title,
      region: rows[at],
    });
  return {
    title: rows.length === 1 ? words.title : title,
    source: words.source,
    names: parts.map((column) => column.label),
    values: parts.map((column) => values[at * columns.length + columns.indexOf(column)]),
    label: columns[whole]?.label,
    unit: read.unit,
    total: columns[whole]?.label,
  };
}

/** Whether a column is the sum of all others, in every row. */
function addUpTo(read: Parameters<typeof columnAt>[0], columns: readonly Column[], j: number): boolean {
  if (columns.length < 3) return false;
  const others = columns.flatMap((_, k) => (k === j ? [] : [columnAt(read, columns, k)]));
  return columnAt(read, columns, j).every((whole, i) => {
    const parts = others.map((values) => values[i]);
    const size = Math.max(Math.abs(whole), ...parts.map(Math.abs));
    return Math.abs(sum(parts) - whole) <= 1e-9 * size;
  });
}

/** Parts that are 0 but for the rounding of doubles, such as 2e-13 among thousands, as 0. */
function withoutNoise(parts: readonly number[]): readonly number[] {
  const least = 1e-12 * Math.max(...parts.map(Math.abs));
  return parts.map((part) => (Math.abs(part) < least ? 0 : part));
}

function signed(value: number, decimals: number): string {
  const text = drawnNumber(value, decimals);
  return value > 0 ? `+${text}` : text;
}

/** From the lowest to the highest place that the parts reach, with room for their numbers. */
function rangeOf(parts: readonly number[]): readonly [number, number] {
  let reached = 0;
  const places = [0, ...parts.map((part) => (reached += part))];
  const [least, most] = [Math.min(...places), Math.max(...places)];
  const room = (most - least || 1) * 0.12;
  return [least < 0 ? least - room : 0, most > 0 ? most + room : 0];
}

function inWords(title: Label, names: readonly Name[], values: readonly number[], decimals: number): Label {
  const words = (language: "zh" | "en") =>
    names.map((name, i) => `${nameText(name, language)} ${formatNumber(values[i], { decimals })}`);
  return label(`${title.zh}：${words("zh").join("；")}`, `${title.en}: ${words("en").join("; ")}`);
}
