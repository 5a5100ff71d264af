import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable } from "../../../src/frame/index.js";

/** Tables as yearbooks print them are made from a plain one, and must be read back as that. */
interface Writer {
  utils: {
    book_new(): object;
    aoa_to_sheet(rows: readonly (readonly (string | number | null)[])[]): Record<string, object>;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: object): Buffer;
}
const xlsx = createRequire(import.meta.url)("xlsx") as Writer;

type Cells = readonly (readonly (string | null)[])[];
interface Plain {
  readonly regions: readonly string[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly number[])[];
}
interface Merge {
  readonly s: { readonly r: number; readonly c: number };
  readonly e: { readonly r: number; readonly c: number };
}

const REGIONS = ["江西", "湖北", "安徽", "湖南", "内蒙古", "山西", "河南", "黑龙江", "新疆", "西藏"];
const COLUMNS = ["汽车", "零部件", "摩托车", "改装车", "2011", "2012年"];

const layout = fc.record({
  title: fc.boolean(),
  blankLine: fc.boolean(),
  unit: fc.constantFrom("none", "line", "brackets", "under"),
  header: fc.constantFrom("one line", "two lines"),
  margin: fc.boolean(),
  totalRow: fc.constantFrom("none", "first", "last"),
  totalColumn: fc.boolean(),
  notes: fc.constantFrom(0, 1, 3),
  gap: fc.boolean(),
  again: fc.boolean(),
  numbers: fc.constantFrom("plain", "commas", "blanks", "full-width", "footnotes"),
  spaced: fc.boolean(),
});
type Layout = typeof layout extends fc.Arbitrary<infer T> ? T : never;

const table: fc.Arbitrary<Plain> = fc
  .record({ n: fc.integer({ min: 3, max: 9 }), m: fc.integer({ min: 2, max: 5 }) })
  .chain(({ n, m }) =>
    fc.record({
      regions: fc.shuffledSubarray(REGIONS, { minLength: n, maxLength: n }),
      columns: fc.shuffledSubarray(COLUMNS, { minLength: m, maxLength: m }),
      values: fc.array(
        fc.array(
          fc.integer({ min: 1, max: 9_999_999 }).map((x) => x / 100),
          { minLength: m, maxLength: m },
        ),
        { minLength: n, maxLength: n },
      ),
    }),
  );

function printed(value: number, style: Layout["numbers"], mark: boolean): string {
  const text = value.toFixed(2);
  const grouped = (sign: string): string => text.replace(/\d(?=(\d{3})+\.)/g, `$&${sign}`);
  if (style === "commas") return grouped(",");
  if (style === "blanks") return grouped(" ");
  if (style === "full-width") return text.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  return style === "footnotes" && mark ? `${text}①` : text;
}

const sum = (values: readonly number[]): number => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
const spread = (text: string): string => (text.length === 2 ? `${text[0]}\u3000${text[1]}` : text);

