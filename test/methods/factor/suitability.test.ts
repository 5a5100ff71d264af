import { describe, expect, it } from "vitest";
import { bartlettTest, kmo } from "../../../src/pure.js";
import { kmoBand } from "../../../src/methods/factor/index.js";
import { type OracleMatrix, oracleCase } from "../../oracles/load.js";
import { expectClose } from "./close.js";
import { flat, inputs, synthetic } from "./data.js";

interface Suitability {
  readonly MSA: number;
  readonly MSAi: Readonly<Record<string, number>>;
  readonly image: OracleMatrix;
  readonly bartlett: { readonly chisq: number; readonly "p.value": number; readonly df: number };
  readonly det: number;
}

const names = ["ability", "harman74", "mtcars", "swiss", "syn", "usarrests"];

describe("KMO and Bartlett's test are those of", () => {
  it.each(names)("psych, %s", (name) => {
    const { expected, tolerance } = oracleCase<Suitability>(`kmo-bartlett-${name}`);
    const measure = kmo(inputs[name]);
    expectClose([measure.overall], [expected.MSA], tolerance);
    expectClose(measure.individual, Object.values(expected.MSAi), tolerance);
    const p = measure.names.length;
    // psych prints the anti-image correlations with the adequacies on the diagonal, or with ones.
    const offDiagonal = (values: Float64Array) => values.filter((_, at) => at % (p + 1) !== 0);
    expectClose(offDiagonal(measure.antiImage), offDiagonal(flat(expected.image)), tolerance);
    const test = bartlettTest(inputs[name]);
    expectClose([test.chiSquare / expected.bartlett.chisq], [1], tolerance);
    expect(test.degrees).toBe(expected.bartlett.df);
    expectClose([test.p / expected.bartlett["p.value"]], [1], tolerance);
    expectClose([test.determinant / expected.det], [1], tolerance);
  });

  it("factor_analyzer", () => {
    const { expected, tolerance } = oracleCase<{
      readonly MSA: number;
      readonly MSAi: readonly number[];
      readonly chi2: number;
      readonly p: number;
    }>("kmo-bartlett-fapy-syn");
    expectClose([kmo(synthetic).overall], [expected.MSA], tolerance);
    expectClose(kmo(synthetic).individual, expected.MSAi, tolerance);
    expectClose([bartlettTest(synthetic).chiSquare / expected.chi2], [1], tolerance);
    expectClose([bartlettTest(synthetic).p / expected.p], [1], tolerance);
  });
});

describe("KMO", () => {
  it("doesn't care about units", () => {
    const values = synthetic.values.map((row) => row.map((x, j) => 3 ** j * x + 1000 * j));
    expectClose([kmo(values).overall], [kmo(synthetic).overall], 1e-9);
  });

  it("of two indicators is a half: the partial correlation is the correlation", () => {
    expectClose(
      [
        kmo({
          correlation: [
            [1, 0.3],
            [0.3, 1],
          ],
        }).overall,
      ],
      [0.5],
      1e-15,
    );
  });

  it("is called by Kaiser's and by the textbooks' words", () => {
    const words = [0.95, 0.9, 0.81, 0.7, 0.681, 0.5, 0.49].map(kmoBand);
    expect(words.map((band) => band.kaiser.en)).toEqual([
      "marvellous",
      "marvellous",
      "meritorious",
      "middling",
      "mediocre",
      "miserable",
      "unacceptable",
    ]);
    expect(words[4].textbook.zh).toBe("不太适合");
  });

  it("is derived and read in words", () => {
    const measure = kmo(inputs.usarrests);
    expect(measure.summary().en).toBe(
      'KMO = 0.65382: "mediocre" in Kaiser\'s words, "not very suitable" in Chinese textbooks\'. The lowest is that of UrbanPop (0.50239).',
    );
    const [r, a] = [measure.correlation, measure.antiImage].map((m) =>
      m.reduce((sum, x, at) => (at % 5 === 0 ? sum : sum + x * x), 0),
    );
    expectClose([r / (r + a)], [measure.overall], 1e-15);
    expect(measure.steps().list).toHaveLength(3);
    expect(measure.toTable().column("msa").values).toEqual([...measure.individual]);
  });
});

describe("Bartlett's test", () => {
  it("of uncorrelated indicators finds nothing", () => {
    const test = bartlettTest({
      correlation: [
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
      ],
      n: 100,
    });
    expect([test.chiSquare, test.p, test.degrees]).toEqual([0, 1, 3]);
    expect(test.summary().en).toBe(
      "χ²(3) = 0, p = 1: that no two indicators are correlated isn't rejected; a factor analysis has no ground.",
    );
  });
});
