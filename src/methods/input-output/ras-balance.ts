import {
  type Label,
  type LabelledMatrix,
  Result,
  say,
  sentences,
  Steps,
  Table,
  texNumber,
  toLabel,
} from "../../base/index.js";

/** What {@link RasBalance} is made of. */
export type RasParts = Omit<RasBalance, keyof Result>;

/** A matrix brought to its totals; see {@link ras}. */
export class RasBalance extends Result {
  readonly title: Label = say("RAS 双比例平衡", "RAS balance");
  readonly start: LabelledMatrix;
  readonly rowTotals: Float64Array;
  readonly columnTotals: Float64Array;
  /** Which totals were scaled to the sum of the others, and by what; undefined where the sums were the same. */
  readonly scaled: { readonly side: "rows" | "columns"; readonly factor: number } | undefined;
  readonly balanced: LabelledMatrix;
  /** r: what each row was multiplied by. */
  readonly rowFactors: Float64Array;
  /** s: what each column was multiplied by. */
  readonly columnFactors: Float64Array;
  readonly iterations: number;
  /** The largest gap that was left in a row. */
  readonly gap: number;

  constructor(parts: RasParts) {
    super();
    this.start = parts.start;
    this.rowTotals = parts.rowTotals;
    this.columnTotals = parts.columnTotals;
    this.scaled = parts.scaled;
    this.balanced = parts.balanced;
    this.rowFactors = parts.rowFactors;
    this.columnFactors = parts.columnFactors;
    this.iterations = parts.iterations;
    this.gap = parts.gap;
  }

  summary(): Label {
    const { iterations, gap, scaled } = this;
    return sentences(
      say(
        "迭代 {iterations} 次收敛，行合计最大差额 {gap}，列合计精确。",
        "Settled after {iterations} iterations; the largest gap of a row is {gap}, columns are exact.",
        { iterations, gap },
      ),
      scaled &&
        say(
          "{side}的合计先乘以 {factor}，使两边之和相等。",
          "The totals of the {side} were first multiplied by {factor}, so that both sums are the same.",
          {
            side: scaled.side === "columns" ? say("列", "columns") : say("行", "rows"),
            factor: scaled.factor,
          },
        ),
    );
  }

  /** The balanced matrix. */
  toTable(): Table {
    const { rows, columns, unit } = this.balanced;
    return new Table({
      title: this.title,
      columns: [
        { name: "row", label: say("行", "row"), values: rows },
        ...columns.map((name, j) => {
          const values = [...this.balanced.columnAt(j)];
          return { name: `column${j + 1}`, label: toLabel(name), unit, values };
        }),
      ],
      note: this.summary(),
    });
  }

  steps(): Steps {
    const { iterations } = this;
    const first = (factors: Float64Array): string => Array.from(factors.slice(0, 8), texNumber).join(",\\; ");
    return new Steps(this.title, [
      {
        title: say("行因子", "Row factors"),
        formula: "r_i = u_i / \\sum_j z_{ij} s_j",
        numbers: first(this.rowFactors),
      },
      {
        title: say("列因子", "Column factors"),
        formula: "s_j = v_j / \\sum_i r_i z_{ij}",
        numbers: first(this.columnFactors),
        note: say("两步交替 {iterations} 次。", "The two take turns {iterations} times.", {
          iterations,
        }),
      },
      { title: say("平衡后的矩阵", "The balanced matrix"), formula: "z^*_{ij} = r_i z_{ij} s_j" },
    ]);
  }
}
