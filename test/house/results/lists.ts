import type { Label } from "../../../src/base/index.js";

/** A list that a result hands out, and where. */
export interface FoundList {
  readonly at: string;
  readonly list: readonly unknown[];
}

/** Every list with labels in it that is reached by fields and getters, those of results and matrices within it too. */
export function listsOf(at: string, value: unknown, seen: Set<unknown> = new Set()): readonly FoundList[] {
  if (typeof value !== "object" || value === null || seen.has(value) || ArrayBuffer.isView(value)) return [];
  seen.add(value);
  if (Array.isArray(value)) {
    if (value.some(isLabel)) return [{ at, list: value }];
    return value.slice(0, 3).flatMap((each) => listsOf(`${at}[]`, each, seen));
  }
  return fieldsOf(value).flatMap((name) => {
    return listsOf(`${at}.${name}`, (value as Readonly<Record<string, unknown>>)[name], seen);
  });
}

/** The labels of a list that aren't found in it by both of their texts, or don't read well. */
export function lostIn({ at, list }: FoundList): readonly string[] {
  const labels = list.filter(isLabel);
  const isFound = (label: Label): boolean =>
    list.includes(label.zh) && list.indexOf(label.en) >= 0 && String(label) === label.zh;
  return labels.filter((label) => !isFound(label)).map(({ zh }) => `${at}: ${zh}`);
}

/** Own fields, and getters of its class and those above. */
function fieldsOf(value: object): readonly string[] {
  const names = Object.keys(value);
  for (let of = Object.getPrototypeOf(value); of && of !== Object.prototype; of = Object.getPrototypeOf(of)) {
    const all = Object.entries(Object.getOwnPropertyDescriptors(of as object));
    names.push(...all.filter(([, { get }]) => get !== undefined).map(([name]) => name));
  }
  return names.filter((name) => name !== "__proto__");
}

function isLabel(value: unknown): value is Label {
  return typeof value === "object" && value !== null && "zh" in value && "en" in value;
}
