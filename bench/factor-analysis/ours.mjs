import { factorAnalysis, LabelledMatrix } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const values = doubles(folder, "values");
  const names = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => String(i + 1));
  const table = new LabelledMatrix(names(values.length / 50), names(50), values);
  return () => {
    const result = factorAnalysis(table, { conventions: "factanal", factors: 5 });
    return [...result.uniquenesses, ...result.rotatedVariances];
  };
});
