import { describe, expect, it } from "vitest";
import {
  directCoefficients,
  directLinkages,
  dispersionVariation,
  ghoshInverse,
  hypotheticalExtraction,
  inputOutputTable,
  keySectors,
  type LabelledMatrix,
  leontiefInverse,
  outputMultipliers,
  powerOfDispersion,
  ras,
  regionalMultipliers,
  sensitivityOfDispersion,
  totalCoefficients,
} from "../../../src/pure.js";
import { messageOf } from "../../message.js";
import { china2012, syntheticTable } from "./tables.js";

const table = syntheticTable();
const n = table.sectors.length;
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** The matrix that a letter of a printed formula stands for. */
const MATRICES: Readonly<Record<string, LabelledMatrix>> = {
  l: leontiefInverse(table),
  b: totalCoefficients(table),
  g: ghoshInverse(table),
};

/** What a printed quotient of sums comes to, as a reader takes it: the letter, the side, the weights. */
function readOff(formula: string, weights: ArrayLike<number>): number[] {
  const [, letter] = /\\sum_[ij] ([lbg])_\{/.exec(formula) ?? [];
  expect(formula.match(/[lbg]_\{/g)).toEqual([`${letter}_{`, `${letter}_{`]);
  const matrix = MATRICES[letter];
  const columns = formula.startsWith("F");
  const sums = table.sectors.map((_, k) => sum(columns ? matrix.columnAt(k) : matrix.rowAt(k)));
  const equal = formula.includes("\\frac{1}{n}");
  expect(equal).toBe(!formula.includes("\\alpha_k"));
  const mean = sum(sums.map((value, k) => value * (equal ? 1 / n : weights[k])));
  return sums.map((value) => value / mean);
}

describe("the printed formula of dispersion is the one that is computed", () => {
  const given = table.sectors.map((_, k) => k + 1);
  const shares = given.map((value) => value / sum(given));

  for (const weights of ["equal", given] as const) {
    for (const matrix of ["L", "L-I"] as const) {
      it(`power by ${matrix}, ${weights === "equal" ? "equal" : "given"} weights`, () => {
        const { power } = powerOfDispersion(table, { matrix, weights }).measures;
        readOff(power.formula ?? "", shares).forEach((value, k) => {
          expect(power.values[k]).toBeCloseTo(value, 12);
        });
      });
    }
    for (const matrix of ["L", "L-I", "ghosh"] as const) {
      it(`sensitivity by ${matrix}, ${weights === "equal" ? "equal" : "given"} weights`, () => {
        const { sensitivity, sum: sums } = sensitivityOfDispersion(table, { matrix, weights }).measures;
        readOff(sensitivity.formula ?? "", shares).forEach((value, k) => {
          expect(sensitivity.values[k]).toBeCloseTo(value, 12);
        });
        expect(sums.formula).toBe(`\\sum_j ${{ L: "l", "L-I": "b", ghosh: "g" }[matrix]}_{ij}`);
      });
    }
  }

  it("and the numbers put in give the value: parts .985 by Ghosh, .717 by L", () => {
    const china = inputOutputTable(china2012());
    const steps = (matrix: "ghosh" | "L"): string =>
      sensitivityOfDispersion(china, { matrix, imports: "competitive" }).steps("汽车零部件").list[0].numbers ?? "";
    const read = (matrix: "ghosh" | "L"): number => {
      const [, above, below] = /\\frac\{([\d.]+)\}\{([\d.]+)\}/.exec(steps(matrix)) ?? [];
      return Number(above) / Number(below);
    };
    expect(read("ghosh")).toBeCloseTo(0.985, 3);
    expect(read("L")).toBeCloseTo(0.717, 3);
  });

  it("variation names b for L − I", () => {
    expect(dispersionVariation(table, { matrix: "L-I" }).measures.power.formula).toContain("b_{1j}");
    expect(dispersionVariation(table).measures.power.formula).toContain("l_{1j}");
  });

  it("of direct linkages has the mean where they are divided by it", () => {
    const a = directCoefficients(table);
    const sums = table.sectors.map((_, j) => sum(a.columnAt(j)));
    const plain = directLinkages(table).measures.backward;
    const normal = directLinkages(table, { normalized: true }).measures.backward;
    expect(plain.formula).toBe("BL_j = \\sum_i a_{ij}");
    expect(normal.formula).toBe("BL_j = \\frac{\\sum_i a_{ij}}{\\frac{1}{n} \\sum_k \\sum_i a_{ik}}");
    expect(normal.values[2]).toBeCloseTo(sums[2] / (sum(sums) / n), 12);
  });

  it("of an extraction that keeps final demand takes it away", () => {
    const formula = (finalDemand: "removed" | "kept"): string =>
      hypotheticalExtraction(table, { finalDemand }).measures.loss.formula ?? "";
    expect([formula("removed"), formula("kept")]).toEqual([
      ...["l_{\\cdot k}\\, x_k / l_{kk}", "l_{\\cdot k}\\, x_k / l_{kk} - f_k e_k"],
    ]);
  });
});

describe("keySectors and sensitivityOfDispersion", () => {
  it("say which matrix their forward linkages are of, as their defaults differ", () => {
    expect(keySectors(table).convention.en).toContain("the Ghosh inverse (not rows of L)");
    expect(keySectors(table).measures.forward.label.en).toBe("sensitivity of dispersion (Ghosh)");
    expect(keySectors(table, { forward: "L" }).convention.en).toContain("rows of L (not the Ghosh inverse)");
    expect(sensitivityOfDispersion(table).convention.en).toContain("matrix L");
  });
});

describe("the nation's multipliers as an upper bound", () => {
  const jobs = (specialised: number) => ({
    rows: ["R", "rest"],
    columns: table.sectors,
    values: [
      table.output.map((x, j) => (j === 0 ? specialised : 0.45) * x),
      table.output.map((x, j) => (j === 0 ? 1 - specialised : 0.55) * x),
    ].map((line) => Array.from(line)),
  });

  it("are said to be one only where they are", () => {
    const like = regionalMultipliers(table, jobs(0.45), "R");
    expect(like.summary().en).toContain("the nation's are an upper bound without leakage to other regions");
    const whole = regionalMultipliers(table, jobs(0.8), "R", { aflqCap: "whole" });
    expect(whole.summary().en).toContain("the nation's are an upper bound");
  });

  it("aren't by AFLQ for a specialised region: 2012, 45% of all and 75% of vehicles and parts", () => {
    const china = inputOutputTable(china2012());
    const share = (name: string): number => (/汽车/.test(name) ? 0.75 : 0.45);
    const values = [1, -1].map((side) =>
      china.sectors.map((name, j) => {
        const own = share(String(typeof name === "string" ? name : name.zh));
        return china.output[j] * (side > 0 ? own : 1 - own);
      }),
    );
    const employment = { rows: ["R", "rest"], columns: china.sectors, values };
    const result = regionalMultipliers(china, employment, "R", { methods: ["AFLQ"], deltas: [0.1] });
    const k = china.sectorIndex("test", "sector", "汽车整车");
    expect(outputMultipliers(china).simple[k]).toBeCloseTo(3.0901, 4);
    expect(result.highest[k]).toBeCloseTo(3.2269, 4);
    expect(result.summary().en).toMatch(/the nation's are no upper bound: by AFLQ δ=0\.1 .* in R has /);
    expect(result.measures.method1.formula).toContain("FLQ_{ij}) \\log_2(1 + SLQ_j)");
    expect(result.measures.nation.formula).toBe("\\sum_i l_{ij}");
  });
});

describe("RAS with totals whose sums differ by rounding", () => {
  it("scales the columns if told to, as R", () => {
    const result = ras(
      [
        [1, 2],
        [3, 4],
      ],
      { rowTotals: [40, 60], columnTotals: [50, 51], unequal: "scale-columns" },
    );
    [17.37970512, 22.62029488, 32.12524538, 27.87475462].forEach((value, k) => {
      expect(result.balanced.values[k]).toBeCloseTo(value, 7);
    });
    expect(result.scaled?.factor).toBeCloseTo(100 / 101, 14);
    expect(result.summary().en).toMatch(
      /The totals of the columns were first multiplied by 0\.9901, so that both sums are the same\.$/,
    );
  });

  it("scales the rows if told to, and refuses by default", () => {
    const result = ras(
      [
        [1, 2],
        [3, 4],
      ],
      { rowTotals: [40, 60], columnTotals: [50, 51], unequal: "scale-rows" },
    );
    expect(sum(result.balanced.values)).toBeCloseTo(101, 9);
    expect(messageOf(() => ras([[1]], { rowTotals: [1], columnTotals: [2] }))).toBe(
      'InputError: ras: `columnTotals` must sum to the rows\' 1 (where only rounding is between them, set unequal: "scale-columns"), got 2',
    );
  });
});
