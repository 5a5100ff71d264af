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
} from "../base/index.js";
import { gini } from "../methods/concentration/gini.js";
import { theil } from "../methods/concentration/theil.js";
import { sumOf } from "../math/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { type NumbersData, readNamed } from "./named-numbers.js";
import { fixed, readData, verdictOf } from "./words.js";

/** What `explore("lorenz", …)` takes. */
export interface LorenzInput {
  /** The frame whose columns the others may name. */
  readonly frame?: TableSource | undefined;
  /** What is spread over the regions. */
  readonly sizes: NumbersOrColumn;
  /** How much each region counts on the lower axis, such as its GDP; all alike by default. */
  readonly weights?: NumbersOrColumn | undefined;
}

/** The same as plain data. */
export interface LorenzData {
  readonly sizes: NumbersData;
  readonly weights?: readonly number[];
}

/** The knee of a curve of two classes: the poorest share of the units, and what they have. */
export type LorenzState = { readonly units: number; readonly share: number };

/** The real curve and the two-class one. */
export interface LorenzModel extends Model {
  /** The corners of the real curve. */
  readonly curve: readonly (readonly [units: number, share: number])[];
  /** The knee, held below the diagonal. */
  readonly knee: readonly [units: number, share: number];
  readonly gini: readonly [real: number, own: number];
  readonly theilT: readonly [real: number, own: number];
  /** Infinite for a class that has nothing: then undefined. */
  readonly theilL: number | undefined;
}

const READERS = {
  frame: given<TableSource>(),
  sizes: given<NumbersOrColumn>(),
  weights: given<NumbersOrColumn>(),
};

function read(where: string, input: LorenzInput): LorenzData {
  const { frame: of, ...raw } = readData(where, input, READERS);
  const checks = { requirement: nonNegative, least: 2, most: 400, of, title: say("规模", "size") };
  const sizes = readNamed(where, "data.sizes", raw.sizes as NumbersOrColumn, checks);
  if (raw.weights === undefined) return { sizes };
  const totals = { kind: KINDS.region, requirement: positive, of };
  return { sizes, weights: [...readTotals(where, "data.weights", raw.weights, sizes.rows, totals)] };
}

/** What each unit has of what it weighs; weights are 1 where there are none. */
function perUnit({ sizes, weights }: LorenzData): { readonly ratios: number[]; readonly weights: readonly number[] } {
  const counted = weights ?? sizes.values.map(() => 1);
  return { ratios: sizes.values.map((size, k) => size / counted[k]), weights: counted };
}

function curveOf(data: LorenzData): readonly (readonly [number, number])[] {
  const { ratios, weights } = perUnit(data);
  const order = ratios.map((_, k) => k).sort((a, b) => ratios[a] - ratios[b]);
  const [all, everything] = [sumOf(weights), sumOf(data.sizes.values)];
  let [units, share] = [0, 0];
  const corners = order.map((k) => {
    units += weights[k] / all;
    share += data.sizes.values[k] / everything;
    return [units, share] as const;
  });
  return [[0, 0], ...corners];
}

const VERDICTS = [say("小于", "below"), say("等于", "the same as"), say("大于", "above")] as const;

function held({ units, share }: LorenzState): readonly [number, number] {
  return [units, Math.min(units, share)];
}

function model(data: LorenzData, state: LorenzState): LorenzModel {
  const real = perUnit(data);
  const [p, l] = held(state);
  const classes = [l / p, (1 - l) / (1 - p)];
  const weights = [p, 1 - p];
  const ginis = [gini(real.ratios, { weights: real.weights }), gini(classes, { weights })] as const;
  const theilT = [theil(real.ratios, { weights: real.weights }), theil(classes, { weights })] as const;
  const verdict = verdictOf(ginis[1], ginis[0], VERDICTS);
  const other = verdictOf(theilT[1], theilT[0], VERDICTS);
  const holes = {
    p: fixed(100 * p, 1),
    l: fixed(100 * l, 1),
    gini: fixed(ginis[1], 4),
    theil: fixed(theilT[1], 3),
    was: fixed(ginis[0], 4),
    wasTheil: fixed(theilT[0], 3),
    verdict,
    other,
  };
  return {
    curve: curveOf(data),
    knee: [p, l],
    gini: ginis,
    theilT,
    theilL: l > 0 ? theil(classes, { weights, index: "L" }) : undefined,
    verdicts: { gini: verdict },
    sentence: say(
      "最少的 {p}% 只得 {l}%：基尼 {gini}，{verdict}真实曲线的 {was}；泰尔 T {theil}，{other}真实的 {wasTheil}。",
      "The lowest {p}% have {l}%: Gini {gini}, {verdict} the real curve's {was}; Theil's T {theil}, {other} the real {wasTheil}.",
      holes,
    ),
    brief: say("基尼 {gini}，泰尔 {theil}", "Gini {gini}, Theil {theil}", holes),
  };
}

const inputs = (): readonly Input[] => [
  {
    kind: "slider",
    name: "units",
    label: say("最少的一类占单位的份额 p", "the lower class, share of units p"),
    min: 0.05,
    max: 0.95,
    step: 0.01,
  },
  { kind: "slider", name: "share", label: say("它得到的份额 L", "what it has, L"), min: 0, max: 0.9, step: 0.01 },
];

/** For two classes the Gini is p − L. */
function flips(data: LorenzData, state: LorenzState): readonly Flip[] {
  const { ratios, weights } = perUnit(data);
  const real = gini(ratios, { weights });
  const [p, l] = held(state);
  const words = say("基尼与真实曲线相同", "the Gini of the real curve");
  return [
    { input: "share", at: p - real, words, verdict: "gini" },
    { input: "units", at: l + real, words, verdict: "gini" },
  ];
}

function table(_: LorenzData, __: LorenzState, { gini: g, theilT, theilL }: LorenzModel): Table {
  const column = (name: string, label: Label, values: readonly (number | null)[]) => ({
    name,
    label,
    values,
    decimals: 4,
  });
  return new Table({
    title: say("两条曲线，几个指数", "Two curves, several indices"),
    main: "own",
    columns: [
      {
        name: "index",
        label: KINDS.index.label,
        values: [say("基尼系数", "Gini"), say("泰尔指数 T", "Theil's T"), say("泰尔指数 L", "Theil's L")],
      },
      column("real", say("真实曲线", "the real curve"), [g[0], theilT[0], null]),
      column("own", say("两类曲线", "the two-class curve"), [g[1], theilT[1], theilL ?? null]),
    ],
  });
}

/** Lorenz curve (洛伦兹曲线): one Gini, quite different spreads. */
export const lorenzExplorable: Explorable<LorenzInput, LorenzData, LorenzState, LorenzModel> = {
  title: say("洛伦兹曲线", "Lorenz curve"),
  read,
  question: () => say("两种很不一样的分布，能有同一个基尼系数吗？", "Can two quite different spreads have one Gini?"),
  start: () => ({ units: 0.8, share: 0.2 }),
  inputs,
  model,
  flips,
  table,
};
