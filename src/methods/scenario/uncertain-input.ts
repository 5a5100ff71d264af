import {
  checkMagnitude,
  InputError,
  isList,
  type Label,
  type Name,
  named,
  say,
  shortNumber,
} from "../../base/index.js";
import { betaDraw, betaQuantile, normalCdf, normalQuantile, type Random } from "../../math/index.js";

/**
 * What is assumed of an input: a number that is held fast, or a distribution.
 *
 * - `{ uniform: [low, high] }`: anything in between, alike;
 * - `{ triangular: [low, mode, high] }`, `{ pert: [low, mode, high] }`: most likely the mode; PERT has thinner ends;
 * - `{ normal: [mean, deviation] }`, cut off at `within: [low, high]` where that is given;
 * - `{ values: [a, b, …] }`: one of them, each as likely.
 *
 * With `label` it is called in two languages.
 */
export type UncertainInput =
  | number
  | (LabelledInput & { readonly uniform: readonly [low: number, high: number] })
  | (LabelledInput & { readonly triangular: readonly [low: number, mode: number, high: number] })
  | (LabelledInput & { readonly pert: readonly [low: number, mode: number, high: number] })
  | (LabelledInput & {
      readonly normal: readonly [mean: number, deviation: number];
      readonly within?: readonly [low: number, high: number] | undefined;
    })
  | (LabelledInput & { readonly values: readonly number[] });

/** What an input may be called in tables; its own name by default. */
export interface LabelledInput {
  readonly label?: Name | undefined;
}

/** An input that has been read. */
export interface Assumption {
  readonly name: string;
  /** What tables call it. */
  readonly label: Name;
  readonly words: Label;
  /** Whether it varies. */
  readonly uncertain: boolean;
  readonly draw: (random: Random) => number;
  /** The value below which a share of the draws lie. */
  readonly quantile: (share: number) => number;
}

type Distribution = Omit<Assumption, "name" | "label" | "uncertain">;
type Reader = (where: string, path: string, numbers: readonly number[], within: unknown) => Distribution;

const READERS: Readonly<Record<string, Reader>> = { uniform, triangular, pert, normal, values };

const EXAMPLES = say(
  "是数，或 { uniform: [低, 高] }、{ triangular: [低, 众数, 高] }、{ pert: [低, 众数, 高] }、{ normal: [均值, 标准差] }、{ values: [...] } 之一",
  "be a number, or one of { uniform: [low, high] }, { triangular: [low, mode, high] }, { pert: [low, mode, high] }, { normal: [mean, deviation] }, { values: [...] }",
);

/** Reads an input by its name. */
export function readAssumption(where: string, name: string, given: unknown): Assumption {
  const path = `inputs[${JSON.stringify(name)}]`;
  if (typeof given === "number") {
    checkFinite(where, path, given);
    const words = say("固定为 {value}", "fixed at {value}", { value: given });
    return { name, label: name, words, uncertain: false, draw: () => given, quantile: () => given };
  }
  if (typeof given !== "object" || given === null || isList(given)) throw new InputError(where, path, EXAMPLES, given);
  const keys = Object.keys(given).filter((key) => key !== "within" && key !== "label");
  const [key] = keys;
  const numbers = (given as Readonly<Record<string, unknown>>)[key];
  const within = (given as { readonly within?: unknown }).within;
  if (keys.length !== 1 || !Object.hasOwn(READERS, key) || !isList(numbers)) {
    throw new InputError(where, path, EXAMPLES, given);
  }
  if (within !== undefined && key !== "normal") {
    throw new InputError(where, `${path}.within`, say("只与 normal 同用", "stand beside normal only"), within);
  }
  const list = Array.from(numbers as ArrayLike<number>);
  list.forEach((value, k) => {
    checkFinite(where, `${path}.${key}[${k}]`, value);
  });
  const called = (given as { readonly label?: unknown }).label;
  const label = called === undefined ? name : named(where, `${path}.label`, called);
  return { name, label, uncertain: true, ...READERS[key](where, `${path}.${key}`, list, within) };
}

function checkFinite(where: string, path: string, value: unknown): void {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new InputError(where, path, say("是有限的数", "be a finite number"), value);
  }
  checkMagnitude(where, path, value);
}

const RISING = say("由低到高，且首尾不同", "rise from the low to the high end, which differ");

function checkRising(where: string, path: string, numbers: readonly number[], count: number): void {
  const rises = numbers.every((value, k) => k === 0 || value >= numbers[k - 1]);
  if (numbers.length === count && rises && numbers[count - 1] > numbers[0]) return;
  throw new InputError(where, path, RISING, numbers);
}

