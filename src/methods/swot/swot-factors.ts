import {
  type Cell,
  type Column,
  checkMagnitude,
  checkNames,
  checkNumber,
  finite,
  InputError,
  isCalled,
  isLabel,
  isList,
  isTableSource,
  KINDS,
  type Kind,
  type Label,
  type Name,
  type OptionReader,
  oneOf,
  type Requirement,
  say,
  type TableSource,
  tableOf,
} from "../../base/index.js";
import { readWeights, sumOf, type WeightRule } from "../../math/index.js";

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

/** The same without weights, for means. */
export type UnweightedFactors = Readonly<Record<SwotGroup, readonly Pick<SwotFactor, "name" | "score">[]>>;

/**
 * How factors weigh: `"sum-to-one"` and `"normalise"` within each group; `"global"`, as AHP gives them, with a sum
 * of 1 over all four groups; `"mean"`, all of a group alike, whatever their weights.
 */
export type FactorWeights = WeightRule | "global" | "mean";

/** A number for each group, such as its total. */
export type GroupTotals = Readonly<Record<SwotGroup, number>>;

/** The groups in their order, with letter and name. */
export const SWOT_GROUPS: readonly {
  readonly group: SwotGroup;
  readonly letter: string;
  readonly label: Label;
}[] = [
  { group: "strengths", letter: "S", label: say("优势", "strengths") },
  { group: "weaknesses", letter: "W", label: say("劣势", "weaknesses") },
  { group: "opportunities", letter: "O", label: say("机会", "opportunities") },
  { group: "threats", letter: "T", label: say("威胁", "threats") },
];

/** What a strategy is called in tables. @internal */
export const STRATEGY: Kind = { name: "strategy", label: say("战略", "strategy") };

/** Reads whether weights must add up to 1. @internal */
export const WEIGHT_RULE: OptionReader<WeightRule> = oneOf("sum-to-one", "normalise");

/** Reads how factors weigh. @internal */
export const FACTOR_WEIGHTS: OptionReader<FactorWeights> = oneOf("sum-to-one", "normalise", "global", "mean");

const NOT_ABOVE: Requirement = {
  words: say("是 ≤ 0 的数：劣势与威胁往下计", "be a number ≤ 0: weaknesses and threats count downwards"),
  holds: (value) => Number.isFinite(value) && value <= 0,
};
const NOT_BELOW: Requirement = {
  words: say("是 ≥ 0 的数：优势与机会往上计", "be a number ≥ 0: strengths and opportunities count upwards"),
  holds: (value) => Number.isFinite(value) && value >= 0,
};

/** What the scores of a group must be. */
export function signOf(group: SwotGroup): Requirement {
  return group === "weaknesses" || group === "threats" ? NOT_ABOVE : NOT_BELOW;
}

/** The place of the group that a text or a label means: S, strengths, 优势. @internal */
export function groupCalled(name: Cell): number {
  if (typeof name !== "string" && (name === null || typeof name !== "object")) return -1;
  return SWOT_GROUPS.findIndex(({ group, letter, label }) =>
    [letter, group, label.zh].some((text) => isCalled(name, text)),
  );
}

/** The column of groups of a table of factors. @internal */
export function groupColumn(groups: readonly SwotGroup[]): Column {
  const labels = new Map(SWOT_GROUPS.map(({ group, label }) => [group, label]));
  return { ...KINDS.group, values: groups.map((group) => labels.get(group) ?? null) };
}

/**
 * Reads the four groups: names unlike each other, weights, signs of scores.
 *
 * @throws {InputError} Naming the first entry that is wrong.
 * @internal
 */
export function readFactors(
  where: string,
  factors: SwotFactors | UnweightedFactors | TableSource,
  rule: FactorWeights = "sum-to-one",
): SwotFactors {
  const given = givenFactors<Partial<SwotFactor> & Pick<SwotFactor, "name">>(where, factors, "score", rule !== "mean");
  const lists = SWOT_GROUPS.map(({ group }) => listOf(where, `factors.${group}`, given[group]));
  checkNames(
    where,
    "factors",
    lists.flatMap((list) => Array.from(list, ({ name }) => name)),
  );
  const weights = weightsOf(where, lists, rule);
  const read = SWOT_GROUPS.map(({ group }, g) => [group, readGroup(where, group, lists[g], weights[g])]);
  return Object.fromEntries(read) as SwotFactors;
}

type FactorList = readonly (Partial<SwotFactor> & Pick<SwotFactor, "name">)[];

