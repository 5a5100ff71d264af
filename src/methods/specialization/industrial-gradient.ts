import {
  CHOICE,
  type ColumnChoice,
  given,
  group,
  InputError,
  type LabelledMatrix,
  type ActivityInput,
  type NumbersInput,
  optional,
  pathTo,
  readOptions,
  say,
} from "../../base/index.js";
import { industryTotals, readActivity, readLike } from "./activity.js";
import { IndustrialGradient } from "./industrial-gradient-result.js";
import { locationQuotients } from "./location-quotients.js";
import type { QuotientReference } from "./reference.js";

/** What {@link industrialGradient} works on: frames or matrices of the same regions × industries. */
export interface IndustrialGradientInput {
  /** Value added, each ≥ 0. */
  readonly valueAdded: ActivityInput;
  /** Jobs, each > 0 where there is value added. */
  readonly employment: ActivityInput;
  /** Capital (mean total assets), each > 0 where there is value added; leave out for LQ · CPOR. */
  readonly capital?: ActivityInput | undefined;
}

/** Options of {@link industrialGradient}. */
export interface IndustrialGradientOptions extends ColumnChoice {
  /** What the location quotient of value added compares with, as in {@link locationQuotients}. */
  readonly reference?: QuotientReference | undefined;
  /** The nation's totals of each industry; the sums over the regions by default. */
  readonly national?:
    | {
        readonly valueAdded: NumbersInput;
        readonly employment: NumbersInput;
        readonly capital?: NumbersInput | undefined;
      }
    | undefined;
}

const where = "industrialGradient";

const INPUT = group({
  valueAdded: given<ActivityInput>(),
  employment: given<ActivityInput>(),
  capital: given<ActivityInput>(),
});

const OPTIONS = {
  reference: given<QuotientReference>(),
  national: optional(
    group({
      valueAdded: given<NumbersInput>(),
      employment: given<NumbersInput>(),
      capital: given<NumbersInput>(),
    }),
  ),
  ...CHOICE,
};

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
 * @unit 倍数，全国为 1 · a multiple of the nation's
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
  const { valueAdded, employment, capital } = INPUT(where, "input", input);
  const { reference, national, ...choice } = readOptions(where, options, OPTIONS);
  const made = readActivity(where, "input.valueAdded", valueAdded as ActivityInput, choice);
  const quotients = locationQuotients(made.matrix, { reference });
  const V = industryTotals(where, "national.valueAdded", national?.valueAdded, "input.valueAdded", made);
  const productivity = (field: "employment" | "capital", used: ActivityInput): Float64Array => {
    const path = `input.${field}`;
    const read = readLike(where, path, used, made.matrix, "valueAdded", choice);
    const U = industryTotals(where, `national.${field}`, national?.[field], path, read);
    return relative(made.matrix, V, read.matrix, U, path);
  };
  const labour = productivity("employment", employment as ActivityInput);
  if (capital !== undefined && national !== undefined && national.capital === undefined) {
    const words = say("在给出 `capital` 时也给出", "be given too, as `capital` is");
    throw new InputError(where, "national.capital", words, undefined);
  }
  const ccor = capital && productivity("capital", capital);
  const values = quotients.values.map((lq, k) => lq * labour[k] * (ccor?.[k] ?? 1));
  return new IndustrialGradient(quotients, labour, ccor, values);
}

/** The region's share of value added by its share of the input; 0 where there is neither. */
function relative(
  valueAdded: LabelledMatrix,
  V: Float64Array,
  used: LabelledMatrix,
  U: Float64Array,
  path: string,
): Float64Array {
  const width = V.length;
  return valueAdded.values.map((v, k) => {
    if (v === 0) return 0;
    const [r, i] = [Math.floor(k / width), k % width];
    if (used.values[k] > 0) return v / V[i] / (used.values[k] / U[i]);
    const place = pathTo(path, [
      [valueAdded.rows[r], r],
      [valueAdded.columns[i], i],
    ]);
    const words = say("在有增加值处 > 0", "be > 0 where there is value added");
    throw new InputError(where, place, words, 0);
  });
}
