import {
  type Cell,
  type ColumnChoice,
  InputError,
  isList,
  isTableSource,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  pathTo,
  positive,
  readSquare,
  say,
  Table,
  type TableSource,
  tableOf,
} from "../../../base/index.js";
import { isPairs, isPairTable, type JudgementPairs, matrixOfPairs, pairsOfTable } from "./judgement-pairs.js";
import { checkScale, judgementOf, type JudgementScale, SCALE_WORDS } from "./judgement-scale.js";
import { checkLinked } from "./linked.js";

/** A judgement as a person writes it: 3, "1/3" or "稍微重要"; none where nothing was judged. */
export type JudgementCell = number | string | null | undefined;

/** A judgement matrix that may hold words and gaps. */
export interface WrittenJudgements {
  readonly rows: MatrixRows;
  readonly columns: MatrixRows;
  readonly values: readonly ArrayLike<JudgementCell>[];
}

type MatrixRows = LabelledMatrix["rows"];

/**
 * Pairwise judgements (判断矩阵): how many times as important i is as j. A matrix (labelled, or plain rows) or a
 * frame of it, of which one triangle is enough; pairs, `{ "技术/成本": 3 }`, or a frame with a row for each pair.
 * A judgement is a number, a fraction or words; one that is left out is missing.
 */
export type JudgementInput = MatrixInput | WrittenJudgements | readonly ArrayLike<JudgementCell>[] | JudgementPairs;

/** How judgements are read. @internal */
export interface JudgementReading {
  readonly choice?: ColumnChoice | undefined;
  readonly scale: JudgementScale;
  /** Whether reciprocals may be as they are printed. */
  readonly rounded?: boolean | undefined;
}

/** Judgements that were read, and what was put right in them. @internal */
export class JudgedMatrix extends LabelledMatrix {
  constructor(
    { rows, columns, values, unit }: LabelledMatrix,
    /** Pairs whose two entries were reciprocal only as they are printed: row and column of the one that counts. */
    readonly rounded: readonly RoundedJudgement[],
  ) {
    super(rows, columns, values, unit);
  }
}

/** A judgement that counts, and the reciprocal that was printed for it. */
export interface RoundedJudgement {
  readonly row: Name;
  readonly column: Name;
  readonly value: number;
  readonly printed: number;
}

/** How far a_ij · a_ji may be from 1: what division in doubles leaves. */
const RECIPROCITY = 1e-12;

/**
 * Reads judgements: square, the same names both ways, positive, 1 on the diagonal, reciprocal; what stands in one
 * triangle only is mirrored. A pair without a judgement is NaN both ways.
 *
 * @throws {InputError} Naming the first pair that is wrong, or what no judgement links.
 * @internal
 */
export function readJudgements(
  where: string,
  argument: string,
  input: JudgementInput,
  { choice, scale, rounded }: JudgementReading,
): JudgedMatrix {
  const given = mirrored(squareOf(where, argument, input, scale, choice));
  const matrix = rounded ? unrounded(given) : new JudgedMatrix(given, []);
  checkReciprocal(where, argument, matrix, rounded !== undefined);
  checkAll(where, argument, matrix, scale);
  checkLinked(where, argument, matrix);
  return matrix;
}

function squareOf(
  where: string,
  argument: string,
  input: JudgementInput,
  scale: JudgementScale,
  choice: ColumnChoice | undefined,
): LabelledMatrix {
  if (isPairs(input)) return matrixOfPairs(where, argument, input, scale);
  if (isTableSource(input) && isPairTable(where, tableOf(input), scale, choice)) {
    return matrixOfPairs(where, argument, pairsOfTable(where, argument, tableOf(input), scale, choice), scale);
  }
  refuseNoPairs(where, argument, input);
  const checks = { requirement: positive, units: "any", choice, missing: "NaN" } as const;
  return readSquare(where, argument, inNumbers(where, argument, input as MatrixInput, scale), checks);
}

/** Of a mark a name, or of one list, that it is pairs which are judged. */
function refuseNoPairs(where: string, argument: string, input: unknown): void {
  const isFlat = isList(input) && input.length > 0 && !Array.from(input).some((row) => typeof row === "object");
  const fields = isFlat || typeof input !== "object" || input === null || isList(input) ? [] : Object.entries(input);
  const isMarks = fields.length > 1 && fields.every(([, value]) => typeof value === "number");
  if (!isFlat && !isMarks) return;
  const [one, other] = isMarks ? fields.map(([name]) => name) : ["技术", "成本"];
  const words = say(
    "是两两比较，如 {pairs}，或判断矩阵，如 [[1, 3], [1 / 3, 1]]",
    "be judgements of pairs, such as {pairs}, or their matrix, such as [[1, 3], [1 / 3, 1]]",
    { pairs: `{ "${one}/${other}": 3 }` },
  );
  throw new InputError(where, argument, words, input);
}

