import {
  checkNumber,
  checkNumbers,
  checkOption,
  compareNumbers,
  InputError,
  nonNegative,
  type OptionReader,
  oneOf,
  say,
} from "../base/index.js";
import { checkPlainNumbers } from "./check-shape.js";

/**
 * What is held against chance (备择假设): that a number is unusually far out on either side (`"two-sided"`),
 * unusually large (`"greater"`) or unusually small (`"less"`).
 */
export type Alternative = "two-sided" | "greater" | "less";

/** Reads an {@link Alternative}; two-sided by default. @internal */
export const alternative: OptionReader<Alternative> = oneOf("two-sided", "greater", "less");

/** How many numbers drawn by chance lie at least as far out as what was observed; a tie counts on both sides. */
export interface Tails {
  /** Draws that are at least as large. */
  readonly greater: number;
  /** Draws that are at most as large. */
  readonly less: number;
  readonly draws: number;
}

/**
 * How many numbers drawn by chance (尾部计数) lie as far out as what was observed. Permutation, dartboard and every
 * other simulated p of this package is made of this: a draw that equals the observed number but for
 * rounding is a tie, and a tie is as far out, on either side.
 *
 * @param size - how large the numbers are that the observed one was computed from, where it may be near
 * zero itself; by default its own size.
 * @example
 * countTails(2, [1, 2, 2, 3]); // => { greater: 3, less: 3, draws: 4 }
 */
export function countTails(observed: number, drawn: ArrayLike<number>, size?: number): Tails {
  const where = "countTails";
  checkNumber(where, "observed", observed);
  const scale = checkNumber(where, "size", size ?? Math.abs(observed), nonNegative);
  checkPlainNumbers(where, "drawn", drawn);
  let [greater, less] = [0, 0];
  for (let k = 0; k < drawn.length; k++) {
    const side = compareNumbers(drawn[k], observed, scale);
    if (side >= 0) greater += 1;
    if (side <= 0) less += 1;
  }
  return { greater, less, draws: drawn.length };
}

/**
 * The p-value of counted tails (模拟 p 值), with what was observed among the draws: (1 + as far out) / (1 +
 * draws). Two-sided it is twice that of the nearer tail, at most 1.
 *
 * @see Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application, ch. 4. Cambridge.
 * @example
 * tailProbability({ greater: 24, less: 975, draws: 999 }, "greater"); // => 0.025
 * tailProbability({ greater: 24, less: 975, draws: 999 }, "two-sided"); // => 0.05
 */
export function tailProbability(tails: Tails, side: Alternative): number {
  const { greater, less, draws } = checkTails(tails);
  checkOption("tailProbability", "side", side, ["two-sided", "greater", "less"]);
  const beyond = { greater, less, "two-sided": Math.min(greater, less) }[side];
  const oneSided = (beyond + 1) / (draws + 1);
  return side === "two-sided" ? Math.min(1, 2 * oneSided) : oneSided;
}

function checkTails(tails: Tails): Tails {
  const counts = (tails ?? {}) as Partial<Tails>;
  for (const name of ["greater", "less", "draws"] as const) {
    checkNumber("tailProbability", `tails.${name}`, counts[name] as number, nonNegative);
  }
  return tails;
}

/**
 * P-values of many tests, adjusted so that among those at most q no more than the share q is expected to
 * be false (错误发现率校正, Benjamini & Hochberg): p₍ᵢ₎·m/i, made to rise with p.
 *
 * @param p - m ≥ 1 p-values, each from 0 to 1.
 * @returns One a test, in the order of the tests.
 * @throws {InputError} If there are none or one lies outside of [0, 1].
 * @see Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal
 * Statistical Society B 57(1), 289–300.
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]); // => [0.04, 0.0533, 0.0533, 0.5]
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const checked = checkNumbers("benjaminiHochberg", "p", p, { extremes: "kept" });
  const outside = checked.findIndex((value) => value < 0 || value > 1);
  if (outside >= 0) {
    throw new InputError(
      "benjaminiHochberg",
      `p[${outside}]`,
      say("在 [0, 1] 之内", "lie in [0, 1]"),
      checked[outside],
    );
  }
  const m = checked.length;
  const fallingOrder = Array.from(checked.keys()).sort((a, b) => checked[b] - checked[a]);
  const adjusted: Float64Array = new Float64Array(m);
  let least = 1;
  fallingOrder.forEach((i, k) => {
    least = Math.min(least, checked[i] * (m / (m - k)));
    adjusted[i] = least;
  });
  return adjusted;
}
