import { InputError, say } from "../base/index.js";
import { isTotalName, plantsOf, type RegistryQuery } from "./plants-of-registry.js";

/** What {@link largestPlantsQuery} asks. */
export interface LargestPlantsQuery extends RegistryQuery {
  /** How many plants of each industry; 8 by default. */
  readonly count?: number | undefined;
}

/**
 * The second query on a registry (最大企业查询): the largest plants of each industry, from which CRₙ over plants follows
 * where it is divided by the industry's Σ size. A text of SQL for DuckDB, Spark and DataFusion as {@link cellsQuery} is.
 *
 *     CRₙ = (e₁ + … + eₙ) / Σ eₖ,   largest first
 *
 * Its rows: `industry`, `region`, `size`, `place` (1 the largest) and `id` if one is named. Of plants of one size
 * either may be first.
 *
 * @param columns - the names of the columns and of the table, and how many plants are wanted.
 * @unit SQL 文本 · a text of SQL
 * @throws {InputError} If a name is empty or more than one line, or `count` isn't a whole number from 1 to 1000.
 * @see Raasveldt, M. & Mühleisen, H. (2019). DuckDB: an embeddable analytical database. SIGMOD 2019, 1981–1984.
 * @example
 * const columns = { region: "province", industry: "sic2", size: "employees" };
 * largestPlantsQuery({ ...columns, count: 4 }).includes("place <= 4"); // => true
 */
export function largestPlantsQuery(columns: LargestPlantsQuery): string {
  const { count = 8, ...query } = columns ?? {};
  const where = "largestPlantsQuery";
  const most = countOf(where, count);
  const key = query.id === undefined ? "" : ", id";
  const id = query.id === undefined ? "" : ", CAST(id AS STRING) AS id";
  return `WITH ${plantsOf(where, query)},
ranked AS (
  SELECT industry, region, size${key}, row_number() OVER (PARTITION BY industry ORDER BY size DESC) AS place
  FROM plants
  WHERE problem IS NULL AND trim(CAST(region AS STRING)) <> '' AND NOT (${isTotalName("CAST(region AS STRING)")})
)
SELECT trim(CAST(industry AS STRING)) AS industry, trim(CAST(region AS STRING)) AS region, size,
  CAST(place AS DOUBLE) AS place${id}
FROM ranked WHERE place <= ${most}`;
}

/** @internal */
export function countOf(where: string, count: unknown): number {
  if (typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= 1000) return count;
  throw new InputError(where, "count", say("是 1 到 1000 的整数", "be a whole number from 1 to 1000"), count);
}
