import {
  InputError,
  indexOfName,
  type Label,
  LabelledMatrix,
  label,
  type Name,
  nameColumn,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
  texNumber,
} from "../../base/index.js";

/** What {@link pairwiseCoagglomeration} gives. */
export class PairwiseCoagglomeration extends Result {
  readonly title: Label;

  constructor(
    readonly industries: readonly Name[],
    readonly regions: readonly Name[],
    /** s: industries × regions, row by row. */
    readonly shares: Float64Array,
    /** x: one a region. */
    readonly referenceShares: Float64Array,
    /**
     * γᶜ: industries × industries, row by row, symmetric. The diagonal is no pair: it holds the
     * industry's raw concentration G/(1 − Σx²).
     */
    readonly values: Float64Array,
  ) {
    super();
    this.title = label("两两共同集聚指数", "Pairwise co-agglomeration");
  }

  /** The index of two industries. */
  of(industry: string, other: string): number {
    const [i, j] = this.pair("of", industry, other);
    return this.values[i * this.industries.length + j];
  }

  /** All pairs as a matrix, for a heat map; its diagonal holds raw concentrations, no pairs. */
  matrix(): LabelledMatrix {
    return new LabelledMatrix(this.industries, this.industries, this.values.slice());
  }

  /**
   * The most co-agglomerated pairs.
   *
   * @param count - how many; 20 by default.
   */
  ranking(count = 20): Table {
    const pairs = this.pairs().sort((a, b) => this.values[b] - this.values[a]);
    return this.table(pairs.slice(0, count));
  }

  summary(): Label {
    const pairs = this.pairs();
    const positive = pairs.filter((k) => this.values[k] > 0).length;
    const top = pairs.reduce((best, k) => (this.values[k] > this.values[best] ? k : best));
    const n = this.industries.length;
    const [a, b] = [this.industries[Math.floor(top / n)], this.industries[top % n]];
    const mark = shortNumber(this.values[top]);
    return label(
      `${pairs.length} 对产业中 ${positive} 对为正；最高：${nameText(a)}与${nameText(b)}，${mark}（随机分布为 0）。`,
      `${positive} of ${pairs.length} pairs are positive; highest: ${nameText(a, "en")} and ${nameText(b, "en")}, ${mark} (0 under random location).`,
    );
  }

  /** One row a pair. */
  toTable(): Table {
    return this.table(this.pairs());
  }

  /** How the index of two industries came about. */
  steps(industry: string, other: string): Steps {
    const [i, j] = this.pair("steps", industry, other);
    const width = this.regions.length;
    const x = this.referenceShares;
    const deviation = (k: number) =>
      Array.from(x, (share, r) => this.shares[k * width + r] - share);
    const [a, b] = [deviation(i), deviation(j)];
    const products = a.map((value, r) => value * b[r]);
    const sum = products.reduce((total, value) => total + value, 0);
    const squares = x.reduce((total, share) => total + share * share, 0);
    const gamma = this.values[i * this.industries.length + j];
    return new Steps(
      label(`${industry}与${other}的共同集聚`, `Co-agglomeration of ${industry} and ${other}`),
      [
        {
          title: label(
            "两个产业的份额与参照份额之差",
            "the two industries' shares less the reference's",
          ),
          formula: "(s_{ir} - x_r)(s_{jr} - x_r)",
          table: new Table({
            title: label("各地区", "Regions"),
            columns: [
              nameColumn("region", label("地区", "region"), this.regions),
              { name: "first", label: label(`${industry} s − x`, `${industry} s − x`), values: a },
              { name: "second", label: label(`${other} s − x`, `${other} s − x`), values: b },
              { name: "product", label: label("乘积", "product"), values: products },
            ],
          }),
        },
        {
          title: label("求和并除以 1 − Σx²", "summed and divided by 1 − Σx²"),
          formula:
            "\\gamma^c_{ij} = \\frac{\\sum_r (s_{ir} - x_r)(s_{jr} - x_r)}{1 - \\sum_r x_r^2}",
          numbers: `\\frac{${texNumber(sum)}}{1 - ${texNumber(squares)}} = ${texNumber(gamma)}`,
        },
      ],
    );
  }

  private pair(method: string, industry: string, other: string): readonly [number, number] {
    const where = `PairwiseCoagglomeration.${method}`;
    const i = indexOfName(where, "industry", this.industries, industry);
    const j = indexOfName(where, "other", this.industries, other);
    if (i !== j) return [i, j];
    throw new InputError(where, "other", "be another industry", other);
  }

  /** The places in `values` of all pairs i < j. */
  private pairs(): number[] {
    const n = this.industries.length;
    const places: number[] = [];
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) places.push(i * n + j);
    return places;
  }

  private table(places: readonly number[]): Table {
    const n = this.industries.length;
    const names = (of: (k: number) => number): Name[] => places.map((k) => this.industries[of(k)]);
    return new Table({
      title: this.title,
      columns: [
        nameColumn(
          "industry",
          label("产业", "industry"),
          names((k) => Math.floor(k / n)),
        ),
        nameColumn(
          "other",
          label("另一产业", "other industry"),
          names((k) => k % n),
        ),
        { name: "gamma", label: label("γᶜ", "γᶜ"), values: places.map((k) => this.values[k]) },
      ],
    });
  }
}
