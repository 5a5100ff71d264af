import { LabelledMatrix, readOptions, namesList } from "../../../base/index.js";
import { prioritiesOf } from "./ahp.js";
import { AHP_OPTIONS, type AhpOptions, type PriorityOptionsRead } from "./ahp-options.js";
import { AnalyticHierarchy } from "./ahp-result.js";
import { type Gap, gapsOf, leastLambda } from "./completion.js";
import {
  type JudgementChange,
  type JudgementCheck,
  JudgementConsistency,
  type Triad,
} from "./judgement-consistency-result.js";
import { scaleSteps } from "./judgement-scale.js";
import { type JudgementInput, readJudgements } from "./judgements.js";

const where = "judgementConsistency";

/**
 * Where judgements contradict each other (判断的一致性诊断): each judgement beside what the weights imply, the triads
 * that don't close, and which single change would bring CR down most. Nothing is changed: it is a list of what to
 * talk about again.
 *
 *     ε_ij = a_ij wⱼ / wᵢ,   farthest from 1 in logarithms is most contradicted
 *     triad i, j, k:   r = a_ij a_jk / a_ik,   Koczkodaj's inconsistency 1 − min(r, 1/r)
 *     change: a_ij such that λmax is least, all others as they are; then the nearest step of the scale
 *
 * Reading: a triad with r = 1 closes. The best change needn't be the most contradicted judgement, and neither need
 * be the one that is wrong: of three judgements in a triad any can be.
 *
 * @param judgements - as for {@link ahp}, or its result (whose options are taken).
 * @unit 判断之比，无量纲 · ratios of judgements, none
 * @throws {InputError} As {@link ahp}.
 * @throws {ConvergenceError} If λmax isn't settled after 64 squarings.
 * @see Koczkodaj, W. W. (1993). A new definition of consistency of pairwise comparisons. Mathematical and Computer
 * Modelling 18(7), 79–84.
 * @see Saaty, T. L. (2003). Decision-making with the AHP: why is the principal eigenvector necessary. European
 * Journal of Operational Research 145(1), 85–91.
 * @example
 * const doubtful = judgementMatrix(["a", "b", "c", "d"], [[2, 4, 1 / 8], [2, 4], [2]]);
 * judgementConsistency(doubtful).bestChange;
 * // => { row: "a", column: "d", judged: 0.125, value: 8, consistencyRatio: 0 }
 */
export function judgementConsistency(
  judgements: JudgementInput | AnalyticHierarchy,
  options: AhpOptions = {},
): JudgementConsistency {
  const { rows, columns, ...given } = readOptions(where, options, AHP_OPTIONS);
  const solved = judgements instanceof AnalyticHierarchy;
  const read = solved ? optionsOf(judgements, given) : given;
  const choice = { choice: { rows, columns }, scale: read.scale, rounded: read.rounded };
  const matrix = solved ? judgements.judgements : readJudgements(where, "judgements", judgements, choice);
  const hierarchy = prioritiesOf(where, "judgements", matrix, read);
  const checks = checksOf(hierarchy, read);
  const triads = triadsOf(matrix);
  return new JudgementConsistency({ hierarchy, checks, triads, bestChange: bestChange(hierarchy, checks) });
}

/** What the result was computed with; the table of random indices as the call has it. */
function optionsOf(
  { preset, method, lambda, completion, scale, randomIndex, names }: AnalyticHierarchy,
  given: PriorityOptionsRead,
): PriorityOptionsRead {
  const values = { [names.length]: randomIndex.value };
  return {
    preset,
    method,
    lambda,
    completion,
    scale,
    rounded: given.rounded,
    randomIndex: given.randomIndex ?? { name: randomIndex.table, values },
  };
}

function checksOf(hierarchy: AnalyticHierarchy, read: PriorityOptionsRead): readonly JudgementCheck[] {
  const { judgements, weights } = hierarchy;
  const { rows, values } = judgements;
  const n = rows.length;
  const pairs = rows.flatMap((_, i) => rows.flatMap((_, j): Gap[] => (j > i ? [[i, j]] : [])));
  return pairs
    .filter(([i, j]) => !Number.isNaN(values[i * n + j]))
    .map(([i, j]) => {
      const [judged, implied] = [values[i * n + j], weights[i] / weights[j]];
      const off = Math.exp(Math.abs(Math.log(judged / implied)));
      return { row: rows[i], column: rows[j], judged, implied, off, ...changed(hierarchy, [i, j], read) };
    });
}

/** What one judgement would best be, all others as they are, and CR with the nearest step of the scale. */
function changed(
  hierarchy: AnalyticHierarchy,
  pair: Gap,
  read: PriorityOptionsRead,
): Pick<JudgementCheck, "best" | "value" | "ratio"> {
  const { judgements, completed, names } = hierarchy;
  const [i, j] = pair;
  const n = names.length;
  if (n <= 2) return { best: completed[i * n + j], value: completed[i * n + j], ratio: 0 };
  const gaps = [pair, ...gapsOf(judgements.values, n)];
  const best = leastLambda(where, completed, n, gaps).values[i * n + j];
  const value = read.scale === "any" ? best : nearestStep(best, read.scale);
  const values = judgements.values.slice();
  values[i * n + j] = value;
  values[j * n + i] = 1 / value;
  const { consistencyRatio } = prioritiesOf(where, "judgements", new LabelledMatrix(names, names, values), read);
  return { best, value, ratio: consistencyRatio };
}

function nearestStep(best: number, scale: "1-9" | "exponential"): number {
  const far = (step: number): number => Math.abs(Math.log(step / best));
  return scaleSteps(scale).reduce((nearest, step) => (far(step) < far(nearest) ? step : nearest));
}

/** The change after which CR is least; none for three things or fewer, where any judgement of the triad would do. */
function bestChange(hierarchy: AnalyticHierarchy, checks: readonly JudgementCheck[]): JudgementChange | undefined {
  if (hierarchy.names.length <= 3) return undefined;
  const [first, ...others] = checks;
  const { row, column, judged, value, ratio } = others.reduce(
    (best, check) => (check.ratio < best.ratio - 1e-12 ? check : best),
    first,
  );
  if (!(ratio < hierarchy.consistencyRatio - 1e-9)) return undefined;
  return { row, column, judged, value, consistencyRatio: ratio };
}

/** All triads that were judged, the least consistent first. */
function triadsOf({ rows, values }: LabelledMatrix): readonly Triad[] {
  const n = rows.length;
  const triads: Triad[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      for (let k = j + 1; k < n; k++) {
        const [direct, detour] = [values[i * n + k], values[i * n + j] * values[j * n + k]];
        const quotient = detour / direct;
        if (Number.isNaN(quotient)) continue;
        const inconsistency = 1 - Math.min(quotient, 1 / quotient);
        triads.push({ names: namesList([rows[i], rows[j], rows[k]]), direct, detour, quotient, inconsistency });
      }
    }
  }
  return triads.sort((a, b) => b.inconsistency - a.inconsistency);
}
