/** What passes between a page and its two workers: plain data that survives a structured clone. */
import type { CellCode } from "../../../jupyter/kernel/cells/cell-code.js";
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
