/** The scripts and styles of a page, each a classic one: a page opened from a disk may read no others. */
import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "../../documentation.mjs";

const here = join(root, "book/site");

/**
 * @param {string} out
 * @returns {Promise<readonly string[]>} the files that every page reads; others it reads when they are needed.
 */
export async function bundle(out) {
  await build({
    entryPoints: {
      book: join(here, "page/book.ts"),
      explorables: join(here, "page/explorables.ts"),
      markdown: join(here, "page/markdown.ts"),
    },
    outdir: join(out, "assets"),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    loader: { ".css": "text" },
    logLevel: "warning",
  });
  await build({
    entryPoints: { book: join(here, "style/book.css") },
    outdir: join(out, "assets"),
    bundle: true,
    minify: true,
    charset: "utf8",
    logLevel: "warning",
  });
  const plotly = createRequire(import.meta.url).resolve("plotly.js-dist-min");
  await copyFile(plotly, join(out, "assets/plotly.js"));
  return ["assets/book.js"];
}
