import type { Label, LabelledMatrix, Name } from "../../../base/index.js";
import type { ExtractionName } from "../extraction/extraction.js";
import type { ModelFit } from "../fit/model-fit.js";
import type { CaseCount } from "../input/factor-input.js";
import type { RotationName } from "../rotation/rotation.js";
import type { CompositeScores } from "../scores/composite-scores.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";
import type { AntiImage } from "../suitability/anti-image.js";
import type { SphericityTest } from "../suitability/bartlett-test.js";
import type { KmoMeasure } from "../suitability/kmo-result.js";
import type { ConventionName } from "./conventions.js";

/** What a factor analysis found: the fields of {@link FactorAnalysis}. */
export interface FactorFindings {
  readonly title: Label;
  /** Whose conventions held where nothing was said. */
  readonly conventions: ConventionName;
  readonly extraction: ExtractionName;
  readonly rotation: RotationName;
  /** Whether Kaiser's normalization was on. */
  readonly kaiser: boolean;
  readonly scoreMethod: ScoreMethod;
  readonly indicators: readonly Name[];
  /** What the factors are called, in the order of all that follows. */
  readonly factors: readonly Label[];
  /** How many cases; undefined if a matrix came without. */
  readonly n: number | undefined;
  /** How many cases there were and which were left out; undefined if a matrix was handed in. */
  readonly cases: CaseCount | undefined;
  /** The cases that are scored × indicators, in their units; undefined if a matrix was handed in. */
  readonly data: LabelledMatrix | undefined;
  readonly means: Float64Array | undefined;
  /** With n − 1. */
  readonly deviations: Float64Array | undefined;
  readonly correlation: LabelledMatrix;
  /** Why R can't be inverted, so that KMO, Bartlett's test and anti-images don't exist; undefined if it can. */
  readonly singular: Label | undefined;
  /** Undefined where R can't be inverted, or no two indicators are correlated. */
  readonly kmo: KmoMeasure | undefined;
  /** Undefined where R can't be inverted, or a matrix came without `n`. */
  readonly bartlett: SphericityTest | undefined;
  /** Undefined where R can't be inverted. */
  readonly antiImage: AntiImage | undefined;
  /** All p eigenvalues of the correlation matrix, largest first. */
  readonly eigenvalues: Float64Array;
  /** Loadings as extracted (成分矩阵). */
  readonly extracted: LabelledMatrix;
  /** Loadings after rotation (旋转后的成分矩阵); of correlated factors the pattern. */
  readonly loadings: LabelledMatrix;
  /** Correlations of indicators with factors; the loadings themselves if factors are uncorrelated. */
  readonly structure: LabelledMatrix;
  readonly factorCorrelations: LabelledMatrix;
  /** Loadings = extracted · transformation. */
  readonly transformation: LabelledMatrix;
  readonly initialCommunalities: Float64Array;
  readonly communalities: Float64Array;
  readonly uniquenesses: Float64Array;
  /** What each factor explains before rotation. */
  readonly extractedVariances: Float64Array;
  /** What each explains after rotation; of correlated factors diag ΦΛ′Λ, which adds up. */
  readonly rotatedVariances: Float64Array;
  readonly scoreCoefficients: LabelledMatrix;
  /** Covariances of the scores, k × k row by row. */
  readonly scoreCovariance: Float64Array;
  /** How much of each factor the indicators determine, R². */
  readonly determinacy: Float64Array;
  /** Cases × factors, of the complete cases in their order; undefined if a matrix was handed in. */
  readonly scores: LabelledMatrix | undefined;
  /** Composite scores and ranks; undefined if a matrix was handed in. */
  readonly composite: CompositeScores | undefined;
  /** Indicators without variance of their own (Heywood cases): the solution is improper. */
  readonly heywood: readonly Name[];
  /** Steps of the extraction; 0 for a closed form. */
  readonly iterations: number;
  /**
   * The minimum of what the extraction minimizes, and how many of its starts led there, of how many; undefined
   * where nothing is minimized. It is R's objective; `fit` measures by likelihood whatever was minimized.
   */
  readonly minimum: { readonly value: number; readonly agreeing: number; readonly tried: number } | undefined;
  /** Fit of the model; undefined for components, which are none. */
  readonly fit: ModelFit | undefined;
  /** Steps of the rotation, and how many of its starts led to its best value, of how many. */
  readonly rotationStarts: {
    readonly iterations: number;
    readonly agreeing: number;
    readonly tried: number;
  };
}
