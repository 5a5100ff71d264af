import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ahp, judgementMatrix, type PriorityMethod } from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { oracleMatrix } from "../../oracles/load.js";
import { compared, type Named } from "./compared.js";

const orders = ["4x4-inconsistent", "5x5"] as const;
const file = (order: string) => oracleMatrix(`ahp_${order.replace("-", "_")}.csv`);
/** The newer table of Saaty's that AHPy and FuzzyAHP use. */
const newer = { name: "Saaty, newer", values: { 4: 0.89, 5: 1.11 } };

describe.each(orders)("ahp of %s gives other programs' numbers", (order) => {
  const matrix = file(order);
  const names = matrix.rows.map(String);
  const inOrder = (weights: Named, prefix = "") => names.map((name) => weights[prefix + name]);

  it("R's eigen(): weights, λmax, CI, CR; GCI; column means", () => {
    const { expected, check, each } = compared<{
      eigen: { weights: number[]; lambdaMax: number; CI: number };
      geometric: { weights: Named; GCI: number };
      normalisedColumns: Named;
      CR_saaty1980: number;
    }>(`ahp-exact-own-${order}`);
    const result = ahp(matrix);
    each(result.weights, expected.eigen.weights);
    check(result.lambdaMax, expected.eigen.lambdaMax);
    check(result.consistencyIndex, expected.eigen.CI);
    check(result.consistencyRatio, expected.CR_saaty1980);
    expect(result.geometricConsistencyIndex).toBeUndefined();
    const geometric = ahp(matrix, { method: "geometric-mean" });
    each(geometric.weights, inOrder(expected.geometric.weights));
    check(geometric.geometricConsistencyIndex as number, expected.geometric.GCI);
    const column = ahp(matrix, { method: "column-mean" });
    each(column.weights, inOrder(expected.normalisedColumns));
  });

  it("AHPy: eigenvector weights and CR by two tables", () => {
    const { expected, check, each } = compared<{ weights: Named; CR_saaty: number; CR_dd: number }>(
      `ahp-ahpy-${order}`,
    );
    const result = ahp(matrix, { randomIndex: newer });
    each(result.weights, inOrder(expected.weights));
    check(result.consistencyRatio, expected.CR_saaty);
    const donegan = { name: "Donegan–Dodd", values: { 4: 0.8286, 5: 1.0591 } };
    check(ahp(matrix, { randomIndex: donegan }).consistencyRatio, expected.CR_dd);
  });

  it("FuzzyAHP: geometric means, with CI of the eigenvalue", () => {
    const { expected, check, each } = compared<{ weights: Named; CI: number; CR: number }>(`ahp-fuzzyahp-${order}`);
    const options = { method: "geometric-mean", lambda: "eigenvalue", randomIndex: newer } as const;
    const result = ahp(matrix, options);
    each(result.weights, inOrder(expected.weights, "w_"));
    check(result.consistencyIndex, expected.CI);
    check(result.consistencyRatio, expected.CR);
  });

  it("pyDecision: three ways, with λmax from the weights", () => {
    const { expected, check, each } = compared<Record<"m" | "g" | "me", { weights: number[]; CR: number }>>(
      `ahp-pydecision-${order}`,
    );
    const ways = { m: "column-mean", g: "geometric-mean", me: "eigenvector" } as const;
    for (const key of ["m", "g", "me"] as const) {
      const result = ahp(matrix, { method: ways[key] });
      each(result.weights, expected[key].weights);
      check(result.consistencyRatio, expected[key].CR);
    }
  });

  it("pymcdm: Tummala and Ling's table, handed in", () => {
    const { expected, check, each } = compared<{ weights: number[]; CR: number }>(`ahp-pymcdm-${order}`);
    const randomIndex = { name: "Tummala–Ling", values: { 4: 0.8921, 5: 1.1159 } };
    const result = ahp(matrix, { randomIndex });
    each(result.weights, expected.weights);
    check(result.consistencyRatio, expected.CR);
    expect(result.randomIndex.table.en).toBe("Tummala–Ling");
  });

  it("ahpsurvey: arithmetic and geometric weights, CR by its simulated table", () => {
    const { expected, check, each } = compared<{ arithmetic: Named; geometric: Named; CR: number }>(
      `ahp-ahpsurvey-${order}`,
    );
    each(ahp(matrix, { method: "column-mean" }).weights, inOrder(expected.arithmetic));
    each(ahp(matrix, { method: "geometric-mean" }).weights, inOrder(expected.geometric));
    const randomIndex = { name: "ahpsurvey", values: { 4: 0.88366509999999998, 5: 1.1081014 } };
    check(ahp(matrix, { randomIndex }).consistencyRatio, expected.CR);
  });
});

