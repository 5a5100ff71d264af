/** The start page: what the book is, and its contents. */
import { html } from "../show/html.mjs";
import { wordsMarkup } from "../show/words.mjs";
import { sectionsMarkup } from "./contents.mjs";

/** @param {readonly import("../../notebooks.mjs").Notebook[]} all */
export function startMarkup(all) {
  return html`<div class="start"><h1 class="pair">${wordsMarkup({ zh: "产业集群：能算的书", en: "Industrial clusters: the book that computes" })}</h1>
<p class="zh" lang="zh-CN">配合王有远、吕昕阳《产业集群发展路径与竞争力研究——以江西省汽车零部件产业为例》（经济科学出版社，2016）：每一节一页，用公开的数字，先手算，再用程序，再问站不站得住。书里自己的表不在这里。</p>
<p class="en" lang="en">A companion to Wang Youyuan and Lü Xinyang's book on industrial clusters (Economic Science Press, 2016): a page a section, on public figures, first by hand, then by the package, then “does it hold?”. The book's own tables are not here.</p>
${sectionsMarkup(all)}</div>`;
}
