import { LabelledMatrix } from "../../base/index.js";
import { inverseOf, type LuDecomposition, luDecomposition, solve, solveTransposed, sumOf } from "../../math/index.js";
import { inputCoefficients } from "./coefficients.js";
import { type ImportTreatment, sharesOf } from "./imports.js";
import { refuseUnproductive } from "./productive.js";
import { refuseUnmade } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/**
 * The Leontief system x = A·x + f of a table, decomposed once and asked many times: a shock or the
 * multipliers of all sectors are one solution each, the inverse is made only when it is wanted.
 */
export class LeontiefSystem {
  readonly n: number;

  private constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** Import shares; zeros where imports are left in. */
    readonly shares: Float64Array,
    /** A, or (I − m̂)·A where imports are taken out. */
    readonly coefficients: Float64Array,
    private readonly lu: LuDecomposition,
  ) {
    this.n = table.sectors.length;
  }

  /** @throws {InputError} If the table is singular or unproductive; the message names the sector. */
  static of(where: string, table: InputOutputTable, imports: ImportTreatment): LeontiefSystem {
    const shares = sharesOf(where, table, imports);
    const n = shares.length;
    const coefficients = inputCoefficients(table, shares);
    const lu = luDecomposition(identityLess(coefficients, n), n);
    refuseUnproductive(where, table.sectors, coefficients, lu);
    return new LeontiefSystem(table, imports, shares, coefficients, lu);
  }

  /** The output that a final demand for domestic products takes: L·f. */
  output(finalDemand: ArrayLike<number>): Float64Array {
    return solve(this.lu, finalDemand);
  }

  /** v′·L: what a yuan of final demand for each domestic product sets in motion. */
  multipliers(perOutput: ArrayLike<number>): Float64Array {
    return solveTransposed(this.lu, perOutput);
  }

  /** L, row by row. */
  inverse(): Float64Array {
    return inverseOf(this.lu);
  }

  /** A demand less what of it is imported: (I − m̂)·f. */
  domestic(demand: ArrayLike<number>): Float64Array {
    return this.shares.map((share, i) => (1 - share) * demand[i]);
  }

  /**
   * The final demand for domestic products that the table's output answers to, x − A·x:
   * (I − m̂)·(F·1 without exports + discrepancy) + exports, or net final demand with imports left in.
   */
  finalDemand(): Float64Array {
    const { n, coefficients } = this;
    const x = this.table.output;
    return x.map((output, i) => {
      let rest = output;
      for (let j = 0; j < n; j++) rest -= coefficients[i * n + j] * x[j];
      return rest;
    });
  }

  /**
   * G, row by row: x̂⁻¹·L·x̂, where a sector without output has a row of the unit matrix.
   *
   * @throws {InputError} If a sector makes nothing, but its product is used.
   */
  ghosh(where: string): Float64Array {
    refuseUnmade(where, this.table, this.coefficients);
    return this.inverse().map((value, k) => this.likeGhosh(value, Math.floor(k / this.n), k % this.n));
  }

  /** An entry of L as one of G. */
  likeGhosh(value: number, i: number, j: number): number {
    const x = this.table.output;
    if (x[i] > 0) return (value * x[j]) / x[i];
    return i === j ? 1 : 0;
  }

  /** A matrix of sectors by sectors with its names. */
  labelled(values: Float64Array): LabelledMatrix {
    return new LabelledMatrix(this.table.sectors, this.table.sectors, values);
  }
}

/** I − A, row by row. */
export function identityLess(coefficients: Float64Array, n: number): Float64Array {
  return coefficients.map((value, k) => (k % (n + 1) === 0 ? 1 : 0) - value);
}

/** A list of ones. */
export function ones(n: number): Float64Array {
  return new Float64Array(n).fill(1);
}

/** The sum of products of two lists. */
export function dot(a: Float64Array, b: Float64Array): number {
  return sumOf(a.map((value, i) => value * b[i]));
}
