import { KINDS, type Label, type Name, nameText, Result, Steps, say, Table, texNumber } from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { PLANTS } from "./words.js";

/** What {@link PlantCells} is made of: one entry a cell. */
export interface PlantCellsParts {
  readonly region: readonly Name[];
  readonly industry: readonly Name[];
  readonly size: Float64Array;
  readonly size2: Float64Array;
  readonly size4: Float64Array;
  readonly plants: Float64Array;
}

/** What {@link plantCells} gives: one row for each industry in each region that has plants of it. */
export class PlantCells extends Result {
  readonly title: Label = say("企业的单元（产业 × 地区）", "Cells of plants, industry × region");
  readonly region: readonly Name[];
  readonly industry: readonly Name[];
  /** Σ size. */
  readonly size: Float64Array;
  /** Σ size². */
  readonly size2: Float64Array;
  /** Σ size⁴. */
  readonly size4: Float64Array;
  /** How many plants. */
  readonly plants: Float64Array;

  constructor(parts: PlantCellsParts) {
    super();
    this.region = parts.region;
    this.industry = parts.industry;
    this.size = parts.size;
    this.size2 = parts.size2;
    this.size4 = parts.size4;
    this.plants = parts.plants;
  }

  summary(): Label {
    const distinct = (names: readonly Name[]): number => new Set(names.map((name) => nameText(name))).size;
    return say(
      "{plants} 家企业归入 {cells} 个单元（产业 {industries} 个，地区 {regions} 个）；区位商、HHI、G、H 与 γ 由单元得出，与由企业得出的相同。",
      "Plants: {plants}, in cells: {cells} (industries: {industries}, regions: {regions}). Location quotients, HHI, G, H and γ follow from them as from the plants.",
      {
        plants: sumOf(this.plants),
        cells: this.size.length,
        industries: distinct(this.industry),
        regions: distinct(this.region),
      },
    );
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      main: "size",
      columns: [
        { ...KINDS.industry, values: this.industry },
        { ...KINDS.region, values: this.region },
        { name: "size", label: say("规模之和 Σe", "Σ size"), values: [...this.size] },
        { name: "size2", label: say("规模平方和 Σe²", "Σ size²"), values: [...this.size2] },
        { name: "size4", label: say("规模四次方和 Σe⁴", "Σ size⁴"), values: [...this.size4] },
        { name: "plants", label: PLANTS, values: [...this.plants] },
      ],
    });
  }

  /** How the largest cell is summed, and what follows. */
  steps(): Steps {
    const largest = this.size.reduce((top, value, k) => (value > this.size[top] ? k : top), 0);
    const [e, e2, e4] = [this.size, this.size2, this.size4].map((list) => texNumber(list[largest]));
    return new Steps(this.title, [
      {
        title: say("{region}的{industry}：{n} 家企业相加", "{industry} in {region}: summed over its plants ({n})", {
          region: this.region[largest],
          industry: this.industry[largest],
          n: this.plants[largest],
        }),
        formula: "e_{ir} = \\sum_k e_k, \\quad \\sum_k e_k^2, \\quad \\sum_k e_k^4, \\quad n",
        numbers: `${e}, \\quad ${e2}, \\quad ${e4}, \\quad ${texNumber(this.plants[largest])}`,
      },
      {
        title: say("产业的 H 由单元相加得出", "an industry's H is a sum over cells"),
        formula: "H_i = \\frac{\\sum_r \\sum_k e_k^2}{\\left(\\sum_r e_{ir}\\right)^2}",
      },
    ]);
  }
}
