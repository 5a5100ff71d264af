import { loadDuckDb } from "../../src/registry/duckdb.js";

/** Whether DuckDB is installed, which the package doesn't ask for; a test that is skipped says so in its name. */
export const duckDb: boolean = (await loadDuckDb()) !== undefined;

export const SKIPPED = duckDb ? "" : " (skipped: DuckDB is not installed)";
