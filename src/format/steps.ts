import {
  InputError,
  isTableSource,
  type Label,
  type Language,
  nameText,
  say,
  type Step,
  type Steps,
  type TableSource,
  tableOf,
} from "../base/index.js";
import { escapeHtml, escapeMarkdown, escapeMarkdownLine } from "./escape.js";
import { tableToMarkdown } from "./markdown.js";
import { readFormat } from "./read-format.js";
import { lines } from "./shown-table.js";
import { tableToText } from "./text.js";

/** How a derivation is written. */
export interface StepsFormat {
  /** The language of titles and notes; `"both"` by default, Chinese first. */
  readonly language?: Language | undefined;
}

/**
 * A derivation as Markdown (步骤的 Markdown) with its formulas in TeX (`$$…$$`), as notebooks and GitHub show them. A table of more
 * than six rows is folded.
 *
 * @example
 * const steps = new Steps(label("均值", "Mean"), [
 *   { title: label("相加", "add"), formula: "\\sum_i x_i", numbers: "1 + 2 = 3" }]);
 * stepsToMarkdown(steps, { language: "en" }).split("\n")[4]; // => "$$\\sum_i x_i$$"
 */
export function stepsToMarkdown(steps: Steps, format: StepsFormat = {}): string {
  const { language } = readFormat("stepsToMarkdown", format);
  checkSteps("stepsToMarkdown", steps);
  const blocks = steps.list.map((step, i) => stepMarkdown(step, i + 1, language));
  return [`**${oneLine(steps.title, language)}**`, ...blocks].join("\n\n");
}

/**
 * A derivation as plain text (步骤的纯文本), formulas as TeX.
 *
 * @example
 * const steps = new Steps(label("均值", "Mean"), [
 *   { title: label("相加", "add"), formula: "\\sum_i x_i", numbers: "1 + 2 = 3" }]);
 * stepsToText(steps, { language: "en" }).split("\n")[0]; // => "Mean"
 */
export function stepsToText(steps: Steps, format: StepsFormat = {}): string {
  const { language } = readFormat("stepsToText", format);
  checkSteps("stepsToText", steps);
  const blocks = steps.list.map((step, i) =>
    [
      `${i + 1}. ${nameText(step.title, language)}`,
      ...[step.formula, step.numbers].filter((tex) => tex !== undefined).map((tex) => `   ${tex}`),
      ...(step.note ? lines(step.note, language).map((line) => `   ${line}`) : []),
      ...(step.table ? [tableToText(step.table, { language })] : []),
    ].join("\n"),
  );
  return [nameText(steps.title, language), ...blocks].join("\n\n");
}

/** Refuses what is no derivation. */
function checkSteps(where: string, steps: Steps): void {
  const { title, list } = (steps ?? {}) as Partial<Steps>;
  if (isName(title) && Array.isArray(list) && list.every(isStep)) return;
  const words = say("是推导步骤，如 result.steps()", "be a derivation, such as result.steps()");
  throw new InputError(where, "steps", words, steps);
}

function isStep(step: Partial<Step> | null | undefined): boolean {
  const { title, formula = "", numbers = "", note, table } = step ?? {};
  const texts = [formula, numbers].every((text) => typeof text === "string");
  return (
    isName(title) && texts && (note === undefined || isName(note)) && (table === undefined || isTableSource(table))
  );
}

function isName(text: unknown): boolean {
  const { zh, en } = (text ?? {}) as Partial<Label>;
  return typeof text === "string" || (typeof zh === "string" && typeof en === "string");
}

function stepMarkdown(step: Step, number: number, language: Language): string {
  return [
    `**${number}.** ${oneLine(step.title, language)}`,
    ...[step.formula, step.numbers].filter((tex) => tex !== undefined).map(displayed),
    ...(step.note ? [lines(step.note, language).map(escapeMarkdownLine).join("<br>")] : []),
    ...(step.table ? [folded(step.table, tableToMarkdown(step.table, { language }).trimEnd(), language)] : []),
  ].join("\n\n");
}

/** The most rows of a table that stand open in a derivation; a longer one is folded, or no step after it is seen. */
const OPEN_ROWS = 6;

function folded(source: TableSource, markdown: string, language: Language): string {
  const { title, length } = tableOf(source);
  if (length <= OPEN_ROWS) return markdown;
  const words = say("{title}（{n} 行）", "{title} ({n} rows)", { title, n: length });
  return `<details><summary>${escapeHtml(nameText(words, language))}</summary>\n\n${markdown}\n\n</details>`;
}

function oneLine(label: Label, language: Language): string {
  return escapeMarkdown(nameText(label, language));
}

/** A blank line or a `$$` within TeX would end the formula early. */
function displayed(tex: string): string {
  return `$$${tex.replace(/\n\s*\n/g, "\n").replace(/\$\$/g, "")}$$`;
}
