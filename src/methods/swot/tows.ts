import {
  checkNames,
  given,
  InputError,
  indexOfName,
  isList,
  type Name,
  nameText,
  readOptions,
  say,
  type TableSource,
  namesList,
} from "../../base/index.js";
import { sumOf, type WeightRule } from "../../math/index.js";
import { readFactors, type SwotFactor, type SwotFactors, type SwotGroup, WEIGHT_RULE } from "./swot-factors.js";
import { type TowsPair, TowsPairs, type TowsQuadrant, type TowsStrategy } from "./tows-result.js";

/** A strategy in words, and the factors that it answers. */
export interface StrategyDraft {
  readonly name: Name;
  /** Names of strengths or weaknesses. */
  readonly internal: readonly string[];
  /** Names of opportunities or threats. */
  readonly external: readonly string[];
}

/** What {@link towsPairs} may be told. */
export interface TowsOptions {
  /** Strategies that have been thought of; none by default. */
  readonly strategies?: readonly StrategyDraft[] | undefined;
  /** Whether weights of a group must add up to 1; `"sum-to-one"` by default. */
  readonly weights?: WeightRule | undefined;
}

const QUADRANTS: readonly (readonly [TowsQuadrant, SwotGroup, SwotGroup])[] = [
  ["SO", "strengths", "opportunities"],
  ["WO", "weaknesses", "opportunities"],
  ["ST", "strengths", "threats"],
  ["WT", "weaknesses", "threats"],
];

const where = "towsPairs";

const OPTIONS = { strategies: given<readonly StrategyDraft[]>(), weights: WEIGHT_RULE };

/**
 * TOWS pairing (TOWS 配对表): every internal factor with every external one, and how much the pair
 * weighs; and which pairs the strategies that were thought of answer.
 *
 *     strength of a pair = |wᵢ sᵢ| · |wⱼ sⱼ|
 *
 * Reading: the strengths of a quadrant add up to the product of its two totals, so that Σ SO = U and
 * Σ WT = V of the strategic quadrilateral. Heavy pairs that no strategy answers are what is left to
 * think about; the table can't do the thinking.
 *
 * @param factors - with weights and scores, as {@link strategicQuadrilateral} takes them; a frame of them.
 * @unit 加权分之积 · weighted points multiplied
 * @throws {InputError} If factors are wrong, or a strategy names no internal or no external factor, or
 * one that isn't there.
 * @see Weihrich, H. (1982). The TOWS matrix: a tool for situational analysis. Long Range Planning 15(2),
 * 54–66.
 * @example
 * const factors = {
 *   strengths: [{ name: "技术", weight: 1, score: 3 }],
 *   weaknesses: [{ name: "融资", weight: 1, score: -2 }],
 *   opportunities: [{ name: "政策", weight: 1, score: 4 }],
 *   threats: [{ name: "成本", weight: 1, score: -1 }],
 * };
 * towsPairs(factors).pairs[0].strength; // => 12
 */
export function towsPairs(factors: SwotFactors | TableSource, options: TowsOptions = {}): TowsPairs {
  const { strategies: drafts, weights } = readOptions(where, options, OPTIONS);
  const read = readFactors(where, factors, weights);
  const answers = answersOf(read, drafts ?? []);
  const pairs: readonly TowsPair[] = QUADRANTS.flatMap(([quadrant, inside, outside]) =>
    read[inside].flatMap((a) =>
      read[outside].map((b) => {
        const answering = answers.filter((d) => d.internal.has(a.name) && d.external.has(b.name));
        const strategies = namesList(answering.map(({ name }) => name));
        const strength = force(a) * force(b);
        return { quadrant, internal: a.name, external: b.name, strength, strategies };
      }),
    ),
  );
  const sums = QUADRANTS.map(([quadrant]) => [
    quadrant,
    strengthOf(pairs.filter((pair) => pair.quadrant === quadrant)),
  ]);
  const whole = strengthOf(pairs);
  return new TowsPairs(
    pairs,
    Object.fromEntries(sums) as Record<TowsQuadrant, number>,
    answers.map(({ name }) => strategyOf(name, pairs, whole)),
  );
}

function strategyOf(name: Name, pairs: readonly TowsPair[], whole: number): TowsStrategy {
  const answered = pairs.filter((pair) => pair.strategies.includes(name));
  const strength = strengthOf(answered);
  const quadrants = [...new Set(answered.map(({ quadrant }) => quadrant))];
  return { name, quadrants, strength, share: whole === 0 ? 0 : strength / whole };
}

function strengthOf(pairs: readonly TowsPair[]): number {
  return sumOf(pairs.map(({ strength }) => strength));
}

function force({ weight, score }: SwotFactor): number {
  return Math.abs(weight * score);
}

/** A strategy with the factors that it answers, by their names. */
interface Answers {
  readonly name: Name;
  readonly internal: ReadonlySet<Name>;
  readonly external: ReadonlySet<Name>;
}

function answersOf(factors: SwotFactors, drafts: readonly StrategyDraft[]): readonly Answers[] {
  if (!isList(drafts) || !drafts.every((draft) => typeof draft === "object" && draft !== null)) {
    const words = say(
      "是一列战略，如 [{ name, internal: [名称], external: [名称] }]",
      "be a list of strategies, such as [{ name, internal: [names], external: [names] }]",
    );
    throw new InputError(where, "strategies", words, drafts);
  }
  checkNames(
    where,
    "strategies",
    drafts.map(({ name }) => name),
  );
  const internal = [...factors.strengths, ...factors.weaknesses].map(({ name }) => name);
  const external = [...factors.opportunities, ...factors.threats].map(({ name }) => name);
  return drafts.map((draft, k) => ({
    name: draft.name,
    internal: namesIn(`strategies[${k}].internal`, internal, draft.internal),
    external: namesIn(`strategies[${k}].external`, external, draft.external),
  }));
}

function namesIn(path: string, names: readonly Name[], wanted: readonly string[]): ReadonlySet<Name> {
  if (!isList(wanted) || wanted.length === 0) {
    throw new InputError(where, path, say("至少写一个因素", "name at least one factor"), wanted);
  }
  return new Set(wanted.map((text, i) => names[indexOfName(where, `${path}[${i}]`, names, nameText(text))]));
}
