import { type Criterion, inner } from "./criterion.js";

/**
 * Partially specified target: f = Σ (λᵢⱼ − bᵢⱼ)² over the entries that the target gives (`NaN` where it
 * says nothing).
 *
 * @see Browne, M. W. (1972). Orthogonal and oblique rotation to a partially specified target. British
 * Journal of Mathematical and Statistical Psychology 25(1–2), 115–120, 207–212.
 */
export function targetCriterion(target: Float64Array): Criterion {
  return (loadings) => {
    const off = loadings.map((x, at) => (Number.isNaN(target[at]) ? 0 : x - target[at]));
    return { value: inner(off, off), gradient: off.map((x) => 2 * x) };
  };
}