describe("ahp gives what is printed", () => {
  it("姜启源's holiday: exact; the printed vector has .090 where it must be .098", () => {
    const { expected, data, each, check } = compared<
      {
        published: { w: number[]; CI: number; CR: number; lambda_max: number; composite: number[] };
        exact: { w: number[]; CI: number; CR: number; lambda_max: number; composite: number[] };
      },
      { A: number[][]; B: number[][][] }
    >("ahp.travel");
    const { A, B } = data;
    const result = ahp(A);
    const { published, exact } = expected;
    each(result.weights, exact.w);
    check(result.lambdaMax, exact.lambda_max);
    check(result.consistencyRatio, exact.CR);
    check(result.lambdaMax, published.lambda_max, 1e-3);
    check(result.consistencyIndex, published.CI, 5e-4);
    check(result.consistencyRatio, published.CR, 5e-4);
    const off = published.w.map((w, i) => Math.abs(w - result.weights[i]));
    expect(off.findIndex((distance) => distance > 2e-3)).toBe(3);
    expect(published.w.reduce((sum, w) => sum + w)).toBeCloseTo(0.993, 9);
    const places = B.map((matrix) => ahp(matrix).weights);
    const composite = [0, 1, 2].map((place) =>
      places.reduce((sum, weights, k) => sum + result.weights[k] * weights[place], 0),
    );
    each(composite, exact.composite);
  });

  it("Saaty's drinks", () => {
    const { expected, data, each, check } = compared<{ w: number[]; CR: number }>("ahp.saaty.drinks");
    const result = ahp(data.A);
    each(result.weights, expected.w);
    check(result.consistencyRatio, expected.CR);
  });

  it("a consistent matrix of three, by every method", () => {
    const { expected, data, each, check } = compared<{ w: number[]; CR: number }>("ahp.gluc3");
    for (const method of ["eigenvector", "geometric-mean", "column-mean"] as const) {
      const result = ahp(data.A, { method });
      each(result.weights, expected.w);
      check(result.consistencyRatio, expected.CR);
      expect(result.mostContradicted).toBeUndefined();
    }
  });

  it("a printed exercise whose weights are geometric means, eigenvector and column means beside it", () => {
    const { expected, data, each, check } = compared<{
      printed: { w: number[]; lambda_max: number; CI: number; CR: number };
      eigen: { w: number[]; lambda_max: number; CR: number };
      root_method: number[];
      column_mean: number[];
    }>("ahp.anhui");
    const A = data.A;
    const geometric = ahp(A, { method: "geometric-mean" });
    each(geometric.weights, expected.printed.w, 5e-5);
    each(geometric.weights, expected.root_method, 1e-8);
    check(geometric.lambdaMax, expected.printed.lambda_max, 5e-4);
    check(geometric.consistencyIndex, expected.printed.CI, 5e-4);
    check(geometric.consistencyRatio, expected.printed.CR, 5e-5);
    const eigen = ahp(A);
    each(eigen.weights, expected.eigen.w, 1e-6);
    check(eigen.lambdaMax, expected.eigen.lambda_max, 1e-10);
    check(eigen.consistencyRatio, expected.eigen.CR, 1e-10);
    each(ahp(A, { method: "column-mean" }).weights, expected.column_mean, 1e-8);
  });
});

