import { provinceOf } from "../base/index.js";

/** Two names of one place or thing, as two tables write it. @internal */
export interface SameNames {
  readonly left: string;
  readonly right: string;
}

/**
 * The names of the second list that aren't in the first but mean one that is: 江西省 for 江西, 南昌 for 南昌市, Jiangxi
 * or 360000, names that are spaced or full-width. Only where a name means one and no other.
 *
 * @internal
 */
export function sameNames(left: readonly string[], right: readonly string[]): readonly SameNames[] {
  const [here, there] = [new Set(left), new Set(right)];
  const meant = byMeaning([...here].filter((name) => !there.has(name)));
  const others = byMeaning([...there].filter((name) => !here.has(name)));
  return [...others].flatMap(([meaning, names]) => {
    const own = meant.get(meaning);
    return names.length === 1 && own?.length === 1 ? [{ left: own[0], right: names[0] }] : [];
  });
}

function byMeaning(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const meaning = meaningOf(name);
    found.set(meaning, [...(found.get(meaning) ?? []), name]);
  }
  return found;
}

const KIND = /(?<=\p{Script=Han}{2})(?:省|市|地区|自治州|自治县|盟|县|区)$/u;

/** What a name means, however it is written: 江西省 and Jiangxi are one. @internal */
export function meaningOf(name: string): string {
  const province = provinceOf(name);
  if (province) return province.full;
  return name.normalize("NFKC").replace(/\s/g, "").toLowerCase().replace(KIND, "");
}
