import {
  type Label,
  label,
  LabelledMatrix,
  nameColumn,
  nameText,
  Result,
  shortNumber,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** What rows and columns are multiplied by, and how the iteration ended. */
export interface Factors {
  readonly r: Float64Array;
  readonly s: Float64Array;
  readonly iterations: number;
  readonly gap: number;
}

/** An entry times its factor; a negative one is divided by it (GRAS). */
export function scaled(value: number, factor: number): number {
  if (value >= 0) return value * factor;
  return value / factor;
}

/** A matrix brought to its totals; see {@link ras}. */
export class RasBalance extends Result {
  readonly title: Label = label("RAS 双比例平衡", "RAS balance");
  readonly balanced: LabelledMatrix;
  /** r: what each row was multiplied by. */
  readonly rowFactors: Float64Array;
  /** s: what each column was multiplied by. */
  readonly columnFactors: Float64Array;
  readonly iterations: number;
  /** The largest gap that was left in a row. */
  readonly gap: number;

  /** @internal */
  constructor(
    readonly start: LabelledMatrix,
    readonly rowTotals: Float64Array,
    readonly columnTotals: Float64Array,
    factors: Factors,
  ) {
    super();
    const width = start.columns.length;
    const { r, s } = factors;
    const values = start.values.map((value, k) => {
      return value === 0 ? 0 : scaled(value, r[Math.floor(k / width)] * s[k % width]);
    });
    this.balanced = new LabelledMatrix(start.rows, start.columns, values, start.unit);
    this.rowFactors = r;
    this.columnFactors = s;
    this.iterations = factors.iterations;
    this.gap = factors.gap;
  }

  summary(): Label {
    const gap = shortNumber(this.gap);
    return label(
      `迭代 ${this.iterations} 次收敛，行合计最大差额 ${gap}，列合计精确。`,
      `Settled after ${this.iterations} iterations; the largest gap of a row is ${gap}, columns are exact.`,
    );
  }

  /** The balanced matrix. */
  toTable(): Table {
    const width = this.start.columns.length;
    return new Table({
      title: this.title,
      columns: [
        nameColumn("row", label("行", "row"), this.start.rows),
        ...this.start.columns.map((name, j) => {
          const title = label(nameText(name), nameText(name, "en"));
          const values = this.start.rows.map((_, i) => this.balanced.values[i * width + j]);
          return { name: `column${j + 1}`, label: title, unit: this.start.unit, values };
        }),
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    return new Steps(this.title, [
      {
        title: label("行因子", "Row factors"),
        formula: "r_i = u_i / \\sum_j z_{ij} s_j",
        numbers: [...this.rowFactors].slice(0, 8).map(texNumber).join(",\\; "),
      },
      {
        title: label("列因子", "Column factors"),
        formula: "s_j = v_j / \\sum_i r_i z_{ij}",
        numbers: [...this.columnFactors].slice(0, 8).map(texNumber).join(",\\; "),
        note: label(
          `两步交替 ${this.iterations} 次。`,
          `The two take turns ${this.iterations} times.`,
        ),
      },
      { title: label("平衡后的矩阵", "The balanced matrix"), formula: "z^*_{ij} = r_i z_{ij} s_j" },
    ]);
  }
}
