import { InputError, Result, say, type Table, type TableSource, tableOf } from "../base/index.js";
import { lines, tableToCsv, tableToLatex, tableToMarkdown } from "../format/index.js";
import { jsonOf } from "../frame/to-json.js";
import { formulaOf } from "./formula-of.js";
import { paragraphOf } from "./methods.js";
import { latexUnder, markdownUnder, type Under } from "./under-table.js";
import { type Destination, destinationOf, writeFile } from "./destination.js";
import {
  readSaveOptions,
  retitled,
  type SaveTableChoice,
  type SaveTableOptions,
  TABLE_ENDINGS,
  type TableEnding,
} from "./save-options.js";

/** The most rows of a table in a document that people read. */
const MOST_IN_WORD = 2000;

/**
 * Writes the table of a result, a frame or a table into a file, of the kind that its ending says.
 *
 * @returns A promise that is kept when the file is there.
 * @throws {InputError} At once, if there is nowhere to save it or an option doesn't hold.
 */
export function saveTable(
  where: string,
  source: TableSource,
  path: string | URL,
  options: SaveTableOptions,
): Promise<void> {
  const destination = destinationOf(where, path, TABLE_ENDINGS);
  const choice = readSaveOptions(where, destination.ending, options);
  const table = tableOf(source);
  checkSize(where, table, destination);
  const under = choice.paragraph ? paragraphUnder(where, source) : undefined;
  return writeContent(where, destination, contentOf(table, destination.ending, choice, under));
}

/** Writes what there is at once, or when it is there. */
export function writeContent(
  where: string,
  { path }: Destination<string>,
  content: string | Promise<Uint8Array>,
): Promise<void> {
  if (content instanceof Promise) return content.then((bytes) => writeFile(where, path, bytes));
  writeFile(where, path, content);
  return Promise.resolve();
}

function contentOf(
  table: Table,
  ending: TableEnding,
  choice: SaveTableChoice,
  under: Under | undefined,
): string | Promise<Uint8Array> {
  const { language, excel, reference } = choice;
  const titled = retitled(table, choice);
  switch (ending) {
    case "csv":
      return tableToCsv(table, { excel, language });
    case "json":
      return jsonOf(table.columns, table.length);
    case "md":
      return tableToMarkdown(titled, { language }) + (under === undefined ? "" : markdownUnder(under, language));
    case "tex":
      return tableToLatex(titled, { language, reference }) + (under === undefined ? "" : latexUnder(under, language));
    case "xlsx":
      return workbookOf(titled, choice);
    case "docx":
      return documentOf(titled, choice, under);
  }
}

async function workbookOf(table: Table, { plain, sheet, language }: SaveTableChoice): Promise<Uint8Array> {
  const [{ writeWorkbook }, { plainSheet, tableSheet }] = await Promise.all([
    import("./workbook.js"),
    import("./table-sheet.js"),
  ]);
  return writeWorkbook([plain ? plainSheet(sheet, table) : tableSheet(sheet, table, language)]);
}

async function documentOf(table: Table, choice: SaveTableChoice, under: Under | undefined): Promise<Uint8Array> {
  const { language } = choice;
  const { blocksUnder, tableBlocks, writeWord } = await import("./document.js");
  const more = under === undefined ? [] : blocksUnder(under, language);
  return writeWord(lines(table.title, language).join(" "), [...tableBlocks(table, language), ...more]);
}

/** What stands under the table of a result: its formula and the paragraph on its method. */
function paragraphUnder(where: string, source: TableSource): Under {
  if (source instanceof Result) return { formula: formulaOf(source), paragraph: paragraphOf(source) };
  const words = say("只用于结果：由方法函数给出的", "go with a result only: what a method gives");
  throw new InputError(where, "paragraph", words, true);
}

/** Refuses what no reader turns the pages of, and what Excel has no room for. */
export function checkSize(where: string, table: Table, { path, ending }: Destination<TableEnding>): void {
  const most = ending === "docx" ? MOST_IN_WORD : ending === "xlsx" ? 1_048_576 - 8 : Number.POSITIVE_INFINITY;
  if (table.length <= most) return;
  const words =
    ending === "docx"
      ? say(
          "以 .xlsx 或 .csv 结尾：Word 里的表至多 {most} 行，这张表有 {n} 行（或只存前几行 .head(20)）",
          "end in .xlsx or .csv: a table in Word has {most} rows at most, this has {n} (or save the first by .head(20))",
          { most: String(most), n: String(table.length) },
        )
      : say("以 .csv 结尾：Excel 的工作表放不下 {n} 行", "end in .csv: {n} rows are more than a sheet of Excel holds", {
          n: String(table.length),
        });
  throw new InputError(where, "path", words, path);
}
