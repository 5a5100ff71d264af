import { join } from "node:path";
import { readTable } from "industrial-clusters";
import { measure } from "../measure.mjs";

measure((folder) => () => {
  const frame = readTable(join(folder, "table.xlsx"));
  const numbers = frame.columns.filter(({ kind }) => kind === "number");
  return numbers.map(({ name }) => frame.column(name)[frame.length - 1]);
});
