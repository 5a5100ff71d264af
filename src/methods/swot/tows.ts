import {
  checkNames,
  InputError,
  indexOfName,
  isList,
  type Name,
  nameText,
} from "../../base/index.js";
import {
  readFactors,
  type SwotFactor,
  type SwotFactors,
  type SwotGroup,
  type WeightRule,
} from "./swot-factors.js";
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
 * @throws {InputError} If factors are wrong, or a strategy names no internal or no external factor, or
 * one that isn't there.
 * @see Weihrich, H. (1982). The TOWS matrix: a tool for situational analysis. Long Range Planning 15(2),
 * 54–66.
 * @example
 * const factors = {
 *   strengths: [{ name: "技术", weight: 1, score: 3 }], weaknesses: [{ name: "融资", weight: 1, score: -2 }],
 *   opportunities: [{ name: "政策", weight: 1, score: 4 }], threats: [{ name: "成本", weight: 1, score: -1 }],
 * };
 * towsPairs(factors).pairs[0].strength; // => 12
 */
export function towsPairs(factors: SwotFactors, options: TowsOptions = {}): TowsPairs {
  const where = "towsPairs";
  const read = readFactors(where, factors, options.weights ?? "sum-to-one");
  const internal = [...read.strengths, ...read.weaknesses].map(({ name }) => name);
  const external = [...read.opportunities, ...read.threats].map(({ name }) => name);
  const given = options.strategies ?? [];
  checkNames(
    where,
    "strategies",
    given.map(({ name }) => name),
  );
  const drafts = given.map((draft, k) => ({
    name: draft.name,
    internal: indices(where, `strategies[${k}].internal`, internal, draft.internal),
    external: indices(where, `strategies[${k}].external`, external, draft.external),
  }));
  const pairs: readonly TowsPair[] = QUADRANTS.flatMap(([quadrant, inside, outside]) =>
    read[inside].flatMap((a) =>
      read[outside].map((b) => {
        const [i, j] = [internal.indexOf(a.name), external.indexOf(b.name)];
        const answering = drafts.filter((d) => d.internal.includes(i) && d.external.includes(j));
        const strategies = answering.map(({ name }) => name);
        const strength = force(a) * force(b);
        return { quadrant, internal: a.name, external: b.name, strength, strategies };
      }),
    ),
  );
  const whole = pairs.reduce((sum, { strength }) => sum + strength, 0);
  const strategies: readonly TowsStrategy[] = drafts.map(({ name }) => {
    const answered = pairs.filter((pair) => pair.strategies.includes(name));
    const strength = answered.reduce((sum, pair) => sum + pair.strength, 0);
    const quadrants = [...new Set(answered.map(({ quadrant }) => quadrant))];
    return { name, quadrants, strength, share: whole === 0 ? 0 : strength / whole };
  });
  return new TowsPairs(pairs, strategies);
}

function force({ weight, score }: SwotFactor): number {
  return Math.abs(weight * score);
}

function indices(
  where: string,
  path: string,
  names: readonly Name[],
  wanted: readonly string[],
): readonly number[] {
  if (!isList(wanted) || wanted.length === 0) {
    throw new InputError(where, path, "name at least one factor", wanted);
  }
  return wanted.map((text, i) => indexOfName(where, `${path}[${i}]`, names, nameText(text)));
}
