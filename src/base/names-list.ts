import { isCalled, type Label, type Name, speaking } from "./label.js";

/**
 * A list in which names are found by their text (名称列表): `indexOf`, `lastIndexOf` and `includes` take 「江西」, "Jiangxi"
 * or a label, as `of("江西")` does, and a label written into a text is its Chinese. A list without labels is given back as
 * it is: a plain string is found anyway.
 *
 * Anything else is as in any array: it is one for `Array.isArray`, JSON, spreading and copies.
 *
 * @example
 * const names = namesList([label("江西", "Jiangxi"), label("湖北", "Hubei")]);
 * names.indexOf("湖北"); // => 1
 * names.includes("Jiangxi"); // => true
 * names.join("、"); // => "江西、湖北"
 */
export function namesList<T extends readonly unknown[]>(names: T): T {
  if (Object.getPrototypeOf(names) === FOUND_BY_TEXT || !names.some(isTwoTexts)) return names;
  const list = Array.from(names as readonly unknown[], (name) => (isTwoTexts(name) ? speaking(name) : name));
  return Object.setPrototypeOf(list, FOUND_BY_TEXT) as T;
}

/** Whether something is a label; not of a cell only, as `isLabel` asks. */
function isTwoTexts(name: unknown): name is Label {
  return typeof name === "object" && name !== null && "zh" in name && "en" in name;
}

/** Whether an entry is what is looked for. */
function isFound(entry: unknown, wanted: unknown): boolean {
  if (!isTwoTexts(entry)) return entry === wanted;
  if (typeof wanted === "string") return isCalled(entry, wanted);
  return isTwoTexts(wanted) && entry.zh === wanted.zh && entry.en === wanted.en;
}

/** The place that a search begins at; one below 0 is counted from the end. */
function placeFrom(from: number, length: number): number {
  return from < 0 ? Math.max(0, length + from) : from;
}

/** What makes another list of the entries: it is asked by the same names. */
const LISTS = ["concat", "filter", "flat", "map", "slice", "toReversed", "toSorted", "toSpliced", "with"] as const;

const FOUND_BY_TEXT: object = Object.create(Array.prototype, {
  indexOf: method(function (this: readonly Name[], wanted: unknown, from = 0) {
    const start = placeFrom(from, this.length);
    return this.findIndex((entry, i) => i >= start && isFound(entry, wanted));
  }),
  lastIndexOf: method(function (this: readonly Name[], wanted: unknown, from = this.length - 1) {
    const last = from < 0 ? this.length + from : from;
    return this.findLastIndex((entry, i) => i <= last && isFound(entry, wanted));
  }),
  includes: method(function (this: readonly Name[], wanted: unknown, from = 0) {
    return this.indexOf(wanted as Name, from) >= 0;
  }),
  ...Object.fromEntries(
    LISTS.map((name) => {
      const plain = Array.prototype[name] as (...given: unknown[]) => unknown[];
      return [
        name,
        method(function (this: readonly Name[], ...given: unknown[]) {
          return namesList(plain.apply(this, given));
        }),
      ];
    }),
  ),
} as PropertyDescriptorMap);

function method(value: (this: readonly Name[], ...given: never[]) => unknown): PropertyDescriptor {
  return { value, writable: true, configurable: true };
}

/**
 * Some of the names, in the order of their places (名称中的若干个), found by their texts like these.
 *
 * @example
 * namesAt(["江西", "湖北", "湖南"], [2, 0]); // => ["湖南", "江西"]
 */
export function namesAt(names: readonly Name[], places: readonly number[]): readonly Name[] {
  return namesList(places.map((place) => names[place]));
}
