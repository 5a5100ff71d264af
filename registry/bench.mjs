/**
 * How long a registry takes, beside pandas and R: synthetic plants in Parquet, made in parts and removed afterwards.
 *
 *     node registry/bench.mjs 10000000 [python]      a Python with pandas and pyarrow; without it DuckDB alone
 *
 * For each program: seconds, CPU seconds, and the most memory it took (of Linux).
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const [plants = "10000000", python] = process.argv.slice(2);
const door = fileURLToPath(new URL("../dist/package/doors/index.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "registry-bench-"));
const parts = join(folder, "plants");
const PART = 10_000_000;

const PANDAS = `
import sys, pandas as pd
p = pd.read_parquet(sys.argv[1])
p["size2"] = p.jobs.astype(float) ** 2
p["size4"] = p.size2 ** 2
cells = p.groupby(["industry", "region"]).agg(size=("jobs", "sum"), size2=("size2", "sum"), size4=("size4", "sum"), plants=("jobs", "count"))
print(len(cells), "cells", repr(float(cells.size4.sum())))
`;

const R = `
args <- commandArgs(TRUE); n <- as.numeric(args[2])
read <- function(name) { con <- file(file.path(args[1], name), "rb"); on.exit(close(con)); readBin(con, "integer", n) }
industry <- read("industry"); region <- read("region"); jobs <- as.numeric(read("jobs"))
cells <- rowsum(cbind(jobs, jobs^2, jobs^4, 1), industry * 1000L + region)
cat(nrow(cells), "cells", format(sum(cells[, 3]), digits = 17), "\\n")
`;

const OURS = `
import { registryCells } from ${JSON.stringify(door)};
const cells = registryCells(process.argv[1], { region: "region", industry: "industry", size: "jobs", progress: false });
console.log(cells.length, "cells", cells.column("size4").reduce((a, b) => a + b, 0));
`;

try {
  await make();
  const size = readdirSync(parts).reduce((sum, name) => sum + statSync(join(parts, name)).size, 0);
  console.log(`${plants} plants, Parquet ${Math.round(size / 1e6)} MB`);
  await measure("ours", process.execPath, ["--input-type=module", "-e", OURS, parts]);
  if (python !== undefined) {
    await measure("pandas", python, ["-c", PANDAS, parts]);
    writeFileSync(join(folder, "cells.R"), R);
    await measure("R rowsum", "Rscript", [join(folder, "cells.R"), folder, plants]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Plants of 500 industries in 300 regions, sizes log-normal; for R the same as integers. */
async function make() {
  mkdirSync(parts);
  const name = "@duckdb/node-api";
  const { DuckDBInstance } = await import(name);
  const connection = await (await DuckDBInstance.create(":memory:", { memory_limit: "1GB" })).connect();
  const spread =
    "exp(3 + 1.2 * sqrt(-2 * ln((hash(i * 13 + 5) % 1000000 + 1) / 1000001.0)) * cos(2 * pi() * (hash(i * 17 + 3) % 1000000) / 1e6))";
  const code = { industry: "hash(i) % 500", region: "hash(i * 7 + 1) % 300", jobs: `CAST(${spread} AS INTEGER) + 1` };
  for (let from = 0; from < Number(plants); from += PART) {
    const rows = `range(${from}, ${Math.min(from + PART, Number(plants))}) t(i)`;
    const text = (letter, number) => `'${letter}' || lpad(CAST(${number} AS VARCHAR), 3, '0')`;
    const select = `SELECT ${text("I", code.industry)} AS industry, ${text("R", code.region)} AS region, ${code.jobs} AS jobs`;
    await connection.run(`COPY (${select} FROM ${rows}) TO '${join(parts, `${from}.parquet`)}' (FORMAT parquet)`);
  }
  if (python === undefined) return;
  for (const [column, formula] of Object.entries(code)) {
    const values = new Int32Array(Number(plants));
    const result = await connection.stream(`SELECT CAST(${formula} AS INTEGER) AS value FROM range(${plants}) t(i)`);
    let at = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      const vector = chunk.getColumnVector(0);
      for (let k = 0; k < chunk.rowCount; k++) values[at++] = vector.getItem(k);
    }
    writeFileSync(join(folder, column), values);
  }
}

async function measure(name, command, args) {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  const most = new Map();
  const watch = setInterval(() => {
    for (const pid of familyOf(child.pid)) look(pid, most);
  }, 50);
  await new Promise((resolve) => child.on("close", resolve));
  clearInterval(watch);
  const sum = (field) => [...most.values()].reduce((total, each) => total + each[field], 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${name.padEnd(10)} ${seconds} s, CPU ${sum("cpu").toFixed(1)} s, memory ${Math.round(sum("memory") / 1e3)} MB; ${said.trim()}`,
  );
}

function familyOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean);
    return [pid, ...children.flatMap((child) => familyOf(Number(child)))];
  } catch {
    return [pid];
  }
}

/** The most memory and the CPU time of a process so far, in kB and s. */
function look(pid, most) {
  try {
    const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
    // Of one that has just ended, the memory is 0.
    const before = most.get(pid)?.memory ?? 0;
    most.set(pid, { memory: Math.max(memory, before), cpu: (Number(fields[11]) + Number(fields[12])) / 100 });
  } catch {
    // It has ended.
  }
}
