import {
  given,
  InputError,
  KINDS,
  type NumbersOrColumn,
  numeric,
  readOptions,
  readTotals,
  say,
  whole,
  namesAt,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { atHome, SHOCK_OPTIONS, type Shock, type ShockOptions, shockVector } from "./shock.js";
import { type StructuralPath, StructuralPaths } from "./structural-paths-result.js";
import { dot, LeontiefSystem, ones } from "./system.js";
import { perOutput } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/** What {@link structuralPaths} takes beside the table and the shock. */
export interface PathOptions extends ShockOptions {
  /** The longest path, in purchases; 6 by default. */
  readonly depth?: number;
  /** How many paths are kept, the largest first; 20 by default. */
  readonly top?: number;
  /** A branch is given up when all that could still come of it is less than this share. 1e-4 by default. */
  readonly prune?: number;
  /**
   * What is counted per yuan of output: amounts by sector (jobs, energy), or their column in the
   * shock's frame; output itself by default.
   */
  readonly amounts?: NumbersOrColumn;
}

const where = "structuralPaths";

const PRUNE = {
  words: say("大于 0、小于 1", "be above 0 and below 1"),
  holds: (value: number) => value > 0 && value < 1,
};

const OPTIONS = {
  depth: whole(0, 30, 6),
  top: whole(1, Number.POSITIVE_INFINITY, 20),
  prune: numeric(PRUNE, 1e-4),
  amounts: given<NumbersOrColumn>(),
  ...SHOCK_OPTIONS,
};

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
 * @unit 与需求同单位 · that of the demand
 * @throws {InputError} If depth, top or prune are out of range, or the whole effect isn't above 0.
 * @see Defourny, J. & Thorbecke, E. (1984). Structural path analysis and multiplier decomposition within
 *   a social accounting matrix framework. Economic Journal 94(373), 111–136.
 * @see Lenzen, M. (2007). Structural path analysis of ecosystem networks. Ecological Modelling 200, 334–342.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * structuralPaths(table, [100, 0], { top: 3 }).paths.map((path) => path.value); // => [100, 20, 15]
 */
export function structuralPaths(table: InputOutputTable, shock: Shock, options: PathOptions = {}): StructuralPaths {
  const { depth, top, prune, amounts, target, imports, ...choice } = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const demand = atHome(system, shockVector(where, table, shock, choice), target);
  const per = amounts === undefined ? ones(system.n) : countedPer(table, amounts, shock);
  const effect = dot(system.multipliers(per), demand);
  if (!(effect > 0)) {
    const words = say("有大于 0 的影响", "have an effect above 0");
    throw new InputError(where, "shock", words, effect);
  }
  const search = new PathSearch(system, per, depth, prune * effect, prune);
  const found = search.from(demand).sort((a, b) => b.value - a.value);
  const paths = found.slice(0, top).map(({ path, value }): StructuralPath => {
    return { sectors: namesAt(table.sectors, path), value, share: value / effect };
  });
  return new StructuralPaths({
    table,
    imports,
    paths,
    total: effect,
    residualShare: 1 - sumOf(paths.map(({ share }) => share)),
    met: found.length,
    depth,
    prune,
  });
}

function countedPer(table: InputOutputTable, amounts: NumbersOrColumn, shock: Shock): Float64Array {
  const counted = readTotals(where, "amounts", amounts, table.sectors, { kind: KINDS.sector, of: shock });
  return perOutput(where, "amounts", table, counted);
}

/** As many branches as a search may visit. */
const MOST_VISITS = 5e6;
const TOO_MANY = say(
  "更大，或减小 `depth`：这样要走的路径超过 500 万条",
  "be larger, or `depth` smaller: as it is, the search goes along more than 5 million paths",
);

interface Found {
  readonly path: readonly number[];
  readonly value: number;
}

/** The tree of purchases, searched in depth with a bound on what a branch can still bring. */
class PathSearch {
  private readonly reach: Float64Array;
  private readonly found: Found[] = [];
  private visits = 0;

  constructor(
    private readonly system: LeontiefSystem,
    private readonly per: Float64Array,
    private readonly depth: number,
    private readonly least: number,
    private readonly prune: number,
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
    this.visits += 1;
    if (this.visits > MOST_VISITS) throw new InputError(where, "prune", TOO_MANY, this.prune);
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
