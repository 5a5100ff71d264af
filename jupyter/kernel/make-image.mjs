/**
 * Makes the image that the kernel begins with: a process of Node's in which the compiler is loaded and has read the
 * declarations that most cells need (execution/image.ts). start.sh says where it lies and for what it holds. The set-up
 * runs this; without an image a kernel starts too, and reads it all itself.
 *
 *     node jupyter/kernel/make-image.mjs
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { devNull } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, transformSync } from "esbuild";
import { imageFile, nodeOptions } from "./kernelspec.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const kernel = join(root, "dist", "kernel");

/** tslab works on the compiler in the image. @type {import("esbuild").Plugin} */
const compiler = {
  name: "compiler",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@tslab\/typescript-for-tslab$/ }, ({ path }) => ({ path, namespace: "compiler" }));
    onLoad({ filter: /./, namespace: "compiler" }, () => ({
      contents: 'module.exports = require("./image-compiler.js").forTslab',
      resolveDir: join(kernel, "execution"),
    }));
  },
};

/**
 * @param {string} image - the file to write.
 * @param {string} folder - for what it is made of.
 */
async function makeImage(image, folder) {
  const [code, small] = [join(folder, "image.cjs"), join(folder, "typescript.js")];
  // The compiler's text is kept by every kernel, by both of its threads, and takes half if all of its signs are ASCII.
  const file = createRequire(root).resolve("typescript");
  writeFileSync(small, transformSync(readFileSync(file, "utf8"), { minify: true, charset: "ascii" }).code);
  await build({
    entryPoints: [join(kernel, "execution", "image.js")],
    outfile: code,
    bundle: true,
    platform: "node",
    format: "cjs",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(kernel, "install.js")).href) },
    plugins: [compiler],
  });
  const beginning = ["--snapshot-blob", `${image}.new`];
  // What it says of Node's books is kept in an image, and would be said again: twice is not at all.
  const options = nodeOptions.filter((option) => option !== "--no-force-async-hooks-checks");
  const building = [...options, ...beginning, "--build-snapshot", code, small];
  // Pipes that Node had looked at would be in the image, too.
  const said = join(folder, "said.txt");
  const { status } = spawnSync(process.execPath, building, { stdio: ["ignore", "ignore", openSync(said, "w")] });
  if (status !== 0) throw new Error(readFileSync(said, "utf8"));
  checkImage([...nodeOptions, ...beginning]);
  renameSync(`${image}.new`, image);
}

/**
 * Only what has been seen to start is put in its place: both threads start, and then there is no connection.
 *
 * @param {readonly string[]} options - Node's.
 */
function checkImage(options) {
  const args = [...options, join(kernel, "main.js"), devNull];
  const { status, signal, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 1) throw new Error(`A kernel ended with ${signal ?? status}: ${stderr.slice(0, 1000)}`);
}

const image = imageFile(process.execPath, join(kernel, "main.js"));
if (image === undefined) console.log("There is no image of the kernel on Windows.");
else {
  const folder = `${image}.parts`;
  mkdirSync(folder, { recursive: true });
  try {
    await makeImage(image, folder);
  } catch (error) {
    // A kernel starts without it: where Node can't make one, nothing else must fail.
    console.log(`There is no image of the kernel, which starts without one, later: ${error}`);
  }
  for (const made of [folder, `${image}.new`]) rmSync(made, { recursive: true, force: true });
}
