import { describe, expect, it } from "vitest";
import {
  aggregateTable,
  demandShock,
  directCoefficients,
  employmentMultipliers,
  finalDemandMultipliers,
  ghoshInverse,
  hawkinsSimon,
  impactRounds,
  importShares,
  incomeMultipliers,
  inputOutputTable,
  inputOutputTableOf,
  leontiefInverse,
  outputMultipliers,
  powerOfDispersion,
  ras,
  regionalMultipliers,
  regionalQuotients,
  regionSectors,
  structuralDecomposition,
  structuralPaths,
  tableMargins,
  taxMultipliers,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { china2012, syntheticTable } from "./tables.js";

const names = ["农业", "工业"];
const book = inputOutputTableOf({
  flows: {
    rows: names,
    columns: names,
    values: [
      [150, 500],
      [200, 100],
    ],
  },
  finalDemand: { rows: names, columns: ["f"], values: [350, 1700] },
});

/** A table with a sector that makes nothing, and one in which its product is used all the same. */
const idle = inputOutputTableOf({
  flows: [
    [10, 0, 5],
    [0, 0, 0],
    [4, 0, 6],
  ],
  finalDemand: [35, 0, 20],
});
const imported = inputOutputTableOf({
  flows: [
    [10, 0, 5],
    [2, 0, 3],
    [4, 0, 6],
  ],
  finalDemand: [35, 1, 20],
  imports: [0, 6, 0],
});

function printed(change: (values: number[][]) => void) {
  const values = [
    [150, 500, 300, 80, 30, 1000],
    [200, 100, 1500, 300, 100, 2000],
    [650, 1400, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    [1000, 2000, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
  ];
  change(values);
  return {
    rows: [...names, "VA001劳动者报酬", "TI总投入"],
    columns: [...names, "FU101", "EX", "IM", "GO"],
    values,
  };
}

describe("a printed table", () => {
  it("is refused when a row doesn't add up, with the worst sector", () => {
    const call = () => inputOutputTable(printed((v) => (v[1][2] = 1490)));
    expect(messageOf(call)).toBe(
      'InputError: inputOutputTable: `matrix.rows["工业"]` must differ from output by no more than rounding (3.5; margins: "report" lets a row pass), got 10',
    );
  });

  it("is refused when a column doesn't add up", () => {
    const call = () => inputOutputTable(printed((v) => (v[2][0] = 600)));
    expect(messageOf(call)).toBe(
      'InputError: inputOutputTable: `matrix.columns["农业"]` must differ from output by no more than rounding (2.0; margins: "report" lets a column pass), got 50',
    );
  });

  it("is refused when total input isn't output", () => {
    const call = () => inputOutputTable(printed((v) => (v[3][1] = 2005)));
    expect(messageOf(call)).toBe(
      'InputError: inputOutputTable: `matrix.totalInput["工业"]` must differ from output by no more than rounding (1.0; margins: "report" lets a total input pass), got 5',
    );
  });

  it("is kept with its gaps when they are to be reported", () => {
    const table = inputOutputTable(
      printed((v) => (v[1][2] = 1490)),
      { margins: "report" },
    );
    const margins = tableMargins(table);
    expect(Array.from(margins.rowGap)).toEqual([0, 10]);
    expect(margins.balanced).toBe(false);
    expect(margins.summary().en).toBe(
      "Some sectors don't add up: the largest gap, 10, is more than rounding explains.",
    );
  });

  it("is refused when a number is missing where one is needed", () => {
    const call = () => inputOutputTable(printed((v) => (v[0][3] = Number.NaN)));
    expect(messageOf(call)).toBe(
      'InputError: inputOutputTable: `matrix["农业"]["EX"]` must be a finite number, got NaN',
    );
  });

  it("is refused when a part can't be found", () => {
    const whole = china2012();
    const call = () => inputOutputTable({ ...whole, columns: whole.columns.map((name) => `x${name}`) });
    expect(messageOf(call)).toMatch(
      /^InputError: inputOutputTable: `matrix` must have rows and columns of the same names, got \["x01农林牧渔", /,
    );
    const noOutput = printed(() => {});
    const columns = [...names, "FU101", "EX", "IM", "out"];
    expect(messageOf(() => inputOutputTable({ ...noOutput, columns }))).toBe(
      "InputError: inputOutputTable: `output` must be named, since the table has no GO, got undefined",
    );
    expect(inputOutputTable({ ...noOutput, columns }, { output: "out" }).output[1]).toBe(2000);
  });
});

describe("an unproductive or singular table", () => {
  const unproductive = inputOutputTableOf({
    flows: {
      rows: names,
      columns: names,
      values: [
        [50, 90],
        [60, 50],
      ],
    },
    finalDemand: { rows: names, columns: ["f"], values: [-40, -10] },
    output: [100, 100],
  });

  it("is refused with the sector at fault", () => {
    expect(messageOf(() => leontiefInverse(unproductive))).toBe(
      'InputError: leontiefInverse: `table.flows["工业"]` must leave output over (a pivot of I − A > 0): with the sectors before it, it takes more inputs than it makes (Hawkins–Simon: every leading minor is positive), got -0.58',
    );
    expect(messageOf(() => outputMultipliers(unproductive))).toMatch(/^InputError: outputMultipliers: /);
  });

  it("gets a verdict from hawkinsSimon", () => {
    const verdict = hawkinsSimon(unproductive);
    expect(verdict.productive).toBe(false);
    expect(verdict.failing).toBe("工业");
    // λ = 0.5 ± √(0.9 · 0.6)
    expect(verdict.spectralRadius).toBeCloseTo(0.5 + Math.sqrt(0.54), 12);
    expect(hawkinsSimon(book).productive).toBe(true);
    expect(hawkinsSimon(book).spectralRadius).toBeCloseTo(0.1 + Math.sqrt(0.0025 + 0.05), 12);
  });

  it("shows the pivots up to the first that isn't positive, by hand: .5 and .5 − .54/.5", () => {
    const three = ["农业", "工业", "服务业"];
    const verdict = hawkinsSimon(
      inputOutputTableOf({
        flows: {
          rows: three,
          columns: three,
          values: [
            [50, 90, 0],
            [60, 50, 0],
            [0, 0, 10],
          ],
        },
        finalDemand: { rows: three, columns: ["f"], values: [-40, -10, 90] },
        output: [100, 100, 100],
      }),
    );
    expect(verdict.pivots).toHaveLength(2);
    expect(verdict.pivots[0]).toBeCloseTo(0.5, 15);
    expect(verdict.pivots[1]).toBeCloseTo(-0.58, 14);
    expect(verdict.failing).toBe("工业");
    // Miller & Blair's: 1 − .15 and .95 − .25 · .2/.85.
    expect(hawkinsSimon(book).pivots[0]).toBeCloseTo(0.85, 15);
    expect(hawkinsSimon(book).pivots[1]).toBeCloseTo(0.95 - 0.05 / 0.85, 14);
  });

  it("is refused when it uses up exactly what it makes", () => {
    const call = () =>
      outputMultipliers(
        inputOutputTableOf({
          flows: [
            [50, 50],
            [50, 50],
          ],
          finalDemand: [[0], [0]],
        }),
      );
    expect(messageOf(call)).toMatch(
      /^InputError: outputMultipliers: `table\.flows\["2"\]` must leave output over \(a pivot of I − A > 0\): /,
    );
  });
});

describe("what can't be computed", () => {
  const cases: readonly [string, () => unknown, string][] = [
    [
      "imports above domestic use",
      () => importShares(inputOutputTableOf({ flows: [[10]], finalDemand: [[90]], imports: [-5] })),
      'InputError: importShares: `table.imports["1"]` must be from 0 to the domestic use 100, got -5',
    ],
    [
      "an output below zero",
      () => inputOutputTableOf({ flows: [[0]], finalDemand: [[-1]] }),
      "InputError: inputOutputTableOf: `output[0]` must be a finite number ≥ 0, got -1",
    ],
    [
      "inputs of a sector that makes nothing",
      () =>
        inputOutputTableOf({
          flows: [
            [1, 2],
            [0, 0],
          ],
          finalDemand: [5, 0],
        }),
      "InputError: inputOutputTableOf: `flows[0][1]` must be 0, since the sector has no output, got 2",
    ],
    [
      "value added of a sector that makes nothing",
      () =>
        inputOutputTableOf({
          flows: [
            [1, 0],
            [0, 0],
          ],
          finalDemand: [5, 0],
          valueAdded: [5, 1],
        }),
      'InputError: inputOutputTableOf: `valueAdded["增加值"][1]` must be 0, since the sector has no output, got 1',
    ],
    [
      "jobs of a sector that makes nothing",
      () => employmentMultipliers(idle, [1, 2, 3]),
      'InputError: employmentMultipliers: `employment["2"]` must be 0, since the sector makes nothing (or merge it with another), got 2',
    ],
    [
      "a product that is used, but not made, where output is shared out",
      () => ghoshInverse(imported, { imports: "competitive" }),
      'InputError: ghoshInverse: `table.output["2"]` must be > 0: its product is used, but none of it is made, so there is no output to be shared out (set imports: "domestic", or merge it with another), got 0',
    ],
    [
      "more rounds than any table needs",
      () => impactRounds(book, { 农业: 1 }, { rounds: 1e8 }),
      "InputError: impactRounds: `rounds` must be a whole number from 0 to 10000, got 100000000",
    ],
    [
      "an unknown sector in a shock",
      () => demandShock(book, { 服务业: 1 }),
      'InputError: demandShock: `shock` must be one of "农业", "工业", got "服务业"',
    ],
    [
      "a shock of another length",
      () => demandShock(book, [1, 2, 3]),
      "InputError: demandShock: `shock` must hold 2 numbers, one sector each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1, 2, 3]",
    ],
    [
      "an unknown treatment",
      () => directCoefficients(book, { imports: "none" as "domestic" }),
      'InputError: directCoefficients: `imports` must be one of "domestic", "competitive", got "none"',
    ],
    [
      "type II without households",
      () => outputMultipliers(book, { type: "II" }),
      "InputError: outputMultipliers: `consumption` must be given, since table.roles.households is empty, got undefined",
    ],
    [
      "income without a row of labour",
      () => incomeMultipliers(book),
      "InputError: incomeMultipliers: `income` must be given, since table.roles.labour is empty, got undefined",
    ],
    [
      "taxes without a row of taxes",
      () => taxMultipliers(book),
      "InputError: taxMultipliers: `taxes` must be given, since table.roles.taxes is empty, got undefined",
    ],
    [
      "ratios to nothing",
      () => employmentMultipliers(book, [0, 4]).ratios(),
      'InputError: Multipliers.ratios: `direct["农业"]` must be other than 0, got 0',
    ],
    [
      "households that earn back all they spend",
      () => outputMultipliers(book, { type: "II", income: [650, 1400], consumption: [650, 1400] }),
      "InputError: outputMultipliers: `consumption` must bring back less than a yuan of income for each yuan spent, got 1",
    ],
    [
      "weights that sum to nothing",
      () => powerOfDispersion(book, { weights: [0, 0] }),
      "InputError: powerOfDispersion: `weights` must sum to more than 0, got 0",
    ],
    [
      "a column of final demand that sums to nothing",
      () => {
        const finalDemand = [
          [350, 5],
          [1700, -5],
        ];
        return finalDemandMultipliers(
          inputOutputTableOf({
            flows: [
              [150, 500],
              [200, 100],
            ],
            finalDemand,
          }),
        );
      },
      'InputError: finalDemandMultipliers: `table.finalDemand["2"]` must sum to other than 0, got 0',
    ],
    [
      "half a round",
      () => impactRounds(book, [1, 1], { rounds: 1.5 }),
      "InputError: impactRounds: `rounds` must be a whole number from 0 to 10000, got 1.5",
    ],
    [
      "paths of no effect",
      () => structuralPaths(book, [0, 0]),
      "InputError: structuralPaths: `shock` must have an effect above 0, got 0",
    ],
    [
      "tables of other sectors",
      () => structuralDecomposition(book, syntheticTable()),
      'InputError: structuralDecomposition: `after.sectors` must be the same in the same order as in before (2 of them), got ["S1", "S2", "S3", "S4", "S5", … 8 in all]',
    ],
    [
      "tables of as many sectors with other names",
      () =>
        structuralDecomposition(
          book,
          inputOutputTableOf({
            flows: {
              rows: ["农业", "服务业"],
              columns: ["农业", "服务业"],
              values: [
                [150, 500],
                [200, 100],
              ],
            },
            finalDemand: { rows: ["农业", "服务业"], columns: ["f"], values: [350, 1700] },
          }),
        ),
      'InputError: structuralDecomposition: `after.sectors` must be the same in the same order as in before (2 of them), got ["农业", "服务业"]',
    ],
    [
      "a table that only begins with the earlier one's sectors",
      () =>
        structuralDecomposition(
          book,
          inputOutputTableOf({
            flows: {
              rows: [...names, "服务业"],
              columns: [...names, "服务业"],
              values: [
                [150, 500, 0],
                [200, 100, 0],
                [0, 0, 10],
              ],
            },
            finalDemand: {
              rows: [...names, "服务业"],
              columns: ["f"],
              values: [350, 1700, 90],
            },
          }),
        ),
      'InputError: structuralDecomposition: `after.sectors` must be the same in the same order as in before (2 of them), got ["农业", "工业", "服务业"]',
    ],
    [
      "a sector used twice in a concordance",
      () => aggregateTable(book, { a: ["农业", "工业"], b: ["工业"] }),
      'InputError: aggregateTable: `concordance["b"][0]` must be used only once, got "工业"',
    ],
    [
      "a sector left out of a concordance",
      () => aggregateTable(book, { a: ["农业"] }),
      'InputError: aggregateTable: `concordance` must name every sector, also "工业", got an object with a',
    ],
    [
      "totals that differ",
      () =>
        ras(
          [
            [1, 2],
            [3, 4],
          ],
          { rowTotals: [4, 6], columnTotals: [5, 6] },
        ),
      'InputError: ras: `columnTotals` must sum to the rows\' 10 (where only rounding is between them, set unequal: "scale-columns"), got 11',
    ],
    [
      "something out of zeros",
      () =>
        ras(
          [
            [0, 0],
            [3, 4],
          ],
          { rowTotals: [4, 6], columnTotals: [5, 5] },
        ),
      'InputError: ras: `rowTotals["1"]` must be 0, since its line holds only zeros, got 4',
    ],
    [
      "a negative flow in RAS",
      () =>
        ras(
          [
            [1, -2],
            [3, 4],
          ],
          { rowTotals: [4, 6], columnTotals: [5, 5] },
        ),
      'InputError: ras: `matrix[0][1]` must be ≥ 0 (negatives: "gras" balances them), got -2',
    ],
    [
      "totals that zeros make impossible",
      () =>
        ras(
          [
            [1, 0],
            [0, 1],
          ],
          { rowTotals: [4, 6], columnTotals: [5, 5], maxIterations: 50 },
        ),
      "ConvergenceError: ras: a row was still off by 1 after 50 iterations; zeros may make these totals impossible",
    ],
    [
      "a sector that the region doesn't have",
      () =>
        regionalQuotients(
          [
            [0, 5],
            [5, 5],
          ],
          "1",
        ),
      'InputError: regionalQuotients: `employment["1"]["1"]` must be above 0 (merge sectors that the region doesn\'t have), got 0',
    ],
    [
      "employment by other sectors",
      () =>
        regionalMultipliers(
          book,
          {
            rows: ["R", "rest"],
            columns: ["农业", "服务业"],
            values: [
              [1, 2],
              [3, 4],
            ],
          },
          "R",
        ),
      'InputError: regionalMultipliers: `employment.columns` must name all of table.sectors (工业 is missing), got ["农业", "服务业"]',
    ],
    [
      "names without a region",
      () => regionSectors(["江西·汽车", "汽车"]),
      'InputError: regionSectors: `names[1]` must be a region and a sector parted by "·", got "汽车"',
    ],
  ];
  for (const [name, call, message] of cases) {
    it(name, () => {
      expect(messageOf(call)).toBe(message);
    });
  }
});
