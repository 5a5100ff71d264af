import { checkNumbers, InputError, nonNegative } from "../../base/index.js";
import type { ImportOptions } from "./imports.js";
import { atHome, type Shock, type ShockTarget, shockVector } from "./shock.js";
import { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";
import { DemandShock } from "./demand-shock-result.js";

/** What {@link demandShock} takes beside the table and the shock. */
export interface DemandShockOptions extends ImportOptions {
  /** Whether the shock loses its imports first; `"demand"` (it does) by default. */
  readonly target?: ShockTarget;
  /** Jobs by sector that go with the table's output; left out of the result if it isn't given. */
  readonly employment?: ArrayLike<number>;
}

/**
 * What a change of final demand sets in motion (最终需求冲击): output, value added, taxes, jobs and imports.
 *
 *     Δx = L·(I − m̂)·Δf      ("domesticDemand": L·Δf)
 *     Δva = v̂·Δx,   imports = m̂·Δf + m̂·A·Δx
 *
 * With imports taken out, every yuan of demand ends as value added or as imports:
 * Σ Δf = Σ Δva + imports.
 *
 * @param shock - amounts by sector, as `{ "汽车整车": 100 }` or one number for each; negative for a loss.
 * @throws {InputError} If a sector isn't in the table or the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.3, §6.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * demandShock(table, [250, -200]).output; // => [247.5248, -158.4158]
 */
export function demandShock(
  table: InputOutputTable,
  shock: Shock,
  options: DemandShockOptions = {},
): DemandShock {
  const where = "demandShock";
  const { target = "demand" } = options;
  const system = LeontiefSystem.of(where, table, options.imports);
  const demand = shockVector(where, table, shock);
  const domestic = atHome(where, system, demand, target);
  const employment = options.employment
    ? checkNumbers(where, "employment", options.employment, { requirement: nonNegative })
    : undefined;
  if (employment && employment.length !== system.n) {
    const words = `hold ${system.n} numbers, one a sector`;
    throw new InputError(where, "employment", words, employment.length);
  }
  return new DemandShock(system, target, demand, domestic, employment);
}
