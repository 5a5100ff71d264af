/**
 * The word among several that another was most likely meant to be: two letters changed at most, the
 * beginning of one the other, or half of it alike from the beginning on (and four letters or more).
 *
 * @example
 * nearestOf(["vehicle-output", "gdp"], "vehicles"); // => "vehicle-output"
 * @internal
 */
export function nearestOf(words: readonly string[], text: string): string | undefined {
  const whole = holding(words, text);
  if (whole !== undefined) return whole;
  const near = words.filter((word) => isNear(word.toLowerCase(), text.toLowerCase()));
  const far = (word: string): number => distance(word.toLowerCase(), text.toLowerCase());
  return near.sort((a, b) => far(a) - far(b))[0];
}

/**
 * The one word among several of which a text is a part between blanks: of a header of two lines, the lower one.
 *
 * @example
 * holding(["机械工业 整车", "机械工业 零部件"], "整车"); // => "机械工业 整车"
 * @internal
 */
export function holding(words: readonly string[], text: string): string | undefined {
  const found = [...new Set(words)].filter((word) => word !== text && word.split(/[\s·]+/).includes(text));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The one name among several that a place is called in full, or for short, however it is spaced: 南昌 of 南昌市, 江西省 of
 * 江西.
 *
 * @example
 * placeMeant(["南昌市", "南昌县", "九江市"], "南昌"); // => "南昌市"
 * @internal
 */
export function placeMeant(names: readonly string[], text: string): string | undefined {
  const short = withoutKind(text);
  const found = [...new Set(names)].filter((name) => name !== text && withoutKind(name) === short);
  return found.length === 1 ? found[0] : undefined;
}

/** A province or a city without the word for it, nor blanks; a county isn't the city of its name. */
function withoutKind(place: string): string {
  return place.replace(/\s+/g, "").replace(/(?<=\p{Script=Han}{2})(?:省|市|地区|(?:壮族|回族|维吾尔)?自治区)$/u, "");
}

function isNear(a: string, b: string): boolean {
  if (b === "") return false;
  const alike = commonBeginning(a, b);
  if (alike === Math.min(a.length, b.length)) return true;
  if (alike >= Math.max(4, b.length / 2)) return true;
  return distance(a, b) <= Math.min(2, Math.floor(b.length / 2));
}

function commonBeginning(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}

/** How many letters must be put in, taken out or changed (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
