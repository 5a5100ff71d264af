import { KINDS, type Label, Result, say, Steps, Table } from "../../../base/index.js";
import { numbers } from "../tables/matrix-tables.js";
import { WORDS } from "../words.js";
import { countAbove } from "./empirical-kaiser.js";
import type { EigenvalueBasis } from "./reduced-eigenvalues.js";

/** Eigenvalues beside those of chance: what {@link parallelAnalysis} returns. */
export class ParallelAnalysis extends Result {
  readonly title: Label = say("平行分析", "Parallel analysis");

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
    const { factors, repetitions } = this;
    return say(
      "平行分析保留 {factors} 个因子：其特征值超过 {repetitions} 次随机数据的{limit}。",
      "Factors kept by parallel analysis: {factors} (eigenvalues above {limit} of chance; random data sets: {repetitions}).",
      { factors, repetitions, limit: this.criterion === "mean" ? MEAN : this.quantileName },
    );
  }

  override toTable(): Table {
    const { eigenvalues, mean, quantiles } = this;
    return new Table({
      title: this.title,
      columns: [
        { ...KINDS.factor, values: Array.from(eigenvalues, (_, i) => i + 1) },
        numbers("eigenvalue", WORDS.eigenvalue, eigenvalues),
        numbers("mean", say("随机均值", "mean of chance"), mean),
        numbers("quantile", say("随机{quantile}", "{quantile} of chance", { quantile: this.quantileName }), quantiles),
      ],
      main: "eigenvalue",
    });
  }

  override steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("样本的特征值", "the eigenvalues of the sample"),
        formula: "\\lambda_1 \\ge \\lambda_2 \\ge \\dots \\ge \\lambda_p",
      },
      {
        title: say(
          "同样大小的 {n} 组互不相关的随机数据的特征值",
          "those of {n} random data sets of the same size without any correlation",
          { n: this.repetitions },
        ),
        table: this.toTable(),
      },
      {
        title: say("从第一个起，数超过随机的", "count, from the first, those above chance"),
        formula: "k = \\max\\{j : \\lambda_i > \\lambda_i^{*},\\ i \\le j\\}",
        numbers: `k = ${this.factors}`,
        note: this.summary(),
      },
    ]);
  }

  private get quantileName(): Label {
    return say("第 {share} 百分位数", "percentile {share}", { share: 100 * this.quantile });
  }
}

const MEAN = say("均值", "the mean");
