import { isAbsolute, relative } from "node:path";
import type { Diagnostic } from "tslab/dist/converter.js";
import type { ErrorReport } from "../exchange.js";
import { codeFrame } from "./code-frame.js";
import { first, shorten } from "./limits.js";

/** Errors of one cell that are shown: what is wrong with the first ones is mostly what is wrong with all. */
const ERRORS = 20;

/** What a message of the compiler says in Chinese, if that is known. */
export type InChinese = (code: number, message: string) => string | undefined;

/** How type errors are shown: each in Chinese and English, with its place, its code, and the lines around it. */
export function describeDiagnostics(
  diagnostics: readonly Diagnostic[],
  cell: string,
  code: string,
  inChinese: InChinese,
): ErrorReport {
  const errors = group(diagnostics);
  const [main] = errors[0] ?? [];
  if (!main) throw new Error("there must be a diagnostic to describe");
  const { kept, left } = first(errors, ERRORS);
  const more = left === 0 ? [] : [`… 另有 ${left} 处错误 · ${left} more errors`];
  return {
    ename: "TypeScriptError",
    evalue: `${lineAndColumn(main)} - ${wordsOf(main)}`,
    traceback: [...kept.flatMap((error) => describe(error, cell, code, inChinese)), ...more],
  };
}

/** tslab lays a message and the reasons given for it flat; they share their place. */
function group(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const groups: Diagnostic[][] = [];
  for (const diagnostic of diagnostics) {
    const open = groups.at(-1);
    const isReason =
      open?.[0]?.start.offset === diagnostic.start.offset && open[0].end.offset === diagnostic.end.offset;
    if (isReason) open.push(diagnostic);
    else groups.push([diagnostic]);
  }
  return groups;
}

function describe(error: readonly Diagnostic[], cell: string, code: string, inChinese: InChinese): string[] {
  const [main, ...reasons] = error;
  if (!main) return [];
  const { start, end, fileName } = main;
  const lines = [
    ...inBoth(main, inChinese).map((words, i, { length }) => {
      return `TypeScriptError: ${words}${i === length - 1 ? ` (TS${main.code})` : ""}`;
    }),
    ...reasons.flatMap((reason) => inBoth(reason, inChinese)).map((words) => `  ${words}`),
    `    at ${fileName ?? cell}:${lineAndColumn(main)}`,
  ];
  if (fileName !== undefined) return lines;
  const place = { line: start.line + 1, column: start.character + 1 };
  const length = start.line === end.line ? end.character - start.character : 1;
  return [...lines, ...codeFrame(code, place, length), ""];
}

/** A message in Chinese and in English; our own are so already. */
function inBoth(error: Diagnostic, inChinese: InChinese): string[] {
  const words = wordsOf(error);
  const zh = /\p{Script=Han}.*\n/u.test(words) ? undefined : inChinese(error.code, error.messageText);
  return zh === undefined ? words.split("\n") : [wordsOf({ ...error, messageText: zh }), words];
}

/** A message without the places on the disk that the compiler names modules by. */
function wordsOf({ messageText }: Diagnostic): string {
  return shorten(
    messageText.replace(/(Module '|模块“|import\()"([^"]+)"/g, (_, before, path) => `${before}"${moduleName(path)}"`),
  );
}

const MODULES = "/node_modules/";

/** A package's file from the package on, the notebook's own from its folder; what isn't absolute is a name already. */
function moduleName(path: string): string {
  if (!isAbsolute(path)) return path;
  if (path.includes(MODULES)) return path.slice(path.lastIndexOf(MODULES) + MODULES.length);
  const own = relative(process.cwd(), path).replaceAll("\\", "/");
  return own.startsWith(".") ? own : `./${own}`;
}

function lineAndColumn({ start }: Diagnostic): string {
  return `${start.line + 1}:${start.character + 1}`;
}