describe("ahp gives what is printed of larger examples", () => {
  type Printed = { w: number[]; CR: number };
  it("Saaty's city, whose CR .0507 takes 1.11 for RI", () => {
    const { expected, data, each, check } = compared<{
      exact: Printed & { lambda_max: number; CI: number; CR_with_1_12: number };
      printed: Printed;
    }>("ahp.saaty.city");
    const result = ahp(data.A, { randomIndex: "saaty-tran-2007" });
    const { exact, printed } = expected;
    each(result.weights, exact.w, 1e-11);
    check(result.lambdaMax, exact.lambda_max, 1e-10);
    check(result.consistencyIndex, exact.CI, 1e-11);
    check(result.consistencyRatio, exact.CR, 1e-11);
    check(ahp(data.A).consistencyRatio, exact.CR_with_1_12, 1e-11);
    each(result.weights, printed.w);
    check(result.consistencyRatio, printed.CR);
  });

  it("datawhale's rivers: the printed table of RI is .52 .89, but .58 .90 was computed with", () => {
    const { expected, data, each, check } = compared<
      {
        exact: Printed & { CI: number; score: number[]; CR_with_0_89: number };
        printed: Printed & { score: number[] };
      },
      { A: number[][]; local: number[][] }
    >("ahp.datawhale.river");
    const result = ahp(data.A);
    const { exact, printed } = expected;
    each(result.weights, exact.w, 1e-12);
    check(result.consistencyIndex, exact.CI, 1e-12);
    check(result.consistencyRatio, exact.CR, 1e-12);
    check(result.consistencyRatio, printed.CR);
    check(ahp(data.A, { randomIndex: "chinese" }).consistencyRatio, exact.CR_with_0_89, 1e-12);
    const score = data.local.map((row) => row.reduce((sum, p, k) => sum + p * result.weights[k], 0));
    each(score, exact.score, 1e-12);
    each(score, printed.score);
  });

  it("an exam answer by column means, each step rounded", () => {
    const { expected, data, each, check } = compared<{
      exact: { column_mean: number[]; eigen: number[]; root: number[]; CR: number };
      printed: { column_mean: number[] };
    }>("ahp.exam.colmean");
    const { exact, printed } = expected;
    const column = ahp(data.A, { method: "column-mean" });
    each(column.weights, exact.column_mean, 1e-11);
    each(column.weights, printed.column_mean);
    each(ahp(data.A).weights, exact.eigen, 1e-11);
    each(ahp(data.A, { method: "geometric-mean" }).weights, exact.root, 1e-11);
    check(ahp(data.A).consistencyRatio, exact.CR, 1e-11);
  });

  it("the tables of random indices as published", () => {
    const { expected, data } = compared<{ exact: Record<string, number[]> }, { n: number[] }>("ahp.ri.tables");
    const names = {
      saaty1980: "saaty-1980",
      chinese: "chinese",
      saaty_tran2007: "saaty-tran-2007",
      exponential_scale: "exponential",
    } as const;
    for (const [key, randomIndex] of Object.entries(names)) {
      const values = data.n.map((n) => {
        const ones = Array.from({ length: n }, () => new Array<number>(n).fill(1));
        return ahp(ones, { randomIndex }).randomIndex.value;
      });
      expect(values).toEqual(expected.exact[key]);
    }
  });
});

const methods: readonly PriorityMethod[] = [
  "eigenvector",
  "geometric-mean",
  "column-mean",
  "logarithmic-least-squares",
];
const scale = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1, 3, 5, 7, 9];

