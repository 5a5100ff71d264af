import { gini } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const values = doubles(folder, "values");
  return () => [gini(values)];
});
