import { given, InputError, type Label, say, Table, type TableSource, toLabel } from "../base/index.js";
import { compareNumbers } from "../base/index.js";
import { quadrilateralOf, refuseEmpty } from "../methods/swot/strategic-quadrilateral.js";
import { strategyLabel } from "../methods/swot/strategy-type.js";
import {
  groupTotals,
  readFactors,
  SWOT_GROUPS,
  type SwotFactors,
  type SwotGroup,
} from "../methods/swot/swot-factors.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, order, readData, verdictOf } from "./words.js";

/** What `explore("strategic-quadrilateral", …)` takes: what `strategicQuadrilateral` does. */
export interface QuadrilateralInput {
  readonly factors: SwotFactors | TableSource;
}

/** The same as plain data. */
export interface QuadrilateralData {
  readonly factors: SwotFactors;
}

/** The score of each factor, by group and number: `"strengths-0"`. */
export type QuadrilateralState = Readonly<Record<string, number>>;

/** The corners and the direction. */
export interface QuadrilateralModel extends Model {
  readonly totals: Readonly<Record<SwotGroup, number>>;
  readonly centre: readonly [x: number, y: number];
  readonly degrees: number;
  readonly intensity: number;
}

const READERS = { factors: given<QuadrilateralInput["factors"]>() };
/** Twelve sliders find place on a screen. */
const MOST = 12;
const TOP = 5;

function read(where: string, input: QuadrilateralInput): QuadrilateralData {
  const { factors } = readData(where, input, READERS);
  const found = readFactors(where, factors as SwotFactors);
  const all = SWOT_GROUPS.flatMap(({ group }) => found[group]);
  if (all.length > MOST) {
    throw new InputError(where, "data.factors", say("至多 {most} 个", "be {most} at most", { most: MOST }), all.length);
  }
  const far = all.find(({ score }) => Math.abs(score) > TOP);
  if (far !== undefined) {
    throw new InputError(where, "data.factors", say("分数在 −5 与 5 之间", "have scores from −5 to 5"), far.score);
  }
  refuseEmpty(where, groupTotals(found));
  const plain = SWOT_GROUPS.map(({ group }) => [
    group,
    found[group].map((each) => ({ ...each, name: toLabel(each.name) })),
  ]);
  return { factors: Object.fromEntries(plain) as SwotFactors };
}

const keyOf = (group: SwotGroup, k: number): string => `${group}-${k}`;

function moved({ factors }: QuadrilateralData, state: QuadrilateralState): SwotFactors {
  const groups = SWOT_GROUPS.map(({ group }) => [
    group,
    factors[group].map((factor, k) => ({ ...factor, score: state[keyOf(group, k)] })),
  ]);
  return Object.fromEntries(groups) as SwotFactors;
}

const ACROSS = [
  say("劣势大于优势", "weaknesses outweigh"),
  say("优劣相抵", "strengths and weaknesses cancel"),
  say("优势大于劣势", "strengths outweigh"),
] as const;
const UP = [
  say("威胁大于机会", "threats outweigh"),
  say("机会与威胁相抵", "opportunities and threats cancel"),
  say("机会大于威胁", "opportunities outweigh"),
] as const;
const DIAGONAL = [say("偏内部", "more inside"), say("恰在 45°", "just at 45°"), say("偏外部", "more outside")] as const;
const NOWHERE = say("恰在界上", "just on a border");

function model(data: QuadrilateralData, state: QuadrilateralState): QuadrilateralModel {
  const totals = groupTotals(moved(data, state));
  const [x, y] = [totals.strengths + totals.weaknesses, totals.opportunities + totals.threats];
  const balanced = compareNumbers(x, 0) === 0 && compareNumbers(y, 0) === 0;
  const { degrees, intensity, strategy, centroid } = quadrilateralOf(totals, "vertex-mean");
  const onBorder = order(x, 0) === 0 || order(y, 0) === 0 || order(Math.abs(x), Math.abs(y)) === 0;
  const type = balanced || onBorder ? NOWHERE : strategyLabel(strategy);
  const rho = Number.isFinite(intensity) ? intensity : 0.5;
  const holes = {
    degrees: balanced ? "—" : fixed(degrees, 1),
    type,
    away: fixed(Math.hypot(...centroid), 3),
    rho: fixed(rho, 3),
  };
  return {
    totals,
    centre: centroid,
    degrees: balanced ? 0 : degrees,
    intensity: rho,
    verdicts: {
      across: verdictOf(x, 0, ACROSS),
      up: verdictOf(y, 0, UP),
      diagonal: verdictOf(Math.abs(y), Math.abs(x), DIAGONAL),
    },
    sentence: say(
      "方位角 {degrees}°：{type}；强度 ρ = {rho}，重心离原点只有 {away}。",
      "Azimuth {degrees}°: {type}; intensity ρ = {rho}, and the centre is only {away} off the origin.",
      holes,
    ),
    brief: say("{degrees}°，{type}", "{degrees}°, {type}", holes),
  };
}

