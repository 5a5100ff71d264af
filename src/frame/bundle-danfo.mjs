/**
 * Bundles danfo into one file, `danfo.cjs` beside the compiled package: it loads in 0.1 s instead of
 * 0.5 s and takes 60 MB less. `danfo.ts` takes the packages themselves where the bundle is missing.
 *
 *     node src/frame/bundle-danfo.mjs [folder]      by default dist/package/frame
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "dist/package/frame"));

mkdirSync(folder, { recursive: true });
await build({
  // danfo without its readers and writers, which would bring three libraries that fetch from the web.
  entryPoints: [join(root, "node_modules/danfojs-node/dist/danfojs-base/index.js")],
  outfile: join(folder, "danfo.cjs"),
  bundle: true,
  minify: true,
  keepNames: true,
  legalComments: "eof",
  platform: "node",
  target: "node20",
  format: "cjs",
  alias: {
    "@tensorflow/tfjs-node": join(root, "src/frame/tfjs-float64/index.js"),
    // danfo takes mean, median, mode, standard deviation and variance of numbers from it.
    mathjs: join(root, "node_modules/mathjs/lib/cjs/entry/mainNumber.js"),
  },
  // Only danfo in a browser asks for it.
  external: ["plotly.js-dist-min"],
  logLevel: "warning",
});
