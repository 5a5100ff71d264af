import { describe, expect, it } from "vitest";
import {
  allocationCoefficients,
  directCoefficients,
  directLinkages,
  dispersionVariation,
  employmentMultipliers,
  ghoshInverse,
  hypotheticalExtraction,
  incomeMultipliers,
  inputOutputTableOf,
  keySectors,
  LabelledMatrix,
  leontiefInverse,
  multiplierProductMatrix,
  outputMultipliers,
  powerOfDispersion,
  ras,
  regionalCoefficients,
  regionalQuotients,
  satelliteMultipliers,
  sensitivityOfDispersion,
} from "../../../src/pure.js";
import { type OracleMatrix, oracleCase, oracleMatrix, oracleRecords } from "../../oracles/load.js";
import { gap, sum, syntheticTable, syntheticVectors } from "./tables.js";

const table = syntheticTable();
const vectors = syntheticVectors();
const competitive = { imports: "competitive" } as const;

type BySector = Readonly<Record<string, number>>;

function flat(matrix: OracleMatrix): number[] {
  return matrix.data.flat();
}

describe("coefficients and inverses", () => {
  it("equal leontief (R) and pymrio", () => {
    const r = oracleCase<Record<"A" | "B" | "L" | "G", OracleMatrix>>("io-core-leontief");
    const python = oracleCase<Record<"A" | "B" | "L" | "G", OracleMatrix>>("io-pymrio");
    for (const { expected, tolerance } of [r, python]) {
      expect(gap(directCoefficients(table).values, flat(expected.A))).toBeLessThan(tolerance);
      expect(gap(allocationCoefficients(table).values, flat(expected.B))).toBeLessThan(tolerance);
      expect(gap(leontiefInverse(table).values, flat(expected.L))).toBeLessThan(tolerance);
      expect(gap(ghoshInverse(table).values, flat(expected.G))).toBeLessThan(tolerance);
    }
  });

  it("equal the Ghosh inverse by its formula, where ioanalysis makes B diagonal", () => {
    const { expected, tolerance } = oracleCase<{ correct: OracleMatrix }>("io-ghosh-ioanalysis-BUG");
    expect(gap(ghoshInverse(table).values, flat(expected.correct))).toBeLessThan(tolerance);
  });

  it("equal Miller & Blair (2009), tables 2.3 and 2.4", () => {
    const { expected, tolerance } = oracleCase<{
      A: number[][];
      L: number[][];
      output_mult: number[];
    }>("io-printed-millerblair");
    const book = inputOutputTableOf({
      flows: [
        [150, 500],
        [200, 100],
      ],
      finalDemand: [[350], [1700]],
    });
    expect(gap(directCoefficients(book).values, expected.A.flat())).toBeLessThan(tolerance);
    expect(gap(leontiefInverse(book).values, expected.L.flat())).toBeLessThan(tolerance);
    expect(gap(outputMultipliers(book).simple, expected.output_mult)).toBeLessThan(tolerance);
  });

  it("equal Leontief's two sectors (1986)", () => {
    const { expected, tolerance } = oracleCase<{ L: number[][]; x: number[] }>("io-printed-leontief");
    const book = inputOutputTableOf({
      flows: [
        [25, 20],
        [14, 6],
      ],
      finalDemand: [[55], [30]],
    });
    expect(Array.from(book.output)).toEqual(expected.x);
    expect(gap(leontiefInverse(book).values, expected.L.flat())).toBeLessThan(tolerance);
  });
});

