import {
  CHOICE,
  type ColumnChoice,
  checkNumbers,
  InputError,
  nonNegative,
  type NumbersInput,
  positive,
  readOptions,
  say,
  drawCount,
} from "../../base/index.js";
import { generator, sharesOf, sumOf } from "../../math/index.js";
import { Dartboard } from "./dartboard-result.js";
import { sumOfSquares } from "./plant-location.js";
import type { DartboardSimulation } from "./simulation.js";
import { regionDraw, throwPlants } from "./throw-plants.js";

/** Options of {@link dartboard}: how often what is thrown, and which columns of the frame of plants are read. */
export interface DartboardOptions extends DartboardSimulation, ColumnChoice {}

const where = "dartboard";

const OPTIONS = {
  random: generator,
  draws: drawCount(1, 999),
  ...CHOICE,
};

/**
 * The dartboard (飞镖模型): what Ellison–Glaeser indices chance alone brings about. The plants of an
 * industry are thrown at the map again and again, each hitting a region with its probability x, and γ
 * is computed each time. On average it is 0; how far it strays shows which γ would be remarkable.
 *
 *     P(plant k in region r) = x_r,   E[γ] = 0
 *
 * @param sizes - the industry's plants, as a list or a frame of one row a plant, at least 2, each > 0.
 * @param regions - what each region has of everything, at least 2 of them > 0; x is its share.
 * @param options - a seeded generator, and how often to throw (999 by default).
 * @unit 无量纲 · none
 * @throws {InputError} If there are fewer than 2 plants or regions, or no generator.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.
 * @example
 * const thrown = dartboard([20, 20, 10, 10, 5], [50, 30, 20], { random: seededRandom(1), draws: 99 });
 * thrown.gammas.length; // => 99
 */
export function dartboard(sizes: NumbersInput, regions: NumbersInput, options: DartboardOptions): Dartboard {
  const { random, draws, ...choice } = readOptions(where, options ?? {}, OPTIONS);
  const checks = { requirement: positive, least: 2, choice };
  const checked = checkNumbers(where, "sizes", sizes, checks);
  const totals = checkNumbers(where, "regions", regions, { requirement: nonNegative });
  if (totals.filter((total) => total > 0).length < 2) {
    const words = say(
      "至少有 2 个数 > 0（Σx² = 1 时指数没有定义）",
      "have at least 2 numbers > 0 (Σx² = 1 leaves the index undefined)",
    );
    throw new InputError(where, "regions", words, totals);
  }
  const x = sharesOf(totals);
  const spread = 1 - sumOfSquares(x);
  const z = sharesOf(checked);
  const H = sumOfSquares(z);
  const draw = regionDraw(x, random);
  const s: Float64Array = new Float64Array(x.length);
  const gammas = Float64Array.from({ length: draws }, () => {
    throwPlants(z, draw, s);
    const G = sumOf(s.map((share, r) => (share - x[r]) ** 2));
    return (G - spread * H) / (spread * (1 - H));
  });
  return new Dartboard(checked, x, gammas);
}
