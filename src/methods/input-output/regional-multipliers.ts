import {
  compareNumbers,
  KINDS,
  type Label,
  type LabelledMatrix,
  type Measure,
  type Name,
  nameText,
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
    aflqCap: "flq" | "whole",
  ) {
    super({
      title: say("{region}：区域化产出乘数", "{region}: regionalised output multipliers", {
        region,
      }),
      kind: KINDS.sector,
      names: multipliers.columns,
      measures: {
        ...measuresOf(multipliers, aflqCap),
        lowest: { label: say("最低", "lowest"), values: lowest },
        highest: { label: say("最高", "highest"), values: highest },
      },
      main: "lowest",
      note: TREATMENTS[imports],
    });
  }

  summary(): Label {
    return say(
      "各方法、各部门的乘数在 {low} 与 {high} 之间；{bound}（{treatment}）。",
      "By method and sector the multipliers lie between {low} and {high}; {bound} ({treatment}).",
      {
        low: Math.min(...this.lowest),
        high: Math.max(...this.highest),
        bound: this.bound(),
        treatment: TREATMENTS[this.imports],
      },
    );
  }

  /** Whether the nation's multipliers are an upper bound, and where a region exceeds them. */
  private bound(): Label {
    const { rows, values } = this.multipliers;
    const n = this.names.length;
    const above = [...values.keys()].filter((k) => k >= n && compareNumbers(values[k], values[k % n]) > 0);
    if (above.length === 0) {
      return say(
        "全国乘数是上限，未计向外地区的漏出",
        "the nation's are an upper bound without leakage to other regions",
      );
    }
    const top = above.reduce((a, b) => (values[b] / values[b % n] > values[a] / values[a % n] ? b : a));
    return say(
      "全国乘数不是上限：按 {method}，{region}的{sector}为 {value}，高于全国的 {nation}（地区专业化可使系数高于全国）",
      "the nation's are no upper bound: by {method} {sector} in {region} has {value}, above the nation's {nation} (specialisation can lift a region's coefficients above the nation's)",
      {
        method: rows[Math.floor(top / n)],
        region: this.region,
        sector: this.names[top % n],
        value: values[top],
        nation: values[top % n],
      },
    );
  }
}

/** A measure for each method, the nation's first. */
function measuresOf({ rows, columns, values }: LabelledMatrix, aflqCap: "flq" | "whole"): Record<string, Measure> {
  const n = columns.length;
  const measures = rows.map((name, k): [string, Measure] => {
    const line = values.slice(k * n, (k + 1) * n);
    const formula =
      k === 0 ? "\\sum_i l_{ij}" : `\\sum_i l^R_{ij}, \\quad a^R_{ij} = ${coefficient(nameText(name), aflqCap)}`;
    const numbers = (j: number): string => texNumber(line[j]);
    const key = k === 0 ? "nation" : `method${k}`;
    return [key, { label: toLabel(name), values: line, formula, numbers }];
  });
  return Object.fromEntries(measures);
}

/** A coefficient of the region in TeX, by the method's name and AFLQ's cap. */
function coefficient(method: string, aflqCap: "flq" | "whole"): string {
  const capped = "a_{ij} \\min(1, q_{ij})";
  if (!method.startsWith("AFLQ") || aflqCap === "whole") return capped;
  return "a_{ij} \\min(1, FLQ_{ij}) \\log_2(1 + SLQ_j), \\; SLQ_j > 1";
}
