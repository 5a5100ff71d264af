import { type Label, readOptions, say } from "../../base/index.js";
import { withDoubts } from "./doubts.js";
import { ghoshRowSums } from "./dispersion.js";
import { IMPORT_OPTIONS, type ImportOptions, TREATMENTS } from "./imports.js";
import { SectorValues } from "./sector-values.js";
import { LeontiefSystem, ones } from "./system.js";
import type { InputOutputTable } from "./table.js";

const STAGES: Label = say("阶段", "stages");

/**
 * Upstreamness and downstreamness (上游度、下游度): how many stages of production lie between a sector's
 * output and its final use, and between its output and primary inputs.
 *
 *     U = (I − B)⁻¹·1,   D′ = 1′·(I − A)⁻¹
 *
 * U is 1 for what goes to final use at once. With imports taken out, only stages in the country count.
 *
 * @returns Two measures, `upstreamness` and `downstreamness`, in stages.
 * @unit 生产阶段数 · stages of production
 * @throws {InputError} If the table is unproductive.
 * @see Antràs, P., Chor, D., Fally, T. & Hillberry, R. (2012). Measuring the upstreamness of production
 *   and trade flows. American Economic Review 102(3), 412–416.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * upstreamness(table).values; // => [1.9142, 1.2541]
 */
export function upstreamness(
  table: InputOutputTable,
  options: ImportOptions = {},
): SectorValues<"upstreamness" | "downstreamness"> {
  const { imports } = readOptions("upstreamness", options, IMPORT_OPTIONS);
  const system = LeontiefSystem.of("upstreamness", table, imports);
  return new SectorValues({
    title: say("上游度与下游度", "Upstreamness and downstreamness"),
    sectors: table.sectors,
    measures: {
      upstreamness: {
        label: say("上游度", "upstreamness"),
        unit: STAGES,
        values: ghoshRowSums("upstreamness", system),
        formula: "U_i = \\sum_j g_{ij}",
      },
      downstreamness: {
        label: say("下游度", "downstreamness"),
        unit: STAGES,
        values: system.multipliers(ones(system.n)),
        formula: "D_j = \\sum_i l_{ij}",
      },
    },
    convention: withDoubts(table, TREATMENTS[imports]),
  });
}
