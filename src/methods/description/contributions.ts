import {
  checkNames,
  checkNumbers,
  InputError,
  type Label,
  label,
  type Name,
  nameColumn,
  nameText,
  nonNegative,
  Result,
  shortNumber,
  Steps,
  Table,
} from "../../base/index.js";

/** What {@link contributions} may be told. */
export interface ContributionOptions {
  /** What the parts are called; defaults to "1", "2" … */
  readonly names?: readonly Name[];
  /** What the parts add up to, for the title; defaults to 总量 / total. */
  readonly total?: Label;
}

/**
 * Contribution and pull of the parts of a total (贡献率与拉动): which part the growth came from.
 *
 *     contribution cᵢ = Δxᵢ / ΔX        (贡献率; adds up to 1)
 *     pull         pᵢ = Δxᵢ / X₀        (拉动, in percentage points; adds up to the growth rate)
 *
 * @param before - n parts at the start, ≥ 0, in one unit; not all zero.
 * @param after - the same parts at the end.
 * @throws {InputError} If lengths differ, a part is negative, or the total did not change: then no
 * contribution is defined (the pulls still are, and would add up to 0).
 * @see 国家统计局, 统计指标解释 (the definitions of 贡献率 and 拉动).
 * @example
 * contributions([60, 40], [80, 45]).contributions; // => [0.8, 0.2]
 */
export function contributions(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  options: ContributionOptions = {},
): Contributions {
  const where = "contributions";
  const start = checkNumbers(where, "before", before, { requirement: nonNegative });
  const end = checkNumbers(where, "after", after, { requirement: nonNegative });
  if (end.length !== start.length) {
    throw new InputError(
      where,
      "after",
      `hold ${start.length} numbers like \`before\``,
      end.length,
    );
  }
  const names = options.names ?? Array.from(start, (_, i) => String(i + 1));
  checkNames(where, "options.names", names);
  if (names.length !== start.length) {
    throw new InputError(where, "options.names", `hold ${start.length} names`, names.length);
  }
  return new Contributions(names, start, end, options.total ?? label("总量", "total"));
}

/** Who made a total grow, and by how much. */
export class Contributions extends Result {
  readonly title: Label;
  /** Σ before. */
  readonly totalBefore: number;
  /** Σ after. */
  readonly totalAfter: number;
  /** Each part's share of the change, adding up to 1; can leave [0, 1] when parts move apart. */
  readonly contributions: Float64Array;
  /** Each part's pull on the total's growth rate, as a fraction, adding up to that rate. */
  readonly pulls: Float64Array;

  /** @internal */
  constructor(
    readonly names: readonly Name[],
    readonly before: Float64Array,
    readonly after: Float64Array,
    total: Label,
  ) {
    super();
    this.title = label(
      `${total.zh}增长的贡献率与拉动`,
      `Contributions to the growth of ${total.en}`,
    );
    this.totalBefore = before.reduce((sum, value) => sum + value, 0);
    this.totalAfter = after.reduce((sum, value) => sum + value, 0);
    if (this.totalBefore === 0) {
      throw new InputError("contributions", "before", "have a total > 0", 0);
    }
    const change = this.totalAfter - this.totalBefore;
    if (change === 0) {
      const words = "have a total unlike that of `before`: no change, no contribution";
      throw new InputError("contributions", "after", words, this.totalAfter);
    }
    const changes = after.map((value, i) => value - before[i]);
    this.contributions = changes.map((part) => part / change);
    this.pulls = changes.map((part) => part / this.totalBefore);
  }

  /** The growth rate of the total. */
  get growth(): number {
    return this.totalAfter / this.totalBefore - 1;
  }

  override summary(): Label {
    const top = this.contributions.indexOf(Math.max(...this.contributions));
    const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
    const [share, growth] = [percent(this.contributions[top]), percent(this.growth)];
    return label(
      `总量增长 ${growth}；${nameText(this.names[top])}贡献最大，占增量的 ${share}。`,
      `The total changed by ${growth}; ${nameText(this.names[top], "en")} contributed most, ${share} of the change.`,
    );
  }

  override toTable(): Table {
    const percent = label("%", "%");
    const points = label("百分点", "percentage points");
    const column = (name: string, title: Label, values: Float64Array) => ({
      name,
      label: title,
      values: Array.from(values),
    });
    return new Table({
      title: this.title,
      columns: [
        nameColumn("part", label("部分", "part"), this.names),
        column("before", label("期初", "start"), this.before),
        column("after", label("期末", "end"), this.after),
        {
          ...column(
            "contribution",
            label("贡献率", "contribution"),
            this.contributions.map(hundred),
          ),
          unit: percent,
          decimals: 1,
        },
        {
          ...column("pull", label("拉动", "pull"), this.pulls.map(hundred)),
          unit: points,
          decimals: 2,
        },
      ],
    });
  }

  override steps(): Steps {
    const { totalBefore, totalAfter } = this;
    const [x0, x1, change] = [totalBefore, totalAfter, totalAfter - totalBefore].map(shortNumber);
    return new Steps(this.title, [
      {
        title: label("总量的变化", "The change of the total"),
        formula: "\\Delta X = X_1 - X_0",
        numbers: `\\Delta X = ${x1} - ${x0} = ${change}`,
      },
      {
        title: label("每一部分的贡献率与拉动", "Each part's contribution and pull"),
        formula: "c_i = \\Delta x_i / \\Delta X, \\qquad p_i = \\Delta x_i / X_0",
        table: this.toTable(),
        note: label(
          "贡献率之和为 100 %，拉动之和为总量的增长率。",
          "Contributions add up to 100 %, pulls to the growth rate of the total.",
        ),
      },
    ]);
  }
}

function hundred(value: number): number {
  return 100 * value;
}
