import { describe, expect, it } from "vitest";
import {
  edas,
  entropyWeights,
  greyRelational,
  greyRelations,
  mabac,
  promethee,
  rankSumRatio,
  vikor,
  weightedProduct,
  weightedSum,
} from "../../../src/methods/evaluation/index.js";
import { oracleCase } from "../../oracles/load.js";
import { alternatives, directions, expectClose, expectPrinted, printedCase, signed, weights } from "./tables.js";

type Peer = Readonly<Record<string, { readonly preference: readonly number[]; readonly rank: readonly number[] }>>;

const pymcdm = oracleCase<Peer>("mcdm-methods-pymcdm");
const python = oracleCase<{ edas: number[]; saw: [number, number][] }>("todim-edas-saw-pydecision");
const exact = oracleCase<{ gra: { coefficients: number[][]; grade: number[]; gradeEqualWeights: number[] } }>(
  "mcdm-exact",
);
const options = { directions, weights };

/** A printed example with directions 1 and −1. */
interface Signed {
  readonly X: number[][];
  readonly w: number[];
  readonly dir: number[];
}

describe("VIKOR", () => {
  it("as MCDA in R, pymcdm and pyDecision compute S, R and Q", () => {
    const ours = vikor(alternatives, options);
    const r = oracleCase<Record<string, number>>("vikor-mcda");
    expectClose(ours.scores, Object.values(r.expected), r.tolerance);
    expectClose(ours.scores, pymcdm.expected.VIKOR.preference, pymcdm.tolerance);
    expectClose(ours.ranks, pymcdm.expected.VIKOR.rank, 0);
    const { expected, tolerance } = oracleCase<Record<"S" | "R" | "Q", [number, number][]>>("vikor-pydecision");
    for (const [key, measure] of [
      ["S", "utility"],
      ["R", "regret"],
      ["Q", "compromise"],
    ] as const) {
      for (const [place, value] of expected[key]) {
        expect(Math.abs(ours.measures[measure].values[place - 1] - value)).toBeLessThanOrEqual(tolerance);
      }
    }
  });

  it("as Tzeng and Huang print it, with the compromise set", () => {
    interface Exact {
      readonly S: number[];
      readonly R: number[];
      readonly Q: number[];
      readonly compromise: number[];
      readonly acceptable_advantage: boolean;
      readonly acceptable_stability: boolean;
    }
    const { data, expected, tolerance } = printedCase<Signed & { v: number }, Exact, Exact>("vikor.tzeng2011");
    const ours = vikor(data.X, { directions: signed(data.dir), weights: data.w, strategy: data.v });
    expectClose(ours.measures.utility.values, expected.exact.S, tolerance);
    expectClose(ours.measures.regret.values, expected.exact.R, tolerance);
    expectClose(ours.scores, expected.exact.Q, tolerance);
    expectPrinted(ours.scores, expected.printed.Q, 2);
    expect(ours.advantage.acceptable).toBe(expected.exact.acceptable_advantage);
    expect(ours.stable).toBe(expected.exact.acceptable_stability);
    expect(ours.recommended).toEqual(["3", "2"]);
    expect([...expected.exact.compromise].sort()).toEqual([1, 2]);
  });

  it("as Celikbilek prints it, once weights of .999 are made to add up to 1", () => {
    const { data, expected, tolerance } = printedCase<Signed & { v: number }, Record<"S" | "R" | "Q", number[]>>(
      "vikor.celikbilek",
    );
    const ours = vikor(data.X, { directions: signed(data.dir), weights: data.w, weightRule: "normalise" });
    expectClose(ours.measures.utility.values, expected.exact.S, tolerance);
    expectClose(ours.measures.regret.values, expected.exact.R, tolerance);
    expectClose(ours.scores, expected.exact.Q, tolerance);
  });
});

