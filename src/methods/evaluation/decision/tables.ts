import {
  type Column,
  KINDS,
  type Label,
  LabelledMatrix,
  listed,
  type Step,
  say,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import type { DecisionMatrix } from "./decision-matrix.js";
import { directionWords } from "./direction.js";

/** A matrix of alternatives × indicators as a table. */
export function matrixTable(title: Label, matrix: LabelledMatrix, decimals?: number): Table {
  const columns = matrix.columns.map((name, j) => ({
    name: `x${j + 1}`,
    label: toLabel(name),
    values: [...matrix.columnAt(j)],
    decimals,
  }));
  return new Table({ title, columns: [{ ...KINDS.alternative, values: [...matrix.rows] }, ...columns] });
}

/** The indicators with their directions, and what else is known of each. */
export function indicatorTable(
  title: Label,
  { matrix, directions }: DecisionMatrix,
  columns: readonly Column[],
): Table {
  return new Table({
    title,
    columns: [
      { ...KINDS.indicator, values: [...matrix.columns] },
      { name: "direction", label: say("方向", "direction"), values: directions.map(directionWords) },
      ...columns,
    ],
  });
}

/** Products in TeX, the first three of many: 0.5 × 0.2 + 0.3 × 1 + …. */
export function productsIn(factors: ArrayLike<number>, values: ArrayLike<number>): string {
  const shown = Math.min(3, factors.length);
  const products = Array.from({ length: shown }, (_, j) => `${texNumber(factors[j])} \\times ${bracketed(values[j])}`);
  return products.join(" + ") + (factors.length > shown ? " + \\cdots" : "");
}

function bracketed(value: number): string {
  return value < 0 ? `(${texNumber(value)})` : texNumber(value);
}

/** That constant indicators were left out; nothing if none was. */
export function excludedWords({ excluded }: Pick<DecisionMatrix, "excluded">): Label | undefined {
  if (excluded.length === 0) return undefined;
  return say("已略去在各对象间没有差异的指标：{names}。", "Left out, as the same everywhere: {names}.", {
    names: listed(excluded),
  });
}

/** The step from numbers that can be compared to weighted ones. */
export function weightedStep(scaled: LabelledMatrix, weights: Float64Array): Step {
  const width = weights.length;
  const values = scaled.values.map((value, k) => value * weights[k % width]);
  const weighted = new LabelledMatrix(scaled.rows, scaled.columns, values);
  return matrixStep(say("加权", "weighted"), "v_{ij} = w_j r_{ij}", weighted);
}

/** A step that ends in a matrix of alternatives × indicators. */
export function matrixStep(title: Label, formula: string, matrix: LabelledMatrix): Step {
  return { title, formula, table: matrixTable(title, matrix, 4) };
}

/** The numbers of an alternative in a matrix that is kept row by row. */
export function rowOf(values: Float64Array, width: number, i: number): Float64Array {
  return values.subarray(i * width, (i + 1) * width);
}
