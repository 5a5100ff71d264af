import {
  CHOICE,
  finite,
  given,
  InputError,
  type Label,
  label,
  type Language,
  type Name,
  nameText,
  provinceOf,
  say,
  textsOf,
} from "../base/index.js";
import { decimalsFor } from "../format/index.js";
import { readChart, type SourceOptions, some } from "./chart-options.js";
import { readValues, titled, type ValuesRead } from "./chart-source.js";
import { Figure } from "./figure.js";
import { SCREEN, TYPE } from "./house-style.js";
import type { ValuesSource } from "./named-values.js";
import { type ColourScale, colourAt, divergingAround, FAINT_INK, INK, inkOn, SEQUENTIAL } from "./palette.js";
import { PROVINCE_TILES, type ProvinceTile } from "./province-tiles.js";
import type { PlotlyFields, Trace } from "./trace.js";
import { estimatedWidth, markNumber, NO_DATA, nameOf, plotlyText, titleOf } from "./words.js";

/** How provinces are coloured. */
export interface ProvinceTileMapOptions extends SourceOptions {
  /** The value of the pale colour between two hues, such as 1 for location quotients; none by default: one hue from pale to deep. */
  readonly midpoint?: number | undefined;
  /** Whose tile has a frame. */
  readonly highlight?: string | undefined;
}

const OPTIONS = { ...CHOICE, midpoint: some(finite), highlight: given<string>() };

const READING = {
  where: "provinceTileMap",
  write: 'provinceTileMap({ names: ["江西", "湖北"], values: [0.79, 1.67] })',
};

/** A tile with its number; NaN where there is none. */
interface ValuedTile extends ProvinceTile {
  readonly value: number;
}

/**
 * Province tile map (省级方格图): a tile of one size for every province-level unit, 台湾、香港、澳门
 * included, with its number; those without one are hatched and called 资料暂缺. A scheme of where
 * they lie, without borders. Names may be short or full, Chinese or English.
 *
 * @param data - a frame, a table or a result whose rows are provinces: its main column, its only one of
 * numbers, or the one that is chosen; `{ names, values }`, or numbers by their names.
 * @throws {InputError} If a name is no province-level unit or comes twice, or lengths differ.
 * @example
 * const map = provinceTileMap({ names: ["江西省", "Hubei"], values: [0.79, 1.67] }, { midpoint: 1 });
 * map.data.map((trace) => (trace.x as number[]).length); // => [2, 32]
 */
export function provinceTileMap(data: ValuesSource, options: ProvinceTileMapOptions = {}): Figure {
  const chosen = readChart<ProvinceTileMapOptions, typeof OPTIONS>(READING, options, OPTIONS);
  const { language = "both", highlight } = chosen;
  const read = readValues(READING, data, chosen);
  const tiles = valued(read);
  const known = tiles.filter(({ value }) => Number.isFinite(value));
  const axis = chosen.label ?? read.label;
  const words = titled(chosen, read, axis ?? label("各省分布", "By province"));
  const decimals = chosen.decimals ?? Math.min(decimalsFor(known.map(({ value }) => value)), 2);
  const scale = scaleOf(known, chosen.midpoint);
  const bar = titleOf(axis, chosen.unit ?? read.unit, language);
  const unknown = tiles.filter(({ value }) => !Number.isFinite(value));
  const rows = Math.max(...PROVINCE_TILES.map(({ row }) => row));
  return new Figure({
    ...chosen,
    ...words,
    alt: chosen.alt ?? inWords(words.title, known, decimals),
    height: chosen.height ?? SCREEN.height,
    below: 12,
    data: [
      ...(known.length > 0 ? [coloured(known, scale, decimals, bar, language)] : []),
      ...(unknown.length > 0 ? [hatched(unknown, language)] : []),
    ],
    layout: {
      barmode: "overlay",
      bargap: 0.06,
      legend: { itemclick: false, itemdoubleclick: false },
      xaxis: { visible: false, range: [-0.55, 6.55], fixedrange: true },
      yaxis: { visible: false, range: [rows + 0.55, -0.55], fixedrange: true },
      shapes: highlight === undefined ? [] : [frame(tiles, highlight)],
    },
  });
}

function valued(data: Pick<ValuesRead, "names" | "values">): readonly ValuedTile[] {
  const values = new Map<string, number>();
  data.names.forEach((name, i) => {
    const tile = PROVINCE_TILES.find((each) => isOf(each, name));
    const path = `names[${i}]`;
    if (tile === undefined) {
      throw new InputError("provinceTileMap", path, NO_UNIT, name);
    }
    if (values.has(tile.zh)) {
      throw new InputError("provinceTileMap", path, say("只出现一次", "come only once"), name);
    }
    values.set(tile.zh, data.values[i]);
  });
  return PROVINCE_TILES.map((tile) => ({ ...tile, value: values.get(tile.zh) ?? Number.NaN }));
}

const NO_UNIT: Label = say("是中国的省级行政区", "be a province-level unit of China");

