/**
 * Builds the JupyterLab extension, from which set-up copies it to
 * `.venv/share/jupyter/labextensions/industrial-clusters-lab`.
 *
 *     node jupyter/extension/build.mjs [folder]      by default dist/extension
 *
 * What JupyterLab asks of an extension is little: a script that leaves a container behind
 * (`src/container.ts`), and a manifest that names the script. Plotly is in a file of its own, read
 * when the first figure is shown. The manifest is written last: a folder with one is whole.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { licences } from "./licences.mjs";
import { takenFromJupyterLab } from "./taken-from-jupyterlab.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, "../../dist/extension"));
const served = join(folder, "static");
const manifest = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
const { mimeExtension, extension } = manifest.jupyterlab;

rmSync(folder, { recursive: true, force: true });
mkdirSync(served, { recursive: true });

const taken = takenFromJupyterLab(manifest.name);
// In one go, so that both have the same copy of what they share: the language that a reader chose.
const {
  files: [mime, plugins],
  inputs,
} = await bundle([mimeExtension, extension], { format: "esm", splitting: true, plugins: [taken.plugin] });
const told = { name: manifest.name, mime: `./${mime}`, plugins: `./${plugins}`, shared: [...taken.names] };
const {
  files: [entry],
} = await bundle(["src/remote-entry.ts"], { format: "iife", define: { EXTENSION: JSON.stringify(told) } });

writeJson(join(served, "third-party-licenses.json"), licences(inputs));
manifest.jupyterlab._build = {
  load: `static/${entry}`,
  extension: "./extension",
  mimeExtension: "./mimeExtension",
};
writeJson(join(folder, "package.json"), manifest);

/**
 * Bundles sources with all that they import; the hash in a file's name tells a browser what is new.
 *
 * @param {readonly string[]} sources
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<{ files: readonly string[], inputs: readonly string[] }>} the bundles' names, and what of something is in them.
 */
async function bundle(sources, options) {
  const { metafile } = await build({
    entryPoints: sources.map((source) => join(here, source)),
    outdir: served,
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    bundle: true,
    minify: true,
    metafile: true,
    target: "es2022",
    loader: { ".css": "text" },
    // A Han letter takes three bytes, not the six of its escape; a module is read as UTF-8 everywhere.
    charset: "utf8",
    logLevel: "warning",
    ...options,
  });
  const outputs = Object.entries(metafile.outputs);
  const files = sources.map((source) => outputs.find(([, { entryPoint }]) => entryPoint?.endsWith(source))?.[0] ?? "");
  const parts = outputs.flatMap(([, { inputs }]) => Object.entries(inputs));
  const inputs = new Set(parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([input]) => input));
  return { files: files.map((path) => basename(path)), inputs: [...inputs] };
}

/**
 * @param {string} path
 * @param {object} value
 */
function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
