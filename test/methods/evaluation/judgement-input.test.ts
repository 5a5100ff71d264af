import { describe, expect, it } from "vitest";
import { Frame, readCsvText } from "../../../src/index.js";
import { ahp, type JudgementInput, judgementMatrix, label, LabelledMatrix } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const asText = (...columns: readonly string[]) => ({
  columns: Object.fromEntries(columns.map((name) => [name, { type: "text" as const }])),
});
const names = ["技术", "成本", "市场"];
const wanted = ahp(judgementMatrix(names, [[3, 5], [2]]));
const rows = [
  { 要素: "技术", 技术: 1, 成本: 3, 市场: 5 },
  { 要素: "成本", 技术: 1 / 3, 成本: 1, 市场: 2 },
  { 要素: "市场", 技术: 1 / 5, 成本: 1 / 2, 市场: 1 },
];

describe("judgements are the same however they are written", () => {
  const forms: readonly (readonly [string, () => JudgementInput])[] = [
    ["pairs", () => ({ "技术/成本": 3, "技术/市场": 5, "成本/市场": 2 })],
    ["pairs the other way round, with spaces", () => ({ "技术 / 成本": 3, "市场/技术": 1 / 5, "成本／市场": "2" })],
    ["pairs in words and fractions", () => ({ "技术/成本": "稍微重要", "市场/技术": "1/5", "成本/市场": 2 })],
    ["a frame of the matrix", () => Frame.fromRecords(rows)],
    ["a frame of its upper triangle", () => readCsvText("要素,技术,成本,市场\n技术,1,3,5\n成本,,1,2\n市场,,,1\n")],
    [
      "a frame of its lower triangle in fractions",
      () => readCsvText("要素,技术,成本,市场\n技术,1,,\n成本,1/3,1,\n市场,1/5,1/2,1\n", asText(...names)),
    ],
    [
      "a frame with a row for each pair",
      () => readCsvText("甲,乙,判断\n技术,成本,3\n技术,市场,明显重要\n成本,市场,2\n", asText("判断")),
    ],
    ["labelled numbers", () => ({ rows: names, columns: names, values: [1, 3, 5, 1 / 3, 1, 2, 1 / 5, 1 / 2, 1] })],
    [
      "labelled cells with gaps",
      () => ({
        rows: names,
        columns: names,
        values: [
          [1, "稍微重要", 5],
          [null, 1, 2],
          [null, null, 1],
        ],
      }),
    ],
    ["a labelled matrix", () => judgementMatrix(names, [["3", "strongly"], [2]])],
  ];
  it.each(forms)("%s", (_, make) => {
    const result = ahp(make());
    for (const name of names) expect(result.of(name)).toBeCloseTo(wanted.of(name), 14);
    expect(result.missing).toEqual([]);
  });

  it("plain rows with null in one triangle", () => {
    const result = ahp([
      [1, 3, 5],
      [null, 1, 2],
      [null, undefined, null],
    ]);
    expect([...result.weights]).toEqual([...wanted.weights]);
  });

  it("the input isn't changed", () => {
    const cells = Object.freeze([Object.freeze([1, "3"]), Object.freeze([null, 1])]) as (number | string | null)[][];
    expect(ahp(cells).of("1")).toBeCloseTo(0.75, 14);
    expect(cells[0][1]).toBe("3");
  });

  it("names in two languages stay", () => {
    const matrix = judgementMatrix([label("技术", "technology"), label("成本", "cost")], [[3]]);
    expect(ahp(matrix).of("cost")).toBeCloseTo(0.25, 14);
  });

  it("a column that is chosen holds the judgements", () => {
    const frame = readCsvText("甲,乙,王,李\n技术,成本,3,2\n");
    expect(ahp(frame, { columns: "王" }).of("技术")).toBeCloseTo(0.75, 14);
    expect(ahp(frame, { columns: "李" }).of("技术")).toBeCloseTo(2 / 3, 14);
  });
});

