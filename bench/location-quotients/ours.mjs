import { LabelledMatrix, locationQuotients } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const names = (/** @type {number} */ n) => Array.from({ length: n }, (_, i) => `${i + 1}`);
  const jobs = new LabelledMatrix(names(3000), names(1000), doubles(folder, "jobs"));
  return () => {
    const { values } = locationQuotients(jobs);
    return [values[0], values[1_234_567], values[values.length - 1]];
  };
});
