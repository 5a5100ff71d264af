import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasets } from "../../src/index.js";
import { KernelClient } from "./client.js";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  writeFileSync(join(kernel.folder, "helper.ts"), "/** Halves. */\nexport const half = (x: number): number => x / 2;");
  mkdirSync(join(kernel.folder, "tables"));
  await kernel.execute(`import { dataset, Frame, gini, locationQuotients } from "industrial-clusters";
/**
 * Adds.
 *
 * @param a - the first
 * @param b the second
 * @see Nobody, N. (2000). Sums.
 */
function add(a: number, b = 1): number { return a + b; }`);
}, 60_000);
afterAll(() => kernel.close());

/** A request about the place that `|` marks. */
function at(marked: string): { code: string; cursor_pos: number } {
  return { code: marked.replace("|", ""), cursor_pos: [...marked.slice(0, marked.indexOf("|"))].length };
}

async function help(marked: string): Promise<string | undefined> {
  const { reply } = await kernel.request("inspect_request", { ...at(marked), detail_level: 0 });
  return reply.data["text/plain"];
}

async function completion(marked: string) {
  const { reply } = await kernel.request("complete_request", at(marked));
  const { code } = at(marked);
  const replaced = [...code].slice(reply.cursor_start, reply.cursor_end).join("");
  return { matches: reply.matches as string[], replaced };
}

