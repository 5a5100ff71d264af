import { LabelledMatrix } from "industrial-clusters";
import { distancesOf } from "../../dist/package/methods/evaluation/envelopment/frontier.js";
import { meansOf, scaledUnits } from "../../dist/package/methods/evaluation/envelopment/technology.js";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const rows = Array.from({ length: 500 }, (_, i) => String(i + 1));
  const inputs = new LabelledMatrix(rows, ["1", "2", "3"], doubles(folder, "inputs"));
  const outputs = new LabelledMatrix(rows, ["4", "5"], doubles(folder, "outputs"));
  return () => {
    const quantities = { inputs, outputs };
    const units = scaledUnits(quantities, meansOf([quantities]));
    return distancesOf("bench", units, "constant", "input").map(({ value }) => value);
  };
});
