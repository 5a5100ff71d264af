import {
  checkText,
  flag,
  InputError,
  type Label,
  type Language,
  type Name,
  named,
  oneOf,
  type OptionReader,
  optional,
  readOptions,
  refuseGuesses,
  say,
  Table,
  toLabel,
} from "../base/index.js";

/** What a table can be saved as. */
export const TABLE_ENDINGS = ["docx", "xlsx", "csv", "md", "tex", "json"] as const;

/** The ending of a table's file. */
export type TableEnding = (typeof TABLE_ENDINGS)[number];

/** How a table is saved; each ending takes what makes sense for it. */
export interface SaveTableOptions {
  /** What stands above it in Word, Excel, Markdown and LaTeX, such as 「表 4-1　区位商」; its own title by default. */
  readonly title?: Name | undefined;
  /** The language of titles, headers and names; `"both"` by default, Chinese first. Not of JSON. */
  readonly language?: Language | undefined;
  /** What stands below it in Word, Excel, Markdown and LaTeX; its own note by default, nothing by `false`. */
  readonly note?: Name | false | undefined;
  /** Of a result, in Word, Markdown and LaTeX: its formula and the paragraph of `paragraph()` under it; false by default. */
  readonly paragraph?: boolean | undefined;
  /** A CSV for Excel: with a byte-order mark, titles and units; false by default. */
  readonly excel?: boolean | undefined;
  /** A workbook that is read again: names of columns in the first row and nothing else; false by default. */
  readonly plain?: boolean | undefined;
  /** The name of a workbook's sheet; "data" by default. */
  readonly sheet?: string | undefined;
  /** What `\ref` calls a table in LaTeX, such as `tab:lq`; none by default. */
  readonly reference?: string | undefined;
}

/** The options of a table, read for its ending. */
export interface SaveTableChoice {
  readonly title: Name | undefined;
  readonly language: Language;
  readonly note: Name | false | undefined;
  readonly paragraph: boolean;
  readonly excel: boolean;
  readonly plain: boolean;
  readonly sheet: string;
  readonly reference: string | undefined;
}

/** What Excel takes as the name of a sheet. */
const sheetName: OptionReader<string> = (where, name, given = "data") => {
  const apostrophe = typeof given === "string" && /^'|'$/.test(given);
  if (typeof given === "string" && !apostrophe && /^[^\\/?*[\]:\p{Cc}]{1,31}$/u.test(given)) return given;
  const words = say(
    "是 1 到 31 个字的工作表名，不含 \\ / ? * [ ] :，不以 ' 开头或结尾",
    "be the name of a sheet, 1 to 31 letters without \\ / ? * [ ] :, and without ' at its ends",
  );
  throw new InputError(where, name, words, given);
};

const note: OptionReader<Name | false> = (where, name, given) => (given === false ? false : named(where, name, given));

const READERS: { readonly [K in keyof SaveTableChoice]: OptionReader<SaveTableChoice[K]> } = {
  title: optional(named),
  language: oneOf<Language>("both", "zh", "en"),
  note: optional(note),
  paragraph: flag(false),
  excel: flag(false),
  plain: flag(false),
  sheet: sheetName,
  reference: optional((where, name, given) => checkText(where, name, given as string)),
};

type Option = keyof SaveTableOptions;

/** Which options each ending takes. */
const TAKES: Readonly<Record<TableEnding, readonly Option[]>> = {
  docx: ["title", "language", "note", "paragraph"],
  xlsx: ["title", "language", "note", "plain", "sheet"],
  csv: ["language", "excel"],
  md: ["title", "language", "note", "paragraph"],
  tex: ["title", "language", "note", "paragraph", "reference"],
  json: [],
};

/**
 * The options of a table for an ending.
 *
 * @throws {InputError} If one doesn't hold, there is no such option, or the ending doesn't take it.
 */
export function readSaveOptions(where: string, ending: TableEnding, options: SaveTableOptions): SaveTableChoice {
  refuseGuesses(where, options, READERS);
  const read = readOptions<SaveTableOptions, typeof READERS>(where, options, READERS);
  const extra = (Object.keys(options) as Option[]).find((name) => {
    return options[name] !== undefined && !TAKES[ending].includes(name);
  });
  if (extra === undefined) return read;
  const endings = TABLE_ENDINGS.filter((each) => TAKES[each].includes(extra)).map((each) => `.${each}`);
  const words = say("只用于 {endings}（这里存的是 .{ending}）", "go with {endings} only (this is saved as .{ending})", {
    endings: endings.join(", "),
    ending,
  });
  throw new InputError(where, extra, words, options[extra]);
}

/** A table under the title and note that were asked for. */
export function retitled(table: Table, { title, note: wanted }: Pick<SaveTableChoice, "title" | "note">): Table {
  const below: Label | undefined = wanted === false ? undefined : wanted === undefined ? table.note : toLabel(wanted);
  return new Table({ title: title ?? table.title, columns: table.columns, note: below, main: table.main });
}
