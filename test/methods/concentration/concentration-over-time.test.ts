import { describe, expect, it } from "vitest";
import { concentration, concentrationOverTime, gini } from "../../../src/pure.js";
import { messageOf } from "../../message.js";

const output = Object.freeze({
  rows: Object.freeze(["江西", "湖北", "上海"]),
  columns: Object.freeze(["2010", "2011", "2012"]),
  values: Object.freeze([Object.freeze([1, 2, 2]), Object.freeze([1, 2, 4]), Object.freeze([2, 2, 4])]),
});

describe("concentrationOverTime", () => {
  it("gives each index of each year: that of the year's column", () => {
    const result = concentrationOverTime(output, { indices: ["CR1", "herfindahl", "gini"] });
    expect(Array.from(result.series("CR1"))).toEqual([0.5, 1 / 3, 0.4]);
    expect(Array.from(result.series("herfindahl"), (hhi) => hhi.toFixed(4))).toEqual(["0.3750", "0.3333", "0.3600"]);
    expect(result.series("gini")[2]).toBe(gini([2, 4, 4]));
    expect(result.toTable().records()[1]).toMatchObject({ period: "2011", CR1: 1 / 3 });
  });

  it("tells the course in words", () => {
    const result = concentrationOverTime(output, { indices: ["CR1"] });
    expect(result.summary().zh).toBe(
      "3 个地区：行业集中度 CR1 由 0.5 (2010) 到 0.4 (2012)，最高 0.5 (2010)，最低 0.33333 (2011)。",
    );
    expect(result.summary().en).toBe(
      "3 regions: concentration ratio CR1 from 0.5 (2010) to 0.4 (2012), highest 0.5 (2010), lowest 0.33333 (2011).",
    );
    const one = { ...output, columns: ["2010"], values: [[1], [1], [2]] };
    expect(concentrationOverTime(one, { indices: ["gini"], of: "firms" }).summary().en).toBe(
      "3 firms: Gini coefficient G 0.16667 (2010).",
    );
  });

  it("derives a year, the last one if none is named", () => {
    const result = concentrationOverTime(output, { indices: ["CR2"] });
    const year = concentration([1, 1, 2], { names: output.rows, ratios: [2] }).steps();
    expect(result.steps("2010").list.map((step) => step.numbers)).toEqual(year.list.map((step) => step.numbers));
    expect(result.steps().title.en).toBe("Regional concentration: 2012");
    expect(messageOf(() => result.steps("2013"))).toBe(
      'InputError: ConcentrationOverTime.steps: `period` must be one of "2010", "2011", "2012", got "2013"',
    );
  });

  it("refuses an empty year, a missing entry, and an index that isn't known or not defined", () => {
    const words = "InputError: concentrationOverTime: `";
    const broken = (values: number[][]) => () => concentrationOverTime({ ...output, values }, { indices: ["CR1"] });
    expect(
      messageOf(
        broken([
          [1, 0, 1],
          [1, 0, 1],
          [1, 0, 1],
        ]),
      ),
    ).toBe(`${words}sizes[…]["2011"]\` must not be all zero, got 0`);
    expect(
      messageOf(
        broken([
          [1, Number.NaN, 1],
          [1, 0, 1],
          [1, 0, 1],
        ]),
      ),
    ).toBe(`${words}sizes["江西"]["2011"]\` must be a finite number ≥ 0, got NaN`);
    expect(messageOf(() => concentrationOverTime(output))).toBe(
      `${words}sizes[…]["2010"]\` must allow CR4 (n must be a whole number from 1 to 3), got 4`,
    );
    expect(messageOf(() => concentrationOverTime(output, { indices: ["hhi" as "gini"] }))).toBe(
      `${words}indices[0]\` must be one of CR1, CR4, CR8, …, herfindahl, herfindahlNormalised, numbersEquivalent, hallTideman, entropy, relativeEntropy, entropyNumbersEquivalent, gini, giniSample, schutz, theilT, theilL, atkinson, coefficientOfVariation, got "hhi"`,
    );
    expect(messageOf(() => concentrationOverTime(output, { indices: [] }))).toBe(
      `${words}indices\` must be a list of at least one index, such as ["CR4", "gini"], got an empty list`,
    );
    const result = concentrationOverTime(output, { indices: ["CR1"] });
    expect(messageOf(() => result.series("gini"))).toBe(
      'InputError: ConcentrationOverTime.series: `index` must be one of CR1, got "gini"',
    );
  });
});
