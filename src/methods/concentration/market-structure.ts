import {
  compareNumbers,
  checkNumber,
  type Label,
  oneOf,
  type Requirement,
  readOptions,
  say,
} from "../../base/index.js";

/** How {@link bainType} draws its lines. */
export interface BainOptions {
  /**
   * The two upper cut-offs of CR₄ in percent, which textbooks give differently: `"75/65"` or `"85/75"`.
   * `"75/65"` by default; the others are 50, 35 and 30, and 85, 75, 45 and 40 for CR₈.
   */
  readonly top?: "75/65" | "85/75" | undefined;
}

/** What {@link bainType} says. */
export interface BainReading {
  /** The type by CR₄: 1 the most oligopolistic, 6 competitive (atomistic). */
  readonly byCR4: number;
  /** The type by CR₈, from 2 to 6: it has no line between 1 and 2. */
  readonly byCR8: number;
  /** Both in words; where they disagree it says so. */
  readonly words: Label;
}

const OPTIONS = { top: oneOf("75/65", "85/75") };

const share: Requirement = {
  words: say("是 [0, 1] 内的份额", "be a share in [0, 1]"),
  holds: (x) => x >= 0 && compareNumbers(x, 1) <= 0,
};

const typeNames: readonly Label[] = [
  say("极高寡占型", "very high oligopoly"),
  say("高集中寡占型", "high oligopoly"),
  say("中（上）集中寡占型", "upper middle oligopoly"),
  say("中（下）集中寡占型", "lower middle oligopoly"),
  say("低集中寡占型", "low oligopoly"),
  say("竞争型（原子型）", "competitive (atomistic)"),
];

/**
 * Bain's types of market structure (贝恩市场结构分类), as Chinese textbooks quote them: six bands of CR₄ and
 * five of CR₈, of firms in one market. Both ratios are needed; they can disagree. They say nothing about
 * shares of provinces or countries.
 *
 *     CR₄ ≥ .75 | .65 | .50 | .35 | .30 | less          CR₈: ≥ .85 | .75 | .45 | .40 | less
 *
 * @param cr4 - share of the four largest firms, in [0, 1].
 * @param cr8 - share of the eight largest, in [cr4, 1].
 * @unit 类型 1 至 6（CR₈：1 至 5），不是数 · a type, 1 to 6 (by CR₈ 1 to 5), no quantity
 * @throws {InputError} If one isn't a share, or CR₈ is below CR₄.
 * @see Bain, J. S. (1959). Industrial Organization. New York: Wiley, 124–133. Compare with the edition
 *   that you cite: the cut-offs differ at the top.
 * @example
 * bainType(0.42, 0.68).byCR4; // => 4
 */
export function bainType(cr4: number, cr8: number, options: BainOptions = {}): BainReading {
  const { top } = readOptions("bainType", options, OPTIONS);
  checkNumber("bainType", "cr4", cr4, share);
  const words = say("是 cr4 到 1 之间的份额", "be a share from cr4 to 1");
  const atLeast = { words, holds: (x: number) => compareNumbers(x, cr4) >= 0 && compareNumbers(x, 1) <= 0 };
  checkNumber("bainType", "cr8", cr8, atLeast);
  const upper = top === "75/65" ? [0.75, 0.65] : [0.85, 0.75];
  const byCR4 = 1 + linesAbove(cr4, [...upper, 0.5, 0.35, 0.3]);
  const byCR8 = 2 + linesAbove(cr8, [0.85, 0.75, 0.45, 0.4]);
  return { byCR4, byCR8, words: readingOf(byCR4, byCR8) };
}

function linesAbove(value: number, lines: readonly number[]): number {
  return lines.filter((line) => compareNumbers(value, line) < 0).length;
}

function readingOf(byCR4: number, byCR8: number): Label {
  const [a, b] = [typeNames[byCR4 - 1], typeNames[byCR8 - 1]];
  if (byCR4 === byCR8 || (byCR4 === 1 && byCR8 === 2)) {
    return say("贝恩分类：{a}", "Bain's type: {a}", { a });
  }
  return say("贝恩分类：按 CR4 为{a}，按 CR8 为{b}，两者不一致", "Bain's type: {a} by CR4 but {b} by CR8", { a, b });
}

/**
 * Above how many points of the HHI (10 000 scale) the US merger guidelines of 2023 call a market highly
 * concentrated; a merger is presumed harmful if it also adds more than 100 points. Of firms in one
 * market, never of provinces.
 *
 * @see U.S. Department of Justice & Federal Trade Commission (2023). Merger Guidelines, guideline 1.
 */
export const highlyConcentratedPoints = 1800;
