import { ConvergenceError, say } from "../../../base/index.js";
import { type LinearConstraint, type LinearOptimum, linearProgram } from "../../../math/linear-program.js";
import { reaches } from "./combination.js";
import {
  type EnvelopmentOrientation,
  type ScaledUnit,
  type ScaledUnits,
  type Technology,
  unitOf,
} from "./technology.js";

/** How far a unit is from a frontier, and the prices at which it looks best. */
export interface Distance {
  /** θ, what is left of its inputs, or φ, by how much its outputs can be multiplied. */
  readonly value: number;
  /** In scaled numbers. */
  readonly inputWeights: Float64Array;
  readonly outputWeights: Float64Array;
  /** u₀: 0 under constant returns. */
  readonly intercept: number;
}

/** The best prices, and what they make of the unit. */
type Optimum = Extract<LinearOptimum, { readonly status: "optimal" }>;

/** A unit beyond a frontier by less than this lies on it. */
const TOUCHES = 1e-12;

/** The signs with which u₀ stands among the variables, which are ≥ 0. */
const INTERCEPTS: Readonly<Record<Technology, readonly number[]>> = {
  constant: [],
  variable: [1, -1],
  "non-increasing": [-1],
  "non-decreasing": [1],
};

/**
 * The frontier of some units under a technology (生产前沿): measures how far a unit, of these or of others, is from it.
 *
 * Distances are found in the form of prices (multiplier form): v of inputs, u of outputs, at which no unit of the
 * frontier earns more than it costs, u·y + u₀ ≤ v·x, and the one that is measured looks as good as it can. Only the
 * units that have mattered so far stand in the program; one that lies beyond the frontier that they make comes in, until
 * none does.
 */
export class Frontier {
  /** −x, y of each unit. */
  private readonly rows: readonly Float64Array[];
  /** The units that have mattered so far. */
  private readonly known: Set<number> = new Set<number>();

  constructor(
    private readonly where: string,
    private readonly reference: ScaledUnits,
    private readonly technology: Technology,
    private readonly orientation: EnvelopmentOrientation,
  ) {
    this.rows = Array.from({ length: reference.n }, (_, j) => {
      const { inputs, outputs } = unitOf(reference, j);
      return Float64Array.of(...inputs.map((x) => -x), ...outputs);
    });
  }

  /**
   * The distance of a unit.
   *
   * @param without - a unit of the frontier that is left out of it.
   * @returns Nothing where there is none: no multiple of the unit's inputs, or of its outputs, reaches the frontier.
   */
  distance(units: ScaledUnits, k: number, without?: number): Distance | undefined {
    const unit = unitOf(units, k);
    const itself = units === this.reference && without === undefined ? k : undefined;
    if (itself === undefined && !this.canMeasure(unit, without)) return undefined;
    const optimum = this.prices(unit, itself, without);
    return optimum && this.distanceAt(optimum);
  }

  /** Where no input is 0 and returns never fall short on the side that is stretched, every unit can be measured. */
  private canMeasure(unit: ScaledUnit, without: number | undefined): boolean {
    const { technology, orientation } = this;
    const stretched = orientation === "input" ? "non-decreasing" : "non-increasing";
    const always = technology === "constant" || technology === stretched;
    if (without === undefined && always && unit.inputs.every((x) => x > 0)) return true;
    return reaches(this.where, this.reference, technology, orientation, unit, without);
  }

  private distanceAt({ value: best, solution: prices }: Optimum): Distance | undefined {
    const m = this.reference.inputs.length / this.reference.n;
    const width = this.rows[0].length;
    const value = this.orientation === "input" ? best : -best;
    if (!(value > TOUCHES)) return undefined;
    const [inputWeights, outputWeights] = [prices.slice(0, m), prices.slice(m, width)];
    return { value, inputWeights, outputWeights, intercept: this.interceptOf(prices, width) };
  }

