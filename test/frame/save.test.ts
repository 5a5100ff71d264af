import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { Frame, readCsv, readJson, saveCsv, saveJson } from "../../src/frame/index.js";
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
