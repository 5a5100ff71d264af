import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TEMPLATES, workbookOf } from "../../datasets/templates.mjs";
import {
  ahp,
  concentration,
  ellisonGlaeser,
  expertAgreement,
  type Frame,
  gem,
  locationQuotients,
  readExcel,
} from "../../src/index.js";
import { root } from "../house/sources.js";

const folder = join(root, "datasets/templates");

/** A template that somebody has filled in. */
async function filled(
  file: string,
  value: (i: number, j: number) => number,
  rows?: readonly (readonly string[])[],
): Promise<Frame> {
  const template = TEMPLATES.find((each) => each.file === file);
  if (template === undefined) throw new Error(`no ${file}`);
  const names = rows ?? template.rows.map((name) => [name]);
  const lines = names.map((name, i) => [...name, ...template.header.slice(name.length).map((_, j) => value(i, j))]);
  return readExcel(await workbookOf(template, lines));
}

describe("the input templates", () => {
  it("are those that the program writes, with a sheet that explains each", () => {
    const files = [...TEMPLATES.map(({ file }) => file), "example-yearbook"];
    expect(readdirSync(folder).sort()).toEqual(files.map((file) => `${file}.xlsx`).sort());
    for (const { file, header, words, rows } of TEMPLATES) {
      const said = readExcel(join(folder, `${file}.xlsx`), { sheet: "说明", headerLine: 1, columns: {} });
      expect([said.names[0], ...said.texts(said.names[0])]).toEqual(words);
      if (rows.length === 0) continue;
      const table = readExcel(join(folder, `${file}.xlsx`));
      expect(table.names).toEqual(header);
      expect(table.rowNames(header[0])).toEqual(rows);
    }
  });

  it("filled in, go into the methods that their sheets name", async () => {
    const places = await filled("prefectures-of-jiangxi", (i, j) => 100 + 37 * ((i * 5 + j * 3) % 11));
    expect(locationQuotients(places).industries.length).toBe(7);
    expect(concentration(places, { columns: "汽车零部件（人）" }).names.length).toBe(11);
    const provinces = await filled("sector-by-province", (i, j) => 10 + ((i * 7 + j * 13) % 29));
    expect(locationQuotients(provinces).regions.length).toBe(31);
    const towns = ["南昌市", "九江市", "赣州市"];
    const list = Array.from({ length: 12 }, (_, i) => [`企业${i + 1}`, towns[i % 3], "3670"]);
    const firms = await filled("firms", (i, j) => 50 + 30 * i * (j + 1), list);
    expect(concentration(firms, { columns: "销售收入（万元）", of: "firms" }).summary().zh).toMatch(/企业/);
    const reference = { rows: towns, values: [400, 300, 300] };
    const gamma = ellisonGlaeser(firms, { region: "地区", industry: "行业", size: "从业人员（人）", reference });
    expect(Number.isFinite(gamma.of())).toBe(true);
  });

  it("hold marks and judgements of experts", async () => {
    const marks = await filled("experts", (i, j) => 3 + ((i + 2 * j) % 5), [["甲"], ["乙"], ["丙"]]);
    expect(gem(marks).of("甲")).toBeGreaterThan(10);
    expect(expertAgreement(marks).summary().zh).toMatch(/3 位专家|肯德尔/);
    const weights = [1, 2, 3, 4, 5, 6];
    const judged = await filled("judgements", (i, j) => weights[i] / weights[j]);
    expect(ahp(judged).consistencyRatio).toBeCloseTo(0, 8);
  });
});
