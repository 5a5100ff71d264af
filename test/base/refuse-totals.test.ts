import { describe, expect, it } from "vitest";
import {
  concentration,
  contributions,
  determinantsFromExperts,
  entropyWeights,
  expertAgreement,
  Frame,
  factorAnalysis,
  gini,
  hierarchicalClustering,
  inputOutputTable,
  kMeans,
  locationQuotients,
  seededRandom,
  sigmaConvergence,
  shiftShare,
  structureSimilarity,
  weightedSum,
} from "../../src/index.js";
import { isTotal, type MatrixInput } from "../../src/base/index.js";
import { messageOf } from "../message.js";

const REFUSED =
  'hold the units alone: 合计 is the sum of the others and would be counted as one more (leave it out, such as by frame.where((row) => …), or don\'t choose that column), got "合计"';

const frame = Frame.fromRecords([
  { 地区: "合计", 产值: 60 },
  { 地区: "江西", 产值: 10 },
  { 地区: "湖北", 产值: 20 },
  { 地区: "安徽", 产值: 30 },
]);

describe("a total among the units", () => {
  it.each<[string, () => unknown, string]>([
    [
      "of sizes with names",
      () => concentration([60, 10, 20, 30], { names: ["合计", "江西", "湖北", "安徽"] }),
      `concentration: \`names\` must ${REFUSED}`,
    ],
    ["of a frame", () => gini(frame), `gini: \`values\` must ${REFUSED}`],
    [
      "of a matrix's rows",
      () =>
        locationQuotients({
          rows: ["甲", "乙", "合计"],
          columns: ["a", "b"],
          values: [
            [1, 2],
            [3, 4],
            [4, 6],
          ],
        }),
      `locationQuotients: \`activity.rows\` must ${REFUSED}`,
    ],
    [
      "of a matrix's columns",
      () =>
        shiftShare(
          {
            rows: ["甲", "乙"],
            columns: ["a", "b", "合计"],
            values: [
              [1, 2, 3],
              [3, 4, 7],
            ],
          },
          [
            [1, 2, 3],
            [3, 4, 7],
          ],
        ),
      `shiftShare: \`before.columns\` must ${REFUSED}`,
    ],
    [
      "of the parts of a change",
      () => contributions([10, 20, 30], [12, 24, 36], { names: ["a", "b", "合计"] }),
      `contributions: \`before\` must ${REFUSED}`,
    ],
  ])("is refused: %s", (_, call, message) => {
    expect(messageOf(call)).toBe(`InputError: ${message}`);
  });

  it("is found however it is spaced, in either language, and though printed numbers are rounded", () => {
    expect(["合　计", "全 国", "Total", "grand total"].every(isTotal)).toBe(true);
    expect(["江西", "合计数以外", "中国", "Totally"].some(isTotal)).toBe(false);
    const call = () => concentration([59.5, 10, 20, 30], { names: ["全 国", "江西", "湖北", "安徽"] });
    expect(messageOf(call)).toMatch(/全 国 is the sum of the others/);
  });

  it("leaves the right numbers when it is left out", () => {
    const three = frame.where((row) => row.text("地区") !== "合计");
    expect(concentration(three).value("herfindahl")).toBeCloseTo(0.38889, 5);
    expect(gini(three)).toBeCloseTo(0.22222, 5);
  });
});

