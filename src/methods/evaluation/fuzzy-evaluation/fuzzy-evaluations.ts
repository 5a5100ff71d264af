import {
  InputError,
  isList,
  isTableSource,
  type MatrixInput,
  type Name,
  nameText,
  readOptions,
  say,
} from "../../../base/index.js";
import type { EvaluationWeights } from "./evaluation-weights.js";
import { EVALUATION_OPTIONS, type FuzzyEvaluationOptions, fuzzyEvaluation } from "./fuzzy-evaluation.js";
import { FuzzyEvaluations } from "./fuzzy-evaluations-result.js";
import { GradeMemberships } from "./grade-memberships-result.js";

/** Memberships of several objects: R of each by name, or what {@link gradeMemberships} gives. */
export type ObjectMemberships = GradeMemberships | Readonly<Record<string, MatrixInput>>;

const where = "fuzzyEvaluations";

/**
 * Fuzzy comprehensive evaluation of several objects (多个对象的模糊综合评价): each as {@link fuzzyEvaluation}, with the same
 * weights, side by side.
 *
 *     B_o = A∘R_o,   score_o = Σⱼ b_oj vⱼ / Σⱼ b_oj   for each object o
 *
 * @param weights - as for {@link fuzzyEvaluation}.
 * @param memberships - R of each object by its name, `{ 江西: [[…]], 湖北: [[…]] }`; or what {@link gradeMemberships}
 * gives.
 * @unit 隶属度；score 与等级分同单位 · memberships; the score in points of the grades
 * @throws {InputError} As {@link fuzzyEvaluation}, naming the object; if objects have other grades.
 * @see {@link fuzzyEvaluation}, of each object.
 * @example
 * const limits = { rows: ["产值", "能耗"], columns: ["差", "中", "好"], values: [[0, 50, 100], [9, 6, 3]] };
 * const values = { rows: ["甲", "乙"], columns: ["产值", "能耗"], values: [[60, 3], [40, 8]] };
 * const all = fuzzyEvaluations([0.5, 0.5], gradeMemberships(values, limits), { scores: [1, 2, 3] });
 * all.of("甲", "score"); // => 2.6
 */
export function fuzzyEvaluations(
  weights: EvaluationWeights,
  memberships: ObjectMemberships,
  options: FuzzyEvaluationOptions = {},
): FuzzyEvaluations {
  readOptions(where, options, EVALUATION_OPTIONS);
  const objects = objectsOf(memberships);
  const evaluations = objects.map(([, path, input]) => {
    try {
      return fuzzyEvaluation(weights, input, options);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      throw error.retold(where, error.path.replace(/^memberships/, path));
    }
  });
  const [first] = evaluations;
  evaluations.forEach(({ grades }, k) => {
    if (grades.length === first.grades.length) return;
    const words = say("与第一个对象一样有 {n} 个等级", "have {n} grades like the first object", {
      n: first.grades.length,
    });
    throw new InputError(where, objects[k][1], words, grades.length);
  });
  return new FuzzyEvaluations(
    objects.map(([name]) => name),
    evaluations,
  );
}

function objectsOf(memberships: ObjectMemberships): readonly (readonly [Name, string, MatrixInput])[] {
  if (memberships instanceof GradeMemberships) {
    return memberships.objects.map((name) => {
      const text = nameText(name);
      return [name, `memberships[${JSON.stringify(text)}]`, memberships.matrix(text)];
    });
  }
  const record = typeof memberships === "object" && memberships !== null && !isList(memberships);
  const byName = record && !isTableSource(memberships) && !("values" in memberships);
  const all = byName ? Object.entries(memberships) : [];
  if (all.length > 0) {
    return all.map(([name, input]) => [name, `memberships[${JSON.stringify(name)}]`, input]);
  }
  const words = say("按对象给出隶属度矩阵，如 {write}", "be a matrix of memberships for each object, such as {write}", {
    write: say("{ 江西: [[0.7, 0.3]], 湖北: [[0.5, 0.5]] }", "{ Jiangxi: [[0.7, 0.3]], Hubei: [[0.5, 0.5]] }"),
  });
  throw new InputError(where, "memberships", words, memberships);
}
