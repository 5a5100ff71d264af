import { luDecomposition, solveTransposed } from "industrial-clusters/math";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const a = doubles(folder, "coefficients");
  const n = Math.sqrt(a.length);
  const rest = a.map((value, k) => (Math.floor(k / n) === k % n ? 1 - value : -value));
  const ones = new Float64Array(n).fill(1);
  return () => solveTransposed(luDecomposition(rest, n), ones).slice(0, 3);
});
