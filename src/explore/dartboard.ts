import {
  given,
  type Label,
  nonNegative,
  type NumbersOrColumn,
  positive,
  readTotals,
  say,
  KINDS,
  Table,
  type TableSource,
  numeric,
} from "../base/index.js";
import { seededRandom, sumOf } from "../math/index.js";
import { spatialGini } from "../methods/specialization/spatial-gini.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { type NumbersData, readNamed } from "./named-numbers.js";
import { fixed, readData, verdictOf } from "./words.js";

/** What `explore("dartboard", …)` takes. */
export interface DartboardInput {
  /** The frame whose columns `activity` and `reference` may name. */
  readonly frame?: TableSource | undefined;
  /** What the industry makes in each region. */
  readonly activity: NumbersOrColumn;
  /** What each region has of everything: its part of the board. */
  readonly reference: NumbersOrColumn;
  /** How many plants, all alike, are assumed at the start; 27 by default. */
  readonly plants?: number;
}

/** The same as plain data. */
export interface DartboardData {
  readonly activity: NumbersData;
  readonly reference: readonly number[];
  readonly plants: number;
}

/** How many plants, and which throw. */
export type DartboardState = { readonly plants: number; readonly seed: number };

/** The darts and the indices. */
export interface DartboardModel extends Model {
  /** Shares of the activity and of the board. */
  readonly s: readonly number[];
  readonly x: readonly number[];
  /** Where the darts hit, from 0 to 1 across the board; the first of one stream, however many there are. */
  readonly darts: readonly number[];
  readonly g: number;
  readonly expected: number;
  /** G of this throw. */
  readonly thrown: number;
  readonly gamma: number;
}

const READERS = {
  frame: given<TableSource>(),
  activity: given<NumbersOrColumn>(),
  reference: given<NumbersOrColumn>(),
  plants: numeric(
    { ...positive, holds: (n) => n >= 5 && n <= 1000, words: say("在 5 到 1000 之间", "lie from 5 to 1000") },
    27,
  ),
};

function read(where: string, input: DartboardInput): DartboardData {
  const { frame: of, plants, ...raw } = readData(where, input, READERS);
  const title = say("活动", "activity");
  const checks = { requirement: nonNegative, least: 2, most: 60, of, title };
  const activity = readNamed(where, "data.activity", raw.activity as NumbersOrColumn, checks);
  const totals = { kind: KINDS.region, requirement: positive, of };
  const reference = readTotals(where, "data.reference", raw.reference as NumbersOrColumn, activity.rows, totals);
  return { activity, reference: Array.from(reference), plants };
}

const sharesOf = (values: readonly number[]): readonly number[] => {
  const total = sumOf(values);
  return values.map((value) => value / total);
};

/** G, and 1 − Σx². */
function measured({ activity, reference }: DartboardData): readonly [g: number, spread: number] {
  const x = sharesOf(reference);
  return [spatialGini(activity.values, reference), 1 - sumOf(x.map((share) => share ** 2))];
}

const VERDICTS = [
  say("不比随机更集中", "no closer together than chance"),
  say("恰如随机", "just as chance"),
  say("比随机集中", "closer together than chance"),
] as const;
const BANDS = [
  say("低度（γ < 0.02）", "low (γ < 0.02)"),
  say("恰为 0.02", "just 0.02"),
  say("中度以上", "in between or high"),
] as const;

function model(data: DartboardData, { plants, seed }: DartboardState): DartboardModel {
  const [g, spread] = measured(data);
  const x = sharesOf(data.reference);
  const gamma = (g / spread - 1 / plants) / (1 - 1 / plants);
  const random = seededRandom(Math.round(seed));
  const darts = Array.from({ length: Math.floor(plants + 1e-9) }, () => random.next());
  const holes = {
    plants: Number.isInteger(plants) ? String(plants) : fixed(plants, 2),
    expected: fixed(spread / plants, 4),
    g: fixed(g, 4),
    gamma: fixed(gamma, 4),
    verdict: verdictOf(gamma, 0, VERDICTS),
    band: verdictOf(gamma, 0.02, BANDS),
  };
  return {
    s: sharesOf(data.activity.values),
    x,
    darts,
    g,
    expected: spread / plants,
    thrown: thrownOf(darts, x),
    gamma,
    verdicts: { chance: holes.verdict, band: holes.band },
    sentence: say(
      "{plants} 家一样大的厂随机落下，平均也有 G = {expected}；实际 {g}，γ = {gamma}：{verdict}，{band}。",
      "{plants} equal plants thrown at random have G = {expected} on average, too; it is {g}, γ = {gamma}: {verdict}, {band}.",
      holes,
    ),
    brief: say("{plants} 家，γ {gamma}", "{plants} plants, γ {gamma}", holes),
  };
}

/** Σ(s − x)² of darts. */
function thrownOf(darts: readonly number[], x: readonly number[]): number {
  const hits = new Float64Array(x.length);
  for (const dart of darts) {
    let [r, edge] = [0, x[0]];
    while (dart >= edge && r < x.length - 1) edge += x[++r];
    hits[r] += 1;
  }
  return sumOf(x.map((share, r) => (hits[r] / darts.length - share) ** 2));
}

const inputs = (): readonly Input[] => [
  {
    kind: "slider",
    name: "plants",
    label: say("厂数 N（假设一样大）", "plants N (taken as equal)"),
    min: 5,
    max: 1000,
    step: 1,
    scale: "log",
  },
  { kind: "slider", name: "seed", label: say("再扔一次：种子", "throw again: seed"), min: 1, max: 50, step: 1 },
];

/** γ = 0 at N = 1/g, γ = .02 at N = (1 − .02)/(g − .02), with g = G/(1 − Σx²). */
function flips(data: DartboardData): readonly Flip[] {
  const [g, spread] = measured(data);
  const plants = (gamma: number): number => (1 - gamma) / (g / spread - gamma);
  const flip = (at: number, words: Label, verdict: string): Flip => ({ input: "plants", at, words, verdict });
  return [
    flip(plants(0), say("γ = 0", "γ = 0"), "chance"),
    ...(g / spread > 0.02 ? [flip(plants(0.02), say("γ = 0.02", "γ = 0.02"), "band")] : []),
  ];
}

function table({ activity }: DartboardData, _: DartboardState, { s, x }: DartboardModel): Table {
  const percent = (values: readonly number[]) => ({
    values: values.map((v) => 100 * v),
    unit: say("%", "%"),
    decimals: 2,
  });
  return new Table({
    title: say("飞镖板：各地的份额", "The dartboard: shares by region"),
    main: "activity",
    columns: [
      { name: "region", label: KINDS.region.label, values: activity.rows },
      { name: "activity", label: activity.columns[0], ...percent(s) },
      { name: "board", label: say("板上的份额 x", "share of the board x"), ...percent(x) },
    ],
  });
}

/** The dartboard (飞镖板): few plants, or a cluster. */
export const dartboardExplorable: Explorable<DartboardInput, DartboardData, DartboardState, DartboardModel> = {
  title: say("飞镖板", "The dartboard"),
  read,
  question: () => say("厂扎堆，是集聚，还是只因为厂少？", "Plants that sit together: a cluster, or just few?"),
  start: ({ plants }) => ({ plants, seed: 1 }),
  inputs,
  model,
  flips,
  table,
};
