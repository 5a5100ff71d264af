import { ByName, type ByNameParts, type Column, KINDS, say, Table } from "../../../base/index.js";
import { type Better, ranksOf, tiedOrder } from "./ranks.js";

/** What a {@link ByAlternative} is made of. */
export interface ByAlternativeParts<K extends string> extends Omit<ByNameParts<K>, "kind"> {
  /** The measures of which less is better. */
  readonly less?: readonly NoInfer<K>[] | undefined;
}

/** A number an alternative and measure, in order: those who tie share the best of their ranks. */
export abstract class ByAlternative<K extends string = string> extends ByName<K> {
  private readonly less: readonly K[];

  protected constructor({ less = [], ...parts }: ByAlternativeParts<K>) {
    super({ ...parts, kind: KINDS.alternative });
    this.less = less;
  }

  /**
   * The table with its rows by a measure, best first; those who tie share the best of their ranks.
   *
   * @param measure - what ranks by default.
   */
  override ranking(measure: K = this.main): Table {
    const order = this.order(measure);
    const ranks = ranksOf(Float64Array.from(this.measures[measure].values), this.betterOf(measure));
    const columns = this.columns().map((column) => ({ ...column, values: order.map((i) => column.values[i]) }));
    return new Table({
      title: this.title,
      columns: [rankColumn(order.map((i) => ranks[i])), ...columns],
      main: measure,
    });
  }

  protected override order(measure: K = this.main): readonly number[] {
    if (!Object.hasOwn(this.measures, measure)) return super.order(measure);
    return tiedOrder(Float64Array.from(this.measures[measure].values), this.betterOf(measure)).flat();
  }

  /** Whether more of a measure is better, or less. */
  protected betterOf(measure: K): Better {
    return this.less.includes(measure) ? "less" : "more";
  }
}

/** The column of ranks. */
export function rankColumn(ranks: ArrayLike<number>): Column {
  return { name: "rank", label: say("名次", "rank"), values: Array.from(ranks) };
}
