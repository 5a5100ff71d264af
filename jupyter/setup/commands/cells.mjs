import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readOptions } from "../command/options.mjs";
import { Problem } from "../command/problem.mjs";
import { Progress } from "../command/progress.mjs";
import { HERE } from "../folders.mjs";

const COMMAND = {
  usage: "npm run cells -- registry.parquet --region province --industry sic2 --size employees",
  about: [
    "Brings a registry of firms of any size down to its cells: what the plants of each industry hold together in",
    "each region, a small Parquet file. Asks for DuckDB: npm install --no-save @duckdb/node-api@1.5.6-r.1",
  ].join("\n"),
  operands: "  file      CSV or Parquet (GB18030 is converted), or a folder of either",
  options: {
    region: { value: "COLUMN", help: "the column that says where a plant stands" },
    industry: { value: "COLUMN", help: "what it makes" },
    size: { value: "COLUMN", help: "how large it is: jobs, sales or output" },
    id: { value: "COLUMN", help: "what tells plants apart; copies are looked for then" },
    drop: {
      value: "PROBLEM",
      repeatable: true,
      help: "rows left out and counted: missing, unreadable, negative, zero, total, duplicate, conflict",
    },
    out: { value: "FILE", help: "where the cells go; cells.parquet by default" },
    largest: { value: "N", help: "prints the N largest plants of each industry with CRn too" },
    memory: { value: "SIZE", help: "how much may be used, such as 2GB; 1GB by default" },
    threads: { value: "N", help: "all by default" },
    encoding: { value: "NAME", help: "utf-8 or gb18030; found out by default" },
    sql: { help: "prints the query instead, for Spark and others, and reads nothing" },
  },
};

/**
 * `npm run cells`.
 *
 * @param {readonly string[]} args
 */
export async function command(args) {
  const typed = readOptions(COMMAND, args);
  if (typed === undefined) return;
  const { columns, options } = asked(typed);
  const door = join(HERE.dist, "package", "doors", "index.js");
  if (!existsSync(door)) throw new Problem("The package is not built yet.", "Run `npm start` (or `npm test`) once.");
  /** @type {typeof import("../../../src/index.js")} */
  const package_ = await import(pathToFileURL(door).href);
  const count = numberOf(typed, "largest");
  if (typed.on("sql")) {
    const query = count === undefined ? package_.cellsQuery : package_.largestPlantsQuery;
    process.stdout.write(`${query(count === undefined ? columns : { ...columns, count })}\n`);
    return;
  }
  const [file, ...more] = typed.operands;
  if (file === undefined || more.length > 0) throw new Problem("Name one file or folder.", COMMAND.usage);
  const out = typed.text("out") ?? "cells.parquet";
  try {
    const read = () => Promise.resolve(package_.registryCells(file, { ...options, save: out }));
    const cells = await new Progress().step(file, read, ({ length }) => `${length} cells`);
    process.stdout.write(`${cells.note?.zh}\n${cells.note?.en}\n${out}\n`);
    if (count === undefined) return;
    const largest = package_.largestPlants(file, { ...options, count });
    process.stdout.write(`${largest.toCsv()}\n`);
  } catch (error) {
    if (error instanceof package_.InputError) throw new Problem(error.zh ?? error.message, error.message);
    throw error;
  }
}

/** @param {import("../command/options.mjs").Typed} typed */
function asked(typed) {
  const [region, industry, size] = ["region", "industry", "size"].map((name) => {
    const column = typed.text(name);
    if (column === undefined) throw new Problem(`Say --${name}, the name of a column.`, COMMAND.usage);
    return column;
  });
  const columns = { region, industry, size, ...given("id", typed.text("id")) };
  // What isn't a problem is refused where the registry is read.
  const drop = /** @type {import("../../../src/index.js").RowProblem[]} */ (
    typed.list("drop").flatMap((list) => list.split(","))
  );
  const how = { ...given("memory", typed.text("memory")), ...given("threads", numberOf(typed, "threads")) };
  return { columns, options: { ...columns, drop, ...how, ...given("encoding", typed.text("encoding")) } };
}

/**
 * @param {string} name
 * @param {string | number | undefined} value
 */
function given(name, value) {
  return value === undefined ? {} : { [name]: value };
}

/**
 * @param {import("../command/options.mjs").Typed} typed
 * @param {string} name
 */
function numberOf(typed, name) {
  const text = typed.text(name);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Problem(`--${name} is a whole number, not ${text}.`, COMMAND.usage);
}
