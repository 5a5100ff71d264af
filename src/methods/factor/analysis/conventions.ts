import { type Label, say } from "../../../base/index.js";
import type { ExtractionName, StopRule } from "../extraction/extraction.js";
import type { RotationHabits } from "../rotation/rotation-plan.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";

/** Whose habits set all that isn't said. */
export type ConventionName = "spss" | "psych" | "factanal";

/** A program's habits. */
export interface Conventions extends RotationHabits {
  readonly name: ConventionName;
  readonly label: Label;
  readonly extraction: ExtractionName;
  readonly scores: ScoreMethod;
  readonly iterations: number;
  readonly tolerance: number;
  /** When principal axes have settled. */
  readonly stop: StopRule;
  /** When alpha factoring has. */
  readonly alphaStop: StopRule;
}

/**
 * SPSS: components, varimax, every rotation Kaiser-normalized, promax as Hendrickson and White have it,
 * communalities settled when none moves by 0.001 within 25 iterations. psych: minimum residuals, oblimin
 * as it is, promax on normalized loadings (of components, in its `principal`, on raw ones), biquartimin for
 * what others call the oblique bifactor rotation, communalities settled when their sum moves by 0.001 within
 * 50. factanal: maximum likelihood, varimax, promax on raw loadings.
 */
export const conventions: Readonly<Record<ConventionName, Conventions>> = {
  spss: {
    name: "spss",
    label: say("SPSS 约定", "SPSS's conventions"),
    extraction: "principal-components",
    rotation: "varimax",
    kaiser: "always",
    promax: "spss",
    biquartimin: "biquartimin",
    scores: "regression",
    iterations: 25,
    tolerance: 0.001,
    stop: "largest",
    alphaStop: "largest",
  },
  psych: {
    name: "psych",
    label: say("R psych 约定", "R psych's conventions"),
    extraction: "minimum-residual",
    rotation: "oblimin",
    kaiser: "varimax",
    promax: "psych",
    biquartimin: "oblique-bifactor",
    scores: "regression",
    iterations: 50,
    tolerance: 0.001,
    stop: "sum",
    alphaStop: "absolute-sum",
  },
  factanal: {
    name: "factanal",
    label: say("R factanal 约定", "R factanal's conventions"),
    extraction: "maximum-likelihood",
    rotation: "varimax",
    kaiser: "varimax",
    promax: "factanal",
    biquartimin: "biquartimin",
    scores: "regression",
    iterations: 1000,
    tolerance: 1e-10,
    stop: "largest",
    alphaStop: "largest",
  },
};
