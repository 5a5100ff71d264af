import { type Label, label, type Name, Steps, texNumber } from "../../../base/index.js";
import { squareTable } from "../tables/matrix-tables.js";

/** The numbers of the measure that its derivation walks through. */
export interface KmoNumbers {
  readonly indicators: readonly Name[];
  readonly overall: number;
  readonly antiImage: Float64Array;
  readonly correlation: Float64Array;
}

/** The measure by hand: correlations, anti-image correlations, two sums of squares, one quotient. */
export function kmoSteps(measure: KmoNumbers, reading: Label): Steps {
  const { indicators, correlation, antiImage, overall } = measure;
  const p = indicators.length;
  const [r, a] = [offDiagonal(correlation, p), offDiagonal(antiImage, p)];
  return new Steps(label("KMO 的计算", "How KMO comes about"), [
    {
      title: label("相关系数矩阵", "the correlation matrix"),
      formula: "R = (r_{ij})",
      table: squareTable(label("相关系数矩阵", "Correlation matrix"), indicators, correlation),
    },
    {
      title: label("求逆，得反映像相关矩阵", "its inverse gives the anti-image correlations"),
      formula: "a_{ij} = -\\frac{r^{ij}}{\\sqrt{r^{ii} r^{jj}}}",
      table: squareTable(label("反映像相关矩阵", "Anti-image correlations"), indicators, antiImage),
      note: label(
        "表中是偏相关系数的相反数；平方后符号无关",
        "The table holds partial correlations with their signs turned; squared, the sign is gone",
      ),
    },
    {
      title: label("两个平方和之比", "the quotient of sums of squares"),
      formula:
        "\\mathrm{KMO} = \\frac{\\sum_{i\\ne j} r_{ij}^2}{\\sum_{i\\ne j} r_{ij}^2 + \\sum_{i\\ne j} a_{ij}^2}",
      numbers: `\\frac{${texNumber(r)}}{${texNumber(r)} + ${texNumber(a)}} = ${texNumber(overall)}`,
      note: reading,
    },
  ]);
}

function offDiagonal(matrix: Float64Array, p: number): number {
  return matrix.reduce((sum, x, at) => (Math.floor(at / p) === at % p ? sum : sum + x * x), 0);
}
