import { flag, InputError, isList, optional, readOptions, say, whole } from "../base/index.js";

/** How a number is written. */
export interface NumberFormat {
  /** Decimals that are shown; by default as many as {@link decimalsFor} gives for the number alone. */
  readonly decimals?: number | undefined;
  /** Whether thousands are set apart by commas; true by default. */
  readonly grouping?: boolean | undefined;
}

const FORMAT = { decimals: optional(whole(0, 100)), grouping: flag(true) };

/** Whether a format holds; a table's cells ask thousands of times, and what doesn't is told in words. */
function isFormat(format: NumberFormat): boolean {
  if (typeof format !== "object" || format === null) return false;
  const { decimals = 0, grouping = true, ...others } = format;
  return (
    Number.isInteger(decimals) &&
    decimals >= 0 &&
    decimals <= 100 &&
    typeof grouping === "boolean" &&
    Object.keys(others).length === 0
  );
}

/** Below this, what would be rounded away is written with a power of ten. */
const LEAST_WRITTEN = 0.0001;

/** Most decimals that are shown without being asked for. */
const MOST_DECIMALS = 6;

/**
 * A number as a reader sees it (数字的写法), in tables, charts and texts alike. The minus is the keyboard's "-",
 * so that a copied cell is a number again in a spreadsheet. What would be rounded away to zero keeps its
 * first digit, and below 0.0001 it is written with a power of ten; so is what has more digits than a double
 * holds. Zero has no sign.
 *
 * @example
 * formatNumber(1927.62); // => "1,927.62"
 * formatNumber(0.7946253, { decimals: 2 }); // => "0.79"
 * formatNumber(-0.0018, { decimals: 1 }); // => "-0.002"
 * formatNumber(4.8e-49); // => "4.8e-49"
 */
export function formatNumber(value: number, format: NumberFormat = {}): string {
  if (typeof value !== "number") {
    throw new InputError("formatNumber", "value", say("是数", "be a number"), value);
  }
  if (!isFormat(format)) readOptions<NumberFormat, typeof FORMAT>("formatNumber", format, FORMAT);
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "-∞";
  const decimals = format.decimals ?? decimalsFor([value]);
  const size = Math.abs(value);
  const vanishes = size > 0 && size < 0.5 * 10 ** -decimals;
  if (size >= 1e15 || (vanishes && size < LEAST_WRITTEN)) return powerOfTen(value);
  const digits = size.toFixed(vanishes ? firstDecimal(size) : decimals);
  const written = format.grouping === false ? digits : grouped(digits);
  return value < 0 ? `-${written}` : written;
}

/**
 * How many decimals tell the numbers of a column apart (小数位数). Numbers of at most two decimals are shown
 * as they are (what was measured isn't rounded); of others the largest gets four significant digits
 * and the smallest three, within three decimals more and {@link formatNumber}'s limit of six.
 *
 * @example
 * decimalsFor([34.4, 1927.62]); // => 2
 * decimalsFor([0.7946253, 5.0271]); // => 3
 * decimalsFor([12948.8812345, 576551.84]); // => 0
 */
export function decimalsFor(values: readonly number[]): number {
  if (!isList(values)) {
    throw new InputError("decimalsFor", "values", say("是一列数", "be a list of numbers"), values);
  }
  const sizes = Array.from(values)
    .filter((value) => Number.isFinite(value) && value !== 0)
    .map(Math.abs);
  if (sizes.length === 0) return 0;
  const exact = sizes.reduce((most, size) => Math.max(most, writtenDecimals(size)), 0);
  if (exact <= 2) return exact;
  const largest = 3 - exponent(sizes.reduce((a, b) => Math.max(a, b)));
  const smallest = 2 - exponent(sizes.reduce((a, b) => Math.min(a, b)));
  const wanted = Math.max(largest, Math.min(smallest, largest + 3), 0);
  return Math.min(wanted, exact, MOST_DECIMALS);
}

/** The decimals of a number in its shortest form, without the noise of binary fractions. */
function writtenDecimals(size: number): number {
  const [digits, power] = Number(size.toPrecision(12)).toExponential().split("e");
  return Math.max(0, digits.length - (digits.includes(".") ? 2 : 1) - Number(power));
}

/** The place of the first digit after rounding to it: 3 for 0.0018, which is 0.002, but 2 for 0.0098. */
function firstDecimal(size: number): number {
  return -Number(size.toExponential(0).split("e")[1]);
}

function exponent(size: number): number {
  return Math.floor(Math.log10(size));
}

function powerOfTen(value: number): string {
  return value.toExponential(Number.isInteger(value) ? 3 : 1).replace("e+", "e");
}

function grouped(digits: string): string {
  const [whole, fraction] = digits.split(".");
  const set = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? set : `${set}.${fraction}`;
}
