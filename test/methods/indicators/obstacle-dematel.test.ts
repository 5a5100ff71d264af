import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dematel, obstacleDegrees } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleCase, oracleMatrix } from "../../oracles/load.js";

const table = Object.freeze({
  rows: ["甲", "乙", "丙"],
  columns: ["研发", "出口", "人才"],
  values: [
    [2, 9, 1],
    [4, 5, 3],
    [1, 7, 2],
  ].map((row) => Object.freeze(row)),
});

describe("obstacleDegrees", () => {
  it("by hand: 1 − x′, weighed, divided by its sum", () => {
    const result = obstacleDegrees(table, { weights: [2, 1, 1] });
    // 甲: x′ = 1/3, 1, 0; w I = 2/4·2/3, 0, 1/4.
    expect([...result.weights]).toEqual([0.5, 0.25, 0.25]);
    expect(result.attained.at("甲", "研发")).toBeCloseTo(1 / 3, 14);
    expect([...result.attained.values.slice(1, 4)]).toEqual([1, 0, 1]);
    const first = result.at("甲");
    expect(first.shortfall).toBeCloseTo(1 / 3 + 1 / 4, 14);
    expect(first.degrees[0]).toBeCloseTo(4 / 7, 14);
    expect(first.degrees[2]).toBeCloseTo(3 / 7, 14);
    expect(first.ranking.map(({ indicator }) => indicator)).toEqual(["研发", "人才", "出口"]);
    expect(result.steps("甲").list[2].numbers).toContain("= 0.57143");
  });

  it("every case's degrees add up to 1; scaling the weights or a unit changes nothing", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        (weights, unit) => {
          const result = obstacleDegrees(table, { weights });
          const other = obstacleDegrees(
            { ...table, values: table.values.map(([a, b, c]) => [a * unit, b, c + unit]) },
            { weights: weights.map((w) => w * unit) },
          );
          for (const name of table.rows) {
            const { degrees } = result.at(name);
            expect(degrees.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
            degrees.forEach((x, j) => {
              expect(other.at(name).degrees[j]).toBeCloseTo(x, 9);
            });
          }
        },
      ),
    );
  });

  it("given attainment is taken as it is; groups add up, means and firsts count", () => {
    const given = {
      rows: ["甲", "乙"],
      columns: ["a", "b", "c"],
      values: [
        [0.5, 1, 1],
        [0, 0.5, 0.5],
      ],
    };
    const groups = [
      { name: "内部", indicators: ["a"] },
      { name: "外部", indicators: ["b", "c"] },
    ];
    const result = obstacleDegrees(given, { scale: "given", groups });
    expect([...result.at("甲").degrees]).toEqual([1, 0, 0]);
    expect(result.groupsOf("乙").map(({ degree }) => degree)).toEqual([0.5, 0.5]);
    expect([...result.means]).toEqual([0.75, 0.125, 0.125]);
    expect([...result.firsts]).toEqual([2, 0, 0]);
    expect(result.summary().zh).toBe("平均障碍度最大：a（75%），在 2 个个案中的 2 个里是首要障碍。");
    expect(result.ranking("乙").column("degree").values).toEqual([0.5, 0.25, 0.25]);
  });

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a constant indicator",
      () =>
        obstacleDegrees({
          ...table,
          values: [
            [1, 2, 3],
            [1, 3, 4],
            [1, 4, 5],
          ],
        }),
      'InputError: obstacleDegrees: `data.columns["研发"]` must vary from case to case for min–max (leave it out), got 1',
    ],
    [
      "a case that is best in everything",
      () =>
        obstacleDegrees({
          ...table,
          values: [
            [9, 9, 9],
            [1, 3, 4],
            [1, 4, 5],
          ],
        }),
      'InputError: obstacleDegrees: `data["甲"]` must fall short of the ideal in something (leave it out), got 0',
    ],
    [
      "an attainment above 1",
      () => obstacleDegrees(table, { scale: "given" }),
      'InputError: obstacleDegrees: `data["甲"]["研发"]` must be an attainment from 0 to 1, got 2',
    ],
    [
      "weights that don't fit",
      () => obstacleDegrees(table, { weights: [1] }),
      "InputError: obstacleDegrees: `weights` must hold 3 numbers, one indicator each (where they differ, hand them over with names, such as frame.toMatrix(…)), got [1]",
    ],
    [
      "weights of 0",
      () => obstacleDegrees(table, { weights: [0, 0, 0] }),
      "InputError: obstacleDegrees: `weights` must have a weight above 0, got 0",
    ],
    [
      "an indicator in two groups",
      () =>
        obstacleDegrees(table, {
          groups: [
            { name: "a", indicators: ["研发"] },
            { name: "b", indicators: ["研发"] },
          ],
        }),
      'InputError: obstacleDegrees: `groups[1].indicators[0]` must be in one group only (it is in 0 too), got "研发"',
    ],
    [
      "an indicator that isn't there",
      () => obstacleDegrees(table, { groups: [{ name: "a", indicators: ["x"] }] }),
      'InputError: obstacleDegrees: `groups[0].indicators[0]` must be one of "研发", "出口", "人才", got "x"',
    ],
    [
      "another scale",
      () => obstacleDegrees(table, { scale: "z" as "given" }),
      'InputError: obstacleDegrees: `scale` must be one of "min-max", "given", got "z"',
    ],
    [
      "a case that isn't there",
      () => obstacleDegrees(table).of("丁"),
      'InputError: ObstacleDegrees.of: `case` must be one of "甲", "乙", "丙", got "丁"',
    ],
  ];
  it.each(cases)("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});

/** The input has no names of rows: what is read as one is the first column. */
const given = oracleMatrix("dematel_6x6.csv");
const matrix = given.rows.map((first, i) => [Number(first), ...given.values[i]]);

describe("dematel", () => {
  it("pyDecision: prominence, relation, weights by the largest row sum; T by the largest of all sums", () => {
    const { expected, tolerance } = oracleCase<{
      D_plus_R: number[];
      D_minus_R: number[];
      weights: number[];
      T_exact_max_row_col: number[][];
    }>("dematel-pydecision");
    const result = dematel(matrix);
    const both = dematel(matrix, { scale: "rows-and-columns" });
    const near = (actual: number, wanted: number): void => {
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)));
    };
    expected.D_plus_R.forEach((value, i) => {
      near(result.prominence[i], value);
      near(result.relation[i], expected.D_minus_R[i]);
      near(result.weights[i], expected.weights[i]);
      expected.T_exact_max_row_col[i].forEach((t, j) => {
        near(both.total.values[i * 6 + j], t);
      });
    });
    expect(result.relation.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 12);
    expect(result.causes).toEqual(["6", "5", "1"]);
  });

  it("a chain by hand: a → b → c gives a·b = 1, and a reaches c at one remove", () => {
    const names = ["a", "b", "c"];
    const chain = {
      rows: names,
      columns: names,
      values: [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
    };
    const result = dematel(chain);
    expect([...result.total.values]).toEqual([0, 1, 1, 0, 0, 1, 0, 0, 0]);
    expect([...result.direct.values]).toEqual(chain.values.flat());
    expect(result.threshold).toBeCloseTo(1 / 3, 15);
    expect(result.links()).toHaveLength(3);
    expect([...result.given]).toEqual([2, 1, 0]);
    expect([...result.received]).toEqual([0, 1, 2]);
    expect(result.causes).toEqual(["a"]);
    expect(result.links(0).map(({ from, to }) => [from, to])).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ]);
    const lengths = [Math.hypot(2, 2), 2, Math.hypot(2, 2)];
    const whole = lengths.reduce((sum, x) => sum + x);
    [...dematel(chain, { weighting: "length" }).weights].forEach((w, i) => {
      expect(w).toBeCloseTo(lengths[i] / whole, 14);
    });
    expect(result.at("b")).toEqual({
      given: 1,
      received: 1,
      prominence: 2,
      relation: 0,
      weight: 1 / 3,
    });
    expect(result.steps().list[1].numbers).toBe("s = 1");
    expect(result.summary().zh).toBe("中心度最大：a。原因因素：a。");
  });

  it("T = N + N·T", () => {
    const small = [
      [0, 3, 1],
      [2, 0, 4],
      [1, 0, 0],
    ];
    const { total } = dematel(small);
    const n = small.map((row) => row.map((x) => x / 6));
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        const through = [0, 1, 2].reduce((sum, k) => sum + n[i][k] * total.values[k * 3 + j], 0);
        expect(total.values[i * 3 + j]).toBeCloseTo(n[i][j] + through, 13);
      }
    }
  });

  const cases: readonly (readonly [string, () => unknown, string])[] = [
    ["what isn't square", () => dematel([[0, 1]]), 'InputError: dematel: `influence` must be square, got "1 × 2"'],
    [
      "an influence on itself",
      () =>
        dematel([
          [0, 1],
          [1, 2],
        ]),
      "InputError: dematel: `influence[1][1]` must be 0: nothing influences itself directly, got 2",
    ],
    [
      "nothing at all",
      () =>
        dematel([
          [0, 0],
          [0, 0],
        ]),
      "InputError: dematel: `influence` must have an entry above 0, got 0",
    ],
    [
      "rows that are all alike: I − N has no inverse",
      () =>
        dematel([
          [0, 2],
          [2, 0],
        ]),
      "InputError: dematel: `influence` must not feed itself without end: the spectral radius of X/s must be below 1 (it is 1 if all row sums are alike), got 1",
    ],
    [
      "a negative influence",
      () =>
        dematel([
          [0, -1],
          [1, 0],
        ]),
      "InputError: dematel: `influence[0][1]` must be a finite number ≥ 0, got -1",
    ],
    [
      "columns that are called otherwise",
      () =>
        dematel({
          rows: ["甲", "乙"],
          columns: ["乙", "甲"],
          values: [
            [0, 1],
            [2, 0],
          ],
        }),
      'InputError: dematel: `influence.columns[0]` must be called like row 0, "甲", got "乙"',
    ],
    [
      "another divisor",
      () => dematel([[0]], { scale: "columns" as "rows" }),
      'InputError: dematel: `scale` must be one of "rows", "rows-and-columns", got "columns"',
    ],
    [
      "a threshold below 0",
      () =>
        dematel([
          [0, 1],
          [2, 0],
        ]).links(-1),
      "InputError: Dematel.links: `threshold` must be a finite number ≥ 0, got -1",
    ],
  ];
  it.each(cases)("refuses %s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });
});