describe("words", () => {
  const said = (text: string, scale: "1-9" | "exponential" | "any" = "1-9") => ahp({ "a/b": text }, { scale });
  const ratio = (text: string, scale?: "1-9" | "exponential") => {
    const { weights } = said(text, scale);
    return weights[0] / weights[1];
  };

  it.each([
    ["同等重要", 1],
    ["同样重要", 1],
    ["稍微重要", 3],
    ["略微重要", 3],
    ["明显重要", 5],
    ["强烈重要", 7],
    ["极端重要", 9],
    ["绝对重要", 9],
    ["稍微到明显重要", 4],
    ["稍微不重要", 1 / 3],
    ["强烈次要", 1 / 7],
    ["equally important", 1],
    ["Moderately", 3],
    ["moderately more important", 3],
    ["strongly preferred", 5],
    ["very strongly more important", 7],
    ["very strongly to extremely", 8],
    ["extremely less important", 1 / 9],
    ["1/3", 1 / 3],
    ["1:3", 1 / 3],
    ["2.5", 2.5],
  ])("%s is %f", (text, number) => {
    expect(ratio(text)).toBeCloseTo(number, 12);
  });

  it("on the exponential scale each step of a word is the same factor, 1.316", () => {
    expect(ratio("极端重要", "exponential")).toBeCloseTo(9, 12);
    expect(ratio("明显重要", "exponential")).toBeCloseTo(3, 12);
    expect(ratio("稍微不重要", "exponential")).toBeCloseTo(1 / 1.7320508, 7);
  });

  it("judgements between the steps are taken, and named in the derivation", () => {
    const result = ahp({ "a/b": 2.5, "b/c": 2, "a/c": 5 });
    expect(result.offScale).toEqual([{ row: "a", column: "b", value: 2.5 }]);
    expect(result.steps().list[0].note?.en).toBe("Between the steps of the scale: a against b 2.5.");
    expect(ahp({ "a/b": 2.5 }, { scale: "any" }).offScale).toEqual([]);
    expect(ahp({ "a/b": 3 ** 0.5 }, { scale: "exponential" }).offScale).toEqual([]);
  });
});

describe("judgements that are wrong are refused by name", () => {
  const cells =
    "be a positive number, a fraction such as 1/3, or words: equally, moderately, strongly, very strongly, extremely important; the other way round: moderately less important";
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a word that isn't on the scale",
      () => ahp({ "a/b": "重要" }),
      `InputError: ahp: \`judgements["a/b"]\` must ${cells}, got "重要"`,
    ],
    [
      "such a word in plain rows",
      () =>
        ahp([
          [1, "rather"],
          [null, 1],
        ]),
      `InputError: ahp: \`judgements[0][1]\` must ${cells}, got "rather"`,
    ],
    [
      "such a word in a frame",
      () => ahp(readCsvText("要素,技术,成本\n技术,1,很重要\n成本,1/3,1\n", asText("技术", "成本"))),
      `InputError: ahp: \`judgements[0]["成本"]\` must ${cells}, got "很重要"`,
    ],
    [
      "such a word in the upper triangle",
      () => judgementMatrix(["a", "b"], [["much"]]),
      `InputError: judgementMatrix: \`upper[0][0]\` must ${cells}, got "much"`,
    ],
    ["a pair with zero", () => ahp({ "a/b": 0 }), `InputError: ahp: \`judgements["a/b"]\` must ${cells}, got 0`],
    [
      "a judgement beyond the scale",
      () => ahp({ "a/b": 33 }),
      'InputError: ahp: `judgements["a"]["b"]` must lie between 1/9 and 9 (for ratios and other numbers set `scale: "any"`), got 33',
    ],
    [
      "a pair judged twice otherwise",
      () => ahp({ "a/b": 3, "b/a": 3 }),
      'InputError: ahp: `judgements["b/a"]` must be judged once (it was judged 0.33333 before), got 3',
    ],
    [
      "a thing against itself",
      () => ahp({ "a/b": 3, "b/b": 1 }),
      'InputError: ahp: `judgements["b/b"]` must compare two things, got "b"',
    ],
    [
      "a key with two slashes",
      () => ahp({ "a/b/c": 3 }),
      'InputError: ahp: `judgements["a/b/c"]` must be written "a/b" (use a matrix where a name holds a slash), got "a/b/c"',
    ],
    [
      "a rounded reciprocal",
      () =>
        ahp([
          [1, 3],
          [0.33, 1],
        ]),
      "InputError: ahp: `judgements[1][0]` must be the reciprocal of its mirror image, 1/3 (write it as a division; for decimals as they are printed set rounded: true), got 0.33",
    ],
    [
      "a row of a frame without a name",
      () =>
        ahp(
          Frame.fromRecords([
            { a: "技术", b: "成本", x: 3 },
            { a: "成本", b: " ", x: 2 },
          ]),
        ),
      'InputError: ahp: `judgements[1]["b"]` must be a name with text in it, got " "',
    ],
  ];
  it.each(refusals)("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });

  it("in Chinese too", () => {
    try {
      ahp({ "技术/成本": "很" });
    } catch (error) {
      expect((error as { zh: string }).zh).toContain('反过来写“稍微不重要”，得到的是 "很"');
    }
    expect.assertions(1);
  });

  it("NaN in a labelled matrix is a judgement that is missing, on both sides of the diagonal", () => {
    const values = Float64Array.of(1, 2, Number.NaN, 1 / 2, 1, 2, Number.NaN, 1 / 2, 1);
    expect(ahp(new LabelledMatrix(names, names, values)).missing[0].value).toBeCloseTo(4, 9);
  });
});
