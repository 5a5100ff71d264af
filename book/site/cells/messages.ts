/** What passes between a page and its two workers: plain data that survives a structured clone. */
import type { CellCode } from "../../../jupyter/kernel/cells/cell-code.js";
import type { CellNames } from "../../../jupyter/kernel/cells/cell-names.js";
import type { NamedPlace } from "../../../jupyter/kernel/execution/named-place.js";
import type { Drawing } from "../../../src/display/png/drawing.js";
import type { OwnError } from "../../../jupyter/kernel/execution/own-functions.js";
import type { PlacedError } from "./compiler/placed-errors.js";

/** An output as notebooks hold it. */
export type Output =
  | { readonly output_type: "stream"; readonly name: "stdout" | "stderr"; readonly text: string }
  | {
      readonly output_type: "execute_result" | "display_data";
      readonly data: Readonly<Record<string, unknown>>;
      readonly metadata: Readonly<Record<string, unknown>>;
      readonly execution_count?: number | null;
    }
  | {
      readonly output_type: "error";
      readonly ename: string;
      readonly evalue: string;
      readonly traceback: readonly string[];
    };

/** A cell that the compiler has made ready to run. */
export interface ReadyCell {
  /** By which tracebacks call it: `cell[3]`. */
  readonly name: string;
  /** As its author wrote it. */
  readonly text: string;
  readonly code: Omit<CellCode, "original">;
  /** JavaScript with its source map. */
  readonly output: string;
  /** Errors in calls of the package's own functions: those say better themselves what is wrong. */
  readonly withheld: readonly OwnError[];
}

/** What became of a cell at the compiler. */
export type Compiled =
  | { readonly cell: ReadyCell }
  | {
      readonly diagnostics: readonly PlacedError[];
      /** Its imports, which hold nevertheless. */
      readonly imports?: ReadyCell;
    };

/** How a cell has run. */
export interface RunEnd {
  readonly status: "ok" | "error";
  /** Names that it would have given a value, and hasn't. */
  readonly missing: readonly string[];
  /** All names that have values now. */
  readonly known: readonly string[];
}

/** Declarations as texts: TypeScript's libraries by their names, and our package's in one. */
export interface Texts {
  readonly libraries: Readonly<Record<string, string>>;
  readonly package: string;
  /** The compiler's messages in Chinese, by their keys. */
  readonly chinese: Readonly<Record<string, string>>;
}

/** What a file of the page's disk holds: a text, or bytes. */
export type Content = string | { readonly base64: string };

/** What the runner is told, and what it tells. */
export type ToRunner =
  | { readonly kind: "data"; readonly files: Readonly<Record<string, Content>> }
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "drawn"; readonly id: number; readonly bytes: Uint8Array }
  | { readonly kind: "not drawn"; readonly id: number; readonly reason: string }
  | { readonly kind: "names"; readonly id: number; readonly place: NamedPlace; readonly typed: string }
  | { readonly kind: "run"; readonly id: number; readonly cell: ReadyCell; readonly count: number | null };
export type FromRunner =
  | { readonly kind: "output"; readonly output: Output }
  | { readonly kind: "written"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "draw"; readonly id: number; readonly drawing: Drawing }
  | { readonly kind: "names"; readonly id: number; readonly names: readonly string[] }
  | { readonly kind: "end"; readonly id: number; readonly end: RunEnd };

/** One thing that can be written at a place. */
export interface Candidate {
  readonly name: string;
  readonly kind: string;
}

/** What can be asked, and its answer. */
export interface CompilerQuestions {
  start: { readonly ask: Texts; readonly answer: true };
  compile: {
    readonly ask: { readonly name: string; readonly code: string };
    readonly answer: Compiled & { readonly error?: Extract<Output, { output_type: "error" }> };
  };
  settle: { readonly ask: Pick<RunEnd, "missing" | "known">; readonly answer: true };
  reset: { readonly ask: null; readonly answer: true };
  names: { readonly ask: readonly string[]; readonly answer: readonly CellNames[] };
  check: { readonly ask: { readonly code: string }; readonly answer: readonly PlacedError[] };
  place: { readonly ask: { readonly code: string; readonly at: number }; readonly answer: NamedPlace | undefined };
  complete: {
    readonly ask: { readonly code: string; readonly at: number; readonly named?: Named | undefined };
    readonly answer: { readonly start: number; readonly end: number; readonly candidates: readonly Candidate[] };
  };
  help: { readonly ask: { readonly code: string; readonly at: number }; readonly answer: Help | undefined };
}

/** Names of the reader's own data, which may be written at a place. */
export interface Named {
  readonly place: NamedPlace;
  readonly names: readonly string[];
}

/** What is known of the name at a place, or of the call around it. */
export interface Help {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type ToCompiler = {
  [K in keyof CompilerQuestions]: { readonly kind: K; readonly id: number; readonly ask: CompilerQuestions[K]["ask"] };
}[keyof CompilerQuestions];
export interface FromCompiler {
  readonly id: number;
  readonly answer?: unknown;
  readonly failure?: string;
}
