/** The scripts and styles of a page, each a classic one: a page opened from a disk may read no others. */
import { copyFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { root } from "../../documentation.mjs";

const here = join(root, "book/site");

/** A classic script, as it is read. */
const SCRIPT = /** @type {const} */ ({
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  loader: { ".css": "text" },
  logLevel: "warning",
});

/**
 * What writes pages takes from the built package, a page takes from its sources: else it would be in a page twice.
 *
 * @type {import("esbuild").Plugin}
 */
const ONE_PACKAGE = {
  name: "one-package",
  setup({ onResolve }) {
    const built = join(root, "dist/package");
    onResolve({ filter: /\/dist\/package\/.*\.js$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path).replace(built, join(root, "src")).replace(/\.js$/, ".ts"),
    }));
  },
};

/**
 * @param {string} out
 * @returns {Promise<readonly string[]>} the files that every page reads; others it reads when they are needed.
 */
export async function bundle(out) {
  const explorables = (await readdir(join(root, "explore/views"))).map((file) => file.replace(/\.ts$/, ""));
  await build({
    ...SCRIPT,
    entryPoints: {
      book: join(here, "page/book.ts"),
      markdown: join(here, "page/markdown.ts"),
    },
    outdir: join(out, "assets"),
    plugins: [ONE_PACKAGE],
    define: { EXPLORABLES: JSON.stringify(explorables) },
  });
  await Promise.all(explorables.map((name) => bundleExplorable(name, join(out, `assets/explorables/${name}.js`))));
  await build({
    entryPoints: { book: join(here, "style/book.css") },
    outdir: join(out, "assets"),
    bundle: true,
    minify: true,
    charset: "utf8",
    logLevel: "warning",
  });
  const packages = createRequire(import.meta.url);
  await copyFile(packages.resolve("plotly.js-dist-min"), join(out, "assets/plotly.js"));
  await copyFile(packages.resolve("plotly.js-cartesian-dist-min"), join(out, "assets/plotly-cartesian.js"));
  return ["assets/book.js"];
}

/**
 * An explorable by itself, with all that it needs: a page reads those that it shows, and few show two.
 *
 * @param {string} name
 * @param {string} outfile
 */
async function bundleExplorable(name, outfile) {
  const contents = `import paired from "./explore/views/${name}.js";
import { mountPaired } from "./explore/mount.js";
(globalThis.IndustrialClustersExplorables ??= {})["${name}"] = (node, payload, host) =>
  mountPaired(node, paired, payload, host);`;
  await build({ ...SCRIPT, stdin: { contents, resolveDir: root, loader: "ts" }, outfile });
}
