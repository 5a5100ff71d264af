/** The start page: what the book is, and its contents. */
import { html } from "../show/html.mjs";
import { wordsMarkup } from "../show/words.mjs";
import { sectionsMarkup } from "./contents.mjs";

/** @param {readonly import("../../notebooks.mjs").Notebook[]} all */
export function startMarkup(all) {
  return html`<h1>${wordsMarkup({ zh: "产业集群：能算的书", en: "Industrial clusters: the book that computes" })}</h1>
${sectionsMarkup(all)}`;
}
