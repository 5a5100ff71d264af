/** A number as it stands on paper: its value, and what one unit of its last digit is worth. @internal */
export interface PrintedNumber {
  readonly value: number;
  /** One unit of the last printed digit: 0.01 of "0.79". */
  readonly unit: number;
  /** Whether a per cent sign stands behind it. */
  readonly percent: boolean;
}

/** What stands in a printed cell that says nothing. */
const NOTHING = /^(-+|—+|–+|…+|\.{2,}|\/)?$/;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?(%?)$/i;

/**
 * Reads a printed number: full-width digits, thousands commas, any kind of minus and a per cent sign
 * are understood.
 *
 * @returns `null` for a cell that says nothing (empty, a dash), `undefined` for one that is no number.
 * @internal
 */
export function readPrinted(text: string): PrintedNumber | null | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (NOTHING.test(plain)) return null;
  const parts = NUMBER.exec(plain.replace(/^[−–]/, "-"));
  if (!parts) return undefined;
  const [, sign, whole, fraction = "", exponent = "0", percent] = parts;
  if (whole + fraction === "") return undefined;
  return {
    value: Number(`${sign}${whole || "0"}.${fraction || "0"}e${exponent}`),
    unit: Number(`1e${Number(exponent) - fraction.length}`),
    percent: percent === "%",
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
  const scale = printed.percent ? 100 : 1;
  const noise = 4 * Number.EPSILON * Math.abs(printed.value) + 1e-9 * printed.unit;
  const difference = ours * scale - printed.value;
  if (rounding === "rounded") return Math.abs(difference) <= printed.unit / 2 + noise;
  const further = Math.abs(ours * scale) - Math.abs(printed.value);
  const isSameSide = Math.sign(ours) === Math.sign(printed.value) || printed.value === 0;
  return isSameSide && further >= -noise && further < printed.unit + noise;
}
