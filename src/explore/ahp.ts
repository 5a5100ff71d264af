import { given, InputError, type Label, type Name, nameText, say, Table, toLabel } from "../base/index.js";
import { judgementMatrix } from "../methods/evaluation/ahp/judgement-matrix.js";
import { principalVector } from "../methods/evaluation/ahp/priorities.js";
import { randomIndexOf } from "../methods/evaluation/ahp/random-index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, refuseMany, retold, rootsIn, verdictOf } from "./words.js";

/** What `explore("ahp", …)` takes: what `judgementMatrix` takes, names and the upper triangle. */
export interface AhpInput {
  readonly names: readonly Name[];
  /** Row by row, each against those after it: `[[3, 5], [2]]`; fractions and words too. */
  readonly judgements: readonly ArrayLike<number | string>[];
}

/** The same as plain data. */
export interface AhpData {
  readonly names: readonly Label[];
  readonly judgements: readonly (readonly number[])[];
}

/** Each judgement by its pair: `"0-1"` is the first against the second. */
export type AhpState = Readonly<Record<string, number>>;

/** The weights of a state and what the judgements contradict each other. */
export interface AhpModel extends Model {
  readonly matrix: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** CI over the two tables' random indices. */
  readonly ratios: readonly [saaty: number, chinese: number];
}

const READERS = { names: given<readonly Name[]>(), judgements: given<AhpInput["judgements"]>() };
/** Six judgements find place on a screen. */
const MOST = 4;
const LIMIT = 0.1;
/** Saaty's ladder. */
const RUNGS = [9, 8, 7, 6, 5, 4, 3, 2].map((n) => 1 / n).concat([1, 2, 3, 4, 5, 6, 7, 8, 9]);

function read(where: string, input: AhpInput): AhpData {
  const { names, judgements } = readData(where, input, READERS);
  const write = retold(where, "data.judgements", () => judgementMatrix(names as never, judgements as never));
  const { rows, values } = write;
  refuseMany(where, "data.names", rows, MOST);
  const n = rows.length;
  if (n < 3)
    throw new InputError(
      where,
      "data.names",
      say("至少有三个，两个不会矛盾", "be three at least: two can't contradict"),
      n,
    );
  const upper = rows.slice(1).map((_, i) => Array.from(values.subarray(i * n + i + 1, (i + 1) * n)));
  const missing = upper.flat().find(Number.isNaN);
  if (missing === undefined) return { names: rows.map(toLabel), judgements: upper };
  throw new InputError(where, "data.judgements", say("一个不缺", "be complete"), judgements);
}

type Pair = readonly [i: number, j: number];
const nameOf = ([i, j]: Pair): string => `${i}-${j}`;
const pairsOf = ({ names }: AhpData): readonly Pair[] =>
  names.flatMap((_, i) => names.slice(i + 1).map((_, k): Pair => [i, i + 1 + k]));

function matrixOf(data: AhpData, state: AhpState): Float64Array {
  const n = data.names.length;
  const matrix = new Float64Array(n * n).fill(1);
  for (const [i, j] of pairsOf(data)) {
    matrix[i * n + j] = state[nameOf([i, j])];
    matrix[j * n + i] = 1 / state[nameOf([i, j])];
  }
  return matrix;
}

const TABLES = ["saaty-1980", "chinese"] as const;

/** CR by both tables, never below 0. */
function ratiosOf(lambda: number, n: number): readonly [number, number] {
  const index = Math.max(0, (lambda - n) / (n - 1));
  const [saaty, chinese] = TABLES.map((name) => index / randomIndexOf("explore", n, name).value);
  return [saaty, chinese];
}

const VERDICTS = [
  say("可以接受", "acceptable"),
  say("恰在界上", "just at the limit"),
  say("不可接受", "not acceptable"),
] as const;

function model(data: AhpData, state: AhpState): AhpModel {
  const matrix = matrixOf(data, state);
  const { value, vector: weights } = principalVector("explore", matrix, data.names.length);
  const ratios = ratiosOf(value, data.names.length);
  const [saaty, chinese] = ratios.map((ratio) => verdictOf(ratio, LIMIT, VERDICTS));
  const top = Array.from(weights).indexOf(Math.max(...weights));
  const holes = {
    first: data.names[top],
    weight: fixed(weights[top], 3),
    cr: fixed(ratios[0], 4),
    other: fixed(ratios[1], 4),
    saaty,
    chinese,
  };
  return {
    matrix,
    weights,
    ratios,
    verdicts: { saaty, chinese },
    sentence: say(
      "{first}权重最大，{weight}；CR = {cr}，{saaty}（Saaty 表）；按国内通行表 {other}，{chinese}。",
      "{first} weighs most, {weight}; CR = {cr}, {saaty} (Saaty's table); by the common Chinese table {other}, {chinese}.",
      holes,
    ),
    brief: say("CR {cr}，{saaty}", "CR {cr}, {saaty}", holes),
  };
}

function inputs(data: AhpData): readonly Input[] {
  return pairsOf(data).map(([i, j]) => {
    const label = say("{a} : {b}", "{a} : {b}", { a: data.names[i], b: data.names[j] });
    const range = { min: 1 / 9, max: 9, step: 0.01, scale: "log", rungs: RUNGS } as const;
    return { kind: "slider", name: nameOf([i, j]), label, ...range };
  });
}

/** CR = .1 by either table, for one judgement after the other, all else as it is; the nearest first. */
function flips(data: AhpData, state: AhpState): readonly Flip[] {
  const n = data.names.length;
  const found = pairsOf(data).flatMap((pair) => {
    const input = nameOf(pair);
    const ratios = (log: number): readonly [number, number] =>
      ratiosOf(principalVector("explore", matrixOf(data, { ...state, [input]: Math.exp(log) }), n).value, n);
    return TABLES.flatMap((_, k) => {
      const verdict = k === 0 ? "saaty" : "chinese";
      const words =
        k === 0 ? say("CR = 0.1（Saaty）", "CR = 0.1 (Saaty)") : say("CR = 0.1（国内表）", "CR = 0.1 (Chinese)");
      const places = rootsIn((log) => ratios(log)[k] - LIMIT, -Math.log(9), Math.log(9), 36);
      return places.map((log): Flip => ({ input, at: Math.exp(log), words, verdict }));
    });
  });
  const away = ({ input, at }: Flip): number => Math.abs(Math.log(at / state[input]));
  return found.sort((a, b) => away(a) - away(b));
}

function table({ names }: AhpData, _: AhpState, { matrix, weights }: AhpModel): Table {
  const n = names.length;
  const column = (j: number) => names.map((_, i) => matrix[i * n + j]);
  return new Table({
    title: say("判断矩阵与权重", "Judgements and weights"),
    main: "weight",
    columns: [
      { name: "element", label: say("要素", "element"), values: names },
      ...names.map((label, j) => ({ name: `j${j}${nameText(label, "en")}`, label, values: column(j), decimals: 2 })),
      { name: "weight", label: say("权重", "weight"), values: Array.from(weights), decimals: 4 },
    ],
  });
}

/** Judgement matrix (判断矩阵): when judgements contradict each other. */
export const ahpExplorable: Explorable<AhpInput, AhpData, AhpState, AhpModel> = {
  title: say("层次分析法：判断矩阵", "AHP: a judgement matrix"),
  read,
  question: () => say("判断什么时候自相矛盾？", "When do judgements contradict each other?"),
  start: (data) => Object.fromEntries(pairsOf(data).map(([i, j]) => [nameOf([i, j]), data.judgements[i][j - i - 1]])),
  inputs,
  model,
  flips,
  table,
};
