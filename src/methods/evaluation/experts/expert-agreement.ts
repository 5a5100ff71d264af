import {
  CHOICE,
  type ColumnChoice,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  numeric,
  optional,
  positive,
  readOptions,
  refuseAverages,
  type Requirement,
  say,
} from "../../../base/index.js";
import { chiSquareUpperTail, concordance, quantileOfSorted, standardDeviation, sumOf } from "../../../math/index.js";
import { ExpertAgreement, type KendallConcordance } from "./expert-agreement-result.js";

/** What {@link expertAgreement} may be told. */
export interface ExpertAgreementOptions extends ColumnChoice {
  /** The full mark; 10 by default. */
  readonly full?: number | undefined;
  /** How many were asked, for the share that answered; none by default. */
  readonly sent?: number | undefined;
}

const where = "expertAgreement";

const OPTIONS = { full: numeric(positive, 10), sent: optional(numeric(positive)), ...CHOICE };

/**
 * How far experts agree (专家意见协调程度), as Delphi rounds are reported: mean, coefficient of variation and share of full
 * marks of each item, Kendall's W over all of them.
 *
 *     V = s/x̄ (变异系数),   K = share of experts who give the full mark (满分比)
 *     W = 12 Σ(Rⱼ − R̄)² / (m²(n³ − n) − m Σ(t³ − t)),   m experts, n items, t experts' ties
 *     χ² = m(n − 1)W,   n − 1 degrees of freedom
 *     share that answered (积极系数) = m/sent
 *
 * Reading: W says whether experts put items in one order, not whether they give the same marks: a generous one and a
 * strict one agree fully. Custom keeps items with V < .25 and mean above 70% of the full mark. The p is rough for 7
 * items or fewer. Agreement isn't truth: all may be wrong alike.
 *
 * @param scores - experts × items, such as a frame; each from 0 to the full mark.
 * @unit 均值与打分同单位；V、K、W 无量纲 · means that of the marks; V, K and W none
 * @throws {InputError} If there are fewer than 2 experts or items, a score is above the full mark, a mean is 0, or no
 * expert tells items apart.
 * @see Kendall, M. G. & Babington Smith, B. (1939). The problem of m rankings. Annals of Mathematical Statistics 10(3),
 * 275–287.
 * @example
 * const sheet = [
 *   [6, 5, 4, 3, 5, 4],
 *   [7, 5, 3, 4, 6, 4],
 *   [5, 6, 5, 4, 5, 3],
 *   [6, 4, 4, 2, 7, 5],
 *   [8, 6, 3, 3, 5, 4],
 * ];
 * expertAgreement(sheet).kendall.w; // => 0.7060
 * expertAgreement(sheet).kendall.chiSquare; // => 17.6506
 */
export function expertAgreement(scores: MatrixInput, options: ExpertAgreementOptions = {}): ExpertAgreement {
  const { full, sent, ...choice } = readOptions<ExpertAgreementOptions, typeof OPTIONS>(where, options, OPTIONS);
  const sheet = readSheet(scores, full, choice);
  if (sent !== undefined && sent < sheet.rows.length) {
    const words = say("不少于答复的 {n} 位", "be at least the {n} who answered", { n: sheet.rows.length });
    throw new InputError(where, "sent", words, sent);
  }
  const items = sheet.columns.map((_, j) => sheet.columnAt(j));
  const means = Float64Array.from(items, (x) => sumOf(x) / x.length);
  const none = means.indexOf(0);
  if (none >= 0) {
    const words = say("均值大于 0，才有变异系数", "have a mean above 0 to have a coefficient of variation");
    throw new InputError(where, `scores.columns[${none}]`, words, sheet.columns[none]);
  }
  const deviations = Float64Array.from(items, (x) => standardDeviation(x));
  return new ExpertAgreement({
    sheet,
    full,
    sent,
    means,
    deviations,
    variations: deviations.map((s, j) => s / means[j]),
    medians: Float64Array.from(items, (x) => quantileOfSorted(x.slice().sort(), 0.5)),
    fullShares: Float64Array.from(items, (x) => x.filter((value) => value === full).length / x.length),
    kendall: kendallOf(sheet),
  });
}

function readSheet(scores: MatrixInput, full: number, choice: ColumnChoice): LabelledMatrix {
  const words = say(
    "在 0 到满分 {full} 之间（满分用 full 写明）",
    "be from 0 to the full mark {full} (set full where it is another)",
    { full },
  );
  const requirement: Requirement = { words, holds: (value) => value >= 0 && value <= full };
  const sheet = LabelledMatrix.from(where, "scores", scores, { requirement, units: "any", choice });
  const { rows, columns } = sheet;
  refuseAverages(where, "scores.rows", rows, (i) => sheet.rowAt(i));
  if (rows.length < 2) {
    throw new InputError(where, "scores", say("至少有 2 位专家", "hold at least 2 experts"), rows.length);
  }
  if (columns.length < 2) {
    throw new InputError(where, "scores", say("至少有 2 个指标", "hold at least 2 items"), columns.length);
  }
  return sheet;
}

function kendallOf(sheet: LabelledMatrix): KendallConcordance {
  const [m, n] = [sheet.rows.length, sheet.columns.length];
  const { w, rankSums, squares, ties } = concordance(sheet.rows.map((_, i) => sheet.rowAt(i)));
  if (Number.isNaN(w)) {
    const words = say("使至少一位专家给各指标不同的分", "have an expert who tells items apart");
    throw new InputError(where, "scores", words, sheet.values);
  }
  const chiSquare = m * (n - 1) * w;
  return {
    w: Math.min(1, w),
    withoutTies: (12 * squares) / (m * m * (n ** 3 - n)),
    rankSums,
    squares,
    ties,
    chiSquare,
    degrees: n - 1,
    p: chiSquareUpperTail(chiSquare, n - 1),
  };
}
