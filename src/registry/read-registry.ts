import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, isList, type Label, nameText, oneOf, optional, readOptions, say, whole } from "../base/index.js";
import { INSTALL } from "./duckdb.js";
import { countOf } from "./largest-plants-query.js";
import { quoted, type RegistryColumns, type RowProblem } from "./registry-columns.js";
import { registryFiles } from "./registry-files.js";
import { type Columns, type RegistryAnswer, type RegistryRequest, SHARED } from "./request.js";
import { checkRows, problemsOf } from "./row-problems.js";

/** How a registry is read. */
export interface RegistryOptions extends RegistryColumns {
  /**
   * Rows that are left out and counted, by what is wrong with them: `"missing"` a region, an industry or a size ·
   * `"unreadable"` a size that is no number · `"negative"` · `"zero"` · `"total"` 合计 · `"duplicate"` an exact copy of
   * the same `id`, of which one stays · `"conflict"` rows of one `id` that differ. None by default: they are refused.
   */
  readonly drop?: readonly RowProblem[] | undefined;
  /** How CSV is written; found out by default, GB18030 (GBK) being converted piece by piece. */
  readonly encoding?: "utf-8" | "gb18030" | undefined;
  /** The memory that may be used, such as `"1GB"` (the default); what doesn't fit goes to the disk. */
  readonly memory?: string | undefined;
  /** How many threads; all by default. */
  readonly threads?: number | undefined;
  /** Where to write the cells as Parquet; nowhere by default. */
  readonly save?: string | URL | undefined;
  /** Whether it is said on standard error how far it has come, after 5 seconds; true by default. */
  readonly progress?: boolean | undefined;
}

/** A registry once it has been read and its rows judged. @internal */
export interface RegistryRead {
  /** The name of its file or folder. */
  readonly name: string;
  readonly cells: Columns;
  readonly largest: Columns | undefined;
  /** How many rows there were, and what was left out. */
  readonly records: number;
  readonly left: ReadonlyMap<RowProblem, number>;
}

const PROBLEMS = ["missing", "unreadable", "negative", "zero", "total", "duplicate", "conflict"] as const;

const dropped = (where: string, name: string, given: unknown): readonly RowProblem[] => {
  if (given === undefined) return [];
  const words = say("是由 {known} 组成的列表", "be a list of {known}", { known: PROBLEMS.join(", ") });
  if (!isList(given)) throw new InputError(where, name, words, given);
  return Array.from(given, (one, k) => {
    if (PROBLEMS.includes(one as RowProblem)) return one as RowProblem;
    throw new InputError(where, `${name}[${k}]`, words, one);
  });
};

const memory = (where: string, name: string, given: unknown = "1GB"): string => {
  if (typeof given === "string" && /^\d+(\.\d+)? ?[KMGT]i?B$/i.test(given)) return given;
  throw new InputError(where, name, say('写成 "500MB" 或 "2GB"', 'be written like "500MB" or "2GB"'), given);
};

const column = (where: string, name: string, given: unknown): string => {
  quoted(where, name, given);
  return given as string;
};

const path = (where: string, name: string, given: unknown): string | URL | undefined => {
  if (given === undefined || given instanceof URL || (typeof given === "string" && given.trim() !== "")) {
    return given as string | URL | undefined;
  }
  throw new InputError(where, name, say("是文件的路径", "be the path of a file"), given);
};

const progress = (where: string, name: string, given: unknown = true): boolean => {
  if (typeof given === "boolean") return given;
  throw new InputError(where, name, say("是 true 或 false", "be true or false"), given);
};

const OPTIONS = {
  region: column,
  industry: column,
  size: column,
  id: optional(column),
  drop: dropped,
  encoding: optional(oneOf("utf-8", "gb18030")),
  memory,
  threads: optional(whole(1, 1024, 1)),
  save: path,
  progress,
};

