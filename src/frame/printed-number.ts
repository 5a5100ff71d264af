import { visible } from "./reading/grid.js";
import { plainNumber } from "./reading/printed-cell.js";

/** A number as it stands on paper: its value, and what one unit of its last digit is worth. @internal */
export interface PrintedNumber {
  readonly value: number;
  /** One unit of the last printed digit: 0.01 of "0.79". */
  readonly unit: number;
  /** What it is a part of: 100 with a sign of per cent, 1000 with one of per mille, else 1. */
  readonly per: number;
}

/** What stands in a printed cell that says nothing. */
const NOTHING = /^(-+|—+|–+|\.{2,}|\/)?$/;

/**
 * Reads a printed number as a file's cells are read: full-width digits, thousands, any kind of minus, brackets for a
 * loss, signs of per cent and a footnote's mark are understood.
 *
 * @returns `null` for a cell that says nothing (empty, a dash), `undefined` for one that is no number.
 * @internal
 */
export function readPrinted(text: string): PrintedNumber | null | undefined {
  const seen = visible(text);
  if (typeof seen !== "string" || NOTHING.test(seen.normalize("NFKC").replace(/\s/g, ""))) return null;
  const plain = plainNumber(seen, { thousands: undefined, declared: true });
  if (plain === undefined) return undefined;
  const { digits, repairs } = plain;
  const [, fraction = "", exponent = "0"] = /^[^.e]*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(digits) ?? [];
  return {
    value: Number(digits),
    unit: Number(`1e${Number(exponent) - fraction.length}`),
    per: repairs.has("percent") ? 100 : repairs.has("permille") ? 1000 : 1,
  };
}

/** How the printer shortened numbers: to the nearest, or by cutting digits off. */
export type PrintedRounding = "rounded" | "truncated";

/**
 * Whether a number could have been printed like this: it is within half a unit of the last digit
 * (either way of rounding a half counts), or, cut off, within a whole unit away from zero.
 *
 * @internal
 */
export function couldPrint(ours: number, printed: PrintedNumber, rounding: PrintedRounding): boolean {
  const scale = printed.per;
  const noise = 4 * Number.EPSILON * Math.abs(printed.value) + 1e-9 * printed.unit;
  const difference = ours * scale - printed.value;
  if (rounding === "rounded") return Math.abs(difference) <= printed.unit / 2 + noise;
  const further = Math.abs(ours * scale) - Math.abs(printed.value);
  const isSameSide = Math.sign(ours) === Math.sign(printed.value) || printed.value === 0;
  return isSameSide && further >= -noise && further < printed.unit + noise;
}
