import type { Criterion } from "./criterion.js";
import {
  bentlerCriterion,
  entropyCriterion,
  infomaxCriterion,
  mccammonCriterion,
  tandemFirstCriterion,
  tandemSecondCriterion,
} from "./information-criteria.js";
import { type RotationPlan, readTarget } from "./rotation-plan.js";
import {
  bifactorCriterion,
  crawfordFerguson,
  geominCriterion,
  obliminCriterion,
  simplimaxCriterion,
  variminCriterion,
} from "./simple-structure-criteria.js";
import { targetCriterion } from "./target-criterion.js";

/** γ of a rotation that goes by planes. */
export function orthomaxGamma(plan: RotationPlan, p: number, k: number): number | undefined {
  switch (plan.name) {
    case "quartimax":
      return 0;
    case "varimax":
      return 1;
    case "equamax":
      return k / 2;
    case "parsimax":
      return (p * (k - 1)) / (p + k - 2);
    case "factor-parsimony":
      return p;
    case "crawford-ferguson":
      return plan.kappa * p;
    default:
      return undefined;
  }
}

/** What a rotation makes small. */
export function criterionOf(where: string, plan: RotationPlan, p: number, k: number): Criterion {
  switch (plan.name) {
    case "oblimin":
      return obliminCriterion(plan.gamma);
    case "biquartimin":
      return obliminCriterion(0.5);
    case "oblique-crawford-ferguson":
      return crawfordFerguson(plan.kappa);
    case "geomin":
    case "oblique-geomin":
      return geominCriterion(plan.delta);
    case "bentler":
    case "oblique-bentler":
      return bentlerCriterion;
    case "bifactor":
    case "oblique-bifactor":
      return bifactorCriterion;
    case "infomax":
    case "oblique-infomax":
      return infomaxCriterion;
    case "entropy":
      return entropyCriterion;
    case "mccammon":
      return mccammonCriterion;
    case "tandem-i":
      return tandemFirstCriterion;
    case "tandem-ii":
      return tandemSecondCriterion;
    case "varimin":
      return variminCriterion;
    case "simplimax":
      return simplimaxCriterion(plan.zeros ?? p);
    case "target":
    case "oblique-target":
      return targetCriterion(readTarget(where, plan, p, k));
    default:
      return obliminCriterion(0);
  }
}
