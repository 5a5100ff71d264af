/** How factors are drawn from a correlation matrix (因子提取方法). */
export type ExtractionName =
  | "principal-components"
  | "principal-axis"
  | "maximum-likelihood"
  | "minimum-residual"
  | "generalized-least-squares"
  | "alpha"
  | "image";

/**
 * When an iteration over communalities has settled: by the largest change, by the change of their sum,
 * or by the sum of all changes without their signs.
 */
export type StopRule = "largest" | "sum" | "absolute-sum";

/** How an iterative extraction runs. */
export interface FactorExtractionOptions {
  /**
   * The most iterations over communalities (principal axis, alpha); 25 by SPSS's conventions, 50 by
   * psych's, 1000 by factanal's.
   */
  readonly iterations?: number | undefined;
  /** The change of communalities that counts as settled; 0.001 by SPSS's and psych's conventions, 1e-10 by factanal's. */
  readonly tolerance?: number | undefined;
  /**
   * `"largest"` by SPSS's and factanal's conventions; by psych's `"sum"` for principal axes and
   * `"absolute-sum"` for alpha.
   */
  readonly stop?: StopRule | undefined;
  /**
   * The smallest uniqueness of maximum likelihood, minimum residual and generalized least squares;
   * 0.005 by default, as in R. An indicator that is held there is a Heywood case.
   */
  readonly lowerBound?: number | undefined;
}

/** Factors as they were extracted, unrotated; p indicators, k factors. */
export interface FactorExtraction {
  /** p × k row by row; factors by the variance they explain, columns as the arithmetic gives them. */
  readonly loadings: Float64Array;
  /** Variance that each indicator shares. */
  readonly communalities: Float64Array;
  /** Variance of each indicator's own: 1 − communality, or what the discrepancy was minimized over. */
  readonly uniquenesses: Float64Array;
  /** What communalities were before the first step (初始共同度). */
  readonly initial: Float64Array;
  /** How many steps it took; 0 for a closed form. */
  readonly iterations: number;
  /** The minimum of the discrepancy function, if there is one. */
  readonly objective: number | undefined;
  /** How many starts led to it, of how many; undefined where nothing is minimized. */
  readonly starts?: { readonly agreeing: number; readonly tried: number };
}
