import {
  type ColumnChoice,
  finite,
  LabelledMatrix,
  type MatrixInput,
  refuseAverages,
  say,
} from "../../../base/index.js";
import type { IndicatorInput } from "./factor-input.js";

const words = say("是有限的数（缺失写 null）", "be a finite number, or null where it is missing");

/**
 * Reads cases × indicators; a missing value becomes `NaN`.
 *
 * @throws {InputError} If the table is ragged, a label unfit, an entry neither a number nor missing, or a row is the
 * total or the mean of the others.
 */
export function readIndicators(
  where: string,
  argument: string,
  input: IndicatorInput,
  choice?: ColumnChoice,
): LabelledMatrix {
  const cases = LabelledMatrix.from(where, argument, input as MatrixInput, {
    requirement: { ...finite, words },
    choice,
    units: "any",
    missing: "NaN",
  });
  refuseAverages(where, `${argument}.rows`, cases.rows, (i) => cases.rowAt(i));
  return cases;
}
