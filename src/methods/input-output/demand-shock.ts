import { given, KINDS, nonNegative, type NumbersOrColumn, readOptions, readTotals } from "../../base/index.js";
import { DemandShock } from "./demand-shock-result.js";
import { atHome, SHOCK_OPTIONS, type Shock, type ShockOptions, shockVector } from "./shock.js";
import { dot, LeontiefSystem } from "./system.js";
import { perOutput } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/** What {@link demandShock} takes beside the table and the shock. */
export interface DemandShockOptions extends ShockOptions {
  /** Jobs by sector that go with the table's output, or their column in the shock's frame; none by default. */
  readonly employment?: NumbersOrColumn;
}

const where = "demandShock";

const OPTIONS = { employment: given<NumbersOrColumn>(), ...SHOCK_OPTIONS };

/**
 * What a change of final demand sets in motion (最终需求冲击): output, value added, taxes, jobs and imports.
 *
 *     Δx = L·(I − m̂)·Δf      ("domestic-demand": L·Δf)
 *     Δva = v̂·Δx,   imports = m̂·Δf + m̂·A·Δx
 *
 * With imports taken out, every yuan of demand ends as value added or as imports:
 * Σ Δf = Σ Δva + imports.
 *
 * @param shock - amounts by sector, as `{ "汽车整车": 100 }`, a frame, or one number for each; negative
 *   for a loss.
 * @unit 与需求同单位；就业为人 · that of the demand; jobs in persons
 * @throws {InputError} If a sector isn't in the table or the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §2.3, §6.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * demandShock(table, [250, -200]).output; // => [247.5248, -158.4158]
 * demandShock(inputOutputTable(dataset("input-output-2012")), { 汽车整车: 1 }).of("汽车零部件"); // => 0.4186
 */
export function demandShock(table: InputOutputTable, shock: Shock, options: DemandShockOptions = {}): DemandShock {
  if (typeof shock === "string") shockVector(where, table, shock, {});
  const { target, imports, employment, ...choice } = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const demand = shockVector(where, table, shock, choice);
  const domesticDemand = atHome(system, demand, target);
  const output = system.output(domesticDemand);
  const along = (argument: string, values: Float64Array): Float64Array =>
    perOutput(where, argument, table, values).map((value, j) => value * output[j]);
  const rows = (names: readonly string[]): Float64Array | undefined =>
    names.length > 0 ? along("table.valueAdded", table.valueAddedOf(names)) : undefined;
  const jobs =
    employment === undefined
      ? undefined
      : readTotals(where, "employment", employment, table.sectors, {
          kind: KINDS.sector,
          requirement: nonNegative,
          of: shock,
        });
  return new DemandShock({
    table,
    imports,
    target,
    demand,
    domesticDemand,
    output,
    valueAdded: along("table.valueAdded", table.valueAddedOf()),
    imported: importsOf(system, output, demand, domesticDemand),
    income: rows(table.roles.labour),
    taxes: rows(table.roles.taxes),
    jobs: jobs && along("employment", jobs),
  });
}

/** m̂·Δf, as far as it was lost, and m̂·A·Δx of the inputs, by product. */
function importsOf(
  system: LeontiefSystem,
  output: Float64Array,
  demand: Float64Array,
  domestic: Float64Array,
): Float64Array {
  const { n, shares, table } = system;
  const growth = output.map((change, j) => (table.output[j] > 0 ? change / table.output[j] : 0));
  return shares.map((share, i) => {
    const inputs = share > 0 ? dot(table.flows.values.subarray(i * n, (i + 1) * n), growth) : 0;
    return demand[i] - domestic[i] + share * inputs;
  });
}
