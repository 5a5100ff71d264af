import { type LinearConstraint, linearProgram } from "../../../math/linear-program.js";
import type { EnvelopmentOrientation, ScaledUnit, ScaledUnits, Technology } from "./technology.js";

/** The relation that the sum of the λ has to 1. */
const SUMS: Readonly<Record<Technology, LinearConstraint["relation"] | undefined>> = {
  constant: undefined,
  variable: "=",
  "non-increasing": "<=",
  "non-decreasing": ">=",
};

/**
 * The rows that λ of the units `chosen` must keep (包络形式): no more of each input and no less of each output than a unit
 * has. As everything in scaled numbers is over the size of a place, λ are here times the size of `chosen` over that of
 * the unit.
 *
 * @param stretched - the side that is multiplied by θ or φ, which is then the first variable.
 */
export function combinationRows(
  reference: ScaledUnits,
  chosen: readonly number[],
  technology: Technology,
  unit: ScaledUnit,
  stretched?: EnvelopmentOrientation,
): readonly LinearConstraint[] {
  const rows = (side: "inputs" | "outputs", relation: "<=" | ">="): LinearConstraint[] =>
    Array.from(unit[side], (bound, i) => {
      const width = unit[side].length;
      const values = chosen.map((j) => reference[side][j * width + i]);
      if (stretched === undefined) return { coefficients: values, relation, bound };
      const here = `${stretched}s` === side;
      return { coefficients: [here ? -bound : 0, ...values], relation, bound: here ? 0 : bound };
    });
  const relation = SUMS[technology];
  const sums = chosen.map((j) => unit.size / reference.sizes[j]);
  const coefficients = stretched === undefined ? sums : [0, ...sums];
  const sum = relation ? [{ coefficients, relation, bound: 1 }] : [];
  return [...rows("inputs", "<="), ...rows("outputs", ">="), ...sum];
}

/**
 * Whether a unit that doesn't belong to a frontier, or is left out of it, can be measured by it: whether some multiple
 * of its inputs, however large, makes its outputs; or whether its inputs make some multiple of its outputs, however
 * small.
 */
export function reaches(
  where: string,
  reference: ScaledUnits,
  technology: Technology,
  orientation: EnvelopmentOrientation,
  { inputs: x, outputs: y, size }: ScaledUnit,
  without: number | undefined,
): boolean {
  const chosen = [...Array(reference.n).keys()].filter((j) => j !== without);
  const inputs = orientation === "output" ? x : x.map((value) => (value > 0 ? Number.POSITIVE_INFINITY : 0));
  const outputs = orientation === "input" ? y : y.map(() => 0);
  const rows = combinationRows(reference, chosen, technology, { inputs, outputs, size });
  const constraints = rows.filter(({ bound }) => bound !== Number.POSITIVE_INFINITY);
  const objective = chosen.map(() => 0);
  return linearProgram(where, { goal: "minimise", objective, constraints }).status === "optimal";
}
