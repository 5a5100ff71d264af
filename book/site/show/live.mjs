import { html, inlineJson } from "./html.mjs";

/** @typedef {import("./html.mjs").Markup} Markup */

/**
 * What is made live when it comes into view: what stands there until then, and its data.
 *
 * @param {"figure" | "explorable" | "table"} kind
 * @param {unknown} payload
 * @param {Markup} still
 */
export function live(kind, payload, still) {
  return html`<div class="live ${kind}"><div class="still">${still}</div><script type="application/json">${inlineJson(payload)}</script></div>`;
}
