import { checkNumbers, InputError, positive } from "../../base/index.js";
import { sharesOf } from "../specialization/shares.js";
import { Dartboard } from "./dartboard-result.js";
import { sumOfSquares } from "./plant-location.js";
import { dartboardSimulation, type DartboardSimulation } from "./simulation.js";
import { regionDraw, throwPlants } from "./throw-plants.js";

/**
 * The dartboard (飞镖模型): what Ellison–Glaeser indices chance alone brings about. The plants of an
 * industry are thrown at the map again and again, each hitting a region with its probability x, and γ
 * is computed each time. On average it is 0; how far it strays shows which γ would be remarkable.
 *
 *     P(plant k in region r) = x_r,   E[γ] = 0
 *
 * @param sizes - the industry's plants, at least 2, each > 0.
 * @param regions - what each region has of everything, at least 2 of them > 0; x is its share.
 * @param simulation - a seeded generator, and how often to throw (999 by default).
 * @throws {InputError} If there are fewer than 2 plants or regions, or no generator.
 * @see Ellison, G. & Glaeser, E. L. (1997). Geographic concentration in U.S. manufacturing industries: a dartboard approach. Journal of Political Economy 105(5), 889–927.
 * @example
 * const thrown = dartboard([20, 20, 10, 10, 5], [50, 30, 20], { random: seededRandom(1), draws: 99 });
 * thrown.gammas.length; // => 99
 */
export function dartboard(
  sizes: ArrayLike<number>,
  regions: ArrayLike<number>,
  simulation: DartboardSimulation,
): Dartboard {
  const where = "dartboard";
  const checked = checkNumbers(where, "sizes", sizes, { requirement: positive, least: 2 });
  const x = sharesOf(where, "regions", regions);
  const { random, draws } = dartboardSimulation(where, "simulation", simulation ?? {});
  const spread = 1 - sumOfSquares(x);
  if (spread <= 1e-12) {
    const words = "have at least 2 numbers > 0 (Σx² = 1 leaves the index undefined)";
    throw new InputError(where, "regions", words, regions);
  }
  const total = checked.reduce((a, b) => a + b, 0);
  const z = checked.map((size) => size / total);
  const H = sumOfSquares(z);
  const draw = regionDraw(x, random);
  const s: Float64Array = new Float64Array(x.length);
  const gammas = Float64Array.from({ length: draws }, () => {
    throwPlants(z, draw, s);
    const G = s.reduce((sum, share, r) => sum + (share - x[r]) ** 2, 0);
    return (G - spread * H) / (spread * (1 - H));
  });
  return new Dartboard(checked, x, gammas);
}
