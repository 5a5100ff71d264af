import {
  given,
  InputError,
  type Label,
  nonNegative,
  type NumbersOrColumn,
  say,
  Table,
  type TableSource,
} from "../base/index.js";
import { concentrationRatio, herfindahl } from "../methods/concentration/index.js";
import { sumOf } from "../math/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { type NumbersData, readNamed } from "./named-numbers.js";
import { fixed, readData } from "./words.js";

/** What `explore("merger", …)` takes. */
export interface MergerInput {
  /** The frame whose column `sizes` may name. */
  readonly frame?: TableSource | undefined;
  /** What each firm sells or makes; regions are taken as though each were one firm. */
  readonly sizes: NumbersOrColumn;
}

/** The same as plain data, the largest first. */
export interface MergerData {
  readonly sizes: NumbersData;
}

/** How many of the largest are one firm already, and whom it takes over, by rank. */
export type MergerState = { readonly top: number; readonly partner: number };

/** The market before and after. */
export interface MergerModel extends Model {
  readonly top: number;
  readonly partner: number;
  /** Shares of the firms there are before, the merged one first. */
  readonly shares: readonly number[];
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  readonly ratios: readonly [before: number, after: number];
  /** The partner's share at which HHI reaches 1 800, and at which it rises by 100. */
  readonly needed: readonly [forLevel: number, forRise: number];
}

const READERS = { frame: given<TableSource>(), sizes: given<NumbersOrColumn>() };
const [LEVEL, RISE, SHARE] = [1800, 100, 0.3];
/** Four must be left after a merger, for CR₄, and two before it to choose from. */
const LEAST = 6;

function read(where: string, input: MergerInput): MergerData {
  const { frame: of, sizes } = readData(where, input, READERS);
  const title = say("规模", "size");
  const checks = { requirement: nonNegative, least: LEAST, most: 60, of, title };
  const read = readNamed(where, "data.sizes", sizes as NumbersOrColumn, checks);
  const order = read.rows.map((_, k) => k).filter((k) => read.values[k] > 0);
  if (order.length < LEAST) {
    const words = say("至少有 {n} 家大于 0", "hold {n} above 0", { n: LEAST });
    throw new InputError(where, "data.sizes", words, read.values);
  }
  order.sort((a, b) => read.values[b] - read.values[a]);
  return { sizes: { ...read, rows: order.map((k) => read.rows[k]), values: order.map((k) => read.values[k]) } };
}

/** Whole places, the partner behind those who are one already. */
function placesOf({ sizes }: MergerData, state: MergerState): readonly [top: number, partner: number] {
  const top = Math.min(sizes.rows.length - 4, Math.max(1, Math.round(state.top)));
  return [top, Math.min(sizes.rows.length, Math.max(top + 1, Math.round(state.partner)))];
}

const VERDICTS = [say("未达推定线", "below the presumption"), say("达到推定线", "presumed harmful")] as const;

function model(data: MergerData, state: MergerState): MergerModel {
  const [top, partner] = placesOf(data, state);
  const { values } = data.sizes;
  const total = sumOf(values);
  const firms = [sumOf(values.slice(0, top)), ...values.slice(top)];
  const taken = partner - top;
  const joined = [firms[0] + firms[taken], ...firms.filter((_, k) => k !== 0 && k !== taken)];
  const [before, after] = [firms, joined].map((list) => 10_000 * herfindahl(list));
  const shares = firms.map((size) => size / total);
  const delta = 20_000 * shares[0] * shares[taken];
  // US Merger Guidelines (2023), 2.1: HHI above 1 800 or a share above 30%, and in both a rise of more than 100.
  const presumed = delta > RISE && (after > LEVEL || joined[0] / total > SHARE);
  const parts = { top, partner, shares, before, after, delta };
  const ratios = [concentrationRatio(firms, 4), concentrationRatio(joined, 4)] as const;
  return {
    ...parts,
    ratios,
    needed: [(LEVEL - before) / (20_000 * shares[0]), RISE / (20_000 * shares[0])],
    verdicts: {
      presumption: VERDICTS[Number(presumed)],
      rise: delta > RISE ? say("多于 100", "over 100") : say("不到 100", "under 100"),
    },
    ...words(data, { ...parts, ratios }, VERDICTS[Number(presumed)]),
  };
}

