import { InputError, isList, type Name, say } from "../../base/index.js";
import { findName } from "./names.js";

/** What share of inputs is bought inside a region: one number for all, or by sector, the others wholly inside. */
export type InsideShares = number | Readonly<Record<string, number>>;

const INSIDE = say("是 0 到 1 之间的数，或 { 部门: 比重 }", "be a number from 0 to 1, or { sector: share }");

/** One share a sector. */
export function boughtInside(
  where: string,
  sectors: readonly Name[],
  given: InsideShares | undefined = 1,
): Float64Array {
  const share = (path: string, value: unknown): number => {
    if (typeof value === "number" && value >= 0 && value <= 1) return value;
    throw new InputError(where, path, INSIDE, value);
  };
  const shares: Float64Array = new Float64Array(sectors.length);
  if (typeof given === "number") return shares.fill(share("inside", given));
  if (typeof given !== "object" || given === null || isList(given)) {
    throw new InputError(where, "inside", INSIDE, given);
  }
  shares.fill(1);
  for (const [name, value] of Object.entries(given)) {
    shares[findName(where, "inside", sectors, name)] = share(`inside[${JSON.stringify(name)}]`, value);
  }
  return shares;
}
