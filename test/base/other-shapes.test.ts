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
  concentration,
  overTimeChart,
  readCsvText,
  topsis,
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

describe("a name by a part of it", () => {
  const cities = Frame.fromRecords([
    { 设区市: "南昌市", "机械工业 整车": 5, "机械工业 零部件": 3 },
    { 设区市: "九江市", "机械工业 整车": 2, "机械工业 零部件": 4 },
  ]);

  it("as the lower line of a header of two is the column that alone has it", () => {
    expect([...cities.column("整车")]).toEqual([5, 2]);
    expect(gini(cities, { columns: "整车" })).toBe(gini(cities, { columns: "机械工业 整车" }));
    expect(concentration(cities.toTable(), { columns: "零部件" }).value("CR1")).toBe(4 / 7);
    const lq = locationQuotients(cities);
    expect(lq.of("南昌市", "整车")).toBe(lq.of("南昌市", "机械工业 整车"));
    expect(cities.where((row) => row.number("整车") > 3).length).toBe(1);
    expect(cities.sortBy({ column: "整车" }).texts("设区市")).toEqual(["九江市", "南昌市"]);
    expect(cities.rename({ 整车: "汽车" }).names).toEqual(["设区市", "汽车", "机械工业 零部件"]);
    const choice = { weights: { 整车: 0.25, 零部件: 0.75 }, directions: { 零部件: "cost" } } as const;
    const whole = {
      weights: { "机械工业 整车": 0.25, "机械工业 零部件": 0.75 },
      directions: { "机械工业 零部件": "cost" },
    } as const;
    expect(topsis(cities, choice).toTable()).toEqual(topsis(cities, whole).toTable());
    const years = cities.withColumn("year", [2012, 2013]);
    expect(overTimeChart(years, { highlight: "零部件" }).data).toEqual(
      overTimeChart(years, { highlight: "机械工业 零部件" }).data,
    );
  });

  it("under a name with its unit in brackets, and of three lines", () => {
    const file = "地区,产值,产值\n,整车（万元）,零部件\n甲,1,2\n乙,3,4";
    expect([...readCsvText(file).column("整车")]).toEqual([1, 3]);
    const deep = Frame.fromRecords([{ 市: "甲", "工业 产值 2012年": 1, "工业 就业 2012年": 3 }]);
    expect([...deep.column("产值 2012年")]).toEqual([1]);
  });

  it("that several have is refused with their whole names", () => {
    const years = Frame.fromRecords([{ 市: "甲", "产量 整车": 5, "产值 整车": 3, "gross output": 2 }]);
    expect(messageOf(() => years.column("整车"))).toBe(
      'InputError: column: `name` must be the whole name, "产量 整车" or "产值 整车", got "整车"',
    );
    expect(messageOf(() => gini(years, { columns: "整车" }))).toContain('the whole name, "产量 整车" or "产值 整车"');
    expect(messageOf(() => years.column("产量"))).toContain("be a column of the frame");
    expect(messageOf(() => years.column("output"))).toContain("be a column of the frame");
    expect(messageOf(() => years.toTable().column("output"))).toContain("gross output is meant, perhaps");
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
