import type { RegistryColumns, RowProblem } from "./registry-columns.js";

/** What the program that reads a registry is asked, as JSON. */
export interface RegistryRequest {
  readonly files: readonly string[];
  readonly format: "csv" | "parquet";
  readonly encoding: "utf-8" | "gb18030" | undefined;
  readonly columns: RegistryColumns;
  /** How many of the largest plants of each industry; none if it is undefined. */
  readonly count: number | undefined;
  readonly drop: readonly RowProblem[];
  readonly memory: string;
  readonly threads: number | undefined;
  /** Whether it is said how far it has come. */
  readonly progress: boolean;
}

/** The columns of a query's rows. */
export type Columns = Readonly<Record<string, readonly (string | number | null)[]>>;

/** What it answers. */
export type RegistryAnswer =
  | { readonly kind: "no engine" }
  | { readonly kind: "no column"; readonly column: keyof RegistryColumns; readonly there: readonly string[] }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "cells"; readonly cells: Columns; readonly largest: Columns | undefined };

/** The names of the files in the folder that the two share. */
export const SHARED = { request: "request.json", answer: "answer.json", parquet: "cells.parquet" } as const;
