import {
  CHOICE,
  type ColumnChoice,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  readOptions,
} from "../../../base/index.js";
import { type ConventionName, conventions } from "../analysis/conventions.js";
import { oneKeyOf } from "../words.js";
import { inOrder } from "./order.js";
import { rotate } from "./rotate.js";
import type { RotationName, RotationOptions } from "./rotation.js";
import { planRotation, ROTATION } from "./rotation-plan.js";

/** Rotated loadings: what {@link rotateFactors} returns. */
export interface RotatedFactors {
  readonly rotation: RotationName;
  readonly kaiser: boolean;
  /** The pattern; of uncorrelated factors the loadings. */
  readonly loadings: LabelledMatrix;
  readonly structure: LabelledMatrix;
  readonly factorCorrelations: LabelledMatrix;
  /** Loadings = given loadings · transformation. */
  readonly transformation: LabelledMatrix;
  readonly iterations: number;
}

/** What {@link rotateFactors} can be told. */
export interface RotateFactorsOptions extends RotationOptions, ColumnChoice {
  /** Whose habits set what isn't said; `"spss"` by default. */
  readonly conventions?: ConventionName | undefined;
}

const OPTIONS = { conventions: oneKeyOf(conventions), ...ROTATION, ...CHOICE };

/**
 * Rotation of loadings that are at hand (因子旋转), by the criterion and conventions of a factor analysis:
 * to turn a printed table, or to compare rotations of the same factors.
 *
 *     Λ* = Λ·T        varimax: Σⱼ [Σᵢ λ*ᵢⱼ⁴ / p − (Σᵢ λ*ᵢⱼ² / p)²] as large as can be
 *
 * @param loadings - indicators × factors, unrotated: lists, a matrix, or a frame of which the columns of
 * numbers are the factors.
 * @returns Loadings, structure, factor correlations and transformation, factors in order of what they
 * explain, each with loadings that sum to something positive.
 * @unit 无量纲 · none
 * @throws {InputError} If an option is unknown or out of range.
 * @throws {ConvergenceError} If the rotation doesn't settle.
 * @see Browne, M. W. (2001). An overview of analytic rotation in exploratory factor analysis.
 * Multivariate Behavioral Research 36(1), 111–150.
 * @example
 * const loadings = [[0.7, 0.5], [0.6, 0.6], [0.7, -0.5], [0.6, -0.4]];
 * rotateFactors(loadings).loadings.values;
 * // => [0.8400, 0.1854, 0.8474, 0.04415, 0.0971, 0.8547, 0.1044, 0.7135]
 */
export function rotateFactors(loadings: MatrixInput, options: RotateFactorsOptions = {}): RotatedFactors {
  const where = "rotateFactors";
  const { rows, columns, ...read } = readOptions(where, options, OPTIONS, { rotate: "rotation" });
  const choice = { choice: { rows, columns }, units: "any" } as const;
  const given = LabelledMatrix.from(where, "loadings", loadings, choice);
  const plan = planRotation(where, read, conventions[read.conventions ?? "spss"]);
  const k = given.columns.length;
  const found = inOrder(rotate(where, given.values, k, plan), k, /bifactor/i.test(plan.name));
  const factors: readonly Name[] = given.columns;
  return {
    rotation: plan.name,
    kaiser: plan.kaiser,
    loadings: new LabelledMatrix(given.rows, factors, found.pattern),
    structure: new LabelledMatrix(given.rows, factors, found.structure),
    factorCorrelations: new LabelledMatrix(factors, factors, found.phi),
    transformation: new LabelledMatrix(factors, factors, found.transformation),
    iterations: found.iterations,
  };
}
