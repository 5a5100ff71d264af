import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { asyncBufferFromFile } from "hyparquet/src/node.js";
import { compressors } from "hyparquet-compressors";
import { cellsQuery, plantCells, seededRandom } from "industrial-clusters";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../house/sources.js";

/** A Python with PySpark, by the name that Spark gives it, or ours. */
const own = join(root, ".venv", "bin", "python");
const python = process.env.PYSPARK_PYTHON ?? (existsSync(own) ? own : "python3");
const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;
const missing = [
  ...(works("java", ["-version"]) ? [] : ["Java"]),
  ...(works(python, ["-c", "import pyspark"]) ? [] : ["PySpark"]),
];
const SKIPPED = missing.length === 0 ? "" : ` (skipped: ${missing.join(" and ")} not installed)`;

const folder = mkdtempSync(join(tmpdir(), "registry-spark-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const random = seededRandom(15);
const plants = Array.from({ length: 5000 }, () => ({
  region: ["江西", "湖北", "安徽", "湖南"][Math.floor(random.next() * 4)],
  industry: ["01", "13", "36"][Math.floor(random.next() * 3)],
  size: Math.exp(8 * random.next()),
}));

const ENV = {
  SPARK_LOCAL_IP: "127.0.0.1",
  PYSPARK_SUBMIT_ARGS:
    "--master local[2] --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=1 pyspark-shell",
};

function spark(
  name: string,
  rows: readonly string[],
  drop: readonly string[] = [],
): { out: string; code: number | null; said: string } {
  const csv = join(folder, `${name}.csv`);
  const query = join(folder, `${name}.sql`);
  const out = join(folder, name);
  writeFileSync(csv, ['企业 "id",province,sic2,employees', ...rows].join("\n"));
  writeFileSync(query, cellsQuery({ region: "province", industry: "sic2", size: "employees" }));
  const program = join(root, "registry", "cells.py");
  const args = [program, query, csv, out, "--format", "csv", ...(drop.length > 0 ? ["--drop", drop.join(",")] : [])];
  const end = spawnSync(python, args, { encoding: "utf8", env: { ...process.env, ...ENV } });
  return { out, code: end.status, said: end.stdout };
}

async function cellsIn(out: string): Promise<Map<string, number[]>> {
  const file = readdirSync(out).find((name) => name.endsWith(".parquet")) ?? "";
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(out, file)), compressors });
  return new Map(
    rows.map(({ industry, region, size, size2, size4, plants: n }) => [
      `${industry} ${region}`,
      [size, size2, size4, n],
    ]),
  );
}

describe.skipIf(missing.length > 0)(`the same query on Spark${SKIPPED}`, () => {
  it("gives the cells of the plants to 1e-12, in Parquet that hyparquet reads", { timeout: 300_000 }, async () => {
    const { out, code } = spark(
      "good",
      plants.map(({ region, industry, size }, k) => `${k},${region},${industry},${size}`),
    );
    expect(code).toBe(0);
    const found = await cellsIn(out);
    const { region, industry, size, size2, size4, plants: n } = plantCells(plants);
    expect(found.size).toBe(size.length);
    size.forEach((_, k) => {
      const cell = found.get(`${industry[k]} ${region[k]}`) ?? [];
      [size[k], size2[k], size4[k], n[k]].forEach((sum, at) => {
        expect(Math.abs(cell[at] / sum - 1)).toBeLessThan(1e-12);
      });
    });
  });

  it("counts what is wrong, and refuses it unless it is to be left out", { timeout: 300_000 }, async () => {
    const rows = [
      "1,江西,36,5",
      "2,江西,36,",
      "3,江西,,5",
      "4,江西,36,-1",
      "5,江西,36,many",
      "6,江西,36,0",
      "7,合 计,36,9",
      "8,江西,36,NaN",
    ];
    const refused = spark("mixed", rows);
    expect(refused.code).toBe(1);
    for (const word of [
      "rows read: 8",
      "'missing': 2",
      "'negative': 1",
      "'unreadable': 2",
      "'zero': 1",
      "'total': 1",
    ]) {
      expect(refused.said).toContain(word);
    }
    const kept = spark("mixed", rows, ["missing", "negative", "unreadable", "zero", "total"]);
    expect(kept.code).toBe(0);
    expect([...(await cellsIn(kept.out))]).toEqual([["36 江西", [5, 25, 625, 1]]]);
  });
});

describe("the program for Spark", () => {
  it("is Python that compiles", () => {
    const check = "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())";
    execFileSync(existsSync(own) ? own : "python3", ["-c", check, join(root, "registry", "cells.py")]);
  });
});
