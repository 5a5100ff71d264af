import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { type CsvOptions, readCsv, readCsvText } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const folder = mkdtempSync(join(tmpdir(), "read-csv-"));
const utf8 = (text: string) => new TextEncoder().encode(text);
const refusal = (text: string, options?: CsvOptions) => messageOf(() => readCsvText(text, options));

describe("readCsv", () => {
  it("reads a file by path, by URL and as bytes, and takes its name for a title", () => {
    const file = join(folder, "firms.csv");
    writeFileSync(file, "firm,sales\n甲,50\n乙,\n");
    const expected = [
      { firm: "甲", sales: 50 },
      { firm: "乙", sales: null },
    ];
    expect(readCsv(file).records()).toEqual(expected);
    expect(readCsv(pathToFileURL(file)).records()).toEqual(expected);
    expect(readCsv(utf8("firm,sales\n甲,50\n乙,")).records()).toEqual(expected);
    expect(readCsv(file).title).toEqual(label("firms.csv", "firms.csv"));
  });

  it("reads a .tsv by tabs, and keeps empty cells at the end of a line", () => {
    const file = join(folder, "firms.tsv");
    writeFileSync(file, "firm\tsales\tjobs\n甲\t50\t\n乙\t30\t\n");
    expect(readCsv(file).records()[1]).toEqual({ firm: "乙", sales: 30, jobs: null });
  });

  it("says which file it can't read", () => {
    expect(messageOf(() => readCsv("no-such-file.csv"))).toMatch(
      /^InputError: readCsv: `file` must be a file that is there: paths begin in the notebook's folder, where there are: .*\bpackage\.json\b.*, got "no-such-file\.csv"$/,
    );
    expect(messageOf(() => readCsv("pakage.json"))).toMatch(/there are: package\.json, /);
    for (const lost of ["C:Users\\me\\a.csv", "D:\table.csv", "data\new.csv"]) {
      expect(messageOf(() => readCsv(lost))).toMatch(/^InputError: readCsv: `file` must have \/ between its folders/);
    }
    expect(messageOf(() => readCsv(folder))).toBe(
      `InputError: readCsv: \`file\` must be a file, not a folder, such as "表.csv", got ${JSON.stringify(folder)}`,
    );
  });

  it("reads UTF-8 with a byte-order mark", () => {
    expect(readCsv(utf8("\uFEFFfirm,sales\r\n甲,50\r\n")).names).toEqual(["firm", "sales"]);
    expect(readCsvText("\uFEFFfirm,sales\n甲,50").names).toEqual(["firm", "sales"]);
  });

  it("reads GB18030 (bytes by Python's codec), and says so", () => {
    const bytes = Buffer.from("caa1b7dd2cb2fac1bf0abdadcef72c33342e340a", "hex");
    const frame = readCsv(bytes);
    expect(frame.records()).toEqual([{ 省份: "江西", 产量: 34.4 }]);
    expect(frame.report?.remarks).toEqual([label("按 GB18030 编码读入。", "Read as GB18030.")]);
    const rare = Buffer.concat([Buffer.from("name\n"), Buffer.from("fd938139ee39", "hex")]);
    expect(readCsv(rare).texts("name")).toEqual(["龘㐀"]);
    expect(messageOf(() => readCsv(bytes, { encoding: "utf-8" }))).toMatch(
      /^InputError: readCsv: `file` must be a text in utf-8 \(leave encoding out: it is found\), got \[202, 161, /,
    );
  });

  it("reads what Excel calls Unicode text", () => {
    const bytes = Buffer.from("\uFEFF省份\t产量\r\n江西\t34.4\r\n", "utf16le");
    expect(readCsv(bytes, { delimiter: "\t" }).records()).toEqual([{ 省份: "江西", 产量: 34.4 }]);
  });

  it("refuses bytes that are no text", () => {
    expect(messageOf(() => readCsv(Uint8Array.of(0x61, 0xff, 0xff)))).toBe(
      'InputError: readCsv: `file` must be a text in utf-8 or gb18030; of a Western file say encoding: "latin1", got [97, 255, 255]',
    );
  });
});

describe("the cells of a CSV", () => {
  it("are numbers where all are, in any form that a number is written", () => {
    const frame = readCsvText("x\n1\n-2.5\n.5\n1e-3\n+4\n 7 ");
    expect([...frame.column("x")]).toEqual([1, -2.5, 0.5, 0.001, 4, 7]);
  });

  it("are texts where digits would be lost", () => {
    expect(readCsvText("code\n00123\n10123").texts("code")).toEqual(["00123", "10123"]);
    expect(readCsvText("id\n360111199001011234").texts("id")).toEqual(["360111199001011234"]);
    expect(readCsvText("x\n0\n0.5\n10").column("x")).toEqual(Float64Array.of(0, 0.5, 10));
    const asked = { columns: { code: { type: "text" } } } as const;
    expect(readCsvText("code\n123\n124", asked).texts("code")).toEqual(["123", "124"]);
    const number = { columns: { code: { type: "number" } } } as const;
    expect(readCsvText("code\n007", number).column("code")).toEqual(Float64Array.of(7));
    expect(refusal("x\n1.5\n007")).toBe(
      'InputError: readCsvText: `line 3, x` must be a number, or empty where it is missing that keeps all its digits (if the column holds texts, say columns: { x: { type: "text" } }), got "007"',
    );
  });

  it("may have commas between thousands, unless a comma may be a decimal one", () => {
    const text = 'x\n"1,234.5"\n"12,345,678"\n7';
    expect([...readCsvText(text).column("x")]).toEqual([1234.5, 12_345_678, 7]);
    const other = "place;x\n江西;1,234\n湖北;7";
    expect([...readCsvText(other, { thousands: true }).column("x")]).toEqual([1234, 7]);
    expect(refusal(other)).toBe(
      'InputError: readCsvText: `line 2, x` must be told: if its comma parts thousands say thousands: true; a decimal one must be a point in the file, got "1,234"',
    );
    expect(refusal('x\n"1,23"\n7')).toMatch(/`line 2, x` must be a number/);
    expect(refusal('x\n"1,234"\n7', { thousands: false })).toMatch(/`line 2, x` must be a number/);
  });

  it("are refused where a text stands among numbers, unless it is said to mean missing", () => {
    expect(refusal("name,x\na,1\nb,n/a\nc,3")).toBe(
      'InputError: readCsvText: `line 3, x` must be a number, or empty where it is missing (if it stands for that, say missing: ["n/a"]; if the column holds texts, say columns: { x: { type: "text" } }), got "n/a"',
    );
    const frame = readCsvText("name,x\na,1\nb,n/a\nc,…", { missing: ["n/a", "…"] });
    expect(frame.columns[1].values).toEqual([1, null, null]);
  });

  it("are true and false where that is said", () => {
    const options = { columns: { port: { type: "boolean" } } } as const;
    expect(readCsvText("port\ntrue\nFALSE\n\ntrue", options).columns[0].values).toEqual([true, false, null, true]);
    expect(refusal("port\nyes", options)).toBe(
      'InputError: readCsvText: `line 2, port` must be true or false, or empty where it is missing, got "yes"',
    );
  });

  it("may hold commas, quotation marks and line breaks; lines are counted in the file", () => {
    const text = 'note,x\n"a, ""b""\nc",1\nd,\ne,oops';
    expect(refusal(text)).toMatch(/^InputError: readCsvText: `line 5, x` must be a number/);
    expect(readCsvText(text.replace("oops", "2")).texts("note")[0]).toBe('a, "b"\nc');
  });

  it("become one column in two languages", () => {
    const frame = readCsvText("region_zh,region_en,x\n江西,Jiangxi,1");
    expect(frame.columns[0].values).toEqual([label("江西", "Jiangxi")]);
  });
});

describe("what is wrong with a CSV is named by its line", () => {
  it("a line with too few or too many cells", () => {
    expect(refusal("a,b\n1,2\n3")).toBe(
      'InputError: readCsvText: `line 3` must have 2 cells like the header, got ["3"]',
    );
    expect(refusal("a,b\n1,2,3")).toBe(
      'InputError: readCsvText: `line 2` must have 2 cells like the header, got ["1", "2", "3"]',
    );
  });

  it("a name that is empty or stands twice", () => {
    expect(refusal("a,,c\n1,2,3")).toBe(
      'InputError: readCsvText: `line 1, column 2` must be the name of a column (if the names stand further down, say in which line by headerLine; if another table stands beside this one, say by range which part is read, such as "A:C"), got an empty text',
    );
    expect(refusal("a,b,a\n1,2,3")).toBe(
      'InputError: readCsvText: `line 1, column 3` must be unlike every other column\'s name (if the header has several lines, say its first by headerLine and how many by headerLines; else rename it in the file), got "a"',
    );
  });

  it("a quotation mark that isn't closed", () => {
    expect(refusal('a,b\n1,"2')).toBe(
      'InputError: readCsvText: `line 2` must have its quotation marks in pairs, "" inside, got "\\"2"',
    );
    expect(refusal('a,b\n1,5" pipe\n2,x')).toMatch(
      /`line 2` must have its quotation marks in pairs, .* got "5\\" pipe"$/,
    );
    expect(refusal('a,b\n"x\ny" z,2')).toMatch(/`line 2` must have its quotation marks in pairs, .* got "\\"x"$/);
  });

  it("no rows", () => {
    expect(refusal("a,b\n")).toBe("InputError: readCsvText: `rows` must hold at least one row, got an empty list");
    expect(refusal("")).toBe(
      "InputError: readCsvText: `rows` must hold at least one row (the file is empty), got an empty list",
    );
  });

  it("a header that stands further down", () => {
    const text = "表 1 各省产量\n单位：万辆\nprovince,cars\n江西,34.4\n";
    expect(readCsvText(text, { headerLine: 3 }).records()).toEqual([{ province: "江西", cars: 34.4 }]);
    expect(refusal(text, { headerLine: 9 })).toBe(
      "InputError: readCsvText: `headerLine` must be a line of the file that holds something, got 9",
    );
  });
});