describe("grey relational evaluation", () => {
  it("by the formula in NumPy: coefficients and grades", () => {
    const { gra } = exact.expected;
    const ours = greyRelational(alternatives, options);
    const coefficients = ours.steps("A01").list[3].table;
    gra.coefficients[0].forEach((value, j) => {
      expect(coefficients?.column(`x${j + 1}`).values[0]).toBeCloseTo(value, 12);
    });
    expectClose(ours.scores, gra.grade, exact.tolerance);
    expectClose(greyRelational(alternatives, { directions }).scores, gra.gradeEqualWeights, exact.tolerance);
  });

  it("is what pyDecision gives times 15: it divides by the alternatives too", () => {
    const { expected, tolerance } = oracleCase<Record<"grade" | "correct_grade", number[]>>("gra-pydecision");
    const ours = greyRelational(alternatives, options).scores;
    expectClose(ours, expected.correct_grade, tolerance);
    expectClose(
      ours.map((grade) => grade / 15),
      expected.grade,
      tolerance,
    );
  });

  it("takes a reference in the indicators' own units", () => {
    const best = alternatives.columns.map((_, j) => {
      const own = alternatives.values.map((row) => row[j]);
      return directions[j] === "benefit" ? Math.max(...own) : Math.min(...own);
    });
    const given = greyRelational(alternatives, { ...options, reference: best });
    expectClose(given.scores, exact.expected.gra.grade, 1e-12);
  });
});

describe("grey relations of series", () => {
  interface Sports {
    readonly columns: string[];
    readonly data: number[][];
    readonly cost: string[];
    readonly reference: string;
    readonly rho: number;
  }
  const sports = printedCase<Sports, { grade: Record<string, number> }>("gra.sports16");
  const { columns, data, cost, reference, rho } = sports.data;
  const table = {
    rows: data.map(([year]) => String(year)),
    columns: columns.slice(1),
    values: data.map((row) => row.slice(1)),
  };
  const costs = Object.fromEntries(cost.map((name) => [name, "cost" as const]));

  it("as printed in a Chinese course, costs divided the other way round", () => {
    const { exact: right, printed } = sports.expected;
    const ours = greyRelations(table, reference, { directions: costs, rho });
    expect(ours.names).toEqual(Object.keys(right.grade));
    expectClose(ours.grades.values, Object.values(right.grade), sports.tolerance);
    expectPrinted(ours.grades.values, Object.values(printed.grade), 3);
  });

  it("with several references, each by its own extremes or all by the same", () => {
    const pair = [reference, "高翻"];
    const own = greyRelations(table, pair, { directions: costs });
    const together = greyRelations(table, pair, { directions: costs, extremes: "all" });
    const [first, second] = pair.map((name) => {
      const rest = table.columns.filter((column) => column === name || !pair.includes(column));
      return greyRelations(table, name, { directions: costs, columns: rest });
    });
    expectClose(own.grades.columnAt(0), first.grades.values, 1e-14);
    expectClose(own.grades.columnAt(1), second.grades.values, 1e-14);
    expect(together.of("铅球" === reference ? "挺举" : "铅球")).not.toBeCloseTo(own.of("挺举"), 6);
  });
});

describe("weighted sums and products", () => {
  it("as pymcdm computes them on shares, and pyDecision on ratios", () => {
    const sum = weightedSum(alternatives, { ...options, normalisation: "sum" });
    expectClose(sum.scores, pymcdm.expected.WSM.preference, pymcdm.tolerance);
    const product = weightedProduct(alternatives, { ...options, normalisation: "sum" });
    expectClose(product.scores, pymcdm.expected.WPM.preference, pymcdm.tolerance);
    expectClose(product.ranks, pymcdm.expected.WPM.rank, 0);
    const ratio = weightedSum(alternatives, { ...options, normalisation: "ratio" });
    expectClose(
      ratio.scores,
      python.expected.saw.map(([, value]) => value),
      python.tolerance,
    );
  });

  it("as printed, two sums by ratios", () => {
    interface Two {
      readonly X1: number[][];
      readonly X2: number[][];
      readonly w1: number[];
      readonly w2: number[];
      readonly dir1: number[];
      readonly dir2: number[];
    }
    const { data, expected, tolerance } = printedCase<Two, { s1: number[]; s2: number[] }>("saw.jmcdm");
    const first = weightedSum(data.X1, { directions: signed(data.dir1), weights: data.w1, normalisation: "ratio" });
    const second = weightedSum(data.X2, { directions: signed(data.dir2), weights: data.w2, normalisation: "ratio" });
    expectClose(first.scores, expected.exact.s1, tolerance);
    expectClose(second.scores, expected.exact.s2, tolerance);
    // The print cuts its digits off after the sixth.
    expectClose(
      first.scores.map((score) => Math.floor(score * 1e6) / 1e6),
      expected.printed.s1,
      1e-12,
    );
    expectClose(
      second.scores.map((score) => Math.floor(score * 1e6) / 1e6),
      expected.printed.s2,
      1e-12,
    );
  });

  it("as printed, a product", () => {
    const { data, expected, tolerance } = printedCase<Signed, { score: number[] }>("wpm.jmcdm");
    const ours = weightedProduct(data.X, { directions: signed(data.dir), weights: data.w });
    expectClose(ours.scores, expected.exact.score, tolerance);
    expectPrinted(ours.scores, expected.printed.score, 12);
  });

  it("a product is the same order whatever indicators are divided by", () => {
    const [ratio, sum] = (["ratio", "sum"] as const).map((normalisation) =>
      weightedProduct(alternatives, { ...options, normalisation }),
    );
    expectClose(ratio.ranks, sum.ranks, 0);
  });
});