describe("multipliers", () => {
  it("equal leontief (R)", () => {
    const { expected, tolerance } =
      oracleCase<Record<"output" | "income" | "employment", number[]>>("io-multipliers-leontief");
    expect(gap(outputMultipliers(table).simple, expected.output)).toBeLessThan(tolerance);
    expect(gap(incomeMultipliers(table).simple, expected.income)).toBeLessThan(tolerance);
    const jobs = employmentMultipliers(table, vectors.employment);
    expect(gap(jobs.simple, expected.employment)).toBeLessThan(tolerance);
  });

  it("equal pymrio's stressor multipliers and footprints", () => {
    const { expected, tolerance } = oracleCase<Record<"M" | "e", OracleMatrix>>("io-pymrio");
    const jobs = satelliteMultipliers(table, vectors.employment).simple;
    const wages = satelliteMultipliers(table, vectors.wages).simple;
    expect(gap([...jobs, ...wages], flat(expected.M))).toBeLessThan(tolerance);
    const footprint = (per: Float64Array) => sum(per.map((m, j) => m * vectors.finalDemand[j]));
    expect(gap([footprint(jobs), footprint(wages)], flat(expected.e))).toBeLessThan(tolerance);
  });

  it("of type II equal the household-closed model of Miller & Blair", () => {
    const { expected, tolerance } = oracleCase<{
      totalOutput: BySector;
      truncatedOutput: BySector;
      typeII_income_total: BySector;
      typeI_ratio: number[];
      typeII_ratio: BySector;
    }>("io-type2-own");
    const output = outputMultipliers(table, { type: "II" }).typeII;
    expect(gap(output?.total ?? [], Object.values(expected.totalOutput))).toBeLessThan(tolerance);
    const truncated = Object.values(expected.truncatedOutput);
    expect(gap(output?.truncated ?? [], truncated)).toBeLessThan(tolerance);
    const income = incomeMultipliers(table, { type: "II" });
    const total = Object.values(expected.typeII_income_total);
    expect(gap(income.typeII?.total ?? [], total)).toBeLessThan(tolerance);
    expect(gap(income.ratios("I"), expected.typeI_ratio)).toBeLessThan(tolerance);
    expect(gap(income.ratios("II"), Object.values(expected.typeII_ratio))).toBeLessThan(tolerance);
  });

  it("of type II are not leontief's (R), which divides consumption by output and gets −60", () => {
    const { expected, tolerance } = oracleCase<{
      typeII_output_truncated: BySector;
      typeI: BySector;
    }>("io-type2-leontief");
    const ours = outputMultipliers(table, { type: "II" });
    expect(gap(ours.simple, Object.values(expected.typeI))).toBeLessThan(tolerance);
    expect(expected.typeII_output_truncated.S1).toBeLessThan(-60);
    expect(ours.at("S1").truncated).toBeGreaterThan(expected.typeI.S1);
  });
});

