import {
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  nameText,
  Result,
  type Step,
  Steps,
  shortNumber,
  Table,
  toLabel,
} from "../../../base/index.js";
import { matrixTable } from "../tables/matrix-tables.js";

/**
 * How an indicator of which less is better is turned into one of which more is better:
 * `"reciprocal"` 1/x, `"maximumMinus"` max − x, `"minMax"` (max − x)/(max − min), `"negative"` −x, and
 * `{ likert: [low, high] }`, low + high − x, for a reverse-coded item.
 */
export type Orientation =
  | "reciprocal"
  | "maximumMinus"
  | "minMax"
  | "negative"
  | { readonly likert: readonly [number, number] };

/** A table in which more is better everywhere: what {@link orientIndicators} returns. */
export class OrientedIndicators extends Result {
  readonly title: Label = label("指标正向化", "Indicators turned in one direction");

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
    const zh = this.turned.map(({ indicator }) => nameText(indicator)).join("、");
    const en = this.turned.map(({ indicator }) => nameText(indicator, "en")).join(", ");
    return this.turned.length === 0
      ? label("没有需要正向化的指标。", "No indicator had to be turned.")
      : label(
          `已正向化：${zh}；此后各指标都是越大越好。`,
          `Turned: ${en}; of every indicator more is better now.`,
        );
  }

  override toTable(): Table {
    const table = matrixTable(this.title, this.data, {
      rows: label("个案", "case"),
      rowName: "case",
    });
    return new Table({
      title: table.title,
      columns: table.columns.map((c) => ({ ...c, decimals: undefined })),
      note: this.summary(),
    });
  }

  override steps(): Steps {
    return new Steps(
      this.title,
      this.turned.map((turn) => this.stepOf(turn)),
    );
  }

  private stepOf({
    indicator,
    how,
  }: {
    readonly indicator: Name;
    readonly how: Orientation;
  }): Step {
    const j = this.data.columns.indexOf(indicator);
    const [x, y] = [this.before.columnAt(j), this.data.columnAt(j)];
    return {
      title: label(nameText(indicator), nameText(indicator, "en")),
      formula: formulaOf(how),
      numbers: `${shortNumber(x[0])} \\to ${shortNumber(y[0])}`,
      table: new Table({
        title: toLabel(indicator),
        columns: [
          { name: "case", label: label("个案", "case"), values: [...this.data.rows] },
          { name: "before", label: label("正向化前", "before"), values: [...x] },
          { name: "after", label: label("正向化后", "after"), values: [...y] },
        ],
      }),
    };
  }
}

function formulaOf(how: Orientation): string {
  if (typeof how === "object") return `x' = ${how.likert[0]} + ${how.likert[1]} - x`;
  const formulas = {
    reciprocal: "x' = \\frac{1}{x}",
    maximumMinus: "x' = \\max x - x",
    minMax: "x' = \\frac{\\max x - x}{\\max x - \\min x}",
    negative: "x' = -x",
  };
  return formulas[how];
}
