import { given, InputError, LabelledMatrix, numeric, oneOf, readOptions, say } from "../../../base/index.js";
import { sharesOf } from "../../../math/index.js";
import { prioritiesOf } from "../ahp/ahp.js";
import type { RandomIndex } from "../ahp/random-index.js";
import { buckleyWeights, type TriangularWeights } from "./buckley.js";
import { CONSTRAINED_MOST, constrainedWeights } from "./constrained.js";
import { extentWeights, syntheticExtents } from "./extent.js";
import { type FuzzyAhpMethod, FuzzyHierarchy } from "./fuzzy-ahp-result.js";
import { type FuzzyJudgementInput, readTriangular, type TriangularMatrix } from "./triangular.js";

/** What {@link fuzzyAhp} may be told. */
export interface FuzzyAhpOptions {
  /**
   * `"buckley"`: geometric means of the rows, by fuzzy division · `"constrained"`: the same with a_ji = 1/a_ij kept,
   * which makes the bounds much narrower · `"extent"`: Chang's extent analysis, whose weights can be 0; the first by
   * default.
   */
  readonly method?: FuzzyAhpMethod | undefined;
  /** How far a crisp judgement a reaches: (a − δ, a, a + δ) within 1 to 9; δ = 1 by default. */
  readonly reach?: number | undefined;
  /** What 1 is between different things: `"exact"`, (1, 1, 1) · `"fuzzy"`, (1/(1 + δ), 1, 1 + δ); the first by default. */
  readonly equal?: "exact" | "fuzzy" | undefined;
  /** What CI of the modal judgements is compared with; `"saaty-1980"` by default. */
  readonly randomIndex?: RandomIndex | undefined;
}

const where = "fuzzyAhp";

const REACH = {
  words: say("是 > 0、不大于 4 的数", "be a number > 0, 4 at most"),
  holds: (x: number): boolean => x > 0 && x <= 4,
};

const OPTIONS = {
  method: oneOf("buckley", "constrained", "extent"),
  reach: numeric(REACH, 1),
  equal: oneOf("exact", "fuzzy"),
  randomIndex: given<RandomIndex>(),
};

/**
 * Fuzzy AHP (模糊层次分析法): weights from triangular judgements (l, m, u), at least l, most likely m, at most u.
 *
 *     Buckley       gᵢ = (Π_j a_ij)^(1/n);   lᵢ/Σu, mᵢ/Σm, uᵢ/Σl of the gᵢ
 *     constrained   bounds of gᵢ/Σg over all judgements between l and u with a_ji = 1/a_ij
 *     crisp         (l + m + u)/3, divided by the sum
 *     extent        Sᵢ = Σ_j a_ij / ΣΣ a,   dᵢ = min_k V(Sᵢ ≥ S_k),   wᵢ = dᵢ/Σd
 *
 * Reading: Buckley's bounds let a_ij be large and a_ji be large at once and are too wide; the constrained ones are
 * what the judgements allow. Extent analysis says how possible it is that one is the largest, which isn't a weight:
 * what is plainly less important than another gets 0 and would drop out of a decision. The result names such. CR is
 * that of the modal judgements.
 *
 * @param judgements - crisp ones as for {@link ahp}, all of them, made triangular by the scale (9 is (8, 9, 9)); or
 * `{ lower, modal, upper }`, three matrices.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} As {@link ahp}; if a pair is missing, lower ≤ modal ≤ upper doesn't hold, lower isn't the
 * reciprocal of the upper mirror image, or constrained bounds are asked of more than 15 things.
 * @see Buckley, J. J. (1985). Fuzzy hierarchical analysis. Fuzzy Sets and Systems 17(3), 233–247.
 * @see Krejčí, J., Pavlačka, O. & Talašová, J. (2017). A fuzzy extension of Analytic Hierarchy Process based on the
 * constrained fuzzy arithmetic. Fuzzy Optimization and Decision Making 16(1), 89–110.
 * @see Chang, D.-Y. (1996). Applications of the extent analysis method on fuzzy AHP. European Journal of Operational
 * Research 95(3), 649–655.
 * @see Wang, Y.-M., Luo, Y. & Hua, Z. (2008). On the extent analysis method for fuzzy AHP and its applications.
 * European Journal of Operational Research 186(2), 735–747 (why not).
 * @example
 * fuzzyAhp({ "技术/成本": 3, "成本/市场": 2, "技术/市场": 5 }).of("技术"); // => 0.6374
 */
export function fuzzyAhp(judgements: FuzzyJudgementInput, options: FuzzyAhpOptions = {}): FuzzyHierarchy {
  const { method, reach, equal, randomIndex } = readOptions(where, options, OPTIONS);
  const matrix = readTriangular(where, judgements, { reach, equal });
  if (method === "constrained" && matrix.names.length > CONSTRAINED_MOST) {
    const words = say(
      "用于至多 {most} 个要素（更多时请用 buckley）",
      "be used for {most} things at most (buckley for more)",
      { most: CONSTRAINED_MOST },
    );
    throw new InputError(where, "method", words, matrix.names.length);
  }
  const fuzzy = fuzzyWeights(matrix, method);
  const crisp = method === "extent" ? extentWeights(fuzzy) : centroids(fuzzy);
  return new FuzzyHierarchy({
    matrix,
    method,
    ...fuzzy,
    weights: crisp,
    zeros: matrix.names.filter((_, i) => crisp[i] === 0),
    modalHierarchy: modalOf(matrix, randomIndex),
  });
}

function fuzzyWeights(matrix: TriangularMatrix, method: FuzzyAhpMethod): TriangularWeights {
  if (method === "extent") return syntheticExtents(matrix);
  return method === "constrained" ? constrainedWeights(where, matrix) : buckleyWeights(matrix);
}

function centroids({ lower, modal, upper }: TriangularWeights): Float64Array {
  return sharesOf(modal.map((middle, i) => (lower[i] + middle + upper[i]) / 3));
}

/** Weights and consistency of the modal judgements. */
function modalOf({ names, modal }: TriangularMatrix, randomIndex: RandomIndex | undefined) {
  const read = { method: "eigenvector", lambda: "weights", completion: undefined, scale: "any", randomIndex } as const;
  return prioritiesOf(where, "judgements", new LabelledMatrix(names, names, modal), read);
}
