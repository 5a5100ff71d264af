import type { Name } from "../../../base/index.js";
import type { ExtractionName, FactorExtractionOptions } from "../extraction/extraction.js";
import type { MissingOptions } from "../input/factor-input.js";
import type { RotationOptions } from "../rotation/rotation.js";
import type { CompositeWeights } from "../scores/composite-scores.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";
import type { ConventionName } from "./conventions.js";

/**
 * How many factors are kept: a number; `"kaiser"`, those with an eigenvalue above 1; `{ cumulative }`,
 * as few as explain that share of all variance; `"parallel"`, those above chance (needs `random`);
 * `"average-partial"`, Velicer's MAP.
 */
export type FactorNumber = number | "kaiser" | "parallel" | "average-partial" | { readonly cumulative: number };

/** What a factor analysis can be told; all that isn't said goes by the conventions. */
export interface FactorAnalysisOptions extends MissingOptions, FactorExtractionOptions, RotationOptions {
  /** `"spss"` by default. */
  readonly conventions?: ConventionName | undefined;
  /** `"kaiser"` by default. */
  readonly factors?: FactorNumber | undefined;
  /** `"principal-components"` by SPSS's conventions, `"minimum-residual"` by psych's, `"maximum-likelihood"` by factanal's. */
  readonly extraction?: ExtractionName | undefined;
  /** `"regression"` by all conventions. */
  readonly scores?: ScoreMethod | undefined;
  /** Which variance shares weigh the composite score; `"rotated"` by default. */
  readonly weights?: CompositeWeights | undefined;
  /**
   * What the factors are called, in the order of the result: `[label("创新", "innovation"), …]`, once they
   * have been read; "成分1", "Component 1" … or "因子1", "Factor 1" … by default.
   */
  readonly names?: readonly Name[] | undefined;
  /** What is analysed, for titles: `"30 provinces"`, `label("30 省份 2012", "30 provinces, 2012")`. */
  readonly subject?: Name | undefined;
}
