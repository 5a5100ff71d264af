import { type Label, label } from "../../../base/index.js";
import type { ExtractionName } from "../extraction/extraction.js";
import type { RotationName } from "../rotation/rotation.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";

/** Extractions by SPSS's names. */
export const extractionWords: Readonly<Record<ExtractionName, Label>> = {
  principalComponents: label("主成分分析法", "principal component analysis"),
  principalAxis: label("主轴因子分解法", "principal axis factoring"),
  maximumLikelihood: label("最大似然法", "maximum likelihood"),
  minimumResidual: label(
    "最小残差法（未加权最小平方）",
    "minimum residual (unweighted least squares)",
  ),
  generalizedLeastSquares: label("广义最小平方法", "generalized least squares"),
  alpha: label("Alpha 因子分解法", "alpha factoring"),
  image: label("映像因子分解法", "image factoring"),
};

/** Rotations. */
export const rotationWords: Readonly<Record<RotationName, Label>> = {
  none: label("不旋转", "none"),
  varimax: label("最大方差法", "varimax"),
  quartimax: label("四次幂极大法", "quartimax"),
  equamax: label("等量最大法", "equamax"),
  parsimax: label("parsimax 法", "parsimax"),
  factorParsimony: label("因子简约法", "factor parsimony"),
  crawfordFerguson: label("Crawford–Ferguson 正交法", "Crawford–Ferguson, orthogonal"),
  geomin: label("正交 geomin 法", "geomin, orthogonal"),
  bentler: label("正交 Bentler 法", "Bentler's simplicity, orthogonal"),
  bifactor: label("双因子法（正交）", "bifactor, orthogonal"),
  entropy: label("最小熵法", "minimum entropy"),
  infomax: label("正交 infomax 法", "infomax, orthogonal"),
  mccammon: label("McCammon 最小熵比法", "McCammon's minimum entropy ratio"),
  tandemI: label("Comrey 串联准则 I", "Comrey's tandem I"),
  tandemII: label("Comrey 串联准则 II", "Comrey's tandem II"),
  varimin: label("最小方差法（varimin）", "varimin"),
  target: label("目标旋转（正交）", "target, orthogonal"),
  promax: label("最优斜交法", "promax"),
  oblimin: label("直接斜交法", "direct oblimin"),
  quartimin: label("四次幂极小法", "quartimin"),
  biquartimin: label("双四次幂极小法", "biquartimin"),
  obliqueCrawfordFerguson: label("Crawford–Ferguson 斜交法", "Crawford–Ferguson, oblique"),
  obliqueGeomin: label("斜交 geomin 法", "geomin, oblique"),
  obliqueBentler: label("斜交 Bentler 法", "Bentler's simplicity, oblique"),
  obliqueBifactor: label("双因子法（斜交）", "bifactor, oblique"),
  obliqueInfomax: label("斜交 infomax 法", "infomax, oblique"),
  simplimax: label("simplimax 法", "simplimax"),
  cluster: label("聚类目标旋转", "cluster target"),
  obliqueTarget: label("目标旋转（斜交）", "target, oblique"),
};

/** Score methods. */
export const scoreWords: Readonly<Record<ScoreMethod, Label>> = {
  regression: label("回归法", "regression"),
  bartlett: label("巴特利特法", "Bartlett"),
  andersonRubin: label("安德森–鲁宾法", "Anderson–Rubin"),
  tenBerge: label("ten Berge 法", "ten Berge"),
  harman: label("Harman 法", "Harman"),
};

/** SPSS says component after principal components and factor after all else. */
export function factorWord(extraction: ExtractionName): Label {
  return extraction === "principalComponents"
    ? label("成分", "Component")
    : label("因子", "Factor");
}
