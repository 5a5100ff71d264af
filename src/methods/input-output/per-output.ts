import { InputError, type Label, nameText, say } from "../../base/index.js";
import type { InputOutputTable } from "./table.js";

const NOTHING_MADE: Label = say(
  "为 0，因为这个部门没有产出（或把它并入别的部门）",
  "be 0, since the sector makes nothing (or merge it with another)",
);

/**
 * Amounts per yuan of output, by sector; 0 where there is neither.
 *
 * @param argument - what the amounts are called.
 * @throws {InputError} Naming a sector that has an amount, but no output to share it out over.
 */
export function perOutput(
  where: string,
  argument: string,
  { sectors, output }: InputOutputTable,
  amounts: Float64Array,
): Float64Array {
  return amounts.map((amount, j) => {
    if (output[j] > 0) return amount / output[j];
    if (amount === 0) return 0;
    throw new InputError(where, `${argument}[${JSON.stringify(nameText(sectors[j]))}]`, NOTHING_MADE, amount);
  });
}

/**
 * Refuses a sector that makes nothing but whose product others use, where its sales are shared out over its output.
 *
 * @throws {InputError} Naming it.
 */
export function refuseUnmade(where: string, { sectors, output }: InputOutputTable, coefficients: Float64Array): void {
  const n = sectors.length;
  const used = (i: number): boolean => coefficients.subarray(i * n, (i + 1) * n).some((value) => value !== 0);
  const unmade = output.findIndex((x, i) => x === 0 && used(i));
  if (unmade < 0) return;
  const words = say(
    '> 0：它的产品全靠进口，却有部门在用，分配系数无从算起（写 imports: "domestic"，或把它并入别的部门）',
    'be > 0: its product is used, but none of it is made, so there is no output to be shared out (set imports: "domestic", or merge it with another)',
  );
  throw new InputError(where, `table.output[${JSON.stringify(nameText(sectors[unmade]))}]`, words, 0);
}