describe("identities", () => {
  it("judgements that are ratios of weights give the weights back, and CR 0", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (given) => {
        const sum = given.reduce((total, w) => total + w, 0);
        const matrix = given.map((a) => given.map((b) => a / b));
        for (const method of methods) {
          const result = ahp(matrix, { method, scale: "any" });
          result.weights.forEach((w, i) => {
            expect(w).toBeCloseTo(given[i] / sum, 12);
          });
          expect(result.consistencyRatio).toBeCloseTo(0, 12);
        }
      }),
    );
  });

  it("geometric means turn with the matrix: the transposed judgements give reciprocal weights", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scale), { minLength: 6, maxLength: 6 }), (upper) => {
        const rows = [upper.slice(0, 3), upper.slice(3, 5), upper.slice(5)];
        const names = ["a", "b", "c", "d"];
        const one = ahp(judgementMatrix(names, rows), { method: "geometric-mean" }).weights;
        const turned = rows.map((row) => row.map((x) => 1 / x));
        const other = ahp(judgementMatrix(names, turned), { method: "geometric-mean" }).weights;
        const product = one.map((w, i) => w * other[i]);
        for (const p of product) expect(p / product[0]).toBeCloseTo(1, 10);
        expect(ahp(judgementMatrix(names, rows)).consistencyIndex).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it("the order of the names changes nothing", () => {
    const straight = ahp(file("5x5"));
    const order = [3, 0, 4, 2, 1];
    const { rows, values } = file("5x5");
    const names = order.map((i) => rows[i]);
    const turned = {
      rows: names,
      columns: names,
      values: order.map((i) => order.map((j) => values[i][j])),
    };
    const result = ahp(turned);
    for (const name of rows.map(String)) expect(result.of(name)).toBeCloseTo(straight.of(name), 13);
    expect(result.consistencyRatio).toBeCloseTo(straight.consistencyRatio, 12);
  });

  it("of three things the eigenvector is the geometric means, however much they contradict each other", () => {
    const ratio = fc.double({ min: -14, max: 14, noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(ratio, ratio, ratio, (a, b, c) => {
        const matrix = judgementMatrix(["a", "b", "c"], [[a, b], [c]]);
        const eigen = ahp(matrix, { scale: "any" });
        const geometric = ahp(matrix, { scale: "any", method: "geometric-mean" });
        eigen.weights.forEach((w, i) => {
          expect(Math.abs(w / geometric.weights[i] - 1)).toBeLessThan(1e-9);
        });
      }),
    );
  });

  it("logarithmic least squares of complete judgements are the geometric means", () => {
    const matrix = file("5x5");
    const squares = ahp(matrix, { method: "logarithmic-least-squares" });
    const geometric = ahp(matrix, { method: "geometric-mean" });
    squares.weights.forEach((w, i) => {
      expect(w).toBeCloseTo(geometric.weights[i], 14);
    });
    expect(squares.geometricConsistencyIndex).toBeCloseTo(geometric.geometricConsistencyIndex as number, 14);
  });

  it("one or two things can't contradict each other", () => {
    const one = ahp([[1]]);
    expect([...one.weights, one.consistencyRatio]).toEqual([1, 0]);
    const two = ahp(
      [
        [1, 4],
        [1 / 4, 1],
      ],
      { method: "geometric-mean" },
    );
    expect(two.of("1")).toBeCloseTo(0.8, 14);
    expect(two.consistencyRatio).toBe(0);
    expect(two.geometricConsistencyIndex).toBeUndefined();
    expect(two.summary().en).toContain("nothing to contradict");
    expect(two.steps().list.length).toBe(3);
  });
});

