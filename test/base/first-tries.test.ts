/** What is typed as other programs have it, and what is written here: the mechanisms behind many refusals. */

import { describe, expect, it } from "vitest";
import {
  ahp,
  combineWeights,
  concentrationOverTime,
  contiguityWeights,
  contributions,
  dataset,
  demandShock,
  entropyWeights,
  estebanRay,
  gini,
  greyForecast,
  growthShareMatrix,
  indexNumbers,
  inputOutputTableOf,
  investmentMultiplier,
  kMeans,
  LabelledMatrix,
  learningCurve,
  lifeCycle,
  locationQuotients,
  markovChain,
  nearestWeights,
  scenarioBands,
  shiftShare,
  sigmaConvergence,
  spatialAutocorrelation,
  structuralPaths,
  theil,
  topsis,
} from "../../src/index.js";
import { messageOf } from "../message.js";

const refused = (call: () => unknown): string => messageOf(call);
const panel = (rows: readonly string[], columns: readonly string[]) => ({
  rows,
  columns,
  values: rows.map((_, i) => columns.map((_, j) => 1 + i + 2 * j)),
});
const line = [
  [0, 1, 0, 0],
  [1, 0, 1, 0],
  [0, 1, 0, 1],
  [0, 0, 1, 0],
];

describe("an option of another name", () => {
  it.each([
    [() => kMeans(line, { k: 2 } as never), "`k` must be written groups "],
    [() => kMeans(line, { groups: 2, seed: 1 } as never), "`seed` must be written { random: seededRandom(2016) } "],
    [() => theil([1, 2], { type: "L" } as never), "`type` must be written index "],
    [() => theil([1, 2], { population: [1, 2] } as never), "`population` must be written weights "],
    [() => greyForecast([1, 2, 3, 5], { steps: 5 } as never), "`steps` must be written horizon "],
    [() => topsis(line, { impacts: ["+"] } as never), '`impacts` must be written { directions: { 能耗: "cost" } } '],
    [() => ahp([[1]], { names: ["a"] } as never), "`names` must stand in the data: { rows: "],
  ])("%#", (call, words) => expect(refused(call)).toContain(words));
});

describe("something in the place of the options", () => {
  it.each([
    [() => estebanRay([1, 3], 1.3 as never), "write { alpha: 1.3 }, got"],
    [() => indexNumbers([1, 3], 1 as never), "write { base: 1 }, got"],
    [() => theil([1, 3], "L" as never), 'write { index: "L" }, got'],
    [() => gini([1, 3], "sales" as never), 'write { columns: "sales" }, got'],
    [() => topsis(line, [0.6, 0.4] as never), "write { weights: [0.6, 0.4] }, got"],
    [() => contributions([1, 2], [2, 3], ["甲", "乙"] as never), 'write { names: ["甲", "乙"] }, got'],
    [() => shiftShare([[1]], [[2]], ["a"] as never), 'of columns write { columns: ["a"] }, of names write them in'],
    [() => topsis(line, entropyWeights(line) as never), "and not data or a result; write { weights: … }, got"],
    [
      () => combineWeights({ 甲: [1] }, entropyWeights(line) as never),
      "write combineWeights({ 甲: weights, 乙: others }), got",
    ],
    [() => scenarioBands({}, () => 1, undefined as never), "must give random, as in { random: seededRandom(2016) }"],
  ])("%#", (call, words) => expect(refused(call)).toContain(words));
});

