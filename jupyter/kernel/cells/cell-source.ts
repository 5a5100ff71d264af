import type * as Typescript from "typescript";
import type { TS } from "./typescript.js";

/** A cell's statements, as its author wrote them. */
function statementsOf(ts: TS, code: string): Typescript.SourceFile {
  return ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
}

/**
 * A cell without the `export` before its declarations: all that a cell declares lives on, with and without it.
 * Blanks stand in its place, so that every other character stays where it was.
 */
export function withoutExports(ts: TS, code: string): string {
  if (!/\bexport\b/.test(code)) return code;
  let text = code;
  const blank = (from: number, to: number): void => {
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, " ") + text.slice(to);
  };
  for (const node of statementsOf(ts, code).statements) {
    if (ts.isExportDeclaration(node) && !node.moduleSpecifier) blank(node.getStart(), node.end);
    if (!ts.canHaveModifiers(node) || !isNamed(ts, node)) continue;
    for (const modifier of node.modifiers ?? []) {
      const { kind } = modifier;
      if (kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword) {
        blank(modifier.getStart(), modifier.end);
      }
    }
  }
  return text;
}

function isNamed(ts: TS, node: Typescript.HasModifiers): boolean {
  return ts.isVariableStatement(node) || ("name" in node && node.name !== undefined);
}

/** A part of a text, from `start` to before `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The import statements of a cell, but for those with an error in them. */
export function soundImports(ts: TS, code: string, errors: readonly Span[]): string {
  if (!/\bimport\b/.test(code)) return "";
  const sound = statementsOf(ts, code).statements.filter((node) => {
    const from = node.getStart();
    return ts.isImportDeclaration(node) && !errors.some(({ start, end }) => start <= node.end && from <= end);
  });
  return sound.map((node) => `${node.getText()}\n`).join("");
}
