import { describe, expect, it } from "vitest";
import {
  bartlettTest,
  type FactorAnalysisOptions,
  factorAnalysis,
  kmo,
  LabelledMatrix,
  orientIndicators,
  rotateFactors,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { expectClose } from "./close.js";
import { harman74, inputs, synthetic } from "./data.js";

/** Eight regions, three indicators, nothing wrong with them. */
const sound = Object.freeze({
  rows: ["a", "b", "c", "d", "e", "f", "g", "h"],
  columns: ["GDP", "jobs", "roads"],
  values: [
    [5, 2, 1],
    [3, 4, 1],
    [8, 5, 3],
    [6, 1, 4],
    [9, 7, 2],
    [2, 3, 6],
    [7, 6, 5],
    [4, 8, 7],
  ].map((row) => Object.freeze(row)),
});

function withColumn(name: string, of: (row: readonly number[], i: number) => number) {
  return {
    ...sound,
    columns: [...sound.columns, name],
    values: sound.values.map((row, i) => [...row, of(row, i)]),
  };
}

function refusal(data: Parameters<typeof factorAnalysis>[0], options?: FactorAnalysisOptions): string {
  return messageOf(() => factorAnalysis(data, options));
}

/** Components need no inverse and take such tables: see singular.test.ts. */
const axes: FactorAnalysisOptions = { extraction: "principal-axis", factors: 1 };

describe("a table that can't be analysed is refused by name", () => {
  it("a constant indicator", () => {
    expect(refusal(withColumn("tax", () => 0.1))).toBe(
      'InputError: factorAnalysis: `data.columns["tax"]` must vary from case to case (leave it out), got 0.1',
    );
  });

  it("a repeated indicator, also turned round or in another unit", () => {
    expect(
      refusal(
        withColumn("GDP again", ([gdp]) => 7 - 100 * gdp),
        axes,
      ),
    ).toBe(
      'InputError: factorAnalysis: `data.columns["GDP again"]` must not repeat "GDP" (their correlation is ±1: keep one of the two), got -1',
    );
  });

  it("an indicator that others add up to", () => {
    expect(
      refusal(
        withColumn("sum", ([gdp, jobs]) => gdp + 2 * jobs),
        axes,
      ),
    ).toBe(
      'InputError: factorAnalysis: `data.columns["sum"]` must not be a linear combination of "GDP", "jobs" (leave one of them out); its squared multiple correlation must be < 1, got 1',
    );
  });

  it("fewer cases than indicators", () => {
    const few = { ...sound, rows: sound.rows.slice(0, 3), values: sound.values.slice(0, 3) };
    expect(refusal(few, axes)).toBe(
      "InputError: factorAnalysis: `data` must have more cases than its 3 indicators (add cases, or leave indicators out), got 3",
    );
    expect(
      refusal(
        {
          correlation: [
            [1, 0.2],
            [0.2, 1],
          ],
          n: 2,
        },
        axes,
      ),
    ).toBe(
      "InputError: factorAnalysis: `n` must have more cases than its 2 indicators (add cases, or leave indicators out), got 2",
    );
  });

  it("one indicator, one case, no table", () => {
    expect(refusal([[1], [2], [3]])).toBe(
      'InputError: factorAnalysis: `data` must hold at least 2 indicators, not 1 alone (put other columns beside it by frame.join(other, ["province"]); to try it, write factorAnalysis(dataset("province-indicators").where({ year: 2012 }))), got 1',
    );
    expect(refusal([[1, 2]])).toBe("InputError: factorAnalysis: `data` must hold at least 2 cases, got 1");
    expect(refusal(null as unknown as number[][])).toBe(
      "InputError: factorAnalysis: `data` must be a frame, a table of cases × indicators, { correlation, n } or { covariance, n }, got null",
    );
  });

  it("text and infinity in the table", () => {
    const text = {
      ...sound,
      values: [["5", 2, 1] as unknown as number[], ...sound.values.slice(1)],
    };
    expect(refusal(text)).toBe(
      'InputError: factorAnalysis: `data["a"]["GDP"]` must be a finite number, or null where it is missing, got "5"',
    );
    const endless = { ...sound, values: [[5, Infinity, 1], ...sound.values.slice(1)] };
    expect(refusal(endless)).toBe(
      'InputError: factorAnalysis: `data["a"]["jobs"]` must be a finite number, or null where it is missing, got Infinity',
    );
  });
});

describe("a matrix that can't be analysed is refused", () => {
  it("not square, not symmetric, no ones, no correlations", () => {
    expect(
      refusal({
        correlation: [
          [1, 0.5, 0.2],
          [0.5, 1, 0.1],
        ],
        n: 9,
      }),
    ).toBe("InputError: factorAnalysis: `correlation` must have as many rows as its 3 columns, got 2");
    expect(
      refusal({
        correlation: [
          [1, 0.5],
          [0.4, 1],
        ],
        n: 9,
      }),
    ).toBe(
      "InputError: factorAnalysis: `correlation[1][0]` must equal its mirror image 0.5 (the matrix must be symmetric), got 0.4",
    );
    expect(
      refusal({
        correlation: [
          [1, 0.5],
          [0.5, 2],
        ],
        n: 9,
      }),
    ).toBe("InputError: factorAnalysis: `correlation[1][1]` must be 1 (an indicator's correlation with itself), got 2");
    expect(
      refusal({
        correlation: [
          [1, 1.5],
          [1.5, 1],
        ],
        n: 9,
      }),
    ).toBe("InputError: factorAnalysis: `correlation[1][0]` must be a correlation from −1 to 1, got 1.5");
    expect(
      refusal({
        covariance: [
          [4, 1],
          [1, 0],
        ],
        n: 9,
      }),
    ).toBe("InputError: factorAnalysis: `covariance[1][1]` must be > 0 (a variance; a constant has none), got 0");
  });

  it("not positive definite", () => {
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    expect(refusal({ correlation: impossible, n: 50 })).toBe(
      "InputError: factorAnalysis: `correlation` must be positive definite (no data has such correlations: check the entries; the smallest eigenvalue is below 0), got -0.8",
    );
  });

  it("without n where tests need it, and with half a case", () => {
    const correlation = [
      [1, 0.5],
      [0.5, 1],
    ];
    expect(messageOf(() => bartlettTest({ correlation }))).toBe(
      "InputError: bartlettTest: `n` must be the number of cases that the matrix was computed from, got undefined",
    );
    expect(refusal({ correlation, n: 20.5 })).toBe(
      "InputError: factorAnalysis: `n` must be a whole number ≥ 2, got 20.5",
    );
    expect(factorAnalysis({ correlation }).bartlett).toBeUndefined();
  });
});

describe("an option that can't be followed is refused", () => {
  it("unknown words", () => {
    const unknown = (options: Record<string, unknown>) => refusal(synthetic, options as FactorAnalysisOptions);
    expect(unknown({ conventions: "sas" })).toBe(
      'InputError: factorAnalysis: `conventions` must be one of "spss", "psych", "factanal", got "sas"',
    );
    expect(unknown({ extraction: "pca" })).toBe(
      'InputError: factorAnalysis: `extraction` must be one of "principal-components", "principal-axis", "maximum-likelihood", "minimum-residual", "generalized-least-squares", "alpha", "image", got "pca"',
    );
    expect(unknown({ rotation: "Varimax" })).toMatch(
      /^InputError: factorAnalysis: `rotation` must be one of "none", "varimax", .*, got "Varimax"$/,
    );
    expect(unknown({ scores: "thomson" })).toBe(
      'InputError: factorAnalysis: `scores` must be one of "regression", "bartlett", "anderson-rubin", "ten-berge", "harman", got "thomson"',
    );
    expect(unknown({ missing: "drop" })).toBe(
      'InputError: factorAnalysis: `missing` must be one of "listwise", "pairwise", "mean", got "drop"',
    );
    expect(unknown({ factors: "scree" })).toBe(
      'InputError: factorAnalysis: `factors` must be a number, "kaiser", "parallel", "average-partial" or { cumulative: 0.8 }, got "scree"',
    );
    expect(unknown({ weights: "equal" })).toBe(
      'InputError: factorAnalysis: `weights` must be one of "rotated", "initial", got "equal"',
    );
  });

  it("too many factors, none, a part of one", () => {
    expect(refusal(synthetic, { factors: 13 })).toBe(
      "InputError: factorAnalysis: `factors` must be a whole number from 1 to 12, the number of indicators, got 13",
    );
    expect(refusal(synthetic, { factors: 2.5 })).toBe(
      "InputError: factorAnalysis: `factors` must be a whole number from 1 to 12, the number of indicators, got 2.5",
    );
    expect(refusal(synthetic, { factors: 8, extraction: "maximum-likelihood" })).toBe(
      'InputError: factorAnalysis: `factors` must be at most 7 (12 indicators can\'t tell more apart by "maximum-likelihood"), got 8',
    );
    expect(refusal(synthetic, { factors: 12, extraction: "principal-axis" })).toBe(
      'InputError: factorAnalysis: `factors` must be at most 11 (12 indicators can\'t tell more apart by "principal-axis"), got 12',
    );
    expect(
      refusal({
        correlation: [
          [1, 0],
          [0, 1],
        ],
        n: 10,
      }),
    ).toBe(
      'InputError: factorAnalysis: `factors` must keep at least one factor (the largest eigenvalue is 1), got "kaiser"',
    );
    expect(refusal(synthetic, { factors: { cumulative: 80 } })).toBe(
      "InputError: factorAnalysis: `factors.cumulative` must be a share above 0, up to 1, got 80",
    );
  });

  it("chance without a seed, numbers out of range, a target that is none", () => {
    expect(refusal(synthetic, { starts: 10 })).toBe(
      "InputError: factorAnalysis: `random` must be given for random starts: seededRandom(2016), got undefined",
    );
    expect(refusal(synthetic, { factors: "parallel" })).toBe(
      "InputError: factorAnalysis: `random` must be given for parallel analysis: seededRandom(2016), got undefined",
    );
    expect(refusal(synthetic, { rotation: "oblimin", gamma: 1 })).toBe(
      "InputError: factorAnalysis: `gamma` must be a number up to 0.8, got 1",
    );
    expect(refusal(synthetic, { rotation: "promax", power: 1 })).toBe(
      "InputError: factorAnalysis: `power` must be a finite number > 1, got 1",
    );
    expect(refusal(synthetic, { rotation: "crawford-ferguson", kappa: 2 })).toBe(
      "InputError: factorAnalysis: `kappa` must lie in [0, 1], got 2",
    );
    expect(
      messageOf(() =>
        rotateFactors(
          [
            [1, 0],
            [0, 1],
          ],
          { rotation: "target" },
        ),
      ),
    ).toBe('InputError: rotateFactors: `target` must be given for rotation "target", got undefined');
    const target = [[1], [0]];
    expect(
      messageOf(() =>
        rotateFactors(
          [
            [1, 0],
            [0, 1],
          ],
          { rotation: "target", target },
        ),
      ),
    ).toBe('InputError: rotateFactors: `target` must be 2 indicators × 2 factors, got "2 × 1"');
  });

  it("an extraction that doesn't settle in SPSS's 25 iterations is no result", () => {
    const options = { extraction: "principal-axis", factors: 5 } as const;
    const message = refusal(harman74, { ...options, tolerance: 1e-6 });
    expect(message).toMatch(
      /^ConvergenceError: factorAnalysis: a communality still moved by \d\.\de-\d after 25 iterations; raise `iterations`, or take fewer factors$/,
    );
    expect(factorAnalysis(harman74, { ...options, factors: 4, iterations: 500 }).iterations).toBeLessThan(500);
  });
});

describe("missing values", () => {
  const holes = {
    ...sound,
    values: sound.values.map((row, i) => row.map((x, j) => (i === 2 && j === 1 ? null : x))),
  };

  it("leave the case out by default, and the result says so", () => {
    const kept = sound.rows.map((_, i) => i).filter((i) => i !== 2);
    const rest = {
      ...sound,
      rows: kept.map((i) => sound.rows[i]),
      values: kept.map((i) => sound.values[i]),
    };
    const [result, wanted] = [factorAnalysis(holes), factorAnalysis(rest)];
    expect(result.loadings.values).toEqual(wanted.loadings.values);
    expect(result.cases).toEqual({ rule: "listwise", total: 8, used: 7, incomplete: ["c"] });
    expect(result.scores?.rows).toEqual(rest.rows);
    expect(result.summary().en).toContain("Cases with a value missing: 1 of 8 (c; listwise); tests use n = 7.");
  });

  it("are NaN or null or left undefined, all the same", () => {
    const as = (nothing: number | undefined) => ({
      ...holes,
      values: holes.values.map((row) => row.map((x) => x ?? (nothing as number))),
    });
    const wanted = factorAnalysis(holes).loadings.values;
    expect(factorAnalysis(as(Number.NaN)).loadings.values).toEqual(wanted);
    expect(factorAnalysis(as(undefined)).loadings.values).toEqual(wanted);
  });

  it('pairwise, use what each pair has: as R\'s cor(use = "pairwise")', () => {
    const result = factorAnalysis(holes, { missing: "pairwise" });
    // R 4.2.2: cor(X, use = "pairwise.complete.obs") with X[3, 2] missing
    expectClose(
      [
        result.correlation.at("GDP", "jobs"),
        result.correlation.at("GDP", "roads"),
        result.correlation.at("jobs", "roads"),
      ],
      [0.3034580620428773, -0.2705008904002297, 0.3344454125585229],
      1e-12,
    );
    expect(result.cases).toEqual({ rule: "pairwise", total: 8, used: 7, incomplete: ["c"] });
    expect(result.scores?.rows).toHaveLength(7);
  });

  it("by the mean, keep all cases and shrink correlations", () => {
    const result = factorAnalysis(holes, { missing: "mean" });
    const mean = (2 + 4 + 1 + 7 + 3 + 6 + 8) / 7;
    const filled = {
      ...sound,
      values: sound.values.map((row, i) => row.map((x, j) => (i === 2 && j === 1 ? mean : x))),
    };
    expectClose(result.loadings.values, factorAnalysis(filled).loadings.values, 1e-14);
    expect(result.cases?.used).toBe(8);
    expect(result.scores?.rows).toHaveLength(8);
  });

  it("that leave nothing are refused", () => {
    const bare = { ...sound, values: sound.values.map(([a, b]) => [a, b, null]) };
    expect(refusal(bare)).toBe(
      "InputError: factorAnalysis: `data` must leave at least 2 complete cases (8 of 8 have a value missing; see `missing`), got 0",
    );
    expect(refusal(bare, { missing: "mean" })).toBe(
      'InputError: factorAnalysis: `data.columns["roads"]` must hold at least one value, got null',
    );
    expect(refusal(bare, { missing: "pairwise" })).toBe(
      'InputError: factorAnalysis: `data.columns["roads"]` must vary over at least 3 cases that have its value and of ["GDP"] (leave one of them out), got 0',
    );
  });
});

describe("input", () => {
  it("is left as it is, and read alike in every form", () => {
    const flat = { ...sound, values: sound.values.flat() };
    const labelled = LabelledMatrix.from("test", "data", sound);
    const wanted = factorAnalysis(sound).loadings.values;
    expect(factorAnalysis(flat).loadings.values).toEqual(wanted);
    expect(factorAnalysis(labelled).loadings.values).toEqual(wanted);
    expect(factorAnalysis(sound.values).loadings.values).toEqual(wanted);
  });

  it("as correlations gives the same factors as the table", () => {
    const table = factorAnalysis(inputs.swiss);
    const matrix = factorAnalysis({ correlation: table.correlation, n: 47 });
    expectClose(matrix.loadings.values, table.loadings.values, 1e-13);
    expectClose([matrix.bartlett?.p ?? 0], [table.bartlett?.p ?? 1], 1e-30);
    expectClose([kmo({ correlation: table.correlation }).overall], [table.kmo?.overall ?? 0], 1e-14);
  });
});

describe("indicators turned in one direction", () => {
  const data = {
    rows: ["x", "y", "z"],
    columns: ["energy", "debt", "item"],
    values: [
      [2, 10, 1],
      [4, 30, 5],
      [5, 20, 4],
    ],
  };

  it("by each formula", () => {
    const column = (name: string, how: Parameters<typeof orientIndicators>[1][string]) => [
      ...orientIndicators(data, { [name]: how }).data.column(name),
    ];
    expect(column("energy", "reciprocal")).toEqual([0.5, 0.25, 0.2]);
    expect(column("debt", "maximum-minus")).toEqual([20, 0, 10]);
    expect(column("debt", "min-max")).toEqual([1, 0, 0.5]);
    expect(column("debt", "negative")).toEqual([-10, -30, -20]);
    expect(column("item", { likert: [1, 5] })).toEqual([5, 1, 2]);
  });

  it("say what was done, and leave the others and the input", () => {
    const turned = orientIndicators(data, { debt: "maximum-minus", item: { likert: [1, 5] } });
    expect(turned.summary().en).toBe("Turned: debt, item; of every indicator more is better now.");
    expect([...turned.data.column("energy")]).toEqual([2, 4, 5]);
    expect([...turned.before.values]).toEqual(data.values.flat());
    expect(turned.steps().list[1].formula).toBe("x' = 1 + 5 - x");
    expect(data.values[0]).toEqual([2, 10, 1]);
  });

  it("refuse what has no meaning", () => {
    const zero = { ...data, values: [[0, 10, 1], ...data.values.slice(1)] };
    expect(messageOf(() => orientIndicators(zero, { energy: "reciprocal" }))).toBe(
      'InputError: orientIndicators: `data["x"]["energy"]` must be > 0 to have a reciprocal in the same order, got 0',
    );
    expect(messageOf(() => orientIndicators(data, { item: { likert: [1, 4] } }))).toBe(
      'InputError: orientIndicators: `data["y"]["item"]` must be an answer from 1 to 4, got 5',
    );
    expect(messageOf(() => orientIndicators(data, { item: { likert: [5, 1] } }))).toBe(
      'InputError: orientIndicators: `orientations["item"].likert` must be the lowest and the highest answer, got [5, 1]',
    );
    expect(messageOf(() => orientIndicators(data, { energie: "negative" }))).toBe(
      'InputError: orientIndicators: `orientations` must be one of "energy", "debt", "item", got "energie"',
    );
    const word = "inverse" as unknown as "negative";
    expect(messageOf(() => orientIndicators(data, { debt: word }))).toBe(
      'InputError: orientIndicators: `orientations["debt"]` must be one of "reciprocal", "maximum-minus", "min-max", "negative", got "inverse"',
    );
  });

  it("other than by the reciprocal only turn signs of loadings", () => {
    const columns = [...synthetic.columns];
    const turned = orientIndicators(synthetic, { V01: "maximum-minus" }).data;
    const [before, after] = [factorAnalysis(synthetic, { factors: 3 }), factorAnalysis(turned, { factors: 3 })];
    expectClose(after.communalities, before.communalities, 1e-12);
    expect(columns).toHaveLength(12);
  });
});