function uniform(where: string, path: string, numbers: readonly number[]): Distribution {
  checkRising(where, path, numbers, 2);
  const [low, high] = numbers;
  const quantile = (share: number): number => low + share * (high - low);
  return {
    words: say("均匀分布 {low} 至 {high}", "uniform from {low} to {high}", { low, high }),
    draw: (random) => quantile(random.next()),
    quantile,
  };
}

function triangular(where: string, path: string, numbers: readonly number[]): Distribution {
  checkRising(where, path, numbers, 3);
  const [low, mode, high] = numbers;
  const below = (mode - low) / (high - low);
  const quantile = (share: number): number =>
    share < below
      ? low + Math.sqrt(share * (high - low) * (mode - low))
      : high - Math.sqrt((1 - share) * (high - low) * (high - mode));
  return {
    words: say("三角分布 {low}、{mode}、{high}", "triangular over {low}, {mode}, {high}", { low, mode, high }),
    draw: (random) => quantile(random.next()),
    quantile,
  };
}

/** Beta with α = 1 + 4(m − a)/(b − a), β = 1 + 4(b − m)/(b − a), so that the mean is (a + 4m + b)/6. */
function pert(where: string, path: string, numbers: readonly number[]): Distribution {
  checkRising(where, path, numbers, 3);
  const [low, mode, high] = numbers;
  const [alpha, beta] = [1 + (4 * (mode - low)) / (high - low), 1 + (4 * (high - mode)) / (high - low)];
  return {
    words: say("贝塔分布（三点估计）{low}、{mode}、{high}", "PERT over {low}, {mode}, {high}", { low, mode, high }),
    draw: (random) => low + (high - low) * betaDraw(random, alpha, beta),
    quantile: (share) => low + (high - low) * betaQuantile(share, alpha, beta),
  };
}

function normal(where: string, path: string, numbers: readonly number[], within: unknown): Distribution {
  const [mean, deviation] = numbers;
  if (numbers.length !== 2 || !(deviation > 0)) {
    const words = say("写成 [均值, 标准差]，标准差大于 0", "be [mean, deviation], the deviation above 0");
    throw new InputError(where, path, words, numbers);
  }
  if (within === undefined) {
    return {
      words: say("正态分布 {mean} ± {deviation}", "normal, {mean} ± {deviation}", { mean, deviation }),
      draw: (random) => mean + deviation * random.normal(),
      quantile: (share) => mean + deviation * normalQuantile(share),
    };
  }
  return cutNormal(where, path, mean, deviation, within);
}

/** Cut off at both ends, by the inverse of its distribution function. */
function cutNormal(where: string, path: string, mean: number, deviation: number, within: unknown): Distribution {
  const ends: readonly number[] = isList(within) ? Array.from(within as ArrayLike<number>) : [];
  ends.forEach((value, k) => {
    checkFinite(where, `${path.replace(/\.normal$/, "")}.within[${k}]`, value);
  });
  checkRising(where, path.replace(/\.normal$/, ".within"), ends, 2);
  const [low, high] = ends;
  const [from, to] = ends.map((end) => normalCdf((end - mean) / deviation));
  if (!(to - from > 1e-6)) {
    const words = say("含有分布的一部分", "hold some of the distribution");
    throw new InputError(where, path.replace(/\.normal$/, ".within"), words, ends);
  }
  const quantile = (share: number): number => {
    const place = Math.min(1 - 1e-16, Math.max(1e-300, from + share * (to - from)));
    return Math.min(high, Math.max(low, mean + deviation * normalQuantile(place)));
  };
  return {
    words: say(
      "正态分布 {mean} ± {deviation}，截在 {low} 至 {high}",
      "normal, {mean} ± {deviation}, from {low} to {high}",
      {
        mean,
        deviation,
        low,
        high,
      },
    ),
    draw: (random) => quantile(random.next()),
    quantile,
  };
}

function values(where: string, path: string, numbers: readonly number[]): Distribution {
  if (numbers.length < 2) {
    throw new InputError(where, path, say("至少有两个数", "hold two numbers at least"), numbers);
  }
  const sorted = [...numbers].sort((a, b) => a - b);
  const text = sorted.slice(0, 5).map(shortNumber).join(", ");
  return {
    words: say("{text} 等 {n} 个值之一", "one of {n} values: {text}", {
      text: sorted.length > 5 ? `${text}, …` : text,
      n: sorted.length,
    }),
    draw: (random) => numbers[random.below(numbers.length)],
    quantile: (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))],
  };
}
