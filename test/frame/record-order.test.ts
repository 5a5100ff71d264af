import { describe, expect, it } from "vitest";
import { Frame, readCsvText, readJson } from "../../src/frame/index.js";

describe("columns that are called by a year keep their places", () => {
  const frame = readCsvText("地区,2012,2011\n江西,1,2\n湖北,3,4");
  const names = ["地区", "2012", "2011"];

  it("in rows that become a frame again", () => {
    expect(Frame.fromRecords(frame.records()).names).toEqual(names);
    expect(Frame.fromRecords(frame.records().filter((row) => row["2012"] === 3)).names).toEqual(names);
  });

  it("in JSON, written and read", () => {
    expect(frame.toJson()).toBe('[\n{"地区":"江西","2012":1,"2011":2},\n{"地区":"湖北","2012":3,"2011":4}\n]\n');
    expect(readJson(new TextEncoder().encode(frame.toJson())).names).toEqual(names);
  });

  it("in JSON of others, whatever stands in its texts", () => {
    const json = '[ { "注\\": {":  "a, }", "2012" : 1, "2011": null }, {"2011": 3, "2012": 2, "注\\": {": "b"} ]';
    expect(readJson(new TextEncoder().encode(json)).names).toEqual(['注": {', "2012", "2011"]);
  });

  it("in JSON of the rows themselves, and of those that are left of them", () => {
    expect(JSON.stringify(frame.records())).toBe(
      '[{"地区":"江西","2012":1,"2011":2},{"地区":"湖北","2012":3,"2011":4}]',
    );
    const [first] = frame.records();
    delete first[2012];
    expect(JSON.stringify({ first })).toBe('{"first":{"地区":"江西","2011":2}}');
  });

  it("and stand behind the others where nobody can know it", () => {
    const [first] = frame.records();
    expect(Frame.fromRecords([{ ...first, x: 1 }]).names).toEqual(["地区", "x", "2011", "2012"]);
    const parsed = JSON.parse(frame.toJson()) as Record<string, number>[];
    expect(Frame.fromRecords(parsed).names).toEqual(["地区", "2011", "2012"]);
    expect(Frame.fromColumns({ 地区: ["江西"], 2012: [1], 2011: [2] }).names).toEqual(["地区", "2011", "2012"]);
  });
});
