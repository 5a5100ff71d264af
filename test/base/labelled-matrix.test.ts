import { describe, expect, it } from "vitest";
import { LabelledMatrix, label, type MatrixInput, nonNegative } from "../../src/base/index.js";
import { messageOf } from "../message.js";

const InputError = "InputError: ";

const jobs = Object.freeze({
  rows: [label("江西", "Jiangxi"), label("湖北", "Hubei")],
  columns: ["汽车", "其他"],
  values: Object.freeze([Object.freeze([2, 8]), Object.freeze([6, 14])]),
});

function read(input: unknown): LabelledMatrix {
  return LabelledMatrix.from("lq", "jobs", input as MatrixInput, { requirement: nonNegative });
}

describe("a labelled matrix", () => {
  it("is read from lists of rows or from one list, row by row", () => {
    const flat = { ...jobs, values: [2, 8, 6, 14] };
    expect(read(jobs).values).toEqual(Float64Array.of(2, 8, 6, 14));
    expect(read(flat).values).toEqual(read(jobs).values);
  });

  it("counts the rows and columns of plain lists", () => {
    const matrix = read([[1, 2, 3]]);
    expect(matrix.rows).toEqual(["1"]);
    expect(matrix.columns).toEqual(["1", "2", "3"]);
  });

  it("is asked by either text of a name", () => {
    const matrix = read(jobs);
    expect(matrix.at("Hubei", "汽车")).toBe(6);
    expect(matrix.row("江西")).toEqual(Float64Array.of(2, 8));
    expect(matrix.column("其他")).toEqual(Float64Array.of(8, 14));
  });

  it("is a copy: what the caller does later doesn't reach it", () => {
    const mine = [[1, 2]];
    const matrix = read(mine);
    mine[0][0] = 9;
    expect(matrix.at("1", "1")).toBe(1);
  });

  it("says which names there are when one is unknown", () => {
    expect(messageOf(() => read(jobs).at("湖南", "汽车"))).toBe(
      `${InputError}at: \`row\` must be one of "江西", "湖北", got "湖南"`,
    );
  });
});

describe("a labelled matrix refuses, with row and column,", () => {
  it.each<[string, unknown, string]>([
    [
      "a negative number",
      { ...jobs, values: [2, -8, 6, 14] },
      'lq: `jobs["江西"]["其他"]` must be a finite number ≥ 0, got -8',
    ],
    [
      "a missing number",
      {
        ...jobs,
        values: [
          [2, 8],
          [null, 14],
        ],
      },
      'lq: `jobs["湖北"]["汽车"]` must be a finite number ≥ 0, got null',
    ],
    [
      "text, even of digits",
      {
        ...jobs,
        values: [
          [2, "8"],
          [6, 14],
        ],
      },
      'lq: `jobs["江西"]["其他"]` must be a finite number ≥ 0, got "8"',
    ],
    ["an entry of plain lists by index", [[1], [-1]], "lq: `jobs[1][0]` must be a finite number ≥ 0, got -1"],
    [
      "a ragged row",
      { ...jobs, values: [[2, 8], [6]] },
      'lq: `jobs["湖北"]` must hold 2 numbers, one a column, got [6]',
    ],
    ["ragged plain lists", [[1, 2], [3]], "lq: `jobs[1]` must hold 2 numbers, one a column, got [3]"],
    ["too few rows", { ...jobs, values: [[2, 8]] }, "lq: `jobs.values` must have 2 rows, got 1"],
    ["too few numbers", { ...jobs, values: [2, 8] }, "lq: `jobs.values` must hold 2 × 2 numbers, got 2"],
    ["no rows", [], "lq: `jobs` must hold at least one row, got an empty list"],
    [
      "no columns",
      { ...jobs, columns: [], values: [[], []] },
      "lq: `jobs` must hold at least one column, got an empty list",
    ],
    ["no matrix", 3, "lq: `jobs` must be a frame, a matrix { rows, columns, values } or a list for each row, got 3"],
    [
      "a list of numbers",
      [1, 2],
      "lq: `jobs[0]` must be a list of numbers, as each row is one, such as [[1, 2], [3, 4]]; write values.map((value) => [value]), got 1",
    ],
    [
      "a label used twice",
      { ...jobs, rows: ["江西", "江西"] },
      'lq: `jobs.rows[1]` must be unlike every other label (it stands at 0 too), got "江西"',
    ],
    [
      "a label whose English another has",
      { ...jobs, rows: [label("陕西", "Shanxi"), label("山西", "Shanxi")] },
      'lq: `jobs.rows[1]` must be unlike every other label (it stands at 0 too), got "Shanxi"',
    ],
    [
      "an empty label",
      { ...jobs, columns: ["汽车", " "] },
      'lq: `jobs.columns[1]` must be a name with text in it, got " "',
    ],
    [
      "no label",
      { ...jobs, columns: ["汽车", undefined] },
      "lq: `jobs.columns[1]` must be a name with text in it, got undefined",
    ],
  ])("%s", (_, input, message) => {
    expect(messageOf(() => read(input))).toBe(InputError + message);
  });
});
