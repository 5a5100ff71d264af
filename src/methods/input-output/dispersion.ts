import {
  checkOption,
  compareNumbers,
  given,
  InputError,
  KINDS,
  type Label,
  type NumbersInput,
  oneOf,
  readOptions,
  readTotals,
  say,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { IMPORT_OPTIONS, type ImportOptions, type ImportTreatment, TREATMENTS } from "./imports.js";
import { SectorValues } from "./sector-values.js";
import { dot, LeontiefSystem, ones } from "./system.js";
import { refuseUnmade } from "./per-output.js";
import type { InputOutputTable } from "./table.js";
import { GHOSH } from "./words.js";

/** What the power of dispersion takes. */
export interface PowerOptions extends ImportOptions {
  /** `"L"`, the Leontief inverse, or `"L-I"`, total input coefficients (完全消耗系数). `"L"` by default. */
  readonly matrix?: "L" | "L-I";
  /**
   * What the mean in the denominator weighs with: `"equal"` (Rasmussen), `"final-demand"`, each sector's
   * share of final demand for domestic products (刘起运 2002), or weights of the user's, one a sector.
   * `"equal"` by default.
   */
  readonly weights?: "equal" | "final-demand" | NumbersInput;
}

/** What the sensitivity of dispersion takes. */
export interface SensitivityOptions extends ImportOptions {
  /**
   * `"L"`: row sums of the Leontief inverse, as Chinese practice has it (a yuan more of *every* final
   * demand, whatever its size); `"L-I"`; or `"ghosh"`: row sums of the Ghosh inverse, the forward
   * linkage proper. `"L"` by default.
   */
  readonly matrix?: "L" | "L-I" | "ghosh";
  /**
   * What the mean in the denominator weighs with: `"equal"`; `"value-added"`, each sector's share of
   * value added, which belongs to Ghosh; or weights of the user's. `"equal"` by default.
   */
  readonly weights?: "equal" | "value-added" | NumbersInput;
}

/** The matrices in words, for notes. */
export const MATRICES: Readonly<Record<"L" | "L-I" | "ghosh", Label>> = {
  L: say("矩阵 L", "matrix L"),
  "L-I": say("矩阵 L − I", "matrix L − I"),
  ghosh: GHOSH,
};

const POWER_OPTIONS = {
  matrix: oneOf("L", "L-I"),
  weights: given<PowerOptions["weights"]>(),
  ...IMPORT_OPTIONS,
};

const SENSITIVITY_OPTIONS = {
  matrix: oneOf("L", "L-I", "ghosh"),
  weights: given<SensitivityOptions["weights"]>(),
  ...IMPORT_OPTIONS,
};

/**
 * Power of dispersion (影响力系数，后向联系): how a sector pulls the others, as a multiple of the mean.
 *
 *     F_j = Σᵢ l_ij / Σ_k α_k Σᵢ l_ik,   α_k = 1/n   (or the share of final demand)
 *
 * Above 1, the sector pulls more than the mean. The unweighted mean depends on how sectors are cut: the
 * same parts industry has 1.182 among 19 sectors and 1.221 among 139.
 *
 * @unit 倍数，平均为 1 · a multiple of the mean
 * @throws {InputError} If the table is unproductive or the weights don't sum to more than 0.
 * @see Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. Amsterdam: North-Holland.
 * @see 刘起运 (2002). 关于投入产出系数结构分析方法的研究. 统计研究 (2).
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * powerOfDispersion(table).values; // => [1.0222, 0.9778]
 */
export function powerOfDispersion(table: InputOutputTable, options: PowerOptions = {}): SectorValues<"power" | "sum"> {
  const where = "powerOfDispersion";
  const read = readOptions(where, options, POWER_OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  const own = read.matrix === "L" ? 0 : 1;
  const sums = system.multipliers(ones(system.n)).map((value) => value - own);
  const weights = weightsOf(where, read.weights, table, {
    "final-demand": () => system.finalDemand(),
  });
  const values = sums.map((value) => value / dot(weights, sums));
  return new SectorValues({
    title: say("影响力系数", "Power of dispersion"),
    sectors: table.sectors,
    measures: {
      power: {
        label: say("影响力系数", "power of dispersion"),
        values,
        formula: `F_j = \\frac{\\sum_i ${entry(read.matrix, "ij")}}{${meanOf(read.weights, `\\sum_i ${entry(read.matrix, "ik")}`)}}`,
        numbers: (j) => quotient(sums[j], dot(weights, sums), values[j]),
      },
      sum: { label: say("列和", "column sum"), values: sums, formula: `\\sum_i ${entry(read.matrix, "ij")}` },
    },
    convention: withDoubts(table, conventionOf(read)),
  });
}

/**
 * Sensitivity of dispersion (感应度系数，前向联系): how much a sector is called on by the others, as a
 * multiple of the mean.
 *
 *     E_i = Σ_j l_ij / Σ_k α_k Σ_j l_kj,   α_k = 1/n      ("ghosh": g instead of l)
 *
 * Row sums of L, the default, suppose a yuan more of every final demand; the Ghosh version needs no such
 * supposition and is the default of {@link keySectors}. They can contradict each other: parts have 0.717 by L
 * and 0.985 by Ghosh (2012, 19 sectors).
 *
 * @unit 倍数，平均为 1 · a multiple of the mean
 * @throws {InputError} If the table is unproductive or the weights don't sum to more than 0.
 * @see Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. Amsterdam: North-Holland.
 * @see Jones, L. P. (1976). The measurement of Hirschmanian linkages. Quarterly Journal of Economics 90(2), 323–333.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * sensitivityOfDispersion(table).values; // => [1.0667, 0.9333]
 */
export function sensitivityOfDispersion(
  table: InputOutputTable,
  options: SensitivityOptions = {},
): SectorValues<"sensitivity" | "sum"> {
  const where = "sensitivityOfDispersion";
  const read = readOptions(where, options, SENSITIVITY_OPTIONS);
  const system = LeontiefSystem.of(where, table, read.imports);
  const own = read.matrix === "L-I" ? 1 : 0;
  const sums =
    read.matrix === "ghosh" ? ghoshRowSums(where, system) : system.output(ones(system.n)).map((value) => value - own);
  const weights = weightsOf(where, read.weights, table, {
    "value-added": () => table.valueAddedOf(),
  });
  const values = sums.map((value) => value / dot(weights, sums));
  return new SectorValues({
    title: say("感应度系数", "Sensitivity of dispersion"),
    sectors: table.sectors,
    measures: {
      sensitivity: {
        label:
          read.matrix === "ghosh"
            ? say("感应度系数（高什）", "sensitivity of dispersion (Ghosh)")
            : say("感应度系数", "sensitivity of dispersion"),
        values,
        formula: `E_i = \\frac{\\sum_j ${entry(read.matrix, "ij")}}{${meanOf(read.weights, `\\sum_j ${entry(read.matrix, "kj")}`)}}`,
        numbers: (i) => quotient(sums[i], dot(weights, sums), values[i]),
      },
      sum: { label: say("行和", "row sum"), values: sums, formula: `\\sum_j ${entry(read.matrix, "ij")}` },
    },
    convention: withDoubts(table, conventionOf(read)),
  });
}

/** An entry of the matrix in TeX: l of L, b of B = L − I, g of Ghosh's G. */
function entry(matrix: keyof typeof MATRICES, place: string): string {
  return `${{ L: "l", "L-I": "b", ghosh: "g" }[matrix]}_{${place}}`;
}

/** The mean in the denominator in TeX. */
function meanOf(weights: unknown, sum: string): string {
  return weights === undefined || weights === "equal" ? `\\frac{1}{n} \\sum_k ${sum}` : `\\sum_k \\alpha_k ${sum}`;
}

function quotient(sum: number, mean: number, value: number): string {
  return `\\frac{${texNumber(sum)}}{${texNumber(mean)}} = ${texNumber(value)}`;
}

/** Row sums of the Ghosh inverse without making it: (x̂⁻¹·L·x̂)·1 = x̂⁻¹·(L·x). */
export function ghoshRowSums(where: string, system: LeontiefSystem): Float64Array {
  refuseUnmade(where, system.table, system.coefficients);
  const x = system.table.output;
  return system.output(x).map((value, i) => (x[i] > 0 ? value / x[i] : 1));
}

/** The weights of the mean, which sum to 1. */
function weightsOf(
  where: string,
  weights: string | NumbersInput | undefined,
  table: InputOutputTable,
  own: Readonly<Record<string, () => Float64Array>>,
): Float64Array {
  const { sectors } = table;
  if (weights === undefined || weights === "equal") {
    return ones(sectors.length).map((one) => one / sectors.length);
  }
  const values =
    typeof weights === "string"
      ? own[checkOption(where, "weights", weights, ["equal", ...Object.keys(own)])]()
      : readTotals(where, "weights", weights, sectors, { kind: KINDS.sector });
  const total = sumOf(values);
  if (compareNumbers(total, 0, sumOf(values.map(Math.abs))) > 0) return values.map((value) => value / total);
  throw new InputError(where, "weights", say("之和大于 0", "sum to more than 0"), total);
}

const WEIGHTS: Readonly<Record<string, Label>> = {
  equal: say("等权平均", "equal weights"),
  "final-demand": say("按最终需求加权", "weighted by final demand"),
  "value-added": say("按增加值加权", "weighted by value added"),
  own: say("按给定权重加权", "weighted as given"),
};

function conventionOf(read: {
  readonly imports: ImportTreatment;
  readonly matrix: keyof typeof MATRICES;
  readonly weights: string | NumbersInput | undefined;
}): Label {
  const { imports, matrix, weights = "equal" } = read;
  return say("{treatment}；{matrix}；{weighted}", "{treatment}; {matrix}; {weighted}", {
    treatment: TREATMENTS[imports],
    matrix: MATRICES[matrix],
    weighted: WEIGHTS[typeof weights === "string" ? weights : "own"],
  });
}
