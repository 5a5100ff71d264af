import { InputError, type Label, nameText, oneOf, type OptionReader, say } from "../../base/index.js";
import { checkTable, type InputOutputTable } from "./table.js";

/**
 * How imports are treated. `"domestic"` takes them out of every domestic use in one proportion, product
 * by product; `"competitive"` (竞争型) leaves them in, as if everything were made at home, which makes
 * every multiplier too large.
 */
export type ImportTreatment = "domestic" | "competitive";

/** What all coefficients and multipliers take. */
export interface ImportOptions {
  /** How imports are treated; `"domestic"` by default. */
  readonly imports?: ImportTreatment;
}

/** The reader of {@link ImportOptions}. */
export const IMPORT_OPTIONS: { readonly imports: OptionReader<ImportTreatment> } = {
  imports: oneOf("domestic", "competitive"),
};

/** The treatments in words, for titles and notes. */
export const TREATMENTS: Readonly<Record<ImportTreatment, Label>> = {
  domestic: say("国内口径（已扣除进口）", "domestic, imports taken out"),
  competitive: say("竞争型口径（含进口品）", "competitive, imports left in"),
};

/**
 * Import shares (进口比重): which part of the domestic use of a product is imported.
 *
 *     m_i = IM_i / (x_i + IM_i − EX_i)
 *
 * The same share is assumed for every domestic use of the product, and none for exports.
 *
 * @returns A share in [0, 1] for each sector.
 * @unit 份额，0 到 1 · a share, 0 to 1
 * @throws {InputError} Naming the sector if imports are negative or exceed domestic use (re-exports).
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §4.4.2.
 * @example
 * const table = inputOutputTableOf({
 *   flows: [[150, 500], [200, 100]], finalDemand: [[450], [1700]], imports: [100, 0],
 * });
 * importShares(table)[0]; // => 0.0909
 */
export function importShares(table: InputOutputTable): Float64Array {
  return sharesOf("importShares", table, "domestic");
}

/** {@link importShares} in the name of the function that needs them; zeros where imports are left in. */
export function sharesOf(where: string, table: InputOutputTable, imports: ImportTreatment): Float64Array {
  const { sectors, output } = checkTable(where, "table", table);
  if (imports === "competitive") return new Float64Array(sectors.length);
  const exported = table.exports();
  return table.imports.map((imported, i) => {
    if (imported === 0) return 0;
    const used = output[i] + imported - exported[i];
    if (imported > 0 && imported <= used) return imported / used;
    const path = `table.imports[${JSON.stringify(nameText(sectors[i]))}]`;
    const words = say("在 0 与国内使用量 {used} 之间", "be from 0 to the domestic use {used}", {
      used,
    });
    throw new InputError(where, path, words, imported);
  });
}
