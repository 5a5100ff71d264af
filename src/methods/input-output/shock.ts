import {
  CHOICE,
  checkMagnitude,
  type ColumnChoice,
  finite,
  InputError,
  isList,
  isTableSource,
  KINDS,
  nameText,
  type NumbersInput,
  type OptionReader,
  oneOf,
  readNumbers,
  readTotals,
  say,
} from "../../base/index.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { findName } from "./names.js";
import type { LeontiefSystem } from "./system.js";
import type { InputOutputTable } from "./table.js";

/**
 * A change of final demand: amounts by the names of sectors, as `{ 汽车整车: 100 }` or as a frame; or one
 * number for each sector.
 */
export type Shock = Readonly<Record<string, number>> | NumbersInput;

/**
 * Who the shock is for. `"demand"`: for a product, wherever it is made, so that it loses its imports
 * first, ×(1 − m_j). `"domestic-demand"`: for the home product, such as exports or an order to a plant.
 */
export type ShockTarget = "demand" | "domestic-demand";

/** What every method takes that follows a shock: how it is treated, and its column if it is a frame. */
export interface ShockOptions extends ImportOptions, ColumnChoice {
  /** Whether the shock loses its imports first; `"demand"` (it does) by default. */
  readonly target?: ShockTarget;
}

/** The readers of {@link ShockOptions}. */
export const SHOCK_OPTIONS: typeof IMPORT_OPTIONS & typeof CHOICE & { readonly target: OptionReader<ShockTarget> } = {
  target: oneOf("demand", "domestic-demand"),
  ...IMPORT_OPTIONS,
  ...CHOICE,
};

/** The shock as one number a sector. */
export function shockVector(
  where: string,
  { sectors }: InputOutputTable,
  shock: Shock,
  choice: ColumnChoice,
): Float64Array {
  if (isList(shock)) {
    return readTotals(where, "shock", shock as ArrayLike<number>, sectors, { kind: KINDS.sector });
  }
  const amounts: Float64Array = new Float64Array(sectors.length);
  for (const [sector, amount] of amountsBySector(where, shock, choice)) {
    const i = findName(where, "shock", sectors, sector);
    if (typeof amount !== "number" || !finite.holds(amount)) {
      throw new InputError(where, `shock[${JSON.stringify(sector)}]`, finite.words, amount);
    }
    checkMagnitude(where, `shock[${JSON.stringify(sector)}]`, amount);
    amounts[i] += amount;
  }
  return amounts;
}

/** The part of a shock that reaches producers at home. */
export function atHome(system: LeontiefSystem, amounts: Float64Array, target: ShockTarget): Float64Array {
  return target === "demand" ? system.domestic(amounts) : amounts;
}

function amountsBySector(where: string, shock: Shock, choice: ColumnChoice): readonly (readonly [string, unknown])[] {
  if (typeof shock === "object" && shock !== null) {
    if (isTableSource(shock) || isList((shock as { values?: unknown }).values)) {
      const { names = [], values } = readNumbers(where, "shock", shock as NumbersInput, { choice });
      return names.map((name, k) => [nameText(name), values[k]]);
    }
    const amounts = Object.entries(shock);
    if (amounts.length > 0) return amounts;
  }
  const [zh, en] = typeof shock === "string" ? [shock, shock] : ["汽车", "cars"];
  const words = say(
    "是各部门的数额，如 {zh}，或每个部门一个数",
    "be amounts by sector, such as {en}, or one number a sector",
    { zh: `{ ${zh}: 100 }`, en: `{ ${en}: 100 }` },
  );
  throw new InputError(where, "shock", words, shock);
}
