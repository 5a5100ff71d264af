import { LabelledMatrix, parallelAnalysis, seededRandom } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const values = doubles(folder, "values");
  const names = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => String(i + 1));
  const table = new LabelledMatrix(names(values.length / 50), names(50), values);
  return () => {
    const result = parallelAnalysis(table, { random: seededRandom(1965) });
    return [result.factors, ...result.eigenvalues, ...result.mean];
  };
});
