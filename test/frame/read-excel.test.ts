import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ExcelOptions, readExcel } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

/** The library writes the workbooks that we read; what it writes is plain cells. */
interface Writer {
  utils: {
    book_new(): object;
    aoa_to_sheet(rows: unknown[][], options?: object): Record<string, object>;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: object): Buffer;
  CFB: {
    utils: { cfb_new(): object; cfb_add(container: object, name: string, content: Buffer): void };
    write(container: object, options: object): Buffer;
  };
}
const xlsx = createRequire(import.meta.url)("xlsx") as Writer;
const folder = mkdtempSync(join(tmpdir(), "read-excel-"));

function workbook(sheets: Record<string, unknown[][]>, bookType = "xlsx"): Buffer {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows, { UTC: true }), name);
  }
  return xlsx.write(book, { type: "buffer", bookType });
}

const rows = [
  ["province", "cars", "code"],
  ["江西", 34.4, "007"],
  ["湖北", null, "012"],
];
const expected = [
  { province: "江西", cars: 34.4, code: "007" },
  { province: "湖北", cars: null, code: "012" },
];
const refusal = (cells: unknown[][], options?: ExcelOptions) =>
  messageOf(() => readExcel(workbook({ 表1: cells }), options));

describe("readExcel", () => {
  it("reads .xlsx and the old .xls, from a file and from bytes", () => {
    const file = join(folder, "省份.xlsx");
    writeFileSync(file, workbook({ 表1: rows }));
    expect(readExcel(file).records()).toEqual(expected);
    expect(readExcel(file).title.zh).toBe("省份.xlsx");
    expect(readExcel(workbook({ 表1: rows }, "biff8")).records()).toEqual(expected);
  });

  it("takes a sheet by name or place", () => {
    const bytes = workbook({ 说明: [["x"], [1]], 数据: rows });
    expect(readExcel(bytes).names).toEqual(["x"]);
    expect(readExcel(bytes, { sheet: "数据" }).records()).toEqual(expected);
    expect(readExcel(bytes, { sheet: 1 }).records()).toEqual(expected);
    expect(messageOf(() => readExcel(bytes, { sheet: "表3" }))).toBe(
      'InputError: readExcel: `sheet` must be one of "说明", "数据", got "表3"',
    );
  });

  it("finds a header further down, and leaves blank rows at the end out", () => {
    const cells = [["表 1"], [], ...rows, [null, " "], []];
    const frame = readExcel(workbook({ 表1: cells }), { headerLine: 3 });
    expect(frame.records()).toEqual(expected);
  });

  it("reads dates as texts and truth as truth", () => {
    const cells = [
      ["day", "open"],
      [new Date(Date.UTC(2012, 0, 31)), true],
    ];
    expect(readExcel(workbook({ a: cells })).records()).toEqual([{ day: "2012-01-31", open: true }]);
  });

  it("names the cell as Excel does", () => {
    expect(
      refusal([
        ["a", "b"],
        [1, 2],
        [3, "n/a"],
      ]),
    ).toBe(
      'InputError: readExcel: `表1!B3, b` must be a number, or empty where it is missing (if it stands for that, say missing: ["n/a"]; if the column holds texts, say columns: { b: { type: "text" } }), got "n/a"',
    );
    expect(
      refusal([
        ["a", "", "c"],
        [1, 2, 3],
      ]),
    ).toBe(
      'InputError: readExcel: `表1!B1` must be the name of a column (if the names stand further down, say in which line by headerLine; if another table stands beside this one, say by range which part is read, such as "A:C"), got an empty text',
    );
    expect(refusal([["a"], [1, 2]])).toBe(
      "InputError: readExcel: `表1!B2` must stand under the name of a column, or be empty (if another table stands there, say lastLine), got 2",
    );
    expect(refusal([["a"], [{ t: "e", v: 7, w: "#DIV/0!" }]])).toBe(
      'InputError: readExcel: `表1!A2` must hold a value, not an error, got "#DIV/0!"',
    );
    expect(refusal([["a"]])).toBe("InputError: readExcel: `rows` must hold at least one row, got an empty list");
    expect(refusal([])).toBe(
      "InputError: readExcel: `rows` must hold at least one row (the file is empty), got an empty list",
    );
  });

  it("refuses what is no workbook", () => {
    expect(messageOf(() => readExcel(Uint8Array.of(1, 2, 3)))).toBe(
      "InputError: readExcel: `file` must be a workbook, .xlsx or .xls; CSV and other tables are read by readTable(…), got [1, 2, 3]",
    );
  });

  it("refuses in words what the library can't open: a password, an archive of something else, half a file", () => {
    const container = xlsx.CFB.utils.cfb_new();
    for (const name of ["/EncryptionInfo", "/EncryptedPackage"])
      xlsx.CFB.utils.cfb_add(container, name, Buffer.alloc(8));
    const file = join(folder, "protected.xlsx");
    writeFileSync(file, xlsx.CFB.write(container, { type: "buffer" }));
    expect(messageOf(() => readExcel(file))).toBe(
      `InputError: readExcel: \`file\` must be a workbook without a password: open it in Excel, take the password away (File → Info → Protect Workbook) and save it, got ${JSON.stringify(file)}`,
    );
    const whole = workbook({ 表1: rows });
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from("PK\x03\x04 and nothing else")]) {
      writeFileSync(join(folder, "half.xlsx"), bytes);
      expect(messageOf(() => readExcel(join(folder, "half.xlsx")))).toMatch(
        /^InputError: readExcel: `file` must be a whole workbook, \.xlsx or \.xls: this file can't be opened; .* got ".*half\.xlsx"$/,
      );
    }
  });
});
