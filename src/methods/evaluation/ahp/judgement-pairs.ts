import {
  type Cell,
  type Column,
  type ColumnChoice,
  findColumn,
  InputError,
  isList,
  isTableSource,
  LabelledMatrix,
  type Name,
  nameText,
  say,
  type Table,
} from "../../../base/index.js";
import { judgementOf, type JudgementScale, SCALE_WORDS } from "./judgement-scale.js";

/** Judgements by pairs: `{ "技术/成本": 3, "成本/市场": "稍微重要" }`; each pair once. */
export type JudgementPairs = Readonly<Record<string, number | string>>;

/** A pair with its judgement as it was written, and where it stands. */
export interface Pair {
  readonly path: string;
  readonly first: Name;
  readonly second: Name;
  readonly judged: unknown;
}

/** Whether an input is pairs and not a matrix. */
export function isPairs(input: unknown): input is JudgementPairs {
  if (typeof input !== "object" || input === null || isList(input) || isTableSource(input)) return false;
  const keys = Object.keys(input);
  return keys.length > 0 && !keys.includes("values") && keys.some((key) => /[/／]/.test(key));
}

/** Whether a table has a row for each pair: two columns of names, and one of judgements. */
export function isPairTable(
  where: string,
  table: Table,
  scale: JudgementScale,
  choice: ColumnChoice | undefined,
): boolean {
  if (choice?.rows !== undefined) return false;
  return namesIn(table, scale).length === 2 && judgedIn(where, table, scale, choice) !== undefined;
}

/** The pairs of such a table. */
export function pairsOfTable(
  where: string,
  argument: string,
  table: Table,
  scale: JudgementScale,
  choice: ColumnChoice | undefined,
): readonly Pair[] {
  const [first, second] = namesIn(table, scale);
  const column = judgedIn(where, table, scale, choice) as Column;
  return first.values.map((name, i) => {
    const path = `${argument}[${i}]`;
    return {
      path: `${path}[${JSON.stringify(column.name)}]`,
      first: nameIn(where, `${path}[${JSON.stringify(first.name)}]`, name),
      second: nameIn(where, `${path}[${JSON.stringify(second.name)}]`, second.values[i]),
      judged: column.values[i],
    };
  });
}

/** The judgement matrix of pairs; NaN where a pair isn't among them. */
export function matrixOfPairs(
  where: string,
  argument: string,
  given: JudgementPairs | readonly Pair[],
  scale: JudgementScale,
): LabelledMatrix {
  const pairs = Array.isArray(given) ? (given as readonly Pair[]) : writtenPairs(where, argument, given);
  const names: Name[] = [];
  const place = (name: Name): number => {
    const found = names.findIndex((other) => nameText(other) === nameText(name));
    return found < 0 ? names.push(name) - 1 : found;
  };
  const places = pairs.map(({ first, second }) => [place(first), place(second)]);
  const n = names.length;
  const values: Float64Array = new Float64Array(n * n).fill(Number.NaN);
  pairs.forEach((pair, k) => {
    const [i, j] = places[k];
    if (i === j) throw new InputError(where, pair.path, say("比较两个不同的要素", "compare two things"), pair.first);
    const judged = judgedOf(where, pair, scale);
    if (judged === undefined) return;
    put(where, pair.path, values, n, i, j, judged);
  });
  return new LabelledMatrix(names, names, values);
}

function writtenPairs(where: string, argument: string, given: object): readonly Pair[] {
  return Object.entries(given).map(([key, judged]) => {
    const path = `${argument}[${JSON.stringify(key)}]`;
    const parts = key.split(/[/／]/).map((part) => part.trim());
    if (parts.length === 2 && parts.every((part) => part !== "")) {
      return { path, first: parts[0], second: parts[1], judged };
    }
    const words = say(
      '写成 "甲/乙"（名称中有“/”时请用矩阵）',
      'be written "a/b" (use a matrix where a name holds a slash)',
    );
    throw new InputError(where, path, words, key);
  });
}

function judgedOf(where: string, { path, judged }: Pair, scale: JudgementScale): number | undefined {
  if (judged === null || judged === undefined) return undefined;
  const value = judgementOf(judged, scale);
  if (value !== undefined && value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new InputError(where, path, SCALE_WORDS, judged);
}

/** Puts a judgement in its place; a pair that was judged before, either way round, must say the same. */
function put(where: string, path: string, values: Float64Array, n: number, i: number, j: number, judged: number): void {
  const before = values[i * n + j];
  if (!Number.isNaN(before) && Math.abs(Math.log(before / judged)) > 1e-12) {
    const words = say("只判断一次（前面已判为 {before}）", "be judged once (it was judged {before} before)", {
      before,
    });
    throw new InputError(where, path, words, judged);
  }
  values[i * n + j] = judged;
  values[j * n + i] = 1 / judged;
}

/** The columns of names. */
function namesIn({ columns }: Table, scale: JudgementScale): readonly Column[] {
  return columns.filter(({ values }) => {
    return values.length > 0 && values.every((cell) => isName(cell) && judgementOf(cell, scale) === undefined);
  });
}

function isName(cell: Cell): boolean {
  return typeof cell === "string" || (typeof cell === "object" && cell !== null);
}

/** The column of judgements: the one that was chosen, or the only one. */
function judgedIn(
  where: string,
  table: Table,
  scale: JudgementScale,
  choice: ColumnChoice | undefined,
): Column | undefined {
  const wanted = choice?.columns;
  if (typeof wanted === "string") return findColumn(where, "columns", table.columns, wanted);
  const judged = table.columns.filter(({ values }) => {
    const there = values.filter((cell) => cell !== null && cell !== undefined);
    return there.length > 0 && there.every((cell) => judgementOf(cell, scale) !== undefined);
  });
  return judged.length === 1 ? judged[0] : undefined;
}

function nameIn(where: string, path: string, cell: Cell): Name {
  if (typeof cell === "string" && cell.trim() !== "") return cell.trim();
  if (typeof cell === "object" && cell !== null) return cell;
  throw new InputError(where, path, say("是含文字的名称", "be a name with text in it"), cell);
}
