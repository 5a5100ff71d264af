import {
  finite,
  InputError,
  isList,
  numeric,
  type Language,
  type Name,
  type Label,
  type OptionReader,
  say,
} from "../base/index.js";
import { words } from "./chart-options.js";
import { TYPE } from "./house-style.js";
import { colourAt, FAINT_INK, GROUND } from "./palette.js";
import type { PlotlyFields } from "./trace.js";
import { estimatedWidth, nameOf } from "./words.js";

/** A class of values (分级): from a number, up to another. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: Name;
}

/** The same, once it has been read. @internal */
export interface BandRead extends Band {
  readonly label: Label;
}

/** Reads bands; none by default. @internal */
export const bandsOption: OptionReader<readonly BandRead[]> = (where, name, given = []) => {
  if (!isList(given)) {
    const requirement = say("是 [{ from, to, label }, …]", "be [{ from, to, label }, …]");
    throw new InputError(where, name, requirement, given);
  }
  return (Array.from(given) as readonly (Partial<Band> | null)[]).map((band, k) => {
    const path = `${name}[${k}]`;
    const from = numeric(finite)(where, `${path}.from`, band?.from);
    const to = numeric({ words: say("大于 from", "be above its from"), holds: (end) => end > from })(
      where,
      `${path}.to`,
      band?.to,
    );
    return { from, to, label: words(where, `${path}.label`, band?.label) };
  });
};

/** Every second band is tinted; a faint line parts them. @internal */
export function bandShapes(bands: readonly BandRead[]): readonly PlotlyFields[] {
  return bands.map(({ from, to }, k) => ({
    type: "rect",
    layer: "below",
    xref: "paper",
    x0: 0,
    x1: 1,
    yref: "y",
    y0: from,
    y1: to,
    line: { width: 0 },
    fillcolor: k % 2 === 0 ? colourAt(TINT, 0.5) : GROUND,
  }));
}

/** What the bands are called, at their left end; English under Chinese where both are asked for. @internal */
export function bandNames(bands: readonly BandRead[], language: Language): readonly PlotlyFields[] {
  return bands.map(({ from, to, label }) => ({
    text: linesOf(label, language).join("<br>"),
    align: "left",
    xref: "paper",
    x: 0,
    xanchor: "left",
    xshift: 6,
    y: (from + to) / 2,
    yanchor: "middle",
    showarrow: false,
    font: { size: SIZE, color: FAINT_INK },
  }));
}

/** Pixels that the names take, so that lines can begin beside them. @internal */
export function bandNameWidth(bands: readonly BandRead[], language: Language): number {
  const lines = bands.flatMap(({ label }) => linesOf(label, language));
  return lines.length === 0 ? 0 : 12 + Math.max(...lines.map((line) => estimatedWidth(line, SIZE)));
}

function linesOf(label: Label, language: Language): readonly string[] {
  if (language !== "both" || label.zh === label.en) return [nameOf(label, language)];
  return [nameOf(label, "zh"), nameOf(label, "en")];
}

const SIZE = TYPE.source;

const TINT = [
  [0, GROUND],
  [1, "#e4edf5"],
] as const;
