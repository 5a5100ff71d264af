import { readDecision } from "../../dist/package/methods/evaluation/decision/decision-matrix.js";
import { scorers } from "../../dist/package/methods/evaluation/ranking/scorers.js";
import { weightedProductScorer } from "../../dist/package/methods/evaluation/ranking/weighted-product.js";
import { weightedSumScorer } from "../../dist/package/methods/evaluation/ranking/weighted-sum.js";
import { doubles, measure } from "../measure.mjs";

/** In the order of input.mjs; sums and products of shares, as pymcdm has them. */
const METHODS = [
  scorers.topsis,
  scorers.vikor,
  scorers.promethee,
  scorers.edas,
  scorers.mabac,
  /** @param {import("../../dist/package/methods/evaluation/decision/decision-matrix.js").DecisionMatrix} decision */
  (decision) => weightedSumScorer(decision, { normalisation: "sum" }),
  /** @param {import("../../dist/package/methods/evaluation/decision/decision-matrix.js").DecisionMatrix} decision */
  (decision) => weightedProductScorer(decision, { normalisation: "sum" }),
  scorers.greyRelational,
  scorers.rankSumRatio,
];

measure((folder) => {
  const [values, types, weights] = ["values", "types", "weights"].map((name) => doubles(folder, name));
  const method = METHODS[doubles(folder, "method")[0]];
  const rows = Array.from({ length: 200 }, (_, i) => String(i + 1));
  const columns = Array.from({ length: 40 }, (_, j) => String(j + 1));
  const directions = Array.from(types, (type) => (type === 1 ? "benefit" : "cost"));
  return () => {
    const decision = readDecision("bench", { rows, columns, values }, { directions });
    const { score } = method(decision);
    const scores = new Float64Array(200);
    const sums = new Float64Array(200);
    for (let at = 0; at < weights.length; at += 40) {
      score(weights.subarray(at, at + 40), scores);
      for (let i = 0; i < 200; i++) sums[i] += scores[i];
    }
    return sums.map((sum) => (40 * sum) / weights.length);
  };
});
