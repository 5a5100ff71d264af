import { checkNumber, checkNumbers, InputError } from "../../base/index.js";
import { ones } from "./dispersion.js";
import type { ImportOptions } from "./imports.js";
import { atHome, type Shock, type ShockTarget, shockVector } from "./shock.js";
import { dot } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";
import { type StructuralPath, StructuralPaths } from "./structural-paths-result.js";

/** What {@link structuralPaths} takes beside the table and the shock. */
export interface PathOptions extends ImportOptions {
  /** The longest path, in purchases; 6 by default. */
  readonly depth?: number;
  /** How many paths are kept, the largest first; 20 by default. */
  readonly top?: number;
  /** A branch is given up when all that could still come of it is less than this share. 1e-4 by default. */
  readonly prune?: number;
  /** What is counted per yuan of output: amounts by sector (jobs, energy); output itself by default. */
  readonly amounts?: ArrayLike<number>;
  /** Whether the shock loses its imports first; `"demand"` (it does) by default. */
  readonly target?: ShockTarget;
}

/**
 * Structural path analysis (结构路径分析): the effect of a shock taken apart into the chains of purchases it
 * goes along.
 *
 *     v′·L·f = Σ over paths i_k ← … ← i_1 ← i_0 of  v_{i_k} · a_{i_k i_{k−1}} ⋯ a_{i_1 i_0} · f_{i_0}
 *
 * The tree is searched to a depth; a branch is given up when all that could come of it, known exactly
 * from the multipliers, is under the pruning share. What isn't listed is stated.
 *
 * @returns The largest paths with value and share, and the residual share: deeper, pruned or not listed.
 * @throws {InputError} If depth, top or prune are out of range, or the whole effect isn't above 0.
 * @see Defourny, J. & Thorbecke, E. (1984). Structural path analysis and multiplier decomposition within
 *   a social accounting matrix framework. Economic Journal 94(373), 111–136.
 * @see Lenzen, M. (2007). Structural path analysis of ecosystem networks. Ecological Modelling 200, 334–342.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * structuralPaths(table, [100, 0], { top: 3 }).paths.map((path) => path.value); // => [100, 20, 15]
 */
export function structuralPaths(
  table: InputOutputTable,
  shock: Shock,
  options: PathOptions = {},
): StructuralPaths {
  const where = "structuralPaths";
  const { depth = 6, top = 20, prune = 1e-4, target = "demand" } = options;
  const whole = {
    words: "be a whole number from 0 to 30",
    holds: (value: number) => Number.isInteger(value) && value >= 0 && value <= 30,
  };
  checkNumber(where, "depth", depth, whole);
  checkNumber(where, "top", top, {
    words: "be a whole number ≥ 1",
    holds: (value) => Number.isInteger(value) && value >= 1,
  });
  checkNumber(where, "prune", prune, {
    words: "be above 0 and below 1",
    holds: (value) => value > 0 && value < 1,
  });
  const system = LeontiefSystem.of(where, table, options.imports);
  const demand = atHome(where, system, shockVector(where, table, shock), target);
  const per = options.amounts
    ? checkNumbers(where, "amounts", options.amounts).map((v, j) => v / table.output[j])
    : ones(system.n);
  if (per.length !== system.n) {
    const words = `hold ${system.n} numbers, one a sector`;
    throw new InputError(where, "amounts", words, per.length);
  }
  const effect = dot(system.multipliers(per), demand);
  if (!(effect > 0)) throw new InputError(where, "shock", "have an effect above 0", effect);
  const search = new PathSearch(system, per, depth, prune * effect);
  const found = search.from(demand).sort((a, b) => b.value - a.value);
  const paths = found.slice(0, top).map(({ path, value }): StructuralPath => {
    return { sectors: path.map((i) => table.sectors[i]), value, share: value / effect };
  });
  return new StructuralPaths(table, system.imports, paths, effect, found.length, depth, prune);
}

interface Found {
  readonly path: readonly number[];
  readonly value: number;
}

/** The tree of purchases, searched in depth with a bound on what a branch can still bring. */
class PathSearch {
  private readonly reach: Float64Array;
  private readonly found: Found[] = [];

  constructor(
    private readonly system: LeontiefSystem,
    private readonly per: Float64Array,
    private readonly depth: number,
    private readonly least: number,
  ) {
    this.reach = system.multipliers(per.map(Math.abs));
  }

  from(demand: Float64Array): Found[] {
    demand.forEach((amount, i) => {
      this.visit([i], amount);
    });
    return this.found;
  }

  private visit(path: readonly number[], amount: number): void {
    const i = path[path.length - 1];
    if (Math.abs(amount) * this.reach[i] < this.least) return;
    const value = this.per[i] * amount;
    if (value !== 0) this.found.push({ path, value });
    if (path.length > this.depth) return;
    const { n, coefficients } = this.system;
    for (let next = 0; next < n; next++) {
      const a = coefficients[next * n + i];
      if (a !== 0) this.visit([...path, next], a * amount);
    }
  }
}
