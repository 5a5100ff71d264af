import { describe, expect, it } from "vitest";
import { copied } from "../../jupyter/extension/src/table-copy.js";
import { readTable, type TableData } from "../../jupyter/extension/src/table-data.js";
import { cellText, linesOf } from "../../jupyter/extension/src/table-words.js";
import { foundRows } from "../../jupyter/extension/src/table-filter.js";
import { nextOrder, type Order, sortedRows } from "../../jupyter/extension/src/table-order.js";
import { shadesOf } from "../../jupyter/extension/src/table-shade.js";

const label = (zh: string, en = zh) => ({ zh, en });
const table: TableData = {
  title: label("区位商", "Location quotients"),
  length: 4,
  columns: [
    {
      name: "region",
      label: label("地区", "region"),
      decimals: 0,
      values: [label("重庆", "Chongqing"), "北京", null, "江西"],
    },
    { name: "lq", label: label("LQ"), decimals: 2, values: [5, null, 0.2, -10] },
    {
      name: "output",
      label: label("产量", "output"),
      unit: label("万辆", "10 000"),
      decimals: 1,
      values: [1, 2, 3, 1234.5],
    },
  ],
};

describe("whole numbers among others", () => {
  const values = [5, 0.5246, 11];
  const whole = [true, false, true];
  const ranks: TableData = {
    ...table,
    length: 3,
    columns: [{ name: "x", label: label("值"), decimals: 3, whole, values }],
  };

  it("have no decimals, in the page, when filtered and when copied in another order", async () => {
    expect([0, 1, 2].map((i) => cellText(ranks, ranks.columns[0], i, "zh"))).toEqual(["5", "0.525", "11"]);
    expect(foundRows(ranks, [0, 1, 2], "0.52")).toEqual([1]);
    expect(foundRows(ranks, [0, 1, 2], ".0")).toEqual([]);
    expect((await copied(ranks, [1, 2], "Markdown", "zh")).match(/[\d.]+ /g)).toEqual(["0.525 ", "11 "]);
    expect(readTable({ ...ranks, columns: [{ ...ranks.columns[0], whole: 1 }] })).toBe(undefined);
  });
});

/** The orders after one click on a column's header, two and three. */
function clicks(column: number): readonly (Order | undefined)[] {
  const first = nextOrder(table, undefined, column);
  const second = nextOrder(table, first, column);
  return [first, second, nextOrder(table, second, column)];
}

describe("sorting a table by its headers", () => {
  it("begins with the largest number, or the first text, turns round, and gives the rows back as they came", () => {
    expect(clicks(1)).toEqual([{ column: 1, descending: true }, { column: 1, descending: false }, undefined]);
    expect(clicks(0)).toEqual([{ column: 0, descending: false }, { column: 0, descending: true }, undefined]);
    expect(nextOrder(table, { column: 1, descending: false }, 0)).toEqual({ column: 0, descending: false });
  });

  it("sorts numbers as numbers, Chinese by its sound, and what is missing last", () => {
    expect(sortedRows(table, { column: 2, descending: true })).toEqual([3, 2, 1, 0]);
    expect(sortedRows(table, { column: 1, descending: true })).toEqual([0, 2, 3, 1]);
    expect(sortedRows(table, { column: 1, descending: false })).toEqual([3, 2, 0, 1]);
    expect(sortedRows(table, { column: 0, descending: false })).toEqual([1, 0, 3, 2]);
    expect(sortedRows(table, { column: 0, descending: true })).toEqual([3, 0, 1, 2]);
    expect(sortedRows(table, undefined)).toEqual([0, 1, 2, 3]);
  });

  it("takes digits within a text for numbers, and leaves equals in their order", () => {
    const values = ["第 10 类", "第 9 类", "第 10 类"];
    const classes = { ...table, columns: [{ name: "class", label: label("类"), decimals: 0, values }] };
    expect(sortedRows(classes, { column: 0, descending: false })).toEqual([1, 0, 2]);
  });
});

describe("filtering a table", () => {
  const found = (asked: string) => foundRows(table, [3, 2, 1, 0], asked);

  it("keeps the rows in their order that hold every word, in either language", () => {
    expect(found("")).toEqual([3, 2, 1, 0]);
    expect(found("庆")).toEqual([0]);
    expect(found("CHONG")).toEqual([0]);
    expect(found("京 2.0")).toEqual([1]);
    expect(found("京 3.0")).toEqual([]);
  });

  it("finds a number as it is shown, with its commas and without", () => {
    expect([found("1,234.5"), found("1234"), found("0.20")]).toEqual([[3], [3], [2]]);
  });

  it("compares a column's numbers, by its title or its name, in full-width signs too", () => {
    expect([found("LQ > 0"), found("lq>=5"), found("产量＞2"), found("output ≤ 1"), found("产量 = 2")]).toEqual([
      [2, 0],
      [0],
      [3, 2],
      [0],
      [1],
    ]);
    expect(found("江 产量>1,000")).toEqual([3]);
    expect(found("lq < −1")).toEqual([3]);
  });

  it("without a name compares any number", () => {
    expect(found("> 4")).toEqual([3, 0]);
  });

  it("takes whatever is written for what it is", () => {
    expect([found("("), found("\\"), found("foo > 1"), found(">")]).toEqual([[], [], [], []]);
  });
});

