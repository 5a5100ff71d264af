import type { MatrixInput } from "../../../base/index.js";
import type { Random } from "../../../math/index.js";
import type { PromaxVariant } from "./promax.js";

/** Rotations that leave factors uncorrelated (正交旋转). */
export type OrthogonalRotation =
  | "varimax"
  | "quartimax"
  | "equamax"
  | "parsimax"
  | "factor-parsimony"
  | "crawford-ferguson"
  | "geomin"
  | "bentler"
  | "bifactor"
  | "entropy"
  | "infomax"
  | "mccammon"
  | "tandem-i"
  | "tandem-ii"
  | "varimin"
  | "target";

/** Rotations that let factors correlate (斜交旋转). */
export type ObliqueRotation =
  | "promax"
  | "oblimin"
  | "quartimin"
  | "biquartimin"
  | "oblique-crawford-ferguson"
  | "oblique-geomin"
  | "oblique-bentler"
  | "oblique-bifactor"
  | "oblique-infomax"
  | "simplimax"
  | "cluster"
  | "oblique-target";

/** How factors are turned to be read more easily (因子旋转). */
export type RotationName = "none" | OrthogonalRotation | ObliqueRotation;

/** What a rotation can be told. */
export interface RotationOptions {
  /**
   * `"varimax"` by SPSS's (as the book's papers use it) and factanal's conventions, `"oblimin"` by psych's.
   * `"biquartimin"` is Carroll's (oblimin with γ = ½); by psych's conventions it is what psych calls so, the
   * result then says `"oblique-bifactor"`.
   */
  readonly rotation?: RotationName | undefined;
  /**
   * Kaiser's normalization (Kaiser 标准化): indicators count alike while turning, whatever their
   * communality. By SPSS's conventions on; by psych's and factanal's on for varimax and promax, else off.
   */
  readonly kaiser?: boolean | undefined;
  /** γ of oblimin (SPSS's δ), at most 0.8; 0 by default. */
  readonly gamma?: number | undefined;
  /** κ of the Crawford–Ferguson rotations, from 0 to 1; 0 by default. */
  readonly kappa?: number | undefined;
  /** δ of geomin, > 0; 0.01 by default. */
  readonly delta?: number | undefined;
  /** The power of promax (SPSS's κ, R's m), > 1; 4 by default. */
  readonly power?: number | undefined;
  /** Whose promax; that of the conventions by default (psych's of components is `"factanal"`). */
  readonly promax?: PromaxVariant | undefined;
  /** How many loadings simplimax makes small; as many as there are indicators by default. */
  readonly zeros?: number | undefined;
  /** Indicators × factors for the target rotations; `NaN` where nothing is said. */
  readonly target?: MatrixInput | undefined;
  /**
   * Random starts beside the usual ones, the best of which is kept; 0 by default. The usual ones of a rotation
   * are the extracted factors and their varimax rotation. In a factor analysis by maximum likelihood, minimum
   * residual or generalized least squares the extraction has as many: discrepancies can have several minima.
   */
  readonly starts?: number | undefined;
  /** Where the random starts come from; needed if there are any. */
  readonly random?: Random | undefined;
}

/** Factors after rotation; p indicators, k factors. */
export interface Rotation {
  /** The pattern (orthogonal: the loadings), p × k row by row. */
  readonly pattern: Float64Array;
  /** Correlations of indicators with factors; the same as the pattern if orthogonal. */
  readonly structure: Float64Array;
  /** Φ, k × k; the identity if orthogonal. */
  readonly phi: Float64Array;
  /** Pattern = extracted loadings · transformation, k × k. */
  readonly transformation: Float64Array;
  readonly iterations: number;
  /** How many starts reached the best value, of how many. */
  readonly agreeing: number;
  readonly tried: number;
}

/** Whether a rotation lets factors correlate. */
export function isOblique(name: RotationName): name is ObliqueRotation {
  return /^(promax|obli|quartimin|biquartimin|simplimax|cluster)/.test(name);
}