describe("linkages", () => {
  it("of the first round equal leontief (R), rows of A forward", () => {
    const { expected, tolerance } = oracleCase<Record<string, number[]>>("io-linkages-leontief");
    const { backward, forward } = directLinkages(table, { forward: "input" }).measures;
    expect(gap(backward.values, expected.backwardDirect)).toBeLessThan(tolerance);
    expect(gap(forward.values, expected.forwardDirect)).toBeLessThan(tolerance);
  });

  it("of the first round equal their formula, where ioanalysis gives the total ones", () => {
    const { expected, tolerance } = oracleCase<Record<"correct_backward" | "correct_forward", BySector>>(
      "io-direct-linkage-ioanalysis-BUG",
    );
    const { backward, forward } = directLinkages(table).measures;
    expect(gap(backward.values, Object.values(expected.correct_backward))).toBeLessThan(tolerance);
    expect(gap(forward.values, Object.values(expected.correct_forward))).toBeLessThan(tolerance);
  });

  it("of all rounds equal leontief (R): power, sensitivity, product matrix", () => {
    const { expected, tolerance } = oracleCase<Record<"power" | "sensitivity", number[]> & { mpm: OracleMatrix }>(
      "io-linkages-leontief",
    );
    expect(gap(powerOfDispersion(table).values, expected.power)).toBeLessThan(tolerance);
    const sensitivity = sensitivityOfDispersion(table);
    expect(gap(sensitivity.values, expected.sensitivity)).toBeLessThan(tolerance);
    // leontief (R) prints the matrix transposed: columns' sums times rows' sums.
    const product = multiplierProductMatrix(table);
    const turned = product.columns.flatMap((_, j) => Array.from(product.columnAt(j)));
    expect(gap(turned, flat(expected.mpm))).toBeLessThan(tolerance);
  });

  it("of all rounds equal ioanalysis: Leontief backward, Ghosh forward, product matrix", () => {
    const { expected, tolerance } = oracleCase<Record<"total" | "normalised", OracleMatrix>>("io-linkages-ioanalysis");
    const backward = powerOfDispersion(table);
    const forward = sensitivityOfDispersion(table, { matrix: "ghosh" });
    const direct = directLinkages(table, { normalized: true }).measures;
    const column = (matrix: OracleMatrix, k: number): number[] => matrix.data.map((row) => row[k]);
    expect(gap(backward.measures.sum.values, column(expected.total, 0))).toBeLessThan(tolerance);
    expect(gap(forward.measures.sum.values, column(expected.total, 1))).toBeLessThan(tolerance);
    expect(gap(direct.backward.values, column(expected.normalised, 0))).toBeLessThan(tolerance);
    expect(gap(direct.forward.values, column(expected.normalised, 1))).toBeLessThan(tolerance);
    expect(gap(backward.values, column(expected.normalised, 2))).toBeLessThan(tolerance);
    expect(gap(forward.values, column(expected.normalised, 3))).toBeLessThan(tolerance);
    const mpm = oracleCase<{ mpm: OracleMatrix }>("io-upstreamness-mpm-ioanalysis");
    const product = multiplierProductMatrix(table).values;
    expect(gap(product, flat(mpm.expected.mpm))).toBeLessThan(mpm.tolerance);
  });

  it("sort sectors by normalized linkages, where ioanalysis compares unnormalized ones with 1", () => {
    const { expected } = oracleCase<{
      key: { byColumn: Record<"BL.tot" | "FL.tot", number[]> & { "key.tot": string[] } };
    }>("io-key-sectors-ioanalysis");
    const { "BL.tot": backward, "FL.tot": forward, "key.tot": peer } = expected.key.byColumn;
    expect(new Set(peer)).toEqual(new Set(["III"]));
    const mean = (values: number[]): number => sum(values) / values.length;
    const classes = backward.map((value, i) => {
      if (value > mean(backward)) return forward[i] > mean(forward) ? "key" : "backward";
      return forward[i] > mean(forward) ? "forward" : "independent";
    });
    expect(keySectors(table).classes).toEqual(classes);
    expect(new Set(classes).size).toBeGreaterThan(1);
  });

  it("vary as sd/mean of columns and rows, where leontief (R) sums along the wrong axis", () => {
    const { expected, tolerance } = oracleCase<Record<"correct_power_cv" | "correct_sens_cv", BySector>>(
      "io-dispersion-cv-leontief-BUG",
    );
    const { power, sensitivity } = dispersionVariation(table).measures;
    expect(gap(power.values, Object.values(expected.correct_power_cv))).toBeLessThan(tolerance);
    expect(gap(sensitivity.values, Object.values(expected.correct_sens_cv))).toBeLessThan(tolerance);
  });
});

describe("hypothetical extraction", () => {
  it("loses what an independent script loses, with final demand removed and kept", () => {
    const { expected, tolerance } =
      oracleCase<Record<"lossFinalDemandRemoved" | "lossFinalDemandKept", number[]>>("io-extraction-own");
    const removed = hypotheticalExtraction(table).losses;
    const kept = hypotheticalExtraction(table, { finalDemand: "kept" }).losses;
    expect(gap(removed, expected.lossFinalDemandRemoved)).toBeLessThan(tolerance);
    expect(gap(kept, expected.lossFinalDemandKept)).toBeLessThan(tolerance);
  });

  it("of purchases or of sales equals ioanalysis, sector by sector", () => {
    const { expected, tolerance } =
      oracleCase<Record<"backward" | "forward" | "backward.total", OracleMatrix>>("io-extraction-ioanalysis");
    for (const kind of ["backward", "forward"] as const) {
      const { bySector } = hypotheticalExtraction(table, { kind, sectors: ["S1"] });
      expect(gap(bySector.values, flat(expected[kind]))).toBeLessThan(tolerance);
    }
    // Its "backward.total" keeps what S1 uses of itself: the others' losses are those of "total".
    const others = hypotheticalExtraction(table, { sectors: ["S1"] }).bySector.values.slice(1);
    expect(gap(others, flat(expected["backward.total"]).slice(1))).toBeLessThan(tolerance);
  });
});

