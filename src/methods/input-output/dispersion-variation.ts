import { InputError, type Label, oneOf, readOptions, say } from "../../base/index.js";
import { mean, standardDeviation } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { MATRICES } from "./dispersion.js";
import { IMPORT_OPTIONS, type ImportOptions, TREATMENTS } from "./imports.js";
import { SectorValues } from "./sector-values.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What {@link dispersionVariation} takes. */
export interface DispersionVariationOptions extends ImportOptions {
  /** `"L"` or `"L-I"`; `"L"` by default. */
  readonly matrix?: "L" | "L-I";
  /** Standard deviations with n − 1 (`"sample"`, Rasmussen) or n (`"population"`). `"sample"` by default. */
  readonly deviation?: "sample" | "population";
}

const where = "dispersionVariation";

const OPTIONS = {
  matrix: oneOf("L", "L-I"),
  deviation: oneOf("sample", "population"),
  ...IMPORT_OPTIONS,
};

const DIVISORS: Readonly<Record<"sample" | "population", Label>> = {
  sample: say("标准差除以 n−1", "deviations with n − 1"),
  population: say("标准差除以 n", "deviations with n"),
};

/**
 * How evenly a sector's pull is spread (波及的变异系数): Rasmussen's coefficients of variation of the columns
 * and rows of the inverse. A low value with a high power of dispersion marks a sector that pulls many
 * others, not just itself and one supplier.
 *
 *     V_j = sd(l_1j … l_nj) / mean(l_1j … l_nj)      (rows likewise)
 *
 * @returns Two measures: `power`, by columns, and `sensitivity`, by rows.
 * @unit 无量纲 · none
 * @throws {InputError} If the table is unproductive, has one sector, or a row or column of zeros.
 * @see Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. Amsterdam: North-Holland, ch. 8.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * dispersionVariation(table).values; // => [0.9223, 0.7714]
 */
export function dispersionVariation(
  table: InputOutputTable,
  options: DispersionVariationOptions = {},
): SectorValues<"power" | "sensitivity"> {
  const { matrix, deviation, imports } = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const { n } = system;
  if (n < 2) throw new InputError(where, "table.sectors", say("至少有两个", "be two or more"), n);
  const own = matrix === "L" ? 0 : 1;
  const l = matrix === "L" ? "l" : "b";
  const inverse = system.inverse().map((value, k) => (k % (n + 1) === 0 ? value - own : value));
  const variations = (at: (line: number, k: number) => number): Float64Array =>
    Float64Array.from(table.sectors, (_, line) =>
      variation(
        Float64Array.from({ length: n }, (_, k) => inverse[at(line, k)]),
        deviation,
      ),
    );
  return new SectorValues({
    title: say("波及的变异系数", "Variation of dispersion"),
    sectors: table.sectors,
    measures: {
      power: {
        label: say("影响力变异系数", "variation of power"),
        values: variations((j, i) => i * n + j),
        formula: `V_j = \\frac{\\mathrm{sd}(${l}_{1j} \\ldots ${l}_{nj})}{\\bar ${l}_{\\cdot j}}`,
      },
      sensitivity: {
        label: say("感应度变异系数", "variation of sensitivity"),
        values: variations((i, j) => i * n + j),
        formula: `V_i = \\frac{\\mathrm{sd}(${l}_{i1} \\ldots ${l}_{in})}{\\bar ${l}_{i \\cdot}}`,
      },
    },
    convention: withDoubts(
      table,
      say("{treatment}；{matrix}；{divisor}", "{treatment}; {matrix}; {divisor}", {
        treatment: TREATMENTS[imports],
        matrix: MATRICES[matrix],
        divisor: DIVISORS[deviation],
      }),
    ),
  });
}

/** The coefficient of variation of a row or a column. */
function variation(line: Float64Array, of: "sample" | "population"): number {
  const centre = mean(line);
  if (centre !== 0) return standardDeviation(line, { of }) / centre;
  const words = say("没有毫无关联的部门", "have no sector without links");
  throw new InputError(where, "table.flows", words, 0);
}
