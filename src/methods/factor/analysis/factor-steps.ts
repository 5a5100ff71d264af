import {
  indexOfName,
  InputError,
  KINDS,
  type Label,
  LabelledMatrix,
  say,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../../base/index.js";
import type { ExtractionName } from "../extraction/extraction.js";
import { matrixTable, numbers } from "../tables/matrix-tables.js";
import { rotationWords, WORDS } from "../words.js";
import type { FactorFindings } from "./factor-findings.js";
import { notPositiveDefinite } from "./factor-summary.js";
import { scoreSteps } from "./factor-score-steps.js";
import { explained } from "./spss-extraction-tables.js";
import { loadingTables } from "./spss-loading-tables.js";

/** The derivation: raw → standardized → R → eigenvalues → loadings → rotated → coefficients → scores. */
export function factorSteps(found: FactorFindings, name: string | undefined): Steps {
  const chosen = chosenCase(found, name);
  return new Steps(say("因子分析的步骤", "The steps of a factor analysis"), [
    ...dataSteps(found, chosen),
    correlationStep(found),
    eigenvalueStep(found),
    loadingStep(found),
    ...rotationStep(found),
    ...scoreSteps(found, chosen),
  ]);
}

function chosenCase({ data }: FactorFindings, name: string | undefined): number {
  if (name === undefined) return 0;
  if (data) return indexOfName("steps", "case", data.rows, name);
  const words = say("在读入矩阵时省略：没有个案", "be left out where a matrix was read: it has no cases");
  throw new InputError("steps", "case", words, name);
}

/** Raw and standardized tables; none if a matrix was handed in. */
function dataSteps({ data, means, deviations }: FactorFindings, chosen: number): Step[] {
  if (!data || !means || !deviations || data.rows.length === 0) return [];
  const p = means.length;
  const z = data.values.map((x, at) => (x - means[at % p]) / deviations[at % p]);
  const at = chosen * p;
  const put = `z = \\frac{${texNumber(data.values[at])} - ${texNumber(means[0])}}{${texNumber(deviations[0])}} = ${texNumber(z[at])}`;
  return [
    {
      title: say("原始数据", "the raw table"),
      table: casesTable(say("原始数据", "Raw data"), data, undefined),
    },
    {
      title: say("标准化，消除单位", "standardize: no unit is left"),
      formula:
        "z_{ij} = \\frac{x_{ij} - \\bar x_j}{s_j},\\quad s_j = \\sqrt{\\frac{1}{n-1} \\sum_i (x_{ij} - \\bar x_j)^2}",
      numbers: put,
      note: say("{who}的{what}", "{what} of {who}", {
        who: data.rows[chosen],
        what: data.columns[0],
      }),
      table: casesTable(say("标准化数据", "Standardized data"), new LabelledMatrix(data.rows, data.columns, z), 4),
    },
  ];
}

function casesTable(title: Label, matrix: LabelledMatrix, decimals: number | undefined): Table {
  const table = matrixTable(title, matrix, { rows: KINDS.case });
  const columns = table.columns.map((column, j) => (j === 0 ? column : { ...column, decimals }));
  return new Table({ title, columns });
}

function correlationStep({ correlation, kmo, singular }: FactorFindings): Step {
  const note = singular ? notPositiveDefinite(singular) : kmo?.summary();
  return {
    title: say("相关系数矩阵", "the correlation matrix"),
    formula: "R = \\frac{1}{n-1} Z^{\\top} Z",
    table: matrixTable(say("相关系数矩阵", "Correlation matrix"), correlation),
    ...(note && { note }),
  };
}

function eigenvalueStep(found: FactorFindings): Step {
  const { eigenvalues, factors } = found;
  const k = factors.length;
  const first = Array.from(eigenvalues.slice(0, k + 1), texNumber).join(",\\ ");
  return {
    title: say("特征值与方差贡献率", "eigenvalues and what they explain"),
    formula: "|R - \\lambda I| = 0,\\quad \\frac{\\lambda_j}{p}",
    numbers: `\\lambda = ${first},\\ \\dots`,
    note: say("保留前 {k} 个因子", "Kept: the first {k}", { k }),
    table: explained(found),
  };
}

const loadingFormula: Readonly<Record<ExtractionName, string>> = {
  "principal-components": "l_{ij} = \\sqrt{\\lambda_j}\\, v_{ij}",
  "principal-axis": "R - \\Psi = V \\Lambda V^{\\top},\\quad l_{ij} = \\sqrt{\\lambda_j}\\, v_{ij}",
  "maximum-likelihood":
    "\\min_{\\Psi} \\sum_{m>k} (\\theta_m - \\ln\\theta_m - 1),\\quad \\Psi^{-1/2} R \\Psi^{-1/2} = \\Omega \\Theta \\Omega^{\\top}",
  "minimum-residual": "\\min_{\\Psi} \\tfrac12 \\sum_{m>k} \\gamma_m^2,\\quad R - \\Psi = V \\Gamma V^{\\top}",
  "generalized-least-squares": "\\min \\tfrac12 \\mathrm{tr}\\,(I - R^{-1}\\Sigma)^2",
  alpha: "H^{-1}(R - U^2)H^{-1} = V \\Lambda V^{\\top},\\quad l_{ij} = h_i \\sqrt{\\lambda_j}\\, v_{ij}",
  image: "S^{-1} R S^{-1} = \\Omega \\Gamma \\Omega^{\\top},\\quad L = S\\,\\Omega\\,(\\Gamma - I)\\,\\Gamma^{-1/2}",
};

function loadingStep(found: FactorFindings): Step {
  const { extracted, extraction, communalities, indicators, factors } = found;
  const squares = Array.from(extracted.values.slice(0, factors.length), (x) => `(${texNumber(x)})^2`);
  return {
    title: say("因子载荷与共同度", "loadings and communalities"),
    formula: `${loadingFormula[extraction]},\\quad h_i^2 = \\sum_j l_{ij}^2`,
    numbers: `h_1^2 = ${squares.join(" + ")} = ${texNumber(communalities[0])}`,
    note: say("以{first}为例；每列载荷之和取正", "For {first}; the loadings of each factor sum to something positive", {
      first: indicators[0],
    }),
    table: withCommunalities(found),
  };
}

function withCommunalities({ extracted, communalities }: FactorFindings): Table {
  const { title, columns } = matrixTable(say("因子载荷", "Loadings"), extracted, { prefix: "f" });
  const last = numbers("communality", WORDS.communality, communalities);
  return new Table({ title, columns: [...columns, last] });
}

function rotationStep(found: FactorFindings): Step[] {
  const { rotation, factors } = found;
  if (rotation === "none" || factors.length === 1) return [];
  return [
    {
      title: say("旋转：{how}", "rotation: {how}", { how: rotationWords[rotation] }),
      formula:
        rotation === "varimax"
          ? "\\max_T \\sum_j \\Big[\\tfrac1p \\sum_i \\big(\\tfrac{l_{ij}}{h_i}\\big)^4 - \\big(\\tfrac1p \\sum_i \\tfrac{l_{ij}^2}{h_i^2}\\big)^2\\Big]"
          : "\\Lambda = L\\,T",
      note: say(
        "旋转不改变共同度，只让每个因子的载荷或大或小，便于命名",
        "Communalities stay; loadings become large or small, so that factors can be named",
      ),
      table: loadingTables(found)[1],
    },
  ];
}
