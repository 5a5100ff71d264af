import {
  checkOption,
  type Label,
  LabelledMatrix,
  label,
  type Name,
  Result,
  Steps,
  shortNumber,
  Table,
} from "../../../base/index.js";
import { matrixProduct, symmetricEigen } from "../../../math/index.js";
import { InputError } from "../../../base/index.js";
import type { FactorInput, MissingOptions } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { factorOrder, orderColumns } from "../rotation/order.js";
import { matrixTable } from "../tables/matrix-tables.js";

/** What principal components are taken of. */
export interface PrincipalComponentOptions extends MissingOptions {
  /** `"correlation"` (default) gives every indicator the same weight, `"covariance"` its variance. */
  readonly matrix?: "correlation" | "covariance" | undefined;
}

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

/**
 * Principal components (主成分分析): the directions in which cases differ most, one after the other,
 * uncorrelated. No model, no rotation: not the same as factor analysis, whose loadings are these
 * vectors times √λ.
 *
 *     Z′Z/(n − 1) = V·Λ·V′,   Y = Z·V
 *
 * @param data - cases × indicators (fewer cases than indicators will do), `{ correlation }` or
 * `{ covariance }`.
 * @throws {InputError} If an entry isn't a number, an indicator constant, or covariances are asked of
 * correlations.
 * @see Jolliffe, I. T. (2002). Principal Component Analysis, 2nd ed. Springer.
 * @example
 * const result = principalComponents([[1, 2], [2, 4.1], [3, 5.9], [4, 8.2]]);
 * result.shares; // => [0.999496, 0.000504]
 */
export function principalComponents(
  data: FactorInput,
  options: PrincipalComponentOptions = {},
): PrincipalComponents {
  const where = "principalComponents";
  const matrix = checkOption(where, "matrix", options.matrix ?? "correlation", [
    "correlation",
    "covariance",
  ]);
  const sample = readSample(where, data, options.missing);
  const p = sample.indicators.length;
  const scales = scalesOf(where, sample, matrix);
  const covariance = sample.correlation.map(
    (r, at) => r * scales[Math.floor(at / p)] * scales[at % p],
  );
  const eigen = symmetricEigen(covariance, p);
  const vectors = orderColumns(eigen.vectors, p, factorOrder(eigen.vectors, p, eigen.values));
  const names = Array.from({ length: p }, (_, j) => label(`主成分${j + 1}`, `PC${j + 1}`));
  return new PrincipalComponents(
    matrix,
    sample.indicators,
    names,
    eigen.values.map((value) => Math.max(0, value)),
    new LabelledMatrix(sample.indicators, names, vectors),
    scoresOf(sample, scales, vectors, names),
  );
}

/** Standard deviations that the correlations are multiplied by. */
function scalesOf(
  where: string,
  sample: IndicatorSample,
  matrix: "correlation" | "covariance",
): Float64Array {
  if (matrix === "correlation") return new Float64Array(sample.indicators.length).fill(1);
  if (sample.deviations) return sample.deviations;
  throw new InputError(
    where,
    "matrix",
    'be "correlation" where only correlations are known',
    matrix,
  );
}

function scoresOf(
  { data, means, deviations }: IndicatorSample,
  scales: Float64Array,
  vectors: Float64Array,
  names: readonly Label[],
): LabelledMatrix | undefined {
  if (!data || !means || !deviations || data.rows.length === 0) return undefined;
  const p = means.length;
  const z = data.values.map((x, at) => ((x - means[at % p]) / deviations[at % p]) * scales[at % p]);
  return new LabelledMatrix(data.rows, names, matrixProduct(z, vectors, p));
}
