import type { Paragraph, Table as WordTable } from "docx";
import { mathOf } from "./word-formula.js";
import { plainText } from "./plain-text.js";
import { FONT, SIZE, type Word } from "./word-style.js";
import { lineTable, type LineTable } from "./word-table.js";

/** What a paragraph is: its place in a paper says how it is set. */
export type ParagraphKind = "caption" | "captionInEnglish" | "note" | "heading" | "body" | "reference";

/** A part of a document: a paragraph, a formula in TeX, or a three-line table. */
export type WordBlock =
  | { readonly kind: ParagraphKind; readonly text: string }
  | { readonly kind: "formula"; readonly tex: string }
  | { readonly kind: "table"; readonly table: LineTable };

/** Twentieths of a point: A4 and its margins of 2.5 cm. */
const PAGE = { width: 11906, height: 16838, margin: 1417 } as const;

/** How wide the text is on a page, upright and across. */
const TEXT_WIDTH = { portrait: PAGE.width - 2 * PAGE.margin, landscape: PAGE.height - 2 * PAGE.margin } as const;

/** A Word document's bytes. */
export async function writeWord(title: string, blocks: readonly WordBlock[]): Promise<Uint8Array> {
  const word = await import("docx");
  const wide = blocks.some((block) => block.kind === "table" && block.table.width > TEXT_WIDTH.portrait);
  const room = wide ? TEXT_WIDTH.landscape : TEXT_WIDTH.portrait;
  const { PORTRAIT, LANDSCAPE } = word.PageOrientation;
  const margin = { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin };
  const size = { width: PAGE.width, height: PAGE.height, orientation: wide ? LANDSCAPE : PORTRAIT };
  const file = new word.Document({
    title: plainText(title),
    creator: "industrial-clusters",
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.body, language: { value: "en-US", eastAsia: "zh-CN" } } } },
    },
    sections: [{ properties: { page: { margin, size } }, children: blocks.map((block) => blockOf(word, block, room)) }],
  });
  return word.Packer.toBuffer(file);
}

function blockOf(word: Word, block: WordBlock, room: number): Paragraph | WordTable {
  if (block.kind === "table") return lineTable(word, block.table, room);
  if (block.kind === "formula") {
    return new word.Paragraph({
      alignment: word.AlignmentType.CENTER,
      spacing: { before: 120, after: 120 },
      children: [new word.Math({ children: mathOf(word, block.tex) })],
    });
  }
  return paragraph(word, block.kind, block.text);
}

function paragraph(word: Word, kind: ParagraphKind, text: string): Paragraph {
  const centred = kind === "caption" || kind === "captionInEnglish";
  const heavy = kind === "caption" || kind === "heading";
  const size = kind === "note" || kind === "reference" ? SIZE.note : kind === "heading" ? SIZE.heading : SIZE.body;
  const font = heavy ? { ...FONT, eastAsia: "黑体" } : FONT;
  return new word.Paragraph({
    alignment: centred ? word.AlignmentType.CENTER : word.AlignmentType.LEFT,
    keepNext: centred || kind === "heading",
    spacing: { before: centred ? 60 : 120, after: 60, line: kind === "body" ? 300 : 240 },
    ...(kind === "body" && { indent: { firstLine: 420 } }),
    ...(kind === "reference" && { indent: { left: 360, hanging: 360 } }),
    children: [new word.TextRun({ text: plainText(text), font, size, bold: kind === "captionInEnglish" })],
  });
}
