import {
  checkNumber,
  checkOption,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Requirement,
} from "../../../base/index.js";
import type { Random } from "../../../math/index.js";
import type { PromaxVariant } from "./promax.js";
import type { RotationName, RotationOptions } from "./rotation.js";

/** A rotation with all its choices made and checked. */
export interface RotationPlan {
  readonly name: RotationName;
  readonly kaiser: boolean;
  readonly gamma: number;
  readonly kappa: number;
  readonly delta: number;
  readonly power: number;
  readonly promax: PromaxVariant;
  readonly zeros: number | undefined;
  readonly target: MatrixInput | undefined;
  readonly starts: number;
  readonly random: Random | undefined;
}

/** Whose habits hold where nothing is said. */
export interface RotationHabits {
  readonly rotation: RotationName;
  /** Whether every rotation is normalised, or only varimax and promax. */
  readonly kaiser: "always" | "varimax";
  readonly promax: PromaxVariant;
}

const names: readonly RotationName[] = [
  "none",
  "varimax",
  "quartimax",
  "equamax",
  "parsimax",
  "factorParsimony",
  "crawfordFerguson",
  "geomin",
  "bentler",
  "bifactor",
  "entropy",
  "infomax",
  "mccammon",
  "tandemI",
  "tandemII",
  "varimin",
  "target",
  "promax",
  "oblimin",
  "quartimin",
  "biquartimin",
  "obliqueCrawfordFerguson",
  "obliqueGeomin",
  "obliqueBentler",
  "obliqueBifactor",
  "obliqueInfomax",
  "simplimax",
  "cluster",
  "obliqueTarget",
];

/**
 * @throws {InputError} If a word is unknown, a number out of its range, or random starts have no source.
 */
export function planRotation(
  where: string,
  options: RotationOptions,
  habits: RotationHabits,
): RotationPlan {
  const name = checkOption(where, "rotation", options.rotation ?? habits.rotation, names);
  const usual = habits.kaiser === "always" || /^(varimax|promax|cluster)$/.test(name);
  const { starts = 0, random } = options;
  if (checkNumber(where, "starts", starts, whole(0)) > 0 && random === undefined) {
    throw new InputError(where, "random", "be given for random starts: seededRandom(2016)", random);
  }
  const promax = options.promax ?? habits.promax;
  return {
    name,
    kaiser: options.kaiser ?? usual,
    gamma: between(where, "gamma", options.gamma ?? 0, Number.NEGATIVE_INFINITY, 0.8),
    kappa: between(where, "kappa", options.kappa ?? 0, 0, 1),
    delta: above(where, "delta", options.delta ?? 0.01, 0),
    power: above(where, "power", options.power ?? 4, 1),
    promax: checkOption(where, "promax", promax, ["spss", "factanal", "psych"]),
    zeros:
      options.zeros === undefined
        ? undefined
        : checkNumber(where, "zeros", options.zeros, whole(1)),
    target: options.target,
    starts,
    random,
  };
}

function whole(least: number): Requirement {
  const words = `be a whole number ≥ ${least}`;
  return { words, holds: (x: number) => Number.isInteger(x) && x >= least };
}

function between(
  where: string,
  argument: string,
  value: number,
  low: number,
  high: number,
): number {
  const range = Number.isFinite(low) ? `from ${low} to ${high}` : `up to ${high}`;
  const holds = (x: number): boolean => Number.isFinite(x) && x >= low && x <= high;
  return checkNumber(where, argument, value, { words: `be a number ${range}`, holds });
}

function above(where: string, argument: string, value: number, low: number): number {
  const holds = (x: number): boolean => Number.isFinite(x) && x > low;
  return checkNumber(where, argument, value, { words: `be a finite number > ${low}`, holds });
}

/** @throws {InputError} If a target is missing or isn't indicators × factors. */
export function readTarget(where: string, plan: RotationPlan, p: number, k: number): Float64Array {
  if (plan.target === undefined) {
    throw new InputError(where, "target", `be given for rotation "${plan.name}"`, plan.target);
  }
  const requirement = { words: "be a number, or NaN where nothing is said", holds: notInfinite };
  const target = LabelledMatrix.from(where, "target", plan.target, { requirement });
  if (target.rows.length !== p || target.columns.length !== k) {
    const got = `${target.rows.length} × ${target.columns.length}`;
    throw new InputError(where, "target", `be ${p} indicators × ${k} factors`, got);
  }
  return target.values;
}

function notInfinite(x: number): boolean {
  return Math.abs(x) !== Number.POSITIVE_INFINITY;
}
