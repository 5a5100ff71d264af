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
  header: fc.constantFrom("one line", "two lines", "two lines, repeated"),
  margin: fc.boolean(),
  totalRow: fc.constantFrom("none", "first", "last"),
  totalColumn: fc.boolean(),
  notes: fc.constantFrom(0, 1, 3),
  gap: fc.boolean(),
  again: fc.constantFrom("no", "header", "续表"),
  numbers: fc.constantFrom(
    ...(["plain", "commas", "blanks", "full-width", "footnotes", "invisible"] as const),
    ...(["minus", "brackets", "percent", "permille"] as const),
  ),
  years: fc.constantFrom("none", "2012", "2012年", "二〇一二年"),
  spaced: fc.constantFrom("no", "wide", "narrow"),
  nameless: fc.boolean(),
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
  if (style === "percent" || style === "permille") return text + (style === "percent" ? "%" : "‰");
  if (style === "invisible") return `${text}\u200B`;
  if (value < 0) return style === "minus" ? text.replace("-", "−") : `(${text.slice(1)})`;
  return style === "footnotes" && mark ? `${text}①` : text;
}

/** What can stand in one table: sums of shares are none, a year stands in a column of a header of one line. */
function possible(how: Layout): Layout {
  const isShare = how.numbers === "percent" || how.numbers === "permille";
  const twoLines = how.header !== "one line";
  return {
    ...how,
    ...(isShare ? { totalRow: "none", totalColumn: false, unit: "none" } : {}),
    ...(twoLines ? { years: "none", nameless: false } : {}),
  };
}

/** The table with some of its numbers below 0, where they are printed so. */
function withLosses(plain: Plain, how: Layout): Plain {
  if (how.numbers !== "minus" && how.numbers !== "brackets") return plain;
  return { ...plain, values: plain.values.map((row, i) => row.map((x, j) => ((i + j) % 3 === 1 ? -x : x))) };
}

const sum = (values: readonly number[]): number => Math.round(values.reduce((a, b) => a + b, 0) * 100) / 100;
const spread = (text: string, how: Layout["spaced"]): string => {
  if (how === "narrow") return [...text].join(" ");
  return how === "wide" && text.length === 2 ? `${text[0]}\u3000${text[1]}` : text;
};

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
  const hasYears = how.years !== "none";
  const body = all.map(({ region, values }, i) => [
    spread(region, how.spaced),
    ...(hasYears ? [region === "全省合计" ? null : how.years] : []),
    ...values.map((value, j) => printed(value, how.numbers, (i + j) % 3 === 0)),
  ]);
  const twoLines = how.header !== "one line";
  const isRepeated = how.header === "two lines, repeated";
  const last = names.map((name) => (how.unit === "brackets" ? `${name}（万辆）` : name));
  const header: (string | null)[][] = twoLines
    ? [
        [spread("地区", how.spaced), "产量", ...last.slice(1).map(() => (isRepeated ? "产量" : null))],
        [null, ...last],
      ]
    : [[how.nameless ? null : "地区", ...(hasYears ? ["年份"] : []), ...last]];
  const above: (string | null)[][] = [
    ...(how.title ? [["表1 各省产量"]] : []),
    ...(how.blankLine ? [[]] : []),
    ...(how.unit === "line" ? [[...names.map(() => null), "单位：万辆"]] : []),
  ];
  const units =
    how.unit === "under" && !twoLines ? [[null, ...(hasYears ? [null] : []), ...names.map(() => "万辆")]] : [];
  const middle = Math.floor(body.length / 2);
  const page = how.again === "no" || twoLines ? [] : how.again === "续表" ? [["续表"], ...header] : header;
  const gap = [...(how.gap ? [[]] : []), ...page];
  const notes = ["注：不含改装车。", "2. 含出口。", "资料来源：年鉴。"].slice(0, how.notes).map((note) => [note]);
  const lines = [...above, ...header, ...units, ...body.slice(0, middle), ...gap, ...body.slice(middle), ...notes];
  const margin = how.margin ? [null] : [];
  const [r, c] = [above.length, margin.length];
  const merges =
    twoLines && !isRepeated
      ? [
          { s: { r, c }, e: { r: r + 1, c } },
          { s: { r, c: c + 1 }, e: { r, c: c + names.length } },
        ]
      : [];
  return { lines: lines.map((line) => [...margin, ...line]), merges };
}

function csv(lines: Cells, sign: string): string {
  const width = Math.max(...lines.map((line) => line.length));
  const quoted = (cell: string | null): string =>
    cell?.includes(sign) || cell?.includes(",") ? `"${cell}"` : (cell ?? "");
  return lines.map((line) => Array.from({ length: width }, (_, j) => quoted(line[j] ?? null)).join(sign)).join("\n");
}

