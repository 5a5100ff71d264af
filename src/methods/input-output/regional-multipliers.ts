import {
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  say,
  texNumber,
  toLabel,
} from "../../base/index.js";
import { BySector } from "./by-sector.js";
import { type ImportTreatment, TREATMENTS } from "./imports.js";

/**
 * A region's multipliers by every method; see {@link regionalMultipliers}. The measures are `nation`,
 * `method1`, `method2` … in the order of the methods, `lowest` and `highest`.
 */
export class RegionalMultipliers extends BySector {
  constructor(
    readonly region: Name,
    readonly imports: ImportTreatment,
    /** Methods in rows (the nation's first), sectors in columns. */
    readonly multipliers: LabelledMatrix,
    /** The lowest multiplier of the region, by sector. */
    readonly lowest: Float64Array,
    /** The highest multiplier of the region, by sector. */
    readonly highest: Float64Array,
  ) {
    super({
      title: say("{region}：区域化产出乘数", "{region}: regionalised output multipliers", {
        region,
      }),
      kind: KINDS.sector,
      names: multipliers.columns,
      measures: {
        ...measuresOf(multipliers),
        lowest: { label: say("最低", "lowest"), values: lowest },
        highest: { label: say("最高", "highest"), values: highest },
      },
      main: "lowest",
      note: TREATMENTS[imports],
    });
  }

  summary(): Label {
    return say(
      "各方法、各部门的乘数在 {low} 与 {high} 之间；全国乘数是上限，未计向外地区的漏出（{treatment}）。",
      "By method and sector the multipliers lie between {low} and {high}; the nation's are an upper bound without leakage to other regions ({treatment}).",
      {
        low: Math.min(...this.lowest),
        high: Math.max(...this.highest),
        treatment: TREATMENTS[this.imports],
      },
    );
  }
}

/** A measure for each method, the nation's first. */
function measuresOf({ rows, columns, values }: LabelledMatrix): Record<string, Measure> {
  const n = columns.length;
  const measures = rows.map((name, k): [string, Measure] => {
    const line = values.slice(k * n, (k + 1) * n);
    const formula = "\\sum_i l^R_{ij}, \\quad a^R_{ij} = a_{ij} \\min(1, q_{ij})";
    const numbers = (j: number): string => texNumber(line[j]);
    const key = k === 0 ? "nation" : `method${k}`;
    return [key, { label: toLabel(name), values: line, formula, numbers }];
  });
  return Object.fromEntries(measures);
}
