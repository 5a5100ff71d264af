import { type Label, label, Result, Steps, shortNumber, Table } from "../../../base/index.js";
import { countAbove } from "./empirical-kaiser.js";
import type { EigenvalueBasis } from "./reduced-eigenvalues.js";

/** Eigenvalues beside those of chance: what {@link parallelAnalysis} returns. */
export class ParallelAnalysis extends Result {
  readonly title: Label = label("平行分析", "Parallel analysis");

  constructor(
    readonly basis: EigenvalueBasis,
    readonly eigenvalues: Float64Array,
    /** The mean of chance's eigenvalues at each place. */
    readonly mean: Float64Array,
    /** Their quantile. */
    readonly quantiles: Float64Array,
    /** Which quantile. */
    readonly quantile: number,
    readonly criterion: "quantile" | "mean",
    readonly repetitions: number,
  ) {
    super();
  }

  /** What an eigenvalue must exceed. */
  get reference(): Float64Array {
    return this.criterion === "mean" ? this.mean : this.quantiles;
  }

  /** How many eigenvalues exceed chance, counted from the first. */
  get factors(): number {
    return countAbove(this.eigenvalues, this.reference);
  }

  override summary(): Label {
    const share = shortNumber(100 * this.quantile);
    const zh = this.criterion === "mean" ? "均值" : `第 ${share} 百分位数`;
    const en = this.criterion === "mean" ? "mean" : `${share}th percentile`;
    return label(
      `平行分析保留 ${this.factors} 个因子：其特征值超过 ${this.repetitions} 次随机数据的${zh}。`,
      `Parallel analysis keeps ${this.factors} factors: their eigenvalues exceed the ${en} of ${this.repetitions} random data sets.`,
    );
  }

  override toTable(): Table {
    const share = shortNumber(100 * this.quantile);
    const numbers = (name: string, title: Label, values: Float64Array) => ({
      name,
      label: title,
      values: [...values],
      decimals: 3,
    });
    return new Table({
      title: this.title,
      columns: [
        {
          name: "factor",
          label: label("因子", "factor"),
          values: Array.from(this.eigenvalues, (_, i) => i + 1),
        },
        numbers("eigenvalue", label("特征值", "eigenvalue"), this.eigenvalues),
        numbers("mean", label("随机均值", "mean of chance"), this.mean),
        numbers(
          "quantile",
          label(`随机第 ${share} 百分位数`, `${share}th percentile`),
          this.quantiles,
        ),
      ],
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("样本的特征值", "the eigenvalues of the sample"),
        formula: "\\lambda_1 \\ge \\lambda_2 \\ge \\dots \\ge \\lambda_p",
      },
      {
        title: label(
          `同样大小的 ${this.repetitions} 组互不相关的随机数据的特征值`,
          `those of ${this.repetitions} random data sets of the same size without any correlation`,
        ),
        table: this.toTable(),
      },
      {
        title: label("从第一个起，数超过随机的", "count, from the first, those above chance"),
        formula: "k = \\max\\{j : \\lambda_i > \\lambda_i^{*},\\ i \\le j\\}",
        numbers: `k = ${this.factors}`,
        note: this.summary(),
      },
    ]);
  }
}
