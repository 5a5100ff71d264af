import { checkNames, given, type Name, oneOf, optional, type ReadersOf, whole } from "../../../base/index.js";
import type { ExtractionPlan } from "../extraction/extract.js";
import { READING } from "../input/factor-input.js";
import { planRotation, ROTATION, type RotationHabits, type RotationPlan } from "../rotation/rotation-plan.js";
import type { CompositeWeights } from "../scores/composite-scores.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";
import { extractionWords, oneKeyOf, scoreWords, share } from "../words.js";
import { type Conventions, conventions } from "./conventions.js";
import { factorNumber } from "./number-of-factors.js";
import type { FactorAnalysisOptions, FactorNumber } from "./options.js";

/** A factor analysis with all its choices made. */
export interface FactorPlan {
  readonly conventions: Conventions;
  readonly factors: FactorNumber;
  readonly extraction: ExtractionPlan;
  readonly rotation: RotationPlan;
  readonly scores: ScoreMethod;
  readonly weights: CompositeWeights;
  readonly names: readonly Name[] | undefined;
  readonly subject: Name | undefined;
}

/** @internal */
export const ANALYSIS: ReadersOf<FactorAnalysisOptions> = {
  factors: factorNumber,
  extraction: oneKeyOf(extractionWords),
  ...ROTATION,
  conventions: oneKeyOf(conventions),
  iterations: optional(whole(1, Number.POSITIVE_INFINITY)),
  tolerance: optional(share()),
  stop: optional(oneOf("largest", "sum", "absolute-sum")),
  lowerBound: share(0.005),
  scores: oneKeyOf(scoreWords),
  weights: oneOf("rotated", "initial"),
  names: optional((where, name, names) => checkNames(where, name, names as readonly Name[])),
  subject: given(),
  ...READING,
};

/** What other programs call our options. */
export const OTHER_WORDS: Readonly<Record<string, string>> = {
  nfactors: "factors",
  nFactors: "factors",
  components: "factors",
  n: "factors",
  k: "factors",
  rotate: "rotation",
  fm: "extraction",
  method: "extraction",
  use: "missing",
  title: "subject",
};

/** All choices, of options that have been read: what isn't said goes by the conventions. */
export function planAnalysis(where: string, options: FactorAnalysisOptions): FactorPlan {
  const habits = conventions[options.conventions ?? "spss"];
  return {
    conventions: habits,
    factors: options.factors ?? "kaiser",
    extraction: planExtraction(options, habits),
    rotation: planRotation(where, options, rotationHabits(options, habits)),
    scores: options.scores ?? habits.scores,
    weights: options.weights ?? "rotated",
    names: options.names,
    subject: options.subject,
  };
}

/** psych has two promaxes by one name: `fa` normalizes loadings before, `principal` takes them as they are. */
function rotationHabits({ extraction }: FactorAnalysisOptions, habits: Conventions): RotationHabits {
  const ofComponents = (extraction ?? habits.extraction) === "principal-components";
  return habits.name === "psych" && ofComponents ? { ...habits, promax: "factanal" } : habits;
}

function planExtraction(options: FactorAnalysisOptions, habits: Conventions): ExtractionPlan {
  const name = options.extraction ?? habits.extraction;
  return {
    name,
    iterations: options.iterations ?? habits.iterations,
    tolerance: options.tolerance ?? habits.tolerance,
    stop: options.stop ?? (name === "alpha" ? habits.alphaStop : habits.stop),
    lowerBound: options.lowerBound ?? 0.005,
    starts: options.starts ?? 0,
    random: options.random,
  };
}
