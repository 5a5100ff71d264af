import type { IBorderOptions, Paragraph, Table as WordTable, TableCell, TableRow } from "docx";
import type { Language, Table } from "../base/index.js";
import { showTable, type ShownColumn } from "../format/shown-table.js";
import { plainText } from "./plain-text.js";
import { FONT, SIZE, type Word } from "./word-style.js";

/** A table as it is set in Word. */
export interface LineTable {
  readonly columns: readonly ShownColumn[];
  readonly length: number;
  /** What each column asks for, in twentieths of a point. */
  readonly widths: readonly number[];
  /** Their sum. */
  readonly width: number;
}

/** Points of the three rules: above, below the header, below the last row. */
const RULES = { top: 1.5, middle: 0.75, bottom: 1.5 } as const;

/** A letter's width in 五号, in twentieths of a point; a Chinese character is two wide. */
const LETTER = 105;

/** What stands beside the text of a cell, on both sides. */
const PADDING = 160;

/** The widest a column asks for before its text takes a second line. */
const WIDEST = 30 * LETTER;

/** What of a table stands in Word, and how wide it would be. */
export function lineTableOf(table: Table, language: Language): LineTable {
  const { columns } = showTable(table, language, Number.POSITIVE_INFINITY);
  const widths = columns.map(({ header, cells }) => {
    const letters = Math.max(2, headerLetters(header), ...cells.map(lettersOf));
    return Math.min(letters * LETTER, WIDEST) + PADDING;
  });
  return { columns, length: table.length, widths, width: widths.reduce((sum, width) => sum + width, 0) };
}

/** A three-line table (三线表): rules of 1.5, 0.75 and 1.5 points, its header on every page. */
export function lineTable(word: Word, { columns, length, widths, width }: LineTable, room: number): WordTable {
  const scale = room / Math.max(width, 1);
  const rows = Array.from({ length }, (_, i) => {
    const rule = i === length - 1 ? { bottom: ruleOf(word, RULES.bottom) } : {};
    return row(
      word,
      columns.map((column) => cell(word, column, [column.cells[i]], rule)),
    );
  });
  return new word.Table({
    width: { size: 100, type: word.WidthType.PERCENTAGE },
    columnWidths: widths.map((each) => Math.floor(each * scale)),
    alignment: word.AlignmentType.CENTER,
    borders: bare(word),
    rows: [header(word, columns, length), ...rows],
  });
}

function header(word: Word, columns: readonly ShownColumn[], length: number): TableRow {
  const below = ruleOf(word, length === 0 ? RULES.bottom : RULES.middle);
  const rules = { top: ruleOf(word, RULES.top), bottom: below };
  return row(
    word,
    columns.map((column) => cell(word, column, column.header, rules, true)),
    true,
  );
}

function row(word: Word, children: TableCell[], tableHeader = false): TableRow {
  return new word.TableRow({ tableHeader, cantSplit: true, children });
}

type Rules = { readonly top?: IBorderOptions; readonly bottom?: IBorderOptions };

function cell(word: Word, column: ShownColumn, lines: readonly string[], rules: Rules, bold = false): TableCell {
  const none = { style: word.BorderStyle.NONE, size: 0, color: "auto" };
  const texts = column.numeric && !bold ? lines.map((line) => line.replace(/^-/, "−")) : lines;
  return new word.TableCell({
    borders: { top: none, bottom: none, left: none, right: none, ...rules },
    margins: { left: PADDING / 2, right: PADDING / 2 },
    verticalAlign: bold ? word.VerticalAlign.BOTTOM : word.VerticalAlign.CENTER,
    children: texts.map((text) => line(word, text, column.numeric, bold)),
  });
}

function line(word: Word, text: string, numeric: boolean, bold: boolean): Paragraph {
  return new word.Paragraph({
    alignment: numeric ? word.AlignmentType.RIGHT : word.AlignmentType.LEFT,
    children: [new word.TextRun({ text: plainText(text), font: FONT, size: SIZE.body, bold })],
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

function lettersOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}
