import { InputError, isList, say } from "../base/index.js";

/** A table that was typed in: its header and its lines, cell by cell as they are printed. @internal */
export interface PrintedTable {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/**
 * A printed table from a text or from lists. In a text a line is a row; its cells are parted by tabs,
 * by |, by two or more blanks, or else by single blanks. The header may leave out its first cell.
 *
 * @throws {InputError} If a line hasn't as many cells as the header.
 * @internal
 */
export function readPrintedTable(where: string, printed: string | readonly (readonly string[])[]): PrintedTable {
  if (typeof printed !== "string" && !isList(printed)) {
    throw new InputError(where, "printed", say("是文字，或各行的列表", "be a text or a list of rows"), printed);
  }
  const rows = typeof printed === "string" ? cellsOfText(printed) : printed;
  if (rows.length < 2) {
    throw new InputError(
      where,
      "printed",
      say("有表头和至少一行", "have a header and at least one line below it"),
      printed,
    );
  }
  const [first, ...lines] = Array.from(rows, (row, i) => cellsOf(where, `printed[${i}]`, row));
  const header = first.length === lines[0].length - 1 ? ["", ...first] : first;
  lines.forEach((line, i) => {
    if (line.length === header.length) return;
    const words = say("与表头一样有 {n} 格", "have {n} cells like the header", { n: header.length });
    throw new InputError(where, `printed, line ${i + 2}`, words, line);
  });
  return { header, lines };
}

function cellsOf(where: string, path: string, row: unknown): readonly string[] {
  if (isList(row) && Array.from(row).every((cell) => typeof cell === "string")) {
    return Array.from(row as ArrayLike<string>, (cell) => cell.trim());
  }
  throw new InputError(where, path, say("是一行文字", "be a row of texts"), row);
}

function cellsOfText(text: string): readonly (readonly string[])[] {
  const lines = text
    .replaceAll("\u3000", "  ")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    // The rule under a Markdown header is no row.
    .filter((line) => !/^[\s|:-]*-[\s|:-]*$/.test(line));
  const parting = [/\t/, /\|/, /\s{2,}/].find((each) => lines.every((l) => each.test(l.trim())));
  return lines.map((line) => {
    const bare =
      parting?.source === "\\t"
        ? line
        : line
            .trim()
            .replace(/^\||\|$/g, "")
            .trim();
    return bare.split(parting ?? /\s+/);
  });
}
