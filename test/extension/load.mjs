/**
 * Loads a built extension as JupyterLab's pages do, with a stand-in for JupyterLab's widgets, and
 * prints the mime types that it shows and its plugins. A program of its own: Vitest would read the files its own way.
 *
 *     node test/extension/load.mjs <folder>
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder = ""] = process.argv.slice(2);
const { name, jupyterlab } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
await import(pathToFileURL(join(folder, jupyterlab._build.load)).href);
const container = Reflect.get(globalThis, "_JUPYTERLAB")[name];
const shared = (/** @type {object} */ module) => ({ "4.0.0": { get: async () => () => module } });
container.init({
  "@lumino/widgets": shared({ Widget: class {} }),
  "@jupyterlab/apputils": shared({ ICommandPalette: {} }),
  "@jupyterlab/coreutils": shared({}),
  "@jupyterlab/launcher": shared({ ILauncher: {} }),
  "@jupyterlab/notebook": shared({}),
  "@jupyterlab/toc": shared({ ITableOfContentsRegistry: {} }),
});
const read = async (/** @type {string} */ name) => (await container.get(name))().default;
/** @type {{ rendererFactory: { mimeTypes: string[] } }[]} */
const renderers = await read(jupyterlab._build.mimeExtension);
/** @type {{ id: string }[]} */
const plugins = await read(jupyterlab._build.extension);
process.stdout.write(
  JSON.stringify({
    mimeTypes: renderers.flatMap((each) => each.rendererFactory.mimeTypes),
    plugins: plugins.map(({ id }) => id),
  }),
);
