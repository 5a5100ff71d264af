import {
  checkNames,
  checkNumber,
  InputError,
  isList,
  type Name,
  type Requirement,
} from "../../base/index.js";
import { type EvaluatedFactor, FactorEvaluation } from "./factor-evaluation-result.js";
import { readWeights, type SwotGroup, type WeightRule } from "./swot-factors.js";

/** A factor of an IFE or EFE matrix. */
export interface RatedFactor {
  readonly name: Name;
  /** How much it matters for success in the industry, ≥ 0; all weights of the matrix add up to 1. */
  readonly weight: number;
  /** 1 to 4; means of several experts may lie between. */
  readonly rating: number;
}

/** What {@link internalFactorEvaluation} and {@link externalFactorEvaluation} may be told. */
export interface FactorEvaluationOptions {
  /** Whether all weights must add up to 1; `"sum-to-one"` by default. */
  readonly weights?: WeightRule | undefined;
}

const from1to4: Requirement = {
  words: "be a rating from 1 to 4",
  holds: (value) => value >= 1 && value <= 4,
};
const strong: Requirement = {
  words: "be 3 (a minor strength) to 4 (a major one)",
  holds: (value) => value >= 3 && value <= 4,
};
const weak: Requirement = {
  words: "be 1 (a major weakness) to 2 (a minor one)",
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
  factors: {
    readonly strengths: readonly RatedFactor[];
    readonly weaknesses: readonly RatedFactor[];
  },
  options: FactorEvaluationOptions = {},
): FactorEvaluation {
  const where = "internalFactorEvaluation";
  const groups = [
    { group: "strengths", factors: factors?.strengths, requirement: strong },
    { group: "weaknesses", factors: factors?.weaknesses, requirement: weak },
  ] as const;
  return new FactorEvaluation("internal", evaluated(where, groups, options.weights));
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
  factors: {
    readonly opportunities: readonly RatedFactor[];
    readonly threats: readonly RatedFactor[];
  },
  options: FactorEvaluationOptions = {},
): FactorEvaluation {
  const where = "externalFactorEvaluation";
  const groups = [
    { group: "opportunities", factors: factors?.opportunities, requirement: from1to4 },
    { group: "threats", factors: factors?.threats, requirement: from1to4 },
  ] as const;
  return new FactorEvaluation("external", evaluated(where, groups, options.weights));
}

interface RatedGroup {
  readonly group: SwotGroup;
  readonly factors: readonly RatedFactor[];
  readonly requirement: Requirement;
}

function evaluated(
  where: string,
  groups: readonly RatedGroup[],
  rule: WeightRule = "sum-to-one",
): readonly EvaluatedFactor[] {
  for (const { group, factors } of groups) {
    if (isList(factors) && factors.length > 0) continue;
    throw new InputError(where, group, "hold at least one factor", factors);
  }
  const rows = groups.flatMap(({ group, factors, requirement }) =>
    factors.map((factor, i) => ({ ...factor, group, requirement, path: `${group}[${i}]` })),
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
  return rows.map(({ name, group, rating, requirement, path }, i) => {
    checkNumber(where, `${path}.rating`, rating, requirement);
    return { group, name, weight: weights[i], rating, weighted: weights[i] * rating };
  });
}