describe("arguments otherwise put together", () => {
  const two = { before: [[1]], after: [[2]] };
  it.each([
    [() => shiftShare(two as never, undefined as never), "write shiftShare(before, after), got"],
    [() => lifeCycle({ years: [1, 2], values: [3, 4] } as never), "write lifeCycle(years, values), got"],
    [() => gini({ 江西: 1, 湖北: 2 } as never), 'write { rows: ["江西", "湖北"], values: [1, 2] }, got'],
    [
      () =>
        nearestWeights(
          [
            [0, 1],
            [1, 0],
          ],
          { k: 4 } as never,
        ),
      "write 4 itself, and not { k: … }, got",
    ],
    [() => ahp({ 技术: 3, 成本: 1 } as never), 'such as { "技术/成本": 3 }, or their matrix'],
    [
      () => contributions(dataset("gdp"), undefined as never),
      "such as contributions(frame.where({ year: 2005 }), frame.where({ year: 2017 })), got undefined",
    ],
    [
      () => shiftShare(dataset("gdp"), { columns: "gdp" } as never),
      "such as shiftShare(frame.where({ year: 2005 }), frame.where({ year: 2017 }), { … }), got",
    ],
    [
      () => spatialAutocorrelation([1, 2, 3, 4], [["甲", "乙"]] as never),
      'write contiguityWeights(frame.rowNames("province"), pairs), got',
    ],
    [
      () => contiguityWeights(["甲"], [["甲", "乙"]]),
      "pairs.filter(([a, b]) => regions.includes(a) && regions.includes(b)), got",
    ],
  ])("%#", (call, words) => expect(refused(call)).toContain(words));
});

describe("periods where units should be", () => {
  const turned = panel(["2010", "2011", "2012"], ["江西", "湖北", "湖南"]);
  it.each([sigmaConvergence, markovChain, concentrationOverTime])("%#", (method) => {
    expect(refused(() => method(turned))).toContain(
      'write frame.pivot({ rows: "province", columns: "year", values: … })',
    );
  });

  it("and the other way round", () => {
    const regions = panel(["江西", "湖北"], ["2010", "2011"]);
    expect(refused(() => learningCurve(regions))).toContain(
      'write frame.pivot({ rows: "year", columns: "province", values: … })',
    );
  });

  it("but not where both, or neither, look like years", () => {
    expect(sigmaConvergence(panel(["甲", "乙", "丙"], ["期初", "期末"])).years.length).toBe(2);
    expect(sigmaConvergence(panel(["2010", "2011", "2012"], ["2013", "2014"])).years.length).toBe(2);
  });
});

describe("percentages for shares", () => {
  it("are written as shares", () => {
    expect(refused(() => investmentMultiplier(80))).toContain("a percentage is written as a share, 0.8, got 80");
    expect(refused(() => investmentMultiplier(1.2))).not.toContain("percentage");
  });

  it("of growth are refused where fractions are meant", () => {
    expect(refused(() => growthShareMatrix([2, 0.5], [20, 2]))).toContain("set growthCut: 10, got");
    expect(growthShareMatrix([2, 0.5], [20, 2], { growthCut: 10 }).fields).toEqual(["star", "dog"]);
    expect(growthShareMatrix([2, 0.5], [20, 2], { growthCut: 0.1 }).fields).toEqual(["star", "question-mark"]);
    expect(growthShareMatrix([2, 0.5], [1.2, 0.02]).fields).toEqual(["star", "dog"]);
  });
});

describe("names", () => {
  it("that are years are texts", () => {
    const result = concentrationOverTime(panel([..."甲乙丙丁戊己庚辛"], ["2010", "2011"]));
    expect(refused(() => result.of(2010 as never))).toContain('one of "2010", "2011"; write "2010", got 2010');
    expect(refused(() => result.of("2010", "HHI" as never))).toContain("herfindahl is meant, perhaps");
    expect(refused(() => result.of("2010", "cr4" as never))).toContain("CR4 is meant, perhaps");
  });

  it("of sectors stand in the shock", () => {
    const table = inputOutputTableOf({ flows: [[1]], finalDemand: [[9]] });
    expect(refused(() => structuralPaths(table, "汽车" as never))).toContain("such as { 汽车: 100 }");
    expect(refused(() => demandShock(table, "汽车" as never, 100 as never))).toContain("such as { 汽车: 100 }");
  });
});

describe("written into a text", () => {
  it("a result says its title and its reading, a matrix its size", () => {
    const quotients = locationQuotients([
      [2, 8],
      [6, 14],
    ]);
    expect(`${quotients}`).toBe(`${quotients.title.zh}：${quotients.summary().zh}`);
    expect(`${quotients.toTable()} ${quotients.steps("1", "1")}`).toContain(quotients.toTable().title.zh);
    expect(`${LabelledMatrix.from("test", "jobs", line)}`).toBe("4 × 4");
    expect(`${dataset("gdp")}`).toContain("地区生产总值");
  });
});
