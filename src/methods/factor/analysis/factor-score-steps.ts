import { label, nameText, type Step, texNumber } from "../../../base/index.js";
import type { FactorFindings } from "./factor-findings.js";
import { scoreTables } from "./spss-loading-tables.js";

const formulas: Readonly<Record<string, string>> = {
  components: "W = \\Lambda(\\Lambda^{\\top}\\Lambda)^{-1},\\quad F = ZW",
  regression: "W = R^{-1}S,\\quad F = ZW",
  bartlett: "W = \\Psi^{-1}\\Lambda(\\Lambda^{\\top}\\Psi^{-1}\\Lambda)^{-1},\\quad F = ZW",
  andersonRubin:
    "W = \\Psi^{-1}\\Lambda(\\Lambda^{\\top}\\Psi^{-1}R\\Psi^{-1}\\Lambda)^{-1/2},\\quad F = ZW",
  tenBerge: "W = R^{-1/2}C\\Phi^{1/2},\\quad F = ZW",
  harman: "W = \\tilde R^{-1}\\Lambda,\\quad F = ZW",
};

/** Coefficients, a case's scores in numbers, its composite score and rank. */
export function scoreSteps(found: FactorFindings, chosen: number): Step[] {
  const { plan, scores, composite } = found;
  const tables = scoreTables(found);
  const components = plan.extraction.name === "principalComponents";
  const coefficients: Step = {
    title: label("因子得分系数", "score coefficients"),
    formula: formulas[components ? "components" : plan.scores],
    table: tables[0],
    ...(components
      ? {
          note: label(
            "主成分法下回归法、巴特利特法、安德森–鲁宾法的得分相同",
            "Of components, regression, Bartlett and Anderson–Rubin scores are the same",
          ),
        }
      : {}),
  };
  if (!scores || !composite) return [coefficients];
  const who = scores.rows[chosen];
  return [
    coefficients,
    {
      title: label(`因子得分：${nameText(who)}`, `factor scores: ${nameText(who, "en")}`),
      formula: "F_{j} = \\sum_i w_{ij} z_i",
      numbers: firstScore(found, chosen),
    },
    {
      title: label(
        `综合得分与排名：${nameText(who)}`,
        `composite score and rank: ${nameText(who, "en")}`,
      ),
      formula: "F = \\sum_j \\frac{\\lambda_j}{\\sum_m \\lambda_m} F_j",
      numbers: compositeOf(found, chosen),
      note: label(
        `第 ${composite.ranks[chosen]} 名，共 ${composite.ranks.length} 个`,
        `Rank ${composite.ranks[chosen]} of ${composite.ranks.length}`,
      ),
      table: tables[tables.length - 1],
    },
  ];
}

/** The first factor's score as a sum of coefficients times standardised values. */
function firstScore({ sample, scoreCoefficients, scores }: FactorFindings, chosen: number): string {
  const { data, means, deviations } = sample;
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
