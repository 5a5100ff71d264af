import { fallsTo } from "../../math/bisection.js";

/** The numbers that the model hangs on. @internal */
export interface CorePeripheryModel {
  /** μ: what share of income is spent on manufactures. */
  readonly manufacturing: number;
  /** σ: the elasticity of substitution between two varieties. */
  readonly substitution: number;
}

/** What the two regions pay. @internal */
export interface RegionalWages {
  /** w. */
  readonly nominal: readonly [number, number];
  /** G^(1 − σ). */
  readonly indices: readonly [number, number];
  /** ω = w G^(−μ). */
  readonly real: readonly [number, number];
}

/**
 * Wages where a share λ of manufacturing is in region 1: income of workers adds up to 1, so that only the ratio of
 * the two wages is sought, and σ ln(w₁/w₂) − ln(demand₁/demand₂) rises through 0 once between ±(σ − 1)/σ · ln T.
 *
 * @see Mossay, P. (2006). The core-periphery model: a note on the existence and uniqueness of short-run equilibrium. Journal of Urban Economics 59(3), 389–393.
 * @internal
 */
export function wagesAt(model: CorePeripheryModel, tradeCost: number, share: number): RegionalWages {
  const { manufacturing: mu, substitution: sigma } = model;
  const bound = ((sigma - 1) / sigma) * Math.log(tradeCost);
  let [low, high] = [-bound, bound];
  for (let k = 0; k < 200 && high - low > 1e-16 * bound; k++) {
    const middle = (low + high) / 2;
    const demand = demandsAt(model, tradeCost, share, wagesOf(share, middle));
    if (sigma * middle < Math.log(demand.first / demand.second)) low = middle;
    else high = middle;
  }
  const nominal = wagesOf(share, (low + high) / 2);
  const { indices } = demandsAt(model, tradeCost, share, nominal);
  const real = [0, 1].map((r) => nominal[r] * indices[r] ** (mu / (sigma - 1)));
  return { nominal, indices, real: [real[0], real[1]] };
}

/** ω₁ − ω₂: where it is above 0, workers move to region 1. @internal */
export function gapAt(model: CorePeripheryModel, tradeCost: number, share: number): number {
  if (share === 0.5) return 0;
  const [first, second] = wagesAt(model, tradeCost, share).real;
  return first - second;
}

/** Wages with a given ln(w₁/w₂) that add up to 1. */
function wagesOf(share: number, logRatio: number): readonly [number, number] {
  const ratio = Math.exp(logRatio);
  const second = 1 / (share * ratio + 1 - share);
  return [ratio * second, second];
}

function demandsAt(
  { manufacturing: mu, substitution: sigma }: CorePeripheryModel,
  tradeCost: number,
  share: number,
  [w1, w2]: readonly [number, number],
): { readonly first: number; readonly second: number; readonly indices: readonly [number, number] } {
  const free = tradeCost ** (1 - sigma);
  const [home, away] = [share * w1 ** (1 - sigma), (1 - share) * w2 ** (1 - sigma)];
  const indices = [home + free * away, free * home + away] as const;
  const spent = [(mu * share * w1 + (1 - mu) / 2) / indices[0], (mu * (1 - share) * w2 + (1 - mu) / 2) / indices[1]];
  return { first: spent[0] + free * spent[1], second: free * spent[0] + spent[1], indices };
}

/** ln T beyond which no trade cost is of this world. */
const FARTHEST = 100;

/**
 * ln of the trade cost below which the even spread breaks; undefined where there is none (a black hole) or it lies
 * beyond e¹⁰⁰.
 *
 * @internal
 */
export function logBreakPoint({ manufacturing: mu, substitution: sigma }: CorePeripheryModel): number | undefined {
  const rho = (sigma - 1) / sigma;
  if (rho <= mu) return undefined;
  const log = Math.log(((1 + mu) * (rho + mu)) / ((1 - mu) * (rho - mu))) / (sigma - 1);
  return log < FARTHEST ? log : undefined;
}

/**
 * ln of the trade cost up to which a core holds: where ((1 + μ)/2) T^(1−σ−μσ) + ((1 − μ)/2) T^(σ−1−μσ), which falls
 * from 1 and then rises, is 1 again.
 *
 * @internal
 */
export function logSustainPoint({ manufacturing: mu, substitution: sigma }: CorePeripheryModel): number | undefined {
  const [down, up] = [sigma - 1 + mu * sigma, sigma - 1 - mu * sigma];
  if (up <= 0) return undefined;
  const lowest = Math.log(((1 + mu) * down) / ((1 - mu) * up)) / (down + up);
  const highest = Math.log(2 / (1 - mu)) / up + 1;
  if (highest - 1 >= FARTHEST) return undefined;
  const outside = (x: number): number => ((1 + mu) / 2) * Math.exp(-down * x) + ((1 - mu) / 2) * Math.exp(up * x);
  return lowest + fallsTo("corePeriphery", (x) => -outside(lowest + x), -1, highest);
}

/**
 * The share above one half at which both regions pay the same and from which workers leave either way: between break
 * and sustain point there is one.
 *
 * @see Robert-Nicoud, F. (2005). The structure of simple "New Economic Geography" models. Journal of Economic Geography 5(2), 201–234.
 * @internal
 */
export function tippingShare(model: CorePeripheryModel, tradeCost: number): number {
  let [low, high] = [0.5, 1];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (gapAt(model, tradeCost, middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
