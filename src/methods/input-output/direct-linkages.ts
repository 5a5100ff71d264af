import { checkOption, InputError, label } from "../../base/index.js";
import { inputCoefficients, outputCoefficients } from "./coefficients.js";
import { type ImportOptions, sharesOf, treatmentLabel } from "./imports.js";
import { SectorValues } from "./sector-values.js";
import { sum } from "./sums.js";
import type { InputOutputTable } from "./table.js";

/** What {@link directLinkages} takes. */
export interface DirectLinkageOptions extends ImportOptions {
  /**
   * Forward linkages from allocation coefficients B (`"allocation"`) or from the rows of A (`"input"`),
   * as older texts have it. `"allocation"` by default.
   */
  readonly forward?: "allocation" | "input";
  /** Whether linkages are divided by their mean; `false` by default. */
  readonly normalized?: boolean;
}

/**
 * Direct linkages (直接关联，钱纳里—渡边): the first round only.
 *
 *     BL_j = Σᵢ a_ij,   FL_i = Σ_j b_ij   ("input": Σ_j a_ij)
 *
 * @returns Two series, `backward` and `forward`; shares in [0, 1] unless normalized.
 * @throws {InputError} If imports exceed a product's domestic use.
 * @see Chenery, H. B. & Watanabe, T. (1958). International comparisons of the structure of production. Econometrica 26(4), 487–521.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * directLinkages(table).values; // => [0.35, 0.3]
 */
export function directLinkages(
  table: InputOutputTable,
  options: DirectLinkageOptions = {},
): SectorValues {
  const where = "directLinkages";
  const { imports = "domestic", forward = "allocation", normalized = false } = options;
  checkOption(where, "imports", imports, ["domestic", "competitive"]);
  checkOption(where, "forward", forward, ["allocation", "input"]);
  const n = table.sectors.length;
  const shares = imports === "domestic" ? sharesOf(where, table) : new Float64Array(n);
  const a = inputCoefficients(table, shares);
  const b = forward === "input" ? a : outputCoefficients(table, shares);
  const backward: Float64Array = new Float64Array(n);
  const forwards: Float64Array = new Float64Array(n);
  a.forEach((value, k) => {
    backward[k % n] += value;
  });
  b.forEach((value, k) => {
    forwards[Math.floor(k / n)] += value;
  });
  const scale = (values: Float64Array): Float64Array =>
    normalized ? byMean(where, values) : values;
  return new SectorValues(
    label("直接关联", "Direct linkages"),
    table.sectors,
    [
      {
        name: "backward",
        label: label("直接后向关联", "direct backward linkage"),
        values: scale(backward),
        formula: "BL_j = \\sum_i a_{ij}",
      },
      {
        name: "forward",
        label: label("直接前向关联", "direct forward linkage"),
        values: scale(forwards),
        formula: forward === "input" ? "FL_i = \\sum_j a_{ij}" : "FL_i = \\sum_j b_{ij}",
      },
    ],
    treatmentLabel(imports),
  );
}

function byMean(where: string, values: Float64Array): Float64Array {
  const mean = sum(values) / values.length;
  if (mean > 0) return values.map((value) => value / mean);
  throw new InputError(where, "table.flows", "have an entry > 0", mean);
}
