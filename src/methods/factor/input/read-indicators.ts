import { type ColumnChoice, finite, LabelledMatrix, type MatrixInput, say } from "../../../base/index.js";
import type { IndicatorInput } from "./factor-input.js";

const words = say("是有限的数（缺失写 null）", "be a finite number, or null where it is missing");

/**
 * Reads cases × indicators; a missing value becomes `NaN`.
 *
 * @throws {InputError} If the table is ragged, a label unfit, or an entry neither a number nor missing.
 */
export function readIndicators(
  where: string,
  argument: string,
  input: IndicatorInput,
  choice?: ColumnChoice,
): LabelledMatrix {
  return LabelledMatrix.from(where, argument, input as MatrixInput, {
    requirement: { ...finite, words },
    choice,
    units: "any",
    missing: "NaN",
  });
}
