import {
  type ColumnChoice,
  finite,
  InputError,
  isCalled,
  isList,
  type Label,
  type Language,
  type Name,
  nameText,
  numeric,
  oneOf,
  optional,
  type OptionReader,
  type OptionReaders,
  type OptionsRead,
  placeCalled,
  positive,
  readOptions,
  refuseGuesses,
  refuseSeveral,
  type Requirement,
  say,
  toLabel,
  whole,
} from "../base/index.js";

/** What every chart takes; texts are plain strings or labels in two languages. */
export interface ChartOptions {
  /** What the chart shows; best the sentence that it proves. By default that of the result or frame. */
  readonly title?: Name | undefined;
  /** Where the numbers are from, a line at the bottom; by default what a frame says of it. */
  readonly source?: Name | undefined;
  /** The language of all texts; `"both"` by default, Chinese first. */
  readonly language?: Language | undefined;
  /** What the chart says, for those who can't see it; each chart has its own. */
  readonly alt?: Name | undefined;
  /** What the numbers are, the title of their axis; that of the column by default. */
  readonly label?: Name | undefined;
  /** What the numbers are measured in; that of the column by default. */
  readonly unit?: Name | undefined;
  /** How many decimals are shown; by default as many as the numbers need. */
  readonly decimals?: number | undefined;
  /** Pixels; by default what the contents need. */
  readonly height?: number | undefined;
  /** Pixels; 960 by default. */
  readonly width?: number | undefined;
}

/** What charts take that draw a frame, a table or a result: which of its columns, and the words. */
export interface SourceOptions extends ChartOptions, ColumnChoice {}

/** A line that values are compared with: a threshold, an average, an observation. */
export interface Reference {
  readonly at: number;
  readonly label?: Name | undefined;
}

/** The same, once it has been read. @internal */
export interface ReferenceRead {
  readonly at: number;
  readonly label: Label | undefined;
}

/** {@link ChartOptions}, once they have been read: every text is a label. @internal */
export interface ChartOptionsRead {
  readonly title: Label | undefined;
  readonly source: Label | undefined;
  readonly language: Language | undefined;
  readonly alt: Label | undefined;
  readonly label: Label | undefined;
  readonly unit: Label | undefined;
  readonly decimals: number | undefined;
  readonly height: number | undefined;
  readonly width: number | undefined;
}

/** A text in one language or two, as a label. @internal */
export const words: OptionReader<Label> = (where, name, given) => {
  const text = given as Partial<Label> | string | null | undefined;
  if (typeof text === "string") return toLabel(text);
  if (typeof text?.zh === "string" && typeof text.en === "string") return toLabel(text as Label);
  const requirement = say('是文字，或 label("中文", "English")', 'be a text, or label("中文", "English")');
  throw new InputError(where, name, requirement, given);
};

/** A number or `{ at, label }`. @internal */
export const reference: OptionReader<ReferenceRead | undefined> = optional((where, name, given) => {
  if (typeof given === "number") return { at: numeric(finite)(where, name, given), label: undefined };
  const { at, label } = (given ?? {}) as Partial<Reference>;
  if (typeof at !== "number") {
    const requirement = say("写成 { at: 1, label }", "be written { at: 1, label }");
    throw new InputError(where, name, requirement, given);
  }
  return {
    at: numeric(finite)(where, `${name}.at`, at),
    label: optional(words)(where, `${name}.label`, label),
  };
});

/** Names that stand out. @internal */
export const highlight: OptionReader<readonly string[]> = (where, name, given = []) => {
  const texts = typeof given === "string" ? [given] : given;
  if (Array.isArray(texts) && texts.every((text) => typeof text === "string")) return texts;
  const requirement = say("是名称，或名称的列表", "be a name, or a list of names");
  throw new InputError(where, name, requirement, given);
};

/** A number of pixels, of bins, or the like. @internal */
export function some(requirement: Requirement): OptionReader<number | undefined> {
  return optional(numeric(requirement));
}

const COMMON = {
  title: optional(words),
  source: optional(words),
  language: optional(oneOf<Language>("both", "zh", "en")),
  alt: optional(words),
  label: optional(words),
  unit: optional(words),
  decimals: optional(whole(0, 20)),
  height: some(positive),
  width: some(positive),
};

/** The chart that is called, and a call that works, for messages. @internal */
export interface Reading {
  readonly where: string;
  readonly write: string;
}

/** Options that a chart hasn't, though most have. */
type Lacking = "label" | "unit" | "decimals";

/**
 * The options of a chart, each checked; texts become labels.
 *
 * @param own - readers of what this chart takes beside {@link ChartOptions}; one that is forgotten
 * doesn't compile.
 * @param lacking - which of {@link ChartOptions} it doesn't take.
 * @throws {InputError} If one doesn't hold, or is none of the options; the message names the nearest.
 * @internal
 */
export function readChart<O extends object, S extends OptionReaders<Omit<O, keyof ChartOptions>>>(
  { where, write }: Reading,
  options: O,
  own: S,
  lacking: readonly Lacking[] = [],
): ChartOptionsRead & OptionsRead<S> {
  if (isList(options)) {
    const requirement = say(
      "是选项对象；数据都写在第一个参数里：{write}",
      "be an object of options; all data stand in the first argument: {write}",
      { write },
    );
    throw new InputError(where, "options", requirement, options);
  }
  const known = Object.entries(COMMON).filter(([name]) => !lacking.includes(name as Lacking));
  const readers = { ...Object.fromEntries(known), ...own };
  refuseGuesses(where, options, readers);
  return readOptions<object, object>(where, options, readers) as ChartOptionsRead & OptionsRead<S>;
}

/** What is handed on to a chart whose axes have titles of their own. @internal */
export function withoutAxis<C extends ChartOptionsRead>(chosen: C): Omit<C, "label" | "unit"> {
  const { label: _, unit: __, ...rest } = chosen;
  return rest;
}

/**
 * Which names are highlighted.
 *
 * @throws {InputError} If a text answers to none of them.
 * @internal
 */
export function highlighted(where: string, names: readonly Name[], texts: readonly string[]): readonly boolean[] {
  const places = texts.map((text) => placeCalled(names, text));
  for (const text of texts.filter((_, k) => places[k] < 0)) {
    refuseSeveral(where, "highlight", names, text);
    const first = names.slice(0, 6).map((name) => nameText(name));
    const known = `${first.join(", ")}${names.length > 6 ? ", …" : ""}`;
    const requirement = say("是图中的名称（{known}）", "be names of the chart ({known})", {
      known,
    });
    throw new InputError(where, "highlight", requirement, text);
  }
  return names.map((name, i) => places.includes(i) || texts.some((text) => isCalled(name, text)));
}

/** @internal */
export function checkLengths(where: string, argument: string, wanted: number, got: number): void {
  if (got === wanted) return;
  const requirement = say("有 {wanted} 个数，每个名称一个", "hold {wanted} entries, one a name", {
    wanted,
  });
  throw new InputError(where, argument, requirement, got);
}

/**
 * Refuses what isn't the result that a chart is made for.
 *
 * @param fields - what such a result has.
 * @internal
 */
export function checkResult(
  { where, write }: Reading,
  argument: string,
  value: unknown,
  fields: readonly string[],
): void {
  const there = typeof value === "object" && value !== null;
  if (there && fields.every((field) => field in value)) return;
  const requirement = say("写成 {write}", "be written {write}", { write });
  throw new InputError(where, argument, requirement, value);
}
