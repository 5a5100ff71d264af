/** An error of the compiler, as far as it matters to what a reader is told of a cell. */
export interface Diagnostic {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
  readonly messageText: string;
  readonly code: number;
  /** Of an error in another file than the cell. */
  readonly fileName?: string | undefined;
}

/** Up to here, TypeScript's codes are of texts that are no program. */
export const LAST_OF_SYNTAX = 1999;
