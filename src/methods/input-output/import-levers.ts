import { InputError, nameText, say } from "../../base/index.js";
import { FALLS } from "./import-changes.js";
import { ImportLevers } from "./import-levers-result.js";
import { findName } from "./names.js";
import { perOutput } from "./per-output.js";
import { dot, LeontiefSystem } from "./system.js";
import { checkTable, type InputOutputTable } from "./table.js";
import { inputCoefficients } from "./coefficients.js";

const where = "importLevers";

/**
 * Which import share is the best lever (进口比重的杠杆比较): for each sector the income at home that a yuan of a product
 * gains when only that sector's import share falls, by a percentage point, by half, or to nothing.
 *
 *     Δ_j = δ_j μ_j u_j / (1 − δ_j w_j),   δ_j = 0.01, m_j/2 or m_j (never more than m_j)
 *
 * with μ_j what a yuan of j earns at home in all rounds, u_j what the product's chain uses of j, imports among it, and
 * w_j what a yuan of j itself uses of j in all rounds. It is exact, as {@link importScenario} finds it with the system
 * solved again.
 *
 * Reading: the three orders differ, for a point is a point everywhere, while half of a large share is much. Which is the
 * best lever depends on what effort is held the same, and on whether the input can be made at home at all (ore can't).
 *
 * @param product - the sector a yuan of whose home-made product is followed.
 * @unit 每元产品的元 · yuan per yuan of the product
 * @throws {InputError} If the sector isn't in the table, or the table is unproductive.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §12.3 (a row of A changed, by
 *   Sherman & Morrison).
 * @example
 * const table = inputOutputTable(dataset("input-output-2012"));
 * importLevers(table, "汽车整车").of("汽车零部件", "point"); // => 0.0039628
 * importLevers(table, "汽车整车").of("采矿", "halved"); // => 0.0184604
 */
export function importLevers(table: InputOutputTable, product: string): ImportLevers {
  const { sectors, output } = checkTable(where, "table", table);
  const k = findName(where, "product", sectors, product);
  if (!(output[k] > 0)) {
    const words = say("是有产出的部门", "be a sector that makes something");
    throw new InputError(where, "product", words, nameText(sectors[k]));
  }
  const system = LeontiefSystem.of(where, table, "domestic");
  const { n, shares } = system;
  const inverse = system.inverse();
  const column = (j: number): Float64Array => Float64Array.from({ length: n }, (_, i) => inverse[i * n + j]);
  const technique = inputCoefficients(table, new Float64Array(n));
  const usedBy = (j: number, outputs: Float64Array): number => dot(technique.subarray(j * n, (j + 1) * n), outputs);
  const chain = column(k);
  const use = shares.map((_, j) => usedBy(j, chain));
  const own = shares.map((_, j) => usedBy(j, column(j)));
  const perYuan = system.multipliers(perOutput(where, "table.valueAdded", table, table.valueAddedOf()));
  const gains = (fall: (share: number) => number): Float64Array =>
    shares.map((share, j) => (fall(share) * perYuan[j] * use[j]) / (1 - fall(share) * own[j]));
  return new ImportLevers({
    table,
    product: sectors[k],
    shares,
    use,
    own,
    incomeMultipliers: perYuan,
    income: perYuan[k],
    gains: { point: gains(FALLS.point), halved: gains(FALLS.halved), zero: gains(FALLS.zero) },
  });
}