describe("shading a column", () => {
  const shades = (...values: (number | null)[]) =>
    values.map((_, i) => shadesOf({ name: "x", label: label("x"), decimals: 0, values })(i));

  it("goes from its least to its largest number", () => {
    expect(shades(2, 3, 6, null)).toEqual([
      { side: "up", depth: 0 },
      { side: "up", depth: 0.25 },
      { side: "up", depth: 1 },
      undefined,
    ]);
  });

  it("has two sides around zero, as deep for the same size", () => {
    expect(shades(-2, 4, 0, 2)).toEqual([
      { side: "down", depth: 0.5 },
      { side: "up", depth: 1 },
      { side: "up", depth: 0 },
      { side: "up", depth: 0.5 },
    ]);
  });

  it("of equal numbers is none", () => {
    expect(shades(3, 3)).toEqual([
      { side: "up", depth: 0 },
      { side: "up", depth: 0 },
    ]);
  });
});

describe("copying a table", () => {
  it("as TSV gives what a spreadsheet takes for the same numbers, rows as they are seen", async () => {
    expect(await copied(table, [3, 0], "TSV", "both")).toBe("地区\tLQ\t产量（万辆）\n江西\t-10\t1234.5\n重庆\t5\t1\n");
    expect(await copied(table, [1, 2], "TSV", "en")).toBe("region\tLQ\toutput (10 000)\n北京\t\t2\n\t0.2\t3\n");
  });

  it("lets no text become a formula or another cell", async () => {
    const values = ['=HYPERLINK("x")', "a\tb\nc"];
    const evil = { ...table, columns: [{ name: "x", label: label("=x"), decimals: 0, values }] };
    expect(await copied(evil, [0, 1], "TSV", "zh")).toBe("'=x\n'=HYPERLINK(\"x\")\na b c\n");
  });

  it("as Markdown and LaTeX is what the package writes", async () => {
    const markdown = await copied(table, [3], "Markdown", "zh");
    expect(markdown).toBe(
      "**区位商**\n\n| 地区 | LQ | 产量（万辆） |\n| :--- | ---: | ---: |\n| 江西 | -10.00 | 1,234.5 |\n",
    );
    expect(await copied(table, [3], "LaTeX", "en")).toContain("\\toprule\nregion & LQ & output (10 000) \\\\");
  });
});

describe("a table out of anybody's notebook", () => {
  it("is read as it is", () => {
    expect(readTable(table)).toBe(table);
  });

  it("is none, if it isn't one", () => {
    const [first, second] = table.columns;
    const others = [
      ...[null, undefined, 3, "x", [], {}, { ...table, title: "x" }, { ...table, note: 3 }, { ...table, columns: {} }],
      { ...table, columns: [null] },
      { ...table, columns: [{ ...first, decimals: -1 }] },
      { ...table, columns: [{ ...first, values: [{ html: "<b>" }] }] },
      { ...table, columns: [first, { ...second, values: [1] }] },
    ];
    for (const value of others) expect(readTable(value), JSON.stringify(value)).toBeUndefined();
  });

  it("writes a cell in the language that is read", () => {
    const [regions] = table.columns;
    if (regions === undefined) throw new Error("no column");
    expect([cellText(table, regions, 0, "both"), cellText(table, regions, 0, "en")]).toEqual([
      "重庆 Chongqing",
      "Chongqing",
    ]);
    expect(cellText(table, regions, 2, "zh")).toBe("—");
    const truths = { ...regions, values: [true, false] };
    expect([cellText(table, truths, 0, "zh"), cellText(table, truths, 1, "both")]).toEqual(["是", "否 no"]);
  });
});

describe("a table in one language", () => {
  const keys: TableData = {
    ...table,
    columns: [
      { name: "kind", label: label("分类 kind"), decimals: 0, values: ["变化 2012–17 gain", "江西", "北京 CBD"] },
      { name: "note", label: label("备注", "note"), decimals: 0, values: ["南昌 Nanchang", "", ""] },
    ],
  };
  const shown = (language: "zh" | "en" | "both", j = 0) =>
    keys.columns[j]?.values.map((_, i) => cellText(keys, keys.columns[j] as TableData["columns"][number], i, language));

  it("has the keys of an object in it, which are one text for both, as headers and as names of rows", () => {
    const header = (language: "zh" | "en" | "both") => linesOf(label("分类 kind"), language);
    expect([header("zh"), header("en"), header("both")]).toEqual([["分类"], ["kind"], ["分类 kind"]]);
    expect(shown("zh")).toEqual(["变化 2012–17", "江西", "北京 CBD"]);
    expect(shown("en")).toEqual(["2012–17 gain", "江西", "北京 CBD"]);
    expect(shown("both")).toEqual(["变化 2012–17 gain", "江西", "北京 CBD"]);
  });

  it("leaves texts within it, and what is copied, as they are", async () => {
    expect(shown("zh", 1)).toEqual(["南昌 Nanchang", "", ""]);
    expect(await copied(keys, [0], "TSV", "zh")).toContain("变化 2012–17 gain\t南昌 Nanchang");
  });
});
