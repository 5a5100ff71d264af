import {
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  Result,
  Steps,
  shortNumber,
  Table,
} from "../../../base/index.js";
import { matrixTable } from "../tables/matrix-tables.js";

/** All principal components: what {@link principalComponents} returns. */
export class PrincipalComponents extends Result {
  readonly title: Label = label("主成分分析", "Principal components");

  constructor(
    readonly matrix: "correlation" | "covariance",
    readonly indicators: readonly Name[],
    readonly components: readonly Label[],
    /** Variances of the components, largest first. */
    readonly eigenvalues: Float64Array,
    /** Indicators × components; each column has length 1. */
    readonly vectors: LabelledMatrix,
    /** Cases × components, centred; undefined if a matrix was handed in. */
    readonly scores: LabelledMatrix | undefined,
  ) {
    super();
  }

  /** The share of the variance that each component has. */
  get shares(): Float64Array {
    const total = this.eigenvalues.reduce((sum, value) => sum + value, 0);
    return this.eigenvalues.map((value) => value / total);
  }

  override summary(): Label {
    const [first, second = 0] = this.shares;
    const percent = (x: number): string => shortNumber(Number((100 * x).toPrecision(4)));
    const of =
      this.matrix === "correlation"
        ? label("相关系数矩阵", "correlation")
        : label("协方差矩阵", "covariance");
    return label(
      `按${of.zh}：第一主成分占方差的 ${percent(first)} %，前两个占 ${percent(first + second)} %。`,
      `Of the ${of.en} matrix: the first component has ${percent(first)} % of the variance, the first two ${percent(first + second)} %.`,
    );
  }

  override toTable(): Table {
    let sum = 0;
    const shares = this.shares;
    const cumulative = Array.from(shares, (share) => {
      sum += share;
      return 100 * sum;
    });
    return new Table({
      title: this.title,
      columns: [
        { name: "component", label: label("主成分", "component"), values: [...this.components] },
        {
          name: "eigenvalue",
          label: label("特征值", "eigenvalue"),
          values: [...this.eigenvalues],
          decimals: 4,
        },
        {
          name: "percent",
          label: label("方差百分比", "% of variance"),
          values: Array.from(shares, (x) => 100 * x),
          decimals: 3,
        },
        {
          name: "cumulative",
          label: label("累积 %", "cumulative %"),
          values: cumulative,
          decimals: 3,
        },
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const standard = this.matrix === "correlation";
    return new Steps(this.title, [
      {
        title: standard ? label("标准化", "standardise") : label("中心化", "centre"),
        formula: standard
          ? "z_{ij} = \\frac{x_{ij} - \\bar x_j}{s_j}"
          : "z_{ij} = x_{ij} - \\bar x_j",
      },
      {
        title: label("特征值", "eigenvalues"),
        formula: "\\frac{1}{n-1} Z^{\\top} Z = V \\Lambda V^{\\top}",
        table: this.toTable(),
      },
      {
        title: label("特征向量（系数之和取正）", "eigenvectors (that sum to something positive)"),
        table: matrixTable(label("特征向量", "Eigenvectors"), this.vectors, {
          decimals: 4,
          prefix: "y",
        }),
      },
      {
        title: label("主成分得分", "component scores"),
        formula: "Y = Z V",
        note: label(
          "方差为特征值；除以 √λ 才是因子得分",
          "Their variances are the eigenvalues; divided by √λ they are factor scores",
        ),
      },
    ]);
  }
}