function words(
  { sizes }: MergerData,
  {
    top,
    partner,
    shares,
    before,
    after,
    delta,
    ratios,
  }: Omit<MergerModel, "needed" | "verdicts" | "sentence" | "brief">,
  verdict: Label,
): Pick<Model, "sentence" | "brief"> {
  const holes = {
    first: top === 1 ? sizes.rows[0] : say("前 {top} 名（已成一家）", "the first {top}, one firm already,", { top }),
    second: sizes.rows[partner - 1],
    before: fixed(before, 1),
    after: fixed(after, 1),
    own: fixed(100 * shares[0], 2),
    other: fixed(100 * shares[partner - top], 2),
    delta: fixed(delta, 1),
    was: fixed(100 * ratios[0], 1),
    is: fixed(100 * ratios[1], 1),
    verdict,
  };
  return {
    sentence: say(
      "{first}与{second}合并：HHI 由 {before} 增至 {after}（2 × {own} × {other} = {delta}），CR₄ 由 {was}% 到 {is}%：{verdict}。",
      "{first} and {second} merge: HHI from {before} to {after} (2 × {own} × {other} = {delta}), CR₄ from {was}% to {is}%: {verdict}.",
      holes,
    ),
    brief: say("{second}，Δ {delta}", "{second}, Δ {delta}", holes),
  };
}

function inputs({ sizes }: MergerData): readonly Input[] {
  const n = sizes.rows.length;
  const whole = { kind: "slider", step: 1 } as const;
  return [
    { ...whole, name: "partner", label: say("并入第几名", "takes over number"), min: 2, max: n },
    {
      ...whole,
      name: "top",
      label: say("已成一家的前几名", "of the largest, one firm already"),
      min: 1,
      max: Math.min(6, n - 4),
    },
  ];
}

/** Between which ranks of partners a verdict changes: halfway, and the next one is taken. */
function flips(data: MergerData, state: MergerState): readonly Flip[] {
  const [top] = placesOf(data, state);
  const models = data.sizes.rows.map((_, k) => model(data, { top, partner: k + 1 }).verdicts);
  return ["presumption", "rise"].flatMap((verdict) =>
    data.sizes.rows.flatMap((row, k): readonly Flip[] => {
      if (k <= top || models[k][verdict].zh === models[k - 1][verdict].zh) return [];
      const words = say("{row}起：{verdict}", "from {row} on: {verdict}", { row, verdict: models[k][verdict] });
      return [{ input: "partner", at: k + 0.5, words, verdict, whole: true }];
    }),
  );
}

function table(data: MergerData, _: MergerState, { top, shares }: MergerModel): Table {
  const rows = [say("前 {top} 名", "the first {top}", { top }), ...data.sizes.rows.slice(top)];
  const first = top === 1 ? data.sizes.rows[0] : rows[0];
  return new Table({
    title: say("合并者与其余各家", "The one that merges, and the others"),
    main: "share",
    columns: [
      { name: "firm", label: say("企业", "firm"), values: [first, ...rows.slice(1)] },
      {
        name: "share",
        label: say("份额", "share"),
        unit: say("%", "%"),
        values: shares.map((s) => 100 * s),
        decimals: 2,
      },
      {
        name: "rise",
        label: say("与之合并，HHI 增加", "HHI rises, merged with it"),
        values: shares.map((share, k) => (k === 0 ? null : 20_000 * shares[0] * share)),
        decimals: 1,
      },
    ],
  });
}

/** CRₙ and HHI when firms merge (合并与集中度). */
export const mergerExplorable: Explorable<MergerInput, MergerData, MergerState, MergerModel> = {
  title: say("合并与集中度", "Mergers and concentration"),
  read,
  question: ({ sizes }) =>
    say(
      "把每一个都当作一家企业（{what}）：哪些合并 CR₄ 看得见，哪些只有 HHI 看得见？",
      "As though each were one firm ({what}): which mergers does CR₄ see, which only HHI?",
      { what: sizes.columns[0] },
    ),
  start: () => ({ top: 1, partner: 2 }),
  inputs,
  model,
  flips,
  table,
};
