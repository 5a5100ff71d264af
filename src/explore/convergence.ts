import {
  given,
  KINDS,
  type Label,
  numeric,
  type NumbersInput,
  type NumbersOrColumn,
  positive,
  readPair,
  say,
  Table,
  toLabel,
} from "../base/index.js";
import { sumOf } from "../math/index.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { fixed, readData, refuseMany, verdictOf } from "./words.js";

/** What `explore("convergence", …)` takes: what `betaConvergence` does. */
export interface ConvergenceInput {
  /** Income a head of each region at the start. */
  readonly first: NumbersInput;
  /** The same at the end. */
  readonly last: NumbersOrColumn;
  /** Which column of the frames. */
  readonly columns?: string | undefined;
  /** Years between the two. */
  readonly years: number;
}

/** The same as plain data. */
export interface ConvergenceData {
  readonly first: { readonly rows: readonly Label[]; readonly values: readonly number[] };
  readonly last: { readonly rows: readonly Label[]; readonly values: readonly number[] };
  readonly years: number;
}

/** A factor on what growth owes to nothing but luck. */
export type ConvergenceState = { readonly luck: number };

/** Logs at both ends, and the line between. */
export interface ConvergenceModel extends Model {
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly intercept: number;
  readonly slope: number;
  readonly sigma: readonly [first: number, last: number];
  /** The residuals' spread. */
  readonly residual: number;
}

const READERS = {
  first: given<NumbersInput>(),
  last: given<NumbersOrColumn>(),
  columns: given<string>(),
  years: numeric(positive),
};

function read(where: string, input: ConvergenceInput): ConvergenceData {
  const { first, last, columns, years } = readData(where, input, READERS);
  const paths = ["data.first", "data.last"] as const;
  const pair = readPair(where, paths, first as NumbersInput, last as NumbersOrColumn, {
    kind: KINDS.region,
    requirements: [positive, positive],
    least: 4,
    choice: { columns },
  });
  refuseMany(where, paths[0], pair.names, 60);
  const rows = pair.names.map(toLabel);
  return { first: { rows, values: [...pair.first] }, last: { rows, values: [...pair.second] }, years };
}

const mean = (values: readonly number[]): number => sumOf(values) / values.length;
/** σ over n − 1. */
const spread = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(sumOf(values.map((value) => (value - middle) ** 2)) / (values.length - 1));
};

/** The line through growth, and what isn't on it. */
function fitted({ first, last }: ConvergenceData) {
  const start = first.values.map(Math.log);
  const growth = last.values.map((value, i) => Math.log(value) - start[i]);
  const [middle, grown] = [mean(start), mean(growth)];
  const slope =
    sumOf(start.map((x, i) => (x - middle) * (growth[i] - grown))) / sumOf(start.map((x) => (x - middle) ** 2));
  const residuals = growth.map((y, i) => y - grown - slope * (start[i] - middle));
  return { start, slope, intercept: grown - slope * middle, residuals };
}

const VERDICTS = [
  say("差距缩小", "the gap narrows"),
  say("差距不变", "the gap stays"),
  say("差距扩大", "the gap widens"),
] as const;

function model(data: ConvergenceData, { luck }: ConvergenceState): ConvergenceModel {
  const { start, slope, intercept, residuals } = fitted(data);
  const end = start.map((x, i) => x + intercept + slope * x + luck * residuals[i]);
  const sigma = [spread(start), spread(end)] as const;
  const verdict = verdictOf(sigma[1], sigma[0], VERDICTS);
  const holes = {
    luck: fixed(luck, 2),
    b: fixed(slope, 3),
    before: fixed(sigma[0], 3),
    after: fixed(sigma[1], 3),
    verdict,
  };
  return {
    start,
    end,
    intercept,
    slope,
    sigma,
    residual: spread(residuals),
    verdicts: { gap: verdict },
    sentence: say(
      "运气放大 {luck} 倍：b 仍是 {b}，σ 由 {before} 到 {after}，{verdict}。",
      "Luck times {luck}: b stays {b}, σ goes from {before} to {after}; {verdict}.",
      holes,
    ),
    brief: say("运气 {luck} 倍，σ {after}", "luck times {luck}, σ {after}", holes),
  };
}

const inputs = (): readonly Input[] => [
  {
    kind: "slider",
    name: "luck",
    label: say("运气（残差）的倍数", "luck (residuals), times"),
    min: 0,
    max: 8,
    step: 0.05,
  },
];

/** σ stays where the luck is √(1 − (1 + b)²) σ₀ wide. */
function flips(data: ConvergenceData): readonly Flip[] {
  const { start, slope, residuals } = fitted(data);
  const room = 1 - (1 + slope) ** 2;
  const luck = spread(residuals);
  if (!(room > 0 && luck > 0)) return [];
  const at = (Math.sqrt(room) * spread(start)) / luck;
  return [{ input: "luck", at, words: say("σ 不变", "σ stays"), verdict: "gap" }];
}

function table({ first, last }: ConvergenceData, _: ConvergenceState, { end }: ConvergenceModel): Table {
  const column = (name: string, label: Label, values: readonly number[]) => ({ name, label, values, decimals: 3 });
  return new Table({
    title: say("期初、期末与移动后", "Start, end, and as moved"),
    main: "moved",
    columns: [
      { name: "region", label: KINDS.region.label, values: first.rows },
      column("first", say("期初", "start"), first.values),
      column("last", say("期末", "end"), last.values),
      column("moved", say("期末，运气放大后", "end, by that luck"), end.map(Math.exp)),
    ],
  });
}

/** β- and σ-convergence (β 收敛与 σ 收敛): the poor grow faster, and the gap needn't narrow. */
export const convergenceExplorable: Explorable<ConvergenceInput, ConvergenceData, ConvergenceState, ConvergenceModel> =
  {
    title: say("β 收敛与 σ 收敛", "β- and σ-convergence"),
    read,
    question: () => say("穷的长得快，差距就一定缩小吗？", "If the poor grow faster, must the gap narrow?"),
    start: () => ({ luck: 1 }),
    inputs,
    model,
    flips,
    table,
  };
