import { checkOption, InputError, type Label, label } from "../../base/index.js";
import { type ImportOptions, treatmentLabel } from "./imports.js";
import { type Series, SectorValues } from "./sector-values.js";
import { dot, sum } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** What the power of dispersion takes. */
export interface PowerOptions extends ImportOptions {
  /** `"L"`, the Leontief inverse, or `"L-I"`, total input coefficients (完全消耗系数). `"L"` by default. */
  readonly matrix?: "L" | "L-I";
  /**
   * What the mean in the denominator weighs with: `"equal"` (Rasmussen), `"finalDemand"`, each sector's
   * share of final demand for domestic products (刘起运 2002), or weights of the user's, one a sector.
   * `"equal"` by default.
   */
  readonly weights?: "equal" | "finalDemand" | ArrayLike<number>;
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
   * What the mean in the denominator weighs with: `"equal"`; `"valueAdded"`, each sector's share of
   * value added, which belongs to Ghosh; or weights of the user's. `"equal"` by default.
   */
  readonly weights?: "equal" | "valueAdded" | ArrayLike<number>;
}

/**
 * Power of dispersion (影响力系数，后向联系): how a sector pulls the others, as a multiple of the mean.
 *
 *     F_j = Σᵢ l_ij / Σ_k α_k Σᵢ l_ik,   α_k = 1/n   (or the share of final demand)
 *
 * Above 1, the sector pulls more than the mean. The unweighted mean depends on how sectors are cut: the
 * same parts industry has 1.182 among 19 sectors and 1.221 among 139.
 *
 * @throws {InputError} If the table is unproductive or the weights don't sum to more than 0.
 * @see Rasmussen, P. N. (1956). Studies in Inter-Sectoral Relations. Amsterdam: North-Holland.
 * @see 刘起运 (2002). 关于投入产出系数结构分析方法的研究. 统计研究 (2).
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * powerOfDispersion(table).values; // => [1.0222, 0.9778]
 */
export function powerOfDispersion(
  table: InputOutputTable,
  options: PowerOptions = {},
): SectorValues {
  const where = "powerOfDispersion";
  const { matrix = "L", weights = "equal" } = options;
  checkOption(where, "matrix", matrix, ["L", "L-I"]);
  const system = LeontiefSystem.of(where, table, options.imports);
  const own = matrix === "L" ? 0 : 1;
  const sums = system.multipliers(ones(system.n)).map((value) => value - own);
  const alpha = weightsOf(where, weights, system.n, { finalDemand: () => system.finalDemand() });
  const values = sums.map((value) => value / dot(alpha, sums));
  const formula = "F_j = \\frac{\\sum_i l_{ij}}{\\sum_k \\alpha_k \\sum_i l_{ik}}";
  const title = label("影响力系数", "Power of dispersion");
  return result(title, "power", table, values, sums, formula, [matrix, weights, system.imports]);
}

/**
 * Sensitivity of dispersion (感应度系数，前向联系): how much a sector is called on by the others, as a
 * multiple of the mean.
 *
 *     E_i = Σ_j l_ij / Σ_k α_k Σ_j l_kj,   α_k = 1/n      ("ghosh": g instead of l)
 *
 * Row sums of L suppose a yuan more of every final demand; the Ghosh version needs no such supposition.
 * They can contradict each other: parts have 0.717 by L and 0.985 by Ghosh (2012, 19 sectors).
 *
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
): SectorValues {
  const where = "sensitivityOfDispersion";
  const { matrix = "L", weights = "equal" } = options;
  checkOption(where, "matrix", matrix, ["L", "L-I", "ghosh"]);
  const system = LeontiefSystem.of(where, table, options.imports);
  const own = matrix === "L-I" ? 1 : 0;
  const sums =
    matrix === "ghosh"
      ? ghoshRowSums(system)
      : system.output(ones(system.n)).map((value) => value - own);
  const alpha = weightsOf(where, weights, system.n, { valueAdded: () => table.valueAddedOf() });
  const values = sums.map((value) => value / dot(alpha, sums));
  const formula = "E_i = \\frac{\\sum_j l_{ij}}{\\sum_k \\alpha_k \\sum_j l_{kj}}";
  const title = label("感应度系数", "Sensitivity of dispersion");
  return result(title, "sensitivity", table, values, sums, formula, [
    matrix,
    weights,
    system.imports,
  ]);
}

/** Row sums of the Ghosh inverse without making it: (x̂⁻¹·L·x̂)·1 = x̂⁻¹·(L·x). */
export function ghoshRowSums(system: LeontiefSystem): Float64Array {
  const x = system.table.output;
  return system.output(x).map((value, i) => value / x[i]);
}

/** A list of ones. */
export function ones(n: number): Float64Array {
  return new Float64Array(n).fill(1);
}

function weightsOf(
  where: string,
  weights: string | ArrayLike<number>,
  n: number,
  own: Readonly<Record<string, () => Float64Array>>,
): Float64Array {
  if (weights === "equal") return new Float64Array(n).fill(1 / n);
  if (typeof weights === "string") {
    checkOption(where, "weights", weights, ["equal", ...Object.keys(own)]);
    return shares(where, own[weights]());
  }
  if (weights.length === n) return shares(where, Float64Array.from(weights));
  throw new InputError(where, "weights", `hold ${n} numbers, one a sector`, weights);
}

function shares(where: string, values: Float64Array): Float64Array {
  const total = sum(values);
  if (total > 0) return values.map((value) => value / total);
  throw new InputError(where, "weights", "sum to more than 0", total);
}

const weightWords: Readonly<Record<string, Label>> = {
  equal: label("等权平均", "equal weights"),
  finalDemand: label("按最终需求加权", "weighted by final demand"),
  valueAdded: label("按增加值加权", "weighted by value added"),
  own: label("按给定权重加权", "weighted as given"),
};

function result(
  title: Label,
  name: string,
  table: InputOutputTable,
  values: Float64Array,
  sums: Float64Array,
  formula: string,
  [matrix, weights, imports]: readonly [
    string,
    string | ArrayLike<number>,
    "domestic" | "competitive",
  ],
): SectorValues {
  const weighted = weightWords[typeof weights === "string" ? weights : "own"];
  const treatment = treatmentLabel(imports);
  const series: readonly Series[] = [
    { name, label: title, values, formula },
    {
      name: "sum",
      label: name === "power" ? label("列和", "column sum") : label("行和", "row sum"),
      values: sums,
      formula: name === "power" ? "\\sum_i l_{ij}" : "\\sum_j l_{ij}",
    },
  ];
  return new SectorValues(
    title,
    table.sectors,
    series,
    label(
      `${treatment.zh}；矩阵 ${matrix}；${weighted.zh}`,
      `${treatment.en}; matrix ${matrix}; ${weighted.en}`,
    ),
  );
}
