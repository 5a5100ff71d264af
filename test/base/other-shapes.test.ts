import { describe, expect, it } from "vitest";
import {
  Frame,
  label,
  locationQuotients,
  factorAnalysis,
  ellisonGlaeser,
  gini,
  dataset,
  check,
} from "../../src/index.js";
import { messageOf } from "../message.js";

// biome-ignore lint/suspicious/noExplicitAny: what a reader may hand in, the compiler would refuse
const any = (value: unknown): any => value;
const cars = dataset("vehicle-output").where({ year: 2012 });
const frame = Frame.fromRecords([
  { firm: "甲", year: 2012, sales: 5 },
  { firm: "乙", year: 2012, sales: 3 },
]);
const records = [
  { firm: "甲", year: 2012, sales: 5 },
  { firm: "乙", year: 2012, sales: 3 },
];

describe("what is nearly a list of numbers is answered with what to write", () => {
  it.each([
    ["records", records, 'Frame.fromRecords(records).column("sales")'],
    ["a danfo frame", frame.df, 'Frame.fromDanfo(df).column("sales")'],
    ["numbers in lists", [[1, 2]], "values.flat()"],
    ["numbers as texts", ["1", "2"], "values.map(Number)"],
    ["names", frame.texts("firm"), 'frame.column("…")'],
    ["the name of a column", "sales", 'frame.column("sales")'],
    ["the name of a file", "我的表.xlsx", 'readTable("我的表.xlsx").column("…")'],
  ])("%s", (_, given, write) => {
    expect(messageOf(() => gini(any(given)))).toContain(`; write ${write}, got`);
  });

  it("and the line that is said works", () => {
    expect(gini(Frame.fromRecords(records).column("sales"))).toBe(0.125);
    expect(gini(Frame.fromDanfo(frame.df).column("sales"))).toBe(0.125);
  });
});

describe("what is nearly a matrix is answered with what to write", () => {
  it.each([
    ["records", records, "Frame.fromRecords(records)"],
    ["a danfo frame", frame.df, "Frame.fromDanfo(df)"],
    ["numbers", [1, 2], "values.map((value) => [value])"],
    ["the name of a file", "我的表.csv", 'readTable("我的表.csv")'],
  ])("%s", (_, given, write) => {
    expect(messageOf(() => locationQuotients(any(given)))).toContain(`; write ${write}, got`);
    expect(messageOf(() => factorAnalysis(any(given)))).toContain(`; write ${write}, got`);
  });
});

describe("a frame given whole is answered with its own columns", () => {
  it("one industry, whose quotients would all be 1", () => {
    const write =
      'locationQuotients(frame.join(dataset("gdp"), ["province", "year"], { unmatched: "drop" }), { columns: "vehicles", reference: "gdp" })';
    expect(messageOf(() => locationQuotients(cars))).toContain(`: write, for example, ${write}, got`);
    const joined = cars.join(dataset("gdp"), ["province", "year"], { unmatched: "drop" });
    expect(locationQuotients(joined, { columns: "vehicles", reference: "gdp" }).of("江西")).toBeCloseTo(0.7936, 4);
  });

  it("one indicator", () => {
    const write = 'factorAnalysis(dataset("province-indicators").where({ year: 2012 }))';
    expect(messageOf(() => factorAnalysis(cars))).toContain(`not Vehicles produced alone`);
    expect(messageOf(() => factorAnalysis(cars))).toContain(`write ${write}`);
    expect(factorAnalysis(dataset("province-indicators").where({ year: 2012 })).toTable().length).toBeGreaterThan(0);
  });

  it("sums where plants are wanted", () => {
    expect(
      messageOf(() =>
        ellisonGlaeser(
          any([
            [1, 2],
            [3, 4],
          ]),
        ),
      ),
    ).toBe(
      // biome-ignore format: a line
      'InputError: ellisonGlaeser: `plants[0]` must be a plant, written { region: "Jiangxi", industry: "vehicles", size: 120 } (it does not follow from sums, regions × industries), got [1, 2]',
    );
  });
});

describe("half a call", () => {
  it("a label of one text is refused with the line to write", () => {
    expect(messageOf(() => any(label)("江西"))).toBe(
      'InputError: label: `en` must be a text, written label("江西", "English"); where there is but one text, titles and names may be "…" as it is, got undefined',
    );
    expect(messageOf(() => any(label)())).toContain('label("中文", "English")');
  });

  it("an exercise without its object is told how to write it, not that the answer is wrong", () => {
    expect(check(1, any(1)).message.en).toBe("To be written check(answer, { is: 1 })");
    expect(check(1, any(undefined)).message.zh).toBe("请写成 check(answer, { is: … })");
  });
});
