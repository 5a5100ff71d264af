import { ellisonGlaeser } from "industrial-clusters";
import { doubles, measure } from "../measure.mjs";

measure((folder) => {
  const region = Int32Array.from(doubles(folder, "region"));
  const industry = Int32Array.from(doubles(folder, "industry"));
  const plants = { region, industry, size: doubles(folder, "size") };
  return () => ellisonGlaeser(plants).gamma.slice(0, 20);
});
