import { given, type MatrixInput, numeric, positive, readOptions } from "../../../base/index.js";
import { FROM_DATA, type FromDataOptions, mapped } from "./determinants-from-data.js";
import type { PairsInput } from "./determinant-pairs.js";
import { gem, gemn } from "./gem.js";
import { GemMappings } from "./gem-mappings-result.js";
import type { IndicatorLayer } from "./indicator-layer.js";
import { MAPPINGS } from "./score-mapping.js";

/** What {@link gemMappings} may be told. */
export interface GemMappingOptions extends FromDataOptions {
  /** Which determinants make the pairs; two by two in their order by default. */
  readonly pairs?: PairsInput | undefined;
  /** How many points more `bestUse` asks about; 1 by default. */
  readonly points?: number | undefined;
}

const where = "gemMappings";

const OPTIONS = { ...FROM_DATA, pairs: given<PairsInput>(), points: numeric(positive, 1) };

/**
 * GEM out of figures by all mappings (三种映射的 GEM 比较): `min-max`, `mean-is-5` and `ranks` side by side, with each
 * cluster's score, rank and weakest pair.
 *
 *     GEM(D),   D = Σₖ wₖ s(xₖ)   with s by min-max, mean-is-5 and ranks
 *
 * Reading: what differs between the columns was decided by whoever chose the mapping; what doesn't, the figures say.
 *
 * @param data - as for {@link determinantsFromData}.
 * @param layer - as there; six determinants give GEM, others GEMN.
 * @unit 分，10 到 1000 · points from 10 to 1000
 * @throws {InputError} As {@link determinantsFromData} and {@link gem}.
 * @see {@link determinantsFromData} for the mappings, {@link gem} for the score.
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["a", "b"], values: [[1, 9], [2, 5], [6, 2]] };
 * const layer = { 资源: ["a"], 设施: ["b"], 供应商: ["a"], 企业: ["b"], 本地: ["a"], 外部: ["a"] };
 * gemMappings(data, layer).at("丙").ranksRank; // => 1
 */
export function gemMappings(data: MatrixInput, layer: IndicatorLayer, options: GemMappingOptions = {}): GemMappings {
  const { pairs, points, range } = readOptions<GemMappingOptions, typeof OPTIONS>(where, options, OPTIONS);
  const { pairs: _, points: __, ...reading } = options;
  const all = MAPPINGS.map((mapping) => {
    const determinants = mapped(where, data, layer, mapping, reading);
    const score = determinants.matrix.columns.length === 6 ? gem : gemn;
    return { mapping, determinants, gem: score(determinants, { pairs, points, range }) };
  });
  return new GemMappings(all);
}
