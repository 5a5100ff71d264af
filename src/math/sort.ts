import { InputError, say } from "../base/index.js";

/**
 * Bits of a digit: two digits, so 24 bits, are spread over the range that the numbers span. With
 * 4 096 places to write to, a pass still runs in the second-level cache.
 */
const DIGIT = 12;
const RADIX = 1 << DIGIT;

/** Below so many numbers the engine's own sort is faster. */
const WORTHWHILE = 1024;

/** Moves a number that the last pass may cost; more come of numbers crowded in a part of the range. */
const PATIENCE = 16;

/**
 * The numbers in ascending order (升序排序), as a new list. Many of them are sorted by a radix sort of the
 * doubles' upper halves and one pass that puts the last bits right: three to five times as fast as
 * the engine's own sort. It pays off above a thousand; below, and for numbers crowded so that their
 * upper halves hardly differ, the engine sorts.
 *
 * @param values - numbers without NaN.
 * @example
 * sorted(Float64Array.of(3, -1, 2)); // => [-1, 2, 3]
 */
export function sorted(values: Float64Array): Float64Array {
  refuseNoDoubles("sorted", values);
  const result: Float64Array = values.slice();
  if (values.length < WORTHWHILE) return result.sort();
  const { lowest, shift, low, high } = digitsOf(result);
  const between: Float64Array = new Float64Array(values.length);
  scatter(result, between, low, shift, lowest);
  scatter(between, result, high, shift + DIGIT, lowest);
  return settle(result) ? result : result.sort();
}

/**
 * The places of the numbers in ascending order (排序的下标): the first is where the smallest stands.
 * Equal numbers keep their order. Made as {@link sorted}, with the places carried along.
 *
 * @param values - numbers without NaN.
 * @example
 * sortedOrder(Float64Array.of(3, -1, 2)); // => [1, 2, 0]
 */
export function sortedOrder(values: Float64Array): Uint32Array {
  refuseNoDoubles("sortedOrder", values);
  const places: Uint32Array = Uint32Array.from({ length: values.length }, (_, i) => i);
  const compared = (a: number, b: number): number => values[a] - values[b] || a - b;
  if (values.length < WORTHWHILE) return places.sort(compared);
  const { lowest, shift, low, high } = digitsOf(values);
  const between = { values: new Float64Array(values.length), places: places.slice() };
  const result = { values: new Float64Array(values.length), places: places.slice() };
  scatterPlaces({ values, places }, between, low, shift, lowest);
  scatterPlaces(between, result, high, shift + DIGIT, lowest);
  return settlePlaces(result) ? result.places : places.sort(compared);
}

function refuseNoDoubles(where: string, values: unknown): void {
  if (values instanceof Float64Array) return;
  const words = say("是 Float64Array（Float64Array.from(…)）", "be a Float64Array (Float64Array.from(…))");
  throw new InputError(where, "values", words, values);
}

/** Numbers with the places where they stood. */
interface Placed {
  readonly values: Float64Array;
  readonly places: Uint32Array;
}

/** Where each digit's numbers begin, and how a number's key is cut into digits. */
interface Digits {
  /** The smallest key: keys count from it. */
  readonly lowest: number;
  /** Bits of the key that are left to the last pass. */
  readonly shift: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** The upper half of a double as a whole number, from −2³¹ on, in the order of the doubles. */
function keyOf(upperHalf: number): number {
  return upperHalf ^ ((upperHalf >> 31) & 0x7fffffff);
}

function digitsOf(values: Float64Array): Digits {
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  let lowest = keyOf(halves[1]);
  let highest = lowest;
  for (let i = 1; i < halves.length; i += 2) {
    const key = keyOf(halves[i]);
    if (key < lowest) lowest = key;
    if (key > highest) highest = key;
  }
  const shift = Math.max(0, 32 - Math.clz32(highest - lowest) - 2 * DIGIT);
  const low: Uint32Array = new Uint32Array(RADIX);
  const high: Uint32Array = new Uint32Array(RADIX);
  for (let i = 1; i < halves.length; i += 2) {
    const key = (keyOf(halves[i]) - lowest) >>> shift;
    low[key & (RADIX - 1)] += 1;
    high[key >>> DIGIT] += 1;
  }
  return { lowest, shift, low: starts(low), high: starts(high) };
}

/** Counts turned into where each begins. */
function starts(counts: Uint32Array): Uint32Array {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i];
    counts[i] = sum;
    sum += count;
  }
  return counts;
}

function scatter(from: Float64Array, to: Float64Array, next: Uint32Array, shift: number, lowest: number): void {
  const halves = new Int32Array(from.buffer, from.byteOffset, 2 * from.length);
  for (let i = 0; i < from.length; i++) {
    const digit = ((keyOf(halves[2 * i + 1]) - lowest) >>> shift) & (RADIX - 1);
    to[next[digit]++] = from[i];
  }
}

function scatterPlaces(from: Placed, to: Placed, next: Uint32Array, shift: number, lowest: number): void {
  const { values, places } = from;
  const halves = new Int32Array(values.buffer, values.byteOffset, 2 * values.length);
  for (let i = 0; i < values.length; i++) {
    const digit = ((keyOf(halves[2 * i + 1]) - lowest) >>> shift) & (RADIX - 1);
    const at = next[digit]++;
    to.values[at] = values[i];
    to.places[at] = places[i];
  }
}

/** Insertion sort of nearly sorted numbers; whether it got through with its patience. */
function settle(values: Float64Array): boolean {
  let moves = PATIENCE * values.length;
  let largest = values[0];
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    if (value >= largest) {
      largest = value;
      continue;
    }
    let j = i - 1;
    for (; j >= 0 && values[j] > value; j--) values[j + 1] = values[j];
    values[j + 1] = value;
    moves -= i - j;
    if (moves < 0) return false;
  }
  return true;
}

function settlePlaces({ values, places }: Placed): boolean {
  let moves = PATIENCE * values.length;
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    if (value >= values[i - 1]) continue;
    const place = places[i];
    let j = i - 1;
    for (; j >= 0 && values[j] > value; j--) {
      values[j + 1] = values[j];
      places[j + 1] = places[j];
    }
    values[j + 1] = value;
    places[j + 1] = place;
    moves -= i - j;
    if (moves < 0) return false;
  }
  return true;
}
