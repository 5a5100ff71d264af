/** A derivation as markup: its steps one under the other in the language that is chosen; of many, one after the other. */
import { html, made } from "./html.mjs";
import { live } from "./live.mjs";
import { readTable, tableMarkup } from "./table.mjs";
import { wordsMarkup } from "./words.mjs";

export const STEPS_MIME = "application/vnd.industrial-clusters.steps.v1+json";

/** @typedef {import("./html.mjs").Markup} Markup */
/** @typedef {import("./words.mjs").Label} Label */
/** @typedef {{ title: Label, formula?: string, numbers?: string, note?: Label, table?: unknown }} Step */
/** @typedef {{ title: Label, steps: readonly Step[] }} Steps */

/** The most steps that stand open, and the most rows of a table within one, as in JupyterLab. */
const OPEN_STEPS = 3;
const OPEN_ROWS = 6;

/**
 * @param {Steps} derivation
 * @param {(markdown: string) => string} markdown - safe markup of Markdown with formulas.
 * @returns {Markup}
 */
export function stepsMarkup({ title, steps }, markdown) {
  const shown = steps.map((step, i) => {
    const head = html`<strong>${i + 1}. </strong>${wordsMarkup(step.title)}`;
    if (steps.length <= OPEN_STEPS) return html`<p>${head}</p>${bodyMarkup(step, markdown)}`;
    const open = i === 0 ? html` open` : undefined;
    return html`<details${open}><summary>${head}</summary>${bodyMarkup(step, markdown)}</details>`;
  });
  return html`<div class="markdown steps"><p><strong>${wordsMarkup(title)}</strong></p>${shown}</div>`;
}

/**
 * @param {Step} step
 * @param {(markdown: string) => string} markdown
 */
function bodyMarkup({ formula, numbers, note, table }, markdown) {
  const formulas = [formula, numbers].map((tex) => (tex ? made(markdown(displayed(tex))) : undefined));
  const rows = readTable(table);
  return html`${formulas}${rows && stepTable(rows)}${note && html`<p class="pair">${wordsMarkup(note)}</p>`}`;
}

/** @param {NonNullable<ReturnType<typeof readTable>>} table */
function stepTable(table) {
  const shown = live("table", table, tableMarkup(table));
  if (table.length <= OPEN_ROWS) return shown;
  const { zh, en } = table.title;
  const count = { zh: `${zh}（${table.length} 行）`, en: `${en} (${table.length} rows)` };
  return html`<details><summary>${wordsMarkup(count)}</summary>${shown}</details>`;
}

/**
 * A formula between dollars; a blank line or a `$$` within it would end it early.
 *
 * @param {string} tex
 */
function displayed(tex) {
  return `$$${tex.replace(/\n\s*\n/g, "\n").replaceAll("$$", "")}$$`;
}

/**
 * A derivation out of an output; nothing, if it isn't one.
 *
 * @param {unknown} value
 * @returns {Steps | undefined}
 */
export function readSteps(value) {
  const { title, steps } = /** @type {Partial<Steps>} */ (value ?? {});
  if (!isLabel(title) || !Array.isArray(steps)) return undefined;
  const whole = steps.every(
    (step) =>
      isLabel(step?.title) &&
      [step.formula ?? "", step.numbers ?? ""].every((tex) => typeof tex === "string") &&
      (step.note === undefined || isLabel(step.note)),
  );
  return whole ? { title, steps } : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is Label}
 */
function isLabel(value) {
  const { zh, en } = /** @type {Partial<Label>} */ (value ?? {});
  return typeof zh === "string" && typeof en === "string";
}
