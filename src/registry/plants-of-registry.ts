import { literal, quoted, type RegistryColumns } from "./registry-columns.js";
import { TOTAL_NAMES } from "../base/index.js";

/** Where a registry is read from, and which of its columns. */
export interface RegistryQuery extends RegistryColumns {
  /** The table or view that holds a row for each plant; `"registry"` by default. */
  readonly table?: string | undefined;
}

/**
 * The first tables of each query: `checked`, a row of the registry with what is wrong with it, and `plants`, one row a
 * plant: where an id is given, its exact copies are one plant, and rows that contradict each other none.
 *
 * @internal
 */
export function plantsOf(where: string, { table = "registry", region, industry, size, id }: RegistryQuery): string {
  const name = (path: string, given: string): string => quoted(where, path, given);
  const amount = name("size", size);
  const key = id === undefined ? "" : `${name("id", id)} AS id, `;
  const written = `written AS (
  SELECT ${key}${name("industry", industry)} AS industry, ${name("region", region)} AS region,
    ${amount} AS amount, TRY_CAST(${amount} AS DOUBLE) AS size
  FROM ${name("table", table)}
)`;
  const checked = `checked AS (
  SELECT ${key === "" ? "" : "id, "}industry, region, size,
    CASE
      WHEN size >= 1e-70 AND size <= 1e70 THEN NULL
      WHEN size = 0 THEN 'zero'
      WHEN size < 0 THEN 'negative'
      WHEN amount IS NULL OR trim(CAST(amount AS STRING)) = '' THEN 'missing'
      ELSE 'unreadable'
    END AS problem
  FROM written
)`;
  return `${written},
${checked},
${id === undefined ? EACH_ROW : EACH_ID}`;
}

const EACH_ROW = `plants AS (
  SELECT industry, region, size, problem, 1 AS copies FROM checked
)`;

/** What differs between rows of one id, or is missing in some of them. */
const differs = (column: string): string =>
  `min(${column}) <> max(${column}) OR (count(${column}) > 0 AND count(${column}) < count(*))`;

const EACH_ID = `plants AS (
  SELECT id, min(industry) AS industry, min(region) AS region, min(size) AS size, count(*) AS copies,
    CASE
      WHEN id IS NULL OR trim(CAST(id AS STRING)) = '' THEN 'missing'
      WHEN ${["industry", "region", "size", "problem"].map(differs).join("\n        OR ")} THEN 'conflict'
      ELSE min(problem)
    END AS problem
  FROM checked GROUP BY id
)`;

/** Whether a name is that of a total. @internal */
export function isTotalName(column: string): string {
  const plain = `lower(replace(replace(${column}, ' ', ''), '　', ''))`;
  const whole = `${plain} IN (${TOTAL_NAMES.whole.map(literal).join(", ")})`;
  const endings = TOTAL_NAMES.endings.map((ending) => `${plain} LIKE ${literal(`%${ending}`)}`);
  return [whole, ...endings].join(" OR ");
}