/** The same with words and fractions as numbers. */
function inNumbers(where: string, argument: string, input: MatrixInput, scale: JudgementScale): MatrixInput {
  if (isTableSource(input)) return tableInNumbers(where, argument, input, scale);
  const rows = isList(input) ? input : (input as { readonly values?: unknown } | null)?.values;
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) return input;
  const values = rows.map((row: readonly unknown[], i) =>
    row.map((cell, j) => inNumber(where, `${argument}[${i}][${j}]`, cell, scale)),
  );
  return (isList(input) ? values : { ...input, values }) as MatrixInput;
}

/** A column in which something is judged holds judgements; another names the rows. */
function tableInNumbers(where: string, argument: string, source: TableSource, scale: JudgementScale): Table {
  const table = tableOf(source);
  const columns = table.columns.map((column) => {
    if (!column.values.some((cell) => judgementOf(cell, scale) !== undefined)) return column;
    const path = (i: number): string => `${argument}[${i}][${JSON.stringify(column.name)}]`;
    const values = column.values.map((cell, i) => inNumber(where, path(i), cell, scale) as Cell);
    return { ...column, values };
  });
  return new Table({ ...table, columns });
}

function inNumber(where: string, path: string, cell: unknown, scale: JudgementScale): unknown {
  if (typeof cell !== "string") return cell;
  const value = judgementOf(cell, scale);
  if (value !== undefined) return value;
  throw new InputError(where, path, SCALE_WORDS, cell);
}

/** One triangle is enough: the other holds the reciprocals; the diagonal is 1. */
function mirrored({ rows, columns, values }: LabelledMatrix): LabelledMatrix {
  const n = rows.length;
  const filled = values.map((value, k) => {
    if (!Number.isNaN(value)) return value;
    const [i, j] = [Math.floor(k / n), k % n];
    return i === j ? 1 : 1 / values[j * n + i];
  });
  return new LabelledMatrix(rows, columns, filled);
}

/** The upper triangle's judgement on both sides of the diagonal, where they differ as printing makes them. */
function unrounded(given: LabelledMatrix): JudgedMatrix {
  const { rows } = given;
  const n = rows.length;
  const values = given.values.slice();
  const rounded: RoundedJudgement[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [value, printed] = [values[i * n + j], values[j * n + i]];
      if (!(Math.abs(value * printed - 1) > RECIPROCITY) || !isPrinted(value, printed)) continue;
      values[j * n + i] = 1 / value;
      rounded.push({ row: rows[i], column: rows[j], value, printed });
    }
  }
  return new JudgedMatrix(new LabelledMatrix(rows, given.columns, values, given.unit), rounded);
}

/** Whether the smaller of two numbers is the reciprocal of the other but for its last printed digit. */
function isPrinted(a: number, b: number): boolean {
  const [small, large] = [Math.min(a, b), Math.max(a, b)];
  const decimals = String(small).split(".")[1]?.length ?? 0;
  return decimals > 0 && Math.abs(small - 1 / large) <= 1.000001 * 10 ** -decimals;
}

function checkReciprocal(
  where: string,
  argument: string,
  { rows, values }: LabelledMatrix,
  canBeRounded: boolean,
): void {
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const [judged, mirror] = [values[i * n + j], values[j * n + i]];
      if (!(Math.abs(judged * mirror - 1) > RECIPROCITY)) continue;
      const words = i === j ? say("是 1", "be 1") : reciprocalOf(mirror, canBeRounded && isPrinted(judged, mirror));
      throw new InputError(where, cellOf(argument, rows, i, j), words, judged);
    }
  }
}

function reciprocalOf(mirror: number, printed: boolean): Label {
  return say(
    "是对称位置的倒数 1/{mirror}（写成除法{hint}）",
    "be the reciprocal of its mirror image, 1/{mirror} (write it as a division{hint})",
    {
      mirror: String(mirror),
      hint: printed
        ? say("；抄自书上的小数可写 rounded: true", "; for decimals as they are printed set rounded: true")
        : "",
    },
  );
}

function checkAll(where: string, argument: string, { rows, values }: LabelledMatrix, scale: JudgementScale): void {
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const judged = values[i * n + j];
      if (!Number.isNaN(judged)) checkScale(where, cellOf(argument, rows, i, j), judged, scale);
    }
  }
}

function cellOf(argument: string, rows: MatrixRows, i: number, j: number): string {
  return pathTo(argument, [
    [rows[i], i],
    [rows[j], j],
  ]);
}
