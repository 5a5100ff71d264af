import { ByName, type Label, type LabelledMatrix, type Measure, type Name, say, Steps } from "../../../base/index.js";
import { matrixTable } from "../tables/matrix-tables.js";
import { COMPONENT, percent, WORDS } from "../words.js";

/** What {@link PrincipalComponents} is made of. */
export interface PrincipalComponentParts {
  readonly matrix: "correlation" | "covariance";
  readonly names: readonly Label[];
  readonly eigenvalues: Float64Array;
  /** Of all variance, one a component. */
  readonly shares: Float64Array;
  /** Of the first, the first two … together. */
  readonly cumulative: Float64Array;
  readonly vectors: LabelledMatrix;
  readonly scores: LabelledMatrix | undefined;
}

/** The measures of {@link PrincipalComponents}. */
export type PrincipalComponentMeasure = "eigenvalue" | "percent" | "cumulative";

/** All principal components: what {@link principalComponents} returns. */
export class PrincipalComponents extends ByName<PrincipalComponentMeasure> {
  readonly matrix: "correlation" | "covariance";
  readonly indicators: readonly Name[];
  /** Variances of the components, largest first. */
  readonly eigenvalues: Float64Array;
  /** The share of the variance that each component has. */
  readonly shares: Float64Array;
  /** Indicators × components; each column has length 1. */
  readonly vectors: LabelledMatrix;
  /** Cases × components, centred; undefined if a matrix was handed in. */
  readonly scores: LabelledMatrix | undefined;

  /** @internal */
  constructor(parts: PrincipalComponentParts) {
    super({
      title: say("主成分分析", "Principal components"),
      kind: COMPONENT,
      names: parts.names,
      measures: measuresOf(parts),
      note: reading(parts),
    });
    this.matrix = parts.matrix;
    this.indicators = parts.vectors.rows;
    this.eigenvalues = parts.eigenvalues;
    this.shares = parts.shares;
    this.vectors = parts.vectors;
    this.scores = parts.scores;
  }

  override summary(): Label {
    return reading(this);
  }

  override steps(): Steps {
    const standard = this.matrix === "correlation";
    return new Steps(this.title, [
      {
        title: standard ? say("标准化", "standardize") : say("中心化", "centre"),
        formula: standard ? "z_{ij} = \\frac{x_{ij} - \\bar x_j}{s_j}" : "z_{ij} = x_{ij} - \\bar x_j",
      },
      {
        title: say("特征值", "eigenvalues"),
        formula: "\\frac{1}{n-1} Z^{\\top} Z = V \\Lambda V^{\\top}",
        table: this.toTable(),
      },
      {
        title: say("特征向量（系数之和取正）", "eigenvectors (that sum to something positive)"),
        table: matrixTable(say("特征向量", "Eigenvectors"), this.vectors, {
          decimals: 4,
          prefix: "y",
        }),
      },
      {
        title: say("主成分得分", "component scores"),
        formula: "Y = Z V",
        note: say(
          "方差为特征值；除以 √λ 才是因子得分",
          "Their variances are the eigenvalues; divided by √λ they are factor scores",
        ),
      },
    ]);
  }
}

function measuresOf({
  eigenvalues,
  shares,
  cumulative,
}: PrincipalComponentParts): Record<PrincipalComponentMeasure, Measure> {
  const percents = (label: Label, list: Float64Array): Measure => ({
    label,
    values: list.map((share) => 100 * share),
    decimals: 3,
  });
  return {
    eigenvalue: { label: WORDS.eigenvalue, values: eigenvalues, decimals: 4 },
    percent: percents(say("方差百分比", "% of variance"), shares),
    cumulative: percents(say("累积 %", "cumulative %"), cumulative),
  };
}

function reading({ matrix, shares }: Pick<PrincipalComponentParts, "matrix" | "shares">): Label {
  const [first, second = 0] = shares;
  const shown = { first: percent(first), both: percent(first + second) };
  return matrix === "correlation"
    ? say(
        "按相关系数矩阵：第一主成分占方差的 {first}%，前两个占 {both}%。",
        "Of the correlation matrix: the first component has {first}% of the variance, the first two {both}%.",
        shown,
      )
    : say(
        "按协方差矩阵：第一主成分占方差的 {first}%，前两个占 {both}%。",
        "Of the covariance matrix: the first component has {first}% of the variance, the first two {both}%.",
        shown,
      );
}
