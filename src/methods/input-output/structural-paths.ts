import {
  checkNumber,
  checkNumbers,
  InputError,
  type Label,
  label,
  type Name,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { ones } from "./dispersion.js";
import { type ImportOptions, type ImportTreatment, treatmentLabel } from "./imports.js";
import { atHome, type Shock, type ShockTarget, shockVector } from "./shock.js";
import { dot } from "./sums.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

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

/** One path: the final product first, then what it buys, and so on up the chain. */
export interface StructuralPath {
  readonly sectors: readonly Name[];
  /** What is counted at the last sector of the path, for this path only. */
  readonly value: number;
  /** The same as a share of the whole effect. */
  readonly share: number;
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

/** The chains of purchases a shock goes along; see {@link structuralPaths}. */
export class StructuralPaths extends Result {
  readonly title: Label = label("结构路径分析", "Structural paths");
  /** The share of the whole effect that the listed paths leave out. */
  readonly residualShare: number;

  /** @internal */
  constructor(
    readonly table: InputOutputTable,
    readonly imports: ImportTreatment,
    /** The largest paths, largest first. */
    readonly paths: readonly StructuralPath[],
    /** The whole effect, of all paths without end. */
    readonly total: number,
    /** How many paths the search met. */
    readonly met: number,
    readonly depth: number,
    readonly prune: number,
  ) {
    super();
    this.residualShare = 1 - paths.reduce((share, path) => share + path.share, 0);
  }

  summary(): Label {
    const rest = shortNumber(100 * this.residualShare);
    const { zh, en } = treatmentLabel(this.imports);
    const n = this.paths.length;
    return label(
      `最大的 ${n} 条路径占全部影响的 ${shortNumber(100 - 100 * this.residualShare)}%；其余 ${rest}%（更深、被剪去或未列出）（深度 ${this.depth}，${zh}）。`,
      `The ${n} largest paths make up ${shortNumber(100 - 100 * this.residualShare)} % of the effect; the other ${rest} % lie deeper, were pruned or aren't listed (depth ${this.depth}; ${en}).`,
    );
  }

  toTable(): Table {
    const chain = (path: StructuralPath, language: "zh" | "en"): string =>
      path.sectors.map((name) => nameText(name, language)).join(" ← ");
    return new Table({
      title: this.title,
      columns: [
        {
          name: "path",
          label: label("路径", "path"),
          values: this.paths.map((path) => label(chain(path, "zh"), chain(path, "en"))),
        },
        {
          name: "purchases",
          label: label("阶数", "purchases"),
          values: this.paths.map((path) => path.sectors.length - 1),
        },
        { name: "value", label: label("数值", "value"), values: this.paths.map((p) => p.value) },
        {
          name: "share",
          label: label("占全部", "of the whole"),
          unit: label("%", "%"),
          values: this.paths.map((path) => 100 * path.share),
        },
      ],
      note: this.summary(),
    });
  }

  /** The largest paths, each with its product. */
  steps(): Steps {
    const steps = this.paths.slice(0, 5).map((path) => {
      const chain = (language: "zh" | "en"): string =>
        path.sectors.map((name) => nameText(name, language)).join(" ← ");
      return {
        title: label(chain("zh"), chain("en")),
        formula: "v_{i_k} a_{i_k i_{k-1}} \\cdots a_{i_1 i_0} f_{i_0}",
        numbers: texNumber(path.value),
      };
    });
    const rest = { title: label("其余", "The rest"), numbers: texNumber(this.residualShare) };
    return new Steps(this.title, [...steps, rest]);
  }
}
