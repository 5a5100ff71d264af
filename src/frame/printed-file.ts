import { InputError, say } from "../base/index.js";
import type { PrintedInput } from "./printed-table.js";
import { openFile } from "./read-file.js";
import { csvGrid } from "./reading/csv-grid.js";
import { utf8Of } from "./reading/decode-text.js";
import { excelGrid } from "./reading/excel-grid.js";
import type { Grid } from "./reading/grid.js";

/** A file's name, and no table: of a table that is typed in even the header alone has several words. */
const FILE = /^[^\n\r\t|]+\.(xlsx?|csv|tsv|txt|md)$/i;

/**
 * What was printed as it stands in a file: of a workbook or a CSV the cells, of a text the text. What is no name of a
 * file is handed through.
 *
 * @throws {InputError} If there is no such file or sheet, or no table in it.
 * @internal
 */
export function printedFile(where: string, printed: PrintedInput, sheet: string | number | undefined): PrintedInput {
  if (typeof printed !== "string" || !FILE.test(printed.trim())) return printed;
  const { bytes, shown } = openFile(where, printed.trim());
  if (/\.xlsx?$/i.test(printed)) return linesOf(where, excelGrid(where, bytes, shown, sheet), shown);
  const utf8 = utf8Of(where, bytes, undefined).bytes;
  if (/\.csv$/i.test(printed)) return linesOf(where, csvGrid(where, utf8, undefined, []), shown);
  return new TextDecoder().decode(utf8);
}

/** The lines of a table: its header is the first with two cells and more, lines without a name are none. */
function linesOf(where: string, grid: Grid, shown: unknown): readonly (readonly string[])[] {
  const lines = Array.from({ length: grid.height }, (_, line) => line);
  const top = lines.find((line) => grid.countFilled(line) > 1);
  if (top === undefined) {
    const words = say("有表头（至少两格）的表", "hold a table with a header of at least two cells");
    throw new InputError(where, "printed", words, shown);
  }
  const width = grid.lastFilled(top) + 1;
  const cellAt = (line: number, column: number): string => textOf(grid.at(line, column));
  return lines
    .filter((line) => line >= top && cellAt(line, 0) !== "")
    .map((line) => Array.from({ length: Math.max(width, grid.lastFilled(line) + 1) }, (_, j) => cellAt(line, j)));
}

function textOf(cell: ReturnType<Grid["at"]>): string {
  return cell === null ? "" : String(cell);
}
