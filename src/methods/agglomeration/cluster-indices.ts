import {
  arranged,
  CHOICE,
  checkSums,
  type ColumnChoice,
  checkNumber,
  given,
  group,
  InputError,
  isList,
  KINDS,
  LabelledMatrix,
  type MatrixInput,
  nonNegative,
  type NumbersInput,
  type NumbersOrColumn,
  optional,
  pathTo,
  positive,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { columnSums, sumOf } from "../../math/index.js";
import { ClusterIndices } from "./cluster-indices-result.js";

/** Options of {@link clusterIndices}. */
export interface ClusterIndexOptions extends ColumnChoice {
  /** Area of each region, > 0, or the name of that column of the frame. */
  readonly area: NumbersOrColumn;
  /** Population of each region, > 0, or the name of that column of the frame. */
  readonly population: NumbersOrColumn;
  /**
   * Establishments, regions × industries like the employment, or the names of their columns in the frame,
   * in the order of the industries.
   */
  readonly establishments: MatrixInput | string | readonly string[];
  /** The nation's totals, where the regions aren't all of it; the sums over the regions by default. */
  readonly national?:
    | {
        readonly employment: NumbersInput;
        readonly establishments: NumbersInput;
        readonly area: number;
        readonly population: number;
      }
    | undefined;
}

const where = "clusterIndices";

const OPTIONS = {
  area: given<NumbersOrColumn>(),
  population: given<NumbersOrColumn>(),
  establishments: given<ClusterIndexOptions["establishments"]>(),
  national: optional(
    group({
      employment: given<NumbersInput>(),
      establishments: given<NumbersInput>(),
      area: given<number>(),
      population: given<number>(),
    }),
  ),
  ...CHOICE,
};

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
 * @param employment - regions × industries, a frame or a matrix: jobs, each ≥ 0.
 * @unit 倍数，全国为 1 · a multiple of the nation's
 * @throws {InputError} If there are jobs without establishments, an area or population isn't > 0, or an
 * industry has no jobs or no establishments anywhere.
 * @see Litzenberger, T. & Sternberg, R. (2006). Der Clusterindex: eine Methodik zur Identifizierung regionaler Cluster am Beispiel deutscher Industriebranchen. Geographische Zeitschrift 94(2), 209–224.
 * @example
 * const clusters = clusterIndices([[1743]], {
 *   area: [50],
 *   population: [488],
 *   establishments: [[35]],
 *   national: { employment: [5740], establishments: [53], area: 576, population: 4621 },
 * });
 * clusters.of("1"); // => 21.87491
 * const frame = Frame.fromRecords([
 *   { city: "甲", jobs: 1743, firms: 35, area: 50, population: 488 },
 *   { city: "乙", jobs: 3997, firms: 18, area: 526, population: 4133 },
 * ]);
 * const options = {
 *   columns: "jobs",
 *   establishments: "firms",
 *   area: "area",
 *   population: "population",
 * };
 * clusterIndices(frame, options).of("甲"); // => 21.87491
 */
export function clusterIndices(employment: MatrixInput, options: ClusterIndexOptions): ClusterIndices {
  const read = readOptions(where, options ?? {}, OPTIONS);
  const { area: areas, population: people, establishments, national, ...choice } = read;
  const jobs = activity("employment", employment, choice);
  const firms = likeJobs(jobs, employment, establishments as MatrixInput, choice);
  const checks = { kind: KINDS.region, requirement: positive, of: employment, choice };
  const area = readTotals(where, "area", areas as NumbersOrColumn, jobs.rows, checks);
  const population = readTotals(where, "population", people as NumbersOrColumn, jobs.rows, checks);
  const e = industryTotals("employment", jobs, national?.employment);
  const b = industryTotals("establishments", firms, national?.establishments);
  const a = checkNumber(where, "national.area", national?.area ?? sumOf(area), positive);
  const p = checkNumber(where, "national.population", national?.population ?? sumOf(population), positive);
  checkFirms(jobs, firms);
  const width = jobs.columns.length;
  const each = (value: (k: number, j: number, i: number) => number): Float64Array =>
    jobs.values.map((_, k) => value(k, Math.floor(k / width), k % width));
  const density = each((k, j, i) => jobs.values[k] / area[j] / (e[i] / a));
  const stock = each((k, j, i) => jobs.values[k] / population[j] / (e[i] / p));
  return new ClusterIndices({
    employment: jobs,
    establishments: firms,
    totals: { area, population, e, b, a, p },
    density,
    stock,
    businessSize: each((k, _, i) =>
      jobs.values[k] > 0 ? jobs.values[k] / firms.values[k] / (e[i] / b[i]) : Number.NaN,
    ),
    values: each(
      (k, j, i) => ((jobs.values[k] / area[j]) * (firms.values[k] / population[j])) / ((e[i] / a) * (b[i] / p)),
    ),
  });
}

function activity(argument: string, input: MatrixInput, choice: ColumnChoice): LabelledMatrix {
  return LabelledMatrix.from(where, argument, input, { requirement: nonNegative, choice });
}

/** The establishments of the same regions and industries, in their order. */
function likeJobs(
  jobs: LabelledMatrix,
  frame: MatrixInput,
  given: ClusterIndexOptions["establishments"],
  { rows }: ColumnChoice,
): LabelledMatrix {
  const named = typeof given === "string" || (isList(given) && typeof given[0] === "string");
  if (!named) {
    const firms = activity("establishments", given as MatrixInput, {});
    return arranged(where, "establishments", firms, jobs, "`employment`");
  }
  const columns = given as string | readonly string[];
  const { values } = activity("establishments", frame, { rows, columns });
  const wanted = jobs.columns.length;
  if (values.length === jobs.values.length) {
    return new LabelledMatrix(jobs.rows, jobs.columns, values);
  }
  const words = say("每个产业一列，共 {wanted} 列", "name {wanted} columns, one an industry", {
    wanted,
  });
  throw new InputError(where, "establishments", words, columns);
}

function industryTotals(
  argument: "employment" | "establishments",
  matrix: LabelledMatrix,
  given: NumbersInput | undefined,
): Float64Array {
  if (given !== undefined) {
    const checks = { kind: KINDS.industry, requirement: positive };
    return readTotals(where, `national.${argument}`, given, matrix.columns, checks);
  }
  const sums = columnSums(matrix.values, matrix.columns.length);
  const words = say("在至少一个地区 > 0", "be > 0 in at least one region");
  checkSums(where, argument, matrix, "columns", sums, words);
  return sums;
}

function checkFirms(jobs: LabelledMatrix, firms: LabelledMatrix): void {
  const bare = jobs.values.findIndex((x, k) => x > 0 && firms.values[k] === 0);
  if (bare < 0) return;
  const [j, i] = [Math.floor(bare / jobs.columns.length), bare % jobs.columns.length];
  const path = pathTo("establishments", [
    [jobs.rows[j], j],
    [jobs.columns[i], i],
  ]);
  throw new InputError(where, path, say("在有就业处 > 0", "be > 0 where there are jobs"), 0);
}
