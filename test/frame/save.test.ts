import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { Frame, readCsv, readExcel, readJson, saveCsv, saveExcel, saveJson } from "../../src/frame/index.js";
import { locationQuotients } from "../../src/methods/specialization/index.js";
import { messageOf } from "../message.js";

const folder = mkdtempSync(join(tmpdir(), "save-"));
const frame = Frame.fromRecords(
  [
    { province: label("江西", "Jiangxi"), note: 'a,"b"', x: 1 / 3, code: "007" },
    { province: label("湖北", "Hubei"), note: null, x: -1e-300, code: "012" },
  ],
  { columns: { x: { label: label("数", "number"), unit: label("辆", "vehicles") } } },
);

describe("saving", () => {
  it("as CSV loses no digit, no gap and no language", () => {
    const file = join(folder, "a.csv");
    saveCsv(frame, file);
    expect(readFileSync(file, "utf8").split("\n")[0]).toBe("province_zh,province_en,note,x,code");
    expect(readCsv(file).records()).toEqual(frame.records());
  });

  it("as CSV for Excel has a byte-order mark, titles and units", () => {
    const file = join(folder, "b.csv");
    saveCsv(frame, file, { excel: true });
    const text = readFileSync(file, "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text).toContain("（辆）");
  });

  it("as JSON is read again", () => {
    const file = join(folder, "a.json");
    saveJson(frame, file);
    expect(readJson(file).records()).toEqual(frame.records());
    expect(readJson(file, { columns: { x: { unit: "辆" } } }).columns[2].unit?.zh).toBe("辆");
  });
});

describe("what is saved", () => {
  const lq = locationQuotients(
    { rows: ["江西", "湖北"], columns: ["汽车"], values: [34, 128] },
    { reference: [100, 150] },
  );

  it("may be a result or a table as well as a frame", () => {
    for (const source of [lq, lq.toTable(), lq.toFrame()]) {
      const [csv, json, xlsx] = ["csv", "json", "xlsx"].map((end) => join(folder, `lq.${end}`));
      saveCsv(source, csv);
      saveJson(source, json);
      saveExcel(source, xlsx, { sheet: "区位商" });
      for (const read of [readCsv(csv), readJson(json), readExcel(xlsx)]) {
        expect(read.rowNames("region")).toEqual(["江西", "湖北"]);
        expect(read.column("quotient")).toEqual(Float64Array.from(lq.values));
      }
    }
  });

  it("is refused in words where it is nothing to save, or has nowhere to go", () => {
    const first = (make: () => void) => messageOf(make).replace(folder, "");
    expect(first(() => saveExcel([1, 2] as never, join(folder, "a.xlsx")))).toBe(
      'InputError: saveExcel: `source` must be a result, a frame or a table, before the path: saveExcel(frame, "data.xlsx"), got [1, 2]',
    );
    expect(first(() => saveCsv("a.csv" as never, frame as never))).toContain('saveCsv(frame, "data.csv")');
    expect(first(() => saveCsv(frame, undefined as never))).toBe(
      'InputError: saveCsv: `path` must be the name of a file, such as "data.csv", got undefined',
    );
    expect(first(() => saveExcel(frame, "a.csv"))).toBe(
      'InputError: saveExcel: `path` must end in .xlsx, or be given to saveCsv, got "a.csv"',
    );
    expect(first(() => saveExcel(frame, "a.xls"))).toContain("must end in .xlsx, got");
    expect(first(() => saveJson(frame, join(folder, "none", "a.json")))).toContain(
      "(ENOENT; its folder must be there)",
    );
    expect(first(() => saveCsv(frame, "a.csv", { exel: true } as object))).toContain("`exel` must be written excel");
    expect(first(() => saveExcel(frame, "a.xlsx", { sheet: "a/b" }))).toContain("`sheet` must be the name of a sheet");
  });
});

describe("readJson", () => {
  it("refuses what is no list of records", () => {
    const file = join(folder, "c.json");
    writeFileSync(file, '{ "a": 1 }');
    expect(messageOf(() => readJson(file))).toBe(
      "InputError: fromRecords: `records` must be a list of at least one object, got an object with a",
    );
    expect(messageOf(() => readJson(new TextEncoder().encode("[1,")))).toMatch(
      /^InputError: readJson: `file` must be JSON, got "/,
    );
  });
});
