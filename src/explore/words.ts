import { InputError, type Label, type Name, say, group, type OptionReader, type OptionsRead } from "../base/index.js";

/** A number in a sentence that changes: as many decimals at every move, so that nothing jumps, and a true minus. */
export function fixed(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(digits) !== 0 ? `−${digits}` : digits;
}

/** How two numbers stand to each other: within 1e-9 they are equal, and neither is the larger. */
export function order(value: number, than: number): -1 | 0 | 1 {
  if (Math.abs(value - than) <= 1e-9 * Math.max(1, Math.abs(than))) return 0;
  return value < than ? -1 : 1;
}

/** The word for less, the word for just as much, the word for more. */
export function verdictOf(value: number, than: number, words: readonly [less: Label, same: Label, more: Label]): Label {
  return words[order(value, than) + 1];
}

/** The next larger of 1, 2, 5 × 10ᵏ and the like: the end of a slider. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const [, found = 10] = [0, ...[1, 1.5, 2, 3, 4, 5, 6, 8, 10].filter((each) => each * power >= value * (1 - 1e-9))];
  return found * power;
}

/** A step of which about 600 lie in a range. */
export function stepOf(range: number): number {
  return 10 ** Math.floor(Math.log10(range / 400));
}

/** A title within a sentence: English begins small ("gross domestic product"), unless it is an abbreviation. */
export function inSentence({ zh, en }: Label): Label {
  return { zh, en: /^[A-Z][a-z]/.test(en) ? en.charAt(0).toLowerCase() + en.slice(1) : en };
}

/** A unit that stands after a number: "（万辆）". */
export function inUnit(unit: Label | undefined): Label {
  return unit === undefined ? say("", "") : say("（{unit}）", " ({unit})", { unit });
}

/** Reads what a cell gave: each field by its reader, others refused by name. */
export function readData<S extends Readonly<Record<string, OptionReader<unknown>>>>(
  where: string,
  given: unknown,
  readers: S,
): OptionsRead<S> {
  return group(readers)(where, "data", given);
}

/** Refuses more than a picture can show. */
export function refuseMany(where: string, path: string, names: readonly Name[], most: number): void {
  if (names.length <= most) return;
  const words = say("至多 {most} 个（图里放不下更多）", "be {most} at most: the picture has no room for more", {
    most,
  });
  throw new InputError(where, path, words, names.length);
}

/**
 * What a method of the package gives; its refusals are retold of what the cell wrote.
 *
 * @throws {InputError} Of `where` and `path`.
 */
export function retold<T>(where: string, path: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw error instanceof InputError ? error.retold(where, path) : error;
  }
}

/** Where a function changes its sign between two places, to the last digit. */
export function rootBetween(f: (x: number) => number, from: number, to: number): number {
  const negative = f(from) < 0;
  let [low, high] = [from, to];
  for (let k = 0; k < 100 && high - low > 2 * Number.EPSILON * Math.abs(low); k++) {
    const middle = (low + high) / 2;
    if (f(middle) < 0 === negative) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where a function changes its sign, looked for at so many places. */
export function rootsIn(f: (x: number) => number, from: number, to: number, places: number): readonly number[] {
  const at = Array.from({ length: places + 1 }, (_, k) => from + (k / places) * (to - from));
  const values = at.map(f);
  return at.slice(1).flatMap((x, k) => (values[k] < 0 === values[k + 1] < 0 ? [] : [rootBetween(f, at[k], x)]));
}