describe("RAS", () => {
  const targets = oracleRecords("syn_io_ras_targets.csv");
  const [rowTotals, columnTotals, outputNew] = ["rowTarget", "colTarget", "outputNew"].map((name) =>
    targets.map((record) => Number(record[name])),
  );

  it("equals 5 000 iterations in R", () => {
    const { expected, tolerance } = oracleCase<{ Z: OracleMatrix }>("io-ras-own");
    const { balanced } = ras(oracleMatrix("syn_io_Z.csv"), { rowTotals, columnTotals });
    expect(gap(balanced.values, flat(expected.Z))).toBeLessThan(tolerance);
  });

  it("equals ioanalysis on coefficients at the new output", () => {
    const { expected, tolerance } = oracleCase<{ result: OracleMatrix }>("io-ras-ioanalysis");
    const a = directCoefficients(table);
    const n = outputNew.length;
    const flows = a.values.map((value, k) => value * outputNew[k % n]);
    const start = new LabelledMatrix(a.rows, a.columns, flows);
    const { balanced } = ras(start, { rowTotals, columnTotals });
    const updated = balanced.values.map((value, k) => value / outputNew[k % n]);
    expect(gap(updated, flat(expected.result))).toBeLessThan(tolerance);
  });
});

describe("regional quotients", () => {
  it("equal the formulas of Flegg in an independent script", () => {
    const { expected, tolerance } = oracleCase<{
      SLQ: number[];
      CILQ: number[][];
      FLQ: number[][];
      AFLQ: number[][];
      regional_multiplier_FLQ: number[][];
    }>("flq-aflq");
    const jobs = oracleMatrix("syn_emp_t1.csv");
    const of = (method: "SLQ" | "CILQ" | "FLQ" | "AFLQ") => regionalQuotients(jobs, "R02", { method, delta: 0.3 });
    const n = expected.SLQ.length;
    const rows = expected.SLQ.flatMap((value) => Array.from({ length: n }, () => value));
    expect(gap(of("SLQ").values, rows)).toBeLessThan(tolerance);
    // The script leaves CILQ itself with ones on the diagonal and puts SLQ there for FLQ and AFLQ.
    const cross = regionalQuotients(jobs, "R02", { method: "CILQ", diagonal: "one" });
    expect(largestRelative(cross.values, expected.CILQ.flat())).toBeLessThan(tolerance);
    expect(largestRelative(of("FLQ").values, expected.FLQ.flat())).toBeLessThan(tolerance);
    expect(largestRelative(of("AFLQ").values, expected.AFLQ.flat())).toBeLessThan(tolerance);
    const ones = of("FLQ");
    const all = new LabelledMatrix(ones.rows, ones.columns, new Float64Array(n * n).fill(1));
    const capped = regionalCoefficients(all, ones).values;
    expect(gap(capped, expected.regional_multiplier_FLQ.flat())).toBeLessThan(tolerance);
  });
});

function largestRelative(ours: ArrayLike<number>, theirs: readonly number[]): number {
  return Math.max(...theirs.map((value, i) => Math.abs(ours[i] / value - 1)));
}

it("leave imports in or out makes no difference to a table without imports", () => {
  expect(leontiefInverse(table, competitive).values).toEqual(leontiefInverse(table).values);
});
