import {
  given,
  indexOfName,
  InputError,
  isList,
  type Label,
  type NumbersOrColumn,
  nonNegative,
  positive,
  readTotals,
  say,
  KINDS,
  Table,
  type TableSource,
  named,
  nameText,
  type Name,
} from "../base/index.js";
import { sumOf } from "../math/index.js";
import { sharePair } from "../methods/specialization/shares.js";
import type { Explorable, Flip, Input, Model } from "./explorable-model.js";
import { type NumbersData, readNamed } from "./named-numbers.js";
import { fixed, inSentence, inUnit, readData, roundUp, stepOf, verdictOf } from "./words.js";

/** What `explore("location-quotient", …)` takes. */
export interface LocationQuotientInput {
  /** The frame whose columns `activity` and `reference` may name. */
  readonly frame?: TableSource | undefined;
  /** What each region makes of the industry's product. */
  readonly activity: NumbersOrColumn;
  /** What it is measured against, such as GDP: one, or several to choose from. */
  readonly reference: NumbersOrColumn | readonly NumbersOrColumn[];
  /** The region that makes more. */
  readonly region: Name;
}

/** The same as plain data. */
export interface LocationQuotientData {
  readonly activity: NumbersData;
  readonly reference: readonly NumbersData[];
  readonly region: Label;
}

/** How many more the region makes, and which reference is taken, by its number. */
export type LocationQuotientState = { readonly extra: number; readonly reference: string };

/** The quotients of a state. */
export interface LocationQuotientModel extends Model {
  readonly quotients: ArrayLike<number>;
  /** The region's share of the activity, and of the reference. */
  readonly shares: readonly [activity: number, reference: number];
}

const READERS = {
  frame: given<TableSource>(),
  activity: given<NumbersOrColumn>(),
  reference: given<LocationQuotientInput["reference"]>(),
  region: named,
};

/** More regions than these find no place in the picture. */
const MOST = 40;

function read(where: string, input: LocationQuotientInput): LocationQuotientData {
  const { frame: of, region, ...raw } = readData(where, input, READERS);
  const title = say("活动", "activity");
  const checks = { least: 2, most: MOST, of };
  const activity = readNamed(where, "data.activity", raw.activity as NumbersOrColumn, {
    ...checks,
    requirement: nonNegative,
    title,
  });
  const list = severalOf(raw.reference);
  if (list.length === 0) throw new InputError(where, "data.reference", say("至少有一个", "hold at least one"), list);
  const reference = list.map((one, k) => {
    const path = list.length === 1 ? "data.reference" : `data.reference[${k}]`;
    return readReference(where, path, one, activity, of);
  });
  const home = indexOfName(where, "data.region", activity.rows, nameText(region));
  return { activity, reference, region: activity.rows[home] };
}

/** One reference, or several: a list of numbers is one. */
function severalOf(reference: LocationQuotientInput["reference"] | undefined): readonly NumbersOrColumn[] {
  const isSeveral = Array.isArray(reference) && typeof reference[0] !== "number";
  return (isSeveral ? reference : [reference]) as readonly NumbersOrColumn[];
}

/** What a region has of the reference, in the order of the activity's regions. */
function readReference(
  where: string,
  path: string,
  input: NumbersOrColumn,
  { rows }: NumbersData,
  of: unknown,
): NumbersData {
  const values = readTotals(where, path, input, rows, { kind: KINDS.region, requirement: positive, of });
  if (isList(input)) return { rows, columns: [say("参照", "the reference")], values: Array.from(values) };
  const { columns } = readNamed(where, path, input, {
    requirement: positive,
    least: 2,
    most: MOST,
    of,
    title: say("参照", "the reference"),
  });
  return { rows, columns, values: Array.from(values) };
}

const homeOf = ({ activity, region }: LocationQuotientData): number =>
  activity.rows.findIndex((row) => row.zh === region.zh);
const referenceOf = ({ reference }: LocationQuotientData, state: LocationQuotientState): NumbersData =>
  reference[Number(state.reference)] ?? reference[0];

/** The region's share of the reference, the output of all and its own. */
function standing(data: LocationQuotientData, state: LocationQuotientState): readonly [number, number, number] {
  const home = homeOf(data);
  const { values } = referenceOf(data, state);
  return [values[home] / sumOf(values), sumOf(data.activity.values), data.activity.values[home]];
}

const VERDICTS = [
  say("少于其份额", "less than its share"),
  say("恰如其份额", "just its share"),
  say("多于其份额", "more than its share"),
] as const;

/** The quotients when a region makes more: what is added swells the total too, so nobody stands still. */
function model(data: LocationQuotientData, state: LocationQuotientState): LocationQuotientModel {
  const home = homeOf(data);
  const { rows } = data.activity;
  const output = data.activity.values.map((value, r) => (r === home ? value + state.extra : value));
  const against = referenceOf(data, state);
  const { shares: made, reference: had } = sharePair("explore", output, against.values, {
    kind: KINDS.region,
    choice: {},
  });
  const quotients = made.map((share, r) => share / had[r]);
  const shares = [made[home], had[home]] as const;
  const verdicts = Object.fromEntries(rows.map((row, r) => [row.zh, verdictOf(quotients[r], 1, VERDICTS)]));
  return { quotients, shares, verdicts, ...words(data, state, shares, quotients[home]) };
}