describe("what a reader sees", () => {
  it("the table of RI decides the verdict, and the summary names it", () => {
    const matrix = judgementMatrix(["技术", "成本", "市场"], [[2, 3], [4]]);
    const saaty = ahp(matrix);
    const chinese = ahp(matrix, { randomIndex: "chinese" });
    expect([saaty.acceptable, chinese.acceptable]).toEqual([true, false]);
    expect(saaty.summary().zh).toContain("RI：Saaty（1980）");
    expect(chinese.summary().en).toContain("RI: the common Chinese table");
  });

  it("names the judgement that contradicts the others most", () => {
    const matrix = judgementMatrix(["a", "b", "c", "d"], [[2, 4, 1 / 8], [2, 4], [2]]);
    const result = ahp(matrix);
    expect(result.acceptable).toBe(false);
    expect(result.mostContradicted).toMatchObject({ row: "a", column: "d", judged: 1 / 8 });
    expect(result.summary().en).toContain("Most contradicted: a against d was judged 0.125");
  });

  it("names none of three, which are all off by the same factor", () => {
    const result = ahp(judgementMatrix(["a", "b", "c"], [[3, 1 / 2], [2]]));
    const off = [
      [0, 1, 3],
      [0, 2, 1 / 2],
      [1, 2, 2],
    ].map(([i, j, judged]) => Math.abs(Math.log((judged * result.weights[j]) / result.weights[i])));
    expect(off[1]).toBeCloseTo(off[0], 10);
    expect(off[2]).toBeCloseTo(off[0], 10);
    expect(result.mostContradicted).toBeUndefined();
    expect(result.summary().en).toMatch(/not acceptable\. ?$/);
  });

  it("a derivation whose numbers are the result's", () => {
    const result = ahp(file("4x4-inconsistent"), { method: "geometric-mean" });
    const { list } = result.steps();
    expect(list.length).toBe(6);
    expect(list[4].numbers).toContain("/ 0.9 = 0.64538");
    expect(list[5].numbers).toBe("1.9867");
    expect(result.toTable().column("weight").values).toEqual([...result.weights]);
  });
});

describe("judgements as they are printed", () => {
  const printed = {
    rows: ["技术", "成本", "市场"],
    columns: ["技术", "成本", "市场"],
    values: [
      [1, 3, 0.33],
      [0.333, 1, 0.17],
      [3, 6, 1],
    ],
  };

  it("count by the upper triangle if rounded is set, and the result says so", () => {
    const result = ahp(printed, { rounded: true });
    const exact = [
      [1, 3, 0.33],
      [1 / 3, 1, 0.17],
      [1 / 0.33, 1 / 0.17, 1],
    ];
    expect(result.weights).toEqual(ahp(exact).weights);
    expect(result.rounded).toEqual([
      { row: "技术", column: "成本", value: 3, printed: 0.333 },
      { row: "技术", column: "市场", value: 0.33, printed: 3 },
      { row: "成本", column: "市场", value: 0.17, printed: 6 },
    ]);
    expect(result.summary().en).toMatch(
      /Reciprocals were printed with few decimals; the upper triangle counted: 技术 against 成本 3 \(printed 0\.333 on the other side\)/,
    );
    expect(printed.values[1][0]).toBe(0.333);
  });

  it("are still refused where no rounding is between them", () => {
    expect(
      messageOf(() =>
        ahp(
          [
            [1, 3],
            [0.5, 1],
          ],
          { rounded: true },
        ),
      ),
    ).toBe(
      "InputError: ahp: `judgements[1][0]` must be the reciprocal of its mirror image, 1/3 (write it as a division), got 0.5",
    );
    expect(
      messageOf(() =>
        ahp(
          [
            [1, 3],
            [4, 1],
          ],
          { rounded: true },
        ),
      ),
    ).toMatch(/must be the reciprocal/);
    expect(
      messageOf(() =>
        ahp(
          [
            [1.1, 3],
            [0.33, 1],
          ],
          { rounded: true },
        ),
      ),
    ).toMatch(/must be 1, got 1\.1/);
  });

  it("say nothing where nothing was rounded", () => {
    expect(
      ahp(
        [
          [1, 3],
          [1 / 3, 1],
        ],
        { rounded: true },
      ).rounded,
    ).toEqual([]);
  });
});