function isOf(tile: ProvinceTile, name: Name): boolean {
  const texts = textsOf(name);
  return texts.some((text) => provinceOf(text)?.zh === tile.zh);
}

/** Colours with the limits that they span. */
interface Scale {
  readonly colours: ColourScale;
  readonly low: number;
  readonly high: number;
}

function scaleOf(known: readonly ValuedTile[], midpoint: number | undefined): Scale {
  const values = known.map(({ value }) => value);
  const low = Math.min(...values, midpoint ?? Number.POSITIVE_INFINITY);
  const high = Math.max(...values, midpoint ?? Number.NEGATIVE_INFINITY);
  const colours = midpoint === undefined ? SEQUENTIAL : divergingAround(midpoint, low, high);
  return { colours, low, high: high > low ? high : low + 1 };
}

function coloured(
  tiles: readonly ValuedTile[],
  scale: Scale,
  decimals: number,
  title: string,
  language: Language,
): Trace {
  const { colours, low, high } = scale;
  const inks = tiles.map(({ value }) => inkOn(colourAt(colours, (value - low) / (high - low))));
  const numbers = tiles.map(({ value }) => plotlyText(markNumber(value, decimals)));
  return {
    ...squares(tiles),
    ...inTiles(language, (one) => tiles.map((tile, i) => `<b>${shortName(tile, one)}</b><br>${numbers[i]}`)),
    textfont: { color: inks, size: TYPE.label },
    customdata: tiles.map((tile) => nameOf(tile, language)),
    hovertemplate: "%{customdata}: %{marker.color}<extra></extra>",
    showlegend: false,
    marker: {
      color: tiles.map(({ value }) => value),
      colorscale: colours as unknown as PlotlyFields["colorscale"],
      cmin: low,
      cmax: high,
      showscale: true,
      colorbar: {
        title: { text: title, side: "right", font: { size: TYPE.axis } },
        outlinewidth: 0,
        thickness: 16,
        len: 0.7,
        tickfont: { size: TYPE.tick },
      },
    },
  };
}

function hatched(tiles: readonly ValuedTile[], language: Language): Trace {
  return {
    ...squares(tiles),
    name: nameText(NO_DATA, language),
    showlegend: true,
    ...inTiles(language, (one) => tiles.map((tile) => shortName(tile, one))),
    textfont: { color: FAINT_INK, size: TYPE.label },
    customdata: tiles.map((tile) => nameOf(tile, language)),
    hovertemplate: `%{customdata}: ${nameText(NO_DATA, language)}<extra></extra>`,
    marker: {
      color: "#ffffff",
      pattern: { shape: "/", fgcolor: "#cbd2d9", bgcolor: "#f5f7fa", size: 8, solidity: 0.15 },
    },
  };
}

function squares(tiles: readonly ValuedTile[]): Trace {
  return {
    type: "bar",
    x: tiles.map(({ column }) => column),
    y: tiles.map(() => 0.94),
    base: tiles.map(({ row }) => row - 0.47),
    textposition: "inside",
    insidetextanchor: "middle",
    textangle: 0,
    constraintext: "none",
  };
}

/** Tiles are too small for both languages: Chinese, unless English alone is asked for, of the chart or later of a page. */
function inTiles(language: Language, texts: (language: "zh" | "en") => readonly string[]): PlotlyFields {
  return language === "both"
    ? { text: texts("zh"), meta: { english: { text: texts("en") } } }
    : { text: texts(language) };
}

/** In letters that its tile has room for. */
function shortName(tile: ProvinceTile, language: "zh" | "en"): string {
  const name = tile[language];
  const size = Math.floor((TYPE.label * TILE) / estimatedWidth(name, TYPE.label));
  return size < TYPE.label ? `<span style="font-size:${size}px">${name}</span>` : name;
}

/** About the pixels across a tile on a narrow page, less those of bold letters. */
const TILE = 90;

function frame(tiles: readonly ValuedTile[], highlight: string): PlotlyFields {
  const tile = tiles.find((each) => isOf(each, highlight));
  if (tile === undefined) {
    throw new InputError("provinceTileMap", "highlight", NO_UNIT, highlight);
  }
  const { column: x, row: y } = tile;
  const line = { color: INK, width: 4 };
  return { type: "rect", x0: x - 0.47, x1: x + 0.47, y0: y - 0.47, y1: y + 0.47, line };
}

function inWords(title: Label, known: readonly ValuedTile[], decimals: number): Label {
  if (known.length === 0) return title;
  const ranked = [...known].sort((a, b) => b.value - a.value);
  const [top, low] = [ranked[0], ranked[ranked.length - 1]];
  const at = (tile: ValuedTile) => markNumber(tile.value, decimals);
  const without = PROVINCE_TILES.length - known.length;
  return label(
    `${title.zh}：${known.length} 个省级行政区，最高${top.zh} ${at(top)}，最低${low.zh} ${at(low)}；${without} 个资料暂缺`,
    `${title.en}: ${known.length} province-level units, highest ${top.en} ${at(top)}, lowest ${low.en} ${at(low)}; ${without} without data`,
  );
}
