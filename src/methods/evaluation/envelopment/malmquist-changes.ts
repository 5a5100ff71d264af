import { distancesOf, efficienciesAt, Frontier } from "./frontier.js";
import {
  meansOf,
  type EnvelopmentOrientation,
  type Quantities,
  type ScaledUnits,
  scaledUnits,
  type Technology,
} from "./technology.js";

/** By which frontiers, and into what a Malmquist index is taken apart. */
export type MalmquistVariant = "fgnz" | "ray-desli" | "global";

/** The measures of a Malmquist index. */
export type MalmquistMeasure =
  | "index"
  | "efficiencyChange"
  | "technicalChange"
  | "pureEfficiencyChange"
  | "scaleChange";

/** What changed from one period to the next for a unit; NaN where there is no distance. */
export interface Change {
  /** M. */
  readonly index: number;
  readonly efficiencyChange: number;
  readonly technicalChange: number;
  readonly pureEfficiencyChange: number;
  readonly scaleChange: number;
  /** The efficiency of the first period by its own frontier, or by that of all periods. */
  readonly before: number;
  /** That of the second. */
  readonly after: number;
  /** The second period by the frontier of the first. */
  readonly ahead: number;
  /** The first period by the frontier of the second. */
  readonly back: number;
}

/** The efficiencies of a technology in each period: by the frontier of it, of the one before, of the one after. */
interface Across {
  readonly own: readonly Float64Array[];
  /** Of t + 1 by the frontier of t. */
  readonly ahead: readonly Float64Array[];
  /** Of t by the frontier of t + 1. */
  readonly back: readonly Float64Array[];
}

/** All that indices are made of. */
interface Efficiencies {
  readonly ccr: Across;
  readonly pure: readonly Float64Array[];
  /** Between periods by BCC, where technical change is. */
  readonly bcc: Across | undefined;
  /** By the frontier of all periods, where the index is. */
  readonly all: readonly Float64Array[] | undefined;
}

/** The changes of each unit from each period to the next, unit by unit. */
export function changesOf(
  where: string,
  tables: readonly Quantities[],
  orientation: EnvelopmentOrientation,
  variant: MalmquistVariant,
): readonly Change[] {
  const means = meansOf(tables);
  const units = tables.map((table) => scaledUnits(table, means));
  const own = (technology: Technology): Float64Array[] =>
    units.map((table) => efficienciesAt(distancesOf(where, table, technology, orientation), orientation));
  const measured = {
    ccr: across(where, units, own("constant"), "constant", orientation),
    pure: own("variable"),
    bcc: variant === "ray-desli" ? across(where, units, own("variable"), "variable", orientation) : undefined,
    all: variant === "global" ? byAll(where, units, orientation) : undefined,
  };
  const pairs = tables.slice(1);
  return Array.from({ length: units[0].n }, (_, k) => pairs.map((_, t) => changeAt(measured, k, t))).flat();
}

function across(
  where: string,
  units: readonly ScaledUnits[],
  own: readonly Float64Array[],
  technology: Technology,
  orientation: EnvelopmentOrientation,
): Across {
  const frontiers = units.map((table) => new Frontier(where, table, technology, orientation));
  const by = (t: number, s: number): Float64Array => {
    const distances = Array.from({ length: units[s].n }, (_, k) => frontiers[t].distance(units[s], k));
    return efficienciesAt(distances, orientation);
  };
  const pairs = units.slice(1);
  return { own, ahead: pairs.map((_, t) => by(t, t + 1)), back: pairs.map((_, t) => by(t + 1, t)) };
}

/** The efficiency of every unit in every period by the frontier of all. */
function byAll(
  where: string,
  units: readonly ScaledUnits[],
  orientation: EnvelopmentOrientation,
): readonly Float64Array[] {
  const joined = (side: "inputs" | "outputs" | "sizes"): Float64Array =>
    Float64Array.from(units.flatMap((table) => [...table[side]]));
  const [{ n }] = units;
  const stacked = { n: n * units.length, inputs: joined("inputs"), outputs: joined("outputs"), sizes: joined("sizes") };
  const efficiencies = efficienciesAt(distancesOf(where, stacked, "constant", orientation), orientation);
  return units.map((_, t) => efficiencies.subarray(t * n, (t + 1) * n));
}

function changeAt({ ccr, pure, bcc, all }: Efficiencies, k: number, t: number): Change {
  const efficiencyChange = ccr.own[t + 1][k] / ccr.own[t][k];
  const [before, after] = [t, t + 1].map((period) => (all ?? ccr.own)[period][k]);
  const index = all ? after / before : efficiencyChange * shiftOf(ccr, k, t);
  const technicalChange = bcc ? shiftOf(bcc, k, t) : index / efficiencyChange;
  const pureEfficiencyChange = pure[t + 1][k] / pure[t][k];
  const rest = bcc ? index / technicalChange : efficiencyChange;
  return {
    index,
    efficiencyChange,
    technicalChange,
    pureEfficiencyChange,
    scaleChange: rest / pureEfficiencyChange,
    before,
    after,
    ahead: ccr.ahead[t][k],
    back: ccr.back[t][k],
  };
}

/** By how much the frontier moved where the unit is: the mean of where it was and where it is now. */
function shiftOf({ own, ahead, back }: Across, k: number, t: number): number {
  return Math.sqrt((ahead[t][k] / own[t + 1][k]) * (own[t][k] / back[t][k]));
}
