import type { IBorderOptions, Paragraph, Table as WordTable, TableCell, TableRow } from "docx";
import type { Language, Table } from "../base/index.js";
import { showTable, type ShownColumn } from "../format/shown-table.js";
import { plainText } from "./plain-text.js";
import { FONT, SIZE, type Word } from "./word-style.js";

/** A table as it is set in Word. */
export interface LineTable {
  readonly columns: readonly ShownColumn[];
  readonly length: number;
  /** How many letters each column asks for, and how many it can't do without: its longest number or word. */
  readonly letters: readonly { readonly wanted: number; readonly least: number }[];
  /** What all of it asks for, in twentieths of a point. */
  readonly width: number;
}

/** Points of the three rules: above, below the header, below the last row. */
const RULES = { top: 1.5, middle: 0.75, bottom: 1.5 } as const;

/** The most letters that a column asks for before its text takes a second line. */
const MOST_LETTERS = 30;

/** A letter more than it needs, as not every computer has the same faces. */
const SLACK = 1;

/** 五号; where a table is too wide for the page 小五, then 六号. */
const SIZES = [SIZE.body, SIZE.note, SIZE.small] as const;

/** A letter's width, in twentieths of a point, of a size in half points; a Chinese character is two wide. */
const letterOf = (size: number): number => size * 5;

/** What stands beside the text of a cell, on both sides. */
const paddingOf = (size: number): number => (size === SIZE.body ? 160 : 80);

/** What of a table stands in Word, and how wide it would be. */
export function lineTableOf(table: Table, language: Language): LineTable {
  const { columns } = showTable(table, language, Number.POSITIVE_INFINITY);
  const letters = columns.map(({ header, cells }) => {
    const wanted = Math.min(MOST_LETTERS, Math.max(2, headerLetters(header), ...cells.map(lettersOf)));
    const whole = cells.map((each) => wordLetters(each, 8));
    const least = Math.max(2, ...whole, ...header.map((each) => wordLetters(each, 4)));
    return { wanted: Math.max(wanted, least), least: Math.min(MOST_LETTERS, least + SLACK) };
  });
  return {
    columns,
    length: table.length,
    letters,
    width: widthOf(
      letters.map(({ wanted }) => wanted),
      SIZE.body,
    ),
  };
}

function widthOf(letters: readonly number[], size: number): number {
  return letters.reduce((sum, each) => sum + each * letterOf(size) + paddingOf(size), 0);
}

/** How much more than it needs a column is given first: other faces are wider than Times New Roman. */
const EASE = 0.3;

/** How a table is set: the largest size in which no number is broken, what is left shared by what columns ask for. */
function setting({ letters }: LineTable, room: number): { readonly size: number; readonly widths: readonly number[] } {
  const least = letters.map((each) => each.least);
  const size = SIZES.find((each) => widthOf(least, each) <= room) ?? SIZE.small;
  const needed = widthOf(least, size);
  const more = letters.map((each) => Math.max(each.wanted - each.least, EASE * each.least) * letterOf(size));
  const wanted = more.reduce((sum, each) => sum + each, 0);
  const part = Math.min(1, Math.max(0, room - needed) / wanted);
  const scale = room / (needed + part * wanted);
  return {
    size,
    widths: least.map((each, k) => Math.floor((each * letterOf(size) + paddingOf(size) + part * more[k]) * scale)),
  };
}

/** A three-line table (三线表): rules of 1.5, 0.75 and 1.5 points, its header on every page. */
export function lineTable(word: Word, table: LineTable, room: number): WordTable {
  const { columns, length } = table;
  const { size, widths } = setting(table, room);
  const rows = Array.from({ length }, (_, i) => {
    const rule = i === length - 1 ? { bottom: ruleOf(word, RULES.bottom) } : {};
    return row(
      word,
      columns.map((column) => cell(word, column, [column.cells[i]], { rules: rule, size })),
    );
  });
  return new word.Table({
    width: { size: 100, type: word.WidthType.PERCENTAGE },
    columnWidths: [...widths],
    alignment: word.AlignmentType.CENTER,
    borders: bare(word),
    rows: [header(word, columns, length, size), ...rows],
  });
}

function header(word: Word, columns: readonly ShownColumn[], length: number, size: number): TableRow {
  const below = ruleOf(word, length === 0 ? RULES.bottom : RULES.middle);
  const rules = { top: ruleOf(word, RULES.top), bottom: below };
  return row(
    word,
    columns.map((column) => cell(word, column, column.header, { rules, size, bold: true })),
    true,
  );
}

function row(word: Word, children: TableCell[], tableHeader = false): TableRow {
  return new word.TableRow({ tableHeader, cantSplit: true, children });
}

/** How a cell is set. */
interface CellStyle {
  readonly rules: { readonly top?: IBorderOptions; readonly bottom?: IBorderOptions };
  /** In half points. */
  readonly size: number;
  readonly bold?: boolean;
}

function cell(word: Word, column: ShownColumn, lines: readonly string[], style: CellStyle): TableCell {
  const { rules, size, bold = false } = style;
  const none = { style: word.BorderStyle.NONE, size: 0, color: "auto" };
  const texts = column.numeric && !bold ? lines.map((line) => line.replace(/^-/, "−")) : lines;
  return new word.TableCell({
    borders: { top: none, bottom: none, left: none, right: none, ...rules },
    margins: { left: paddingOf(size) / 2, right: paddingOf(size) / 2 },
    verticalAlign: bold ? word.VerticalAlign.BOTTOM : word.VerticalAlign.CENTER,
    children: texts.map((text) => line(word, text, column.numeric, { size, bold })),
  });
}

function line(word: Word, text: string, numeric: boolean, run: { size: number; bold: boolean }): Paragraph {
  return new word.Paragraph({
    alignment: numeric ? word.AlignmentType.RIGHT : word.AlignmentType.LEFT,
    children: [new word.TextRun({ text: plainText(text), font: FONT, ...run })],
  });
}

/** Borders are measured in eighths of a point. */
function ruleOf(word: Word, points: number): IBorderOptions {
  return { style: word.BorderStyle.SINGLE, size: points * 8, color: "000000" };
}

function bare(word: Word): NonNullable<ConstructorParameters<Word["Table"]>[0]["borders"]> {
  const none = { style: word.BorderStyle.NONE, size: 0, color: "auto" };
  return { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
}

/** A header takes a second line rather than the room of its column: its longest word, or half of it. */
function headerLetters(header: readonly string[]): number {
  const words = header.flatMap((line) => line.split(/ |(?=[（(])/));
  const longest = Math.max(...words.map((word) => Math.min(lettersOf(word), 16)));
  return Math.max(longest, ...header.map((line) => lettersOf(line) / 2));
}

/** The longest piece of a text that isn't broken: a word, a number; of Chinese a few characters. */
function wordLetters(text: string, most: number): number {
  const pieces = text.split(/[\s—]+|(?=[（(])/);
  return Math.max(
    0,
    ...pieces.map((piece) => (/\p{Script=Han}/u.test(piece) ? Math.min(most, lettersOf(piece)) : piece.length)),
  );
}

function lettersOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}
