import { readDecision } from "../../dist/package/methods/evaluation/decision/decision-matrix.js";
import { scorers } from "../../dist/package/methods/evaluation/ranking/scorers.js";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const [values, types, weights] = ["values", "types", "weights"].map((name) => doubles(folder, name));
  const rows = Array.from({ length: 100_000 }, (_, i) => String(i + 1));
  const columns = Array.from({ length: 20 }, (_, j) => String(j + 1));
  /** @type {readonly ("benefit" | "cost")[]} */
  const directions = Array.from(types, (type) => (type === 1 ? "benefit" : "cost"));
  const decision = readDecision("bench", { rows, columns, values }, { directions });
  return () => scorers.topsis(decision).score(weights);
});
