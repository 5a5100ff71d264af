/**
 * The program that reads a registry, apart from whoever asks: what it takes is given back when it ends, and it can be
 * interrupted.
 *
 *     node engine.js folder      in which request.json lies, and answer.json is written
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellsQuery } from "./cells-query.js";
import { type Connection, loadDuckDb } from "./duckdb.js";
import { largestPlantsQuery } from "./largest-plants-query.js";
import { literal } from "./registry-columns.js";
import { type Columns, type RegistryAnswer, type RegistryRequest, SHARED } from "./request.js";
import { asUtf8 } from "./as-utf8.js";

const folder = process.argv[2];
const request = JSON.parse(readFileSync(join(folder, SHARED.request), "utf8")) as RegistryRequest;

const CELLS = `SELECT industry, region, size, size2, size4, plants FROM cells WHERE problem IS NULL
  ORDER BY industry, region`;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    // `process.exit` would wait for the query to end.
    process.kill(process.pid, "SIGKILL");
  });
}

writeFileSync(join(folder, SHARED.answer), JSON.stringify(await answer()));

async function answer(): Promise<RegistryAnswer> {
  const duckdb = await loadDuckDb();
  if (!duckdb) return { kind: "no engine" };
  try {
    const connection = await (await duckdb.DuckDBInstance.create(":memory:", settings())).connect();
    return await read(connection);
  } catch (error) {
    return { kind: "failed", message: (error as Error).message };
  }
}

/** Nothing is fetched from elsewhere, and what doesn't fit into the memory allowed goes into our folder. */
function settings(): Record<string, string> {
  return {
    memory_limit: request.memory,
    temp_directory: join(folder, "spill"),
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    ...(request.threads === undefined ? {} : { threads: String(request.threads) }),
  };
}

async function read(connection: Connection): Promise<RegistryAnswer> {
  await connection.run(`CREATE VIEW registry AS SELECT * FROM ${await source()}`);
  const there = (await rowsOf(connection, "DESCRIBE registry")).column_name as readonly string[];
  for (const column of ["region", "industry", "size", "id"] as const) {
    const name = request.columns[column];
    if (name !== undefined && !there.includes(name)) return { kind: "no column", column, there };
  }
  const shown = show(connection);
  try {
    await connection.run(`CREATE TABLE cells AS ${cellsQuery(request.columns)}`);
    const cells = await rowsOf(connection, "SELECT * FROM cells ORDER BY industry, region");
    await connection.run(`COPY (${CELLS}) TO ${literal(join(folder, SHARED.parquet))} (FORMAT parquet)`);
    const { count } = request;
    const fine = cells.problem.every((problem) => problem === null || request.drop.includes(problem as never));
    const asked = count !== undefined && fine;
    const largest = asked ? await rowsOf(connection, largestPlantsQuery({ ...request.columns, count })) : undefined;
    return { kind: "cells", cells, largest };
  } finally {
    clearInterval(shown);
  }
}

/** The files as a table; CSV as texts, so that a code 01 stays one. */
async function source(): Promise<string> {
  const { files, format, encoding } = request;
  if (format === "parquet") {
    return `read_parquet([${files.map(literal).join(", ")}], union_by_name = true, hive_types_autocast = false)`;
  }
  const texts: string[] = [];
  for (const [k, file] of files.entries()) texts.push(await asUtf8(file, join(folder, `${k}.csv`), encoding));
  return `read_csv([${texts.map(literal).join(", ")}], header = true, all_varchar = true, union_by_name = true)`;
}

async function rowsOf(connection: Connection, sql: string): Promise<Columns> {
  const columns = (await connection.runAndReadAll(sql)).getColumnsObjectJS();
  const plain = (value: unknown): unknown => (typeof value === "bigint" ? Number(value) : value);
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.map(plain)])) as Columns;
}

/** Says how far it has come, if it takes longer than a reader likes to wait in silence. */
function show(connection: Connection): NodeJS.Timeout | undefined {
  if (!request.progress) return undefined;
  void connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
  const start = performance.now();
  const every = process.stderr.isTTY ? 500 : 5000;
  return setInterval(() => {
    const { percentage } = connection.progress;
    const seconds = Math.round((performance.now() - start) / 1000);
    const share = percentage >= 0 ? ` ${Math.round(percentage)} %` : "";
    process.stderr.write(process.stderr.isTTY ? `\r…${share} ${seconds} s ` : `…${share} ${seconds} s\n`);
  }, every);
}
