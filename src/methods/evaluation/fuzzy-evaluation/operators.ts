import { type Label, say } from "../../../base/index.js";
import { columnSums, sumOf } from "../../../math/index.js";

/**
 * How weights and memberships are put together: `"weighted-average"` M(·, ⊕), Σ aᵢrᵢⱼ · `"min-max"` M(∧, ∨), max min(aᵢ,
 * rᵢⱼ) · `"product-max"` M(·, ∨), max aᵢrᵢⱼ · `"min-sum"` M(∧, ⊕), Σ min(aᵢ, rᵢⱼ), 1 at most · `"balanced"` 均衡平均,
 * Σ min(aᵢ, rᵢⱼ/Σ_k r_kj).
 */
export type FuzzyOperator = "weighted-average" | "min-max" | "product-max" | "min-sum" | "balanced";

/** What each is called, and its formula. */
export const OPERATORS: Readonly<Record<FuzzyOperator, { readonly label: Label; readonly formula: string }>> = {
  "weighted-average": { label: say("加权平均型", "weighted average"), formula: "b_j = \\sum_i a_i r_{ij}" },
  "min-max": { label: say("主因素决定型（取小取大）", "min–max"), formula: "b_j = \\max_i \\min(a_i, r_{ij})" },
  "product-max": { label: say("主因素突出型（相乘取大）", "product–max"), formula: "b_j = \\max_i a_i r_{ij}" },
  "min-sum": {
    label: say("取小与有界和型", "min and bounded sum"),
    formula: "b_j = \\min\\Big(1, \\sum_i \\min(a_i, r_{ij})\\Big)",
  },
  balanced: {
    label: say("均衡平均型", "balanced average"),
    formula: "b_j = \\sum_i \\min\\Big(a_i, \\frac{r_{ij}}{\\sum_k r_{kj}}\\Big)",
  },
};

/** B = A∘R: `weights` one a row of the matrix, which is kept row by row. */
export function composed(operator: FuzzyOperator, weights: Float64Array, r: Float64Array): Float64Array {
  const width = r.length / weights.length;
  const sums = operator === "balanced" ? columnSums(r, width) : undefined;
  return Float64Array.from({ length: width }, (_, j) => {
    const terms = weights.map((a, i) => term(operator, a, r[i * width + j], sums?.[j] ?? 0));
    if (operator === "min-max" || operator === "product-max") return Math.max(...terms);
    return operator === "balanced" ? sumOf(terms) : Math.min(1, sumOf(terms));
  });
}

function term(operator: FuzzyOperator, a: number, r: number, sum: number): number {
  if (operator === "weighted-average" || operator === "product-max") return a * r;
  if (operator === "balanced") return sum === 0 ? 0 : Math.min(a, r / sum);
  return Math.min(a, r);
}
