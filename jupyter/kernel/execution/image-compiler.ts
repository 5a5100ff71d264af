/**
 * The compiler in an image. Node's own loader must not have loaded anything in the process that makes one, and what V8
 * calls a script can't be in it: so the compiler's file is run as it is, and nothing of the script is kept.
 */

import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import { dirname } from "node:path";
import { runInThisContext } from "node:vm";
import { root } from "../install.js";
import { adapted, type Compiler, type Told } from "./compiler.js";
import { createRegistry } from "./read-before.js";

const require = createRequire(root);
const file = require.resolve("typescript");

function load(): Compiler {
  const parameters = "exports, require, module, __filename, __dirname";
  // It may be a smaller text of the same compiler that is run in the file's place.
  const text = readFileSync(process.argv[2] ?? file, "utf8");
  const run = runInThisContext(`(function (${parameters}) {${text}\n})`, { filename: file });
  const module = { exports: {} };
  const ofNode = (name: string): unknown => {
    // What Node keeps of cryptography in an image, its Workers would find a second time, and abort; the compiler does
    // without.
    if (!isBuiltin(name) || name === "crypto") throw new Error(`${name} can't be in an image`);
    return require(name);
  };
  run.call(module.exports, module.exports, ofNode, module, file, dirname(file));
  return module.exports as Compiler;
}

export const ts: Compiler = load();

export const told: Told = { withheld: [], registry: createRegistry(ts) };

/** What tslab gets for a compiler: the bundle of the image takes it from here (make-image.mjs). */
export const forTslab: Compiler = adapted(ts, told);
