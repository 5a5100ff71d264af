import {
  checkNumber,
  checkNumbers,
  given,
  InputError,
  type Label,
  type Name,
  named,
  nonNegative,
  positive,
  say,
  Table,
  toLabel,
} from "../base/index.js";
import { sumOf } from "../math/index.js";
import { growthCurves } from "../methods/description/growth-curves.js";
import type { LifeCycle } from "../methods/description/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, roundUp, rootsIn, verdictOf } from "./words.js";

/** What `explore("life-cycle", …)` takes. */
export interface LifeCycleInput {
  /** What `lifeCycle` gives, by the logistic curve. */
  readonly fit: LifeCycle | LifeCycleParts;
  /** Whose industry it is. */
  readonly name: Name;
}

/** As much of a fit as is asked for; an upper end of `null` is ∞. */
export interface LifeCycleParts {
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly level: number;
  readonly levelInterval: readonly [lower: number, upper: number | null];
}

/** The same as plain data. */
export interface LifeCycleData {
  readonly fit: LifeCycleParts;
  readonly name: Label;
}

/** K, held fast. */
export type LifeCycleState = { readonly level: number };

/** The curve with that ceiling. */
export interface LifeCycleModel extends Model {
  readonly rate: number;
  readonly inflection: number;
  readonly rSquared: number;
  /** Whether K lies in the interval that the data can't tell apart. */
  readonly inside: boolean;
  /** The curves at both ends of the interval: of an end that isn't there, ten times the best K. */
  readonly fan: readonly { readonly level: number; readonly rate: number; readonly inflection: number }[];
}

const READERS = { fit: given<LifeCycleInput["fit"]>(), name: named };

function read(where: string, input: LifeCycleInput): LifeCycleData {
  const { fit, name } = readData(where, input, READERS);
  const { years: t, values: x, level, levelInterval, curve } = (fit ?? {}) as Partial<LifeCycle>;
  const path = "data.fit";
  if (t === undefined || x === undefined || level === undefined || levelInterval === undefined) {
    throw new InputError(where, path, say("是 lifeCycle(…) 的结果", "be what lifeCycle(…) gives"), fit);
  }
  if (curve === "gompertz")
    throw new InputError(where, path, say("用逻辑斯蒂曲线拟合", "be fitted by the logistic curve"), curve);
  if (!Number.isFinite(level))
    throw new InputError(
      where,
      `${path}.level`,
      say("有上限（数据看不出上限时没有可移动的 K）", "have a ceiling: where data show none there is no K to move"),
      level,
    );
  const years = [...checkNumbers(where, `${path}.years`, t, { least: 4 })];
  const values = [...checkNumbers(where, `${path}.values`, x, { requirement: nonNegative, least: 4 })];
  if (years.length !== values.length)
    throw new InputError(where, `${path}.values`, say("每年一个", "be one a year"), values.length);
  const [low, high] = levelInterval as readonly [number, number | null];
  return {
    fit: {
      years,
      values,
      level: checkNumber(where, `${path}.level`, level, positive),
      levelInterval: [
        checkNumber(where, `${path}.levelInterval[0]`, low, nonNegative),
        high !== null && Number.isFinite(high) ? high : null,
      ],
    },
    name: toLabel(name),
  };
}

const { share, place } = growthCurves.logistic;

/** r and t₀ by least squares where K is held fast: Gauss and Newton, damped, from a line through the logits. */
function fitted(
  { years, values }: LifeCycleParts,
  level: number,
): { readonly rate: number; readonly inflection: number; readonly sum: number } {
  const middle = sumOf(years) / years.length;
  const inside = years.map((_, i) => i).filter((i) => values[i] > 0 && values[i] < level);
  const u = inside.map((i) => place(values[i] / level));
  const t = inside.map((i) => years[i] - middle);
  const [meanT, meanU] = [sumOf(t) / t.length, sumOf(u) / u.length];
  const slope = sumOf(t.map((x, k) => (x - meanT) * (u[k] - meanU))) / sumOf(t.map((x) => (x - meanT) ** 2));
  const off = (rate: number, start: number): number =>
    sumOf(years.map((year, i) => (values[i] - level * share(rate * (year - middle) + start)) ** 2));
  let [rate, start, damping] = [slope, meanU - slope * meanT, 1e-3];
  let sum = off(rate, start);
  for (let k = 0; k < 200 && damping < 1e12; k++) {
    const [a, b] = stepFrom({ years, values }, level, middle, rate, start, damping);
    const next = off(rate + a, start + b);
    if (next <= sum) {
      const settled = Math.abs(a) <= 1e-14 * Math.abs(rate) && Math.abs(b) <= 1e-14 * (1 + Math.abs(start));
      [rate, start, sum, damping] = [rate + a, start + b, next, damping / 10];
      if (settled) break;
    } else damping *= 10;
  }
  return { rate, inflection: middle - start / rate, sum };
}

