import {
  checkNames,
  checkNumber,
  type Name,
  type Requirement,
  readOptions,
  say,
  type TableSource,
} from "../../base/index.js";
import { readWeights, sumOf, type WeightRule } from "../../math/index.js";
import { FactorEvaluation } from "./factor-evaluation-result.js";
import { givenFactors, listOf, type SwotGroup, WEIGHT_RULE } from "./swot-factors.js";

/** A factor of an IFE or EFE matrix. */
export interface RatedFactor {
  readonly name: Name;
  /** How much it matters for success in the industry, ≥ 0; all weights of the matrix add up to 1. */
  readonly weight: number;
  /** 1 to 4; means of several experts may lie between. */
  readonly rating: number;
}

/** The factors of a matrix, by group. */
export type RatedFactors<G extends SwotGroup> = Readonly<Record<G, readonly RatedFactor[]>>;

/** What {@link internalFactorEvaluation} and {@link externalFactorEvaluation} may be told. */
export interface FactorEvaluationOptions {
  /** Whether all weights must add up to 1; `"sum-to-one"` by default. */
  readonly weights?: WeightRule | undefined;
}

const OPTIONS = { weights: WEIGHT_RULE };

const from1to4: Requirement = {
  words: say("是 1 到 4 的评分", "be a rating from 1 to 4"),
  holds: (value) => value >= 1 && value <= 4,
};
const strong: Requirement = {
  words: say("是 3（次要优势）到 4（主要优势）", "be 3 (a minor strength) to 4 (a major one)"),
  holds: (value) => value >= 3 && value <= 4,
};
const weak: Requirement = {
  words: say("是 1（主要劣势）到 2（次要劣势）", "be 1 (a major weakness) to 2 (a minor one)"),
  holds: (value) => value >= 1 && value <= 2,
};

/**
 * Internal factor evaluation (内部因素评价矩阵，IFE): how strong strengths and weaknesses leave an industry.
 *
 *     IFE = Σᵢ wᵢ rᵢ,   Σᵢ wᵢ = 1 over strengths and weaknesses together
 *
 * Reading: from 1 to 4; 2.5 is neutral, above it strengths outweigh. The number of factors doesn't
 * move it. Ratings: 4 a major and 3 a minor strength, 2 a minor and 1 a major weakness.
 *
 * @param factors - lists by group, or a frame with columns of groups, names, weight and rating.
 * @unit 分，1 到 4 · points from 1 to 4
 * @throws {InputError} If a name stands twice, the weights don't add up to 1, or a strength is rated
 * below 3 or a weakness above 2.
 * @see David, F. R. Strategic Management: Concepts and Cases, ch. The Internal Assessment.
 * @example
 * internalFactorEvaluation({
 *   strengths: [{ name: "整车龙头", weight: 0.6, rating: 4 }],
 *   weaknesses: [{ name: "研发投入", weight: 0.4, rating: 1 }],
 * }).total; // => 2.8
 */
export function internalFactorEvaluation(
  factors: RatedFactors<"strengths" | "weaknesses"> | TableSource,
  options: FactorEvaluationOptions = {},
): FactorEvaluation {
  const groups = [
    { group: "strengths", requirement: strong },
    { group: "weaknesses", requirement: weak },
  ] as const;
  return evaluated("internalFactorEvaluation", "internal", factors, groups, options);
}

/**
 * External factor evaluation (外部因素评价矩阵，EFE): how well an industry answers to its opportunities and
 * threats.
 *
 *     EFE = Σᵢ wᵢ rᵢ,   Σᵢ wᵢ = 1 over opportunities and threats together
 *
 * Reading: from 1 to 4; 2.5 is neutral. The rating isn't how good or bad a factor is but how well it is
 * answered: 4 superior, 3 above average, 2 average, 1 poor; so a threat can be rated 4.
 *
 * @param factors - lists by group, or a frame with columns of groups, names, weight and rating.
 * @unit 分，1 到 4 · points from 1 to 4
 * @throws {InputError} If a name stands twice, the weights don't add up to 1, or a rating isn't from 1
 * to 4.
 * @see David, F. R. Strategic Management: Concepts and Cases, ch. The External Assessment.
 * @example
 * externalFactorEvaluation({
 *   opportunities: [{ name: "新能源汽车", weight: 0.5, rating: 3 }],
 *   threats: [{ name: "外资竞争", weight: 0.5, rating: 2 }],
 * }).total; // => 2.5
 */
export function externalFactorEvaluation(
  factors: RatedFactors<"opportunities" | "threats"> | TableSource,
  options: FactorEvaluationOptions = {},
): FactorEvaluation {
  const groups = [
    { group: "opportunities", requirement: from1to4 },
    { group: "threats", requirement: from1to4 },
  ] as const;
  return evaluated("externalFactorEvaluation", "external", factors, groups, options);
}

interface RatedGroup {
  readonly group: SwotGroup;
  readonly requirement: Requirement;
}

function evaluated(
  where: string,
  side: "internal" | "external",
  factors: Partial<RatedFactors<SwotGroup>> | TableSource,
  groups: readonly RatedGroup[],
  options: FactorEvaluationOptions,
): FactorEvaluation {
  const { weights: rule } = readOptions(where, options, OPTIONS);
  const given = givenFactors<RatedFactor>(where, factors, "rating");
  const rows = groups.flatMap(({ group, requirement }) =>
    listOf(where, group, given[group]).map((factor, i) => ({
      ...factor,
      group,
      requirement,
      path: `${group}[${i}]`,
    })),
  );
  checkNames(
    where,
    "factors",
    rows.map(({ name }) => name),
  );
  const weights = readWeights(
    where,
    rows.map(({ weight }) => weight),
    { path: (i) => `${rows[i].path}.weight`, whole: "factors", rule },
  );
  const rated = rows.map(({ name, group, rating, requirement, path }, i) => {
    checkNumber(where, `${path}.rating`, rating, requirement);
    return { group, name, weight: weights[i], rating, weighted: weights[i] * rating };
  });
  const total = sumOf(rated.map(({ weighted }) => weighted));
  return new FactorEvaluation(side, rated, total);
}
