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
    case "factorParsimony":
      return p;
    case "crawfordFerguson":
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
    case "obliqueCrawfordFerguson":
      return crawfordFerguson(plan.kappa);
    case "geomin":
    case "obliqueGeomin":
      return geominCriterion(plan.delta);
    case "bentler":
    case "obliqueBentler":
      return bentlerCriterion;
    case "bifactor":
    case "obliqueBifactor":
      return bifactorCriterion;
    case "infomax":
    case "obliqueInfomax":
      return infomaxCriterion;
    case "entropy":
      return entropyCriterion;
    case "mccammon":
      return mccammonCriterion;
    case "tandemI":
      return tandemFirstCriterion;
    case "tandemII":
      return tandemSecondCriterion;
    case "varimin":
      return variminCriterion;
    case "simplimax":
      return simplimaxCriterion(plan.zeros ?? p);
    case "target":
    case "obliqueTarget":
      return targetCriterion(readTarget(where, plan, p, k));
    default:
      return obliminCriterion(0);
  }
}
