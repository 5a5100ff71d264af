import { KINDS, type Name, say } from "../base/index.js";
import { Frame } from "../frame/index.js";
import { type RegistryOptions, readRegistry } from "./read-registry.js";
import type { Columns } from "./request.js";
import { leftOutOf } from "./row-problems.js";

/**
 * The cells of a registry of any size (登记册的单元): CSV, Parquet, or a folder of either, with a row for each plant, is
 * brought down to what the plants of each industry hold together in each region. 10⁷ rows take a few seconds; memory
 * is bounded, whatever the number of rows. A table at hand that fits into memory: {@link plantCells}.
 *
 *     Σ eₖ,   Σ eₖ²,   Σ eₖ⁴,   n    over the plants k of an industry in a region
 *
 * DuckDB reads it by {@link cellsQuery}, in a program of its own that an interrupt ends. It isn't installed with this
 * package: `npm install --no-save @duckdb/node-api@1.5.6-r.1`. Codes stay texts (01 isn't 1).
 *
 * @param file - a file or a folder.
 * @param options - the names of the columns; which rows may be left out, memory, and where the cells are saved.
 * @returns A frame for `{ cells }`: industry, region, size, size2, size4, plants. Its note says what was left out.
 * @unit 规模的单位及其平方、四次方 · the unit of sizes, its square and fourth power
 * @throws {InputError} If DuckDB is missing, a column isn't there, or rows are wrong that `drop` doesn't name:
 * missing, unreadable, negative, zero, totals, copies or contradictions of one id; each is counted.
 * @see Raasveldt, M. & Mühleisen, H. (2019). DuckDB: an embeddable analytical database. SIGMOD 2019, 1981–1984.
 * @example
 * const options = { region: "province", industry: "sic2", size: "employees" };
 * const missing = () => registryCells("no-such-registry.parquet", options);
 * const said = (run: () => unknown): string => {
 *   try {
 *     return String(run());
 *   } catch (error) {
 *     return String(error);
 *   }
 * };
 * said(missing).includes("no-such-registry.parquet"); // => true
 */
export function registryCells(file: string | URL, options: RegistryOptions): Frame {
  const { name, cells, records, left } = readRegistry("registryCells", file, options ?? {});
  const kept = cells.problem.flatMap((problem, k) => (problem === null ? [k] : []));
  const names = (column: string): Name[] => kept.map((k) => String(cells[column][k]));
  const numbers = (column: keyof Columns & string): number[] => kept.map((k) => Number(cells[column][k]));
  const columns = [
    { ...KINDS.industry, values: names("industry") },
    { ...KINDS.region, values: names("region") },
    { name: "size", label: say("规模之和 Σe", "Σ size"), values: numbers("size") },
    { name: "size2", label: say("规模平方和 Σe²", "Σ size²"), values: numbers("size2") },
    { name: "size4", label: say("规模四次方和 Σe⁴", "Σ size⁴"), values: numbers("size4") },
    { name: "plants", label: say("企业数", "plants"), values: numbers("plants") },
  ];
  const title = say("登记册 {name} 的单元", "Cells of the registry {name}", { name });
  return new Frame(columns, { title, note: leftOutOf(records, left, options.id !== undefined) });
}
