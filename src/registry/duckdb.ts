/** What is used of DuckDB, which is installed by those who want it. */
export interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string, settings: Readonly<Record<string, string>>): Promise<{ connect(): Promise<Connection> }>;
  };
}

/** A connection to it. */
export interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getColumnsObjectJS(): Readonly<Record<string, readonly unknown[]>> }>;
  interrupt(): void;
  readonly progress: { readonly percentage: number };
}

/** How it is installed: beside what there is, and not written down. */
export const INSTALL = "npm install --no-save @duckdb/node-api@1.5.6-r.1";

/** DuckDB, or nothing where it isn't installed. */
export async function loadDuckDb(): Promise<DuckDb | undefined> {
  const name: string = "@duckdb/node-api";
  try {
    return (await import(name)) as DuckDb;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
