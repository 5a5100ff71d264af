import { extract } from "../extraction/extract.js";
import type { FactorExtraction } from "../extraction/extraction.js";
import { extractComponents } from "../extraction/principal-components-extraction.js";
import { explainedVariances, factorOrder, inOrder, orderColumns } from "../rotation/order.js";
import { identity, rotate } from "../rotation/rotate.js";
import { isOblique, type Rotation } from "../rotation/rotation.js";
import { type ScoreModel, scoreCoefficients } from "../scores/score-coefficients.js";
import type { FactorPlan } from "./plan.js";

/** Correlations that a model is fitted to. */
export interface FittedCorrelations {
  readonly correlation: Float64Array;
  /** Undefined where there is none, which components don't need. */
  readonly inverseCorrelation: Float64Array | undefined;
  /** Squared multiple correlations; undefined like the inverse. */
  readonly multipleCorrelations: Float64Array | undefined;
}

/** Factors of correlations: extracted, rotated, in order, with score coefficients. */
export interface SolvedModel {
  readonly extraction: FactorExtraction;
  readonly rotation: Rotation;
  readonly model: ScoreModel;
  /** p × k row by row. */
  readonly coefficients: Float64Array;
  readonly extractedVariances: Float64Array;
  readonly rotatedVariances: Float64Array;
}

/**
 * Extracts k factors, rotates them, puts them in order and finds score coefficients.
 *
 * @throws {InputError} If the plan can't be carried out on these correlations.
 * @throws {ConvergenceError} If extraction or rotation doesn't settle.
 */
export function solveModel(where: string, fitted: FittedCorrelations, k: number, plan: FactorPlan): SolvedModel {
  const { correlation, multipleCorrelations: multiple } = fitted;
  const raw = multiple
    ? extract(where, correlation, k, multiple, plan.extraction)
    : extractComponents(correlation, Math.sqrt(correlation.length), k);
  const extraction = ordered(raw, k);
  const general = /bifactor/i.test(plan.rotation.name);
  const rotation = inOrder(rotate(where, extraction.loadings, k, plan.rotation), k, general);
  const model: ScoreModel = {
    ...fitted,
    k,
    pattern: rotation.pattern,
    structure: rotation.structure,
    phi: rotation.phi,
    uniquenesses: extraction.uniquenesses,
    components: plan.extraction.name === "principal-components",
    oblique: isOblique(plan.rotation.name) && k > 1,
  };
  return {
    extraction,
    rotation,
    model,
    coefficients: scoreCoefficients(where, plan.scores, model),
    extractedVariances: explainedVariances(extraction.loadings, identity(k), k),
    rotatedVariances: explainedVariances(rotation.pattern, rotation.phi, k),
  };
}

function ordered(extraction: FactorExtraction, k: number): FactorExtraction {
  const variances = explainedVariances(extraction.loadings, identity(k), k);
  const order = factorOrder(extraction.loadings, k, variances);
  return { ...extraction, loadings: orderColumns(extraction.loadings, k, order) };
}
