import {
  checkNumber,
  InputError,
  type LabelledMatrix,
  type MatrixInput,
  nameText,
  positive,
} from "../../base/index.js";
import { checkIndustries, readActivity } from "../specialization/activity.js";
import { type IndustryTotals, type RegionTotals, readTotals } from "../specialization/totals.js";
import { ClusterIndices } from "./cluster-indices-result.js";

/** Options of {@link clusterIndices}. */
export interface ClusterIndexOptions {
  /** Area of each region, > 0. */
  readonly area: RegionTotals;
  /** Population of each region, > 0. */
  readonly population: RegionTotals;
  /** Establishments, regions × industries like the employment. */
  readonly establishments: MatrixInput;
  /** The nation's totals, where the regions aren't all of it; the sums over the regions by default. */
  readonly national?: {
    readonly employment: IndustryTotals;
    readonly establishments: IndustryTotals;
    readonly area: number;
    readonly population: number;
  };
}

const where = "clusterIndices";

/**
 * Litzenberger–Sternberg cluster index (集群指数 CI): industrial density times industrial stock,
 * divided by the size of businesses, each relative to the nation.
 *
 *     CI_ij = ID · IS / BS
 *     ID = (e_ij/a_j)/(e_i/a)   jobs per area
 *     IS = (e_ij/p_j)/(e_i/p)   jobs per inhabitant
 *     BS = (e_ij/b_ij)/(e_i/b_i)   jobs per establishment
 *
 * with employment e, area a, population p and establishments b. Jobs cancel once: CI is
 * (e_ij b_ij / (a_j p_j)) / (e_i b_i / (a p)), so it is 0 where a region has nothing of the industry.
 *
 * Reading: above 1 the region is more of a cluster than the nation; two regions that differ by half
 * in everything differ by a multiple in CI. As it divides by the size of businesses, hub-and-spoke
 * clusters (中卫式集群) around one large plant score low.
 *
 * @param employment - regions × industries, jobs, each ≥ 0.
 * @throws {InputError} If there are jobs without establishments, an area or population isn't > 0, or an
 * industry has no jobs or no establishments anywhere.
 * @see Litzenberger, T. & Sternberg, R. (2006). Der Clusterindex: eine Methodik zur Identifizierung regionaler Cluster am Beispiel deutscher Industriebranchen. Geographische Zeitschrift 94(2), 209–224.
 * @example
 * const clusters = clusterIndices([[1743]], {
 *   area: [50], population: [488], establishments: [[35]],
 *   national: { employment: [5740], establishments: [53], area: 576, population: 4621 },
 * });
 * clusters.of("1"); // => 21.87491
 */
export function clusterIndices(
  employment: MatrixInput,
  options: ClusterIndexOptions,
): ClusterIndices {
  const { matrix: jobs, sums: jobSums } = readActivity(where, "employment", employment);
  const { matrix: firms, sums: firmSums } = readActivity(
    where,
    "establishments",
    options.establishments,
  );
  checkAlike(jobs, firms);
  const area = readTotals(where, "area", options.area, jobs.rows, "rows", positive);
  const population = readTotals(
    where,
    "population",
    options.population,
    jobs.rows,
    "rows",
    positive,
  );
  const { national } = options;
  const e = industryTotals("employment", jobs, jobSums.industries, national?.employment);
  const b = industryTotals("establishments", firms, firmSums.industries, national?.establishments);
  const a = checkNumber(where, "national.area", national?.area ?? sum(area), positive);
  const p = checkNumber(
    where,
    "national.population",
    national?.population ?? sum(population),
    positive,
  );
  const width = jobs.columns.length;
  const density: Float64Array = new Float64Array(jobs.values.length);
  const stock: Float64Array = new Float64Array(jobs.values.length);
  const values = jobs.values.map((x, k) => {
    const [j, i] = [Math.floor(k / width), k % width];
    if (x > 0 && firms.values[k] === 0) throw withoutFirms(jobs, j, i);
    density[k] = x / area[j] / (e[i] / a);
    stock[k] = x / population[j] / (e[i] / p);
    return ((x / area[j]) * (firms.values[k] / population[j])) / ((e[i] / a) * (b[i] / p));
  });
  return new ClusterIndices(
    jobs,
    firms,
    { area, population, e, b, a, p },
    { density, stock, values },
  );
}

function industryTotals(
  argument: "employment" | "establishments",
  matrix: LabelledMatrix,
  totals: Float64Array,
  given: IndustryTotals | undefined,
): Float64Array {
  const path = `national.${argument}`;
  if (given) return readTotals(where, path, given, matrix.columns, "columns", positive);
  checkIndustries(where, argument, matrix, totals);
  return totals;
}

function checkAlike(jobs: LabelledMatrix, firms: LabelledMatrix): void {
  for (const axis of ["rows", "columns"] as const) {
    const [names, wanted] = [firms, jobs].map((matrix) =>
      matrix[axis].map((name) => nameText(name)),
    );
    if (names.join("\n") === wanted.join("\n")) continue;
    const words = "be the same as in `employment`, in the same order";
    throw new InputError(where, `establishments.${axis}`, words, names);
  }
}

function withoutFirms(jobs: LabelledMatrix, j: number, i: number): InputError {
  const names = [jobs.rows[j], jobs.columns[i]].map((name) => JSON.stringify(nameText(name)));
  return new InputError(
    where,
    `establishments[${names.join("][")}]`,
    "be > 0 where there are jobs",
    0,
  );
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
