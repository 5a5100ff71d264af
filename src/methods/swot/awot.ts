import { checkNames, InputError, type Name, nameText, say } from "../../base/index.js";
import { type AhpOptions, type AnalyticHierarchy, ahp, type JudgementInput } from "../evaluation/index.js";
import { type AwotGroup, AwotWeights } from "./awot-result.js";
import { groupCalled, SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

const where = "awot";

/**
 * A'WOT, AHP on a SWOT (A'WOT 混合法): how much each factor weighs in the whole, from pairwise judgements
 * inside each group and between the groups.
 *
 *     global weight = weight of the group × weight in the group
 *
 * Reading: all global weights add up to 1. They say how much a factor counts, not whether it is good
 * or bad; a group with many factors doesn't weigh more for it.
 *
 * @param within - a judgement matrix (or a frame of it) a group; factors of different groups need different names.
 * Without labels they are called S1, S2 …, W1 …
 * @param between - 4 × 4, in the order strengths, weaknesses, opportunities, threats. Kurttila et al.
 * compare the heaviest factor of each group.
 * @param options - as for {@link ahp}, for all five matrices.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If a matrix is unfit, `between` isn't 4 × 4 in this order, or two factors share
 * a name.
 * @see Kurttila, M., Pesonen, M., Kangas, J. & Kajanus, M. (2000). Utilizing the analytic hierarchy
 * process (AHP) in SWOT analysis. Forest Policy and Economics 1(1), 41–52.
 * @example
 * const pair = [[1, 3], [1 / 3, 1]];
 * const groups = { strengths: pair, weaknesses: [[1]], opportunities: pair, threats: [[1]] };
 * const between = judgementMatrix(["S", "W", "O", "T"], [[2, 1, 2], [1 / 2, 1], [2]]);
 * awot(groups, between).of("S1"); // => 0.25
 */
export function awot(
  within: Readonly<Record<SwotGroup, JudgementInput>>,
  between: JudgementInput,
  options: AhpOptions = {},
): AwotWeights {
  const groups = SWOT_GROUPS.map(({ group, letter, label }): Omit<AwotGroup, "weight"> => {
    if (within?.[group] === undefined) {
      const words = say("是判断矩阵（单个因素写 1 × 1）", "be a judgement matrix (1 × 1 for a single factor)");
      throw new InputError(where, `within.${group}`, words, within?.[group]);
    }
    const hierarchy = solved(`within.${group}`, within[group], options);
    const names = hierarchy.names.map((name, i) => (name === String(i + 1) ? letter + name : name));
    return { group, label, names, hierarchy };
  });
  const whole = solved("between", between, options);
  checkBetween(whole.names);
  checkNames(
    where,
    "within",
    groups.flatMap(({ names }) => names),
  );
  const weighted = groups.map((group, g) => ({ ...group, weight: whole.weights[g] }));
  const factors = weighted.flatMap(({ group, names, hierarchy, weight }) =>
    names.map((name, i) => {
      const local = hierarchy.weights[i];
      return { group, name, local, global: weight * local };
    }),
  );
  return new AwotWeights(weighted, whole, factors);
}

/** AHP of one of the matrices; what it refuses is told with the matrix's own name. */
function solved(path: string, judgements: JudgementInput, options: AhpOptions): AnalyticHierarchy {
  try {
    return ahp(judgements, options);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw error.retold(where, error.path.replace(/^judgements/, path));
  }
}

function checkBetween(names: readonly Name[]): void {
  if (names.length !== 4) {
    const words = say("是 4 × 4", "be 4 × 4");
    throw new InputError(where, "between", words, names.length);
  }
  names.forEach((name, i) => {
    const other = groupCalled(name);
    if (other < 0 || other === i) return;
    const words = say(
      "按优势、劣势、机会、威胁的次序排列",
      "stand in the order strengths, weaknesses, opportunities, threats",
    );
    throw new InputError(where, `between.rows[${i}]`, words, nameText(name));
  });
}
