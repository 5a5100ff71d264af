import { DATA, given, type Name, oneOf, readOptions, namesList } from "../../../base/index.js";
import { COLUMNS } from "./decision-units.js";
import { changesOf } from "./malmquist-changes.js";
import { Malmquist, type MalmquistVariant } from "./malmquist-result.js";
import { type PanelInput, type PanelOptions, readPanel, spanOf } from "./panel.js";
import type { EnvelopmentOrientation } from "./technology.js";

/** What {@link malmquist} must and may be told. */
export interface MalmquistOptions extends PanelOptions {
  /** Whether outputs are raised or inputs cut; `"output"` by default, as DEAP has it. It matters to the pure part only. */
  readonly orientation?: EnvelopmentOrientation | undefined;
  /**
   * By which frontiers, and into what the index is taken apart: `"fgnz"` (adjacent periods; Färe, Grosskopf, Norris and
   * Zhang), `"ray-desli"` (the same index, technical change by BCC), `"global"` (one frontier of all periods; Pastor and
   * Lovell); `"fgnz"` by default.
   */
  readonly variant?: MalmquistVariant | undefined;
}

const where = "malmquist";

const OPTIONS = {
  ...COLUMNS,
  period: COLUMNS.rows,
  periods: given<readonly Name[]>(),
  orientation: oneOf("output", "input"),
  variant: oneOf("fgnz", "ray-desli", "global"),
};

const HINTS = { [DATA]: "malmquist([before, after], { inputs, outputs })", years: "periods" };

/**
 * Malmquist index (Malmquist 指数): how much more each unit makes of its inputs in one period than in the one before, and
 * whether by catching up with the best or because the best moved.
 *
 *     M = √(E_t(t+1)/E_t(t) · E_{t+1}(t+1)/E_{t+1}(t)) = EC × TC,   EC = E_{t+1}(t+1)/E_t(t) = PEC × SEC     fgnz
 *     M = PEC × TC_BCC × scale change                                                                  ray-desli
 *     M = E_G(t+1)/E_G(t) = EC × BPC                                                                       global
 *
 * where E_t(s) is the CCR efficiency of the unit of period s beside the frontier of period t (1/φ where outputs are
 * raised), which can exceed 1; PEC is the change of BCC efficiency, SEC that of scale efficiency.
 *
 * Reading: above 1 is progress, in either orientation. The variants can disagree on whether a unit grew: the adjacent
 * index is not circular (the product over years isn't the index of first and last), the global one is, but changes with
 * every year that is added. Where there is no distance, as under BCC between periods, there is no number: the result names
 * these cells.
 *
 * @param panel - units × inputs and outputs in each period: a long frame with a column of years, or a table for each
 * period; each unit in every period.
 * @unit 指数，1 为不变 · an index, 1 being no change
 * @throws {InputError} If there are fewer than two periods, a unit is missing in one, or a table isn't as
 * `dataEnvelopment` wants it.
 * @see Färe, R., Grosskopf, S., Norris, M. & Zhang, Z. (1994). Productivity growth, technical progress, and efficiency
 * change in industrialized countries. American Economic Review 84(1), 66–83.
 * @see Ray, S. C. & Desli, E. (1997). Productivity growth, technical progress, and efficiency change in industrialized
 * countries: comment. American Economic Review 87(5), 1033–1039.
 * @see Pastor, J. T. & Lovell, C. A. K. (2005). A global Malmquist productivity index. Economics Letters 88(2), 266–271.
 * @example
 * const years = [
 *   { rows: ["A", "B"], columns: ["投入", "产出"], values: [[2, 2], [4, 2]] },
 *   { rows: ["A", "B"], columns: ["投入", "产出"], values: [[2, 3], [4, 4]] },
 * ];
 * const result = malmquist(years, { inputs: "投入", outputs: "产出", periods: ["2005", "2006"] });
 * result.of("B"); // => 2
 * result.at("B").technicalChange; // => 1.5
 */
export function malmquist(panel: PanelInput, options: MalmquistOptions): Malmquist {
  const { orientation, variant, ...reading } = readOptions(where, options, OPTIONS, HINTS);
  const { periods, tables } = readPanel(where, panel, reading as PanelOptions);
  const [{ inputs, outputs }] = tables;
  return new Malmquist({
    units: inputs.rows,
    spans: namesList(periods.slice(1).map((after, t) => spanOf(periods[t], after))),
    inputs: inputs.columns,
    outputs: outputs.columns,
    orientation,
    variant,
    changes: changesOf(where, tables, orientation, variant),
  });
}
