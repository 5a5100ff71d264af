import {
  indexOfName,
  InputError,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
} from "../../base/index.js";
import { type ShiftShareInput, shiftShareRates } from "./shift-share-parts.js";

/** A change held against the nation and the neighbourhood. */
export class SpatialShiftShare extends Result {
  readonly title: Label = label("空间偏离—份额分析", "Spatial shift–share analysis");
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** ĝ: the growth of each industry in the neighbourhood of each region. */
  readonly neighbourhoodGrowth: Float64Array;
  /** G: the nation's growth. */
  readonly nationalGrowth: number;
  readonly #input: ShiftShareInput;

  /** @internal */
  constructor(input: ShiftShareInput, weights: LabelledMatrix) {
    super();
    this.#input = input;
    this.regions = input.before.rows;
    this.industries = input.before.columns;
    this.nationalGrowth = shiftShareRates(input).national;
    this.neighbourhoodGrowth = neighbourhoodGrowth(input, weights);
  }

  /** One region's change and its three parts, summed over industries. */
  of(region: string): Readonly<Record<"change" | "national" | "neighbourhood" | "own", number>> {
    const j = indexOfName("SpatialShiftShare.of", "region", this.regions, region);
    const { before, after } = this.#input;
    const width = this.industries.length;
    const parts = { change: 0, national: 0, neighbourhood: 0, own: 0 };
    for (let k = j * width; k < (j + 1) * width; k++) {
      const [e, end, near] = [before.values[k], after.values[k], this.neighbourhoodGrowth[k]];
      parts.change += end - e;
      parts.national += e * this.nationalGrowth;
      parts.neighbourhood += e * (near - this.nationalGrowth);
      parts.own += end - e * (1 + near);
    }
    return parts;
  }

  override summary(): Label {
    const ahead = this.regions.filter((name) => this.of(nameText(name)).own > 0).length;
    return label(
      `${this.regions.length} 个地区中有 ${ahead} 个增长快于自己的邻区。`,
      `${ahead} of ${this.regions.length} regions outgrew their neighbours.`,
    );
  }

  override toTable(): Table {
    const rows = this.regions.map((region) => this.of(nameText(region)));
    const column = (name: keyof (typeof rows)[number], title: Label) => ({
      name,
      label: title,
      unit: this.#input.before.unit,
      values: rows.map((row) => row[name]),
    });
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        column("change", label("实际增量", "change")),
        column("national", label("全国增长分量", "national share")),
        column("neighbourhood", label("邻区分量", "neighbourhood effect")),
        column("own", label("自身分量", "own effect")),
      ],
    });
  }

  override steps(region: string = nameText(this.regions[0])): Steps {
    const { change, national, neighbourhood, own } = this.of(region);
    const [a, b, c, d] = [national, neighbourhood, own, change].map(shortNumber);
    return new Steps(label(`${this.title.zh}：${region}`, `${this.title.en}: ${region}`), [
      {
        title: label("邻区增长率", "Growth in the neighbourhood"),
        formula: "\\hat g_{ij} = \\frac{\\sum_k w_{jk} e'_{ik}}{\\sum_k w_{jk} e_{ik}} - 1",
      },
      {
        title: label("三个分量相加", "The three parts add up"),
        formula:
          "e'_{ij} - e_{ij} = e_{ij} G + e_{ij}(\\hat g_{ij} - G) + e_{ij}(g_{ij} - \\hat g_{ij})",
        numbers: `${a} + (${b}) + (${c}) = ${d}`,
      },
    ]);
  }
}

function neighbourhoodGrowth(input: ShiftShareInput, weights: LabelledMatrix): Float64Array {
  const { before, after } = input;
  const [height, width] = [before.rows.length, before.columns.length];
  return before.values.map((e, cell) => {
    const [j, i] = [Math.floor(cell / width), cell % width];
    let [start, end] = [0, 0];
    for (let k = 0; k < height; k++) {
      const weight = weights.values[j * height + k];
      start += weight * before.values[k * width + i];
      end += weight * after.values[k * width + i];
    }
    if (start > 0) return end / start - 1;
    if (e === 0) return 0;
    const path = `before[${JSON.stringify(nameText(before.rows[j]))}][${JSON.stringify(nameText(before.columns[i]))}]`;
    throw new InputError("spatialShiftShare", path, "have some of it in the neighbourhood too", e);
  });
}