/** A page of the book runs cells, but starts no programs. */
const NOT_IN_A_PAGE: Label = say(
  "在装有 Node 的机器上读取：网页不能运行 DuckDB",
  "be read where Node runs: a page can't start DuckDB",
);

/**
 * Has a registry read by a program of its own, and refuses it if rows are wrong that nobody said should be left out.
 *
 * @param count - how many of the largest plants of each industry are wanted, too.
 * @internal
 */
export function readRegistry(
  where: string,
  file: string | URL,
  options: RegistryOptions,
  count?: number | undefined,
): RegistryRead {
  const read = readOptions<RegistryOptions, typeof OPTIONS>(where, options, OPTIONS);
  const { region, industry, size, id, save, ...how } = read;
  if (typeof spawnSync !== "function") throw new InputError(where, "file", NOT_IN_A_PAGE, String(file));
  const { files, format, name } = registryFiles(where, file);
  const columns = { region, industry, size, ...(id === undefined ? {} : { id }) };
  const most = count === undefined ? undefined : countOf(where, count);
  const folder = mkdtempSync(join(tmpdir(), "registry-"));
  try {
    const answer = ask(where, folder, { files, format, columns, count: most, ...how });
    if (answer.kind !== "cells") throw refusal(where, columns, String(file), answer);
    const { cells, largest } = answer;
    const judged = problemsOf(cells);
    checkRows(where, judged, how.drop);
    if (save !== undefined) keep(where, join(folder, SHARED.parquet), save);
    return { name, cells, largest, records: judged.records, left: judged.problems };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ask(where: string, folder: string, request: RegistryRequest): RegistryAnswer {
  writeFileSync(join(folder, SHARED.request), JSON.stringify(request));
  const engine = fileURLToPath(new URL("./engine.js", import.meta.url));
  const end = spawnSync(process.execPath, [engine, folder], { stdio: ["ignore", "ignore", "inherit"] });
  if (end.status === 0) return JSON.parse(readFileSync(join(folder, SHARED.answer), "utf8")) as RegistryAnswer;
  const how = end.error?.message ?? end.signal ?? `exit ${end.status}`;
  const words = say(
    "能在允许的内存中读完（{how}；可调低 memory 或 threads）",
    "be read within the memory there is ({how}; a lower `memory` or fewer `threads` may help)",
    { how },
  );
  throw new InputError(where, "file", words, request.files[0]);
}

function refusal(
  where: string,
  columns: RegistryColumns,
  file: string,
  answer: Exclude<RegistryAnswer, { kind: "cells" }>,
): InputError {
  if (answer.kind === "no column") {
    const words = say("是 {there} 之一", "be one of {there}", { there: answer.there.slice(0, 20).join(", ") });
    return new InputError(where, answer.column, words, columns[answer.column]);
  }
  if (answer.kind === "no engine") {
    const words = say(
      "用 DuckDB 读取，它不随本软件安装：请在项目文件夹中运行 {install}（70 MB）；装得进内存的登记册请用 plantCells",
      "be read by DuckDB, which does not come with this package: run {install} in the project's folder (70 MB); of a registry that fits into memory take plantCells",
      { install: INSTALL },
    );
    return new InputError(where, "file", words, file);
  }
  const first = answer.message.split("\n").slice(0, 3).join(" ");
  const words = /unicode|utf-?8|encod/i.test(answer.message)
    ? say(
        '是 UTF-8 的文本（或写 encoding: "gb18030"）：{first}',
        'be text in UTF-8 (or say encoding: "gb18030"): {first}',
        {
          first,
        },
      )
    : say("能被 DuckDB 读取：{first}", "be read by DuckDB: {first}", { first });
  return new InputError(where, "file", words, file);
}

function keep(where: string, from: string, save: string | URL): void {
  const to = save instanceof URL ? fileURLToPath(save) : resolve(save);
  try {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    const words = say("是可以写入的文件（{code}）", "be a file that can be written ({code})", { code });
    throw new InputError(where, "save", words, nameText(String(save)));
  }
}
