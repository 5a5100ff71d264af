import { InputError, isList, type Name, nameText, say } from "../../base/index.js";
import { findName } from "./names.js";

/** How an import share changes: a percentage point lower, halved, to nothing, or to a share in [0, 1]. */
export type ImportChange = "point" | "halved" | "zero" | number;

/** The same by sector, as `{ 汽车零部件: "halved" }`; or one for all sectors. */
export type ImportChanges = ImportChange | Readonly<Record<string, ImportChange>>;

/** How much lower a share is after a change by word; no share falls below 0. */
export const FALLS: Readonly<Record<"point" | "halved" | "zero", (share: number) => number>> = {
  point: (share) => Math.min(0.01, share),
  halved: (share) => share / 2,
  zero: (share) => share,
};

/** The import shares after the changes. */
export function newShares(
  where: string,
  sectors: readonly Name[],
  before: Float64Array,
  changes: ImportChanges,
): Float64Array {
  if (typeof changes === "string" || typeof changes === "number") {
    return before.map((share) => changed(where, "changes", share, changes));
  }
  if (typeof changes !== "object" || changes === null || isList(changes)) {
    throw new InputError(where, "changes", CHANGES, changes);
  }
  const after = before.slice();
  const seen = new Map<number, string>();
  for (const [name, change] of Object.entries(changes)) {
    const i = findName(where, "changes", sectors, name);
    const path = `changes[${JSON.stringify(name)}]`;
    const first = seen.get(i);
    if (first !== undefined) {
      const words = say("不与 {first} 是同一个部门", "be another sector than {first}", { first });
      throw new InputError(where, path, words, nameText(sectors[i]));
    }
    seen.set(i, name);
    after[i] = changed(where, path, before[i], change);
  }
  return after;
}

const CHANGES = say(
  '写成 { 部门: "halved" }，取值 "point"、"halved"、"zero" 或新的进口比重（0 到 1）',
  'be written { sector: "halved" }, with "point", "halved", "zero" or the new import share from 0 to 1',
);

function changed(where: string, path: string, share: number, change: ImportChange): number {
  if (typeof change === "string" && Object.hasOwn(FALLS, change)) return share - FALLS[change](share);
  if (typeof change === "number" && change >= 0 && change <= 1) return change;
  throw new InputError(where, path, CHANGES, change);
}