  /** v, u and u₀ at which the unit looks best. */
  private prices(unit: ScaledUnit, itself: number | undefined, without: number | undefined): Optimum | undefined {
    for (;;) {
      const others = [...this.known].filter((j) => j !== without && j !== itself);
      const chosen = itself === undefined ? others : [itself, ...others];
      const optimum = this.best(unit, chosen);
      if (optimum === undefined)
        return this.best(
          unit,
          [...this.rows.keys()].filter((j) => j !== without),
        );
      const beyond = this.farthestBeyond(optimum.solution, unit, without);
      if (beyond < 0) return optimum;
      this.known.add(beyond);
    }
  }

  private best(unit: ScaledUnit, chosen: readonly number[]): Optimum | undefined {
    const constraints = chosen.map((j): LinearConstraint => {
      return { coefficients: this.rowOf(j, unit), relation: "<=", bound: 0 };
    });
    const norm = { coefficients: this.normOf(unit), relation: "=", bound: 1 } as const;
    const objective = this.objectiveOf(unit);
    const program = { goal: "maximise", objective, constraints: [norm, ...constraints] } as const;
    const found = linearProgram(this.where, program);
    return found.status === "optimal" ? found : undefined;
  }

  /** The unit that earns most beyond its costs at these prices; −1 if none does. */
  private farthestBeyond(prices: Float64Array, unit: ScaledUnit, without: number | undefined): number {
    const { sizes } = this.reference;
    const intercept = this.interceptOf(prices, this.rows[0].length) * unit.size;
    let [farthest, most] = [-1, TOUCHES];
    for (let j = 0; j < sizes.length; j++) {
      if (j === without || this.known.has(j)) continue;
      const profit = dot(this.rows[j], prices) + intercept / sizes[j];
      if (profit > most) [farthest, most] = [j, profit];
    }
    return farthest;
  }

  /** −x, y, u₀ of a unit of the frontier, over the size of the unit that is measured. */
  private rowOf(j: number, { size }: ScaledUnit): Float64Array {
    const signs = INTERCEPTS[this.technology];
    if (signs.length === 0) return this.rows[j];
    return Float64Array.of(...this.rows[j], ...signs.map((sign) => (sign * size) / this.reference.sizes[j]));
  }

  /** v·x = 1 where inputs are cut, u·y = 1 where outputs are raised. */
  private normOf({ inputs, outputs }: ScaledUnit): Float64Array {
    const cut = this.orientation === "input";
    const none = INTERCEPTS[this.technology].map(() => 0);
    return Float64Array.of(...inputs.map((x) => (cut ? x : 0)), ...outputs.map((y) => (cut ? 0 : y)), ...none);
  }

  /** u·y + u₀ where inputs are cut, u₀ − v·x where outputs are raised. */
  private objectiveOf({ inputs, outputs }: ScaledUnit): Float64Array {
    const cut = this.orientation === "input";
    const signs = INTERCEPTS[this.technology];
    return Float64Array.of(...inputs.map((x) => (cut ? 0 : -x)), ...outputs.map((y) => (cut ? y : 0)), ...signs);
  }

  private interceptOf(prices: Float64Array, from: number): number {
    return INTERCEPTS[this.technology].reduce((sum, sign, k) => sum + sign * prices[from + k], 0);
  }
}

/**
 * The distance of every unit from the frontier of all; each has one.
 *
 * @throws {ConvergenceError} If rounding hides one.
 */
export function distancesOf(
  where: string,
  units: ScaledUnits,
  technology: Technology,
  orientation: EnvelopmentOrientation,
): readonly Distance[] {
  const frontier = new Frontier(where, units, technology, orientation);
  return Array.from({ length: units.n }, (_, k) => {
    const distance = frontier.distance(units, k);
    if (distance !== undefined) return distance;
    const words = say(
      "第 {k} 个单元到前沿的距离在舍入误差之内无法确定（各项大小相差过于悬殊）",
      "the distance of unit {k} from the frontier is lost in rounding (numbers too far apart in size)",
      { k: k + 1 },
    );
    throw new ConvergenceError(where, words);
  });
}

/** θ, or 1/φ; NaN where there is no distance. */
export function efficienciesAt(
  distances: readonly (Distance | undefined)[],
  orientation: EnvelopmentOrientation,
): Float64Array {
  return Float64Array.from(distances, (distance) => {
    if (distance === undefined) return Number.NaN;
    return orientation === "input" ? distance.value : 1 / distance.value;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