/** One damped step of the normal equations. */
function stepFrom(
  { years, values }: Pick<LifeCycleParts, "years" | "values">,
  level: number,
  middle: number,
  rate: number,
  start: number,
  damping: number,
): readonly [number, number] {
  let [aa, ab, bb, a, b] = [0, 0, 0, 0, 0];
  years.forEach((year, i) => {
    const [t, s] = [year - middle, share(rate * (year - middle) + start)];
    const [w, rest] = [level * s * (1 - s), values[i] - level * s];
    aa += w * w * t * t;
    ab += w * w * t;
    bb += w * w;
    a += w * t * rest;
    b += w * rest;
  });
  const [p, q] = [aa * (1 + damping), bb * (1 + damping)];
  const determinant = p * q - ab * ab;
  return [(q * a - ab * b) / determinant, (p * b - ab * a) / determinant];
}

const VERDICTS = [
  say("已过拐点", "past its inflection"),
  say("正在拐点", "just at its inflection"),
  say("还在加速", "still gathering speed"),
] as const;

function model({ fit, name }: LifeCycleData, { level }: LifeCycleState): LifeCycleModel {
  const { rate, inflection, sum } = fitted(fit, level);
  const mean = sumOf(fit.values) / fit.values.length;
  const rSquared = 1 - sum / sumOf(fit.values.map((value) => (value - mean) ** 2));
  const last = fit.years[fit.years.length - 1];
  const [low, high] = fit.levelInterval;
  const inside = level >= low && (high === null || level <= high);
  const stage = verdictOf(inflection, last, VERDICTS);
  const holes = {
    name,
    level: fixed(level, 1),
    year: fixed(inflection, 1),
    fit: fixed(rSquared, 4),
    stage,
    low: fixed(low, 0),
    high: high === null ? "∞" : fixed(high, 0),
    told: inside ? say("数据分不出", "the data can't tell it apart") : say("数据排除它", "the data rule it out"),
  };
  return {
    rate,
    inflection,
    rSquared,
    inside,
    fan: [Math.max(low, rangeOf({ fit, name })[0]), high ?? 10 * fit.level].map((end) => ({
      level: end,
      ...fitted(fit, end),
    })),
    verdicts: { stage },
    sentence: say(
      "若上限是 {level}，拐点在 {year} 年，R² = {fit}：{name}{stage}。95% 区间 {low} 到 {high}：这个 K，{told}。",
      "If the ceiling is {level}, the inflection is {year}, R² = {fit}: {name} is {stage}. 95%: {low} to {high}; of this K: {told}.",
      holes,
    ),
    brief: say("K {level}，拐点 {year}，{stage}", "K {level}, inflection {year}, {stage}", holes),
  };
}

const rangeOf = ({ fit }: LifeCycleData): readonly [number, number] => {
  const most = Math.max(...fit.values);
  return [most * 1.05, roundUp(Math.max(10 * most, 2 * fit.level))];
};

function inputs(data: LifeCycleData): readonly Input[] {
  const [min, max] = rangeOf(data);
  return [
    {
      kind: "slider",
      name: "level",
      label: say("上限 K（r 与 t₀ 随之拟合）", "the ceiling K (r and t₀ fitted to it)"),
      min,
      max,
      step: 1,
      scale: "log",
    },
  ];
}

/** K with its inflection in the last year. */
function flips(data: LifeCycleData): readonly Flip[] {
  const last = data.fit.years[data.fit.years.length - 1];
  const [min, max] = rangeOf(data).map(Math.log);
  const words = say("拐点恰在最后一年", "the inflection in the last year");
  return rootsIn((log) => fitted(data.fit, Math.exp(log)).inflection - last, min, max, 24).map((log) => {
    return { input: "level", at: Math.exp(log), words, verdict: "stage" };
  });
}

function table({ fit }: LifeCycleData, { level }: LifeCycleState, { rate, inflection }: LifeCycleModel): Table {
  return new Table({
    title: say("产出与曲线", "Output and the curve"),
    main: "curve",
    columns: [
      { name: "year", label: say("年份", "year"), values: fit.years, decimals: 0 },
      { name: "value", label: say("实际", "as it was"), values: fit.values, decimals: 1 },
      {
        name: "curve",
        label: say("曲线", "curve"),
        values: fit.years.map((year) => level * share(rate * (year - inflection))),
        decimals: 1,
      },
    ],
  });
}

/** Life cycle (生命周期): many ceilings, one fit. */
export const lifeCycleExplorable: Explorable<LifeCycleInput, LifeCycleData, LifeCycleState, LifeCycleModel> = {
  title: say("生命周期", "Life cycle"),
  read,
  question: ({ name }) =>
    say("{name}的产业还在长大吗？数据能说吗？", "Is the industry of {name} still growing up, and can data tell?", {
      name,
    }),
  start: ({ fit }) => ({ level: fit.level }),
  inputs,
  model,
  flips,
  table,
};
