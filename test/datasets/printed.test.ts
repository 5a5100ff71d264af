import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as xlsx from "xlsx";
import { PRINTED, type PrintedSheet, printedWorkbookOf } from "../../datasets/printed.mjs";
import * as doors from "../../src/index.js";
import { checkPrinted, type Frame, type PrintedOurs, readExcel, readPrintedTable } from "../../src/index.js";
import { root } from "../house/sources.js";

const folder = join(root, "datasets/printed");
const made = mkdtempSync(join(tmpdir(), "printed-"));

type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Rows that only the book knows. */
const NAMES = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯"];

/** What a sheet must hold to be computed from, where any number won't do. */
const FILLED: Sheets = {
  投资乘数: [["边际消费倾向", "0.8"]],
  投入产出: [
    ["农业", "150", "500", "50", "300", "1000"],
    ["工业", "200", "100", "400", "1300", "2000"],
    ["服务业", "100", "300", "200", "900", "1500"],
    ["增加值", "550", "1100", "850", "", ""],
  ],
  判断矩阵: [
    ["准则1", "1", "2", "3", "4"],
    ["准则2", "1/2", "1", "2", "3"],
    ["准则3", "1/3", "1/2", "1", "2"],
    ["准则4", "1/4", "1/3", "1/2", "1"],
  ],
  内部因素: [
    ["整车龙头", "优势", "0.6", "4"],
    ["研发投入", "劣势", "0.4", "1"],
  ],
};

/** A sheet that somebody has filled in: numbers that don't hang together. */
function filled({ sheet, header, rows }: PrintedSheet): readonly (readonly string[])[] {
  if (FILLED[sheet]) return FILLED[sheet];
  const names = rows.length > 0 ? rows : NAMES;
  return names.map((name, i) => [name, ...header.slice(1).map((_, j) => scattered(i, j))]);
}

/** A number from 1 to 10 that has nothing to do with its neighbours. */
function scattered(i: number, j: number): string {
  const { abs, sin } = Math;
  return (1 + 9 * (abs(43_758.5453 * sin(12.9898 * i + 78.233 * j + 1)) % 1)).toFixed(2);
}

/** What an expression of a template gives, with the book's own rows from a file. */
function computed(expression: string, file: string): unknown {
  const printed = (sheet: string): Frame => readPrintedTable(file, { sheet });
  const names = Object.keys(doors);
  return new Function("printed", ...names, `return ${expression};`)(printed, ...Object.values(doors));
}

function asPrinted(number: number | null, head: string): string {
  if (number === null) return "";
  return (/[（(][%％]/.test(head) ? 100 * number : number).toFixed(3);
}

/** The cells of a sheet that hold something, line by line, as a library that isn't ours finds them. */
function cellsOf(file: string, sheet: string): readonly (readonly unknown[])[] {
  const { Sheets } = xlsx.read(readFileSync(file), { type: "buffer" });
  const lines = xlsx.utils.sheet_to_json<readonly unknown[]>(Sheets[sheet], { header: 1 });
  return lines.filter((line) => line.length > 0);
}

async function written(name: string, workbook: (typeof PRINTED)[number], sheets: Sheets): Promise<string> {
  const file = join(made, `${name}.xlsx`);
  writeFileSync(file, await printedWorkbookOf(workbook, sheets));
  return file;
}

describe("the templates of the book's tables", () => {
  it("are those that the program writes, for chapters 2 to 7", () => {
    expect(readdirSync(folder).sort()).toEqual(PRINTED.map(({ file }) => `${file}.xlsx`).sort());
    expect(PRINTED.map(({ file }) => file)).toEqual([2, 3, 4, 5, 6, 7].map((chapter) => `chapter-${chapter}`));
  });

  it.each(PRINTED)("$file holds names only: no number of the book, nor one of ours", ({ file, sheets }) => {
    for (const { sheet, header, rows } of sheets) {
      const said = readExcel(join(folder, `${file}.xlsx`), { sheet: "说明", headerLine: 1, columns: {} });
      expect(said.texts(said.names[0]).join("\n")).toContain(`【${sheet}】`);
      const there = cellsOf(join(folder, `${file}.xlsx`), sheet);
      expect([sheet, ...there]).toEqual([sheet, [...header], ...rows.map((name) => [name])]);
    }
  });

  it.each(PRINTED)("$file, filled in, is compared and computed from as its sheets say", async (workbook) => {
    const inputs = workbook.sheets.filter(({ ours }) => ours === undefined);
    const first = Object.fromEntries(inputs.map((each) => [each.sheet, filled(each)]));
    const file = await written(workbook.file, workbook, first);
    for (const { from } of inputs) if (from !== undefined) expect(computed(from, file)).toBeDefined();
    for (const sheet of workbook.sheets.filter(({ ours }) => ours !== undefined)) {
      const ours = computed(sheet.ours ?? "", file) as PrintedOurs;
      const strange = await written("strange", workbook, { ...first, [sheet.sheet]: filled(sheet) });
      const { cells } = checkPrinted(strange, ours, { sheet: sheet.sheet });
      const lost = cells.filter(({ verdict }) => verdict === "no such row");
      expect([sheet.sheet, lost]).toEqual([sheet.sheet, []]);
      const width = sheet.header.length - 1;
      const names = filled(sheet).map(([name]) => name);
      const printed = names.map((name, i) => [
        name,
        ...cells.slice(i * width, (i + 1) * width).map(({ ours }, j) => asPrinted(ours, sheet.header[j + 1])),
      ]);
      const right = await written("right", workbook, { ...first, [sheet.sheet]: printed });
      const check = checkPrinted(right, ours, { sheet: sheet.sheet });
      expect([check.agrees, check.compared]).toEqual([
        true,
        printed.flatMap((row) => row.slice(1)).filter(Boolean).length,
      ]);
    }
  });

  it("empty, are no agreement", () => {
    const check = checkPrinted(
      join(folder, "chapter-4.xlsx"),
      computed(PRINTED[2].sheets[2].ours ?? "", "") as PrintedOurs,
      {
        sheet: "集中度",
      },
    );
    expect([check.compared, check.agrees]).toEqual([0, false]);
    expect(check.summary().zh).toMatch(/^注意：没有一格可比/);
  });
});
