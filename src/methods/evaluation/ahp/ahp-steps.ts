import {
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  type Step,
  Steps,
  shortNumber,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import type { PriorityMethod } from "./priorities.js";
import type { NamedIndex } from "./random-index.js";

/** What the derivation is written from: the result has it all. */
export interface AhpParts {
  readonly title: Label;
  readonly names: readonly Name[];
  readonly judgements: LabelledMatrix;
  readonly method: PriorityMethod;
  readonly lambda: "weights" | "eigenvalue";
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  readonly consistencyRatio: number;
  readonly randomIndex: NamedIndex;
  readonly geometricConsistencyIndex: number | undefined;
  toTable(): Table;
  summary(): Label;
}

const WEIGHTS: Readonly<
  Record<PriorityMethod, { readonly title: Label; readonly formula: string }>
> = {
  eigenvector: {
    title: label("权重：最大特征根的特征向量", "weights: the principal eigenvector"),
    formula: "Aw = \\lambda_{\\max} w, \\quad \\sum_i w_i = 1",
  },
  "geometric-mean": {
    title: label("权重：方根法", "weights: geometric means of the rows"),
    formula: "w_i = \\frac{(\\prod_j a_{ij})^{1/n}}{\\sum_k (\\prod_j a_{kj})^{1/n}}",
  },
  "column-mean": {
    title: label("权重：和积法", "weights: means of the normalised columns"),
    formula: "w_i = \\frac1n \\sum_j \\frac{a_{ij}}{\\sum_k a_{kj}}",
  },
};

/** The derivation: matrix, weights, λmax, CI, CR, and GCI where it is defined. */
export function ahpSteps(result: AhpParts): Steps {
  const {
    names,
    method,
    lambdaMax,
    consistencyIndex: ci,
    consistencyRatio: cr,
    randomIndex,
  } = result;
  const n = names.length;
  const list: Step[] = [
    {
      title: label("判断矩阵", "the judgements"),
      formula: "A = (a_{ij}), \\quad a_{ji} = 1/a_{ij}",
      table: matrixOf(result),
    },
    { ...WEIGHTS[method], table: result.toTable() },
    {
      title: label("最大特征根", "the largest eigenvalue"),
      formula:
        result.lambda === "weights"
          ? "\\lambda_{\\max} = \\frac1n \\sum_i \\frac{(Aw)_i}{w_i}"
          : "\\lambda_{\\max} = \\rho(A)",
      numbers: texNumber(lambdaMax),
    },
  ];
  if (n <= 2) return new Steps(result.title, list);
  list.push(
    {
      title: label("一致性指标", "the consistency index"),
      formula: "CI = \\frac{\\lambda_{\\max} - n}{n - 1}",
      numbers: `\\frac{${texNumber(lambdaMax)} - ${n}}{${n} - 1} = ${texNumber(ci)}`,
    },
    {
      title: label("一致性比例", "the consistency ratio"),
      formula: "CR = CI / RI",
      numbers: `${texNumber(ci)} / ${shortNumber(randomIndex.value)} = ${texNumber(cr)}`,
      note: label(
        `RI 取自 ${randomIndex.table.zh}，n = ${n}。${result.summary().zh}`,
        `RI from ${randomIndex.table.en}, n = ${n}. ${result.summary().en}`,
      ),
    },
  );
  if (result.geometricConsistencyIndex !== undefined)
    list.push(geometric(result.geometricConsistencyIndex, n));
  return new Steps(result.title, list);
}

function matrixOf({ judgements, names }: AhpParts): Table {
  return new Table({
    title: label("判断矩阵", "Judgement matrix"),
    columns: [
      { name: "name", label: label("要素", "element"), values: [...names] },
      ...names.map((name, j) => ({
        name: `a${j + 1}`,
        label: toLabel(name),
        values: [...judgements.columnAt(j)],
      })),
    ],
  });
}

function geometric(gci: number, n: number): Step {
  const limit = n === 3 ? 0.31 : n === 4 ? 0.35 : 0.37;
  return {
    title: label("几何一致性指标", "the geometric consistency index"),
    formula: "GCI = \\frac{2}{(n-1)(n-2)} \\sum_{i<j} \\ln^2 \\frac{a_{ij} w_j}{w_i}",
    numbers: texNumber(gci),
    note: label(
      `n = ${n} 时，与 CR = .10 相当的界限约为 ${limit}（Aguarón 与 Moreno-Jiménez 2003）。`,
      `For n = ${n} about ${limit} corresponds to CR = .10 (Aguarón & Moreno-Jiménez 2003).`,
    ),
  };
}
