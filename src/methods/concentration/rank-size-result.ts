import { ByName, type Label, type Name, say, sentences, Steps, texNumber } from "../../base/index.js";

/** What a {@link RankSize} is made of: finished numbers. */
export interface RankSizeParts {
  /** Largest first. */
  readonly names: readonly Name[];
  readonly sizes: Float64Array;
  readonly shift: number;
  readonly form: "rank" | "size";
  readonly confidence: number;
  readonly constant: number;
  /** q. */
  readonly exponent: number;
  readonly standardError: number;
  readonly quantile: number;
  readonly rSquared: number;
}

/** The measures of {@link RankSize}. */
export type RankSizeMeasure = "size" | "logSize" | "logRank" | "fitted";

export interface RankSize extends Omit<RankSizeParts, "names" | "quantile"> {}

/** What {@link rankSize} gives: the exponent with its interval, and the points of the line. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class RankSize extends ByName<RankSizeMeasure> {
  /** Of the exponent. */
  readonly interval: readonly [lower: number, upper: number];

  constructor({ names, quantile, ...parts }: RankSizeParts) {
    const { sizes, shift, form, constant, exponent, standardError } = parts;
    const logs = { size: sizes.map(Math.log), rank: sizes.map((_, k) => Math.log(k + 1 - shift)) };
    const x = form === "rank" ? logs.size : logs.rank;
    super({
      title: say("位序—规模分析", "Rank and size"),
      kind: { name: "unit", label: say("单位", "unit") },
      names,
      main: "size",
      measures: {
        size: { label: say("规模 x", "size x"), values: sizes },
        logSize: { label: say("ln x", "ln x"), values: logs.size },
        logRank: { label: say("ln(R − {shift})", "ln(R − {shift})", { shift }), values: logs.rank },
        fitted: {
          label: form === "rank" ? say("拟合的位序对数", "fitted log rank") : say("拟合的规模对数", "fitted log size"),
          values: x.map((value) => constant - exponent * value),
        },
      },
    });
    Object.assign(this, parts);
    this.interval = [exponent - quantile * standardError, exponent + quantile * standardError];
  }

  summary(): Label {
    const [lower, upper] = this.interval;
    const holes = {
      q: this.exponent,
      se: this.standardError,
      lower,
      upper,
      percent: Math.round(100 * this.confidence),
      r2: this.rSquared,
      n: this.sizes.length,
    };
    return sentences(
      say(
        "位序—规模指数 q = {q}（标准误 {se}，{percent}% 区间 {lower} 至 {upper}，n = {n}，R² = {r2}）。",
        "Rank–size exponent q = {q} (standard error {se}, {percent}% interval {lower} to {upper}, n = {n}, R² = {r2}).",
        holes,
      ),
      this.reading(lower, upper),
      say(
        "R² 高不是幂律的证据：排序的数列总是近于直线。",
        "A high R² is no evidence of a power law: what is ranked lies near a line anyway.",
      ),
    );
  }

  private reading(lower: number, upper: number): Label {
    if (lower <= 1 && upper >= 1) {
      return say("区间含 1，与齐普夫定律不矛盾。", "The interval holds 1: no contradiction to Zipf's law.");
    }
    const top = this.exponent < 1 === (this.form === "rank");
    return top
      ? say("比齐普夫定律更集中于首位。", "More is at the top than by Zipf's law.")
      : say("比齐普夫定律更均匀。", "Sizes are more alike than by Zipf's law.");
  }

  override steps(): Steps {
    const rank = this.shift === 0 ? "\\ln R" : `\\ln(R - ${texNumber(this.shift)})`;
    const [y, x] = this.form === "rank" ? [rank, "\\ln x"] : ["\\ln x", rank];
    const [q, c, se] = [this.exponent, this.constant, this.standardError].map(texNumber);
    return new Steps(this.title, [
      { title: say("由大到小排序，取对数", "ranked from the largest, in logarithms"), table: this.toTable() },
      {
        title: say("最小二乘", "least squares"),
        formula: `${y} = c - q ${x}`,
        numbers: `c = ${c}, \\quad q = ${q}, \\quad R^2 = ${texNumber(this.rSquared)}`,
      },
      {
        title: say("标准误", "standard error"),
        formula: "s_q = q \\sqrt{2/n}",
        numbers: `${q} \\sqrt{2/${this.sizes.length}} = ${se}`,
        note: this.summary(),
      },
    ]);
  }
}
