import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsvText } from "../../../src/frame/index.js";
import { findCells } from "../../../src/frame/reading/csv-cells.js";
import { plainDecimal } from "../../../src/frame/reading/plain-decimal.js";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const plainText = fc.string({ unit: fc.constantFrom(..."ab江1.- ,;\t\n\r"), maxLength: 40 });

/** Where cells stand, as plain lists. */
function found(text: string, sign: string): readonly number[][] {
  const { starts, lines, ends, numbers } = findCells("test", bytesOf(text), bytesOf(sign));
  return [starts, lines, ends, numbers].map((list) => Array.from(list));
}

describe("cells without quotation marks", () => {
  it("stand where they stand in a file that has one further down", () => {
    fc.assert(
      fc.property(plainText, fc.constantFrom(",", ";", "\t"), (text, sign) => {
        // A last line with a quotation mark takes the other way through the whole file.
        const [starts, lines, ends, numbers] = found(`${text}x`, sign);
        const [others, otherLines, otherEnds, otherNumbers] = found(`${text}x\n""`, sign);
        expect([starts, lines, ends, numbers]).toEqual([
          others.slice(0, -1),
          otherLines.slice(0, -1),
          otherEnds.slice(0, -1),
          otherNumbers.slice(0, -1),
        ]);
      }),
    );
  });

  it("are as many as a file has, however short", () => {
    const lines = Array.from({ length: 3000 }, () => ",,,");
    expect(found(`a${lines.join("\n")}`, ",")[0]).toHaveLength(12_000);
  });
});

describe("a decimal in bytes", () => {
  it("is the number that its text is, or none", () => {
    const text = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.string({ unit: fc.constantFrom(..."0123456789.-/:p "), maxLength: 22 }),
    );
    fc.assert(
      fc.property(text, (each) => {
        const value = plainDecimal(bytesOf(each), 0, each.length);
        const isPlain = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(each);
        expect(value).toBe(isPlain ? Number(each) : Number.NaN);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a column of texts", () => {
  it("may have numbers first, and is read once", () => {
    const rows = ["007", "江　西", "5", "", "湖北"];
    expect(
      readCsvText(`a,b\n${rows.map((row) => `${row},1`).join("\n")}`, { columns: { a: { type: "text" } } }).columns[0]
        .values,
    ).toEqual(["007", "江　西", "5", null, "湖北"]);
    expect(readCsvText("a,b\n007,1\n12,2\n,3").columns[0].values).toEqual(["007", "12", null]);
  });
});
