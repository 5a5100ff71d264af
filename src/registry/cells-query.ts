import { isTotalName, plantsOf, type RegistryQuery } from "./plants-of-registry.js";

/**
 * The query that brings a registry of any size down to its cells (单元查询), as a text of SQL that DuckDB, Spark and
 * DataFusion take unchanged: what the plants of each industry hold together in each region.
 *
 *     Σ eₖ,   Σ eₖ²,   Σ eₖ⁴,   n    over the plants k of an industry in a region
 *
 * Its rows are the cells, `problem` being null: `industry`, `region`, `size` (Σ), `size2` (Σ²), `size4` (Σ⁴), `plants`
 * and `records`, the rows that they were; and one row for what is wrong with others, counted in `records`: `missing`,
 * `unreadable`, `negative`, `zero`, `total` (合计), and with an id `conflict`. Nothing of the data gets into the text,
 * only names of columns, in double quotes (Spark: `spark.sql.ansi.doubleQuotedIdentifiers`).
 *
 * @param columns - the names of the columns, and of the table or view (`"registry"` by default).
 * @unit SQL 文本 · a text of SQL
 * @throws {InputError} If a name is empty or more than one line.
 * @see Raasveldt, M. & Mühleisen, H. (2019). DuckDB: an embeddable analytical database. SIGMOD 2019, 1981–1984.
 * @example
 * const sql = cellsQuery({ region: "province", industry: "sic2", size: "employees" });
 * sql.includes('"employees"'); // => true
 */
export function cellsQuery(columns: RegistryQuery): string {
  const named = "industry IS NULL OR region IS NULL OR industry = '' OR region = ''";
  return `WITH ${plantsOf("cellsQuery", columns ?? {})},
sums AS (
  SELECT industry, region, problem, sum(size) AS size, sum(size * size) AS size2,
    sum(size * size * size * size) AS size4, count(*) AS plants, sum(copies) AS records
  FROM plants GROUP BY industry, region, problem
),
named AS (
  SELECT trim(CAST(industry AS STRING)) AS industry, trim(CAST(region AS STRING)) AS region, problem,
    size, size2, size4, plants, records
  FROM sums
),
judged AS (
  SELECT industry, region, size, size2, size4, plants, records,
    CASE
      WHEN ${isTotalName("industry")} THEN 'total'
      WHEN ${isTotalName("region")} THEN 'total'
      WHEN problem IS NULL AND (${named}) THEN 'missing'
      ELSE problem
    END AS problem
  FROM named
),
cells AS (
  SELECT problem, size, size2, size4, plants, records,
    CASE WHEN problem IS NULL THEN industry END AS industry, CASE WHEN problem IS NULL THEN region END AS region
  FROM judged
)
SELECT problem, industry, region, sum(size) AS size, sum(size2) AS size2, sum(size4) AS size4,
  CAST(sum(plants) AS DOUBLE) AS plants, CAST(sum(records) AS DOUBLE) AS records
FROM cells GROUP BY problem, industry, region`;
}
