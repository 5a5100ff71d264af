import { formatWithOptions, inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { dataset, explore, Figure, Frame, label, locationQuotients, Steps } from "../../src/index.js";

const frame = Frame.fromRecords(
  [
    { province: label("江西", "Jiangxi"), cars: 34.4 },
    { province: label("湖北", "Hubei"), cars: 136.3 },
  ],
  { title: label("汽车", "Cars") },
);
const quotients = locationQuotients([
  [1, 2],
  [3, 4],
]);

describe("within others a value is said in a line", () => {
  test.each([
    [frame, "Frame 2 × 2"],
    [frame.toTable(), "Table 2 × 2"],
    [frame.toMatrix(), "LabelledMatrix 2 × 1"],
    [frame.groupBy("province"), "FrameGroups 2: province"],
    [frame.df, "DataFrame 2 × 3"],
    [frame.df.column("cars"), "Series 2 × 1"],
    [quotients, "LocationQuotients “区位商 · Location quotients”"],
    [new Steps(label("均值", "Mean"), []), "Steps “均值 · Mean”"],
    [
      new Figure({ title: label("值", "values"), data: [{ type: "bar", y: [1] }], alt: label("图", "picture") }),
      "Figure “图 · picture”",
    ],
    [explore("investment-multiplier", { propensityToConsume: 0.8 }), "Exploration “investment-multiplier”"],
  ])("%#: %s", (value, line) => {
    expect(inspect([value])).toBe(`[ ${line} ]`);
    expect(inspect({ here: { it: value } })).toBe(`{ here: { it: ${line} } }`);
  });
});

describe("alone it is printed whole", () => {
  test("a frame as its table, behind words as well", () => {
    const table = "汽车 Cars\nprovince       cars\n江西 Jiangxi   34.4\n湖北 Hubei    136.3";
    expect(inspect(frame)).toBe(table);
    expect(formatWithOptions({ depth: 4 }, "first:", frame)).toBe(`first: ${table}`);
  });

  test("a matrix as a table, a result with its words, a derivation with its steps", () => {
    expect(inspect(frame.toMatrix())).toContain("江西 Jiangxi   34.4");
    expect(inspect(quotients)).toContain("2 of 4 quotients");
    expect(inspect(quotients.steps("1", "1"))).toContain("Location quotient of 1: 1");
  });

  test("a danfo frame as danfo prints it", () => {
    expect(inspect(frame.df)).toMatch(/║ 0 +│ 江西 +│ Jiangxi +│ 34\.4 +║/);
  });

  test("a frame of any dataset, though Node asks an object whether it is an address", () => {
    expect(inspect(dataset("gdp"))).toMatch(/^.+\n/);
    expect(inspect(dataset("gdp"), { customInspect: false, depth: 0 })).toMatch(/^Frame \{/);
  });
});
