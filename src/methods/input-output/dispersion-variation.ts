import { checkOption, InputError, label } from "../../base/index.js";
import { type ImportOptions, treatmentLabel } from "./imports.js";
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

/**
 * How evenly a sector's pull is spread (波及的变异系数): Rasmussen's coefficients of variation of the columns
 * and rows of the inverse. A low value with a high power of dispersion marks a sector that pulls many
 * others, not just itself and one supplier.
 *
 *     V_j = sd(l_1j … l_nj) / mean(l_1j … l_nj)      (rows likewise)
 *
 * @returns Two series: `power`, by columns, and `sensitivity`, by rows.
 * @throws {InputError} If the table is unproductive, has one sector, or a row or column of zeros.
 * @see Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. Amsterdam: North-Holland, ch. 8.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * dispersionVariation(table).values; // => [0.9223, 0.7714]
 */
export function dispersionVariation(
  table: InputOutputTable,
  options: DispersionVariationOptions = {},
): SectorValues {
  const where = "dispersionVariation";
  const { matrix = "L", deviation = "sample" } = options;
  checkOption(where, "matrix", matrix, ["L", "L-I"]);
  checkOption(where, "deviation", deviation, ["sample", "population"]);
  const system = LeontiefSystem.of(where, table, options.imports);
  const { n } = system;
  if (n < 2) throw new InputError(where, "table.sectors", "be two or more", n);
  const own = matrix === "L" ? 0 : 1;
  const inverse = system.inverse().map((value, k) => (k % (n + 1) === 0 ? value - own : value));
  const freedom = deviation === "sample" ? n - 1 : n;
  const series = (at: (line: number, k: number) => number): Float64Array =>
    Float64Array.from(table.sectors, (_, line) => {
      return variation(where, n, freedom, (k) => inverse[at(line, k)]);
    });
  const treatment = treatmentLabel(system.imports);
  return new SectorValues(
    label("波及的变异系数", "Variation of dispersion"),
    table.sectors,
    [
      {
        name: "power",
        label: label("影响力变异系数", "variation of power"),
        values: series((j, i) => i * n + j),
        formula: "V_j = \\frac{\\mathrm{sd}(l_{1j} \\ldots l_{nj})}{\\bar l_{\\cdot j}}",
      },
      {
        name: "sensitivity",
        label: label("感应度变异系数", "variation of sensitivity"),
        values: series((i, j) => i * n + j),
        formula: "V_i = \\frac{\\mathrm{sd}(l_{i1} \\ldots l_{in})}{\\bar l_{i \\cdot}}",
      },
    ],
    label(
      `${treatment.zh}；矩阵 ${matrix}；标准差除以 ${deviation === "sample" ? "n−1" : "n"}`,
      `${treatment.en}; matrix ${matrix}; deviations with ${deviation === "sample" ? "n − 1" : "n"}`,
    ),
  );
}

function variation(
  where: string,
  n: number,
  freedom: number,
  entry: (k: number) => number,
): number {
  let mean = 0;
  for (let k = 0; k < n; k++) mean += entry(k) / n;
  if (mean === 0) throw new InputError(where, "table.flows", "have no sector without links", 0);
  let squares = 0;
  for (let k = 0; k < n; k++) squares += (entry(k) - mean) ** 2;
  return Math.sqrt(squares / freedom) / mean;
}
