import { type Label, listed, say, sentences } from "../../../base/index.js";
import { kmoBand } from "../suitability/kmo-band.js";
import { extractionWords, missingWords, percent, rotationWords, scoreWords } from "../words.js";
import { conventions } from "./conventions.js";
import type { FactorFindings } from "./factor-findings.js";

/** The reading in words: suitability, factors, ranking, warnings, and by whose conventions. */
export function factorSummary(found: FactorFindings, explained: number): Label {
  return sentences(
    suitability(found),
    say(
      "{p} 个指标提取 {k} 个因子，共解释总方差的 {share}%。",
      "Indicators: {p}; factors: {k}; explained: {share}% of the variance.",
      { p: found.indicators.length, k: found.factors.length, share: percent(explained) },
    ),
    leaders(found),
    improper(found),
    incomplete(found),
    byConventions(found),
  );
}

function suitability({ kmo, bartlett, singular }: FactorFindings): Label {
  if (singular) return notPositiveDefinite(singular);
  if (kmo === undefined)
    return say("各指标互不相关，KMO 没有定义。", "No two indicators are correlated: KMO is undefined.");
  const value = kmo.overall;
  const { kaiser, textbook } = kmoBand(value);
  const measure = say(
    "KMO = {value}（Kaiser：{kaiser}；教材：{textbook}）",
    "KMO = {value} (Kaiser: {kaiser}; textbooks: {textbook})",
    { value, kaiser, textbook },
  );
  if (bartlett === undefined) return say("{measure}。", "{measure}.", { measure });
  const { degrees, chiSquare, p } = bartlett;
  return say(
    "{measure}，巴特利特检验 χ²({degrees}) = {chiSquare}, p = {p}。",
    "{measure}; Bartlett's test χ²({degrees}) = {chiSquare}, p = {p}.",
    { measure, degrees, chiSquare, p },
  );
}

/** The warning where R can't be inverted. */
export function notPositiveDefinite(singular: Label): Label {
  return say(
    "注意：{singular}；矩阵非正定，KMO、巴特利特检验和反映像矩阵都不存在，是否适合作因子分析无从检验。",
    "Beware: {singular}. The matrix isn't positive definite: KMO, Bartlett's test and anti-images don't exist, and nothing can tell whether a factor analysis suits these data.",
    { singular },
  );
}

function leaders({ composite, scores }: FactorFindings): Label | undefined {
  if (!composite || !scores) return undefined;
  const { order } = composite;
  return say(
    "综合得分最高的是{first}，最低的是{last}。",
    "The composite score is highest for {first}, lowest for {last}.",
    { first: scores.rows[order[0]], last: scores.rows[order[order.length - 1]] },
  );
}

function improper({ heywood }: FactorFindings): Label | undefined {
  if (heywood.length === 0) return undefined;
  return say(
    "注意：{names}没有自己的方差（Heywood 情形），解不恰当，宜减少因子或换一种提取方法。",
    "Beware: {names} is left without variance of its own (a Heywood case); the solution is improper: take fewer factors or another extraction.",
    { names: listed(heywood) },
  );
}

/** Cases with holes; a few are named. */
function incomplete({ cases }: FactorFindings): Label | undefined {
  if (cases === undefined || cases.incomplete.length === 0) return undefined;
  const { incomplete, total, used, rule } = cases;
  const count = incomplete.length;
  const names = count > 5 ? undefined : listed(incomplete);
  return say(
    "{total} 个个案中 {count} 个有缺失值（{named}{rule}），检验所用 n = {used}。",
    "Cases with a value missing: {count} of {total} ({named}{rule}); tests use n = {used}.",
    {
      total,
      count,
      used,
      rule: missingWords[rule],
      named: names ? say("{names}；", "{names}; ", { names }) : "",
    },
  );
}

function byConventions(found: FactorFindings): Label {
  return say(
    "（{conventions}：提取 {extraction}，旋转 {rotation}，得分 {scores}；标准差用 n − 1，载荷列和为正。）",
    "({conventions}: extraction {extraction}, rotation {rotation}, scores {scores}; standard deviations with n − 1, loadings of a factor sum to something positive.)",
    {
      conventions: conventions[found.conventions].label,
      extraction: extractionWords[found.extraction],
      rotation: rotationOf(found),
      scores: scoreWords[found.scoreMethod],
    },
  );
}

/** The rotation and whether it is normalized. */
export function rotationOf({ rotation, kaiser }: FactorFindings): Label {
  const how = rotationWords[rotation];
  return kaiser ? say("{how}（Kaiser 标准化）", "{how} with Kaiser normalization", { how }) : how;
}
