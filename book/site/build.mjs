/**
 * Writes the book as a folder of pages that opens from a disk, a school's server or a static host alike.
 *
 *     npm run book             into _book/
 *     node book/site/build.mjs FOLDER
 *
 * Nothing in it needs a server: scripts are classic ones, data stand in the pages or in scripts, nothing is fetched.
 */
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../documentation.mjs";
import { notebooks, readNotebook } from "../notebooks.mjs";
import { bundle } from "./write/bundle.mjs";
import { addressOf } from "./write/contents.mjs";
import { highlightedIn } from "./write/highlight.mjs";
import { indexScript } from "./search/passages.mjs";
import { markdownWriter } from "./write/markdown.mjs";
import { notebookMarkup, partsOf } from "./write/notebook.mjs";
import { pageText } from "./write/page.mjs";
import { pictureWriter } from "./write/pictures.mjs";
import { startMarkup } from "./write/start.mjs";

const CELLS = join(root, "book/site/cells/build.mjs");

/**
 * @param {string} out - the folder; what was in it goes.
 * @returns {Promise<number>} how many pages there are.
 */
export async function buildBook(out) {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "assets/notebooks"), { recursive: true });
  const all = notebooks();
  const scripts = await bundle(out);
  const cellScripts = await buildCells(out);
  await writeFile(join(out, "assets/search.js"), indexScript(all));
  const markdown = markdownWriter(addressInBook, highlightedIn);
  for (const notebook of all) {
    const name = notebook.file.replace(/\.ipynb$/, "");
    const stored = readNotebook(notebook.file);
    const { cells } = stored;
    await writeFile(join(out, `assets/notebooks/${name}.js`), `IndustrialClustersStored=${JSON.stringify(stored)};\n`);
    const inside = notebookMarkup(name, cells, { markdown, picture: pictureWriter(out, name) });
    const page = { title: notebook.heading, inside, notebook, all, parts: partsOf(cells) };
    await writeFile(join(out, addressOf(notebook)), pageText({ ...page, scripts: [...scripts, ...cellScripts] }));
  }
  const start = { title: { zh: "产业集群", en: "Industrial clusters" }, inside: startMarkup(all) };
  await writeFile(join(out, "index.html"), pageText({ ...start, notebook: undefined, all, scripts }));
  return all.length + 1;
}

/**
 * What makes the cells of a page run, if it is there: the files that a page reads for it.
 *
 * @param {string} out
 * @returns {Promise<readonly string[]>}
 */
async function buildCells(out) {
  if (!existsSync(CELLS)) return [];
  const cells = await import(pathToFileURL(CELLS).href);
  return cells.buildCells({ root, out });
}

/**
 * @param {string} target - of a link in a notebook.
 * @returns {string | undefined} its address in the book; nothing, if it leads to a file that isn't in it.
 */
export function addressInBook(target) {
  if (target.startsWith("../")) return undefined;
  return target
    .replace(/^#cell-id=/, "#")
    .replace(/^([\w-]+)\.ipynb(?=#|$)/, "$1.html")
    .replace(/\.html#cell-id=/, ".html#");
}

if (process.argv[1] === join(root, "book/site/build.mjs")) {
  const out = resolve(process.argv[2] ?? join(root, "_book"));
  const start = performance.now();
  const pages = await buildBook(out);
  console.log(`${pages} pages in ${out}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
