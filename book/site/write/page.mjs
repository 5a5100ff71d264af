/** What stands around the inside of a page: head, bar, contents, the way on. */
import { html, made } from "../show/html.mjs";
import { wordsMarkup } from "../show/words.mjs";
import { addressOf, contentsMarkup } from "./contents.mjs";

/** @typedef {import("../../notebooks.mjs").Notebook} Notebook */
/** @typedef {import("../show/html.mjs").Markup} Markup */
/** @typedef {import("../show/words.mjs").Label} Label */

/**
 * @typedef {object} Page
 * @property {Label} title
 * @property {Markup} inside
 * @property {Notebook | undefined} notebook - that it shows.
 * @property {readonly Notebook[]} all
 * @property {ReturnType<typeof import("./notebook.mjs").partsOf>} [parts] - of the notebook.
 * @property {readonly string[]} scripts - that it reads, in order.
 */

/** Before anything is drawn: the language and the ground that the reader chose, else the machine's. */
const FIRST = `{const r=document.documentElement,m=n=>{try{return localStorage.getItem(n)}catch{}};
r.dataset.language=m("language")??"both";
const d=(m("theme")??(matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"))==="dark";
r.dataset.theme=d?"dark":"light";r.dataset.jpThemeLight=String(!d)}`;

/**
 * @param {Page} page
 * @returns {string} a whole page.
 */
export function pageText({ title, inside, notebook, all, parts = [], scripts }) {
  return html`<!doctype html>
<html lang="zh-CN" data-language="both" data-theme="light" data-jp-theme-light="true">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.zh} · ${title.en}</title>
<script>${made(FIRST)}</script>
<link rel="stylesheet" href="assets/book.css">
${scripts.map((script) => html`<script defer src="${script}"></script>\n`)}</head>
<body>
<a class="skip" href="#text">${wordsMarkup({ zh: "跳到正文", en: "Skip to the text" })}</a>
${BAR}
<div class="page">
<nav id="contents" ${labelled("目录", "Contents")}>${contentsMarkup(all, notebook, parts)}</nav>
<main id="text" tabindex="-1">
${inside}${notebook === undefined ? undefined : onMarkup(notebook, all)}
</main>
</div>
</body>
</html>
`.text;
}

/**
 * The name of a part for who can't see it, in both languages until the page's script says it in one.
 *
 * @param {string} zh
 * @param {string} en
 */
function labelled(zh, en) {
  return html`aria-label="${zh} ${en}" data-label-zh="${zh}" data-label-en="${en}"`;
}

const BAR = html`<header class="top">
<button type="button" class="menu" aria-expanded="false" aria-controls="contents" ${labelled("目录", "Contents")}>☰</button>
<a class="home" href="index.html">${wordsMarkup({ zh: "产业集群", en: "Industrial clusters" })}</a>
<div class="search" role="search"><input type="search" id="search" placeholder="搜索 Search  /" ${labelled("搜索", "Search")} aria-controls="hits" autocomplete="off"><div id="hits" hidden></div></div>
<div class="language" role="group" ${labelled("语言", "Language")}><button type="button" data-choose="zh" lang="zh-CN">中文</button><button type="button" data-choose="en" lang="en">English</button><button type="button" data-choose="both" lang="zh-CN">双语</button></div>
<button type="button" class="theme" ${labelled("深色", "Dark")} aria-pressed="false">◐</button>
</header>`;

/**
 * @param {Notebook} notebook
 * @param {readonly Notebook[]} all
 */
function onMarkup(notebook, all) {
  const here = all.indexOf(notebook);
  const [before, after] = [all[here - 1], all[here + 1]];
  const link = (/** @type {Notebook | undefined} */ each, /** @type {string} */ rel) =>
    each === undefined
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${addressOf(each)}">${wordsMarkup(each.heading)}</a>`;
  return html`<nav class="on" ${labelled("前后", "Previous and next")}>${link(before, "prev")}${link(after, "next")}</nav>`;
}
