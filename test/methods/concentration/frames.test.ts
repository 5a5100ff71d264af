import { describe, expect, it } from "vitest";
import { label } from "../../../src/base/index.js";
import { Frame } from "../../../src/frame/index.js";
import {
  atkinson,
  coefficientOfVariation,
  concentration,
  concentrationCurve,
  concentrationOverTime,
  concentrationRatio,
  coulter,
  dalton,
  entropy,
  generalizedEntropy,
  gini,
  hallTideman,
  herfindahl,
  lorenzCurve,
  neighbourGini,
  numbersEquivalent,
  schutz,
  shares,
  theil,
  theilDecomposition,
  topShare,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const output = [20, 50, 22, 10];
const people = [4, 2, 3, 1];
const [jiangxi, hubei] = [label("江西", "Jiangxi"), label("湖北", "Hubei")];
const frame = Frame.fromRecords(
  [jiangxi, hubei, label("安徽", "Anhui"), label("浙江", "Zhejiang")].map((province, i) => ({
    province,
    vehicles: output[i],
    population: people[i],
    part: i === 3 ? "coast" : "inland",
  })),
  {
    columns: {
      vehicles: { label: label("汽车产量", "vehicle output"), unit: label("万辆", "10 000") },
      population: { label: label("人口", "population"), unit: label("万人", "10 000 people") },
    },
  },
);
const cars = frame.select("province", "vehicles");
const rows = "province";
const chosen = { rows, columns: "vehicles" };

const indices: Readonly<Record<string, (x: typeof frame | number[], o?: object) => unknown>> = {
  atkinson,
  coefficientOfVariation,
  concentrationCurve,
  concentrationRatio: (x, o) => concentrationRatio(x, 2, o),
  coulter,
  dalton,
  entropy,
  generalizedEntropy,
  gini,
  hallTideman,
  herfindahl,
  numbersEquivalent,
  schutz,
  shares,
  theil,
  topShare: (x, o) => topShare(x, 0.5, o),
};

describe("every index takes a frame", () => {
  for (const [name, index] of Object.entries(indices)) {
    it(`${name}: of one column of numbers, or of the column that is chosen`, () => {
      expect(index(cars)).toEqual(index(output));
      expect(index(frame, chosen)).toEqual(index(output));
      expect(messageOf(() => index(frame, { rows }))).toMatch(
        /^InputError: \w+: `(sizes|values)` must be one column of numbers, not 2; choose one, such as \{ columns: "vehicles" \}, got \["vehicles", "population"\]$/,
      );
    });

    it(`${name}: an option that isn't there, and what is no list, are refused in words`, () => {
      expect(messageOf(() => index(cars, { colums: "vehicles" }))).toMatch(
        /^InputError: \w+: `colums` must be written columns \(its options: .*rows, columns\), got "vehicles"$/,
      );
      for (const wrong of [undefined, 4, {}]) {
        expect(messageOf(() => index(wrong as never))).toMatch(
          /^InputError: \w+: `(sizes|values)` must be a list of numbers, such as \[50, 30, 20\], or a frame with one column of them, got /,
        );
      }
    });
  }

  const weighted = { atkinson, coefficientOfVariation, generalizedEntropy, gini, schutz, theil };
  for (const [name, index] of Object.entries(weighted)) {
    it(`${name}: weights by the name of a column, or by the names of the rows`, () => {
      const wanted = index(output, { weights: people });
      expect(index(frame, { ...chosen, weights: "population" })).toBeCloseTo(wanted, 14);
      const names = ["浙江", "安徽", "湖北", "江西"];
      const turned = { rows: names, values: [1, 3, 2, 4] };
      expect(index(cars, { weights: turned })).toBeCloseTo(wanted, 14);
      expect(messageOf(() => index(output, { weights: "population" }))).toBe(
        `InputError: ${name}: \`weights\` must be a list of numbers (or the name of a column, where the first argument is a frame), got "population"`,
      );
      expect(messageOf(() => index(cars, { weights: [1, 2] }))).toMatch(/`weights` must hold 4 numbers, one unit each/);
      expect(messageOf(() => index(cars, { weights: [0, 0, 0, 0] }))).toMatch(/`weights` must not be all zero/);
    });
  }

  it("a missing cell is refused where it stands, and a zero by its name", () => {
    const hole = Frame.fromRecords([
      { province: "江西", vehicles: 3 },
      { province: "西藏", vehicles: null },
    ]);
    expect(messageOf(() => gini(hole))).toMatch(
      /^InputError: gini: `values\["西藏"\]\["vehicles"\]` must be there; a missing cell isn't counted as 0/,
    );
    const zero = { rows: ["江西", "西藏"], values: [3, 0] };
    expect(messageOf(() => theil(zero, { index: "L" }))).toBe(
      'InputError: theil: `values["西藏"]` must be > 0 (index "L" takes its logarithm), got 0',
    );
  });
});

describe("concentrationRatio", () => {
  it("is CR4 unless another n is given", () => {
    expect(concentrationRatio([5, 4, 3, 2, 1])).toBeCloseTo(14 / 15, 14);
    expect(messageOf(() => concentrationRatio([3, 1]))).toBe(
      "InputError: concentrationRatio: `n` must be given: of 2 there is no CR4 (write concentrationRatio(sizes, 1), for example), got undefined",
    );
  });

  it("says where n and options stand", () => {
    expect(messageOf(() => concentrationRatio(output, { n: 4 } as never))).toBe(
      "InputError: concentrationRatio: `n` must be a number; write concentrationRatio(sizes, 4), got an object with n",
    );
    expect(messageOf(() => concentrationRatio(frame, chosen as never))).toBe(
      "InputError: concentrationRatio: `n` must be a number; write concentrationRatio(sizes, 4, { … }), got an object with rows, columns",
    );
  });
});

describe("concentration of a frame", () => {
  it("takes names, unit and subject from it", () => {
    const result = concentration(frame, chosen);
    expect(result.title).toEqual(label("地区集中度：汽车产量", "Regional concentration: vehicle output"));
    expect(result.names[0]).toEqual(hubei);
    expect(result.unit).toEqual(label("万辆", "10 000"));
    expect(result.ranking().column("size").unit).toEqual(label("万辆", "10 000"));
    expect(result.values).toEqual(concentration(output).values);
  });

  it("unless they are given", () => {
    const names = ["a", "b", "c", "d"];
    const result = concentration(cars, { names, subject: "2012", unit: label("辆", "vehicles") });
    expect(result.title.en).toBe("Regional concentration: 2012");
    expect(result.names).toEqual(["b", "c", "a", "d"]);
    expect(result.unit?.en).toBe("vehicles");
    expect(messageOf(() => concentration(cars, { subject: 2012 as never }))).toBe(
      'InputError: concentration: `subject` must be a text, or label("中文", "English"), got 2012',
    );
  });

  it("leaves out theilL where a size is nothing beside the mean", () => {
    expect(concentration([1e-320, 1e8]).indices).not.toContain("theilL");
    expect(concentration([1, 1e8]).indices).toContain("theilL");
  });
});

describe("procedures of a frame", () => {
  it("lorenzCurve: weights by the name of a column", () => {
    const curve = lorenzCurve(frame, { ...chosen, weights: "population" });
    expect(curve.gini).toBeCloseTo(gini(output, { weights: people }), 14);
  });

  it("theilDecomposition: groups by the name of a column", () => {
    const parts = theilDecomposition(frame, "part", { ...chosen, weights: "population" });
    const groups = ["inland", "inland", "inland", "coast"];
    const wanted = theilDecomposition(output, groups, { weights: people });
    expect(parts.names).toEqual(["inland", "coast"]);
    expect(parts.at("coast")).toEqual(wanted.at("coast"));
    expect(parts.of("inland", "within")).toBe(wanted.groups[0].within);
    expect(messageOf(() => theilDecomposition(cars, "parts"))).toBe(
      'InputError: theilDecomposition: `groups` must be one of its columns (province, vehicles), got "parts"',
    );
    expect(messageOf(() => theilDecomposition(output, undefined as never))).toBe(
      "InputError: theilDecomposition: `groups` must be a list of names, one a value, got undefined",
    );
  });

  it("neighbourGini: pairs by the names of the rows", () => {
    const byName = neighbourGini(cars, [
      ["江西", "Hubei"],
      ["安徽", "浙江"],
    ]);
    const byRow = neighbourGini(output, [
      [0, 1],
      [2, 3],
    ]);
    expect(byName.pairs).toEqual(byRow.pairs);
    expect(byName.others).toBe(byRow.others);
    expect(messageOf(() => neighbourGini(cars, [["江西", "湖南"]]))).toBe(
      'InputError: neighbourGini: `neighbours[0][1]` must be one of "江西", "湖北", "安徽", "浙江", got "湖南"',
    );
    expect(messageOf(() => neighbourGini(output, [["江西", "湖南"]]))).toBe(
      'InputError: neighbourGini: `neighbours[0]` must be two different row numbers from 0 to 3, got ["江西", "湖南"]',
    );
    expect(messageOf(() => neighbourGini(output, undefined as never))).toBe(
      "InputError: neighbourGini: `neighbours` must be a list of pairs, such as [[0, 1], [1, 2]], got undefined",
    );
  });

  it("concentrationOverTime: years by the columns, a period and an index by name", () => {
    const years = Frame.fromRecords([
      { province: "江西", y2011: 1, y2012: 3 },
      { province: "湖北", y2011: 1, y2012: 1 },
    ]);
    const result = concentrationOverTime(years, { indices: ["CR1", "herfindahl"] });
    expect(result.of("y2012")).toBe(0.75);
    expect(result.at("y2011")).toEqual({ CR1: 0.5, herfindahl: 0.5 });
    expect(result.ranking("herfindahl").column("period").values[0]).toEqual(label("y2012", "y2012"));
    expect(concentrationOverTime(years, { columns: "y2012", indices: ["CR1"] }).names.length).toBe(1);
    expect(messageOf(() => result.of())).toMatch(/`period` must be given, one of/);
  });
});