/** The weights of each group by the rule. */
function weightsOf(where: string, lists: readonly FactorList[], rule: FactorWeights): readonly ArrayLike<number>[] {
  if (rule === "mean") return lists.map((list) => Array.from(list, () => 1 / list.length));
  const paths = SWOT_GROUPS.flatMap(({ group }, g) => Array.from(lists[g], (_, i) => `factors.${group}[${i}].weight`));
  const given = lists.map((list) => Array.from(list, ({ weight }) => weight as number));
  if (rule === "global") {
    const all = readWeights(where, given.flat(), { path: (i) => paths[i], whole: "factors", rule: "sum-to-one" });
    const starts = given.map((_, g) => sumOf(given.slice(0, g).map(({ length }) => length)));
    return given.map((list, g) => all.slice(starts[g], starts[g] + list.length));
  }
  return SWOT_GROUPS.map(({ group }, g) =>
    readWeights(where, given[g], {
      path: (i) => `factors.${group}[${i}].weight`,
      whole: `factors.${group}`,
      rule,
    }),
  );
}

function readGroup(
  where: string,
  group: SwotGroup,
  list: FactorList,
  weights: ArrayLike<number>,
): readonly SwotFactor[] {
  return Array.from(list, ({ name, score }, i) => {
    const path = `factors.${group}[${i}].score`;
    const checked = checkNumber(where, path, score as number, finite);
    checkMagnitude(where, path, checked);
    return { name, weight: weights[i], score: checkNumber(where, path, checked, signOf(group)) };
  });
}

/** At least one factor, each of them an object. @internal */
export function listOf<F extends object>(where: string, path: string, list: readonly F[] | undefined): readonly F[] {
  if (!isList(list) || list.length === 0) {
    const words =
      isList(list) || list === undefined
        ? say("至少有一个因素", "hold at least one factor")
        : say(
            '是因素的列表，如 [{ name: "技术", weight: 1, … }]',
            'be a list of factors, such as [{ name: "technology", weight: 1, … }]',
          );
    throw new InputError(where, path, words, list);
  }
  Array.from(list).forEach((factor, i) => {
    if (typeof factor === "object" && factor !== null) return;
    const words = say("是对象 { name, weight, … }", "be an object { name, weight, … }");
    throw new InputError(where, `${path}[${i}]`, words, factor);
  });
  return list;
}

/**
 * Factors as they were given: lists by group, or the rows of a frame with a column of groups, one of
 * names, and columns "weight" and "score" (or "rating").
 *
 * @internal
 */
export function givenFactors<F extends { readonly name: Name }>(
  where: string,
  factors: Partial<Readonly<Record<SwotGroup, readonly F[]>>> | TableSource,
  number: "score" | "rating",
  weighted = true,
): Partial<Readonly<Record<SwotGroup, readonly F[]>>> {
  if (isTableSource(factors)) return ofTable<F>(where, factors, number, weighted);
  const some = SWOT_GROUPS.some(({ group }) => factors?.[group] !== undefined);
  if (some) return factors;
  const words = say(
    "按组写成 { strengths: [{ name, weight, {number} }], … }，或用含组别、名称、weight、{number} 列的数据框",
    "be written by group, { strengths: [{ name, weight, {number} }], … }, or be a frame with columns of groups, names, weight and {number}",
    { number },
  );
  throw new InputError(where, "factors", words, factors);
}

function ofTable<F>(
  where: string,
  source: TableSource,
  number: "score" | "rating",
  weighted: boolean,
): Partial<Readonly<Record<SwotGroup, readonly F[]>>> {
  const { columns } = tableOf(source);
  const groups = columns.find(({ values }) => values.every((cell) => groupCalled(cell) >= 0));
  const names = columns.find((column) => column !== groups && column.values.every(isName));
  const [weights, numbers] = (["weight", number] as const).map((wanted) =>
    columns.find(({ name, label }) => WORDS[wanted].some((text) => name === text || isCalled(label, text))),
  );
  if (!groups || !names || (weighted && !weights) || !numbers) {
    const words = say(
      "有组别（S、W、O、T）、名称、weight、{number} 各一列",
      "have a column of groups (S, W, O, T), one of names, and weight and {number}",
      { number },
    );
    throw new InputError(
      where,
      "factors",
      words,
      columns.map(({ name }) => name),
    );
  }
  const found: Partial<Record<SwotGroup, F[]>> = {};
  groups.values.forEach((cell, i) => {
    const { group } = SWOT_GROUPS[groupCalled(cell)];
    const [name, weight, value] = [names, weights, numbers].map((column) => column?.values[i]);
    found[group] = [...(found[group] ?? []), { name, weight, [number]: value } as F];
  });
  return found;
}

/** What a column of a table of factors may be called. */
const WORDS = { weight: ["weight", "权重"], rating: ["rating", "评分"], score: ["score", "评分", "得分"] } as const;

function isName(cell: Cell): boolean {
  return typeof cell === "string" || (cell !== null && isLabel(cell));
}

/** Σ weight · score of each group. */
export function groupTotals(factors: SwotFactors): GroupTotals {
  const total = (group: SwotGroup): number => sumOf(factors[group].map(({ weight, score }) => weight * score));
  return {
    strengths: total("strengths"),
    weaknesses: total("weaknesses"),
    opportunities: total("opportunities"),
    threats: total("threats"),
  };
}
