/**
 * What the doc comments of the package say: every function and class that a door offers, with its formula, unit,
 * sources and example. Read by the TypeScript that compiles them, without types: a second, and nothing is built.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The doors, and the files that they open on. */
const DOORS = {
  "industrial-clusters": "src/index.ts",
  "industrial-clusters/math": "src/math.ts",
  "industrial-clusters/format": "src/format/index.ts",
  "industrial-clusters/display": "src/display/index.ts",
};

/**
 * @typedef {object} Documented
 * @property {string} name
 * @property {string} door - by which name it is imported, the root's if it offers it.
 * @property {string} path - below `src/`.
 * @property {"function" | "class"} kind
 * @property {string} text - the doc comment as it is, without its stars.
 */

/** @typedef {{ readonly file: string; readonly name: string; readonly node: ts.Declaration }} Exported */

/** @type {Map<string, ts.SourceFile>} */
const parsed = new Map();

/** @param {string} file */
function parse(file) {
  const tree = parsed.get(file) ?? ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  parsed.set(file, tree);
  return tree;
}

/**
 * All that the doors offer, in the order of the doors' own files.
 *
 * @returns {Documented[]}
 */
export function documentation() {
  /** @type {Map<string, Documented>} */
  const found = new Map();
  for (const [door, file] of Object.entries(DOORS)) {
    for (const [name, { file: from, node }] of exportsOf(join(root, file))) {
      const kind = kindOf(node);
      if (kind === undefined || found.has(name)) continue;
      const path = relative(join(root, "src"), from).split(sep).join("/");
      found.set(name, { name, door, path, kind, text: commentOf(node, name) });
    }
  }
  return [...found.values()];
}

/**
 * The values that a file exports, by name, with where they are declared.
 *
 * @param {string} file
 * @returns {Map<string, Exported>}
 */
function exportsOf(file) {
  /** @type {Map<string, Exported>} */
  const found = new Map();
  for (const statement of parse(file).statements) {
    if (ts.isExportDeclaration(statement)) {
      for (const [name, exported] of reExported(file, statement)) found.set(name, exported);
      continue;
    }
    for (const node of declarationsOf(statement)) {
      const name = node.name?.getText();
      if (name !== undefined && !found.has(name)) found.set(name, { file, name, node });
    }
  }
  return found;
}

/**
 * @param {string} file
 * @param {ts.ExportDeclaration} statement
 * @returns {[string, Exported][]}
 */
function reExported(file, { isTypeOnly, moduleSpecifier, exportClause }) {
  if (isTypeOnly || moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
  const there = exportsOf(join(dirname(file), moduleSpecifier.text.replace(/\.js$/, ".ts")));
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return [...there];
  return exportClause.elements.flatMap((element) => {
    const exported = there.get((element.propertyName ?? element.name).text);
    return exported && !element.isTypeOnly ? [/** @type {[string, Exported]} */ ([element.name.text, exported])] : [];
  });
}

/**
 * @param {ts.Statement} statement
 * @returns {readonly (ts.FunctionDeclaration | ts.ClassDeclaration | ts.VariableDeclaration)[]}
 */
function declarationsOf(statement) {
  const isExported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return [statement];
  return ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
}

/** @param {ts.Declaration} node */
function kindOf(node) {
  if (ts.isClassDeclaration(node)) return "class";
  if (ts.isFunctionDeclaration(node)) return "function";
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? "function" : undefined;
}

/**
 * The doc comment of a declaration, or of the first of its overloads that has one.
 *
 * @param {ts.Declaration} node
 * @param {string} name
 */
function commentOf(node, name) {
  const overloads = node
    .getSourceFile()
    .statements.filter((each) => ts.isFunctionDeclaration(each) && each.name?.text === name);
  for (const each of overloads.length > 0 ? overloads : [node]) {
    const comments = ts.getJSDocCommentsAndTags(each).filter((doc) => ts.isJSDoc(doc));
    const last = comments.at(-1);
    if (last !== undefined) return bare(last.getText());
  }
  return "";
}

/** @param {string} comment */
function bare(comment) {
  return comment
    .replace(/^\/\*\*[ \t]*/, "")
    .replace(/\s*\*\/$/, "")
    .replace(/^[ \t]*\*(?: |$)/gm, "")
    .trim();
}

/**
 * The texts of a doc comment: before its first tag, and of each tag.
 *
 * @param {string} text
 * @returns {{ readonly said: string; readonly tags: readonly { readonly tag: string; readonly text: string }[] }}
 */
function partsOf(text) {
  const [said = "", ...tags] = text.split(/^(?=@\w)/m);
  return {
    said: said.trimEnd(),
    tags: tags.map((each) => {
      const [, tag = "", rest = ""] = /^@(\w+)[ \t]*([\s\S]*)$/.exec(each) ?? [];
      return { tag, text: rest.trimEnd() };
    }),
  };
}

/**
 * What a doc comment says of one thing.
 *
 * @param {Documented} documented
 * @param {string} tag
 * @returns {string[]} the texts of all tags of that name.
 */
export function tagged({ text }, tag) {
  return partsOf(text).tags.flatMap((each) => (each.tag === tag ? [each.text] : []));
}

/**
 * The formula: what stands indented in the doc comment, as it is.
 *
 * @param {Documented} documented
 */
export function formulaOf({ text }) {
  const blocks = partsOf(text)
    .said.split(/\n\n+/)
    .filter((block) => /^ {4}/.test(block));
  return blocks.map((block) => block.replace(/^ {4}/gm, "")).join("\n\n");
}

/**
 * The unit in both languages, as `@unit 无量纲 · none` says it.
 *
 * @param {Documented} documented
 * @returns {{ readonly zh: string; readonly en: string } | undefined}
 */
export function unitOf(documented) {
  const [, zh, en] = /^(.+?) · (.+)$/s.exec(flat(tagged(documented, "unit")[0] ?? "")) ?? [];
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

/**
 * Where it comes from: each `@see`, on one line.
 *
 * @param {Documented} documented
 */
export function sourcesOf(documented) {
  return tagged(documented, "see").map((text) => withoutLinks(flat(text)));
}

/**
 * The first sentence, without the Chinese term in brackets.
 *
 * @param {Documented} documented
 */
export function sentenceOf({ text }) {
  const [paragraph = ""] = partsOf(text).said.split("\n\n");
  const [sentence = ""] = /^[\s\S]*?(?:[.:](?=\s)|$)/.exec(withoutLinks(flat(paragraph))) ?? [];
  return sentence.replace(/ \([^)]*\p{Script=Han}[^)]*\)/u, "").replace(/[.:]$/, "");
}

/**
 * The Chinese term that the doc comment has in brackets.
 *
 * @param {Documented} documented
 */
export function termOf({ text }) {
  const [paragraph = ""] = partsOf(text).said.split("\n\n");
  return /\(([^)]*\p{Script=Han}[^)]*)\)/u.exec(flat(paragraph))?.[1] ?? "";
}

/**
 * The example, or nothing.
 *
 * @param {Documented} documented
 */
export function exampleOf(documented) {
  return tagged(documented, "example")[0]?.trim();
}

/** @param {string} text */
function flat(text) {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** @param {string} text */
function withoutLinks(text) {
  return text.replace(/\{@link (\S+)\s*\}/g, "`$1`");
}
