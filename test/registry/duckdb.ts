import { createRequire } from "node:module";

/** Whether DuckDB is installed, which the package doesn't ask for; a test that is skipped says so in its name. */
export const duckDb: boolean = isInstalled("@duckdb/node-api");

export const SKIPPED = duckDb ? "" : " (skipped: DuckDB is not installed)";

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