const isUp = (group: SwotGroup): boolean => group === "strengths" || group === "opportunities";

function inputs({ factors }: QuadrilateralData): readonly Input[] {
  return SWOT_GROUPS.flatMap(({ group, letter }) =>
    factors[group].map(({ name }, k): Input => {
      const label = say("{letter} {name}", "{letter} {name}", { letter, name });
      const range = isUp(group) ? { min: 0, max: TOP } : { min: -TOP, max: 0 };
      return { kind: "slider", name: keyOf(group, k), label, ...range, step: 0.1 };
    }),
  );
}

/** Where one score alone makes X = 0, Y = 0 or |X| = |Y|; the least change first. */
function flips(data: QuadrilateralData, state: QuadrilateralState): readonly Flip[] {
  const { strengths, weaknesses, opportunities, threats } = groupTotals(moved(data, state));
  const [x, y] = [strengths + weaknesses, opportunities + threats];
  const found = SWOT_GROUPS.flatMap(({ group }) =>
    data.factors[group].flatMap(({ name, weight }, k): readonly Flip[] => {
      const input = keyOf(group, k);
      const inside = group === "strengths" || group === "weaknesses";
      const [own, other] = inside ? [x, y] : [y, x];
      if (weight === 0) return [];
      const flip = (target: number, words: Label, verdict: string): Flip => {
        return { input, at: state[input] + (target - own) / weight, words, verdict };
      };
      const half = say("{name}：45°", "{name}: 45°", { name });
      const zero = inside
        ? say("{name}：优劣相抵", "{name}: X = 0", { name })
        : say("{name}：机会与威胁相抵", "{name}: Y = 0", { name });
      return [flip(0, zero, inside ? "across" : "up"), flip(other, half, "diagonal"), flip(-other, half, "diagonal")];
    }),
  );
  const change = ({ input, at }: Flip): number => Math.abs(at - state[input]);
  return found.sort((a, b) => change(a) - change(b));
}

function table({ factors }: QuadrilateralData, state: QuadrilateralState): Table {
  const rows = SWOT_GROUPS.flatMap(({ group, label }) =>
    factors[group].map(({ name, weight }, k) => ({ label, name, weight, score: state[keyOf(group, k)] })),
  );
  return new Table({
    title: say("因素、权重与分数", "Factors, weights and scores"),
    main: "score",
    columns: [
      { name: "factor", label: say("因素", "factor"), values: rows.map(({ name }) => name) },
      { name: "group", label: say("组", "group"), values: rows.map(({ label }) => label) },
      { name: "weight", label: say("权重", "weight"), values: rows.map(({ weight }) => weight), decimals: 3 },
      { name: "score", label: say("分数", "score"), values: rows.map(({ score }) => score), decimals: 2 },
    ],
  });
}

/** Strategic quadrilateral (战略四边形): how firm a strategy is. */
export const quadrilateralExplorable: Explorable<
  QuadrilateralInput,
  QuadrilateralData,
  QuadrilateralState,
  QuadrilateralModel
> = {
  title: say("战略四边形", "Strategic quadrilateral"),
  read,
  question: () => say("这个战略有多稳？", "How firm is the strategy?"),
  start: ({ factors }) =>
    Object.fromEntries(
      SWOT_GROUPS.flatMap(({ group }) => factors[group].map(({ score }, k) => [keyOf(group, k), score])),
    ),
  inputs,
  model,
  flips,
  table,
};
