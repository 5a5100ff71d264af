import { checkOption, type Kind, type Label, numeric, optional, type OptionReader, say } from "../../base/index.js";
import type { ExtractionName } from "./extraction/extraction.js";
import type { MissingRule } from "./input/factor-input.js";
import type { RotationName } from "./rotation/rotation.js";
import type { ScoreMethod } from "./scores/score-coefficients.js";

/** Extractions by SPSS's names. */
export const extractionWords: Readonly<Record<ExtractionName, Label>> = {
  "principal-components": say("主成分分析法", "principal component analysis"),
  "principal-axis": say("主轴因子分解法", "principal axis factoring"),
  "maximum-likelihood": say("最大似然法", "maximum likelihood"),
  "minimum-residual": say("最小残差法（未加权最小平方）", "minimum residual (unweighted least squares)"),
  "generalized-least-squares": say("广义最小平方法", "generalized least squares"),
  alpha: say("Alpha 因子分解法", "alpha factoring"),
  image: say("映像因子分解法", "image factoring"),
};

/** Rotations. */
export const rotationWords: Readonly<Record<RotationName, Label>> = {
  none: say("不旋转", "none"),
  varimax: say("最大方差法", "varimax"),
  quartimax: say("四次幂极大法", "quartimax"),
  equamax: say("等量最大法", "equamax"),
  parsimax: say("parsimax 法", "parsimax"),
  "factor-parsimony": say("因子简约法", "factor parsimony"),
  "crawford-ferguson": say("Crawford–Ferguson 正交法", "Crawford–Ferguson, orthogonal"),
  geomin: say("正交 geomin 法", "geomin, orthogonal"),
  bentler: say("正交 Bentler 法", "Bentler's simplicity, orthogonal"),
  bifactor: say("双因子法（正交）", "bifactor, orthogonal"),
  entropy: say("最小熵法", "minimum entropy"),
  infomax: say("正交 infomax 法", "infomax, orthogonal"),
  mccammon: say("McCammon 最小熵比法", "McCammon's minimum entropy ratio"),
  "tandem-i": say("Comrey 串联准则 I", "Comrey's tandem I"),
  "tandem-ii": say("Comrey 串联准则 II", "Comrey's tandem II"),
  varimin: say("最小方差法（varimin）", "varimin"),
  target: say("目标旋转（正交）", "target, orthogonal"),
  promax: say("最优斜交法", "promax"),
  oblimin: say("直接斜交法", "direct oblimin"),
  quartimin: say("四次幂极小法", "quartimin"),
  biquartimin: say("双四次幂极小法", "biquartimin"),
  "oblique-crawford-ferguson": say("Crawford–Ferguson 斜交法", "Crawford–Ferguson, oblique"),
  "oblique-geomin": say("斜交 geomin 法", "geomin, oblique"),
  "oblique-bentler": say("斜交 Bentler 法", "Bentler's simplicity, oblique"),
  "oblique-bifactor": say("双因子法（斜交）", "bifactor, oblique"),
  "oblique-infomax": say("斜交 infomax 法", "infomax, oblique"),
  simplimax: say("simplimax 法", "simplimax"),
  cluster: say("聚类目标旋转", "cluster target"),
  "oblique-target": say("目标旋转（斜交）", "target, oblique"),
};

/** Score methods. */
export const scoreWords: Readonly<Record<ScoreMethod, Label>> = {
  regression: say("回归法", "regression"),
  bartlett: say("巴特利特法", "Bartlett"),
  "anderson-rubin": say("安德森–鲁宾法", "Anderson–Rubin"),
  "ten-berge": say("ten Berge 法", "ten Berge"),
  harman: say("Harman 法", "Harman"),
};

/** What is done with missing values, by SPSS's names. */
export const missingWords: Readonly<Record<MissingRule, Label>> = {
  listwise: say("成列删除", "listwise"),
  pairwise: say("成对删除", "pairwise"),
  mean: say("均值替换", "mean"),
};

/** SPSS says component after principal components and factor after all else. */
export function factorWord(extraction: ExtractionName): Label {
  return extraction === "principal-components" ? say("成分", "Component") : say("因子", "Factor");
}

/** What components are, one after the other. */
export const COMPONENT: Kind = { name: "component", label: say("主成分", "component") };

/** Words of more than one table. */
export const WORDS: Readonly<
  Record<"value" | "deviation" | "communality" | "composite" | "rank" | "eigenvalue", Label>
> = {
  value: say("值", "value"),
  deviation: say("标准差", "std. deviation"),
  communality: say("共同度", "communality"),
  composite: say("综合得分", "composite score"),
  rank: say("排名", "rank"),
  eigenvalue: say("特征值", "eigenvalue"),
};

/** What is missing where a matrix came without n. */
export const CASES_OF_MATRIX: Label = say(
  "是计算该矩阵所用的个案数",
  "be the number of cases that the matrix was computed from",
);

/** A share as sentences write it: 77.75 of .77748. */
export function percent(share: number): number {
  return Number((100 * share).toPrecision(4));
}

/** Reads one of the words that a record tells about; the default is filled in later. */
export function oneKeyOf<W extends string>(told: Readonly<Record<W, unknown>>): OptionReader<W | undefined> {
  const words = Object.keys(told) as W[];
  return optional((where, name, given) => checkOption(where, name, given as W, words));
}

/** Reads a share between 0 and 1, which itself is neither. */
export function share(byDefault?: number): OptionReader<number> {
  const words = say("在 0 与 1 之间", "be a share between 0 and 1");
  return numeric({ words, holds: (value) => value > 0 && value < 1 }, byDefault);
}
