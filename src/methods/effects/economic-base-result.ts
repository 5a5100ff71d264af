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
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** Basic employment and the multiplier of each region. */
export class EconomicBase extends Result {
  readonly title: Label = label("经济基础乘数", "Economic base multiplier");
  readonly regions: readonly Name[];
  readonly industries: readonly Name[];
  /** eⱼ: all jobs of each region. */
  readonly employment: Float64Array;
  /** bᵢⱼ: the jobs that serve outside, region by region, industry by industry. */
  readonly basic: Float64Array;
  /** Σᵢ bᵢⱼ of each region. */
  readonly basicTotals: Float64Array;
  /** kⱼ of each region. */
  readonly multipliers: Float64Array;
  /** The share of each industry that counts as serving the region itself. */
  readonly ownShares: Float64Array;

  /** @internal */
  constructor(
    table: LabelledMatrix,
    readonly method: "location-quotient" | "minimum-requirements",
  ) {
    super();
    const width = table.columns.length;
    this.regions = table.rows;
    this.industries = table.columns;
    this.employment = sums(table.values, table.rows.length, width);
    const empty = this.employment.indexOf(0);
    if (empty >= 0) {
      const path = `employment[${JSON.stringify(nameText(this.regions[empty]))}]`;
      throw new InputError("economicBase", path, "have a total > 0", 0);
    }
    this.ownShares = method === "location-quotient" ? nationalShares(table) : this.#least(table);
    this.basic = table.values.map((jobs, k) =>
      Math.max(0, jobs - this.employment[Math.floor(k / width)] * this.ownShares[k % width]),
    );
    this.basicTotals = sums(this.basic, table.rows.length, width);
    this.multipliers = this.employment.map((jobs, j) => {
      if (this.basicTotals[j] > 1e-12 * jobs) return jobs / this.basicTotals[j];
      const path = `employment[${JSON.stringify(nameText(this.regions[j]))}]`;
      const words = "have basic employment: its mix must differ from the reference";
      throw new InputError("economicBase", path, words, this.basicTotals[j]);
    });
  }

  #least(table: LabelledMatrix): Float64Array {
    const width = table.columns.length;
    return Float64Array.from(table.columns, (_, i) =>
      Math.min(...this.regions.map((_, j) => table.values[j * width + i] / this.employment[j])),
    );
  }

  /** One region's jobs, basic jobs and multiplier. */
  of(region: string): {
    readonly employment: number;
    readonly basic: number;
    readonly multiplier: number;
  } {
    const j = indexOfName("EconomicBase.of", "region", this.regions, region);
    return {
      employment: this.employment[j],
      basic: this.basicTotals[j],
      multiplier: this.multipliers[j],
    };
  }

  override summary(): Label {
    const order = [...this.multipliers.keys()].sort(
      (a, b) => this.multipliers[a] - this.multipliers[b],
    );
    const [low, high] = [order[0], order[order.length - 1]];
    const of = (j: number): string => this.multipliers[j].toFixed(2);
    return label(
      `乘数从 ${nameText(this.regions[low])} 的 ${of(low)} 到 ${nameText(this.regions[high])} 的 ${of(high)}；都是上限。`,
      `Multipliers run from ${of(low)} (${nameText(this.regions[low], "en")}) to ${of(high)} (${nameText(this.regions[high], "en")}); all are upper bounds.`,
    );
  }

  override toTable(): Table {
    return new Table({
      title: this.title,
      columns: [
        nameColumn("region", label("地区", "region"), this.regions),
        { name: "employment", label: label("就业", "employment"), values: [...this.employment] },
        {
          name: "basic",
          label: label("基础就业", "basic employment"),
          values: [...this.basicTotals],
        },
        { name: "multiplier", label: label("乘数", "multiplier"), values: [...this.multipliers] },
      ],
    });
  }

  override steps(region: string = nameText(this.regions[0])): Steps {
    const j = indexOfName("EconomicBase.steps", "region", this.regions, region);
    const width = this.industries.length;
    const basic = [...this.basic.subarray(j * width, (j + 1) * width)];
    const [jobs, total, k] = [this.employment[j], this.basicTotals[j], this.multipliers[j]].map(
      texNumber,
    );
    const lq = this.method === "location-quotient";
    return new Steps(label(`${this.title.zh}：${region}`, `${this.title.en}: ${region}`), [
      {
        title: label("基础就业", "Basic employment"),
        formula: lq
          ? "b_{ij} = \\max(0,\\; e_{ij} - e_j E_i / E)"
          : "b_{ij} = e_{ij} - e_j \\min_k (e_{ik} / e_k)",
        table: new Table({
          title: label("各产业", "By industry"),
          columns: [
            nameColumn("industry", label("产业", "industry"), this.industries),
            {
              name: "share",
              label: lq
                ? label("全国份额", "share in the nation")
                : label("最低份额", "least share"),
              values: [...this.ownShares],
            },
            { name: "basic", label: label("基础就业", "basic employment"), values: basic },
          ],
        }),
      },
      {
        title: label("乘数", "The multiplier"),
        formula: "k_j = e_j / \\sum_i b_{ij}",
        numbers: `k = ${jobs} / ${total} = ${k}`,
      },
    ]);
  }
}

function sums(values: Float64Array, height: number, width: number): Float64Array {
  return Float64Array.from({ length: height }, (_, j) =>
    values.subarray(j * width, (j + 1) * width).reduce((total, value) => total + value, 0),
  );
}

function nationalShares(table: LabelledMatrix): Float64Array {
  const total = table.values.reduce((sum, value) => sum + value, 0);
  return Float64Array.from(
    table.columns,
    (_, i) => table.columnAt(i).reduce((sum, value) => sum + value, 0) / total,
  );
}
