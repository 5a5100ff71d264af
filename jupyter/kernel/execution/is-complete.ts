import type { Questions } from "../exchange.js";
import type { Compiler } from "./compiler.js";

const INDENT = "  ";

/**
 * Whether a console that got Enter shall run the code or go on to the next line. Code is incomplete
 * if the parser stumbles at its very end, or if a comment or a template never ends.
 */
export function isComplete(ts: Compiler, code: string): Questions["isComplete"]["answer"] {
  // A module, as cells are: `await` is allowed.
  const text = `export {};\n${code}`;
  const file = ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022) as ParsedFile;
  const [first] = file.parseDiagnostics;
  if (!first) return { status: "complete" };
  const end = text.trimEnd().length;
  const open = first.start >= end || /^(Unterminated template|'\*\/' expected)/.test(first.messageText);
  return open ? { status: "incomplete", indent: indentAfter(code) } : { status: "invalid" };
}

/** The parser's findings are no part of the compiler's public types. */
interface ParsedFile extends ReturnType<Compiler["createSourceFile"]> {
  readonly parseDiagnostics: readonly {
    readonly start: number;
    readonly messageText: string;
  }[];
}

/** As deep as the last line, and deeper if that one opens a bracket. */
function indentAfter(code: string): string {
  const last = code.slice(code.lastIndexOf("\n") + 1);
  const present = /^\s*/.exec(last)?.[0] ?? "";
  return /[([{]\s*$/.test(last) ? present + INDENT : present;
}
