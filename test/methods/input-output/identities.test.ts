import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aggregateTable,
  allocationCoefficients,
  demandShock,
  directCoefficients,
  finalDemandMultipliers,
  ghoshInverse,
  hawkinsSimon,
  hypotheticalExtraction,
  impactRounds,
  incomeMultipliers,
  leontiefInverse,
  multiplierProductMatrix,
  nameText,
  outputMultipliers,
  powerOfDispersion,
  regionalMultipliers,
  sensitivityOfDispersion,
  structuralDecomposition,
  structuralPaths,
  tableMargins,
  taxMultipliers,
  totalCoefficients,
  upstreamness,
  valueAddedMultipliers,
} from "../../../src/pure.js";
import { matrixProduct, matrixVector } from "../../../src/math/index.js";
import { gap, productiveTables, sum } from "./tables.js";

const treatments = fc.constantFrom("domestic", "competitive") as fc.Arbitrary<"domestic" | "competitive">;

// Column sums of A are at most 0.9, so L is at most 10 in the norm and solutions keep 13 digits of
// outputs up to 1 000; sums of eighty such numbers keep 1e-9.
const close = 1e-9;

describe("on random productive tables", () => {
  it("x = L·f, and the table adds up", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const n = table.sectors.length;
        const a = directCoefficients(table, { imports }).values;
        const used = matrixVector(a, table.output);
        const f = table.output.map((x, i) => x - used[i]);
        const x = matrixVector(leontiefInverse(table, { imports }).values, f);
        expect(gap(x, table.output)).toBeLessThan(close);
        expect(tableMargins(table).balanced).toBe(true);
        expect(n).toBeGreaterThan(1);
      }),
    );
  });

  it("multipliers without the inverse are the column sums of the inverse", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const inverse = leontiefInverse(table, { imports });
        const sums = inverse.columns.map((_, j) => sum(inverse.columnAt(j)));
        expect(gap(outputMultipliers(table, { imports }).simple, sums)).toBeLessThan(close);
        const b = totalCoefficients(table, { imports });
        const less = b.columns.map((_, j) => sum(b.columnAt(j)) + 1);
        expect(gap(less, sums)).toBeLessThan(close);
      }),
    );
  });

  it("Leontief and Ghosh are similar: B = x̂⁻¹·A·x̂ and G = (I − B)⁻¹", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const n = table.sectors.length;
        const x = table.output;
        const a = directCoefficients(table, { imports }).values;
        const b = allocationCoefficients(table, { imports }).values;
        const turned = a.map((value, k) => (value * x[k % n]) / x[Math.floor(k / n)]);
        expect(gap(b, turned)).toBeLessThan(close);
        const rest = b.map((value, k) => (k % (n + 1) === 0 ? 1 : 0) - value);
        const identity = Float64Array.from(b, (_, k) => (k % (n + 1) === 0 ? 1 : 0));
        const product = matrixProduct(rest, ghoshInverse(table, { imports }).values, n);
        expect(gap(product, identity)).toBeLessThan(1e-8);
      }),
    );
  });

  it("type II is at least type I, and total at least truncated", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const output = outputMultipliers(table, { imports, type: "II" });
        const income = incomeMultipliers(table, { imports, type: "II" });
        const taxes = taxMultipliers(table, { imports, type: "II" });
        for (const { simple, typeII } of [output, income, taxes]) {
          if (!typeII) throw new Error("type II is missing");
          for (let j = 0; j < simple.length; j++) {
            expect(typeII.truncated[j]).toBeGreaterThanOrEqual(simple[j]);
            expect(typeII.total[j]).toBeGreaterThanOrEqual(typeII.truncated[j]);
          }
        }
      }),
    );
  });

  it("type II is the inverse of the table with a household row and column", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const n = table.sectors.length;
        const output = outputMultipliers(table, { imports, type: "II" }).typeII;
        if (!output) throw new Error("type II is missing");
        const a = directCoefficients(table, { imports }).values;
        const { incomePerOutput, consumptionPerIncome } = output;
        const closed = Float64Array.from({ length: (n + 1) * (n + 1) }, (_, k) => {
          const [i, j] = [Math.floor(k / (n + 1)), k % (n + 1)];
          if (i === n) return j === n ? 0 : incomePerOutput[j];
          return j === n ? consumptionPerIncome[i] : a[i * n + j];
        });
        // m̄ = m̄·Ā + 1: the total multipliers solve the closed system.
        for (let j = 0; j < n; j++) {
          let value = 1 + incomePerOutput[j] * householdTotal(output);
          for (let i = 0; i < n; i++) value += output.total[i] * closed[i * (n + 1) + j];
          expect(Math.abs(value - output.total[j])).toBeLessThan(1e-8);
        }
      }),
    );
  });

  it("value-added multipliers are 1 with imports left in, and at most 1 without", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const ones = table.sectors.map(() => 1);
        const all = valueAddedMultipliers(table, { imports: "competitive" }).simple;
        expect(gap(all, ones)).toBeLessThan(close);
        for (const value of valueAddedMultipliers(table).simple) {
          expect(value).toBeLessThanOrEqual(1 + close);
        }
      }),
    );
  });

  it("a shock ends as value added and imports, and loses its imports first", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const shock = table.sectors.map((_, i) => 10 * (i + 1));
        const effect = demandShock(table, shock);
        const ends = sum(effect.valueAdded) + sum(effect.imported);
        expect(Math.abs(ends - sum(shock))).toBeLessThan(close);
        expect(sum(effect.domesticDemand)).toBeLessThanOrEqual(sum(shock) + close);
        const made = demandShock(table, shock, { target: "domestic-demand" });
        expect(sum(made.output)).toBeGreaterThanOrEqual(sum(effect.output) - close);
      }),
    );
  });

  it("rounds add up to the solution", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const shock = table.sectors.map(() => 1);
        const rounds = impactRounds(table, shock, { imports, rounds: 300 });
        expect(Math.abs(rounds.partialSums[300] - rounds.limit)).toBeLessThan(close);
      }),
    );
  });

  it("no extraction gains output, and each is what the smaller system gives", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        for (const kind of ["total", "backward", "forward"] as const) {
          const { losses } = hypotheticalExtraction(table, { imports, kind });
          for (const loss of losses) expect(loss).toBeGreaterThanOrEqual(-close);
          const some = hypotheticalExtraction(table, {
            imports,
            kind,
            sectors: [nameText(table.sectors[0])],
          });
          expect(Math.abs(some.losses[0] - losses[0])).toBeLessThan(close);
        }
      }),
    );
  });

  it("equal weights make the mean power and the mean sensitivity 1; the product matrix keeps sums", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const n = table.sectors.length;
        const mean = (values: Float64Array): number => sum(values) / n;
        expect(mean(powerOfDispersion(table, { imports }).values)).toBeCloseTo(1, 9);
        const ghosh = sensitivityOfDispersion(table, { imports, matrix: "ghosh" });
        expect(mean(ghosh.values)).toBeCloseTo(1, 9);
        expect(gap(upstreamness(table, { imports }).values, ghosh.measures.sum.values)).toBe(0);
        const product = multiplierProductMatrix(table, { imports });
        const sums = product.columns.map((_, j) => sum(product.columnAt(j)));
        expect(gap(sums, outputMultipliers(table, { imports }).simple)).toBeLessThan(close);
      }),
    );
  });

  it("the parts of a structural decomposition add up to the change", () => {
    fc.assert(
      fc.property(productiveTables, productiveTables, treatments, (before, other, imports) => {
        fc.pre(before.sectors.length === other.sectors.length);
        for (const mean of ["all", "polar"] as const) {
          for (const finalDemand of ["demand", "mix-and-level"] as const) {
            const amounts = { before: before.output, after: other.imports };
            const parts = structuralDecomposition(before, other, {
              imports,
              mean,
              finalDemand,
              amounts,
            });
            const total = new Float64Array(parts.change.length);
            for (const factor of parts.factors) {
              parts.effects[factor]?.forEach((effect, i) => {
                total[i] += effect;
              });
            }
            const size = Math.max(1, ...total.map(Math.abs));
            const change = other.imports.map((amount, i) => amount - before.output[i]);
            expect(gap(total, parts.change) / size).toBeLessThan(1e-7);
            expect(gap(parts.change, change) / size).toBeLessThan(1e-7);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("with two factors, all orders and the two polar ones are the same", () => {
    fc.assert(
      fc.property(productiveTables, productiveTables, (before, after) => {
        fc.pre(before.sectors.length === after.sectors.length);
        const all = structuralDecomposition(before, after).effects.technology ?? [];
        const polar = structuralDecomposition(before, after, { mean: "polar" }).effects.technology ?? [];
        expect(gap(all, polar)).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });

  it("paths to a great depth make up the whole effect, largest first", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        fc.pre(table.sectors.length <= 3);
        const shock = table.sectors.map((_, i) => (i === 0 ? 1 : 0));
        const options = { target: "domestic-demand", depth: 9, top: 1e6, prune: 1e-7 } as const;
        const { paths, total, residualShare } = structuralPaths(table, shock, options);
        expect(total).toBeCloseTo(outputMultipliers(table).simple[0], 9);
        expect(residualShare).toBeGreaterThanOrEqual(-close);
        const rounds = impactRounds(table, shock, { target: "domestic-demand", rounds: 9 });
        const reached = sum(paths.map((path) => path.value));
        expect(reached).toBeLessThanOrEqual(rounds.partialSums[9] + close);
        for (let k = 1; k < paths.length; k++) {
          expect(paths[k].value).toBeLessThanOrEqual(paths[k - 1].value);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("all sectors merged into one keep value added, output and the balance", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        const all = aggregateTable(table, { all: table.sectors.map((name) => nameText(name)) });
        expect(all.output[0]).toBeCloseTo(sum(table.output), 8);
        expect(sum(all.valueAddedOf())).toBeCloseTo(sum(table.valueAddedOf()), 8);
        expect(Math.abs(tableMargins(all, { decimals: 8 }).rowGap[0])).toBeLessThan(close);
      }),
    );
  });

  it("are productive, with a spectral radius at most the largest column sum", () => {
    fc.assert(
      fc.property(productiveTables, treatments, (table, imports) => {
        const verdict = hawkinsSimon(table, { imports });
        const a = directCoefficients(table, { imports });
        const largest = Math.max(...a.columns.map((_, j) => sum(a.columnAt(j))));
        expect(verdict.productive).toBe(true);
        expect(verdict.spectralRadius).toBeLessThanOrEqual(largest + close);
      }),
    );
  });

  it("a region's multipliers aren't above the nation's when no quotient supplies more than all", () => {
    fc.assert(
      fc.property(productiveTables, fc.array(fc.integer({ min: 1, max: 90 })), (table, list) => {
        const n = table.sectors.length;
        const own = table.sectors.map((_, i) => (list[i % Math.max(1, list.length)] ?? 7) + i);
        const jobs = {
          rows: ["R", "rest"],
          columns: table.sectors,
          values: [own, own.map((_, i) => 100 + 13 * i)],
        };
        const { multipliers } = regionalMultipliers(table, jobs, "R", { aflqCap: "whole" });
        const nation = multipliers.row("nation");
        expect(multipliers.rows.length).toBe(9);
        for (const method of ["SLQ", "CILQ", "FLQ δ=0.3", "AFLQ δ=0.3"]) {
          multipliers.row(method).forEach((value, j) => {
            expect(value).toBeLessThanOrEqual(nation[j] + close);
          });
        }
        expect(n).toBe(nation.length);
      }),
    );
  });

  it("columns of final demand end as value added or imports", () => {
    fc.assert(
      fc.property(productiveTables, (table) => {
        fc.pre(table.finalDemand.columns.every((_, k) => Math.abs(sum(table.finalDemand.columnAt(k))) > 1));
        const { valueAdded, home } = finalDemandMultipliers(table, { imports: "competitive" });
        expect(gap(valueAdded, home)).toBeLessThan(1e-7);
      }),
    );
  });
});

/** The household column's own total multiplier: (1 + 1′·L·c) / s. */
function householdTotal(second: { readonly outputPerIncome: Float64Array; readonly leakage: number }): number {
  return (1 + sum(second.outputPerIncome)) / second.leakage;
}
