/**
 * Rolls the package's declarations up into one file, `declarations.d.ts` beside them: a notebook's first import reads
 * it in a third of the time of 350 files. Each file becomes an ambient module, the doors under their own names.
 *
 *     node src/roll-declarations.mjs [folder]      by default dist/package
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, "dist", "package"));

/** @type {{ name: string; exports: Record<string, { types?: string }> }} */
const { name, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** The doors' files and the names that they are imported by. */
const doors = new Map(
  Object.entries(exports)
    .filter(([, { types }]) => types !== undefined)
    .map(([door, { types = "" }]) => [resolve(folder, relative("dist/package", types)), name + door.slice(1)]),
);

/** Names of modules in an import, an export or a type; a file may be imported for what it adds to another. */
const SPECIFIER = /(\bfrom |\bimport\(|^import |^declare module )"(\.[^"]+)"/gm;

/** What a file adds to a class of another. */
const ADDITION = /^declare module "[^"]+" \{\n[\s\S]*?^\}\n/gm;

/** @type {Map<string, string>} */
const modules = new Map();
for (const door of doors.keys()) add(door);
writeFileSync(join(folder, "declarations.d.ts"), [...modules.values()].join("\n"));

/**
 * Adds a file, and those that it imports.
 *
 * @param {string} file
 */
function add(file) {
  if (modules.has(file)) return;
  modules.set(file, "");
  const text = readFileSync(file, "utf8").replace(SPECIFIER, (_, before, specifier) => {
    const target = join(dirname(file), specifier).replace(/\.js$/, ".d.ts");
    add(target);
    return `${before}"${moduleName(target)}"`;
  });
  const imports = text.match(/^import .*;\n/gm)?.join("") ?? "";
  const additions = text.match(ADDITION) ?? [];
  const own = text.replace(ADDITION, "").replace(/^(export )?declare /gm, "$1");
  const blocks = additions.map((block) => block.replace("{\n", `{\n${imports}`));
  modules.set(file, [`declare module "${moduleName(file)}" {\n${own}}\n`, ...blocks].join("\n"));
}

/**
 * The name that a file is imported by.
 *
 * @param {string} file
 */
function moduleName(file) {
  const inside = relative(folder, file)
    .split(sep)
    .join("/")
    .replace(/\.d\.ts$/, "");
  return doors.get(file) ?? `${name}/dist/package/${inside}`;
}