describe("ahp refuses", () => {
  const refusals: readonly (readonly [string, () => unknown, string])[] = [
    ["what isn't square", () => ahp([[1, 2]]), 'InputError: ahp: `judgements` must be square, got "1 × 2"'],
    [
      "a judgement that isn't positive",
      () =>
        ahp([
          [1, 0],
          [1, 1],
        ]),
      "InputError: ahp: `judgements[0][1]` must be a finite number > 0, got 0",
    ],
    [
      "a rounded reciprocal, with what to write",
      () =>
        ahp([
          [1, 3],
          [0.333, 1],
        ]),
      "InputError: ahp: `judgements[1][0]` must be the reciprocal of its mirror image, 1/3 (write it as a division; for decimals as they are printed set rounded: true), got 0.333",
    ],
    [
      "another diagonal",
      () =>
        ahp({
          rows: ["甲", "乙"],
          columns: ["甲", "乙"],
          values: [
            [1, 2],
            [0.5, 2],
          ],
        }),
      'InputError: ahp: `judgements["乙"]["乙"]` must be 1, got 2',
    ],
    [
      "columns that are called otherwise",
      () =>
        ahp({
          rows: ["甲", "乙"],
          columns: ["乙", "甲"],
          values: [
            [1, 2],
            [0.5, 1],
          ],
        }),
      'InputError: ahp: `judgements.columns[0]` must be called like row 0, "甲", got "乙"',
    ],
    [
      "an unknown method",
      () => ahp([[1]], { method: "eigen" as PriorityMethod }),
      'InputError: ahp: `method` must be one of "eigenvector", "geometric-mean", "column-mean", "logarithmic-least-squares", got "eigen"',
    ],
    [
      "an unknown λ",
      () => ahp([[1]], { lambda: "max" as "weights" }),
      'InputError: ahp: `lambda` must be one of "weights", "eigenvalue", got "max"',
    ],
    [
      "an unknown table",
      () => ahp([[1]], { randomIndex: "saaty" as "chinese" }),
      'InputError: ahp: `randomIndex` must be one of "saaty-1980", "chinese", "saaty-tran-2007", "donegan-dodd", "alonso-lamata", "exponential", or a table { name, values }, got "saaty"',
    ],
    [
      "a table without this order",
      () => ahp(file("5x5"), { randomIndex: { name: "mine", values: { 4: 0.9 } } }),
      "InputError: ahp: `randomIndex.values[5]` must be a number > 0, got undefined",
    ],
    [
      "more things than the printed table has",
      () => ahp(Array.from({ length: 16 }, () => new Array<number>(16).fill(1))),
      'InputError: ahp: `randomIndex` must have a value for n = 16 (this one ends at 15; hand in a table), got "saaty-1980"',
    ],
    [
      "an upper triangle of another height",
      () => judgementMatrix(["a", "b"], []),
      "InputError: judgementMatrix: `upper` must have 1 rows, one less than names, got 0",
    ],
    [
      "an upper triangle of another width",
      () => judgementMatrix(["a", "b"], [[1, 2]]),
      "InputError: judgementMatrix: `upper[0]` must hold 1 numbers, got 2",
    ],
    [
      "an upper triangle with a zero",
      () => judgementMatrix(["a", "b"], [[0]]),
      "InputError: judgementMatrix: `upper[0][0]` must be a finite number > 0, got 0",
    ],
    [
      "no names",
      () => judgementMatrix([], []),
      "InputError: judgementMatrix: `names` must hold at least one name, got an empty list",
    ],
    [
      "a name that isn't there",
      () => ahp([[1]]).of("x"),
      'InputError: AnalyticHierarchy.of: `name` must be one of "1", got "x"',
    ],
  ];
  it.each(refusals)("%s", (_, call, message) => {
    expect(messageOf(call)).toBe(message);
  });

  it("to give weights where numbers lie too far apart for doubles", () => {
    const apart = judgementMatrix(["a", "b", "c"], [[1e60, 1e60], [1e60]]);
    expect(messageOf(() => ahp(apart, { scale: "any" }))).toBe(
      "ConvergenceError: ahp: λmax isn't settled after 64 squarings; the judgements lie too far apart",
    );
  });
});
