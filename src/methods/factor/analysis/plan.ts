import { checkNames, checkNumber, checkOption, type Name } from "../../../base/index.js";
import type { ExtractionPlan } from "../extraction/extract.js";
import type { ExtractionName } from "../extraction/extraction.js";
import { planRotation, type RotationPlan } from "../rotation/rotation-plan.js";
import type { CompositeWeights } from "../scores/composite-scores.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";
import { type Conventions, conventions } from "./conventions.js";
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
}

const extractions: readonly ExtractionName[] = [
  "principalComponents",
  "principalAxis",
  "maximumLikelihood",
  "minimumResidual",
  "generalizedLeastSquares",
  "alpha",
  "image",
];
const scoreMethods: readonly ScoreMethod[] = [
  "regression",
  "bartlett",
  "andersonRubin",
  "tenBerge",
  "harman",
];

/** @throws {InputError} If a word is unknown or a number out of its range. */
export function planAnalysis(where: string, options: FactorAnalysisOptions): FactorPlan {
  const names = Object.keys(conventions) as (keyof typeof conventions)[];
  const habits =
    conventions[checkOption(where, "conventions", options.conventions ?? "spss", names)];
  return {
    conventions: habits,
    factors: options.factors ?? "kaiser",
    extraction: planExtraction(where, options, habits),
    rotation: planRotation(where, options, habits),
    scores: checkOption(where, "scores", options.scores ?? habits.scores, scoreMethods),
    weights: checkOption(where, "weights", options.weights ?? "rotated", ["rotated", "initial"]),
    names: options.names && checkNames(where, "names", options.names),
  };
}

function planExtraction(
  where: string,
  options: FactorAnalysisOptions,
  habits: Conventions,
): ExtractionPlan {
  const name = checkOption(
    where,
    "extraction",
    options.extraction ?? habits.extraction,
    extractions,
  );
  const usual = name === "alpha" ? habits.alphaStop : habits.stop;
  const whole = (x: number): boolean => Number.isInteger(x) && x >= 1;
  const inside = (x: number): boolean => x > 0 && x < 1;
  const share = { words: "be a number between 0 and 1", holds: inside };
  return {
    name,
    iterations: checkNumber(where, "iterations", options.iterations ?? habits.iterations, {
      words: "be a whole number ≥ 1",
      holds: whole,
    }),
    tolerance: checkNumber(where, "tolerance", options.tolerance ?? habits.tolerance, share),
    stop: checkOption(where, "stop", options.stop ?? usual, ["largest", "sum", "absoluteSum"]),
    lowerBound: checkNumber(where, "lowerBound", options.lowerBound ?? 0.005, share),
  };
}
