import type { Label, Name } from "../base/index.js";
import type { ColumnWords } from "./frame-column.js";

/** Where figures come from. */
export interface DataSource {
  /** The publication with year and table. */
  readonly title: Label;
  /** Its address, if it has one. */
  readonly path?: string | undefined;
}

/** What is said about a frame beside its columns. */
export interface FrameWords {
  readonly title?: Name | undefined;
  /** What a row is, how far the figures go, what isn't known. */
  readonly description?: Name | undefined;
  readonly sources?: readonly DataSource[] | undefined;
  /** Under what terms the figures are used. */
  readonly license?: Name | undefined;
  /** A line under the table. */
  readonly note?: Name | undefined;
}

/** The same, with words for columns by their names. */
export interface FrameAndColumnWords extends FrameWords {
  readonly columns?: Readonly<Record<string, ColumnWords>> | undefined;
}

/** A line under a table: its note, then its sources. @internal */
export function noteWith(note: Label | undefined, sources: readonly DataSource[]): Label | undefined {
  const parts = [...(note ? [note] : []), ...(sources.length > 0 ? [sourceLine(sources)] : [])];
  return parts.length === 0
    ? undefined
    : { zh: parts.map(({ zh }) => zh).join(" "), en: parts.map(({ en }) => en).join(" ") };
}

function sourceLine(sources: readonly DataSource[]): Label {
  return {
    zh: `资料来源：${sources.map(({ title }) => title.zh).join("；")}。`,
    en: `Source: ${sources.map(({ title }) => title.en).join("; ")}.`,
  };
}

/** Two notes as one. @internal */
export function bothNotes(first: Label | undefined, second: Label | undefined): Label | undefined {
  if (!first || !second) return first ?? second;
  return { zh: `${first.zh} ${second.zh}`, en: `${first.en} ${second.en}` };
}
