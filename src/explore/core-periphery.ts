import { type Label, say, type Table, within } from "../base/index.js";
import { gapAt, tippingShare } from "../methods/formation/core-periphery-model.js";
import { type CorePeriphery, corePeriphery } from "../methods/formation/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, order, readData, retold } from "./words.js";

/** What `explore("core-periphery", …)` takes: the two numbers that the model hangs on. */
export interface CorePeripheryInput {
  /** μ: what share of income is spent on manufactures, in (0, 1). */
  readonly manufacturing: number;
  /** σ: the elasticity of substitution between two varieties, in (1, 100]. */
  readonly substitution: number;
}

/** The same as plain data. */
export type CorePeripheryData = Required<CorePeripheryInput>;

/** T, and the share of manufacturing in region 1. */
export type CorePeripheryState = { readonly tradeCost: number; readonly share: number };

/** What is stable, and where the share goes. */
export interface CorePeripheryModel extends Model {
  readonly result: CorePeriphery;
  /** λ and ω₁ − ω₂. */
  readonly gaps: readonly (readonly [share: number, gap: number])[];
  /** T and the share from which either way is down; the same for all states. */
  readonly tips: readonly (readonly [tradeCost: number, share: number])[];
  /** The trade costs that there are to choose from. */
  readonly range: readonly [number, number];
}

const READERS = { manufacturing: within(0, 1), substitution: within(1, 100) };
/** Where there is no threshold trade costs go up to this. */
const FAR = 3;
const GAPS = 40;
const TIPS = 12;

const at = (data: CorePeripheryData, tradeCost: number): CorePeriphery => corePeriphery({ ...data, tradeCost });

function read(where: string, input: CorePeripheryInput): CorePeripheryData {
  const data = readData(where, input, READERS);
  retold(where, "data", () => at(data, FAR));
  return data;
}

function rangeOf(data: CorePeripheryData): readonly [number, number] {
  const { sustainPoint } = at(data, FAR);
  return [1.05, sustainPoint === null ? FAR : Math.min(1000, 1 + 1.5 * (sustainPoint - 1))];
}

/** T = 2.1 of μ = .4 and σ = 5: above both thresholds, with some way to go down. */
function start(data: CorePeripheryData): CorePeripheryState {
  const [low, high] = rangeOf(data);
  return { tradeCost: Math.round(100 * (low + 0.91 * (high - low))) / 100, share: 0.6 };
}

/** The unstable share takes thousands of wages to find: once for the data, not at every move. */
const TIPPING = new WeakMap<CorePeripheryData, CorePeripheryModel["tips"]>();

function tipsOf(data: CorePeripheryData, { breakPoint, sustainPoint }: CorePeriphery): CorePeripheryModel["tips"] {
  if (breakPoint === null || sustainPoint === null) return [];
  const known = TIPPING.get(data);
  if (known !== undefined) return known;
  const inner = Array.from({ length: TIPS - 1 }, (_, k) => {
    const tradeCost = breakPoint + ((k + 1) / TIPS) * (sustainPoint - breakPoint);
    return [tradeCost, tippingShare(data, tradeCost)] as const;
  });
  const tips = [[breakPoint, 0.5] as const, ...inner, [sustainPoint, 1] as const];
  TIPPING.set(data, tips);
  return tips;
}

const REGIMES: Readonly<Record<string, Label>> = {
  spread: say("只有分散稳定", "only the spread lasts"),
  "at the sustain point": say("正在维持点", "just at the sustain point"),
  history: say("分散与集聚都稳定", "spread and core both last"),
  "at the break point": say("正在突破点", "just at the break point"),
  core: say("只有集聚稳定", "only a core lasts"),
};

function regimeOf({ breakPoint, sustainPoint, regime, options }: CorePeriphery): Label {
  if (breakPoint !== null && order(options.tradeCost, breakPoint) === 0) return REGIMES["at the break point"];
  if (sustainPoint !== null && order(options.tradeCost, sustainPoint) === 0) return REGIMES["at the sustain point"];
  return REGIMES[regime];
}

const WAYS = {
  rest: say("没有人想动", "nobody wants to move"),
  in: say("工人涌入 1 区", "workers go to region 1"),
  out: say("工人离开 1 区", "workers leave region 1"),
} as const;

