import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { asyncBufferFromFile } from "hyparquet/src/node.js";
import { compressors } from "hyparquet-compressors";
import { ellisonGlaeser, largestPlants, plantCells, registryCells, seededRandom } from "industrial-clusters";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../house/sources.js";
import { messageOf } from "../message.js";
import { duckDb, SKIPPED } from "./duckdb.js";

const folder = mkdtempSync(join(tmpdir(), "registry-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columns = { region: "province", industry: "sic2", size: "employees" };
const HEAD = "id,name,province,sic2,employees";

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A registry of synthetic plants, codes with a leading zero among them. */
function registry(n: number): { rows: string[]; plants: { region: string; industry: string; size: number }[] } {
  const random = seededRandom(14);
  const plants = Array.from({ length: n }, () => ({
    region: ["江西", "湖北", "安徽", "湖南", "浙江"][Math.floor(random.next() * 5)],
    industry: ["01", "13", "36", "39"][Math.floor(random.next() * 4)],
    size: Math.ceil(Math.exp(6 * random.next())),
  }));
  const rows = plants.map(({ region, industry, size }, k) => `${k},"厂, ${k}",${region},${industry},${size}`);
  return { rows, plants };
}

const { rows, plants } = registry(3000);
const good = file("good.csv", [HEAD, ...rows].join("\n"));

/** Cells in one order, to be compared. */
function sorted(source: { toTable(): { columns: readonly { name: string; values: ArrayLike<unknown> }[] } }): string[] {
  const { columns: list } = source.toTable();
  const by = (name: string) => Array.from(list.find((column) => column.name === name)?.values ?? []);
  const [industry, region, ...sums] = ["industry", "region", "size", "size2", "size4", "plants"].map(by);
  return industry.map((name, k) => [name, region[k], ...sums.map((sum) => sum[k])].join(" ")).sort();
}

describe.skipIf(!duckDb)(`a registry's cells by DuckDB${SKIPPED}`, () => {
  it("are those of its plants, from CSV and from Parquet, which hyparquet reads", async () => {
    const save = join(folder, "out", "cells.parquet");
    const cells = registryCells(good, { ...columns, save });
    expect(sorted({ toTable: () => cells })).toEqual(sorted(plantCells(plants)));
    expect(cells.note?.en).toBe("3000 rows read; left out: none. No column of ids: nobody looked for copies.");
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(save), compressors });
    expect(read.length).toBe(cells.length);
    expect(read[0]).toEqual(cells.records()[0]);
    expect(ellisonGlaeser({ cells }).of("36")).toBeCloseTo(ellisonGlaeser(plants).of("36"), 13);
    const again = registryCells(save, { region: "region", industry: "industry", size: "plants" });
    expect(again.length).toBe(cells.length);
  });

  it("of a folder of files whose columns stand in another order, and of GB18030", () => {
    const parts = join(folder, "parts");
    mkdirSync(join(parts, "later"), { recursive: true });
    writeFileSync(join(parts, "_SUCCESS"), "");
    writeFileSync(join(parts, "1.csv"), [HEAD, ...rows.slice(0, 2000)].join("\n"));
    const turned = plants.slice(2000).map(({ region, industry, size }) => `${size},${region},${industry}`);
    writeFileSync(join(parts, "later", "2.csv"), ["employees,province,sic2", ...turned].join("\n"));
    expect(sorted({ toTable: () => registryCells(parts, columns) })).toEqual(sorted(plantCells(plants)));
    // 江 and 西 in GB18030; the rest is ASCII.
    const bytes = [...Buffer.from("province,sic2,employees\n"), 0xbd, 0xad, 0xce, 0xf7, ...Buffer.from(",36,5\n")];
    const gbk = registryCells(file("gbk.csv", Uint8Array.from(bytes)), columns);
    expect(gbk.records()).toEqual([{ industry: "36", region: "江西", size: 5, size2: 25, size4: 625, plants: 1 }]);
  });

  it("and leave nothing behind", () => {
    const scratch = join(folder, "scratch");
    mkdirSync(scratch);
    const program = `import { registryCells } from "industrial-clusters";
      registryCells(process.argv[1], ${JSON.stringify(columns)});`;
    const args = ["--input-type=module", "-e", program, good];
    execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, TMPDIR: scratch } });
    expect(readdirSync(scratch)).toEqual([]);
  });

  const bad = [
    ...["a,,江西,36,", "b,,江西,,5", "c,,江西,36,-3", "d,,江西,36,0", "e,,江西,36,many", "f,,江西,36,NaN"],
    ...["g,,合 计,36,99", "h,,华东小计,36,7", "i,,湖北,36,4", "i,,湖北,36,4", "j,,湖北,36,4", "j,,湖南,36,4"],
  ];
  const mixed = file("mixed.csv", [HEAD, "k,,江西,36,2", ...bad].join("\n"));
  const all = ["missing", "negative", "zero", "unreadable", "total", "duplicate", "conflict"] as const;

  it("are refused where rows are wrong, each kind counted, with what to write", () => {
    expect(messageOf(() => registryCells(mixed, { ...columns, id: "id" }))).toMatch(
      /^InputError: registryCells: `file` must hold a plant in each row, with region, industry and a size > 0; of 13 rows: (?=.*a region, an industry, a size or an id missing: 2)(?=.*a negative size: 1)(?=.*a size of 0: 1)(?=.*a size that is no number: 2)(?=.*totals: 2)(?=.*copies of the same id: 1)(?=.*rows of one id that differ: 2).*To leave them out and count them, say drop: \[.*\], got "11"$/,
    );
  });

  it("and left out where that is said, counted in the note", () => {
    const cells = registryCells(mixed, { ...columns, id: "id", drop: all });
    expect(cells.records().map(({ region, size }) => [region, size])).toEqual([
      ["江西", 2],
      ["湖北", 4],
    ]);
    expect(cells.note?.en).toMatch(/^13 rows read; left out: .*copies of the same id: 1/);
    const largest = largestPlants(mixed, { ...columns, id: "id", drop: all, count: 1 });
    expect(largest.records()).toEqual([
      { industry: "36", place: 1, id: "i", region: "湖北", size: 4, share: 4 / 6, cumulative: 4 / 6 },
    ]);
  });

  it("don't take a total that nobody called so", () => {
    const sum = plants.reduce((total, { size }) => total + size, 0);
    const path = file("whole.csv", [HEAD, ...rows, `t,全体,江西,36,${sum}`].join("\n"));
    expect(messageOf(() => registryCells(path, columns))).toContain(
      "must hold plants alone: a row of 36 in 江西 is as large as all others together",
    );
  });

  it("have largest plants beside them, and CRₙ over plants", () => {
    const largest = largestPlants(good, { ...columns, count: 3 });
    const own = plants.filter(({ industry }) => industry === "39").map(({ size }) => size);
    const three = own.sort((a, b) => b - a).slice(0, 3);
    const found = largest.where({ industry: "39" });
    expect([...found.column("size")]).toEqual(three);
    const total = own.reduce((a, b) => a + b, 0);
    expect(found.column("cumulative")[2]).toBeCloseTo((three[0] + three[1] + three[2]) / total, 14);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "a column that isn't there",
      () => registryCells(good, { ...columns, size: "jobs" }),
      /`size` must be one of id, name, province, sic2, employees, got "jobs"$/,
    ],
    ["a broken file", () => registryCells(file("broken.parquet", "no"), columns), /`file` must be read by DuckDB: /],
    ["too little memory", () => registryCells(good, { ...columns, memory: "1KB" }), /`file` must be read by DuckDB: /],
  ])("say what is wrong with %s", (_, call, message) => {
    expect(messageOf(call)).toMatch(message);
  });

  it("ends at once when interrupted, in the midst of reading, and leaves nothing behind", async () => {
    const pipe = join(folder, "endless.csv");
    execFileSync("mkfifo", [pipe]);
    const asked = mkdtempSync(join(folder, "asked-"));
    const request = { files: [pipe], format: "csv", encoding: "gb18030", columns, drop: [], memory: "1GB" };
    writeFileSync(join(asked, "request.json"), JSON.stringify(request));
    const engine = spawn(process.execPath, [join(root, "dist/package/registry/engine.js"), asked]);
    // Opened once somebody reads at the other end: a reader who would wait for ever.
    const writing = await open(pipe, "w");
    engine.kill("SIGINT");
    const [, signal] = await once(engine, "exit");
    await writing.close();
    expect([signal, existsSync(asked)]).toEqual(["SIGKILL", false]);
  });
});

describe("before anything is read", () => {
  it.each<[string, () => unknown, string]>([
    [
      "no file",
      () => registryCells(join(folder, "none.csv"), columns),
      `registryCells: \`file\` must be a file or a folder that is there, got ${JSON.stringify(join(folder, "none.csv"))}`,
    ],
    [
      "another format",
      () => registryCells(file("a.xlsx", ""), columns),
      `registryCells: \`file\` must be CSV or Parquet (save a sheet of Excel as CSV), got ${JSON.stringify(join(folder, "a.xlsx"))}`,
    ],
    [
      "an unknown problem",
      () => registryCells(good, { ...columns, drop: ["all" as never] }),
      'registryCells: `drop[0]` must be a list of missing, unreadable, negative, zero, total, duplicate, conflict, got "all"',
    ],
    [
      "no such memory",
      () => registryCells(good, { ...columns, memory: "much" }),
      'registryCells: `memory` must be written like "500MB" or "2GB", got "much"',
    ],
  ])("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});
