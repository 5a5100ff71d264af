import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Frame } from "../../../src/frame/index.js";
import { krugmanMatrix, label, structureSimilarity } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { type OracleCase, oracleCase } from "../../oracles/load.js";

interface Yulin extends OracleCase<{ similarity: number; krugman: number }> {
  readonly data: { north: number[]; south: number[] };
}

const three = {
  rows: [label("江西", "Jiangxi"), label("湖北", "Hubei"), label("湖南", "Hunan")],
  columns: [label("汽车", "Vehicles"), label("其他", "Other")],
  values: [
    [30, 40],
    [4, 3],
    [0, 5],
  ],
};

describe("the similarity of industrial structures", () => {
  it("is that of the published counties, and so is Krugman's index beside it", () => {
    const { data, expected, tolerance } = oracleCase("similarity.yulin2015") as Yulin;
    const output = [data.north, data.south];
    const { similarity, krugman } = expected;
    expect(Math.abs(structureSimilarity(output).of() - similarity)).toBeLessThan(tolerance);
    expect(Math.abs(krugmanMatrix(output).at("1", "2") - krugman)).toBeLessThan(tolerance);
  });

  it("is 1 for the same structure at any size, and 0 for nothing in common", () => {
    const alike = [
      [30, 40],
      [3, 4],
    ];
    expect(structureSimilarity(alike).of()).toBeCloseTo(1, 15);
    expect(structureSimilarity(three).of("Hunan", "Jiangxi")).toBeCloseTo(0.8, 15);
    const apart = [
      [1, 0, 2],
      [0, 3, 0],
    ];
    expect(structureSimilarity(apart).of()).toBe(0);
  });

  it("is the same both ways round, in [0, 1], and doesn't know the size of a region", () => {
    const list = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 });
    const regions = fc
      .array(list, { minLength: 2, maxLength: 6 })
      .filter((rows) => rows.every((row) => row.some((x) => x > 0)));
    fc.assert(
      fc.property(regions, (rows) => {
        const { values } = structureSimilarity(rows);
        const grown = structureSimilarity(rows.map((row, i) => row.map((x) => x * (i + 1))));
        const n = rows.length;
        for (let k = 0; k < values.length; k++) {
          expect(values[k]).toBe(values[(k % n) * n + Math.floor(k / n)]);
          expect(values[k]).toBeGreaterThanOrEqual(0);
          expect(values[k]).toBeLessThanOrEqual(1);
          expect(grown.values[k]).toBeCloseTo(values[k], 12);
        }
      }),
    );
  });

  it("takes a frame, ranks its pairs and shows a pair with its numbers", () => {
    const frame = Frame.fromRecords(
      three.rows.map((city, i) => ({
        city,
        cars: three.values[i][0],
        rest: three.values[i][1],
        gdp: 7,
      })),
    );
    const result = structureSimilarity(frame, { columns: ["cars", "rest"] });
    expect(result.ranking(1).records()).toMatchObject([
      { region_zh: "江西", other_en: "Hubei", similarity: result.of("江西", "湖北") },
    ]);
    expect(result.matrix().at("湖南", "湖南")).toBe(1);
    expect(result.summary().en).toBe(
      "The 3 pairs of regions have a mean structure similarity of 0.78667 (2 industries); most alike: Jiangxi and Hubei, 0.96; least: Hubei and Hunan, 0.6.",
    );
    const { title, list } = result.steps("江西", "Hunan");
    expect(title.en).toBe("Industrial structure similarity: Jiangxi and Hunan");
    expect(list[2].numbers).toBe("\\frac{0.57143}{\\sqrt{0.5102 \\times 1}} = 0.8");
  });

  it("refuses a region of nothing, one region, one industry, and a region beside itself", () => {
    const call = (input: unknown): string => messageOf(() => structureSimilarity(input as never));
    expect(
      call([
        [1, 2],
        [0, 0],
      ]),
    ).toBe('InputError: structureSimilarity: `activity["2"]` must be > 0 in at least one industry, got [0, 0]');
    expect(call([[1, 2]])).toBe('InputError: structureSimilarity: `activity.rows` must name at least 2, got ["1"]');
    expect(call([[1], [2]])).toBe(
      `InputError: structureSimilarity: \`activity.columns\` must name at least 2 (to put another industry's column beside it, write frame.join(other, ["province"])), got ["1"]`,
    );
    expect(call(undefined)).toMatch(/^InputError: structureSimilarity: `activity` must be a frame/);
    expect(messageOf(() => structureSimilarity(three).of("江西", "江西"))).toBe(
      'InputError: StructureSimilarity.of: `other` must be another region, got "江西"',
    );
    expect(messageOf(() => structureSimilarity(three).of())).toBe(
      'InputError: StructureSimilarity.of: `region` must be given, one of "江西", "湖北", "湖南", got undefined',
    );
  });
});
