import {
  indexOfName,
  LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../../base/index.js";
import { matrixTable } from "../tables/matrix-tables.js";
import { scoreSteps } from "./factor-score-steps.js";
import type { FactorFindings } from "./factor-findings.js";
import { rotationWords } from "./factor-words.js";
import { explained } from "./spss-extraction-tables.js";
import { loadingTables } from "./spss-loading-tables.js";
import { numbers } from "./table-columns.js";

/** The derivation: raw → standardised → R → eigenvalues → loadings → rotated → coefficients → scores. */
export function factorSteps(found: FactorFindings, choice: string | undefined): Steps {
  const { data } = found.sample;
  const chosen =
    choice === undefined || !data ? 0 : indexOfName("steps", "case", data.rows, choice);
  return new Steps(label("因子分析的步骤", "The steps of a factor analysis"), [
    ...dataSteps(found, chosen),
    correlationStep(found),
    eigenvalueStep(found),
    loadingStep(found),
    ...rotationStep(found),
    ...scoreSteps(found, chosen),
  ]);
}

/** Raw and standardised tables; none if a matrix was handed in. */
function dataSteps({ sample }: FactorFindings, chosen: number): Step[] {
  const { data, means, deviations } = sample;
  if (!data || !means || !deviations || data.rows.length === 0) return [];
  const p = means.length;
  const z = data.values.map((x, at) => (x - means[at % p]) / deviations[at % p]);
  const at = chosen * p;
  const [who, what] = [data.rows[chosen], data.columns[0]];
  const numbersIn = `z = \\frac{${texNumber(data.values[at])} - ${texNumber(means[0])}}{${texNumber(deviations[0])}} = ${texNumber(z[at])}`;
  return [
    {
      title: label("原始数据", "the raw table"),
      table: casesTable(label("原始数据", "Raw data"), data, undefined),
    },
    {
      title: label("标准化，消除单位", "standardise: no unit is left"),
      formula: "z_{ij} = \\frac{x_{ij} - \\bar x_j}{s_j},\\quad s_j \\text{ with } n - 1",
      numbers: numbersIn,
      note: label(
        `${nameText(who)}的${nameText(what)}`,
        `${nameText(what, "en")} of ${nameText(who, "en")}`,
      ),
      table: casesTable(
        label("标准化数据", "Standardised data"),
        new LabelledMatrix(data.rows, data.columns, z),
        4,
      ),
    },
  ];
}

function casesTable(
  title: ReturnType<typeof label>,
  matrix: LabelledMatrix,
  decimals: number | undefined,
): Table {
  const columns = matrix.columns.map((name: Name, j) => ({
    name: `x${j + 1}`,
    label: typeof name === "string" ? label(name, name) : name,
    values: [...matrix.columnAt(j)],
    decimals,
  }));
  return new Table({
    title,
    columns: [nameColumn("case", label("个案", "case"), matrix.rows), ...columns],
  });
}

function correlationStep({ correlation, kmo }: FactorFindings): Step {
  return {
    title: label("相关系数矩阵", "the correlation matrix"),
    formula: "R = \\frac{1}{n-1} Z^{\\top} Z",
    table: matrixTable(label("相关系数矩阵", "Correlation matrix"), correlation),
    note: kmo.summary(),
  };
}

function eigenvalueStep(found: FactorFindings): Step {
  const { eigenvalues, factors } = found;
  const k = factors.length;
  const listed = Array.from(eigenvalues.slice(0, k + 1), texNumber).join(",\\ ");
  return {
    title: label("特征值与方差贡献率", "eigenvalues and what they explain"),
    formula: "|R - \\lambda I| = 0,\\quad \\frac{\\lambda_j}{p}",
    numbers: `\\lambda = ${listed},\\ \\dots`,
    note: label(`保留前 ${k} 个因子`, `The first ${k} are kept`),
    table: explained(found),
  };
}

const loadingFormula: Readonly<Record<string, string>> = {
  principalComponents: "l_{ij} = \\sqrt{\\lambda_j}\\, v_{ij}",
  principalAxis: "R - \\Psi = V \\Lambda V^{\\top},\\quad l_{ij} = \\sqrt{\\lambda_j}\\, v_{ij}",
  maximumLikelihood:
    "\\min_{\\Psi} \\sum_{m>k} (\\theta_m - \\ln\\theta_m - 1),\\quad \\theta \\text{ of } \\Psi^{-1/2} R \\Psi^{-1/2}",
  minimumResidual:
    "\\min_{\\Psi} \\tfrac12 \\sum_{m>k} \\gamma_m^2,\\quad \\gamma \\text{ of } R - \\Psi",
  generalizedLeastSquares: "\\min \\tfrac12 \\mathrm{tr}\\,(I - R^{-1}\\Sigma)^2",
  alpha:
    "H^{-1}(R - U^2)H^{-1} = V \\Lambda V^{\\top},\\quad l_{ij} = h_i \\sqrt{\\lambda_j}\\, v_{ij}",
  image:
    "S^{-1} R S^{-1} = \\Omega \\Gamma \\Omega^{\\top},\\quad L = S\\,\\Omega\\,(\\Gamma - I)\\,\\Gamma^{-1/2}",
};

function loadingStep(found: FactorFindings): Step {
  const { extracted, extraction, sample, plan, factors } = found;
  const squares = Array.from(
    extracted.values.slice(0, factors.length),
    (x) => `(${texNumber(x)})^2`,
  );
  return {
    title: label("因子载荷与共同度", "loadings and communalities"),
    formula: `${loadingFormula[plan.extraction.name]},\\quad h_i^2 = \\sum_j l_{ij}^2`,
    numbers: `h_1^2 = ${squares.join(" + ")} = ${texNumber(extraction.communalities[0])}`,
    note: label(
      `以${nameText(sample.indicators[0])}为例；每列载荷之和取正`,
      `For ${nameText(sample.indicators[0], "en")}; the loadings of each factor sum to something positive`,
    ),
    table: withCommunalities(found),
  };
}

function withCommunalities({ extracted, extraction, sample }: FactorFindings): Table {
  const table = matrixTable(label("因子载荷", "Loadings"), extracted, { prefix: "f" });
  return new Table({
    title: table.title,
    columns: [
      nameColumn("indicator", label("指标", "indicator"), sample.indicators),
      ...table.columns.slice(1),
      numbers("communality", label("共同度", "communality"), extraction.communalities),
    ],
  });
}

function rotationStep(found: FactorFindings): Step[] {
  const { plan, factors } = found;
  if (plan.rotation.name === "none" || factors.length === 1) return [];
  const how = rotationWords[plan.rotation.name];
  return [
    {
      title: label(`旋转：${how.zh}`, `rotation: ${how.en}`),
      formula:
        plan.rotation.name === "varimax"
          ? "\\max_T \\sum_j \\Big[\\tfrac1p \\sum_i \\big(\\tfrac{l_{ij}}{h_i}\\big)^4 - \\big(\\tfrac1p \\sum_i \\tfrac{l_{ij}^2}{h_i^2}\\big)^2\\Big]"
          : "\\Lambda = L\\,T",
      note: label(
        "旋转不改变共同度，只让每个因子的载荷或大或小，便于命名",
        "Communalities stay; loadings become large or small, so that factors can be named",
      ),
      table: loadingTables(found)[1],
    },
  ];
}
