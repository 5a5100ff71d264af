import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const file = (name: string): URL => new URL(`./parquet/${name}.parquet`, import.meta.url);

/** Written by test/frame/parquet/write.py. */
describe("a Parquet file", () => {
  it.each(["snappy", "zstd", "gzip", "none"])("of pyarrow, packed by %s, holds what was written", (codec) => {
    const frame = readTable(file(codec));
    expect(frame.names).toEqual(["region", "2012", "plants", "small", "single", "price", "day", "time", "listed"]);
    expect(frame.columns.map(({ values }) => values)).toEqual([
      ["江西", "湖北", null, "江西"],
      [34.4, 128.25, null, 0.5],
      [12, 2 ** 40, 3, 4],
      [1, null, 3, -4],
      [0.5, 0.25, null, -1],
      [12.34, -0.05, null, 999_999.99],
      ["2012-12-31", null, "1999-01-01", "2020-02-29"],
      Array.from({ length: 4 }, () => "2012-12-31 18:05:00"),
      [true, false, null, true],
    ]);
    expect(frame.title.zh).toBe(`${codec}.parquet`);
  });

  it("of DuckDB, with a decimal, a large integer and a date", () => {
    expect(readTable(file("duckdb")).records()).toEqual([
      { region: "江西", year: 2012, share: 1.5, n: 7, day: "2012-12-31" },
      { region: "湖北", year: 2013, share: 2.25, n: 8, day: null },
    ]);
  });

  it("keeps whole numbers that a double can't hold as texts", () => {
    expect(readTable(file("big")).texts("id")).toEqual(["1152921504606846977", "2"]);
  });

  it("can have a number read as a text, and texts that mean missing", () => {
    const asText = { columns: { year: { type: "text" } }, missing: ["湖北"] } as const;
    expect(
      readTable(file("duckdb"), asText)
        .columns.slice(0, 2)
        .map(({ values }) => values),
    ).toEqual([
      ["江西", null],
      ["2012", "2013"],
    ]);
  });

  it("with lists in its cells is refused by the column", () => {
    expect(messageOf(() => readTable(file("nested")))).toBe(
      'InputError: readTable: `years` must hold one value a cell, no lists or fields of its own (unfold it first, or leave it out when the Parquet file is written), got "LIST"',
    );
  });

  it("with an infinity is refused by the cell; a NaN is missing", () => {
    expect(messageOf(() => readTable(file("infinite")))).toMatch(/`x\[2\]` must be a finite number .*, got Infinity$/);
  });

  it("without rows has none", () => {
    expect(messageOf(() => readTable(file("empty")))).toBe(
      "InputError: readTable: `rows` must hold at least one row, got an empty list",
    );
  });
});

describe("a hostile Parquet file is refused and nothing else", () => {
  const bytes = readFileSync(file("snappy"));
  const outcome = (changed: Uint8Array): string => {
    try {
      return `${readTable(changed).length} rows`;
    } catch (error) {
      return (error as Error).name;
    }
  };

  it("cut off anywhere", () => {
    for (let end = 4; end < bytes.length; end += 7) expect(outcome(bytes.subarray(0, end))).toBe("InputError");
  });

  it("with any byte changed", () => {
    for (let i = 4; i < bytes.length; i++) {
      const changed = Uint8Array.from(bytes);
      changed[i] ^= 0xff;
      expect(["InputError", "4 rows"]).toContain(outcome(changed));
    }
  }, 60_000);
});
