import { checkOption, InputError } from "../../base/index.js";
import { findName } from "./names.js";
import type { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/** A change of final demand: amounts by the names of sectors, or one number for each sector. */
export type Shock = Readonly<Record<string, number>> | ArrayLike<number>;

/**
 * Who the shock is for. `"demand"`: for a product, wherever it is made, so that it loses its imports
 * first, ×(1 − m_j). `"domesticDemand"`: for the home product, such as exports or an order to a plant.
 */
export type ShockTarget = "demand" | "domesticDemand";

/** The shock as one number a sector. */
export function shockVector(where: string, table: InputOutputTable, shock: Shock): Float64Array {
  const n = table.sectors.length;
  const list = "length" in shock ? Array.from(shock as ArrayLike<number>) : undefined;
  const amounts: Float64Array = new Float64Array(n);
  if (list) {
    if (list.length !== n) {
      throw new InputError(where, "shock", `hold ${n} numbers, one a sector`, list);
    }
    list.forEach((amount, i) => {
      amounts[i] = finiteAmount(where, `shock[${i}]`, amount);
    });
    return amounts;
  }
  for (const [sector, amount] of Object.entries(shock)) {
    const i = findName(where, "shock", table.sectors, sector);
    amounts[i] += finiteAmount(where, `shock[${JSON.stringify(sector)}]`, amount);
  }
  return amounts;
}

/** The part of a shock that reaches producers at home. */
export function atHome(
  where: string,
  system: LeontiefSystem,
  amounts: Float64Array,
  target: ShockTarget,
): Float64Array {
  checkOption(where, "target", target, ["demand", "domesticDemand"]);
  return target === "demand" ? system.domestic(amounts) : amounts;
}

function finiteAmount(where: string, path: string, amount: number): number {
  if (typeof amount === "number" && Number.isFinite(amount)) return amount;
  throw new InputError(where, path, "be a finite number", amount);
}