/** Which way workers go, and where that ends. */
function courseOf(data: CorePeripheryData, result: CorePeriphery, share: number): { way: Label; end: number } {
  const rest = result.equilibria.find((one) => order(share, one.share) === 0);
  if (rest !== undefined) return { way: WAYS.rest, end: rest.share };
  const way = gapAt(data, result.options.tradeCost, share) > 0 ? WAYS.in : WAYS.out;
  return { way, end: result.tends(share) };
}

function model(data: CorePeripheryData, { tradeCost, share }: CorePeripheryState): CorePeripheryModel {
  const result = at(data, tradeCost);
  const { way, end } = courseOf(data, result, share);
  const regime = regimeOf(result);
  const holes = {
    T: fixed(tradeCost, 3),
    regime,
    share: fixed(share, 2),
    way,
    end: fixed(end, 2),
    thresholds: thresholdsOf(result),
  };
  return {
    result,
    gaps: Array.from({ length: GAPS + 1 }, (_, k) => [k / GAPS, gapAt(data, tradeCost, k / GAPS)] as const),
    tips: tipsOf(data, result),
    range: rangeOf(data),
    verdicts: { regime, way },
    sentence: say(
      "贸易成本 T = {T}：{regime}。若 1 区有 λ = {share} 的制造业，{way}，趋向 {end}。{thresholds}",
      "At T = {T} {regime}. With λ = {share} of manufacturing in region 1 {way}: it tends to {end}. {thresholds}",
      holes,
    ),
    brief: say("T {T}，{regime}；λ {share}，{way}", "T {T}, {regime}; λ {share}, {way}", holes),
  };
}

function thresholdsOf({ breakPoint, sustainPoint }: CorePeriphery): Label {
  if (breakPoint === null || sustainPoint === null)
    return say("没有门槛：“黑洞”。", "There is no threshold: a black hole.");
  const holes = { low: fixed(breakPoint, 3), high: fixed(sustainPoint, 3) };
  return say("降到 {low} 才集聚，升过 {high} 才散。", "It gathers below {low} and dissolves above {high}.", holes);
}

function inputs(data: CorePeripheryData): readonly Input[] {
  const [min, max] = rangeOf(data);
  return [
    {
      kind: "slider",
      name: "tradeCost",
      label: say("贸易成本 T（发几件到一件）", "trade cost T (units sent for one to arrive)"),
      min,
      max,
      step: 0.005,
    },
    {
      kind: "slider",
      name: "share",
      label: say("1 区的制造业份额 λ", "share of manufacturing in region 1, λ"),
      min: 0,
      max: 1,
      step: 0.005,
    },
  ];
}

/** The shares from which either way is down, then the thresholds of T. */
function flips(data: CorePeripheryData, { tradeCost }: CorePeripheryState): readonly Flip[] {
  const { breakPoint, sustainPoint, equilibria } = at(data, tradeCost);
  const inner = equilibria.filter(({ share }) => share > 0 && share < 1).reverse();
  const thresholds: readonly (readonly [number | null, Label])[] = [
    [breakPoint, say("突破点：分散到此为止", "the break point: here the spread ends")],
    [sustainPoint, say("维持点：集聚到此为止", "the sustain point: here the core ends")],
  ];
  return [
    ...inner.map(({ share, stable }) => ({
      input: "share",
      at: share,
      verdict: "way",
      words: stable
        ? say("两区相同：推开又回来", "both alike: pushed away, it comes back")
        : say("临界的 λ：往哪边都回不来", "the tipping λ: no way back on either side"),
    })),
    ...thresholds.flatMap(([T, words]) =>
      T === null ? [] : [{ input: "tradeCost", at: T, verdict: "regime", words }],
    ),
  ];
}

const table = (_: CorePeripheryData, __: CorePeripheryState, { result }: CorePeripheryModel): Table => result.toTable();

/** Core and periphery: cheaper transport, and history. @internal */
export const corePeripheryExplorable: Explorable<
  CorePeripheryInput,
  CorePeripheryData,
  CorePeripheryState,
  CorePeripheryModel
> = {
  title: say("核心与边缘", "Core and periphery"),
  question: () => say("运输便宜了，产业是散开还是聚拢？", "Does cheaper transport spread industry or gather it?"),
  read,
  start,
  inputs,
  model,
  flips,
  table,
};
