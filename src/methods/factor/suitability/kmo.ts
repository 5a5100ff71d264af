import {
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  type Steps,
  shortNumber,
  Table,
} from "../../../base/index.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { antiImage } from "./anti-image.js";
import { type KmoBand, kmoBand } from "./kmo-band.js";
import { kmoSteps } from "./kmo-steps.js";

/** The KMO measure of all indicators together and of each: what {@link kmo} returns. */
export class KmoMeasure extends Result {
  readonly title: Label = label("KMO 取样适切性量数", "KMO measure of sampling adequacy");

  constructor(
    readonly indicators: readonly Name[],
    /** Of all together, from 0 to 1. */
    readonly overall: number,
    /** Of each indicator (MSA), in the order of `indicators`. */
    readonly individual: Float64Array,
    /** The anti-image correlations, row by row: partial correlations with their signs turned. */
    readonly antiImage: Float64Array,
    /** The correlations, row by row. */
    readonly correlation: Float64Array,
  ) {
    super();
  }

  /** What the overall value is called. */
  get band(): KmoBand {
    return kmoBand(this.overall);
  }

  override summary(): Label {
    const { kaiser, textbook } = this.band;
    const weakest = this.individual.reduce((low, x, i, all) => (x < all[low] ? i : low), 0);
    const value = shortNumber(this.overall);
    const low = shortNumber(this.individual[weakest]);
    const name = this.indicators[weakest];
    return label(
      `KMO = ${value}：Kaiser 称“${kaiser.zh}”，国内教材称“${textbook.zh}”。最低的是${nameText(name)}（${low}）。`,
      `KMO = ${value}: “${kaiser.en}” in Kaiser's words, “${textbook.en}” in Chinese textbooks'. ` +
        `The lowest is that of ${nameText(name, "en")} (${low}).`,
    );
  }

  override toTable(): Table {
    const bands = Array.from(this.individual, kmoBand);
    return new Table({
      title: this.title,
      columns: [
        nameColumn("indicator", label("指标", "indicator"), this.indicators),
        {
          name: "msa",
          label: label("取样适切性量数", "measure of sampling adequacy"),
          values: [...this.individual],
          decimals: 3,
        },
        {
          name: "kaiser",
          label: label("Kaiser 的评语", "Kaiser's word"),
          values: bands.map((b) => b.kaiser),
        },
        {
          name: "textbook",
          label: label("教材的评语", "textbook's word"),
          values: bands.map((b) => b.textbook),
        },
      ],
      note: label(
        `总体 KMO = ${shortNumber(this.overall)}`,
        `Overall KMO = ${shortNumber(this.overall)}`,
      ),
    });
  }

  override steps(): Steps {
    return kmoSteps(this, this.summary());
  }
}

/**
 * Kaiser–Meyer–Olkin measure of sampling adequacy (KMO 取样适切性量数): whether indicators have enough in
 * common for a factor analysis — whether their correlations are larger than the partial correlations
 * that are left when all others are held fixed.
 *
 *     KMO = Σᵢ≠ⱼ rᵢⱼ² / (Σᵢ≠ⱼ rᵢⱼ² + Σᵢ≠ⱼ aᵢⱼ²),   aᵢⱼ = −rⁱʲ / √(rⁱⁱ·rʲʲ),   rⁱʲ of R⁻¹
 *     MSAᵢ: the same sums over j ≠ i only
 *
 * @param data - cases × indicators (a missing value is `null` or `NaN`), `{ correlation }` or
 * `{ covariance }`.
 * @returns Values from 0 to 1; from .5 on a factor analysis is thinkable, from .8 on good.
 * @throws {InputError} If a correlation matrix can't be inverted: the message names the indicators at
 * fault. If an entry isn't a number, or there are too few cases.
 * @see Kaiser, H. F. & Rice, J. (1974). Little Jiffy, Mark IV. Educational and Psychological
 * Measurement 34(1), 111–117.
 * @example
 * const R = [[1, 0.6, 0.5], [0.6, 1, 0.4], [0.5, 0.4, 1]];
 * kmo({ correlation: R }).overall; // => 0.657813
 */
export function kmo(data: FactorInput, options: MissingOptions = {}): KmoMeasure {
  return kmoOf("kmo", readSample("kmo", data, options.missing));
}

/** @internal */
export function kmoOf(where: string, sample: IndicatorSample): KmoMeasure {
  const p = sample.indicators.length;
  const { correlation } = sample;
  const partial = antiImage(regularCorrelation(where, sample)).correlation;
  const [r, a] = [sumsOfSquares(correlation, p), sumsOfSquares(partial, p)];
  const total = (values: Float64Array): number => values.reduce((sum, x) => sum + x, 0);
  const individual = r.map((sum, i) => sum / (sum + a[i]));
  const overall = total(r) / (total(r) + total(a));
  return new KmoMeasure(sample.indicators, overall, individual, partial, correlation);
}

/** Σⱼ≠ᵢ of squares, one a row. */
function sumsOfSquares(matrix: Float64Array, p: number): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < p; j++) if (j !== i) sum += matrix[i * p + j] ** 2;
    return sum;
  });
}
