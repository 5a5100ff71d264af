/**
 * A student's evening with a workbook of a yearbook: 11 prefectures × 8 industries in two years, under a title, a unit
 * and a header of two lines, with totals and notes. What is typed is Chinese; each cell works at once.
 */

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { contents, KernelClient, result } from "./client.js";

const CITIES = "南昌市 景德镇市 萍乡市 九江市 新余市 鹰潭市 赣州市 吉安市 宜春市 抚州市 上饶市".split(" ");
const GROUPS = [
  ["机械工业", ["汽车零部件", "汽车整车", "电气机械"]],
  ["材料工业", ["有色金属", "陶瓷"]],
  ["消费品工业", ["纺织服装", "医药", "食品"]],
] as const;

/** Invented output of a city in an industry. */
const output = (i: number, j: number, growth: number): number =>
  Math.round((900 + ((i * 37 + j * 53 + i * j * 11) % 97) * 61) * (1 + (growth * ((i + 2 * j) % 5)) / 8));

const text = (value: string, span: object = {}) => ({ value, type: String, ...span });
const sumOf = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

function sheetOf(year: string, growth: number): SheetData {
  const rows = CITIES.map((_, i) => Array.from({ length: 8 }, (__, j) => output(i, j, growth)));
  const down = Array.from({ length: 8 }, (_, j) => sumOf(rows.map((row) => row[j])));
  const line = (name: string, values: readonly number[]) => [
    text(name),
    ...[sumOf(values), ...values].map((value) => text(value.toLocaleString("en-US"))),
  ];
  const upper = GROUPS.flatMap(([group, { length }]) => [
    text(group, { columnSpan: length }),
    ...Array<null>(length - 1).fill(null),
  ]);
  return [
    [text(`表 5-3  ${year} 年各设区市工业总产值`, { columnSpan: 10 }), ...Array<null>(9).fill(null)],
    [...Array<null>(9).fill(null), text("计量单位：万元")],
    [text("设 区 市", { rowSpan: 2 }), text("合 计", { rowSpan: 2 }), ...upper],
    [null, null, ...GROUPS.flatMap(([, names]) => names.map((name) => text(name)))],
    line("全  省", down),
    ...CITIES.map((city, i) => line(i % 2 === 0 ? city.replace(/^(.)(.)市$/, "$1 $2 市") : city, rows[i])),
    [text("注：按当年价格计算。")],
    [text("数据来源：虚构，供练习。")],
  ];
}

/** What is typed, and what the answer must hold. */
const CELLS: readonly (readonly [string, RegExp | undefined])[] = [
  [
    `import {
      concentration, factorAnalysis, heatmapChart, locationQuotients, rankingChart, readTable, shiftShare, topsis,
      saveResults, waterfallChart,
    } from "industrial-clusters";
    const 前 = readTable("产值.xlsx", { sheet: "2013" });
    const 后 = readTable("产值.xlsx", { sheet: "2018" });
    后`,
    /^表 5-3 {2}2018 年.*南昌市 +\d.*“全省”是其他行之和/s,
  ],
  ["const 区位商 = locationQuotients(后); 区位商", /88 个区位商（11 个地区、8 个产业）/],
  ['区位商.steps("南昌市", "汽车零部件")', /南昌市的区位商：机械工业 汽车零部件/],
  ['rankingChart(区位商, { columns: "汽车零部件", title: "汽车零部件的区位商" })', /11 个，由/],
  ['heatmapChart(区位商, { title: "各市区位商" })', /88 个值/],
  ['const 集中度 = concentration(后, { columns: "汽车零部件" }); 集中度.value("CR3")', /^0\.\d+$/],
  ["const 因子 = factorAnalysis(后, { factors: 2 }); 因子", /KMO/],
  ["const 偏离 = shiftShare(前, 后); 偏离", /11 个地区中/],
  ['waterfallChart(偏离, { region: "南昌市" })', /实际增量/],
  ['topsis(后, { weights: { 汽车零部件: 0.6, 汽车整车: 0.4 }, columns: ["汽车零部件", "汽车整车"] })', /2 个指标/],
  ['await 区位商.save("区位商.docx"); await heatmapChart(区位商).save("区位商.png"); 区位商.paragraph()', /采用区位商/],
  ['await saveResults("全部.xlsx", { 区位商, 集中度, 因子, 偏离 })', undefined],
];

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start();
  const years = [
    ["2013", 0],
    ["2018", 1],
  ] as const;
  const book = writeXlsxFile(years.map(([year, growth]) => ({ sheet: year, data: sheetOf(year, growth) })));
  writeFileSync(join(kernel.folder, "产值.xlsx"), await book.toBuffer());
}, 60_000);
afterAll(() => kernel.close());

describe("a student's twelve tasks in twelve cells", () => {
  it.each(CELLS)("%s", async (code, answer) => {
    const cell = await kernel.execute(code, {}, 60_000);
    expect(cell.reply.traceback ?? []).toEqual([]);
    const shown = result(cell) ?? contents(cell, "display_data")[0]?.data["text/plain"];
    if (answer !== undefined) expect(shown).toMatch(answer);
  });

  it("have their files written", () => {
    expect(readdirSync(kernel.folder)).toEqual(expect.arrayContaining(["全部.xlsx", "区位商.docx", "区位商.png"]));
  });
});
