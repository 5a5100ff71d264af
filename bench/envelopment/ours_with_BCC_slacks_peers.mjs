import { dataEnvelopment } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const [inputs, outputs] = ["inputs", "outputs"].map((name) => doubles(folder, name));
  const data = Array.from({ length: 500 }, (_, i) => [
    ...inputs.subarray(3 * i, 3 * i + 3),
    ...outputs.subarray(2 * i, 2 * i + 2),
  ]);
  return () => dataEnvelopment(data, { inputs: ["1", "2", "3"], outputs: ["4", "5"] }).technical;
});
