import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { label } from "../../src/base/index.js";
import { barChart } from "../../src/chart/index.js";
import { Frame, readExcel, readTable } from "../../src/frame/index.js";
import { herfindahl } from "../../src/methods/concentration/index.js";
import { locationQuotients } from "../../src/methods/specialization/index.js";
import { saveResults } from "../../src/paper/index.js";
import { sheetNames } from "../../src/paper/sheet-names.js";
import { messageOf } from "../message.js";
import { unzip } from "./unzip.js";

const file = join(mkdtempSync(join(tmpdir(), "results-")), "结果.xlsx");
const lq = locationQuotients(
  { rows: [label("江西", "Jiangxi"), label("湖北", "Hubei")], columns: ["汽车"], values: [34, 128] },
  { reference: [100, 150] },
);

describe("the results of a notebook in one workbook", () => {
  it("have a sheet each, a list of them before, the paragraphs on their methods after", async () => {
    const frame = Frame.fromColumns({ firm: ["甲", "乙"], sales: [50, 30] });
    const results = {
      lq,
      hhi: herfindahl([50, 30, 20]),
      frame,
      steps: lq.steps("江西"),
      shares: { 江西: 0.2, 湖北: 0.8 },
    };
    await saveResults(file, { ...results, figure: barChart({ 江西: 1, 湖北: 2 }) }, { language: "zh" });
    const files = unzip(readFileSync(file));
    const sheets = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(sheets).toEqual(["目录", "lq", "hhi", "frame", "steps", "shares", "figure", "方法与文献"]);
    expect(readExcel(file, { sheet: "lq" }).column("区位商")).toEqual(Float64Array.from(lq.values));
    expect(readExcel(file, { sheet: "frame" }).column("sales")).toEqual(Float64Array.of(50, 30));
    expect(readExcel(file, { sheet: "目录" }).texts("名称")).toEqual(Object.keys({ ...results, figure: 0 }));
    expect([...files.keys()].filter((name) => name.startsWith("xl/media/"))).toHaveLength(1);
    expect([...files.values()].join("")).toContain("HOOVER E M. The measurement of industrial localization[J]");
  });

  it("in both languages are read again without a word on where the header is", async () => {
    const both = join(mkdtempSync(join(tmpdir(), "results-")), "两种文字.xlsx");
    await saveResults(both, { lq, steps: lq.steps("江西") });
    const read = readTable(both, { sheet: "lq" });
    expect(read.column("区位商")).toEqual(Float64Array.from(lq.values));
    expect(read.toTable().columns.map(({ label }) => label.en)).toContain("LQ");
    expect(read.report?.remarks.map(({ zh }) => zh)).toContain("列名之下的一行是英文列名。");
    expect(readTable(both, { sheet: "steps" }).length).toBe(lq.steps("江西").list.length);
  });

  it("but no row is taken for names in English", async () => {
    const cell = (value: string | number) => ({ value, type: typeof value === "number" ? Number : String });
    const bytes = async (lines: readonly (readonly (string | number)[])[]): Promise<Uint8Array> =>
      writeXlsxFile(lines.map((line) => line.map(cell))).toBuffer();
    const gap = await bytes([
      ["地区", "产值"],
      ["Jiangxi", "n.a."],
      ["Hubei", 3],
    ]);
    expect(readExcel(gap, { missing: ["n.a."] }).rowNames("地区")).toEqual(["Jiangxi", "Hubei"]);
    const texts = await bytes([
      ["地区", "省会"],
      ["Jiangxi", "Nanchang"],
      ["Hubei", "Wuhan"],
    ]);
    expect(readExcel(texts).length).toBe(2);
    const english = await bytes([
      ["region", "value"],
      ["Jiangxi", "about 2"],
      ["Hubei", 3],
    ]);
    expect(messageOf(() => readExcel(english))).toContain("must be a number");
  });

  it("are refused where there is nothing to save", () => {
    const said = (results: unknown): string => messageOf(() => void saveResults(file, results as object as never));
    expect(said({})).toBe(
      "InputError: saveResults: `results` must be results by their names, such as { lq, hhi }, got an object with no fields",
    );
    for (const nothing of [undefined, null, [lq], lq, 3]) expect(said(nothing)).toContain("such as { lq, hhi }");
    expect(said({ lq, x: undefined })).toContain("saveResults: `results.x` must");
    expect(messageOf(() => void saveResults("a.docx", { lq }))).toContain("must end in .xlsx");
  });
});

describe("names of sheets", () => {
  it("are as Excel takes them, each unlike the others", () => {
    const long = "一个很长很长很长很长很长很长很长很长很长很长很长很长的名称之一二三四";
    expect(sheetNames(["a/b", "a:b", "A-B", "", "'x'", "目录"], ["目录"])).toEqual([
      "a-b",
      "a-b-2",
      "A-B-3",
      "-",
      "x",
      "目录-2",
    ]);
    const cut = sheetNames([long, `${long}五`], []);
    expect(cut.map((name) => name.length)).toEqual([31, 31]);
    expect(new Set(cut).size).toBe(2);
    expect(sheetNames([`${"x".repeat(30)}😀`], [])).toEqual(["x".repeat(30)]);
  });
});