/** The lines as they are printed, and which header cells are merged. */
function print(plain: Plain, how: Layout): { readonly lines: Cells; readonly merges: readonly Merge[] } {
  const names = [...plain.columns, ...(how.totalColumn ? ["合计"] : [])];
  const withTotal = (values: readonly number[]): readonly number[] =>
    how.totalColumn ? [...values, sum(values)] : values;
  const rows = plain.regions.map((region, i) => ({ region, values: withTotal(plain.values[i]) }));
  const totals = {
    region: "全省合计",
    values: withTotal(plain.columns.map((_, j) => sum(plain.values.map((row) => row[j])))),
  };
  const all = how.totalRow === "none" ? rows : how.totalRow === "first" ? [totals, ...rows] : [...rows, totals];
  const body = all.map(({ region, values }, i) => [
    how.spaced ? spread(region) : region,
    ...values.map((value, j) => printed(value, how.numbers, (i + j) % 3 === 0)),
  ]);
  const twoLines = how.header === "two lines";
  const last = names.map((name) => (how.unit === "brackets" ? `${name}（万辆）` : name));
  const header: (string | null)[][] = twoLines
    ? [
        ["地区", "产量", ...last.slice(1).map(() => null)],
        [null, ...last],
      ]
    : [["地区", ...last]];
  const above: (string | null)[][] = [
    ...(how.title ? [["表1 各省产量"]] : []),
    ...(how.blankLine ? [[]] : []),
    ...(how.unit === "line" ? [[...names.map(() => null), "单位：万辆"]] : []),
  ];
  const units = how.unit === "under" && !twoLines ? [[null, ...names.map(() => "万辆")]] : [];
  const middle = Math.floor(body.length / 2);
  const gap = [...(how.gap ? [[]] : []), ...(how.again && !twoLines ? header : [])];
  const notes = ["注：不含改装车。", "2. 含出口。", "资料来源：年鉴。"].slice(0, how.notes).map((note) => [note]);
  const lines = [...above, ...header, ...units, ...body.slice(0, middle), ...gap, ...body.slice(middle), ...notes];
  const margin = how.margin ? [null] : [];
  const [r, c] = [above.length, margin.length];
  const merges = twoLines
    ? [
        { s: { r, c }, e: { r: r + 1, c } },
        { s: { r, c: c + 1 }, e: { r, c: c + names.length } },
      ]
    : [];
  return { lines: lines.map((line) => [...margin, ...line]), merges };
}

function csv(lines: Cells, sign: string): Uint8Array {
  const width = Math.max(...lines.map((line) => line.length));
  const quoted = (cell: string | null): string =>
    cell?.includes(sign) || cell?.includes(",") ? `"${cell}"` : (cell ?? "");
  const text = lines
    .map((line) => Array.from({ length: width }, (_, j) => quoted(line[j] ?? null)).join(sign))
    .join("\n");
  return new TextEncoder().encode(text);
}

function workbook(lines: Cells, merges: readonly Merge[], numeric: boolean): Uint8Array {
  const cells = lines.map((line) =>
    line.map((cell) => (numeric && cell !== null && /^\d+\.\d\d$/.test(cell) ? Number(cell) : cell)),
  );
  const sheet = xlsx.utils.aoa_to_sheet(cells);
  if (merges.length > 0) sheet["!merges"] = merges as unknown as object;
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, "表1");
  return xlsx.write(book, { type: "buffer", bookType: "xlsx" });
}

function expectRead(bytes: Uint8Array, plain: Plain, how: Layout): void {
  const frame = readTable(bytes);
  const name = (column: string): string => {
    const title = how.header === "two lines" ? `产量 ${column}` : column;
    return how.unit === "brackets" ? `${title}（万辆）` : title;
  };
  expect(frame.names).toEqual(["地区", ...plain.columns.map(name)]);
  expect(frame.texts("地区")).toEqual(plain.regions);
  plain.columns.forEach((column, j) => {
    if (how.unit === "brackets") expect(frame.columns[j + 1].label.zh).toBe(name(column).replace("（万辆）", ""));
    expect([...frame.column(name(column))]).toEqual(plain.values.map((row) => row[j]));
  });
  const hasUnit = how.unit === "line" || how.unit === "brackets" || (how.unit === "under" && how.header === "one line");
  expect(frame.columns[1].unit?.zh).toBe(hasUnit ? "万辆" : undefined);
  expect(frame.report?.totals?.length).toBe(how.totalRow === "none" ? undefined : 1);
}

describe("a table in any layout is read back as it was", () => {
  for (const sign of [",", "\t", ";"]) {
    it(`as text with ${JSON.stringify(sign)} between cells`, () => {
      const semicolon = sign === ";";
      fc.assert(
        fc.property(table, layout, (plain, how) => {
          fc.pre(!(semicolon && how.numbers === "commas"));
          expectRead(csv(print(plain, how).lines, sign), plain, how);
        }),
        { numRuns: 300 },
      );
    });
  }

  it("as a workbook, with and without numbers as numbers", () => {
    fc.assert(
      fc.property(table, layout, fc.boolean(), (plain, how, numeric) => {
        const { lines, merges } = print(plain, how);
        expectRead(workbook(lines, merges, numeric), plain, how);
      }),
      { numRuns: 150 },
    );
  });
});
