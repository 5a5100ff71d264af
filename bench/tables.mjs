import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { seededRandom } from "industrial-clusters";

const REGIONS = ["江西", "湖北", "安徽", "湖南", "内蒙古", "山西", "河南", "黑龙江", "新疆", "西藏"];

/**
 * Writes a table of texts and numbers into a file `table.csv` or `table.xlsx`: a region, in wide tables a firm too,
 * and numbers with none to five decimals.
 *
 * @param {string} data
 * @param {string} variant - the folder's name, which says how large the table is.
 * @param {{ readonly rows: number, readonly numbers: number, readonly kind: "csv" | "xlsx" }} size
 * @returns {string} The variant.
 */
export function writeTables(data, variant, { rows, numbers, kind }) {
  const folder = join(data, variant);
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(2012);
  const firms = numbers > 10;
  const names = ["地区", ...(firms ? ["企业"] : []), ...Array.from({ length: numbers }, (_, j) => `指标${j + 1}`)];
  const lines = Array.from({ length: rows }, (_, i) => [
    REGIONS[Math.floor(random.next() * 10)],
    ...(firms ? [`企业${i}`] : []),
    ...Array.from({ length: numbers }, (_, j) => Number((random.next() * 10_000).toFixed(j % 6))),
  ]);
  if (kind === "csv") writeFileSync(join(folder, "table.csv"), [names, ...lines].map((line) => `${line}\n`).join(""));
  else writeFileSync(join(folder, "table.xlsx"), workbook([names, ...lines]));
  return variant;
}

/** @param {readonly (readonly (string | number)[])[]} rows */
function workbook(rows) {
  const { utils, write } = createRequire(import.meta.url)("xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "data");
  return write(book, { type: "buffer", bookType: "xlsx" });
}
