/** Words in both languages, of which a page shows one or both. */
import { html } from "./html.mjs";

/** @typedef {{ readonly zh: string; readonly en: string }} Label */

/**
 * Words in two languages, the one under the other; once where they are the same.
 *
 * @param {Label} label
 */
export function wordsMarkup({ zh, en }) {
  if (zh === en) return html`${zh}`;
  return html`<span class="zh" lang="zh-CN">${zh}</span> <span class="en" lang="en">${en}</span>`;
}
