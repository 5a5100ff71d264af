import { describe, expect, it } from "vitest";
import { readJson } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const read = (text: string) => messageOf(() => readJson(new TextEncoder().encode(text)));

describe("a file of JSON that is no list of records", () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);

  it.each([
    ["lists within lists", deep, 'fromRecords: `records[0]` must be an object such as { firm: "甲" }, got [[[[…]]]]'],
    [
      "lines as lists",
      '[["firm"], ["甲"]]',
      'fromRecords: `records[0]` must be an object such as { firm: "甲" }, got ["firm"]',
    ],
    [
      "a list in a cell",
      `[{ "a": ${deep} }]`,
      "Frame: `a[0]` must be a text that isn't empty like the rest of its column, or null where it is missing, got [[[[…]]]]",
    ],
  ])("is refused: %s", (_, text, message) => {
    expect(read(text)).toBe(`InputError: ${message}`);
  });
});
