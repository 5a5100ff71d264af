import { flag, InputError, oneOf, readOptions, say } from "../../base/index.js";
import { columnSums, rowSums, sumOf } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { inputCoefficients, outputCoefficients } from "./coefficients.js";
import { IMPORT_OPTIONS, type ImportOptions, sharesOf, TREATMENTS } from "./imports.js";
import { SectorValues } from "./sector-values.js";
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

const where = "directLinkages";

const OPTIONS = {
  forward: oneOf("allocation", "input"),
  normalized: flag(false),
  ...IMPORT_OPTIONS,
};

/**
 * Direct linkages (直接关联，钱纳里—渡边): the first round only.
 *
 *     BL_j = Σᵢ a_ij,   FL_i = Σ_j b_ij   ("input": Σ_j a_ij)
 *
 * @returns Two measures, `backward` and `forward`; shares in [0, 1] unless normalized.
 * @unit 份额；归一化后平均为 1 · shares; normalized, the mean is 1
 * @throws {InputError} If imports exceed a product's domestic use.
 * @see Chenery, H. B. & Watanabe, T. (1958). International comparisons of the structure of production. Econometrica 26(4), 487–521.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * directLinkages(table).values; // => [0.35, 0.3]
 */
export function directLinkages(
  table: InputOutputTable,
  options: DirectLinkageOptions = {},
): SectorValues<"backward" | "forward"> {
  const { imports, forward, normalized } = readOptions(where, options, OPTIONS);
  const shares = sharesOf(where, table, imports);
  const n = shares.length;
  const a = inputCoefficients(table, shares);
  const b = forward === "input" ? a : outputCoefficients(where, table, shares);
  const mean = (symbol: string, sum: string, of: string): string =>
    normalized ? `${symbol} = \\frac{${sum}}{${of}}` : `${symbol} = ${sum}`;
  const scaled = (values: Float64Array): Float64Array => (normalized ? byMean(values) : values);
  return new SectorValues({
    title: say("直接关联", "Direct linkages"),
    sectors: table.sectors,
    measures: {
      backward: {
        label: say("直接后向关联", "direct backward linkage"),
        values: scaled(columnSums(a, n)),
        formula: mean("BL_j", "\\sum_i a_{ij}", "\\frac{1}{n} \\sum_k \\sum_i a_{ik}"),
      },
      forward: {
        label: say("直接前向关联", "direct forward linkage"),
        values: scaled(rowSums(b, n)),
        formula:
          forward === "input"
            ? mean("FL_i", "\\sum_j a_{ij}", "\\frac{1}{n} \\sum_k \\sum_j a_{kj}")
            : mean("FL_i", "\\sum_j b_{ij}", "\\frac{1}{n} \\sum_k \\sum_j b_{kj}"),
      },
    },
    convention: withDoubts(table, TREATMENTS[imports]),
  });
}

function byMean(values: Float64Array): Float64Array {
  const mean = sumOf(values) / values.length;
  if (mean > 0) return values.map((value) => value / mean);
  const words = say("有 > 0 的数", "have an entry > 0");
  throw new InputError(where, "table.flows", words, mean);
}
