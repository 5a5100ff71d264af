/**
 * What makes a page's cells run in the page: classic scripts, for a page that is opened as a file may read no others.
 *
 *     import { buildCells } from "./cells/build.mjs";
 *     const scripts = await buildCells({ root, out });
 *
 * `cells.js` is what a page loads: editors and all that is seen. The rest is read at the first run, as texts of which
 * the page makes its two workers (a worker's file would be blocked there): the package with its data, the compiler with
 * its declarations. The compiled package's declarations (`dist/package/declarations.d.ts`) must be there.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));

/** Node's modules that a page has something for. */
const STAND_INS = new Set(["fs", "fs/promises", "path", "url", "os", "util", "module"]);

/** Where the package seems to lie: see stand-ins/disk.ts. */
const PACKAGE = "file:///industrial-clusters/dist/package/index.js";

/**
 * @param {{ root: string, out: string }} folders - the project, and the book.
 * @returns {Promise<readonly string[]>} files that a page with cells loads; the others it reads itself.
 */
export async function buildCells({ root, out }) {
  const folder = join(out, "assets");
  mkdirSync(folder, { recursive: true });
  const [page, runner, worker] = await Promise.all([
    bundle(root, "page/mount.ts"),
    bundle(root, "runner/worker.ts"),
    bundle(root, "compiler/worker.ts"),
  ]);
  writeFileSync(join(folder, "cells.js"), page);
  writeFileSync(join(folder, "cells-package.js"), text("package", runner, { data: disk(root) }));
  const compiler = `${await typescript(root)}\n;self.ts=ts;${worker}`;
  writeFileSync(join(folder, "cells-compiler.js"), text("compiler", compiler, declarations(root)));
  return ["assets/cells.js"];
}

/**
 * A script that leaves a worker's code, as a text, and what it works on.
 *
 * @param {string} name
 * @param {string} code
 * @param {object} data
 */
function text(name, code, data) {
  return `globalThis.IndustrialClustersCells.texts.${name}=${JSON.stringify({ code, data })};\n`;
}

/**
 * @param {string} root
 * @param {string} entry
 */
async function bundle(root, entry) {
  const { outputFiles } = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    minify: true,
    // The names of classes and functions are shown to readers.
    keepNames: true,
    charset: "utf8",
    format: "iife",
    platform: "browser",
    target: "es2022",
    legalComments: "eof",
    loader: { ".css": "text" },
    define: { "import.meta.url": JSON.stringify(PACKAGE), "process.env.NODE_ENV": '"production"' },
    plugins: [withoutNode(root)],
    logLevel: "warning",
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Answers what the package and the kernel's files ask of Node.
 *
 * @param {string} root
 * @returns {import("esbuild").Plugin}
 */
function withoutNode(root) {
  const standIn = (/** @type {string} */ name) => join(here, "stand-ins", `${name}.ts`);
  return {
    name: "without Node",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^(node:)?[a-z_]+(\/promises)?$/ }, ({ path, importer }) => {
        const name = path.replace(/^node:/, "");
        const isBuiltin = path.startsWith("node:") || builtin.has(name);
        if (!isBuiltin) return undefined;
        // Libraries look for what they would use in Node, and do without.
        const isLibrary = importer.includes(`${sep}node_modules${sep}`) || importer.endsWith("danfo.cjs");
        if (!STAND_INS.has(name) || isLibrary) return { path: name, namespace: "nothing" };
        return { path: standIn(name.replace("/promises", "")) };
      });
      onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
      onResolve({ filter: /^danfo-of-the-page$/ }, () => ({ path: join(root, "dist/package/frame/danfo.cjs") }));
      onResolve({ filter: /^docx$/ }, () => ({ path: standIn("docx") }));
      onResolve({ filter: /^docx-of-the-page$/ }, () => ({ path: join(root, "node_modules/docx/dist/index.mjs") }));
      onResolve({ filter: /^write-excel-file\/node$/ }, () => ({ path: standIn("write-excel-file") }));
      onResolve({ filter: /^xlsx-of-the-page$/ }, () => ({ path: join(root, "node_modules/xlsx/xlsx.mjs") }));
      onResolve({ filter: /^plotly\.js-dist-min$/ }, () => ({ path: "plotly", namespace: "nothing" }));
      onResolve({ filter: /^\.\/png\// }, () => ({ path: standIn("pictures") }));
      // A workbook is packed where its cell runs: the Worker that fflate would write for it lacks what is minified here.
      onLoad({ filter: /write-excel-file.modules.zip.zipToArrayBuffer\.js$/ }, ({ path }) => ({
        contents: 'import zip from "./zipToArrayBufferSync.js";\nexport default async (files) => zip(files);',
        resolveDir: dirname(path),
      }));
      // Of the kernel: where its errors find their lines, and where it is installed.
      onResolve({ filter: /^\.\/stacks\.js$/ }, ({ importer }) =>
        dirname(importer).endsWith("execution") ? { path: join(here, "runner/stacks.ts") } : undefined,
      );
      onResolve({ filter: /^\.\.\/install\.js$/ }, () => ({ path: standIn("install") }));
    },
  };
}

const builtin = new Set(
  "assert buffer child_process constants crypto events fs http https module net os path process querystring stream string_decoder tls tty url util vm worker_threads zlib".split(
    " ",
  ),
);

/**
 * What the page's disk holds from the start, by its paths: the datasets and templates, and which version this is.
 *
 * @param {string} root
 * @returns {Readonly<Record<string, string | { readonly base64: string }>>}
 */
function disk(root) {
  const folder = join(root, "datasets");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(csv|json|xlsx)$/.test(name),
  );
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return {
    "package.json": JSON.stringify({ name, version }),
    ...Object.fromEntries(
      files.map((file) => [`datasets/${file.split(sep).join("/")}`, contentOf(readFileSync(join(folder, file)), file)]),
    ),
  };
}

/**
 * @param {Buffer} bytes
 * @param {string} file
 */
function contentOf(bytes, file) {
  return file.endsWith(".xlsx") ? { base64: bytes.toString("base64") } : bytes.toString("utf8");
}

/**
 * TypeScript's declarations of JavaScript, and the package's.
 *
 * @param {string} root
 */
function declarations(root) {
  const folder = typescriptFolder(root);
  const names = readdirSync(folder).filter(
    (name) => /^lib\.(es|decorators).*\.d\.ts$/.test(name) && !/\.full\./.test(name),
  );
  return {
    libraries: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")])),
    package: readFileSync(join(root, "dist/package/declarations.d.ts"), "utf8"),
    chinese: JSON.parse(readFileSync(join(folder, "zh-cn", "diagnosticMessages.generated.json"), "utf8")),
  };
}

/** @param {string} root */
function typescriptFolder(root) {
  return dirname(createRequire(join(root, "package.json")).resolve("typescript"));
}

/** @param {string} root */
async function typescript(root) {
  const source = readFileSync(join(typescriptFolder(root), "typescript.js"), "utf8");
  const { code } = await transform(source, { minify: true, legalComments: "eof", charset: "utf8" });
  return code;
}
