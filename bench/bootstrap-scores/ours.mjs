import { bootstrapFactorAnalysis, LabelledMatrix, seededRandom } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const values = doubles(folder, "values");
  const names = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => String(i + 1));
  const table = new LabelledMatrix(names(31), names(12), values);
  return () => {
    // The generator gives the draws that input.mjs wrote down.
    const options = { random: seededRandom(2016), resamples: 1000, factors: 3 };
    const { composite } = bootstrapFactorAnalysis(table, options).replicates;
    return composite.map((draws) => draws.reduce((sum, x) => sum + x, 0) / draws.length);
  };
});
