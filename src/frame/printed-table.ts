import { InputError, isList, say } from "../base/index.js";
import { readPrinted } from "./printed-number.js";

/** A table that was typed in: its header and its lines, cell by cell as they are printed. @internal */
export interface PrintedTable {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/** A printed table as it is handed in: a text with a line for each row, or lists of texts. */
export type PrintedInput = string | readonly (readonly string[])[];

/**
 * A printed table from a text or from lists. In a text a line is a row; its cells are parted by tabs, by |, by two or
 * more blanks, or else by single blanks: then names may have blanks in them where `isKnown` knows the name, and
 * thousands where what is left fits no other way. The header may leave out its first cell.
 *
 * @throws {InputError} If a line hasn't as many cells as the header.
 * @internal
 */
export function readPrintedTable(
  where: string,
  printed: PrintedInput,
  isKnown: (name: string) => boolean = () => false,
): PrintedTable {
  if (typeof printed !== "string" && !isList(printed)) {
    const words = say("是照抄的文字，如 {example}", "be a text as it is printed, such as {example}", {
      example: EXAMPLE,
    });
    throw new InputError(where, "printed", words, printed);
  }
  const rows = typeof printed === "string" ? cellsOfText(printed, isKnown) : printed;
  if (rows.length < 2) {
    throw new InputError(
      where,
      "printed",
      say("有表头和至少一行，如 {example}", "have a header and at least one line below it, such as {example}", {
        example: EXAMPLE,
      }),
      printed,
    );
  }
  const [first, ...lines] = Array.from(rows, (row, i) => cellsOf(where, `printed[${i}]`, row));
  const header = first.length === lines[0].length - 1 ? ["", ...first] : first;
  lines.forEach((line, i) => {
    if (line.length === header.length) return;
    const words = say(
      "与表头一样有 {n} 格（名称里有空格时，各格之间用制表符或两个以上的空格）",
      "have {n} cells like the header (if names have blanks, part the cells by tabs or two blanks)",
      { n: header.length },
    );
    throw new InputError(where, `printed, line ${i + 2}`, words, line);
  });
  return { header, lines };
}

/** A printed table as it is typed. */
const EXAMPLE = '"地区 区位商\\n江西 0.79"';

function cellsOf(where: string, path: string, row: unknown): readonly string[] {
  if (isList(row) && Array.from(row).some((cell) => typeof cell === "number")) {
    const write = JSON.stringify(Array.from(row, String));
    const words = say("照抄印出的样子，数也是文字：{write}", "be as it is printed, numbers as texts too: {write}", {
      write,
    });
    throw new InputError(where, path, words, row);
  }
  if (isList(row) && Array.from(row).every((cell) => typeof cell === "string")) {
    return Array.from(row as ArrayLike<string>, (cell) => cell.trim());
  }
  const words = say(
    "是一行各格的文字；整张表写成一段：{example}",
    "be the texts of a row's cells; a whole table is one text: {example}",
    {
      example: EXAMPLE,
    },
  );
  throw new InputError(where, path, words, row);
}

function cellsOfText(text: string, isKnown: (name: string) => boolean): readonly (readonly string[])[] {
  const lines = text
    // 「重　庆」 is one name; between longer words a wide blank parts cells.
    .replace(/(?<!\S)(\p{Script=Han})\u3000+(\p{Script=Han})(?!\S)/gu, "$1$2")
    .replaceAll("\u3000", "  ")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    // The rule under a Markdown header is no row.
    .filter((line) => !/^[\s|:-]*-[\s|:-]*$/.test(line));
  const parting =
    [/\t/, /\|/, /\s{2,}/].find((each) => lines.every((l) => each.test(l.trim()))) ??
    (lines.some((line) => /\S\s+\S/.test(line)) ? undefined : byCommas(lines));
  if (parting === undefined)
    return wordsInCells(
      lines.map((line) => line.trim().split(/\s+/)),
      isKnown,
    );
  const isTabbed = parting.source === "\\t";
  return lines.map((line) =>
    (isTabbed
      ? line
      : line
          .trim()
          .replace(/^\||\|$/g, "")
          .trim()
    ).split(parting),
  );
}

/** Commas part the cells of a table without blanks whose lines have as many of them: those of a file, not of thousands. */
function byCommas(lines: readonly string[]): RegExp | undefined {
  const parting = /[,，;；]/;
  const counts = lines.map((line) => line.split(parting).length);
  return counts[0] > 1 && counts.every((count) => count === counts[0]) ? parting : undefined;
}

/** Words that single blanks part, put together into as many cells a line as it has numbers and a name. */
function wordsInCells(
  lines: readonly (readonly string[])[],
  isKnown: (name: string) => boolean,
): readonly (readonly string[])[] {
  const [head, ...rest] = lines;
  if (rest.length === 0) return lines;
  const isEven = rest.every((words) => words.length === rest[0].length);
  const fits = isEven && (head.length === rest[0].length || head.length === rest[0].length - 1);
  if (fits && rest.every((words) => words.slice(1).every(isCell))) return lines;
  for (const header of [head, together(head, isKnown)]) {
    for (const columns of [header.length - 1, header.length]) {
      const cells = rest.map((words) => nameAndCells(words, columns));
      if (columns > 0 && cells.every((line) => line !== undefined)) return [header, ...cells];
    }
  }
  return lines;
}

/** The words of a line as its name and so many printed cells behind it. */
function nameAndCells(words: readonly string[], columns: number): readonly string[] | undefined {
  const joined = thousandsTogether(words);
  for (const each of [joined, words]) {
    const name = each.slice(0, each.length - columns);
    const cells = each.slice(each.length - columns);
    const isName =
      name.length > 0 && (name.length === 1 || !isCell(name[name.length - 1]) || /^\D+ ?\d$/.test(name.join(" ")));
    if (isName && cells.length === columns && cells.every(isCell)) return [name.join(" "), ...cells];
  }
  return undefined;
}

function isCell(word: string): boolean {
  return readPrinted(word) !== undefined;
}

/** 「12 948.88」 is one number if what stands before it is a name. */
function thousandsTogether(words: readonly string[]): readonly string[] {
  const done: string[] = [];
  for (const word of words) {
    const before = done[done.length - 1] ?? "";
    const isPart = done.length > 1 && /^[+-]?\d{1,3}( \d{3})*$/.test(before) && /^\d{3}(\.\d+)?$/.test(word);
    if (isPart) done[done.length - 1] = `${before} ${word}`;
    else done.push(word);
  }
  return done;
}

/** Names that are known, of up to four words, put together. */
function together(words: readonly string[], isKnown: (name: string) => boolean): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = [4, 3, 2].find((n) => at + n <= words.length && isKnown(words.slice(at, at + n).join(" "))) ?? 1;
    cells.push(words.slice(at, at + length).join(" "));
    at += length;
  }
  return cells;
}
