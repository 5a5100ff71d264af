import {
  compareNumbers,
  group,
  InputError,
  oneOf,
  numeric,
  readOptions,
  type Requirement,
  say,
  whole,
  within,
} from "../../base/index.js";
import { solveOde } from "../../math/ode.js";
import { type Equilibrium, HubAndSatellites, type HubAndSatellitesOptions } from "./hub-and-satellites-result.js";

/** Sizes whose squares stay numbers. */
const SIZE: Requirement = {
  words: say("是 1e-9 到 1e15 的数", "be a number from 1e-9 to 1e15"),
  holds: (value) => value >= 1e-9 && value <= 1e15,
};

const POPULATION = {
  growth: within(0.001, 10),
  capacity: numeric(SIZE),
  effect: within(-10, 10),
  start: numeric(SIZE),
};

const OPTIONS = {
  hub: group(POPULATION),
  satellites: group(POPULATION),
  alone: oneOf("grow", "vanish"),
  years: whole(2, 1000, 40),
};

const where = "hubAndSatellites";

/**
 * Hub and satellites (中卫式集群的共生模型): a hub and the firms around it, each growing to what there is room for,
 * and each making room for the other or taking it (Lotka–Volterra).
 *
 *     dN₁/dt = r₁N₁(1 − N₁/K₁ + α₁₂N₂/K₂)
 *     dN₂/dt = r₂N₂(±1 − N₂/K₂ + α₂₁N₁/K₁),     − where satellites alone vanish
 *     both at rest:  N₁/K₁ = (1 ± α₁₂)/(1 − α₁₂α₂₁),   N₂/K₂ = (±1 + α₂₁)/(1 − α₁₂α₂₁)
 *
 * α > 0 on both sides is mutualism (互利共生), < 0 competition, + and − one living on the other (寄生), 0 and + one
 * gaining without the other's notice (偏利共生). A point of rest is stable where both eigenvalues of the Jacobian
 * there have negative real parts.
 *
 * Reading: the signs of α say what kind of cluster it is; no statistic gives their sizes. Mutualism with
 * α₁₂α₂₁ ≥ 1 grows without end and is refused.
 *
 * @unit 与企业规模同单位，随时期 · that of the sizes, over periods
 * @throws {InputError} If a number is out of its range, or α₁₂, α₂₁ > 0 with α₁₂α₂₁ ≥ 1.
 * @throws {ConvergenceError} If a path takes too many steps.
 * @see Lotka, A. J. (1925). Elements of Physical Biology. Williams & Wilkins.
 * @see Gause, G. F. & Witt, A. A. (1935). Behavior of mixed populations and the problem of natural selection. American Naturalist 69, 596–609.
 * @example
 * const model = hubAndSatellites({
 *   hub: { growth: 0.3, capacity: 100, effect: 0.2, start: 10 },
 *   satellites: { growth: 0.5, capacity: 200, effect: 0.5, start: 10 },
 * });
 * model.relation; // => "mutualism"
 * model.stable[0]; // => { hub: 133.33, satellites: 333.33 }
 */
export function hubAndSatellites(options: HubAndSatellitesOptions): HubAndSatellites {
  const model: Required<HubAndSatellitesOptions> = readOptions(where, options ?? {}, OPTIONS);
  const [a, b] = [model.hub.effect, model.satellites.effect];
  if (a > 0 && b > 0 && compareNumbers(a * b, 1) >= 0) {
    const words = say(
      "使 hub.effect × satellites.effect < 1（否则互相促进，没有止境）",
      "make hub.effect × satellites.effect < 1 (else they further each other without end)",
    );
    throw new InputError(where, "satellites.effect", words, b);
  }
  const times = Float64Array.from({ length: model.years + 1 }, (_, t) => t);
  return new HubAndSatellites(model, equilibriaOf(model), times, pathOf(model, times));
}

/** The path in shares of the capacities, then in their units. */
function pathOf(
  model: Required<HubAndSatellitesOptions>,
  times: Float64Array,
): { hub: Float64Array; satellites: Float64Array } {
  const { hub, satellites } = model;
  const sign = model.alone === "grow" ? 1 : -1;
  const start = Float64Array.of(hub.start / hub.capacity, satellites.start / satellites.capacity);
  const found = solveOde(
    where,
    (_, [x, y], slope) => {
      slope[0] = hub.growth * x * (1 - x + hub.effect * y);
      slope[1] = satellites.growth * y * (sign - y + satellites.effect * x);
    },
    start,
    times,
  );
  const column = (j: number, capacity: number): Float64Array =>
    Float64Array.from(times, (_, t) => capacity * Math.max(0, found[2 * t + j]));
  return { hub: column(0, hub.capacity), satellites: column(1, satellites.capacity) };
}

/** All points of rest at which nobody is below 0. */
function equilibriaOf(model: Required<HubAndSatellitesOptions>): readonly Equilibrium[] {
  const { hub, satellites } = model;
  const sign = model.alone === "grow" ? 1 : -1;
  const [a, b] = [hub.effect, satellites.effect];
  const points: (readonly [number, number])[] = [
    [0, 0],
    [1, 0],
  ];
  if (sign > 0) points.push([0, 1]);
  const both = [(1 + a * sign) / (1 - a * b), (sign + b) / (1 - a * b)] as const;
  if (compareNumbers(a * b, 1) !== 0 && both.every((share) => compareNumbers(share, 0, 1) > 0)) points.push(both);
  return points.map(([x, y]) => ({
    hub: x * hub.capacity,
    satellites: y * satellites.capacity,
    ...eigenvalues(
      hub.growth * (1 - 2 * x + a * y),
      hub.growth * x * a,
      satellites.growth * y * b,
      satellites.growth * (sign - 2 * y + b * x),
    ),
  }));
}

/** The eigenvalues of a matrix of two rows, the one with the larger real part first. */
function eigenvalues(p: number, q: number, r: number, s: number): Pick<Equilibrium, "eigenvalues" | "stability"> {
  const [half, difference] = [(p + s) / 2, (p - s) / 2];
  const square = difference * difference + q * r;
  const root = Math.sqrt(Math.abs(square));
  const [re, im] = square >= 0 ? [root, 0] : [0, root];
  const values = [
    { re: half + re, im },
    { re: half - re, im: im === 0 ? 0 : -im },
  ] as const;
  const size = Math.abs(p) + Math.abs(q) + Math.abs(r) + Math.abs(s);
  const side = compareNumbers(values[0].re, 0, size);
  return { eigenvalues: values, stability: side < 0 ? "stable" : side > 0 ? "unstable" : "neutral" };
}