function words(
  data: LocationQuotientData,
  { extra, reference }: LocationQuotientState,
  [own, theirs]: readonly [number, number],
  quotient: number,
): Pick<Model, "sentence" | "brief"> {
  const holes = {
    region: data.region,
    activity: inSentence(data.activity.columns[0]),
    reference: inSentence(referenceOf(data, { extra, reference }).columns[0]),
    extra: fixed(extra, 1),
    unit: inUnit(data.activity.unit),
    own: fixed(100 * own, 2),
    theirs: fixed(100 * theirs, 2),
    lq: fixed(quotient, 3),
    verdict: verdictOf(quotient, 1, VERDICTS),
  };
  return {
    sentence: say(
      "{region}多 {extra}{unit}，占{activity}的 {own}%，占{reference}的 {theirs}%：区位商 {lq}，{verdict}。",
      "With {extra} more{unit}, {region} has {own}% of {activity} and {theirs}% of {reference}: LQ {lq}, {verdict}.",
      holes,
    ),
    brief: say("多 {extra}，区位商 {lq}", "{extra} more, LQ {lq}", holes),
  };
}

/** The slider goes from nothing made to about twice the region's share. */
function inputs(data: LocationQuotientData): readonly Input[] {
  const [share, total, own] = standing(data, start());
  const twice = share < 0.4 ? (2 * share * total - own) / (1 - 2 * share) : own;
  const max = roundUp(Math.max(twice, own, total / 100));
  const extra = say("{region}多造{unit}", "{region} makes more{unit}", {
    region: data.region,
    unit: inUnit(data.activity.unit),
  });
  const options = data.reference.map(({ columns }, k) => ({ value: String(k), label: columns[0] }));
  const choice = { kind: "choice", name: "reference", label: say("同什么比", "against"), options } as const;
  return [
    { kind: "slider", name: "extra", label: extra, min: own === 0 ? 0 : -own, max, step: stepOf(max + own) },
    ...(options.length > 1 ? [choice] : []),
  ];
}

const start = (): LocationQuotientState => ({ extra: 0, reference: "0" });

/** x = (s·X − x₀)/(1 − s) for the region itself; for another, x = xᵣ/sᵣ − X. */
function flips(data: LocationQuotientData, state: LocationQuotientState): readonly Flip[] {
  const [share, total, own] = standing(data, state);
  const { values } = referenceOf(data, state);
  const all = sumOf(values);
  const flip = (row: Label, at: number): Flip => ({
    input: "extra",
    at,
    words: say("{row}：区位商 = 1", "{row}: LQ = 1", { row }),
    verdict: row.zh,
  });
  const others = data.activity.rows.flatMap((row, r) =>
    row.zh === data.region.zh || data.activity.values[r] === 0
      ? []
      : [flip(row, (data.activity.values[r] * all) / values[r] - total)],
  );
  return [flip(data.region, (share * total - own) / (1 - share)), ...others];
}

function table(data: LocationQuotientData, state: LocationQuotientState, { quotients }: LocationQuotientModel): Table {
  const { activity, region } = data;
  const reference = referenceOf(data, state);
  const before = model(data, { ...state, extra: 0 }).quotients;
  const output = activity.values.map((value, r) => (activity.rows[r].zh === region.zh ? value + state.extra : value));
  const unit = activity.unit && { unit: activity.unit };
  return new Table({
    title: say("区位商：{activity}，对{reference}", "Location quotients: {activity}, against {reference}", {
      activity: activity.columns[0],
      reference: reference.columns[0],
    }),
    main: "quotient",
    columns: [
      { name: "region", label: KINDS.region.label, values: activity.rows },
      { name: "activity", label: activity.columns[0], ...unit, values: output, decimals: 1 },
      { name: "before", label: say("区位商，现在", "LQ, as it is"), values: Array.from(before), decimals: 3 },
      { name: "quotient", label: say("区位商，移动后", "LQ, as moved"), values: Array.from(quotients), decimals: 3 },
    ],
  });
}

/** Location quotient (区位商): how many more a region must make for LQ = 1, and who pays for it. */
export const locationQuotientExplorable: Explorable<
  LocationQuotientInput,
  LocationQuotientData,
  LocationQuotientState,
  LocationQuotientModel
> = {
  title: say("区位商", "Location quotient"),
  read,
  question: ({ region }) =>
    say(
      "{region}要多造多少，区位商才到 1？谁的会因此变小？",
      "How many more must {region} make for LQ = 1, and whose falls?",
      {
        region,
      },
    ),
  start,
  inputs,
  model,
  flips,
  table,
};
