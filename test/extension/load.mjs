/**
 * Loads a built extension as JupyterLab's pages do, with a stand-in for JupyterLab's widgets, and
 * prints the mime types that it shows. A program of its own: Vitest would read the files its own way.
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
container.init({
  "@lumino/widgets": { "2.8.0": { get: async () => () => ({ Widget: class {} }) } },
});
const module = (await container.get(jupyterlab._build.mimeExtension))();
module.__scope__ = name;
/** @type {{ rendererFactory: { mimeTypes: string[] } }[]} */
const renderers = module.default;
process.stdout.write(JSON.stringify(renderers.flatMap((each) => each.rendererFactory.mimeTypes)));
