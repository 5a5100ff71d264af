import { type Label, label, nameText, shortNumber } from "../../../base/index.js";
import { kmoBand } from "../suitability/kmo-band.js";
import type { FactorFindings } from "./factor-findings.js";
import { extractionWords, rotationWords, scoreWords } from "./factor-words.js";

/** The reading in words: suitability, factors, ranking, warnings, and by whose conventions. */
export function factorSummary(found: FactorFindings, explained: number): Label {
  const parts = [
    suitability(found),
    kept(found, explained),
    ...leaders(found),
    ...warnings(found),
    byConventions(found),
  ];
  return label(parts.map(({ zh }) => zh).join(""), parts.map(({ en }) => en).join(" "));
}

function suitability({ kmo, bartlett }: FactorFindings): Label {
  const value = shortNumber(kmo.overall);
  const { kaiser, textbook } = kmoBand(kmo.overall);
  const test = bartlett
    ? `χ²(${bartlett.degrees}) = ${shortNumber(bartlett.chiSquare)}, p = ${shortNumber(bartlett.p)}`
    : undefined;
  return label(
    `KMO = ${value}（Kaiser：${kaiser.zh}；教材：${textbook.zh}）${test ? `，巴特利特检验 ${test}` : ""}。`,
    `KMO = ${value} (Kaiser: ${kaiser.en}; textbooks: ${textbook.en})${test ? `; Bartlett's test ${test}` : ""}.`,
  );
}

function kept(found: FactorFindings, explained: number): Label {
  const k = found.factors.length;
  const share = shortNumber(Number((100 * explained).toPrecision(4)));
  return label(
    `${found.sample.indicators.length} 个指标提取 ${k} 个因子，共解释总方差的 ${share} %。`,
    `Of ${found.sample.indicators.length} indicators ${k} factor${k === 1 ? "" : "s"} explain${k === 1 ? "s" : ""} ${share} % of the variance.`,
  );
}

function leaders({ composite, scores }: FactorFindings): Label[] {
  if (!composite || !scores) return [];
  const name = (i: number, language: "zh" | "en"): string => nameText(scores.rows[i], language);
  const { order } = composite;
  const last = order[order.length - 1];
  return [
    label(
      `综合得分最高的是${name(order[0], "zh")}，最低的是${name(last, "zh")}。`,
      `The composite score is highest for ${name(order[0], "en")}, lowest for ${name(last, "en")}.`,
    ),
  ];
}

function warnings({ heywood, sample }: FactorFindings): Label[] {
  const list: Label[] = [];
  if (heywood.length > 0) {
    const zh = heywood.map((name) => nameText(name)).join("、");
    const en = heywood.map((name) => nameText(name, "en")).join(", ");
    list.push(
      label(
        `注意：${zh}没有自己的方差（Heywood 情形），解不恰当，宜减少因子或换一种提取方法。`,
        `Beware: ${en} is left without variance of its own (a Heywood case); the solution is improper: take fewer factors or another extraction.`,
      ),
    );
  }
  const { cases } = sample;
  if (cases && cases.incomplete.length > 0) {
    list.push(
      label(
        `${cases.total} 个个案中 ${cases.incomplete.length} 个有缺失值（处理：${cases.rule}），检验所用 n = ${cases.used}。`,
        `${cases.incomplete.length} of ${cases.total} cases have a value missing (${cases.rule}); tests use n = ${cases.used}.`,
      ),
    );
  }
  return list;
}

function byConventions({ plan }: FactorFindings): Label {
  const { conventions, extraction, rotation, scores } = plan;
  const [e, r, s] = [
    extractionWords[extraction.name],
    rotationWords[rotation.name],
    scoreWords[scores],
  ];
  const kaiser = rotation.kaiser && rotation.name !== "none";
  return label(
    `（${conventions.label.zh}：提取 ${e.zh}，旋转 ${r.zh}${kaiser ? "（Kaiser 标准化）" : ""}，得分 ${s.zh}；标准差用 n − 1，载荷列和为正。）`,
    `(${conventions.label.en}: extraction ${e.en}, rotation ${r.en}${kaiser ? " with Kaiser's normalisation" : ""}, scores ${s.en}; standard deviations with n − 1, loadings of a factor sum to something positive.)`,
  );
}
