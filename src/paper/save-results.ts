import {
  InputError,
  isTableSource,
  type Label,
  type Language,
  type Name,
  named,
  oneOf,
  optional,
  readOptions,
  Result,
  say,
  Steps,
  Table,
  tableOf,
} from "../base/index.js";
import { Figure } from "../chart/index.js";
import { pictureOf } from "../display/figure-to-png.js";
import { show } from "../format/index.js";
import { destinationOf, writeFile } from "./destination.js";
import { paragraphOf } from "./methods.js";
import { sheetNames } from "./sheet-names.js";
import { stepsTable } from "./steps-table.js";
import type { WorkbookSheet } from "./workbook.js";

/** How the results of a notebook are saved. */
export interface SaveResultsOptions {
  /** What the first sheet is called; plainly "results" by default. */
  readonly title?: Name | undefined;
  /** The language of titles, headers and names; `"both"` by default, Chinese first. */
  readonly language?: Language | undefined;
}

const OPTIONS = { title: optional(named), language: oneOf<Language>("both", "zh", "en") };

const where = "saveResults";

/** What is saved under a name: a table, or a figure. */
interface Entry {
  readonly name: string;
  readonly title: Label;
  readonly content: Table | Figure;
  readonly value: unknown;
}

/**
 * Everything that a notebook computed in one workbook (成果汇总表): a sheet for each under the name that it is given, after
 * a sheet that lists them, and before one with the paragraphs on their methods. Results, frames and tables become three-line tables with their numbers as numbers, figures
 * pictures, derivations their steps; numbers, lists and objects become what {@link show} makes of them.
 *
 * @param path - ends in .xlsx; a file of that name is written anew.
 * @param results - by their names: `{ lq, hhi }`.
 * @unit 文件 · a file
 * @throws {InputError} At once, if there is nowhere to save it or nothing to save.
 * @example
 * import { tmpdir } from "node:os";
 * const file = `${tmpdir()}/results.xlsx`;
 * const lq = locationQuotients([[1, 2], [3, 4]]);
 * await saveResults(file, { lq, hhi: herfindahl([50, 30, 20]) });
 * readExcel(file, { sheet: "hhi", headerLine: 3 }).length; // => 1
 */
export function saveResults(
  path: string | URL,
  results: Readonly<Record<string, unknown>>,
  options: SaveResultsOptions = {},
): Promise<void> {
  const destination = destinationOf(where, path, ["xlsx"]);
  const { title, language } = readOptions<SaveResultsOptions, typeof OPTIONS>(where, options, OPTIONS);
  const entries = entriesOf(results);
  return workbookOf(entries, title ?? say("成果汇总", "Results"), language).then((bytes) => {
    writeFile(where, destination.path, bytes);
  });
}

function entriesOf(results: Readonly<Record<string, unknown>>): readonly Entry[] {
  const isNamed = typeof results === "object" && results !== null && !Array.isArray(results) && !isTableSource(results);
  const names = isNamed ? Object.keys(results) : [];
  if (!isNamed || names.length === 0 || ArrayBuffer.isView(results)) {
    const words = say("是带名称的结果，如 {example}", "be results by their names, such as {example}", {
      example: "{ lq, hhi }",
    });
    throw new InputError(where, "results", words, results);
  }
  return names.map((name) => {
    const content = contentOf(name, results[name]);
    return { name, title: content.title, content, value: results[name] };
  });
}

function contentOf(name: string, value: unknown): Table | Figure {
  if (value instanceof Figure) return value;
  if (value instanceof Steps) return stepsTable(value);
  if (isTableSource(value)) return tableOf(value);
  try {
    return show(value, { title: name });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.retold(where, `results.${name}`);
  }
}

/** Names that no result's sheet takes. */
const INDEX = { zh: "目录", en: "contents", both: "目录 contents" } as const;
const METHODS = { zh: "方法与文献", en: "methods", both: "方法与文献 methods" } as const;

async function workbookOf(entries: readonly Entry[], title: Name, language: Language): Promise<Uint8Array> {
  const [{ writeWorkbook }, { tableSheet }] = await Promise.all([import("./workbook.js"), import("./table-sheet.js")]);
  const sheets = sheetNames(
    entries.map(({ name }) => name),
    [INDEX[language], METHODS[language]],
  );
  const index = tableSheet(INDEX[language], indexTable(entries, sheets, title), language);
  const made: WorkbookSheet[] = [index];
  for (const [i, { content }] of entries.entries()) {
    const isFigure = content instanceof Figure;
    made.push(isFigure ? await figureSheet(sheets[i], content) : tableSheet(sheets[i], content, language));
  }
  const methods = methodsTable(entries);
  if (methods.length > 0) made.push(tableSheet(METHODS[language], methods, language));
  return writeWorkbook(made);
}

/** What the sheets hold, one a row, with the reading of each result. */
function indexTable(entries: readonly Entry[], sheets: readonly string[], title: Name): Table {
  return new Table({
    title,
    columns: [
      { name: "sheet", label: say("工作表", "sheet"), values: sheets },
      { name: "name", label: say("名称", "name"), values: entries.map(({ name }) => name) },
      { name: "content", label: say("内容", "content"), values: entries.map((entry) => entry.title) },
      {
        name: "reading",
        label: say("要点", "reading"),
        values: entries.map(({ value }) => (value instanceof Result ? value.summary() : null)),
      },
    ],
  });
}

/** The paragraph on the method of each result, and what it cites. */
function methodsTable(entries: readonly Entry[]): Table {
  const said = entries.flatMap(({ name, value }) =>
    value instanceof Result ? [{ name, of: paragraphOf(value) }] : [],
  );
  return new Table({
    title: say("方法与参考文献", "Methods and references"),
    columns: [
      { name: "name", label: say("名称", "name"), values: said.map(({ name }) => name) },
      { name: "paragraph", label: say("方法段落", "paragraph on the method"), values: said.map(({ of }) => of.text) },
      {
        name: "gbt7714",
        label: say("GB/T 7714—2015", "GB/T 7714—2015"),
        values: said.map(({ of }) => of.gbt7714.join("\n")),
      },
      { name: "apa", label: say("APA", "APA"), values: said.map(({ of }) => of.apa.join("\n")) },
    ],
  });
}

/** A figure's picture on a sheet of its own, as large as it is on a page. */
async function figureSheet(name: string, figure: Figure): Promise<WorkbookSheet> {
  const { width, height } = figure;
  const form = { kind: "png", width: (width / 96) * 2.54, dpi: 192, title: name } as const;
  const png = await pictureOf(figure, form);
  return { name, rows: [], widths: [], images: [{ png, width, height, row: 1 }] };
}
