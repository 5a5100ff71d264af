import {
  InputError,
  type LabelledMatrix,
  type MatrixInput,
  nameText,
  positive,
} from "../../base/index.js";
import { checkIndustries, readActivity, sumsOf } from "./activity.js";
import { IndustrialGradient } from "./industrial-gradient-result.js";
import { locationQuotients } from "./location-quotients.js";
import type { QuotientReference } from "./reference.js";
import { type IndustryTotals, readTotals } from "./totals.js";

/** What {@link industrialGradient} works on: matrices of the same regions × industries. */
export interface IndustrialGradientInput {
  /** Value added, each ≥ 0. */
  readonly valueAdded: MatrixInput;
  /** Jobs, each > 0 where there is value added. */
  readonly employment: MatrixInput;
  /** Capital (mean total assets), each > 0 where there is value added; leave out for LQ · CPOR. */
  readonly capital?: MatrixInput;
}

/** Options of {@link industrialGradient}. */
export interface IndustrialGradientOptions {
  /** What the location quotient of value added compares with, as in {@link locationQuotients}. */
  readonly reference?: QuotientReference;
  /** The nation's totals of each industry; the sums over the regions by default. */
  readonly national?: {
    readonly valueAdded: IndustryTotals;
    readonly employment: IndustryTotals;
    readonly capital?: IndustryTotals;
  };
}

const where = "industrialGradient";

/**
 * Industrial gradient coefficient (产业梯度系数): which regions stand higher in an industry, by
 * specialization times productivity. Industries are said to move from high regions to low ones.
 *
 *     IGC = LQ · CPOR            CPOR = (v_r / V) / (e_r / E)
 *     IGC = LQ · CPOR · CCOR     CCOR = (v_r / V) / (k_r / K), if capital is given
 *
 * where v, e and k are the region's value added, employment and capital in the industry and V, E, K
 * the nation's. CPOR (比较劳动生产率) and CCOR (比较资本产出率) compare its productivity with the nation's.
 *
 * Reading: above 1 a region stands higher than the nation. The product hides which factor lifts it:
 * look at the columns.
 *
 * @throws {InputError} If matrices differ in names, or a region has value added without jobs or capital.
 * @see 戴宏伟 (2003). 区域产业转移研究. 中国物价出版社 (LQ · CPOR).
 * @see 陈蕊, 熊必琳 (2007). 基于改进产业梯度系数的中国区域产业转移战略构想. 中国科技论坛 (with CCOR).
 * @example
 * const gradient = industrialGradient({
 *   valueAdded: [[30, 70], [20, 180]],
 *   employment: [[2, 8], [3, 17]],
 * });
 * gradient.values; // => [2.7, 0.735, 0.4, 1.1435]
 */
export function industrialGradient(
  input: IndustrialGradientInput,
  options: IndustrialGradientOptions = {},
): IndustrialGradient {
  const { matrix: valueAdded } = readActivity(where, "input.valueAdded", input.valueAdded);
  const { reference, national } = options;
  const quotients = locationQuotients(valueAdded, reference === undefined ? {} : { reference });
  const employment = readLike(valueAdded, "employment", input.employment);
  const V = totals("valueAdded", valueAdded, national?.valueAdded);
  const E = totals("employment", employment, national?.employment);
  const labourProductivity = relative(valueAdded, V, employment, E, "employment");
  if (input.capital === undefined) {
    return new IndustrialGradient(quotients, labourProductivity, undefined);
  }
  const capital = readLike(valueAdded, "capital", input.capital);
  if (national && national.capital === undefined) {
    const words = "be given too, as `capital` is";
    throw new InputError(where, "national.capital", words, undefined);
  }
  const K = totals("capital", capital, national?.capital);
  const capitalProductivity = relative(valueAdded, V, capital, K, "capital");
  return new IndustrialGradient(quotients, labourProductivity, capitalProductivity);
}

function readLike(like: LabelledMatrix, field: string, input: MatrixInput): LabelledMatrix {
  const { matrix } = readActivity(where, `input.${field}`, input);
  for (const axis of ["rows", "columns"] as const) {
    const [names, wanted] = [matrix[axis], like[axis]].map((list) => list.map((n) => nameText(n)));
    if (names.join("\n") !== wanted.join("\n")) {
      const words = `be the same as in \`valueAdded\`, in the same order`;
      throw new InputError(where, `input.${field}.${axis}`, words, names);
    }
  }
  return matrix;
}

function totals(
  field: string,
  matrix: LabelledMatrix,
  given: IndustryTotals | undefined,
): Float64Array {
  if (given) {
    return readTotals(where, `national.${field}`, given, matrix.columns, "columns", positive);
  }
  const sums = sumsOf(matrix).industries;
  checkIndustries(where, `input.${field}`, matrix, sums);
  return sums;
}

/** The region's share of value added by its share of the input; 0 where there is neither. */
function relative(
  valueAdded: LabelledMatrix,
  V: Float64Array,
  used: LabelledMatrix,
  U: Float64Array,
  field: string,
): Float64Array {
  const width = V.length;
  return valueAdded.values.map((v, k) => {
    if (v === 0) return 0;
    const i = k % width;
    if (used.values[k] > 0) return v / V[i] / (used.values[k] / U[i]);
    const names = [valueAdded.rows[Math.floor(k / width)], valueAdded.columns[i]];
    const path = names.map((name) => `[${JSON.stringify(nameText(name))}]`).join("");
    throw new InputError(where, `input.${field}${path}`, "be > 0 where there is value added", 0);
  });
}
