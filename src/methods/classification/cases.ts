import {
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  nameText,
  oneOf,
  type ReadersOf,
  refuseAverages,
  say,
} from "../../base/index.js";
import { mean, standardDeviation } from "../../math/index.js";

/** How cases are read that are to be classified. */
export interface CaseOptions extends ColumnChoice {
  /**
   * What is done to the indicators before distances are taken: `"z-score"`, so that each counts alike whatever its
   * unit, or `"none"`; `"z-score"` by default.
   */
  readonly standardise?: "z-score" | "none" | undefined;
}

/** @internal */
export const CASES: ReadersOf<CaseOptions> = {
  standardise: oneOf("z-score", "none"),
  ...CHOICE,
};

/** Cases as they came, and as distances are taken between them. */
export interface Cases {
  readonly matrix: LabelledMatrix;
  /** One list a case. */
  readonly points: readonly (readonly number[])[];
}

/** More cases than this aren't read: distances of all pairs grow with their square, and merging with the cube. */
const MOST = 1000;

/** @internal */
export function readCases(where: string, data: MatrixInput, options: CaseOptions, least: number): Cases {
  const { rows, columns, standardise } = options;
  const matrix = LabelledMatrix.from(where, "data", data, { choice: { rows, columns }, units: "any" });
  refuseAverages(where, "data.rows", matrix.rows, (i) => matrix.rowAt(i));
  const n = matrix.rows.length;
  if (n < least || n > MOST) {
    const words = say("有 {least} 到 {most} 个个案", "hold {least} to {most} cases", { least, most: MOST });
    throw new InputError(where, "data", words, n);
  }
  const turned = matrix.columns.map((_, j) => scaled(where, matrix, j, standardise !== "none"));
  return { matrix, points: matrix.rows.map((_, i) => turned.map((column) => column[i])) };
}

function scaled(where: string, matrix: LabelledMatrix, j: number, standardised: boolean): Float64Array {
  const column = matrix.columnAt(j);
  if (!standardised) return column;
  if (column.every((value) => value === column[0])) {
    const words = say(
      "各个案有差异（不变的指标不能标准化，请略去）",
      "differ between cases (leave a constant indicator out)",
    );
    throw new InputError(where, `data[${JSON.stringify(nameText(matrix.columns[j]))}]`, words, column[0]);
  }
  const [centre, deviation] = [mean(column), standardDeviation(column)];
  return column.map((value) => (value - centre) / deviation);
}
