import type { Language, Table } from "../base/index.js";
import { lines } from "../format/index.js";
import { noteLines } from "./note-lines.js";
import { saidIn, type Under } from "./under-table.js";
import type { WordBlock } from "./word.js";
import { lineTableOf } from "./word-table.js";

export { writeWord } from "./word.js";

/** A table for a paper: its caption above, in one language or two, and its note below. */
export function tableBlocks(table: Table, language: Language): readonly WordBlock[] {
  const captions = lines(table.title, language).map((text, i): WordBlock => {
    return { kind: i === 0 && language !== "en" ? "caption" : "captionInEnglish", text };
  });
  return [
    ...captions,
    { kind: "table", table: lineTableOf(table, language) },
    ...noteLines(table, language).map((text): WordBlock => ({ kind: "note", text })),
  ];
}

/** What stands under it: the formula, the paragraph on the method, its references. */
export function blocksUnder({ formula, paragraph }: Under, language: Language): readonly WordBlock[] {
  const said = saidIn(paragraph, language).flatMap(({ text, heading, works }): WordBlock[] => [
    { kind: "body", text },
    { kind: "heading", text: heading },
    ...works.map((work): WordBlock => ({ kind: "reference", text: work })),
  ]);
  return formula === undefined ? said : [{ kind: "formula", tex: formula }, ...said];
}
