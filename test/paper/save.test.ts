import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { label, Steps, Table } from "../../src/base/index.js";
import { Frame, readCsv, readExcel, readJson, readTable } from "../../src/frame/index.js";
import { locationQuotients } from "../../src/methods/specialization/index.js";
import "../../src/paper/index.js";
import { messageOf } from "../message.js";
import { unzip } from "./unzip.js";

const folder = mkdtempSync(join(tmpdir(), "save-"));
const file = (name: string): string => join(folder, name);

const frame = Frame.fromRecords(
  [
    { province: label("江西", "Jiangxi"), note: 'a,"b"', x: 1 / 3, code: "007" },
    { province: label("湖北", "Hubei"), note: null, x: -1e-300, code: "012" },
  ],
  { title: label("表", "Table"), columns: { x: { label: label("数", "number"), unit: label("辆", "vehicles") } } },
);

const lq = locationQuotients(
  { rows: [label("江西", "Jiangxi"), label("湖北", "Hubei")], columns: ["汽车"], values: [34, 128] },
  { reference: [100, 150] },
);

/** A text that would be something else in each format, if it weren't told to be a text. */
const HOSTILE = "=cmd|'/C calc'!A0 <w:t>&amp; \\input{/etc/passwd} $x$ %\u0001\u000b\ud800 a|b *c*";

describe("a table that is read again", () => {
  it("as CSV loses no digit, no gap and no language", async () => {
    await frame.save(file("a.csv"));
    expect(readFileSync(file("a.csv"), "utf8").split("\n")[0]).toBe("province_zh,province_en,note,x,code");
    expect(readCsv(file("a.csv")).records()).toEqual(frame.records());
  });

  it("as CSV for Excel has a byte-order mark, titles and units, and runs no formula", async () => {
    const table = new Table({ title: "t", columns: [{ name: "a", label: label("=名", "a"), values: [HOSTILE] }] });
    await table.save(file("b.csv"), { excel: true, language: "zh" });
    const text = readFileSync(file("b.csv"), "utf8");
    expect(text.startsWith("\uFEFF'=名\r\n")).toBe(true);
    expect(text).toContain("'=cmd|");
    await frame.save(file("b.csv"), { excel: true });
    expect(readFileSync(file("b.csv"), "utf8")).toContain("（辆）");
  });

  it("as JSON and as a plain workbook is the same frame", async () => {
    await frame.save(file("a.json"));
    expect(readJson(file("a.json")).records()).toEqual(frame.records());
    await frame.save(file("plain.xlsx"), { plain: true, sheet: "2012" });
    expect(readExcel(file("plain.xlsx"), { sheet: "2012" }).records()).toEqual(frame.records());
  });

  it("as a derivation has a step a row", async () => {
    await lq.steps("江西").save(file("steps.xlsx"), { language: "zh" });
    const steps = readTable(file("steps.xlsx"));
    expect(steps.length).toBe(lq.steps("江西").list.length);
    expect(steps.texts("公式")[0]).toContain("\\frac");
    expect(messageOf(() => lq.steps("江西").save(file("steps.pdf")))).toMatch(/^InputError: Steps\.save: /);
  });

  it("as a derivation for a paper has its formulas as formulas, and its title", async () => {
    const steps = lq.steps("江西");
    await steps.save(file("steps.tex"), { language: "en", title: "Quotient of Jiangxi: 5%", note: "By hand." });
    const tex = readFileSync(file("steps.tex"), "utf8");
    expect(tex).toMatch(/^\\paragraph\{Quotient of Jiangxi: 5\\%\}\n\\begin\{enumerate\}\n\\item the region's share/);
    expect(tex).toContain("\\[ s = \\frac{x_{ri}}{X_i} \\]");
    expect(tex.split("\\item").length - 1).toBe(steps.list.length);
    expect(tex).toMatch(/By hand\.\}\n$/);
    await steps.save(file("steps.md"), { language: "zh" });
    expect(readFileSync(file("steps.md"), "utf8")).toContain("\n\n$$s = \\frac{x_{ri}}{X_i}$$\n");
    await steps.save(file("steps.docx"));
    const document = unzip(readFileSync(file("steps.docx"))).get("word/document.xml") ?? "";
    expect(document.match(/<m:oMath>/g)?.length).toBe(2 * steps.list.length);
    expect(document).not.toContain("frac{");
    const long = new Table({
      title: "t",
      columns: [{ name: "a", label: label("a", "a"), values: Array.from({ length: 2001 }, (_, i) => i) }],
    });
    const words = messageOf(() =>
      new Steps(label("长", "long"), [{ title: label("表", "table"), table: long }]).save(file("l.docx")),
    );
    expect(words).toMatch(/2000/);
    for (const options of [{ paragraph: true }, { reference: "tab:a" }]) {
      expect(messageOf(() => steps.save(file("steps.tex"), options))).toMatch(/only|只用于/);
    }
  });

  it("as a workbook to be looked at holds the same numbers under its titles", async () => {
    await lq.save(file("lq.xlsx"), { language: "zh", sheet: "区位商" });
    const read = readTable(file("lq.xlsx"));
    expect(read.rowNames("地区")).toEqual(["江西", "湖北"]);
    expect(read.column("区位商")).toEqual(Float64Array.from(lq.values));
  });

  it("as a workbook of texts in both languages is read without the line of English names", async () => {
    const plants = new Frame(
      [
        { name: "region", label: label("地区", "region"), values: ["江西", "湖北"] },
        { name: "plant", label: label("厂家", "plant"), values: ["江铃", "东风"] },
      ],
      { title: label("整车厂", "Plants") },
    );
    await plants.save(file("texts.xlsx"));
    expect(readTable(file("texts.xlsx")).records()).toEqual([
      { 地区: "江西", 厂家: "江铃" },
      { 地区: "湖北", 厂家: "东风" },
    ]);
  });

  it("as a workbook in both languages keeps a column that has one name, and its unit", async () => {
    for (const [name, unit] of [
      ["per", "万辆/万人"],
      ["人均", "万辆"],
      ["人均", "km"],
      ["人均", undefined],
    ] as const) {
      const x = frame.withColumn(name, [1.5, 2.5], unit === undefined ? {} : { unit });
      await x.save(file("both.xlsx"));
      const read = readTable(file("both.xlsx"));
      const [column] = read.columns.slice(-1);
      expect([...column.values]).toEqual([1.5, 2.5]);
      expect([column.label.zh, column.unit?.zh]).toEqual([name, unit]);
      expect(read.columns[0].label).toEqual({ zh: "province", en: "province" });
    }
  });

  it("may be of a result, a frame or a table, and its file a path or a URL", async () => {
    for (const source of [lq, lq.toTable(), lq.toFrame()]) {
      await source.save(pathToFileURL(file("lq.csv")));
      expect(readCsv(file("lq.csv")).column("quotient")).toEqual(Float64Array.from(lq.values));
    }
  });

  it("is written anew where there was one of its name", async () => {
    await frame.save(file("again.csv"));
    await lq.save(file("again.csv"));
    expect(readCsv(file("again.csv")).length).toBe(2);
    expect(readCsv(file("again.csv")).names).toContain("quotient");
  });

  it("is there when the call returns, where nothing has to be waited for", () => {
    void frame.save(file("now.csv"));
    expect(readFileSync(file("now.csv"), "utf8")).toContain("Jiangxi");
  });
});

