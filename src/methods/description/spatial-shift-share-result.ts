import {
  ByName,
  KINDS,
  compareNumbers,
  listed,
  say,
  sentences,
  shortNumber,
  type Label,
  type Measure,
  type Name,
  type Step,
  type WholeArea,
} from "../../base/index.js";
import { CHANGE, shareOf } from "./words.js";

/** The measures of {@link SpatialShiftShare}. */
export type SpatialShiftShareMeasure = "change" | "national" | "neighbourhood" | "own";

/** What {@link SpatialShiftShare} is made of: finished numbers, one a region. */
export interface SpatialShiftShareParts extends Readonly<Record<SpatialShiftShareMeasure, Float64Array>> {
  readonly regions: readonly Name[];
  readonly islands: readonly Name[];
  readonly industries: readonly Name[];
  readonly unit: Label | undefined;
  readonly area: WholeArea;
  readonly neighbourhoodGrowth: Float64Array;
  readonly nationalGrowth: number;
  /** What each region had, at the start or at the end, whichever is more. */
  readonly sizes: Float64Array;
}

/** A change held against the nation and the neighbourhood: three parts, summed over industries. */
export class SpatialShiftShare extends ByName<SpatialShiftShareMeasure> {
  /** Regions without neighbours, which are left out. */
  readonly islands: readonly Name[];
  readonly industries: readonly Name[];
  /** ĝ: the growth of each industry in the neighbourhood of each region. */
  readonly neighbourhoodGrowth: Float64Array;
  /** G: the nation's growth. */
  readonly nationalGrowth: number;
  private readonly sizes: Float64Array;

  /** @internal */
  constructor(parts: SpatialShiftShareParts) {
    super({
      title: say("空间偏离—份额分析", "Spatial shift–share analysis"),
      kind: KINDS.region,
      names: parts.regions,
      measures: measuresOf(parts),
      main: "own",
    });
    this.islands = parts.islands;
    this.industries = parts.industries;
    this.neighbourhoodGrowth = parts.neighbourhoodGrowth;
    this.nationalGrowth = parts.nationalGrowth;
    this.sizes = parts.sizes;
  }

  summary(): Label {
    const { values } = this.measures.own;
    const ahead = this.names.filter((_, j) => compareNumbers(values[j], 0, this.sizes[j]) > 0).length;
    return sentences(
      say("{n} 个地区中有 {ahead} 个增长快于自己的邻区。", "{ahead} of {n} regions outgrew their neighbours.", {
        n: this.names.length,
        ahead,
      }),
      this.islands.length === 0
        ? undefined
        : say("没有邻区、已略去的地区：{names}。", "Left out, as they have no neighbours: {names}.", {
            names: listed(this.islands),
          }),
    );
  }

  protected override firstSteps(): readonly Step[] {
    return [
      {
        title: say("邻区增长率", "Growth in the neighbourhood"),
        formula: "\\hat g_{ij} = \\frac{\\sum_k w_{jk} e'_{ik}}{\\sum_k w_{jk} e_{ik}} - 1",
      },
    ];
  }
}

function measuresOf(parts: SpatialShiftShareParts): Record<SpatialShiftShareMeasure, Measure> {
  const { unit, change, national, neighbourhood, own } = parts;
  return {
    change: {
      label: CHANGE,
      unit,
      values: change,
      step: say("三个分量相加", "The three parts add up"),
      formula: "e'_{ij} - e_{ij} = e_{ij} G + e_{ij}(\\hat g_{ij} - G) + e_{ij}(g_{ij} - \\hat g_{ij})",
      numbers: (j) => {
        const numbers = [national, neighbourhood, own, change].map((part) => shortNumber(part[j]));
        const [a, b, c, d] = numbers;
        return `${a} + (${b}) + (${c}) = ${d}`;
      },
    },
    national: { label: shareOf(parts.area), unit, values: national },
    neighbourhood: { label: say("邻区分量", "neighbourhood effect"), unit, values: neighbourhood },
    own: { label: say("自身分量", "own effect"), unit, values: own },
  };
}
