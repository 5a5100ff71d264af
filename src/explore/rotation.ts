import {
  checkNames,
  checkNumbers,
  finite,
  given,
  InputError,
  indexOfName,
  isList,
  type Label,
  type Name,
  named,
  nameText,
  say,
  Table,
  toLabel,
} from "../base/index.js";
import { sumOf } from "../math/index.js";
import type { FactorAnalysis } from "../methods/factor/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, refuseMany, verdictOf } from "./words.js";

/** What `explore("rotation", …)` takes. */
export interface RotationInput {
  /** What `factorAnalysis` gives, of two factors and with scores. */
  readonly analysis: FactorAnalysis | RotationParts;
  /** The case whose rank is told. */
  readonly name: Name;
}

/** As much of an analysis as is turned: loadings and scores before any rotation. */
export interface RotationParts {
  readonly indicators: readonly Name[];
  readonly loadings: readonly (readonly number[])[];
  readonly cases: readonly Name[];
  readonly scores: readonly (readonly number[])[];
}

/** The same as plain data. */
export interface RotationData {
  readonly analysis: Pick<RotationParts, "loadings" | "scores"> & {
    readonly indicators: readonly Label[];
    readonly cases: readonly Label[];
  };
  readonly name: Label;
}

/** How far the axes are turned, in degrees. */
export type RotationState = { readonly angle: number };

/** Loadings and shares at an angle. */
export interface RotationModel extends Model {
  readonly loadings: readonly (readonly [number, number])[];
  /** The two factors' shares of what both explain. */
  readonly shares: readonly [number, number];
  /** The varimax criterion with Kaiser's normalisation. */
  readonly criterion: number;
  /** What both explain of all variance. */
  readonly explained: number;
  readonly rank: number;
}

const READERS = { analysis: given<RotationInput["analysis"]>(), name: named };

function read(where: string, input: RotationInput): RotationData {
  const { analysis, name } = readData(where, input, READERS);
  const parts = "extracted" in Object(analysis) ? partsOf(where, analysis as FactorAnalysis) : analysis;
  const { indicators, loadings, cases, scores } = (parts ?? {}) as Partial<RotationParts>;
  const path = "data.analysis";
  if (![indicators, loadings, cases, scores].every(isList)) {
    throw new InputError(where, path, say("是 factorAnalysis(…) 的结果", "be what factorAnalysis(…) gives"), analysis);
  }
  const names = (at: string, list: unknown): readonly Label[] =>
    checkNames(where, `${path}.${at}`, list as readonly Name[]).map(toLabel);
  const [rows, all] = [names("indicators", indicators), names("cases", cases)];
  refuseMany(where, `${path}.indicators`, rows, 16);
  const pairs = (at: string, list: unknown, n: number): readonly (readonly number[])[] =>
    readPairs(where, `${path}.${at}`, list as readonly ArrayLike<number>[], n);
  const read = {
    indicators: rows,
    loadings: pairs("loadings", loadings, rows.length),
    cases: all,
    scores: pairs("scores", scores, all.length),
  };
  return { analysis: read, name: all[indexOfName(where, "data.name", all, nameText(name))] };
}

function readPairs(
  where: string,
  path: string,
  list: readonly ArrayLike<number>[],
  n: number,
): readonly (readonly number[])[] {
  const words = say("有 {n} 行，每行两个数", "hold {n} rows of two numbers", { n });
  if (list.length !== n) throw new InputError(where, path, words, list.length);
  return Array.from(list, (pair, i) => {
    const read = checkNumbers(where, `${path}[${i}]`, pair, { requirement: finite });
    if (read.length !== 2) throw new InputError(where, `${path}[${i}]`, words, read);
    return Array.from(read);
  });
}

/** What an analysis has before its rotation: its scores are turned back. */
function partsOf(where: string, { extracted, scores, transformation, indicators }: FactorAnalysis): RotationParts {
  if (extracted.columns.length !== 2 || scores === undefined) {
    const words = say("有两个因子和得分（由原始数据计算）", "have two factors, and scores of raw data");
    throw new InputError(where, "data.analysis", words, extracted.columns.length);
  }
  const rows = (values: Float64Array): number[][] =>
    Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i], values[2 * i + 1]]);
  const [a, b, c, d] = transformation.values;
  const back = rows(scores.values).map(([f, g]) => [a * f + b * g, c * f + d * g]);
  return { indicators, loadings: rows(extracted.values), cases: scores.rows, scores: back };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function turned(pairs: readonly (readonly number[])[], angle: number): readonly (readonly [number, number])[] {
  const [c, s] = [Math.cos(radians(angle)), Math.sin(radians(angle))];
  return pairs.map(([a, b]) => [c * a + s * b, c * b - s * a] as const);
}

const mean = (values: readonly number[]): number => sumOf(values) / values.length;

/** Σ var(λ²/h²), over the two factors. */
function criterionOf(loadings: readonly (readonly number[])[]): number {
  const squares = loadings.map(([a, b]) => [a * a, b * b].map((square) => square / (a * a + b * b)));
  return sumOf(
    [0, 1].map((k) => {
      const own = squares.map((pair) => pair[k]);
      return mean(own.map((square) => (square - mean(own)) ** 2));
    }),
  );
}

