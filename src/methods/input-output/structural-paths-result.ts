import {
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
import { type ImportTreatment, treatmentLabel } from "./imports.js";
import type { InputOutputTable } from "./table.js";

/** One path: the final product first, then what it buys, and so on up the chain. */
export interface StructuralPath {
  readonly sectors: readonly Name[];
  /** What is counted at the last sector of the path, for this path only. */
  readonly value: number;
  /** The same as a share of the whole effect. */
  readonly share: number;
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
