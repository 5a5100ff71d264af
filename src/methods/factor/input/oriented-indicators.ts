import {
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Name,
  Result,
  say,
  type Step,
  Steps,
  Table,
  texNumber,
  toLabel,
} from "../../../base/index.js";
import { matrixTable } from "../tables/matrix-tables.js";

/**
 * How an indicator of which less is better is turned into one of which more is better:
 * `"reciprocal"` 1/x, `"maximum-minus"` max − x, `"min-max"` (max − x)/(max − min), `"negative"` −x, and
 * `{ likert: [low, high] }`, low + high − x, for a reverse-coded item.
 */
export type Orientation =
  | "reciprocal"
  | "maximum-minus"
  | "min-max"
  | "negative"
  | { readonly likert: readonly [number, number] };

/** A table in which more is better everywhere: what {@link orientIndicators} returns. */
export class OrientedIndicators extends Result {
  readonly title: Label = say("指标正向化", "Indicators turned in one direction");

  constructor(
    /** The table before. */
    readonly before: LabelledMatrix,
    /** The table after; hand it to `factorAnalysis`. */
    readonly data: LabelledMatrix,
    /** Which indicators were turned, and how. */
    readonly turned: readonly { readonly indicator: Name; readonly how: Orientation }[],
  ) {
    super();
  }

  override summary(): Label {
    if (this.turned.length === 0) {
      return say("没有需要正向化的指标。", "No indicator had to be turned.");
    }
    return say(
      "已正向化：{turned}；此后各指标都是越大越好。",
      "Turned: {turned}; of every indicator more is better now.",
      { turned: listed(this.turned.map(({ indicator }) => indicator)) },
    );
  }

  override toTable(): Table {
    const { title, columns } = matrixTable(this.title, this.data, { rows: KINDS.case });
    return new Table({
      title,
      columns: columns.map((column) => ({ ...column, decimals: undefined })),
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return new Steps(
      this.title,
      this.turned.map(({ indicator, how }) => this.stepOf(indicator, how)),
    );
  }

  private stepOf(indicator: Name, how: Orientation): Step {
    const j = this.data.columns.indexOf(indicator);
    const [x, y] = [this.before.columnAt(j), this.data.columnAt(j)];
    const title = toLabel(indicator);
    return {
      title,
      formula: formulaOf(how),
      numbers: `${texNumber(x[0])} \\to ${texNumber(y[0])}`,
      table: new Table({
        title,
        columns: [
          { ...KINDS.case, values: [...this.data.rows] },
          { name: "before", label: say("正向化前", "before"), values: [...x] },
          { name: "after", label: say("正向化后", "after"), values: [...y] },
        ],
      }),
    };
  }
}

function formulaOf(how: Orientation): string {
  if (typeof how === "object") return `x' = ${how.likert[0]} + ${how.likert[1]} - x`;
  const formulas = {
    reciprocal: "x' = \\frac{1}{x}",
    "maximum-minus": "x' = \\max x - x",
    "min-max": "x' = \\frac{\\max x - x}{\\max x - \\min x}",
    negative: "x' = -x",
  };
  return formulas[how];
}