/** The angle with the largest varimax criterion, in (−45°, 45°]; for two factors there is one in 90°. */
function varimaxAngle(loadings: readonly (readonly number[])[], kaiser: boolean): number {
  const [u, v] = [0, 1].map((k) =>
    loadings.map(([a, b]) => {
      const size = kaiser ? a * a + b * b : 1;
      return (k === 0 ? a * a - b * b : 2 * a * b) / size;
    }),
  );
  const n = loadings.length;
  const [A, B] = [sumOf(u), sumOf(v)];
  const C = sumOf(u.map((each, i) => each ** 2 - v[i] ** 2));
  const D = 2 * sumOf(u.map((each, i) => each * v[i]));
  return ((Math.atan2(D - (2 * A * B) / n, C - (A ** 2 - B ** 2) / n) / 4) * 180) / Math.PI;
}

const TOP = [
  say("还没转到顶", "not yet at the top"),
  say("正在顶上", "just at the top"),
  say("已转过顶", "past the top"),
] as const;
const EVEN = [
  say("第二个因子更大", "the second is larger"),
  say("两个一样大", "both alike"),
  say("第一个因子更大", "the first is larger"),
] as const;

function model({ analysis, name }: RotationData, { angle }: RotationState): RotationModel {
  const loadings = turned(analysis.loadings, angle);
  const sums = [0, 1].map((k) => sumOf(loadings.map((pair) => pair[k] ** 2)));
  const both = sums[0] + sums[1];
  const shares = [sums[0] / both, sums[1] / both] as const;
  const composite = turned(analysis.scores, angle).map(([f, g]) => shares[0] * f + shares[1] * g);
  const home = composite[analysis.cases.findIndex(({ zh }) => zh === name.zh)];
  const rank = 1 + composite.filter((score) => score > home + 1e-12).length;
  const top = verdictOf(angle, varimaxAngle(analysis.loadings, true), TOP);
  const explained = both / loadings.length;
  const holes = {
    angle: fixed(angle, 1),
    first: fixed(100 * shares[0], 1),
    second: fixed(100 * shares[1], 1),
    explained: fixed(100 * explained, 2),
    name,
    rank,
    top,
  };
  return {
    loadings,
    shares,
    criterion: criterionOf(loadings),
    explained,
    rank,
    verdicts: {
      top,
      raw: verdictOf(angle, varimaxAngle(analysis.loadings, false), TOP),
      even: verdictOf(shares[0], shares[1], EVEN),
    },
    sentence: say(
      "转 {angle}°：两个因子各占 {first}% 和 {second}%，合计仍是总方差的 {explained}%；最大方差准则{top}；{name}第 {rank} 名。",
      "Turned by {angle}°: the factors have {first} and {second}%, together still {explained}% of all variance; varimax: {top}; {name} ranks {rank}.",
      holes,
    ),
    brief: say("{angle}°，{first}% 和 {second}%", "{angle}°, {first} and {second}%", holes),
  };
}

const inputs = (): readonly Input[] => [
  {
    kind: "slider",
    name: "angle",
    label: say("坐标轴转过的角度（度）", "the axes, turned by (degrees)"),
    min: -90,
    max: 90,
    step: 0.5,
  },
];

/** The top of varimax, of raw varimax, and where the two factors are alike. */
function flips({ analysis }: RotationData): readonly Flip[] {
  const [a, b] = [0, 1].map((k) => analysis.loadings.map((pair) => pair[k]));
  const cross = sumOf(a.map((each, i) => each * b[i]));
  const apart = sumOf(a.map((each, i) => each ** 2 - b[i] ** 2));
  // Σf₁² − Σf₂² = apart·cos 2φ + 2·cross·sin 2φ = 0.
  const even = ((Math.atan2(-apart, 2 * cross) / 2) * 180) / Math.PI;
  const flip = (at: number, words: Label, verdict: string): Flip => ({ input: "angle", at, words, verdict });
  const alike = say("两个因子一样大", "both factors alike");
  return [
    flip(
      varimaxAngle(analysis.loadings, true),
      say("最大方差法（Kaiser 标准化）", "varimax, Kaiser normalised"),
      "top",
    ),
    flip(varimaxAngle(analysis.loadings, false), say("最大方差法，不标准化", "varimax, raw"), "raw"),
    flip(even, alike, "even"),
    flip(even > 0 ? even - 90 : even + 90, alike, "even"),
  ];
}

function table({ analysis }: RotationData, _: RotationState, { loadings }: RotationModel): Table {
  const column = (name: string, label: Label, values: readonly number[]) => ({ name, label, values, decimals: 3 });
  return new Table({
    title: say("载荷与共同度", "Loadings and communalities"),
    main: "first",
    columns: [
      { name: "indicator", label: say("指标", "indicator"), values: analysis.indicators },
      column(
        "first",
        say("因子 1", "factor 1"),
        loadings.map(([f]) => f),
      ),
      column(
        "second",
        say("因子 2", "factor 2"),
        loadings.map(([, g]) => g),
      ),
      column(
        "communality",
        say("共同度（不随转动而变）", "communality (whatever the angle)"),
        loadings.map(([f, g]) => f * f + g * g),
      ),
    ],
  });
}

/** Rotation by hand (手动旋转): who decides where the factors point. */
export const rotationExplorable: Explorable<RotationInput, RotationData, RotationState, RotationModel> = {
  title: say("手动旋转", "Rotation by hand"),
  read,
  question: () => say("因子指向哪里，是谁决定的？", "Who decides where the factors point?"),
  start: () => ({ angle: 0 }),
  inputs,
  model,
  flips,
  table,
};
