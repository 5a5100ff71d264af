import { inverse, matrixProduct, type Random, transpose } from "../../../math/index.js";
import { rowSquares } from "../extraction/scaled-vectors.js";
import { settled } from "../extraction/settle.js";
import { criterionOf, orthomaxGamma } from "./choose-criterion.js";
import { polarFactor, projectGradient, type Turned } from "./gradient-projection.js";
import { orthomax } from "./orthomax.js";
import { clusterTarget, type ObliqueTurn, promax, towards } from "./promax.js";
import { isOblique, type Rotation } from "./rotation.js";
import type { RotationPlan } from "./rotation-plan.js";

/**
 * Turns p × k loadings. Factors come as the rotation gives them: who prints them puts them in order.
 *
 * @throws {ConvergenceError} If the rotation doesn't settle.
 */
export function rotate(where: string, loadings: Float64Array, k: number, plan: RotationPlan): Rotation {
  if (plan.name === "none" || k === 1) return unrotated(loadings, k);
  const twice = plan.name === "promax" || plan.name === "cluster";
  const found = twice ? turnTwice(where, loadings, k, plan) : turn(where, loadings, k, plan);
  const pattern = matrixProduct(loadings, found.transformation, k);
  return { ...found, pattern, structure: matrixProduct(pattern, found.phi, k) };
}

type Found = Omit<Rotation, "pattern" | "structure">;

function unrotated(loadings: Float64Array, k: number): Rotation {
  const [phi, transformation] = [identity(k), identity(k)];
  const pattern = Float64Array.from(loadings);
  return { pattern, structure: pattern, phi, transformation, iterations: 0, agreeing: 1, tried: 1 };
}

/** The best turn from all starts, of loadings that Kaiser's normalization may make equally long. */
function turn(where: string, loadings: Float64Array, k: number, plan: RotationPlan): Found {
  const lengths = rowSquares(loadings, k).map((square) => Math.sqrt(square) || 1);
  const ready = plan.kaiser ? loadings.map((x, at) => x / lengths[Math.floor(at / k)]) : loadings;
  const search = searchOf(where, ready, k, plan);
  const starts = plannedStarts(where, ready, k, plan);
  const all = settled(starts, search);
  const best = all.reduce((low, found) => (found.value < low.value - 1e-12 * Math.abs(low.value) ? found : low));
  const near = 1e-8 * (1 + Math.abs(best.value));
  return {
    ...fromTurn(best, k, isOblique(plan.name)),
    iterations: best.iterations,
    agreeing: all.filter((found) => found.value - best.value <= near).length,
    tried: starts.length,
  };
}

/**
 * The factors as they are; where the slope is followed also their varimax rotation, because extracted
 * factors of symmetric correlations can lie on a saddle; and random ones.
 */
function plannedStarts(where: string, loadings: Float64Array, k: number, plan: RotationPlan): readonly Float64Array[] {
  const starts = [identity(k)];
  if (orthomaxGamma(plan, loadings.length / k, k) === undefined) {
    starts.push(orthomax(where, loadings, k, 1, identity(k)).turn);
  }
  for (let i = 0; i < plan.starts && plan.random; i++) starts.push(randomRotation(plan.random, k));
  return starts;
}

/** Varimax first, then least squares towards a target made of it. */
function turnTwice(where: string, loadings: Float64Array, k: number, plan: RotationPlan): Found {
  const first = turn(where, loadings, k, { ...plan, name: "varimax" });
  return { ...first, ...second(loadings, first, k, plan) };
}

function second(
  loadings: Float64Array,
  first: Found,
  k: number,
  plan: RotationPlan,
): Pick<Found, "phi" | "transformation"> {
  const varimax = matrixProduct(loadings, first.transformation, k);
  const found: ObliqueTurn =
    plan.name === "cluster"
      ? towards(varimax, clusterTarget(varimax, k), k)
      : promax(varimax, k, plan.power, plan.promax);
  const transformation = matrixProduct(first.transformation, found.transformation, k);
  return { phi: found.phi, transformation };
}

function searchOf(
  where: string,
  loadings: Float64Array,
  k: number,
  plan: RotationPlan,
): (start: Float64Array) => Turned {
  const p = loadings.length / k;
  const gamma = orthomaxGamma(plan, p, k);
  if (gamma !== undefined) {
    return (start) => {
      const found = orthomax(where, loadings, k, gamma, start);
      return { ...found, value: -found.value };
    };
  }
  const criterion = criterionOf(where, plan, p, k);
  const kind = isOblique(plan.name) ? "oblique" : "orthogonal";
  return (start) => projectGradient(where, loadings, k, criterion, kind, start);
}

function fromTurn(found: Turned, k: number, oblique: boolean): Pick<Found, "phi" | "transformation"> {
  if (!oblique) return { phi: identity(k), transformation: found.turn };
  return {
    phi: matrixProduct(transpose(found.turn, k), found.turn, k),
    transformation: transpose(inverse(found.turn, k), k),
  };
}

function randomRotation(random: Random, k: number): Float64Array {
  return polarFactor(
    Float64Array.from({ length: k * k }, () => random.normal()),
    k,
  );
}

/** The identity matrix, k × k. */
export function identity(k: number): Float64Array {
  return Float64Array.from({ length: k * k }, (_, at) => (at % (k + 1) === 0 ? 1 : 0));
}