function workbook(lines: Cells, merges: readonly Merge[], numeric: boolean, bookType = "xlsx"): Uint8Array {
  const cells = lines.map((line) =>
    line.map((cell) => (numeric && cell !== null && /^\d+\.\d\d$/.test(cell) ? Number(cell) : cell)),
  );
  const sheet = xlsx.utils.aoa_to_sheet(cells);
  if (merges.length > 0) sheet["!merges"] = merges as unknown as object;
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, "表1");
  return xlsx.write(book, { type: "buffer", bookType });
}

/** Bytes of a text in GB18030: what its decoder gives for each two bytes, turned round. */
function inGb18030(text: string): Uint8Array {
  if (gb18030.size === 0) {
    const decoder = new TextDecoder("gb18030");
    for (let first = 0x81; first < 0xff; first++) {
      for (let second = 0x40; second < 0xff; second++) {
        gb18030.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
      }
    }
  }
  return Uint8Array.from(
    [...text].flatMap((sign) => (sign < "\u0080" ? [sign.charCodeAt(0)] : (gb18030.get(sign) ?? []))),
  );
}
const gb18030 = new Map<string, readonly number[]>();

/** The same text as other programs write it. */
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  "UTF-8 with a mark": (text) => new TextEncoder().encode(`\uFEFF${text}`),
  "UTF-16 LE": (text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le")),
  "UTF-16 BE": (text) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, "utf16le").swap16()),
  GB18030: inGb18030,
};

function expectRead(bytes: Uint8Array, plain: Plain, how: Layout): void {
  const frame = readTable(bytes);
  const name = (column: string): string => {
    const title = how.header !== "one line" ? `产量 ${column}` : column;
    return how.unit === "brackets" ? `${title}（万辆）` : title;
  };
  const first = how.nameless ? "row" : "地区";
  const years = how.years === "none" ? [] : ["年份"];
  expect(frame.names).toEqual([first, ...years, ...plain.columns.map(name)]);
  expect(frame.texts(first)).toEqual(plain.regions);
  for (const year of years) expect([...frame.column(year)]).toEqual(plain.regions.map(() => 2012));
  const power = how.numbers === "percent" ? "e-2" : how.numbers === "permille" ? "e-3" : "";
  const measured = frame.columns.slice(1 + years.length);
  plain.columns.forEach((column, j) => {
    if (how.unit === "brackets") expect(measured[j].label.zh).toBe(name(column).replace("（万辆）", ""));
    expect([...frame.column(name(column))]).toEqual(plain.values.map((row) => Number(`${row[j].toFixed(2)}${power}`)));
  });
  const hasUnit = how.unit === "line" || how.unit === "brackets" || (how.unit === "under" && how.header === "one line");
  expect(measured[0].unit?.zh).toBe(hasUnit ? "万辆" : undefined);
  expect(frame.report?.totals?.length).toBe(how.totalRow === "none" ? undefined : 1);
}

/** A table, how it is printed, and its lines. */
const prints = fc.record({ table, layout }).map(({ table: given, layout: asked }) => {
  const how = possible(asked);
  const plain = withLosses(given, how);
  return { plain, how, ...print(plain, how) };
});

describe("a table in any layout is read back as it was", () => {
  for (const sign of [",", "\t", ";"]) {
    it(`as text with ${JSON.stringify(sign)} between cells`, () => {
      const semicolon = sign === ";";
      fc.assert(
        fc.property(prints, ({ plain, how, lines }) => {
          fc.pre(!(semicolon && how.numbers === "commas"));
          expectRead(new TextEncoder().encode(csv(lines, sign)), plain, how);
        }),
        { numRuns: 300 },
      );
    });
  }

  it.each(Object.entries(ENCODINGS))("as text in %s", (_, encode) => {
    fc.assert(
      fc.property(prints, ({ plain, how, lines }) => {
        fc.pre(encode !== inGb18030 || !["minus", "invisible"].includes(how.numbers)); // GBK has neither sign.
        expectRead(encode(csv(lines, ",")), plain, how);
      }),
      { numRuns: 60 },
    );
  });

  it.each(["xlsx", "biff8"])("as a workbook (%s), with and without numbers as numbers", (bookType) => {
    fc.assert(
      fc.property(prints, fc.boolean(), ({ plain, how, lines, merges }, numeric) => {
        expectRead(workbook(lines, merges, numeric, bookType), plain, how);
      }),
      { numRuns: 150 },
    );
  });
});
