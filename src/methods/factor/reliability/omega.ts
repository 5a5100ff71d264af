import {
  type Label,
  LabelledMatrix,
  label,
  Result,
  Steps,
  shortNumber,
  type Table,
  texNumber,
} from "../../../base/index.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { readSample } from "../input/indicator-sample.js";
import { regularCorrelation } from "../input/regular-correlation.js";
import { antiImage } from "../suitability/anti-image.js";
import { matrixTable } from "../tables/matrix-tables.js";
import { type SchmidLeiman, schmidLeiman } from "./schmid-leiman.js";

/** How McDonald's omega is computed. */
export interface OmegaOptions extends MissingOptions {
  /** How many group factors, at least 3; 3 by default. */
  readonly factors?: number | undefined;
}

/** McDonald's omega: what {@link mcDonaldOmega} returns. */
export class McDonaldOmega extends Result {
  readonly title: Label = label("麦克唐纳 ω 信度系数", "McDonald's omega");

  constructor(
    /** The share of the sum's variance that all common factors give. */
    readonly total: number,
    /** The share that the general factor gives. */
    readonly hierarchical: number,
    /** Loadings on the general factor, then on the group factors with the general one taken out. */
    readonly loadings: LabelledMatrix,
    readonly communalities: Float64Array,
    /** Σᵢⱼ rᵢⱼ, the variance of the sum of standardised items. */
    readonly sumVariance: number,
  ) {
    super();
  }

  override summary(): Label {
    const [total, general] = [shortNumber(this.total), shortNumber(this.hierarchical)];
    return label(
      `ω_total = ${total}，ω_h = ${general}：总分方差中来自公因子与来自一般因子的比例。`,
      `ω_total = ${total}, ω_h = ${general}: the shares of the sum's variance from all common factors and from the general one.`,
    );
  }

  override toTable(): Table {
    return matrixTable(label("Schmid–Leiman 载荷", "Schmid–Leiman loadings"), this.loadings, {
      note: this.summary(),
      prefix: "f",
      rows: label("项", "item"),
      rowName: "item",
    });
  }

  override steps(): Steps {
    const own = this.communalities.reduce((sum, h) => sum + 1 - h, 0);
    const general = this.loadings.columnAt(0).reduce((sum, x) => sum + x, 0);
    return new Steps(this.title, [
      {
        title: label("斜交因子与二阶一般因子", "oblique factors and a general factor of theirs"),
        formula:
          "R \\approx \\Lambda\\Phi\\Lambda^{\\top} + \\Psi,\\quad \\Phi \\approx \\gamma\\gamma^{\\top}",
        table: this.toTable(),
      },
      {
        title: label("总 ω", "omega total"),
        formula: "\\omega_t = 1 - \\frac{\\sum_i (1 - h_i^2)}{\\sum_{ij} r_{ij}}",
        numbers: `1 - \\frac{${texNumber(own)}}{${texNumber(this.sumVariance)}} = ${texNumber(this.total)}`,
      },
      {
        title: label("分层 ω", "omega hierarchical"),
        formula: "\\omega_h = \\frac{(\\sum_i g_i)^2}{\\sum_{ij} r_{ij}}",
        numbers: `\\frac{${texNumber(general)}^2}{${texNumber(this.sumVariance)}} = ${texNumber(this.hierarchical)}`,
        note: this.summary(),
      },
    ]);
  }
}

/**
 * McDonald's omega (麦克唐纳 ω 信度系数): reliability of a sum of items that need not weigh alike, from a
 * minimum-residual factor model with a general factor above direct quartimin factors
 * (Schmid–Leiman).
 *
 *     ω_total = 1 − Σ (1 − hᵢ²) / Σ rᵢⱼ,   ω_h = (Σ gᵢ)² / Σ rᵢⱼ
 *
 * @param items - respondents × items, or `{ correlation }`.
 * @throws {InputError} As {@link factorAnalysis}.
 * @see McDonald, R. P. (1999). Test Theory: A Unified Treatment. Erlbaum, ch. 6. Zinbarg, R. E. et al.
 * (2005). Psychometrika 70(1), 123–133.
 * @example
 * // nine items of three groups, loading 0.8; the groups' factors correlate 0.25
 * const among = (i: number, j: number) => (i === j ? 1 : i % 3 === j % 3 ? 0.64 : 0.16);
 * const places = [0, 1, 2, 3, 4, 5, 6, 7, 8];
 * const omega = mcDonaldOmega({ correlation: places.map((i) => places.map((j) => among(i, j))) });
 * [omega.total, omega.hierarchical]; // => [0.888889, 0.444444]
 */
export function mcDonaldOmega(items: FactorInput, options: OmegaOptions = {}): McDonaldOmega {
  const where = "mcDonaldOmega";
  const sample = readSample(where, items, options.missing);
  const multiple = antiImage(regularCorrelation(where, sample)).multipleCorrelations;
  const k = options.factors ?? 3;
  const solution: SchmidLeiman = schmidLeiman(where, sample.correlation, k, multiple);
  const sumVariance = sample.correlation.reduce((sum, r) => sum + r, 0);
  const own = solution.communalities.reduce((sum, h) => sum + 1 - h, 0);
  const general = solution.general.reduce((sum, g) => sum + g, 0);
  const names = [
    label("一般因子", "General"),
    ...Array.from({ length: k }, (_, j) => label(`组因子${j + 1}`, `Group ${j + 1}`)),
  ];
  const columns = k + 1;
  const values = Float64Array.from({ length: multiple.length * columns }, (_, at) => {
    const [i, j] = [Math.floor(at / columns), at % columns];
    return j === 0 ? solution.general[i] : solution.groups[i * k + j - 1];
  });
  return new McDonaldOmega(
    1 - own / sumVariance,
    general ** 2 / sumVariance,
    new LabelledMatrix(sample.indicators, names, values),
    solution.communalities,
    sumVariance,
  );
}
