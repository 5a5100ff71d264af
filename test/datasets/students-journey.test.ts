import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  concentration,
  factorAnalysis,
  type Frame,
  gem,
  heatmapChart,
  InputError,
  locationQuotients,
  rankingChart,
  readTable,
  shiftShare,
  topsis,
  waterfallChart,
} from "../../src/index.js";
import { exampleWorkbook, jobs } from "../../datasets/example-workbook.mjs";

const folder = mkdtempSync(join(tmpdir(), "journey-"));
const file = join(folder, "从业人员.xlsx");

beforeAll(async () => writeFileSync(file, await exampleWorkbook()));

function read(sheet: string): Frame {
  return readTable(file, { sheet });
}

describe("a student's way from a yearbook's workbook to a paper", () => {
  it("is twelve tasks in twelve lines", async () => {
    const before = readTable(file);
    const after = readTable(file, { sheet: "2017" });
    const lq = locationQuotients(after);
    const parts = concentration(after, { columns: "汽车零部件" });
    const change = shiftShare(before, after);
    const factors = factorAnalysis(after, { factors: 2 });
    const best = topsis(after);
    await lq.save(join(folder, "区位商.docx"));
    await parts.save(join(folder, "集中度.xlsx"));
    await heatmapChart(lq).save(join(folder, "区位商.png"));
    await rankingChart(parts).save(join(folder, "份额.svg"));
    await waterfallChart(change, { region: "南昌市" }).save(join(folder, "偏离份额.png"));
    expect(before.length).toBe(11);
    expect(before.names).toEqual(["地区", ...after.names.slice(1)]);
    expect(before.report?.totals?.rowNames("地区")).toEqual(["全省合计"]);
    expect([...before.column("有色金属")]).toEqual(jobs(0).map((row) => row[3]));
    expect(lq.regions.length * lq.industries.length).toBe(88);
    expect(parts.value("herfindahl")).toBeLessThan(0.5);
    expect(factors.summary().zh).not.toMatch(/合计/);
    expect(best.names.length).toBe(11);
    const written = readdirSync(folder).filter((name) => name !== "从业人员.xlsx");
    expect(written.length).toBe(5);
    for (const name of written) expect(statSync(join(folder, name)).size).toBeGreaterThan(1000);
  }, 120_000);

  it("types it wrong in many ways, and each answer says what to write", () => {
    const table = read("2012");
    const wrong: readonly (readonly [() => unknown, RegExp])[] = [
      [() => readTable(join(folder, "从业人员.xls")), /是已有的文件.*那里有/],
      [() => readTable(file, { sheet: "2013" }), /是 2012, 2017 之一|2012.*2017/],
      [() => readTable(file, { headerline: 3 } as never), /headerLine/],
      [() => readTable(file, { totals: "drop" } as never), /"aside"、"keep"/],
      [() => table.column("汽车零件"), /汽车零部件/],
      [() => table.where({ 地区: "南昌" }), /南昌市/],
      [() => table.where({ 地方: "南昌市" } as never), /地区/],
      [() => concentration(table), /columns|一列/],
      [() => concentration(table, { columns: "汽车零配件" }), /汽车零部件/],
      [() => concentration(table, { column: "汽车零部件" } as never), /columns/],
      [() => locationQuotients(table, { columns: ["地区"] }), /数值/],
      [() => locationQuotients(table, { rows: "城市" }), /地区/],
      [() => locationQuotients(readTable(file, { totals: "keep" })), /合计.*之和/],
      [() => concentration(readTable(file, { totals: "keep" }), { columns: "汽车零部件" }), /合计.*之和/],
      [() => factorAnalysis(table, { factors: 9 }), /8|指标/],
      [() => factorAnalysis(table, { rotate: "varimax" } as never), /rotation/],
      [() => shiftShare(table, table.where({ 地区: "南昌市" })), /名称|地区|之/],
      [() => locationQuotients(table).steps("南昌", "汽车零部件"), /南昌市/],
      [() => topsis(table, { weights: [1, 2] }), /8/],
      [() => gem(table), /1 到 10 的分数（别的分制写 range）|六个/],
      [() => rankingChart(locationQuotients(table), { industry: "汽车零件" } as never), /title, source/],
    ];
    for (const [call, remedy] of wrong) {
      const error = errorOf(call);
      expect(error, String(call)).toBeInstanceOf(InputError);
      expect((error as InputError).zh, String(call)).toMatch(remedy);
    }
  });
});

function errorOf(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