describe("a three-line table in Word", () => {
  const table = new Table({
    title: label("表 4-1　区位商", "Table 4-1 Location quotients"),
    columns: [
      { name: "region", label: label("地区", "region"), values: [label("江西", "Jiangxi"), HOSTILE] },
      { name: "lq", label: label("区位商", "LQ"), unit: label("倍", "times"), values: [0.795, -0.2], decimals: 3 },
    ],
    note: label("资料来源：国家统计局。", "Source: NBS."),
  });

  it("has rules of 1.5, 0.75 and 1.5 points and no others, 宋体 with Times New Roman, 五号", async () => {
    await table.save(file("t.docx"));
    const xml = unzip(readFileSync(file("t.docx"))).get("word/document.xml") ?? "";
    const rows = xml.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    const rules = rows.map((row) =>
      [...row.matchAll(/<w:(top|bottom) w:val="single"[^>]*w:sz="(\d+)"/g)].map(
        ([, side, size]) => `${side} ${Number(size) / 8}`,
      ),
    );
    const twice = (...all: string[]): string[] => [...all, ...all];
    expect(rules).toEqual([twice("top 1.5", "bottom 0.75"), [], twice("bottom 1.5")]);
    expect(xml).not.toMatch(/<w:(left|right|start|end|insideH|insideV) w:val="single"/);
    expect(rows[0]).toContain("<w:tblHeader/>");
    expect(rows[1]).toMatch(/w:ascii="Times New Roman"[^>]*w:eastAsia="宋体"/);
    expect(rows[1]).toContain('<w:sz w:val="21"/>');
  });

  it("has captions above, a note below, units in the header and a true minus", async () => {
    await table.save(file("t.docx"));
    const xml = unzip(readFileSync(file("t.docx"))).get("word/document.xml") ?? "";
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text);
    expect(texts.slice(0, 2)).toEqual(["表 4-1　区位商", "Table 4-1 Location quotients"]);
    expect(texts).toContain("区位商（倍）");
    expect(texts).toContain("−0.200");
    expect(texts.slice(-2)).toEqual(["资料来源：国家统计局。", "Source: NBS."]);
  });

  it("holds any text as a text, without what no document can hold", async () => {
    await table.save(file("t.docx"));
    const xml = unzip(readFileSync(file("t.docx"))).get("word/document.xml") ?? "";
    expect(xml).toContain(
      "=cmd|'/C calc'!A0 &lt;w:t&gt;&amp;amp; \\input{/etc/passwd} $x$ % a|b *c*".replace(/'/g, "&apos;"),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there.
    expect(xml).not.toMatch(/[\0-\x08\x0b]/);
  });

  it("takes one language, another title and no note where it is told so", async () => {
    await table.save(file("t.docx"), { note: label("据年鉴", "by the yearbook") });
    expect(unzip(readFileSync(file("t.docx"))).get("word/document.xml")).toMatch(/注：据年鉴.*Note: by the yearbook/);
    await table.save(file("t.docx"), { language: "en", title: "Table A", note: false });
    const xml = unzip(readFileSync(file("t.docx"))).get("word/document.xml") ?? "";
    expect(xml).toContain("Table A");
    expect(xml).not.toContain("江西");
    expect(xml).not.toContain("NBS");
  });

  it("is refused where nobody would turn its pages", () => {
    const long = Frame.fromColumns({ x: Array.from({ length: 2001 }, (_, i) => i) });
    expect(messageOf(() => void long.save(file("long.docx"))).replace(folder, "")).toBe(
      'InputError: Frame.save: `path` must end in .xlsx or .csv: a table in Word has 2000 rows at most, this has 2001 (or save the first by .head(20)), got "/long.docx"',
    );
  });
});

describe("a workbook", () => {
  const table = new Table({
    title: label("表", "Table"),
    columns: [
      { name: "name", label: label("名称", "name"), values: [HOSTILE, "乙", "丙"] },
      { name: "x", label: label("数", "x"), values: [-0.2, 1234.5, null], decimals: 2 },
      { name: "year", label: label("年份", "year"), values: [2012, 2013, 2014] },
    ],
    note: "示意数据",
  });

  it("has numbers as numbers with their formats, texts as texts, three rules", async () => {
    await table.save(file("t.xlsx"), { language: "zh" });
    const files = unzip(readFileSync(file("t.xlsx")));
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    const styles = files.get("xl/styles.xml") ?? "";
    expect(sheet).toMatch(/<c r="B3"[^>]*><v>-0.2<\/v><\/c>/);
    expect(sheet).not.toContain("<f>");
    expect(styles).toContain('formatCode="#,##0.00"');
    expect(styles).toContain('<top style="medium"');
    expect(styles).toContain('<bottom style="thin"');
    expect(styles).toContain('<bottom style="medium"');
    expect(styles).toContain("Times New Roman");
    const read = readTable(file("t.xlsx"));
    expect(read.records().slice(1)).toEqual([
      { 名称: "乙", 数: 1234.5, 年份: 2013 },
      { 名称: "丙", 数: null, 年份: 2014 },
    ]);
    expect(read.texts("名称")[0]).toContain("=cmd|");
  });

  it("is printed upright, a wide one on its side, with all columns on a page", async () => {
    const paper = async (columns: number) => {
      const wide = Array.from({ length: columns }, (_, i) => ({
        name: `c${i}`,
        label: label("数", "x".repeat(18)),
        values: [1],
      }));
      await new Table({ title: "t", columns: wide }).save(file("wide.xlsx"));
      const sheet = unzip(readFileSync(file("wide.xlsx"))).get("xl/worksheets/sheet1.xml") ?? "";
      expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
      expect(sheet).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0"/);
      return /orientation="(\w+)"/.exec(sheet)?.[1];
    };
    expect([await paper(2), await paper(8)]).toEqual(["portrait", "landscape"]);
  });

  it("gives a long note as many lines as it needs", async () => {
    const columns = [{ name: "x", label: label("数", "number"), values: [1] }];
    await new Table({ title: "t", columns, note: "说明".repeat(40) }).save(file("note.xlsx"), { language: "zh" });
    const sheet = unzip(readFileSync(file("note.xlsx"))).get("xl/worksheets/sheet1.xml") ?? "";
    const heights = [...sheet.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights.at(-1)).toBeGreaterThan(100);
    expect(Math.max(...heights.slice(0, -1))).toBe(16.5);
  });

  it("breaks no number of a wide table in Word: it takes smaller letters", async () => {
    const set = async (columns: number) => {
      const wide = Array.from({ length: columns }, (_, j) => ({
        name: `c${j}`,
        label: label("固定资产投资（亿元）", "fixed investment"),
        values: [2012, 1_234_567.5 + j],
      }));
      await new Table({ title: label("指标", "Indicators"), columns: wide }).save(file("wide.docx"), {
        language: "zh",
      });
      const xml = unzip(readFileSync(file("wide.docx"))).get("word/document.xml") ?? "";
      const body = /<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0] ?? "";
      const sizes = [...body.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
      const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(new Set(sizes).size).toBe(1);
      return { size: sizes[0], room: Math.min(...widths) / (sizes[0] * 5), sum: widths.reduce((x, y) => x + y, 0) };
    };
    for (const [columns, size] of [
      [4, 21],
      [12, 18],
      [14, 15],
    ]) {
      const found = await set(columns);
      expect([columns, found.size]).toEqual([columns, size]);
      expect(found.room).toBeGreaterThanOrEqual("1,234,567.5".length);
      expect(found.sum).toBeLessThanOrEqual(columns > 4 ? 14_004 : 9072);
    }
  });

  it("refuses a sheet that Excel has no name for", () => {
    const said = (sheet: string): string => messageOf(() => void table.save(file("t.xlsx"), { sheet }));
    for (const sheet of ["a/b", "", "x".repeat(32), "'a", "[1]", "a\u0001"]) {
      expect(said(sheet)).toContain("`sheet` must be the name of a sheet, 1 to 31 letters");
    }
  });
});

describe("LaTeX and Markdown", () => {
  const table = new Table({ title: "t", columns: [{ name: "a", label: label("名", "a"), values: [HOSTILE] }] });

  it("hold any text as a text", async () => {
    await table.save(file("t.tex"), { language: "zh", reference: "tab:lq" });
    const tex = readFileSync(file("t.tex"), "utf8");
    expect(tex).toContain("\\textbackslash{}input\\{/etc/passwd\\} \\$x\\$ \\%");
    expect(tex).toContain("\\label{tab:lq}");
    expect(tex.match(/\\(top|mid|bottom)rule/g)).toHaveLength(3);
    await table.save(file("t.md"));
    expect(readFileSync(file("t.md"), "utf8")).toContain("&lt;w:t&gt;");
  });
});

describe("what is refused, in words", () => {
  const said = (path: unknown, options?: object): string =>
    messageOf(() => void frame.save(path as string, options)).replaceAll(folder, "");

  it("names the endings there are, and the one that is meant", () => {
    expect(said(undefined)).toBe(
      'InputError: Frame.save: `path` must be the name of a file, such as "结果.docx", got undefined',
    );
    expect(said("a")).toBe(
      'InputError: Frame.save: `path` must end in one of .docx, .xlsx, .csv, .md, .tex, .json, got "a"',
    );
    expect(said("a.xls")).toContain("must end in .xlsx (or one of");
    expect(said("a.doc")).toContain("must end in .docx (or one of");
    expect(said("https://a/b.csv" as never)).toContain("lie in a folder that is there");
    expect(said(new URL("https://a/b.csv"))).toContain("must be the path of a file on this computer");
  });

  it("says which folder is missing, and what is a folder itself", () => {
    expect(said(file("none/a.csv"))).toBe(
      'InputError: Frame.save: `path` must lie in a folder that is there: make the folder "/none" first, got "/none/a.csv"',
    );
    mkdirSync(file("folder.docx"));
    expect(said(file("folder.docx"))).toBe(
      'InputError: Frame.save: `path` must be a file, not a folder, got "/folder.docx"',
    );
  });

  it("tells which ending an option goes with, and the option that is meant", () => {
    expect(said(file("a.docx"), { excel: true })).toBe(
      "InputError: Frame.save: `excel` must go with .csv only (this is saved as .docx), got true",
    );
    expect(said(file("a.csv"), { exel: true })).toContain("`exel` must be written excel");
    expect(said(file("a.docx"), { note: "" })).toContain("`note` must be a text");
    expect(said(file("a.docx"), { language: "de" })).toContain('must be one of "both", "zh", "en"');
  });

  it("says it in Chinese too", () => {
    try {
      void frame.save("a.xls");
      expect.unreachable();
    } catch (error) {
      expect((error as { zh: string }).zh).toContain("应以 .xlsx 结尾");
    }
  });
});
