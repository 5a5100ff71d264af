import type * as Typescript from "typescript";
import { parse, type TS } from "./typescript.js";

/** What `import.meta` is in a module that Node runs as CommonJS. */
const META = '({ url: require("node:url").pathToFileURL(__filename).href, dirname: __dirname, filename: __filename })';

/**
 * Compiles an ES module in JavaScript to CommonJS, which is loaded at once. Its source map is left at its end, behind
 * the one that it came with.
 *
 * @param name - by which a refusal calls the module.
 */
export function commonJs(ts: TS, module: string, name: string): string {
  if (hasTopLevelAwait(ts, parse(ts, module))) throw new SyntaxError(refusal(name));
  return ts.transpileModule(module, {
    fileName: "module.js",
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      newLine: ts.NewLineKind.LineFeed,
      inlineSourceMap: true,
    },
    transformers: { before: [withoutMeta(ts)] },
  }).outputText;
}

function withoutMeta(ts: TS): Typescript.TransformerFactory<Typescript.SourceFile> {
  return (context) => (file) => {
    const visit = (node: Typescript.Node): Typescript.Node =>
      ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword
        ? ts.factory.createIdentifier(META)
        : ts.visitEachChild(node, visit, context);
    return ts.visitEachChild(file, visit, context);
  };
}

function hasTopLevelAwait(ts: TS, node: Typescript.Node): boolean {
  if (isAwaiting(ts, node)) return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => hasTopLevelAwait(ts, child)) ?? false;
}

/** `await`, and a loop that awaits. */
export function isAwaiting(ts: TS, node: Typescript.Node): boolean {
  return ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined);
}

function refusal(name: string): string {
  return [
    `${name}：最外层的 await 只能写在单元格里；文件里请写成函数 export async function load() { … }，在单元格里 await load()`,
    `${name}: await at the top level is for cells only; in a file write a function, export async function load() { … }, ` +
      "and await load() in a cell",
  ].join("\n");
}
