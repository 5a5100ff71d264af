import { given, InputError, LabelledMatrix, oneOf, readOptions, say } from "../../base/index.js";
import { rowSums, sumOf } from "../../math/index.js";
import { Extraction } from "./extraction-result.js";
import { IMPORT_OPTIONS, type ImportOptions } from "./imports.js";
import { findNames, type Names } from "./names.js";
import { LeontiefSystem } from "./system.js";
import { refuseUnmade } from "./per-output.js";
import type { InputOutputTable } from "./table.js";

/** What {@link hypotheticalExtraction} takes beside the table. */
export interface ExtractionOptions extends ImportOptions {
  /** The sectors to take out, one at a time; all by default. */
  readonly sectors?: Names;
  /**
   * `"total"`: the sector neither buys nor sells at home; `"backward"`: it buys nothing at home (its
   * column of A is zero); `"forward"`: it sells nothing to other producers (its row of B is zero, in
   * the Ghosh model). `"total"` by default.
   */
  readonly kind?: "total" | "backward" | "forward";
  /** For `"total"`: whether its final demand is lost with it (`"removed"`) or is still made. `"removed"` by default. */
  readonly finalDemand?: "removed" | "kept";
}

const where = "hypotheticalExtraction";

const OPTIONS = {
  sectors: given<Names>(),
  kind: oneOf("total", "backward", "forward"),
  finalDemand: oneOf("removed", "kept"),
  ...IMPORT_OPTIONS,
};

/**
 * Hypothetical extraction (假设抽取法): the output that would be lost if a sector were gone, the others'
 * final demand staying as it is and imports taking its place.
 *
 *     total, final demand removed:   loss = l_·k · x_k / l_kk           (the sector's own x_k among it)
 *     total, final demand kept:      the same less f_k
 *     backward:                      loss = (l_·k − e_k) · x_k / l_kk
 *     forward (Ghosh):               loss′ = x_k · (g_k· − e_k′) / g_kk
 *
 * Each is one solution: nothing is inverted again for a sector.
 *
 * @returns For each sector taken out the loss of output of every sector, in the table's unit.
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If the table is unproductive or a sector isn't in it.
 * @see Dietzenbacher, E. & van der Linden, J. A. (1997). Sectoral and spatial linkages in the EC production
 *   structure. Journal of Regional Science 37(2), 235–257.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §12.2.6.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * hypotheticalExtraction(table).losses; // => [1210.5263, 2588.2353]
 */
export function hypotheticalExtraction(table: InputOutputTable, options: ExtractionOptions = {}): Extraction {
  const { sectors, kind, finalDemand, imports } = readOptions(where, options, OPTIONS);
  const system = LeontiefSystem.of(where, table, imports);
  const chosen =
    sectors === undefined ? [...table.sectors.keys()] : findNames(where, "sectors", table.sectors, sectors);
  if (chosen.length === 0) {
    throw new InputError(where, "sectors", say("至少有一个", "be one or more"), sectors);
  }
  const lineOf = lines(system, kind, chosen);
  const demand = system.finalDemand();
  const { n } = system;
  const values: Float64Array = new Float64Array(chosen.length * n);
  chosen.forEach((k, at) => {
    const line = lineOf(k);
    const scale = table.output[k] / line[k];
    for (let i = 0; i < n; i++) values[at * n + i] = line[i] * scale;
    if (kind !== "total") values[at * n + k] -= scale;
    else if (finalDemand === "kept") values[at * n + k] -= demand[k];
  });
  const total = sumOf(table.output);
  const losses = rowSums(values, n);
  return new Extraction({
    table,
    imports,
    direction: kind,
    finalDemand,
    bySector: new LabelledMatrix(
      chosen.map((k) => table.sectors[k]),
      table.sectors,
      values,
    ),
    losses,
    shares: losses.map((loss) => loss / total),
    own: Float64Array.from(chosen, (k, at) => values[at * n + k]),
    outputs: Float64Array.from(chosen, (k) => table.output[k]),
  });
}

/** Column k of L, or row k of G: from the inverse if all are wanted, else by one solution each. */
function lines(
  system: LeontiefSystem,
  kind: "total" | "backward" | "forward",
  chosen: readonly number[],
): (k: number) => Float64Array {
  const { n } = system;
  const unit = (k: number): Float64Array => Float64Array.from({ length: n }, (_, i) => +(i === k));
  if (kind === "forward") refuseUnmade(where, system.table, system.coefficients);
  const forward = (row: Float64Array, k: number): Float64Array => row.map((value, j) => system.likeGhosh(value, k, j));
  if (chosen.length < n / 2) {
    if (kind === "forward") return (k) => forward(system.multipliers(unit(k)), k);
    return (k) => system.output(unit(k));
  }
  const inverse = system.inverse();
  if (kind === "forward") return (k) => forward(inverse.slice(k * n, (k + 1) * n), k);
  return (k) => Float64Array.from({ length: n }, (_, i) => inverse[i * n + k]);
}
