import {
  InputError,
  KINDS,
  type Label,
  LabelledMatrix,
  type Name,
  readOptions,
  Result,
  say,
  Steps,
  type Table,
  texNumber,
  whole,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { mostFactors } from "../extraction/extract.js";
import { type FactorInput, type MissingOptions, READING } from "../input/factor-input.js";
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
  readonly title: Label = say("麦克唐纳 ω 信度系数", "McDonald's omega");

  constructor(
    /** The share of the sum's variance that all common factors give. */
    readonly total: number,
    /** The share that the general factor gives. */
    readonly hierarchical: number,
    /** Loadings on the general factor, then on the group factors with the general one taken out. */
    readonly loadings: LabelledMatrix,
    readonly communalities: Float64Array,
    /** Σᵢⱼ rᵢⱼ, the variance of the sum of standardized items. */
    readonly sumVariance: number,
  ) {
    super();
  }

  override summary(): Label {
    const { total, hierarchical } = this;
    return say(
      "ω_total = {total}，ω_h = {hierarchical}：总分方差中来自公因子与来自一般因子的比例。",
      "ω_total = {total}, ω_h = {hierarchical}: the shares of the sum's variance from all common factors and from the general one.",
      { total, hierarchical },
    );
  }

  override toTable(): Table {
    return matrixTable(say("Schmid–Leiman 载荷", "Schmid–Leiman loadings"), this.loadings, {
      note: this.summary(),
      prefix: "f",
      rows: KINDS.item,
    });
  }

  override steps(): Steps {
    const own = texNumber(sumOf(this.communalities.map((h) => 1 - h)));
    const general = texNumber(sumOf(this.loadings.columnAt(0)));
    const all = texNumber(this.sumVariance);
    return new Steps(this.title, [
      {
        title: say("斜交因子与二阶一般因子", "oblique factors and a general factor of theirs"),
        formula: "R \\approx \\Lambda\\Phi\\Lambda^{\\top} + \\Psi,\\quad \\Phi \\approx \\gamma\\gamma^{\\top}",
        table: this.toTable(),
      },
      {
        title: say("总 ω", "omega total"),
        formula: "\\omega_t = 1 - \\frac{\\sum_i (1 - h_i^2)}{\\sum_{ij} r_{ij}}",
        numbers: `1 - \\frac{${own}}{${all}} = ${texNumber(this.total)}`,
      },
      {
        title: say("分层 ω", "omega hierarchical"),
        formula: "\\omega_h = \\frac{(\\sum_i g_i)^2}{\\sum_{ij} r_{ij}}",
        numbers: `\\frac{${general}^2}{${all}} = ${texNumber(this.hierarchical)}`,
        note: this.summary(),
      },
    ]);
  }
}

const OPTIONS = { factors: whole(1, Number.POSITIVE_INFINITY, 3), ...READING };

/**
 * McDonald's omega (麦克唐纳 ω 信度系数): reliability of a sum of items that need not weigh alike, from a
 * minimum-residual factor model with a general factor above direct quartimin factors
 * (Schmid–Leiman).
 *
 *     ω_total = 1 − Σ (1 − hᵢ²) / Σ rᵢⱼ,   ω_h = (Σ gᵢ)² / Σ rᵢⱼ
 *
 * @param items - respondents × items, such as a frame, or `{ correlation }`.
 * @unit 无量纲 · none
 * @throws {InputError} As {@link factorAnalysis}; if a group factor loads more than 1 on the general factor
 * (a Heywood case), which would leave its group a negative variance.
 * @see McDonald, R. P. (1999). Test Theory: A Unified Treatment. Erlbaum, ch. 6.
 * @see Zinbarg, R. E., Revelle, W., Yovel, I. & Li, W. (2005). Cronbach's α, Revelle's β, and McDonald's ωH: their
 * relations with each other and two alternative conceptualizations of reliability. Psychometrika 70(1), 123–133.
 * @example
 * // nine items of three groups, loading 0.8; the groups' factors correlate 0.25
 * const among = (i: number, j: number) => (i === j ? 1 : i % 3 === j % 3 ? 0.64 : 0.16);
 * const places = [0, 1, 2, 3, 4, 5, 6, 7, 8];
 * const omega = mcDonaldOmega({ correlation: places.map((i) => places.map((j) => among(i, j))) });
 * [omega.total, omega.hierarchical]; // => [0.888889, 0.444444]
 */
export function mcDonaldOmega(items: FactorInput, options: OmegaOptions = {}): McDonaldOmega {
  const where = "mcDonaldOmega";
  const { factors: k, ...reading } = readOptions(where, options, OPTIONS);
  const sample = readSample(where, items, reading, "items");
  const multiple = antiImage(regularCorrelation(where, sample)).multipleCorrelations;
  checkGroups(where, k, multiple.length);
  const solution = schmidLeiman(where, sample, k, multiple);
  const sumVariance = sumOf(sample.correlation);
  const own = sumOf(solution.communalities.map((h) => 1 - h));
  return new McDonaldOmega(
    1 - own / sumVariance,
    sumOf(solution.general) ** 2 / sumVariance,
    loadingsOf(sample.indicators, solution, k),
    solution.communalities,
    sumVariance,
  );
}

/** One general factor of two group factors isn't determined, and three need six items. */
function checkGroups(where: string, k: number, items: number): void {
  const most = mostFactors("minimum-residual", items);
  if (most >= 3) {
    whole(3, most)(where, "factors", k);
    return;
  }
  const words = say("至少有 6 个题项（三个组因子所需）", "hold at least 6 items: three group factors need them");
  throw new InputError(where, "items", words, items);
}

/** The general factor first. */
function loadingsOf(items: readonly Name[], { general, groups }: SchmidLeiman, k: number): LabelledMatrix {
  const names = Array.from({ length: k }, (_, j) => say("组因子{j}", "Group {j}", { j: j + 1 }));
  const width = k + 1;
  const values = Float64Array.from({ length: items.length * width }, (_, at) => {
    const [i, j] = [Math.floor(at / width), at % width];
    return j === 0 ? general[i] : groups[i * k + j - 1];
  });
  return new LabelledMatrix(items, [say("一般因子", "General"), ...names], values);
}