describe("PROMETHEE II", () => {
  it("as pymcdm computes it, which loses one of two ties to rounding", () => {
    const ours = promethee(alternatives, options);
    expectClose(ours.scores, pymcdm.expected.PROMETHEE_II_usual.preference, pymcdm.tolerance);
    expect(ours.ties).toEqual([
      ["A02", "A08"],
      ["A10", "A15"],
    ]);
    const places = [1, 7, 9, 14];
    const { rank } = pymcdm.expected.PROMETHEE_II_usual;
    expect(places.map((i) => ours.ranks[i])).toEqual([8, 8, 12, 12]);
    expect(places.map((i) => rank[i])).toEqual([8.5, 8.5, 13, 12]);
    expect(ours.summary().zh).toContain("并列：A02、A08；A10、A15。");
  });

  interface Flows {
    readonly net: number[];
    readonly plus: number[];
    readonly minus: number[];
    readonly jmcdm_scores: number[];
  }
  type Thresholds = Signed & { readonly q: (number | null)[]; readonly p: number[] };
  const julia = printedCase<Thresholds, Flows>("promethee2.jmcdm");
  const { q, p } = julia.data;
  const preferences = p.map((top, j) => {
    const low = q[j];
    return low === null ? ({ shape: "v-shape", p: top } as const) : ({ shape: "linear", q: low, p: top } as const);
  });
  const ours = promethee(julia.data.X, { directions: signed(julia.data.dir), weights: julia.data.w, preferences });

  it("with thresholds: flows by the formula", () => {
    const { expected, tolerance } = julia;
    expectClose(ours.scores, expected.exact.net, tolerance);
    expectClose(ours.measures.positive.values, expected.exact.plus, tolerance);
    expectClose(ours.measures.negative.values, expected.exact.minus, tolerance);
  });

  it("where JMcDM prints the opposite sign: its best alternative is preferred to nobody", () => {
    const { jmcdm_scores: theirs } = julia.expected.printed;
    expectPrinted(
      ours.scores.map((net) => -net),
      theirs,
      2,
    );
    const their = theirs.indexOf(Math.max(...theirs));
    expect(ours.measures.positive.values[their]).toBe(0);
    expect(ours.ranks[their]).toBe(8);
  });
});

describe("EDAS and MABAC", () => {
  it("as pymcdm and pyDecision compute them", () => {
    const ours = edas(alternatives, options);
    expectClose(ours.scores, pymcdm.expected.EDAS.preference, pymcdm.tolerance);
    expectClose(ours.scores, python.expected.edas, python.tolerance);
    expectClose(ours.ranks, pymcdm.expected.EDAS.rank, 0);
    const border = mabac(alternatives, options);
    expectClose(border.scores, pymcdm.expected.MABAC.preference, pymcdm.tolerance);
    expectClose(border.ranks, pymcdm.expected.MABAC.rank, 0);
  });

  it("as printed", () => {
    const eight = printedCase<Signed, { score: number[] }>("edas.jmcdm8");
    const ours = edas(eight.data.X, { directions: signed(eight.data.dir), weights: eight.data.w });
    expectClose(ours.scores, eight.expected.exact.score, eight.tolerance);
    expectPrinted(ours.scores, eight.expected.printed.score, 6);
  });

  it("as printed, with a tie", () => {
    const six = printedCase<Signed, { score: number[] }>("mabac.jmcdm6");
    const ours = mabac(six.data.X, { directions: signed(six.data.dir), weights: six.data.w });
    expectClose(ours.scores, six.expected.exact.score, six.tolerance);
    expectPrinted(ours.scores, six.expected.printed.score, 5);
    expect(ours.ties).toEqual([["3", "6"]]);
    expect([...ours.ranks]).toEqual([6, 5, 2, 4, 1, 2]);
  });

  it("MABAC of 400 alternatives has a border, where a product of 400 small numbers would be 0", () => {
    const many = Array.from({ length: 400 }, (_, i) => [i, (7 * i) % 400]);
    const border = mabac(many).steps("1").list[2].table?.column("border").values[0];
    const logs = many.map(([x]) => Math.log(0.5 * (x / 399 + 1)));
    expect(border).toBeCloseTo(Math.exp(logs.reduce((a, b) => a + b) / 400), 12);
  });

  it("MABAC ranks as the weighted sum of min–max values does", () => {
    const sum = weightedSum(alternatives, options);
    const ours = mabac(alternatives, options);
    const gaps = ours.scores.map((score, i) => score - sum.scores[i]);
    expectClose(
      gaps,
      gaps.map(() => gaps[0]),
      1e-12,
    );
  });
});

