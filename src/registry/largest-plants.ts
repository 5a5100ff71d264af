import { KINDS, say } from "../base/index.js";
import { Frame } from "../frame/index.js";
import { type RegistryOptions, type RegistryRead, readRegistry } from "./read-registry.js";
import { leftOutOf } from "./row-problems.js";

/** How many plants {@link largestPlants} looks for, and how it reads the registry. */
export interface LargestPlantsOptions extends RegistryOptions {
  /** How many of each industry; 8 by default. */
  readonly count?: number | undefined;
}

/**
 * The largest plants of each industry in a registry of any size (最大企业), and CRₙ over plants, which cells can't give.
 *
 *     CRₙ = (e₁ + … + eₙ) / Σ eₖ,   largest first
 *
 * Read as {@link registryCells} reads, with {@link largestPlantsQuery} as a second query.
 *
 * @param file - a file or a folder.
 * @param options - the names of the columns, and how many plants of each industry.
 * @returns A frame: industry, place, region, size, share of the industry and `cumulative`, which is CRₙ at the n-th
 * place; with `id` the plants' ids. Of plants of one size either may be first.
 * @unit 份额，0 到 1 · shares, 0 to 1
 * @throws {InputError} As {@link registryCells} does.
 * @see Hannah, L. & Kay, J. A. (1977). Concentration in Modern Industry. London: Macmillan.
 * @example
 * const options = { region: "province", industry: "sic2", size: "employees", count: 4 };
 * const missing = () => largestPlants("no-such-registry.parquet", options);
 * const said = (run: () => unknown): string => {
 *   try {
 *     return String(run());
 *   } catch (error) {
 *     return String(error);
 *   }
 * };
 * said(missing).includes("no-such-registry.parquet"); // => true
 */
export function largestPlants(file: string | URL, options: LargestPlantsOptions): Frame {
  const { count = 8, ...how } = options ?? {};
  const read = readRegistry("largestPlants", file, how as RegistryOptions, count);
  const rows = rankedPlants(read, count);
  const ids = how.id === undefined ? [] : [{ name: "id", label: say("编号", "id"), values: rows.map(({ id }) => id) }];
  const columns = [
    { ...KINDS.industry, values: rows.map(({ industry }) => industry) },
    { name: "place", label: say("位次", "place"), values: rows.map(({ place }) => place) },
    ...ids,
    { ...KINDS.region, values: rows.map(({ region }) => region) },
    { name: "size", label: say("规模", "size"), values: rows.map(({ size }) => size) },
    { name: "share", label: say("占产业的份额", "share of the industry"), values: rows.map(({ share }) => share) },
    {
      name: "cumulative",
      label: say("累计份额 CRₙ", "cumulative share CRₙ"),
      values: rows.map((row) => row.cumulative),
    },
  ];
  const title = say("登记册 {name} 中最大的企业", "Largest plants of the registry {name}", { name: read.name });
  return new Frame(columns, { title, note: leftOutOf(read.records, read.left, how.id !== undefined) });
}

interface RankedPlant {
  readonly industry: string;
  readonly place: number;
  readonly id: string;
  readonly region: string;
  readonly size: number;
  readonly share: number;
  readonly cumulative: number;
}

/** By industry, largest first: an industry whose name is written in two ways has had places for each. */
function rankedPlants({ cells, largest = {} }: RegistryRead, count: number): readonly RankedPlant[] {
  const totals = new Map<string, number>();
  cells.problem.forEach((problem, k) => {
    const industry = String(cells.industry[k]);
    if (problem === null) totals.set(industry, (totals.get(industry) ?? 0) + Number(cells.size[k]));
  });
  const { industry = [], region = [], size = [], id = [] } = largest;
  const order = [...industry.keys()].sort((a, b) => {
    const [x, y] = [String(industry[a]), String(industry[b])];
    return x === y ? Number(size[b]) - Number(size[a]) : x < y ? -1 : 1;
  });
  const rows: RankedPlant[] = [];
  for (const k of order) {
    const name = String(industry[k]);
    const total = totals.get(name);
    const last = rows.at(-1)?.industry === name ? rows.at(-1) : undefined;
    const place = (last?.place ?? 0) + 1;
    if (total === undefined || place > count) continue;
    const share = Number(size[k]) / total;
    const plant = { industry: name, place, id: String(id[k] ?? ""), region: String(region[k]), size: Number(size[k]) };
    rows.push({ ...plant, share, cumulative: (last?.cumulative ?? 0) + share });
  }
  return rows;
}