describe("inside a call, help is about the function", () => {
  test.each([
    ["gini(|", "gini(values: SizesInput, options?: GiniOptions): number", 1],
    ["add(1, |", "add(a: number, b?: number): number", 2],
    ["add(add(1, 2), |)", "add(a: number, b?: number): number", 2],
    ["add(add(|, 2))", "add(a: number, b?: number): number", 1],
    ["parseInt('5'|", "parseInt(string: string, radix?: number): number", 1],
    [
      "[1].map(|",
      "map(callbackfn: (value: number, index: number, array: number[]) => unknown, thisArg?: any): unknown[]",
      1,
    ],
    ["new Frame(|", "Frame(columns: readonly ColumnInput[], words?: FrameWords): Frame", 1],
    ["Math.max(1, 2, |", "max(...values: number[]): number", 1],
    ["'😀😀'; add(1, |", "add(a: number, b?: number): number", 2],
  ])("%s", async (marked, signature, argument) => {
    const [first, , second] = (await help(marked))?.split("\n") ?? [];
    expect(first).toBe(signature);
    expect(second).toMatch(new RegExp(`^参数 ${argument} · argument ${argument}: `));
  });

  test("with what its documentation says of the argument, and the rest of it", async () => {
    expect(await help("add(|")).toBe(`add(a: number, b?: number): number

参数 1 · argument 1: a: number
  the first

Adds.
@param b the second
@see Nobody, N. (2000). Sums.`);
  });

  test("with the options that there are", async () => {
    expect(await help("locationQuotients([[1]], { |})")).toContain(
      "\n选项 · options: form?, reference?, ownRegion?, zeros?, rows?, columns?\n",
    );
  });

  test.each(["locationQuotients([[1]], { zeros: |", "locationQuotients([[1]], { form: 'ratio', zeros: |})"])(
    "with the option that one is at: %s",
    async (marked) => {
      expect(await help(marked)).toMatch(/\n选项 · option zeros\?: .*"exclude".*\n {2}\S/);
    },
  );

  test("which is found among overloads", async () => {
    expect(await help("new Map(|")).toMatch(/^Map\(.*\n\+\d overloads(\n|$)/);
  });
});

test.each([
  ["gi|ni([1, 2])", /^\(alias\) gini\(.*\nimport gini\n\nGini coefficient/s],
  ["gini([1, 2].len|gth)", /^\(property\) Array<number>.length: number\n\nGets or sets the length/],
  ["add|(1)", /^function add\(a: number, b\?: number\): number\n\nAdds\.\n@param a the first/],
  [
    "import { half } from './helper'; hal|f",
    /^\(alias\) const half: \(x: number\) => number\nimport half\n\nHalves\.$/,
  ],
  ["process.vers|ion", /^\(property\) NodeJS.Process.version: string/],
])("on a name, help is about the name: %s", async (marked, expected) => {
  expect(await help(marked)).toMatch(expected);
});

test.each(["|", "1 + |", "nobodyKnows(|", "if (|"])(
  "where there is nothing to say, nothing is found: %s",
  async (marked) => {
    expect(await help(marked)).toBeUndefined();
  },
);

describe("completion", () => {
  test.each([
    ['import { gin| } from "industrial-clusters"', "gini", "gin"],
    ['import { gini, locationQ|} from "industrial-clusters"', "locationQuotients", "locationQ"],
    ["import { gin|", "gini", "gin"],
    ["import { gini, locationQ| }", "locationQuotients", "locationQ"],
    ["import {\n  gini,\n  locationQ|\nconst a = 1;", "locationQuotients", "locationQ"],
    ['const a = 1;\nimport type { Fram| }\n"text"', "Frame", "Fram"],
    ["import { ha| } from './helper'", "half", "ha"],
    ["import {} from 'industrial-|'", "industrial-clusters", "industrial-"],
    ["import {} from 'industrial-|", "industrial-clusters", "industrial-"],
    ["import {} from 'industrial-clusters/ma|'", "math", "ma"],
    ["import {} from './|'", "helper", ""],
    ["import {} from './hel|'", "helper", "hel"],
    ["import {} from './|", "tables", ""],
    ["import {} from 'node:f|'", "node:fs", "node:f"],
    ['dataset("|', "gdp", ""],
    ['dataset("vehicle|")', "vehicle-output", "vehicle"],
    ["locationQuotients([[1]], { form: '|' })", "symmetric", ""],
    ["locationQuotients([[1]], { ref| })", "reference", "ref"],
    ["'江西😀'; ad|", "add", "ad"],
    ["const x = { 'a b': 1 }; x.|", undefined, ""],
  ])("%s", async (marked, match, replaced) => {
    const found = await completion(marked);
    expect(found.replaced).toBe(replaced);
    if (match === undefined) expect(found.matches).toEqual([]);
    else expect(found.matches).toContain(match);
  });

  test("of the package's modules are its doors", async () => {
    for (const place of ["import {} from 'industrial-clusters/|'", "import {} from 'industrial-clusters/|"]) {
      expect((await completion(place)).matches.toSorted()).toEqual(["display", "format", "math", "pure"]);
    }
  });

  test("of Node's modules are there before a cell has used any", async () => {
    const fresh = await KernelClient.start();
    const code = 'import { join } from "node:pa';
    const { reply } = await fresh.request("complete_request", { code, cursor_pos: code.length });
    fresh.close();
    expect(reply.matches).toContain("node:path");
  });

  test("of datasets are all that there are", async () => {
    const { matches } = await completion('dataset("|');
    expect(matches.toSorted()).toEqual(datasets().column("name").values.toSorted());
  });
});

describe("completion of the reader's own names", () => {
  beforeAll(async () => {
    writeFileSync(join(kernel.folder, "cars.csv"), "a,b\n1,2\n");
    writeFileSync(join(kernel.folder, "tables", "2012.xlsx"), "");
    writeFileSync(join(kernel.folder, "notes.ipynb"), "{}");
    await kernel.execute(`import { label, rankingChart, readTable } from "industrial-clusters";
const cars = Frame.fromRecords([
  { province: label("江西", "Jiangxi"), year: 2012, "cars made": 34.4 },
  { province: label("湖北", "Hubei"), year: 2012, "cars made": 136.3 },
]);
const lq = locationQuotients({ rows: ["江西", "湖北"], columns: ["汽车", "其他"], values: [[2, 8], [6, 14]] });
const kept = { here: { cars } };
let looked = 0;
const sly = { get cars() { looked++; return cars; } };
class Firms { [Symbol.for("Jupyter.names")]() { return ['甲"厂', '乙']; } of(name: string) { return name; } }
const firms = new Firms();`);
  }, 60_000);

  const COLUMNS = ["province", "year", "cars made"];

  test.each([
    ['cars.column("|', COLUMNS, ""],
    ['cars.column("|")', COLUMNS, ""],
    ['cars.column("cars|")', ["cars made"], "cars"],
    ["cars.column('cars ma|de')", ["cars made"], "cars made"],
    ['cars.select("year", "|")', COLUMNS, ""],
    ['cars.groupBy("|").aggregate({})', COLUMNS, ""],
    ["cars.where({ | })", ["province", "year", '"cars made"'], ""],
    ["cars.where({ |", ["province", "year", '"cars made"'], ""],
    ["cars.where({ year: 2012, pro|", ["province"], "pro"],
    ['cars.where({ "|": 1 })', COLUMNS, ""],
    ['cars.where({ province: "|" })', ["江西", "湖北", "Jiangxi", "Hubei"], ""],
    ["cars.rename({ y| })", ["year"], "y"],
    ['cars.where({ year: 2012 }).sortBy({ column: "|" })', COLUMNS, ""],
    ['cars.groupBy("year").aggregate({ total: { column: "|" } })', COLUMNS, ""],
    ['cars.where((row) => row.number("|") > 1)', COLUMNS, ""],
    ['for (const row of cars) row.text("|")', COLUMNS, ""],
    ['kept.here.cars.column("|")', COLUMNS, ""],
    ['rankingChart(cars, { columns: "|" })', COLUMNS, ""],
    ['rankingChart(cars, { highlight: ["|"] })', ["江西", "湖北", "Jiangxi", "Hubei"], ""],
    ['cars.toMatrix({ columns: ["year", "|"] })', COLUMNS, ""],
    ['lq.of("|")', ["江西", "湖北"], ""],
    ['lq.steps("江西", "|")', ["汽车", "其他"], ""],
    ['lq.toFrame().column("|")', ["region", "汽车", "其他"], ""],
    ['lq.activity.at("湖北", "|")', ["汽车", "其他"], ""],
    ["firms.of('|')", ['甲"厂', "乙"], ""],
    ['firms.of("甲|")', ['甲\\"厂'], "甲"],
    ['readTable("|")', ["cars.csv", "connection.json", "tables/"], ""],
    ['readTable("tables/|")', ["tables/2012.xlsx"], "tables/"],
    ['require("node:fs").readFileSync("no|")', ["notes.ipynb"], "no"],
  ])("%s", async (marked, matches, replaced) => {
    expect(await completion(marked)).toEqual({ matches, replaced });
  });

  test.each([
    ["where the compiler knows all that fits", "locationQuotients(cars, { form: '|' })", "symmetric"],
    ["the options of a function", "rankingChart(cars, { hi| })", "highlight"],
  ])("isn't offered for %s", async (_, marked, match) => {
    const { matches } = await completion(marked);
    expect(matches).toContain(match);
    expect(matches).not.toContain("province");
  });

  test.each([
    'cars.titled("|")',
    'cars.withColumn("|", 1)',
    'rankingChart(cars, { title: "|" })',
    'Frame.fromRecords([{ a: "|" }])',
    'nobody.column("|")',
    'cars.toTable().column("|")',
    'lq.summary("|")',
  ])("isn't offered where a name would be new, or nobody knows any: %s", async (marked) => {
    expect((await completion(marked)).matches).toEqual([]);
  });

  test("runs no getter of the reader's", async () => {
    expect((await completion('sly.cars.column("|")')).matches).toEqual([]);
    const { reply } = await kernel.execute("1", { user_expressions: { looked: "looked" } });
    expect(reply.user_expressions.looked.data["text/plain"]).toBe("0");
  });
});
