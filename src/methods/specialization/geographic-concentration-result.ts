import {
  ByName,
  KINDS,
  type Label,
  type Measure,
  type Name,
  say,
  sentences,
  type Step,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";

/** What a {@link GeographicConcentration} is made of: finished numbers. */
export interface GeographicConcentrationParts {
  readonly names: readonly Name[];
  readonly shares: Float64Array;
  readonly areaShares: Float64Array | undefined;
  readonly otherShares: Float64Array | undefined;
  readonly index: number;
}

/** The measures of {@link GeographicConcentration}: the first and the third with areas, the last with another activity. */
export type GeographicMeasure = "concentration" | "share" | "areaShare" | "otherShare";

/** What {@link geographicConcentration} gives: one number a region, and the two indices of all together. */
export class GeographicConcentration extends ByName<GeographicMeasure> {
  /** G: 地理集中指数, from 100/√n to 100. */
  readonly index: number;
  /** L: 地理联系率, from 0 to 100; undefined without another activity. */
  readonly association: number | undefined;

  constructor(parts: GeographicConcentrationParts) {
    const { names, shares, otherShares, index } = parts;
    super({
      title: say("地理集中度", "Geographic concentration"),
      kind: KINDS.region,
      names,
      measures: measuresOf(parts),
      main: parts.areaShares ? "concentration" : "share",
    });
    this.index = index;
    this.association = otherShares && 100 - 50 * sumOf(shares.map((share, i) => Math.abs(share - otherShares[i])));
  }

  summary(): Label {
    const [first] = this.order();
    const n = this.names.length;
    const most = { region: this.names[first], value: this.measures[this.main].values[first] };
    return sentences(
      say(
        "地理集中指数 {index}（{n} 个地区完全均等时为 {least}，集中于一地时为 100）。",
        "Geographic concentration index {index} ({least} when the {n} regions are alike, 100 when one has all).",
        { index: this.index, n, least: 100 / Math.sqrt(n) },
      ),
      this.main === "concentration"
        ? say(
            "地理集中度最高的是{region}，为全部地区平均密度的 {value} 倍。",
            "{region} is densest, {value} times the density of all together.",
            most,
          )
        : undefined,
      this.association === undefined
        ? undefined
        : say(
            "地理联系率 {association}（100 为分布完全一致）。",
            "Geographic association {association} (100 is distributed alike).",
            { association: this.association },
          ),
    );
  }

  protected override firstSteps(): readonly Step[] {
    const all = this.names.map((_, i) => i);
    const { shares, other } = { shares: this.measures.share.values, other: this.measures.otherShare?.values };
    return [
      {
        title: say("地理集中指数", "geographic concentration index"),
        formula: "G = 100 \\sqrt{\\sum_i s_i^2}",
        numbers: `100 \\sqrt{${texNumber(sumOf(all.map((i) => shares[i] ** 2)))}} = ${texNumber(this.index)}`,
        table: this.toTable(),
      },
      ...(other === undefined || this.association === undefined
        ? []
        : [
            {
              title: say("地理联系率", "geographic association"),
              formula: "L = 100 - \\tfrac{1}{2} \\sum_i |S_i - P_i|",
              numbers: `100 - \\tfrac{1}{2} \\times ${texNumber(200 - 2 * this.association)} = ${texNumber(this.association)}`,
            },
          ]),
    ];
  }
}

function measuresOf({
  shares,
  areaShares,
  otherShares,
}: GeographicConcentrationParts): Record<GeographicMeasure, Measure | undefined> {
  return {
    concentration: areaShares && {
      label: say("地理集中度 R", "concentration R"),
      values: shares.map((share, i) => share / areaShares[i]),
      formula: "R_i = \\frac{x_i / X}{a_i / A}",
      numbers: (k) =>
        `\\frac{${texNumber(shares[k])}}{${texNumber(areaShares[k])}} = ${texNumber(shares[k] / areaShares[k])}`,
    },
    share: { label: say("份额", "share"), values: shares },
    areaShare: areaShares && { label: say("面积份额", "share of area"), values: areaShares },
    otherShare: otherShares && { label: say("对照份额", "share of the other"), values: otherShares },
  };
}
