import {
  arranged,
  checkSums,
  type ColumnChoice,
  InputError,
  isTotal,
  KINDS,
  type Label,
  LabelledMatrix,
  type ActivityInput,
  nonNegative,
  type NumbersInput,
  positive,
  readTotals,
  say,
} from "../../base/index.js";
import { marginalSums } from "../../math/index.js";

/** The sums of a matrix of activity, made in one pass. */
export interface ActivitySums {
  readonly regions: Float64Array;
  readonly industries: Float64Array;
  readonly total: number;
}

/** A matrix of activity with its sums. */
export interface Activity {
  readonly matrix: LabelledMatrix;
  readonly sums: ActivitySums;
}

/**
 * Reads jobs, output or sales, regions × industries, each ≥ 0, and sums them. A {@link LabelledMatrix}
 * is checked and taken as it is; anything else is copied.
 *
 * @internal
 */
export function readActivity(
  where: string,
  argument: string,
  input: ActivityInput,
  choice: ColumnChoice = {},
  totals: "refused" | "kept" = "refused",
): Activity {
  const chosen = choice.columns !== undefined || choice.rows !== undefined;
  if (input instanceof LabelledMatrix && !chosen && !input.rows.some(isTotal) && !input.columns.some(isTotal)) {
    const { least, ...sums } = sumsOf(input);
    if (least >= 0 && Number.isFinite(sums.total)) return { matrix: input, sums };
  }
  const matrix = LabelledMatrix.from(where, argument, input, {
    requirement: nonNegative,
    choice,
    totals,
    cells: "taken",
  });
  const { least: _, ...sums } = sumsOf(matrix);
  return { matrix, sums };
}

function sumsOf({ values, columns: { length } }: LabelledMatrix): ActivitySums & { least: number } {
  const { rows: regions, columns: industries, total, least } = marginalSums(values, length);
  return { regions, industries, total, least };
}

/** Refuses an industry that no region has. @internal */
export function checkIndustries(where: string, argument: string, matrix: LabelledMatrix, totals: Float64Array): void {
  const words = say("在至少一个地区 > 0", "be > 0 in at least one region");
  checkSums(where, argument, matrix, "columns", totals, words);
}

/** Refuses a region that has no industry. @internal */
export function checkRegions(where: string, argument: string, matrix: LabelledMatrix, totals: Float64Array): void {
  const words = say("至少有一个产业 > 0", "be > 0 in at least one industry");
  checkSums(where, argument, matrix, "rows", totals, words);
}

const TWO: Label = say("至少有 2 个名称", "name at least 2");

const TWO_BESIDE: Label = say(
  '至少有 2 个名称（其他产业的列并在旁边：写 frame.join(other, ["province"])）',
  'name at least 2 (to put another industry\'s column beside it, write frame.join(other, ["province"]))',
);

/** Refuses a matrix of one region or one industry, of which there is nothing to compare. @internal */
export function checkTwo(
  where: string,
  argument: string,
  matrix: LabelledMatrix,
  axis: "rows" | "columns",
  words: Label = axis === "rows" ? TWO : TWO_BESIDE,
): void {
  if (matrix[axis].length >= 2) return;
  throw new InputError(where, `${argument}.${axis}`, words, [...matrix[axis]]);
}

/**
 * Another matrix of the same regions and industries, in the order of the first; where both are of one
 * industry, their columns may be called differently.
 *
 * @param like - what the first is called.
 * @internal
 */
export function readLike(
  where: string,
  argument: string,
  input: ActivityInput,
  first: LabelledMatrix,
  like: string,
  choice: ColumnChoice = {},
): Activity {
  const { matrix } = readActivity(where, argument, input, choice);
  const one = matrix.columns.length === 1 && first.columns.length === 1;
  const named = one ? new LabelledMatrix(matrix.rows, first.columns, matrix.values, matrix.unit) : matrix;
  return readActivity(where, argument, arranged(where, argument, named, first, `\`${like}\``));
}

/** The nation's total of each industry: given, or the sums over the regions. @internal */
export function industryTotals(
  where: string,
  path: string,
  given: NumbersInput | undefined,
  argument: string,
  { matrix, sums }: Activity,
): Float64Array {
  if (given === undefined) {
    checkIndustries(where, argument, matrix, sums.industries);
    return sums.industries;
  }
  const checks = { kind: KINDS.industry, requirement: positive };
  return readTotals(where, path, given, matrix.columns, checks);
}