describe("a mean among those who are counted", () => {
  const marks = (name: string, last: readonly number[]) => ({
    rows: ["张", "李", "王", name],
    columns: ["资源", "设施"],
    values: [[6, 5], [7, 4], [5, 5], last],
  });
  const REFUSED_MEAN =
    'hold the units alone: 平 均 is the mean of the others and would be counted as one more (leave it out, such as by frame.where((row) => …)), got "平 均"';

  it.each<[string, (sheet: MatrixInput) => unknown, string]>([
    ["experts' agreement", (sheet) => expertAgreement(sheet), "expertAgreement: `scores.rows`"],
    ["their scores", (sheet) => determinantsFromExperts(sheet), "determinantsFromExperts: `scores.rows`"],
    [
      "their scores by layers",
      (sheet) => determinantsFromExperts(sheet, { layer: { 基础: ["资源", "设施"] } }),
      "determinantsFromExperts: `scores.rows`",
    ],
    ["alternatives", (sheet) => weightedSum(sheet), "weightedSum: `data.rows`"],
    ["alternatives whose weights are sought", (sheet) => entropyWeights(sheet), "entropyWeights: `data.rows`"],
    ["cases of a factor analysis", (sheet) => factorAnalysis(sheet, { factors: 1 }), "factorAnalysis: `data.rows`"],
    ["cases that are classified", (sheet) => hierarchicalClustering(sheet), "hierarchicalClustering: `data.rows`"],
    ["cases in k groups", (sheet) => kMeans(sheet, { groups: 2, random: seededRandom(1) }), "kMeans: `data.rows`"],
  ])("is refused, though rounded: %s", (_, call, path) => {
    expect(messageOf(() => call(marks("平 均", [6, 4.67])))).toBe(`InputError: ${path} must ${REFUSED_MEAN}`);
    expect(messageOf(() => call(marks("Average", [6, 4.67])))).toMatch(/Average is the mean of the others/);
  });

  it("is none if it isn't the mean in all columns, isn't called so, or stands beside one other", () => {
    expect(expertAgreement(marks("平均", [6, 5])).names.length).toBe(2);
    expect(expertAgreement(marks("赵", [6, 4.67])).names.length).toBe(2);
    const two = {
      rows: ["张", "平均"],
      columns: ["资源", "设施"],
      values: [
        [6, 5],
        [6, 5],
      ],
    };
    expect(expertAgreement(two).kendall.w).toBeCloseTo(1, 12);
  });
});

describe("no total", () => {
  it("is what is called so, but isn't the sum: an average, a unit like the others", () => {
    expect(gini({ rows: ["全国", "a", "b"], values: [2, 1, 3] })).toBeGreaterThan(0);
    const incomes = {
      rows: ["全国", "a", "b"],
      columns: ["2009", "2012"],
      values: [
        [2, 3],
        [1, 2],
        [3, 4],
      ],
    };
    expect(sigmaConvergence(incomes).summary().en).not.toBe("");
  });

  it("is the nation beside two regions whose structures are compared", () => {
    const rows = {
      rows: ["江西", "湖北", "全国"],
      columns: ["a", "b"],
      values: [
        [1, 2],
        [3, 4],
        [9, 9],
      ],
    };
    expect(structureSimilarity(rows).of("江西", "全国")).toBeGreaterThan(0.9);
  });

  it("is a column beside its parts where columns are indicators", () => {
    const data = {
      rows: ["1", "2", "3", "4", "5", "6"],
      columns: ["x", "y", "total"],
      values: [
        [1, 4, 5],
        [2, 3, 5],
        [4, 6, 10],
        [3, 1, 4],
        [7, 5, 12],
        [6, 9, 15],
      ],
    };
    expect(factorAnalysis(data).eigenvalues[0]).toBeCloseTo(2.588821489, 8);
  });

  it("is what a printed input–output table has in its margins", () => {
    const printed = {
      rows: ["农业", "工业", "VA001劳动者报酬", "合计"],
      columns: ["农业", "工业", "FU101", "EX", "GO"],
      values: [
        [150, 500, 300, 50, 1000],
        [200, 100, 1500, 200, 2000],
        [650, 1400, Number.NaN, Number.NaN, Number.NaN],
        [1000, 2000, Number.NaN, Number.NaN, Number.NaN],
      ],
    };
    expect(inputOutputTable(printed, { totalInput: "合计" }).output).toEqual(Float64Array.of(1000, 2000));
  });
});
