import { checkNames, InputError, isCalled, type Name, nameText } from "../../base/index.js";
import {
  type AhpOptions,
  type AnalyticHierarchy,
  ahp,
  type JudgementInput,
} from "../evaluation/index.js";
import { type AwotGroup, AwotWeights } from "./awot-result.js";
import { SWOT_GROUPS, type SwotGroup } from "./swot-factors.js";

/**
 * A'WOT, AHP on a SWOT (A'WOT 混合法): how much each factor weighs in the whole, from pairwise judgements
 * inside each group and between the groups.
 *
 *     global weight = weight of the group × weight in the group
 *
 * Reading: all global weights add up to 1. They say how much a factor counts, not whether it is good
 * or bad; a group with many factors doesn't weigh more for it.
 *
 * @param within - a judgement matrix a group; factors of different groups need different names.
 * Without labels they are called S1, S2 …, W1 …
 * @param between - 4 × 4, in the order strengths, weaknesses, opportunities, threats. Kurttila et al.
 * compare the heaviest factor of each group.
 * @param options - as for {@link ahp}, for all five matrices.
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
  const where = "awot";
  const whole = solved("between", between, options);
  checkBetween(where, whole.names);
  const groups: readonly AwotGroup[] = SWOT_GROUPS.map(({ group, letter, label }, g) => {
    if (within?.[group] === undefined) {
      const words = "be a judgement matrix (1 × 1 for a single factor)";
      throw new InputError(where, `within.${group}`, words, within?.[group]);
    }
    const hierarchy = solved(`within.${group}`, within[group], options);
    const names = hierarchy.names.map((name, i) => (name === String(i + 1) ? letter + name : name));
    return { group, label, names, hierarchy, weight: whole.weights[g] };
  });
  checkNames(
    where,
    "within",
    groups.flatMap(({ names }) => names),
  );
  return new AwotWeights(groups, whole);
}

/** AHP of one of the matrices; what it refuses is told with the matrix's own name. */
function solved(path: string, judgements: JudgementInput, options: AhpOptions): AnalyticHierarchy {
  try {
    return ahp(judgements, options);
  } catch (error) {
    if (!(error instanceof InputError) || !error.path.startsWith("judgements")) throw error;
    const place = path + error.path.slice("judgements".length);
    throw new InputError("awot", place, error.requirement, error.got);
  }
}

function checkBetween(where: string, names: readonly Name[]): void {
  if (names.length !== 4) throw new InputError(where, "between", "be 4 × 4", names.length);
  names.forEach((name, i) => {
    const other = SWOT_GROUPS.findIndex(({ letter, label }) =>
      [letter, label.zh, label.en].some((text) => isCalled(name, text)),
    );
    if (other < 0 || other === i) return;
    const words = "stand in the order strengths, weaknesses, opportunities, threats";
    throw new InputError(where, `between.rows[${i}]`, words, nameText(name));
  });
}
