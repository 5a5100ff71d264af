import { numeric, readOptions, type Requirement, say } from "../../base/index.js";
import { logBreakPoint, logSustainPoint } from "./core-periphery-model.js";
import { CorePeriphery, type CorePeripheryOptions } from "./core-periphery-result.js";

function between(low: number, high: number, closed: boolean): Requirement {
  const holes = { low, high };
  const words = closed
    ? say("大于 {low}、不大于 {high}", "be above {low} and at most {high}", holes)
    : say("在 ({low}, {high}) 之内", "lie in ({low}, {high})", holes);
  return { words, holds: (value) => value > low && (closed ? value <= high : value < high) };
}

const OPTIONS = {
  manufacturing: numeric(between(0, 1, false)),
  substitution: numeric(between(1, 100, true)),
  tradeCost: numeric(between(1, 1000, true)),
};

/** What other words are used for the options. */
const HINTS = { mu: "manufacturing", sigma: "substitution", T: "tradeCost", transportCost: "tradeCost" };

/**
 * Core and periphery (核心—边缘模型): two regions alike in everything, whose workers go where real wages are higher.
 * Where trade costs T are high manufacturing is spread, where they are low it is in one region, and between two
 * values of T history decides.
 *
 *     Y₁ = μλw₁ + (1 − μ)/2,     G₁^(1−σ) = λw₁^(1−σ) + (1 − λ)(w₂T)^(1−σ)
 *     w₁^σ = Y₁G₁^(σ−1) + Y₂T^(1−σ)G₂^(σ−1),     ω₁ = w₁G₁^(−μ);   the same for 2 with 1 − λ
 *     break point     T_B^(1−σ) = (1 − μ)(ρ − μ) / ((1 + μ)(ρ + μ)),   ρ = (σ − 1)/σ
 *     sustain point   1 = ((1 + μ)/2) T_S^(1−σ−μσ) + ((1 − μ)/2) T_S^(σ−1−μσ)
 *
 * Below T_B an even spread breaks, up to T_S a core holds; T_B < T_S, so that a cluster that has formed outlasts the
 * trade costs that formed it (滞后). Where ρ ≤ μ everything is in one region whatever T is, a "black hole", and both
 * are null with the reason in `reason`.
 *
 * Reading: a model of two regions that differ in nothing; its parameters are illustrative, and no trade cost of a
 * real province is measured on this scale.
 *
 * @unit 份额与实际工资，无量纲 · shares and real wages, none
 * @throws {InputError} If a number is out of its range.
 * @see Krugman, P. (1991). Increasing returns and economic geography. Journal of Political Economy 99(3), 483–499.
 * @see Fujita, M., Krugman, P. & Venables, A. J. (1999). The Spatial Economy. MIT Press, ch. 5.
 * @example
 * const model = corePeriphery({ manufacturing: 0.4, substitution: 5, tradeCost: 1.7 });
 * [model.breakPoint, model.sustainPoint]; // => [1.62658, 1.80731]
 * model.gap(0.6); // => -0.005093
 * [model.tends(0.6), model.tends(0.95)]; // => [0.5, 1]
 */
export function corePeriphery(options: CorePeripheryOptions): CorePeriphery {
  const read = readOptions("corePeriphery", options, OPTIONS, HINTS);
  return new CorePeriphery(read, logBreakPoint(read), logSustainPoint(read));
}
