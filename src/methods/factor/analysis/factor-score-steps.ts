import { say, type Step, type Table, texNumber } from "../../../base/index.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";
import type { FactorFindings } from "./factor-findings.js";
import { scoreTables } from "./spss-loading-tables.js";

const formulas: Readonly<Record<ScoreMethod | "components", string>> = {
  components: "W = \\Lambda(\\Lambda^{\\top}\\Lambda)^{-1},\\quad F = ZW",
  regression: "W = R^{-1}S,\\quad F = ZW",
  bartlett: "W = \\Psi^{-1}\\Lambda(\\Lambda^{\\top}\\Psi^{-1}\\Lambda)^{-1},\\quad F = ZW",
  "anderson-rubin": "W = \\Psi^{-1}\\Lambda(\\Lambda^{\\top}\\Psi^{-1}R\\Psi^{-1}\\Lambda)^{-1/2},\\quad F = ZW",
  "ten-berge": "W = R^{-1/2}C\\Phi^{1/2},\\quad F = ZW",
  harman: "W = \\tilde R^{-1}\\Lambda,\\quad F = ZW",
};

/** Coefficients, a case's scores in numbers, its composite score and rank. */
export function scoreSteps(found: FactorFindings, chosen: number): Step[] {
  const { scores, composite } = found;
  const tables = scoreTables(found);
  const coefficients = coefficientStep(found, tables[0]);
  if (!scores || !composite) return [coefficients];
  const who = scores.rows[chosen];
  return [
    coefficients,
    {
      title: say("因子得分：{who}", "factor scores: {who}", { who }),
      formula: "F_{j} = \\sum_i w_{ij} z_i",
      numbers: firstScore(found, chosen),
    },
    {
      title: say("综合得分与排名：{who}", "composite score and rank: {who}", { who }),
      formula: "F = \\sum_j \\frac{\\lambda_j}{\\sum_m \\lambda_m} F_j",
      numbers: compositeOf(found, chosen),
      note: say("第 {rank} 名，共 {n} 个", "Rank {rank} of {n}", {
        rank: composite.ranks[chosen],
        n: composite.ranks.length,
      }),
      table: tables[tables.length - 1],
    },
  ];
}

function coefficientStep({ extraction, scoreMethod }: FactorFindings, table: Table): Step {
  const step = { title: say("因子得分系数", "score coefficients"), table };
  if (extraction !== "principal-components") return { ...step, formula: formulas[scoreMethod] };
  return {
    ...step,
    formula: formulas.components,
    note: say(
      "主成分法下回归法、巴特利特法、安德森–鲁宾法的得分相同",
      "Of components, regression, Bartlett and Anderson–Rubin scores are the same",
    ),
  };
}

/** The first factor's score as a sum of coefficients times standardized values. */
function firstScore({ data, means, deviations, scoreCoefficients, scores }: FactorFindings, chosen: number): string {
  if (!data || !means || !deviations || !scores) return "";
  const p = means.length;
  const terms = Array.from(means, (mean, i) => {
    const z = (data.values[chosen * p + i] - mean) / deviations[i];
    const w = scoreCoefficients.values[i * scores.columns.length];
    return `(${texNumber(w)})(${texNumber(z)})`;
  });
  const shown = terms.length > 6 ? [...terms.slice(0, 5), "\\dots", terms[p - 1]] : terms;
  return `F_1 = ${shown.join(" + ")} = ${texNumber(scores.values[chosen * scores.columns.length])}`;
}

function compositeOf({ composite, scores }: FactorFindings, chosen: number): string {
  if (!composite || !scores) return "";
  const k = composite.weights.length;
  const terms = Array.from(
    composite.weights,
    (w, j) => `${texNumber(w)} \\cdot (${texNumber(scores.values[chosen * k + j])})`,
  );
  return `F = ${terms.join(" + ")} = ${texNumber(composite.scores[chosen])}`;
}
