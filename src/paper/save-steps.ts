import { InputError, type Language, nameText, say, type Step, Steps, tableOf, toLabel } from "../base/index.js";
import { escapeLatex, escapeMarkdown, lines, stepsToMarkdown, tableToLatex } from "../format/index.js";
import { destinationOf } from "./destination.js";
import { readSaveOptions, type SaveTableOptions, TABLE_ENDINGS } from "./save-options.js";
import { checkSize, saveTable, writeContent } from "./save-table.js";
import { stepsTable } from "./steps-table.js";
import type { WordBlock } from "./word.js";

/**
 * Writes a derivation into a file, of the kind that its ending says: to be read in Word, Markdown and LaTeX, with its
 * formulas as formulas and its tables; a step a row in a workbook, CSV and JSON.
 *
 * @returns A promise that is kept when the file is there.
 * @throws {InputError} At once, if there is nowhere to save it or an option doesn't hold.
 */
export function saveSteps(where: string, steps: Steps, path: string | URL, options: SaveTableOptions): Promise<void> {
  const destination = destinationOf(where, path, TABLE_ENDINGS);
  const { title, language, note, paragraph, reference } = readSaveOptions(where, destination.ending, options);
  const refused = paragraph ? ("paragraph" as const) : reference !== undefined ? ("reference" as const) : undefined;
  if (refused !== undefined) {
    throw new InputError(where, refused, say("只用于表和结果", "go with tables and results only"), options[refused]);
  }
  for (const { table } of steps.list) if (table !== undefined) checkSize(where, tableOf(table), destination);
  const titled = new Steps(title === undefined ? steps.title : toLabel(title), steps.list);
  const below = note === undefined || note === false ? [] : lines(toLabel(note), language);
  switch (destination.ending) {
    case "docx":
      return writeContent(where, destination, documentOf(titled, language, below));
    case "md":
      return writeContent(where, destination, markdownOf(titled, language, below));
    case "tex":
      return writeContent(where, destination, latexOf(titled, language, below));
    default:
      return saveTable(where, stepsTable(steps), path, options);
  }
}

function markdownOf(steps: Steps, language: Language, below: readonly string[]): string {
  return `${[stepsToMarkdown(steps, { language }), ...below.map(escapeMarkdown)].join("\n\n")}\n`;
}

async function documentOf({ title, list }: Steps, language: Language, below: readonly string[]): Promise<Uint8Array> {
  const { tableBlocks, writeWord } = await import("./document.js");
  const text = (kind: "heading" | "body" | "note", said: string): WordBlock => ({ kind, text: said });
  const blocksOf = (step: Step, i: number): readonly WordBlock[] => [
    text("heading", `${i + 1}. ${nameText(step.title, language)}`),
    ...formulasOf(step).map((tex): WordBlock => ({ kind: "formula", tex })),
    ...(step.note === undefined ? [] : lines(step.note, language).map((line) => text("body", line))),
    ...(step.table === undefined ? [] : tableBlocks(step.table, language)),
  ];
  const heading = nameText(title, language);
  return writeWord(heading, [
    { kind: "caption", text: heading },
    ...list.flatMap(blocksOf),
    ...below.map((line) => text("note", line)),
  ]);
}

/** A list of steps; its document needs `amsmath` beside what tables need. */
function latexOf({ title, list }: Steps, language: Language, below: readonly string[]): string {
  const latexOfStep = (step: Step): readonly string[] => [
    `\\item ${escapeLatex(nameText(step.title, language))}`,
    ...formulasOf(step).map((tex) => `\\[ ${tex} \\]`),
    ...(step.note === undefined ? [] : [lines(step.note, language).map(escapeLatex).join("\\\\\n")]),
    ...(step.table === undefined ? [] : [tableToLatex(step.table, { language }).trimEnd()]),
  ];
  return [
    `\\paragraph{${escapeLatex(nameText(title, language))}}`,
    "\\begin{enumerate}",
    ...list.flatMap(latexOfStep),
    "\\end{enumerate}",
    ...below.map((line) => `\\par\\smallskip{\\footnotesize ${escapeLatex(line)}}`),
    "",
  ].join("\n");
}

function formulasOf({ formula, numbers }: Step): readonly string[] {
  return [formula, numbers].flatMap((tex) => tex ?? []);
}
