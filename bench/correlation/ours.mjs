import { columnMoments, correlationFrom } from "industrial-clusters/math";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const values = doubles(folder, "values");
  return () => correlationFrom(columnMoments(values, 50).crossProducts, 50);
});
