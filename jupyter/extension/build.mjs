/**
 * Builds the JupyterLab extension into `dist/extension`, from which set-up copies it to
 * `.venv/share/jupyter/labextensions/industrial-clusters-lab`.
 *
 * Two steps: esbuild joins our sources (and what they use of `src/`) to one module; JupyterLab's own
 * builder makes of it what JupyterLab loads, with Plotly in a file of its own, read when the first
 * figure is shown.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "../../dist");
const work = join(dist, ".extension");
const { resolve } = createRequire(import.meta.url);

rmSync(work, { recursive: true, force: true });
rmSync(join(dist, "extension"), { recursive: true, force: true });
mkdirSync(work, { recursive: true });
// JupyterLab's builder reads modules its own way: no `type` for it.
const { type: _, ...manifest } = JSON.parse(readFileSync(join(here, "package.json"), "utf8"));
writeFileSync(join(work, "package.json"), JSON.stringify(manifest, null, 2));

await build({
  entryPoints: [join(here, "src/mime.ts")],
  outfile: join(work, "lib/mime.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  external: ["@lumino/*", "@jupyterlab/*", "plotly.js-dist-min"],
  logLevel: "warning",
});

const core = join(dirname(resolve("@jupyterlab/core-meta/package.json")), "core.package.json");
const builder = join(
  dirname(resolve("@jupyter/builder/package.json")),
  "lib/build-labextension.js",
);
execFileSync(process.execPath, [builder, "--core-package-file", core, work], { stdio: "inherit" });
rmSync(work, { recursive: true, force: true });
