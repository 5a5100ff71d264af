import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { TEMPLATES, workbookOf } from "../../datasets/templates.mjs";
import * as doors from "../../src/index.js";
import {
  ahp,
  concentration,
  ellisonGlaeser,
  expertAgreement,
  type Frame,
  gem,
  type LocationQuotients,
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

describe("a filled template", () => {
  /** The code cells of a notebook up to the one that holds a text, as one program without its imports. */
  const programUpTo = (file: string, text: string): string => {
    const { cells } = JSON.parse(readFileSync(join(root, "notebooks", file), "utf8")) as {
      readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
    };
    const codes = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));
    const end = codes.findIndex((code) => code.includes(text));
    expect(end).toBeGreaterThan(0);
    const typed = codes
      .slice(0, end + 1)
      .join(";\n")
      .replace(/^import [^;]*;/gm, "");
    return ts.transpileModule(typed, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
  };

  it("takes notebook 4.2 from vehicles to real parts, by the one constant that it names", async () => {
    const template = TEMPLATES.find(({ file }) => file === "sector-by-province");
    if (template === undefined) throw new Error("no template");
    // Jiangxi has thrice its share of jobs in parts, every other province its own.
    const lines = template.rows.map((name, i) => [
      name,
      name === "江西" ? 30 : 10 + (i % 3),
      ...template.header.slice(2).map(() => 10 + (i % 3)),
    ]);
    const path = join(mkdtempSync(join(tmpdir(), "filled-")), "sector-by-province.xlsx");
    writeFileSync(path, await workbookOf(template, lines));
    const program = programUpTo("04-2-location-quotient.ipynb", "const filled = ");
    const run = (code: string): { partsLq: LocationQuotients; lq: LocationQuotients } =>
      new Function(...Object.keys(doors), `${code}\nreturn { partsLq, lq };`)(...Object.values(doors));
    const asShipped = run(program);
    expect(asShipped.partsLq).toBe(asShipped.lq);
    expect(program).toContain("const filled = null;");
    const { partsLq, lq } = run(program.replace("const filled = null;", `const filled = ${JSON.stringify(path)};`));
    expect(partsLq.regions.length).toBe(31);
    expect(partsLq.of("江西")).toBeGreaterThan(2);
    expect(partsLq.of("湖北")).toBeLessThan(1);
    expect(lq.of("江西")).toBeLessThan(1);
  });
});
