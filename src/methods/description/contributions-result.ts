import { ByName, KINDS, type Label, type Measure, type Name, say, shortNumber, type Step } from "../../base/index.js";

/** What {@link Contributions} is made of: finished numbers, one a part, and the words of the total. */
export type ContributionParts = Pick<
  Contributions,
  "names" | "before" | "after" | "totalBefore" | "totalAfter" | "contributions" | "pulls"
> & {
  readonly total: Name;
  readonly unit: Label | undefined;
};

/** The measures of {@link Contributions}; contributions in per cent, pulls in percentage points. */
export type ContributionMeasure = "before" | "after" | "contribution" | "pull";

/** Who made a total grow, and by how much. */
export class Contributions extends ByName<ContributionMeasure> {
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Σ before. */
  readonly totalBefore: number;
  /** Σ after. */
  readonly totalAfter: number;
  /** Each part's share of the change, adding up to 1; can leave [0, 1] when parts move apart. */
  readonly contributions: Float64Array;
  /** Each part's pull on the total's growth rate, as a fraction, adding up to that rate. */
  readonly pulls: Float64Array;

  /** @internal */
  constructor(parts: ContributionParts) {
    const { names, total } = parts;
    super({
      title: say("{total}增长的贡献率与拉动", "Contributions to the growth of {total}", { total }),
      kind: KINDS.part,
      names,
      measures: measuresOf(parts),
      main: "contribution",
    });
    this.before = parts.before;
    this.after = parts.after;
    this.totalBefore = parts.totalBefore;
    this.totalAfter = parts.totalAfter;
    this.contributions = parts.contributions;
    this.pulls = parts.pulls;
  }

  /** The growth rate of the total. */
  get growth(): number {
    return this.totalAfter / this.totalBefore - 1;
  }

  summary(): Label {
    const [top] = this.order();
    const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;
    const words = {
      growth: percent(Math.abs(this.growth)),
      top: this.names[top],
      share: percent(this.contributions[top]),
    };
    return this.totalAfter < this.totalBefore
      ? say(
          "总量下降 {growth}；{top}下降最多，占减量的 {share}。",
          "The total fell by {growth}; {top} fell most, {share} of the fall.",
          words,
        )
      : say(
          "总量增长 {growth}；{top}贡献最大，占增量的 {share}。",
          "The total grew by {growth}; {top} contributed most, {share} of the change.",
          words,
        );
  }

  protected override firstSteps(): readonly Step[] {
    const { totalBefore, totalAfter } = this;
    const [x0, x1, change] = [totalBefore, totalAfter, totalAfter - totalBefore].map(shortNumber);
    return [
      {
        title: say("总量的变化", "The change of the total"),
        formula: "\\Delta X = X_1 - X_0",
        numbers: `\\Delta X = ${x1} - ${x0} = ${change}`,
      },
    ];
  }
}

/** A negative number behind a minus or under a stroke. */
function inBrackets(number: string): string {
  return number.startsWith("-") ? `(${number})` : number;
}

function measuresOf(parts: ContributionParts): Record<ContributionMeasure, Measure> {
  const { before, after, totalBefore, contributions, pulls, unit } = parts;
  const change = parts.totalAfter - totalBefore;
  const putIn = (symbol: string, k: number, of: number, value: number): string => {
    const [x0, x1, whole, result] = [before[k], after[k], of, value].map(shortNumber);
    return `${symbol} = (${x1} - ${inBrackets(x0)}) / ${inBrackets(whole)} = ${result}`;
  };
  return {
    before: { label: say("期初", "start"), unit, values: before },
    after: { label: say("期末", "end"), unit, values: after },
    contribution: {
      label: say("贡献率", "contribution"),
      unit: say("%", "%"),
      values: contributions.map((value) => 100 * value),
      decimals: 1,
      formula: "c_i = \\Delta x_i / \\Delta X",
      numbers: (k) => putIn("c", k, change, contributions[k]),
    },
    pull: {
      label: say("拉动", "pull"),
      unit: say("百分点", "percentage points"),
      values: pulls.map((value) => 100 * value),
      decimals: 2,
      formula: "p_i = \\Delta x_i / X_0",
      numbers: (k) => putIn("p", k, totalBefore, pulls[k]),
      note: () =>
        say(
          "贡献率之和为 100%，拉动之和为总量的增长率。",
          "Contributions add up to 100%, pulls to the growth rate of the total.",
        ),
    },
  };
}
