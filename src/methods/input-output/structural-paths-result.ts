import { type Label, type Name, Result, say, type Step, Steps, Table, texNumber, toLabel } from "../../base/index.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";
import type { InputOutputTable } from "./table.js";
import { OF_THE_WHOLE, PERCENT } from "./words.js";

/** One path: the final product first, then what it buys, and so on up the chain. */
export interface StructuralPath {
  readonly sectors: readonly Name[];
  /** What is counted at the last sector of the path, for this path only. */
  readonly value: number;
  /** The same as a share of the whole effect. */
  readonly share: number;
}

/** What {@link StructuralPaths} is made of. */
export type StructuralPathParts = Omit<StructuralPaths, keyof Result>;

/** The chains of purchases a shock goes along; see {@link structuralPaths}. */
export class StructuralPaths extends Result {
  readonly title: Label = say("结构路径分析", "Structural paths");
  readonly table: InputOutputTable;
  readonly imports: ImportTreatment;
  /** The largest paths, largest first. */
  readonly paths: readonly StructuralPath[];
  /** The whole effect, of all paths without end. */
  readonly total: number;
  /** The share of the whole effect that the listed paths leave out. */
  readonly residualShare: number;
  /** How many paths the search met. */
  readonly met: number;
  readonly depth: number;
  readonly prune: number;

  constructor(parts: StructuralPathParts) {
    super();
    this.table = parts.table;
    this.imports = parts.imports;
    this.paths = parts.paths;
    this.total = parts.total;
    this.residualShare = parts.residualShare;
    this.met = parts.met;
    this.depth = parts.depth;
    this.prune = parts.prune;
  }

  summary(): Label {
    return say(
      "最大的 {n} 条路径占全部影响的 {listed}%；其余 {rest}%（更深、被剪去或未列出）（深度 {depth}，{treatment}）。",
      "The {n} largest paths make up {listed}% of the effect; the other {rest}% lie deeper, were pruned or aren't listed (depth {depth}; {treatment}).",
      {
        n: this.paths.length,
        listed: 100 - 100 * this.residualShare,
        rest: 100 * this.residualShare,
        depth: this.depth,
        treatment: TREATMENTS[this.imports],
      },
    );
  }

  toTable(): Table {
    const { paths } = this;
    const purchases = paths.map(({ sectors }) => sectors.length - 1);
    const shares = paths.map(({ share }) => 100 * share);
    return new Table({
      title: this.title,
      columns: [
        { name: "path", label: say("路径", "path"), values: paths.map(chain) },
        { name: "purchases", label: say("阶数", "purchases"), values: purchases },
        { name: "value", label: say("数值", "value"), values: paths.map(({ value }) => value) },
        { name: "share", label: OF_THE_WHOLE, unit: PERCENT, values: shares },
      ],
      note: this.summary(),
      main: "value",
    });
  }

  /** The largest paths, each with its product. */
  steps(): Steps {
    const steps = this.paths.slice(0, 5).map((path): Step => {
      return {
        title: chain(path),
        formula: "v_{i_k} a_{i_k i_{k-1}} \\cdots a_{i_1 i_0} f_{i_0}",
        numbers: texNumber(path.value),
      };
    });
    const rest = { title: say("其余", "The rest"), numbers: texNumber(this.residualShare) };
    return new Steps(this.title, [...steps, rest]);
  }
}

/** The sectors of a path, each bought by the one before it. */
function chain({ sectors }: StructuralPath): Label {
  const labels = sectors.map(toLabel);
  return {
    zh: labels.map(({ zh }) => zh).join(" ← "),
    en: labels.map(({ en }) => en).join(" ← "),
  };
}
