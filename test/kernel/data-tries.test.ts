/**
 * What somebody types of tables, charts and files who comes from Excel, SPSS, Stata, R or pandas and has read one
 * notebook. Each line works, or is answered in Chinese and English in words that say what to write; none ends in the
 * compiler's words alone, in a raw TypeError or in a silent nothing.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { contents, KernelClient, printed, result } from "./client.js";

const tries = readFileSync(new URL("./data-tries.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

const SETUP = `import {
  check, checkPrinted, dataset, readTable, readCsv, readCsvText, readExcel, readJson, readPrintedTable, Frame, Table,
  show, saveResults, explore, rankingChart, barChart, scatterChart, overTimeChart, histogramChart, heatmapChart,
  locationQuotients, investmentMultiplier, gini, mean, sum, standardDeviation, correlation,
} from "industrial-clusters";
import { linearRegression, transpose } from "industrial-clusters/math";
const df = readTable("产值.csv");
const df2 = readTable("表.xlsx", { sheet: "2012" }).rename({ 地区: "省份", 产量: "产量2", 产值: "产值2" });
const one = df.where({ 年份: 2012 }).without("缺");
const lq = locationQuotients(one, { columns: "产量", reference: "产值" });
const chart = rankingChart(one, { columns: "产量" });`;

/** Invented output of four provinces in three years, of which one cell is missing. */
const rows = ["江西", "湖北", "湖南", "安徽"].flatMap((province, i) =>
  [2010, 2011, 2012].map((year, j) => {
    return [province, year, 10 + 7 * i + 3 * j, 100 + 31 * i + 11 * j, i === 2 && j === 1 ? "" : 5 + i].join(",");
  }),
);

function sheet(growth: number): SheetData {
  const lines = [
    ["地区", "产量", "产值"],
    ["江西", 10 + growth, 100],
    ["湖北", 20 + growth, 150],
    ["湖南", 30, 170],
  ];
  return lines.map((line) =>
    line.map((value) => (typeof value === "number" ? { value, type: Number } : { value, type: String })),
  ) as SheetData;
}

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  const book = writeXlsxFile([
    { sheet: "2011", data: sheet(0) },
    { sheet: "2012", data: sheet(1) },
  ]);
  writeFileSync(join(kernel.folder, "表.xlsx"), await book.toBuffer());
  writeFileSync(join(kernel.folder, "产值.csv"), `省份,年份,产量,产值,缺\n${rows.join("\n")}\n`);
  writeFileSync(join(kernel.folder, "空.csv"), "");
  const { reply } = await kernel.execute(SETUP);
  expect(reply.traceback ?? []).toEqual([]);
}, 60_000);
afterAll(() => kernel.close());

/** Words that say what to write, or what there is to choose from. */
const SAYS =
  /写|要的是|之一|加引号|去掉|直接用|它有|是数据框的一列（|，如 |：文字|成数|每个结果|那里有|也是文字|下载|空的|图中的名称（/;

describe("a try with tables, charts and files works or is answered", () => {
  it.each(tries)("%s", async (code) => {
    const cell = await kernel.execute(code);
    if (cell.reply.status === "ok") {
      const shown = result(cell) ?? contents(cell, "display_data")[0]?.data["text/plain"] ?? "";
      const said = printed(cell) + printed(cell, "stderr");
      expect(shown + said, "nothing is shown").not.toBe("");
      expect(shown).not.toMatch(/^'?(NaN|undefined|\[object Object\])/);
    } else {
      const [first, second = ""] = (cell.reply.traceback as string[]).flatMap((line) => line.split("\n"));
      expect(first).toMatch(SAYS);
      expect(first).toMatch(/\p{Script=Han}/u);
      expect(second, "in English, too").toMatch(/^(InputError|TypeScriptError|\w+ has no|\w+)/);
    }
  });
});

/** What was answered in other words than are meant here, or not at all. */
const ANSWERS: readonly (readonly [code: string, answer: string])[] = [
  ['df.sort("产量")', 'frame.sortBy({ column: "产量", order: "descending" })'],
  ['df.sortBy({ 产量: "descending" })', 'sortBy({ column: "产量", order: "descending" })'],
  ['df.where("年份 >= 2011")', 'where((row) => row.number("年份") >= 2011)'],
  ['df.withColumn("占比", "产量 / 产值")', '(row) => row.number("产量") / row.number("产值")'],
  ['df.column("产量") / df.column("产值")', 'df.column("产量").map((x, i) => x / df.column("产值")[i])'],
  ['df.where(df.column("产量") > 10)', 'df.where((row) => row.number("产量") > 10)'],
  ["lq * 100", "lq.values.map((x) => x * 100)"],
  ['df[["省份", "产量"]]', 'df.select("省份", "产量")'],
  ['Math.log(df.column("产量"))', 'df.column("产量").map((x) => Math.log(x))'],
  ['gini(df.column("产量")).value', "它已经是一个数"],
  ['chart.title = "新标题"', "chart.with({ title: … })"],
  ['chart.savefig("图.png")', 'await chart.save("图.png")'],
  ["lq.head(3)", "lq.toFrame().head(…)"],
  ['rankingChart(one, { columns: "产量", digits: 1 })', "{ decimals: 1 }"],
  ['scatterChart(one, { x: "产量", y: "产值" })', '{ columns: ["产量", "产值"] }'],
  ['linearRegression("产值 ~ 产量", one)', 'linearRegression(frame.column("产值"), [frame.column("产量")])'],
  ['readTable("产量.csv")', "要的是“产值.csv”吗？"],
  ['readTable("表.xlsx", { skiprows: 2 })', "{ headerLine: 3 }"],
  ["2^3", "乘方写 **"],
  ["lq.summary", "写 .summary()"],
];

it.each(ANSWERS)("%s: %s", async (code, answer) => {
  const cell = await kernel.execute(code);
  const said = cell.reply.status === "ok" ? printed(cell, "stderr") : cell.reply.traceback.join("\n");
  expect(said).toContain(answer);
});

it("what a frame answers by itself isn't hidden below all that it has", async () => {
  const { reply } = await kernel.execute('df.sort("产量")');
  expect(reply.traceback[0]).toMatch(/^InputError: Frame\.sort：/);
  const other = await kernel.execute("gini(lq.nothing)");
  expect(other.reply.traceback[0]).toMatch(/^LocationQuotients 没有 nothing；它有 /);
});
