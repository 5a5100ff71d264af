import type Typescript from "typescript";

/** The compiler, which is handed in: a page loads it later than this, and a kernel has it from tslab. */
export type TS = typeof Typescript;

/** Parts of the compiler that are not in its declarations: its binder, which tells the names of each scope. */
interface Binder {
  bindSourceFile(file: Typescript.SourceFile, options: Typescript.CompilerOptions): void;
}

interface Scoped {
  readonly locals?: ReadonlyMap<Typescript.__String, Typescript.Symbol>;
}

/** Parses JavaScript and finds the names of each of its scopes. */
export function parse(ts: TS, text: string): Typescript.SourceFile {
  const file = ts.createSourceFile("cell.js", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  (ts as TS & Binder).bindSourceFile(file, { target: ts.ScriptTarget.ESNext, allowJs: true });
  return file;
}

/** The names that a node is the scope of. */
export function localsOf(node: Typescript.Node): Scoped["locals"] {
  return (node as Scoped).locals;
}
