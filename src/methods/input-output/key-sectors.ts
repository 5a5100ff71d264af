import {
  type Column,
  compareNumbers,
  KINDS,
  type Label,
  listed,
  type Name,
  oneOf,
  readOptions,
  say,
  type Step,
} from "../../base/index.js";
import { withDoubts } from "./doubts.js";
import { powerOfDispersion, sensitivityOfDispersion } from "./dispersion.js";
import { IMPORT_OPTIONS, type ImportOptions, TREATMENTS } from "./imports.js";
import { checkTable, type InputOutputTable } from "./table.js";
import { BySector } from "./by-sector.js";
import type { SectorMeasure } from "./sector-values.js";

/** What {@link keySectors} takes. */
export interface KeySectorOptions extends ImportOptions {
  /**
   * Forward linkages from the Ghosh inverse or from row sums of L. `"ghosh"` by default, unlike
   * {@link sensitivityOfDispersion}, whose default is `"L"`: a sector can be key by one and not by the other.
   */
  readonly forward?: "ghosh" | "L";
}

const OPTIONS = { forward: oneOf("ghosh", "L"), ...IMPORT_OPTIONS };

/**
 * Key sectors (关键部门): four classes by whether the normalized backward and forward linkages are above 1.
 *
 *     BL_j = n Σᵢ l_ij / Σᵢ Σⱼ l_ij,   FL_i = n Σ_j g_ij / Σᵢ Σⱼ g_ij      ("L": l instead of g)
 *     key: both > 1,   backward: BL > 1 only,   forward: FL > 1 only,   independent: neither
 *
 * Forward linkages are those of the Ghosh inverse by default, the supply side's own; `forward: "L"` takes the 感应度系数
 * of Chinese practice, which is the default of {@link sensitivityOfDispersion}. The two can give a sector two verdicts.
 *
 * @returns For each sector its linkages and its class: `key` (both above 1), `backward`, `forward`,
 *   `independent`.
 * @unit 倍数，平均为 1 · a multiple of the mean
 * @throws {InputError} If the table is unproductive.
 * @see Hirschman, A. O. (1958). The Strategy of Economic Development. New Haven: Yale University Press, ch. 6.
 * @see Miller, R. E. & Blair, P. D. (2009). Input–Output Analysis, 2nd ed., §12.2.
 * @example
 * const table = inputOutputTableOf({ flows: [[150, 500], [200, 100]], finalDemand: [[350], [1700]] });
 * keySectors(table).classes; // => ["key", "independent"]
 */
export function keySectors(table: InputOutputTable, options: KeySectorOptions = {}): KeySectors {
  const { imports, forward } = readOptions("keySectors", options, OPTIONS);
  checkTable("keySectors", "table", table);
  const { power } = powerOfDispersion(table, { imports }).measures;
  const { sensitivity } = sensitivityOfDispersion(table, { imports, matrix: forward }).measures;
  const classes = table.sectors.map((_, i) => classOf(power.values[i], sensitivity.values[i]));
  const convention = say("{treatment}；前向按{by}", "{treatment}; forward linkages by {by}", {
    treatment: TREATMENTS[imports],
    by:
      forward === "ghosh"
        ? say("高什逆矩阵（非 L 的行和）", "the Ghosh inverse (not rows of L)")
        : say("L 的行和（非高什逆矩阵）", "rows of L (not the Ghosh inverse)"),
  });
  const measures = { backward: power, forward: sensitivity };
  return new KeySectors(table.sectors, measures, classes, withDoubts(table, convention));
}

function classOf(backward: number, forward: number): LinkageClass {
  const ahead = compareNumbers(forward, 1) > 0;
  if (compareNumbers(backward, 1) > 0) return ahead ? "key" : "backward";
  return ahead ? "forward" : "independent";
}

/** Where a sector stands by its two linkages. */
export type LinkageClass = "key" | "backward" | "forward" | "independent";

const CLASSES: Readonly<Record<LinkageClass, Label>> = {
  key: say("关键部门", "key sector"),
  backward: say("后向主导（拉动型）", "backward oriented"),
  forward: say("前向主导（支撑型）", "forward oriented"),
  independent: say("独立型", "weakly linked"),
};

/** The sectors of a table in four classes; see {@link keySectors}. */
export class KeySectors extends BySector<"backward" | "forward"> {
  /** Power of dispersion. */
  readonly backward: Float64Array;
  /** Sensitivity of dispersion. */
  readonly forward: Float64Array;

  constructor(
    sectors: readonly Name[],
    measures: Readonly<Record<"backward" | "forward", SectorMeasure>>,
    readonly classes: readonly LinkageClass[],
    readonly convention: Label,
  ) {
    const title = say("关键部门", "Key sectors");
    super({ title, kind: KINDS.sector, names: sectors, measures, note: convention });
    this.backward = measures.backward.values;
    this.forward = measures.forward.values;
  }

  /** The sectors of a class. */
  inClass(linkage: LinkageClass): readonly Name[] {
    return this.names.filter((_, i) => this.classes[i] === linkage);
  }

  summary(): Label {
    const keys = this.inClass("key");
    return say("关键部门 {n} 个：{keys}（{convention}）。", "Key sectors ({n}): {keys} ({convention}).", {
      n: keys.length,
      keys: keys.length > 0 ? listed(keys) : "—",
      convention: this.convention,
    });
  }

  protected override columns(): readonly Column[] {
    const values = this.classes.map((linkage) => CLASSES[linkage]);
    return [...super.columns(), { name: "class", label: say("类型", "class"), values }];
  }

  protected override lastSteps(k: number): readonly Step[] {
    const [backward, forward] = [this.backward[k], this.forward[k]];
    const note = say(
      "影响力 {backward}，感应度 {forward}：{verdict}。",
      "Backward {backward}, forward {forward}: {verdict}.",
      { backward, forward, verdict: CLASSES[this.classes[k]] },
    );
    return [{ title: say("与 1 比较", "Compared with 1"), note }];
  }
}
