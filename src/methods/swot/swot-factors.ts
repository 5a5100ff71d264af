import {
  checkNames,
  checkNumber,
  checkOption,
  finite,
  InputError,
  isList,
  type Label,
  label,
  type Name,
  nonNegative,
  type Requirement,
} from "../../base/index.js";

/** One of the four groups of a SWOT analysis. */
export type SwotGroup = "strengths" | "weaknesses" | "opportunities" | "threats";

/** A factor with its weight in its group and its score. */
export interface SwotFactor {
  readonly name: Name;
  /** ≥ 0; the weights of a group add up to 1. */
  readonly weight: number;
  /** Strengths and opportunities ≥ 0, weaknesses and threats ≤ 0. */
  readonly score: number;
}

/** The factors of all four groups. */
export type SwotFactors = Readonly<Record<SwotGroup, readonly SwotFactor[]>>;

/** A number for each group, such as its total. */
export type GroupTotals = Readonly<Record<SwotGroup, number>>;

/** The groups in their order, with letter and name. */
export const SWOT_GROUPS: readonly {
  readonly group: SwotGroup;
  readonly letter: string;
  readonly label: Label;
}[] = [
  { group: "strengths", letter: "S", label: label("优势", "strengths") },
  { group: "weaknesses", letter: "W", label: label("劣势", "weaknesses") },
  { group: "opportunities", letter: "O", label: label("机会", "opportunities") },
  { group: "threats", letter: "T", label: label("威胁", "threats") },
];

/** What is done with weights: they must add up to 1, or are divided by their sum. */
export type WeightRule = "sum-to-one" | "normalise";

const notAbove: Requirement = {
  words: "be a number ≤ 0: weaknesses and threats count downwards",
  holds: (value) => Number.isFinite(value) && value <= 0,
};
const notBelow: Requirement = {
  words: "be a number ≥ 0: strengths and opportunities count upwards",
  holds: (value) => Number.isFinite(value) && value >= 0,
};

/** What the scores of a group must be. */
export function signOf(group: SwotGroup): Requirement {
  return group === "weaknesses" || group === "threats" ? notAbove : notBelow;
}

/**
 * Reads the four groups: names unlike each other, weights, signs of scores.
 *
 * @throws {InputError} Naming the first entry that is wrong.
 * @internal
 */
export function readFactors(where: string, factors: SwotFactors, rule: WeightRule): SwotFactors {
  const names = SWOT_GROUPS.flatMap(({ group }) => namesOf(where, factors, group));
  checkNames(where, "factors", names);
  const read = SWOT_GROUPS.map(({ group }) => [group, readGroup(where, factors, group, rule)]);
  return Object.fromEntries(read) as SwotFactors;
}

/** @internal */
export function readGroup(
  where: string,
  factors: SwotFactors,
  group: SwotGroup,
  rule: WeightRule,
): readonly SwotFactor[] {
  namesOf(where, factors, group);
  const list = factors[group];
  const weights = readWeights(
    where,
    list.map(({ weight }) => weight),
    { path: (i) => `factors.${group}[${i}].weight`, whole: `factors.${group}`, rule },
  );
  return list.map(({ name, score }, i) => {
    const path = `factors.${group}[${i}].score`;
    checkNumber(where, path, score, finite);
    return { name, weight: weights[i], score: checkNumber(where, path, score, signOf(group)) };
  });
}

function namesOf(where: string, factors: SwotFactors, group: SwotGroup): readonly Name[] {
  const list = factors?.[group];
  if (!isList(list) || list.length === 0) {
    throw new InputError(where, `factors.${group}`, "hold at least one factor", list);
  }
  return list.map(({ name }) => name);
}

/** How weights are read and what they are called in messages. */
export interface WeightReading {
  readonly path: (i: number) => string;
  /** What they add up over. */
  readonly whole: string;
  readonly rule: WeightRule;
}

/**
 * Weights that add up to 1, or are made to.
 *
 * @throws {InputError} If one is negative, or their sum isn't 1 (or is 0).
 * @internal
 */
export function readWeights(
  where: string,
  weights: readonly number[],
  { path, whole, rule }: WeightReading,
): readonly number[] {
  checkOption(where, "weights", rule, ["sum-to-one", "normalise"]);
  const sum = weights.reduce(
    (total, weight, i) => total + checkNumber(where, path(i), weight, nonNegative),
    0,
  );
  if (rule === "sum-to-one" && Math.abs(sum - 1) > 1e-9) {
    const words = 'have weights that add up to 1 (or set `weights: "normalise"`)';
    throw new InputError(where, whole, words, sum);
  }
  if (sum === 0) throw new InputError(where, whole, "have a weight above 0", sum);
  return rule === "normalise" ? weights.map((weight) => weight / sum) : weights;
}

/** Σ weight · score of each group. */
export function groupTotals(factors: SwotFactors): GroupTotals {
  const total = (group: SwotGroup): number =>
    factors[group].reduce((sum, { weight, score }) => sum + weight * score, 0);
  return {
    strengths: total("strengths"),
    weaknesses: total("weaknesses"),
    opportunities: total("opportunities"),
    threats: total("threats"),
  };
}
