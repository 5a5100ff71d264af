import { describe, expect, it } from "vitest";
import {
  arranged,
  InputError,
  KINDS,
  LabelledMatrix,
  label,
  type NumbersInput,
  nonNegative,
  readPair,
  readSeries,
} from "../../src/base/index.js";
import { Frame } from "../../src/frame/index.js";
import { messageOf } from "../message.js";

const [jiangxi, hubei] = [label("江西", "Jiangxi"), label("湖北", "Hubei")];

describe("a table of the same places", () => {
  const weights = LabelledMatrix.from("f", "weights", {
    rows: ["B", "C", "A"],
    columns: ["A", "B", "C"],
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  });
  const like = (rows: readonly (string | typeof jiangxi)[], matrix = weights): LabelledMatrix =>
    arranged("f", "weights", matrix, { rows, columns: rows }, "`values`");

  it("is put in their order, rows and columns each by its own labels", () => {
    const { rows, columns, values } = like(["A", "B", "C"]);
    expect([rows, columns]).toEqual([
      ["A", "B", "C"],
      ["A", "B", "C"],
    ]);
    expect([...values]).toEqual([7, 8, 9, 1, 2, 3, 4, 5, 6]);
  });

  it("is taken as it is where either side was only counted, and keeps the names there are", () => {
    const plain = LabelledMatrix.from("f", "weights", [
      [1, 2],
      [3, 4],
    ]);
    expect(like([jiangxi, hubei], plain)).toEqual(
      new LabelledMatrix([jiangxi, hubei], [jiangxi, hubei], Float64Array.of(1, 2, 3, 4)),
    );
    expect(like(["1", "2", "3"])).toEqual(weights);
  });

  it("answers to either language", () => {
    const english = LabelledMatrix.from("f", "weights", {
      rows: ["Hubei", "Jiangxi"],
      columns: ["Hubei", "Jiangxi"],
      values: [1, 2, 3, 4],
    });
    expect([...like([jiangxi, hubei], english).values]).toEqual([4, 3, 2, 1]);
  });

  it("is refused with the name that is missing or beyond, or with the number there should be", () => {
    expect(messageOf(() => like(["A", "B", "D"]))).toBe(
      'InputError: f: `weights.rows` must name all of `values` (D is missing), got ["B", "C", "A"]',
    );
    expect(messageOf(() => like(["A", "B"]))).toBe(
      'InputError: f: `weights.rows` must name only what `values` has, got "C"',
    );
    expect(messageOf(() => like(["1", "2"]))).toBe(
      "InputError: f: `weights.rows` must number 2, as in `values`, got 3",
    );
  });
});

describe("two lists of the same units", () => {
  const pair = (
    first: NumbersInput,
    second: NumbersInput | string,
    more: { names?: readonly string[]; choice?: { columns?: string } } = {},
  ) =>
    readPair("f", ["before", "after"], first, second, {
      kind: KINDS.region,
      requirements: [nonNegative, nonNegative],
      ...more,
    });
  const frame = Frame.fromRecords([
    { province: "江西", before: 1, after: 3 },
    { province: "湖北", before: 2, after: 5 },
  ]);
  const other = Frame.fromRecords([
    { province: "湖北", before: 20, after: 50 },
    { province: "江西", before: 10, after: 30 },
  ]);

  it("are matched by name, in the order of the first", () => {
    const { names, first, second } = pair(frame, other, { choice: { columns: "before" } });
    expect([names, [...first], [...second]]).toEqual([
      ["江西", "湖北"],
      [1, 2],
      [10, 20],
    ]);
  });

  it("may be two columns of one frame", () => {
    expect([...pair(frame, "after", { choice: { columns: "before" } }).second]).toEqual([3, 5]);
  });

  it("take the names of whichever has them, unless names are given", () => {
    const named = { rows: ["甲", "乙"], values: [1, 2] };
    expect(pair([3, 4], named).names).toEqual(["甲", "乙"]);
    expect(pair([3, 4], [1, 2]).names).toEqual(["1", "2"]);
    expect(pair(named, [3, 4], { names: ["a", "b"] }).names).toEqual(["a", "b"]);
  });

  it.each<[string, () => unknown, string]>([
    ["of other length", () => pair([1, 2], [1]), "f: `after` must hold 2 numbers like `before`, got 1"],
    [
      "of other names",
      () => pair({ rows: ["甲"], values: [1] }, { rows: ["乙"], values: [1] }),
      'f: `after` must name every region of the matrix (甲 is missing), got ["乙"]',
    ],
    ["not as required", () => pair([1, 2], [1, -1]), "f: `after[1]` must be a finite number ≥ 0, got -1"],
    ["with too few names", () => pair([1, 2], [1, 2], { names: ["a"] }), "f: `names` must hold 2 names, got 1"],
    [
      "with a name twice",
      () => pair([1, 2], [1, 2], { names: ["a", "a"] }),
      'f: `names[1]` must be unlike every other label (it stands at 0 too), got "a"',
    ],
    [
      "of which one isn't there",
      () => pair([1, 2], undefined as unknown as NumbersInput),
      "f: `after` must be a list of numbers, such as [50, 30, 20], or a frame with one column of them, got undefined",
    ],
  ])("are refused if %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });
});

describe("a series", () => {
  const frame = Frame.fromRecords([
    { province: "江西", year: 2005, cars: 1 },
    { province: "江西", year: 2010, cars: 3 },
  ]);

  it("takes its years from the frame", () => {
    const { years, values } = readSeries("f", "values", frame);
    expect([years, values]).toEqual([Float64Array.of(2005, 2010), Float64Array.of(1, 3)]);
  });

  it("has no years where names are none, or other names", () => {
    expect(readSeries("f", "values", [1, 2]).years).toBeUndefined();
    const { years, names } = readSeries("f", "values", { rows: ["初", "末"], values: [1, 2] });
    expect([years, names]).toEqual([undefined, ["初", "末"]]);
  });

  it("is refused where years go back, or are there for more than one province", () => {
    const back = frame.sortBy({ column: "year", order: "descending" });
    expect(messageOf(() => readSeries("f", "values", back))).toBe(
      'InputError: f: `values` must be in the order of time (frame.sortBy("year")), got "2005"',
    );
    const two = Frame.fromRecords([
      { province: "江西", year: 2005, cars: 1 },
      { province: "湖北", year: 2005, cars: 3 },
    ]);
    expect(messageOf(() => readSeries("f", "values", two))).toBe(
      'InputError: f: `values` must have one row for each year ("2005" stands in rows 0 and 1): choose with frame.where({ province: "江西" }), or write frame.pivot({ rows: "year", columns: "province", values: "cars" }), got "2005"',
    );
  });

  it("says so in Chinese, too", () => {
    const back = { rows: ["2006", "2005"], values: [1, 2] };
    const refused = (): unknown => {
      try {
        return readSeries("f", "values", back);
      } catch (error) {
        return (error as InputError).zh;
      }
    };
    expect(refused()).toBe('f：`values` 应按时间先后排列（frame.sortBy("year")），得到的是 "2005"');
    expect(() => readSeries("f", "values", back)).toThrow(InputError);
  });
});
