import type { LabelledMatrix } from "../../../base/index.js";
import { rowOf } from "../decision/tables.js";

/** How outputs may follow inputs when a unit is made larger or smaller (规模报酬假设). */
export type Technology = "constant" | "variable" | "non-increasing" | "non-decreasing";

/** Whether inputs are cut or outputs raised (导向). */
export type EnvelopmentOrientation = "input" | "output";

/** Inputs and outputs of the units, row by row. */
export interface Quantities {
  readonly inputs: LabelledMatrix;
  readonly outputs: LabelledMatrix;
}

/**
 * Units in numbers of the size of 1: each input and output over its mean, each unit over its largest number. What the
 * linear programs are written in, so that neither the units of measurement nor the size of a place decide what the
 * solver takes for zero.
 */
export interface ScaledUnits {
  readonly n: number;
  /** Row by row. */
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
  /** What each unit was divided by, after its columns were. */
  readonly sizes: Float64Array;
}

/** One of them. */
export interface ScaledUnit {
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
  readonly size: number;
}

/** The unit of a place. */
export function unitOf({ n, inputs, outputs, sizes }: ScaledUnits, k: number): ScaledUnit {
  const [m, s] = [inputs.length / n, outputs.length / n];
  return { inputs: rowOf(inputs, m, k), outputs: rowOf(outputs, s, k), size: sizes[k] };
}

/** What each input and each output is divided by first. */
export interface Units {
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
}

/** The mean of every input and output, of all tables together; 1 for a column of zeros. */
export function meansOf(tables: readonly Quantities[]): Units {
  const means = (side: keyof Quantities): Float64Array => {
    const width = tables[0][side].columns.length;
    const sums: Float64Array = new Float64Array(width);
    let n = 0;
    for (const { values } of tables.map((table) => table[side])) {
      values.forEach((value, k) => {
        sums[k % width] += value;
      });
      n += values.length / width;
    }
    return sums.map((sum) => (sum > 0 ? sum / n : 1));
  };
  return { inputs: means("inputs"), outputs: means("outputs") };
}

/** Units in numbers of the size of 1. */
export function scaledUnits({ inputs, outputs }: Quantities, means: Units): ScaledUnits {
  const n = inputs.rows.length;
  const over = (values: Float64Array, by: Float64Array): Float64Array => values.map((x, k) => x / by[k % by.length]);
  const [x, y] = [over(inputs.values, means.inputs), over(outputs.values, means.outputs)];
  const [m, s] = [inputs.columns.length, outputs.columns.length];
  const sizes = Float64Array.from({ length: n }, (_, j) =>
    Math.max(...x.subarray(j * m, (j + 1) * m), ...y.subarray(j * s, (j + 1) * s)),
  );
  const byUnit = (values: Float64Array, width: number): Float64Array =>
    values.map((value, k) => value / sizes[Math.floor(k / width)]);
  return { n, inputs: byUnit(x, m), outputs: byUnit(y, s), sizes };
}