describe("rank-sum ratio", () => {
  interface Exact {
    readonly ranks: number[][];
    readonly RSR: number[];
    readonly probit: number[];
    readonly intercept: number;
    readonly slope: number;
    readonly fit: number[];
    readonly slope_all_rows: number;
  }
  type Printed = Omit<Exact, "ranks" | "probit" | "slope_all_rows">;

  it("as printed: ties count once in the regression", () => {
    const { data, expected, tolerance } = printedCase<Signed, Exact, Printed>("rsr.maternity10");
    const ours = rankSumRatio(data.X, { directions: signed(data.dir) });
    const { exact: right, printed } = expected;
    expectClose(ours.scores, right.RSR, tolerance);
    expectClose(ours.measures.probit.values, right.probit, tolerance);
    expectClose(ours.measures.fitted.values, right.fit, tolerance);
    expectClose([ours.regression.intercept, ours.regression.slope], [right.intercept, right.slope], tolerance);
    expectPrinted([ours.regression.intercept, ours.regression.slope], [printed.intercept, printed.slope], 5);
    expectPrinted(ours.scores, printed.RSR, 3);
    expectPrinted(ours.measures.fitted.values, printed.fit, 3);
    expect(ours.groups).toHaveLength(8);
    expect(ours.regression.slope).not.toBeCloseTo(right.slope_all_rows, 3);
  });

  it("grades at Probit 4 and 6, and elsewhere for more grades", () => {
    const { data } = printedCase<Signed, Exact>("rsr.maternity10");
    const of = (grades: 3 | 4 | 5 | 6) => [
      ...Float64Array.from(rankSumRatio(data.X, { directions: signed(data.dir), grades }).measures.grade.values),
    ];
    expect(of(3)).toEqual([2, 2, 3, 2, 2, 2, 2, 3, 2, 1]);
    expect(of(4)).toEqual([3, 2, 3, 2, 3, 3, 2, 4, 3, 2]);
    expect(of(5)).toEqual([3, 2, 4, 2, 3, 4, 3, 5, 3, 2]);
    expect(of(6)).toEqual([4, 3, 5, 3, 4, 4, 3, 5, 4, 2]);
  });

  it("in proportion and weighted, a fitted value above 1", () => {
    type Weighted = Record<"w" | "RSR" | "fit", number[]>;
    const { data, expected, tolerance } = printedCase<Signed & { epsilon: number }, Weighted>(
      "rsr.maternity10.weighted",
    );
    const ways = signed(data.dir);
    const own = entropyWeights(data.X, { directions: ways, zeros: { mapped: data.epsilon } });
    expectClose(own.weights, expected.exact.w, tolerance);
    expectPrinted(own.weights, expected.printed.w, 7);
    const ours = rankSumRatio(data.X, { directions: ways, weights: own, ranks: "non-integer" });
    expectPrinted(ours.scores, expected.printed.RSR, 3);
    const { fit } = expected.printed;
    expectPrinted(Array.from(ours.measures.fitted.values).toSpliced(7, 1), fit.toSpliced(7, 1), 3);
    expectPrinted([ours.measures.fitted.values[7]], [fit[7]], 2);
    const rounded = { directions: ways, weights: expected.printed.w, ranks: "non-integer" } as const;
    expectClose(rankSumRatio(data.X, rounded).scores, expected.exact.RSR, tolerance);
    expectClose(rankSumRatio(data.X, rounded).measures.fitted.values, expected.exact.fit, tolerance);
    expect(ours.measures.fitted.values[7]).toBeGreaterThan(1);
  });
});
