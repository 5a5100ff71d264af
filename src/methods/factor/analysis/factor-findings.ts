import type { Label, LabelledMatrix, Name } from "../../../base/index.js";
import type { FactorExtraction } from "../extraction/extraction.js";
import type { ModelFit } from "../fit/model-fit.js";
import type { IndicatorSample } from "../input/indicator-sample.js";
import type { Rotation } from "../rotation/rotation.js";
import type { CompositeScores } from "../scores/composite-scores.js";
import type { AntiImage } from "../suitability/anti-image.js";
import type { SphericityTest } from "../suitability/bartlett-test.js";
import type { KmoMeasure } from "../suitability/kmo.js";
import type { FactorPlan } from "./plan.js";

/** All that a factor analysis found. */
export interface FactorFindings {
  readonly subject: Label | undefined;
  readonly plan: FactorPlan;
  readonly sample: IndicatorSample;
  readonly kmo: KmoMeasure;
  readonly bartlett: SphericityTest | undefined;
  readonly antiImage: AntiImage;
  readonly eigenvalues: Float64Array;
  readonly extractedVariances: Float64Array;
  readonly rotatedVariances: Float64Array;
  readonly determinacy: Float64Array;
  readonly scoreCovariance: Float64Array;
  readonly composite: CompositeScores | undefined;
  readonly extraction: FactorExtraction;
  readonly rotation: Rotation;
  readonly heywood: readonly Name[];
  readonly fit: ModelFit | undefined;
  readonly factors: readonly Label[];
  readonly correlation: LabelledMatrix;
  readonly extracted: LabelledMatrix;
  readonly loadings: LabelledMatrix;
  readonly structure: LabelledMatrix;
  readonly factorCorrelations: LabelledMatrix;
  readonly transformation: LabelledMatrix;
  readonly scoreCoefficients: LabelledMatrix;
  readonly scores: LabelledMatrix | undefined;
}
