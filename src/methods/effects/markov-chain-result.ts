import { ByCell, type Label, say, sentences, shortPercent, Steps, texNumber } from "../../base/index.js";
import { stationaryDistribution, sumOf } from "../../math/index.js";

/** What a {@link MarkovChain} is made of. */
export interface MarkovChainParts {
  /** n_ij: how often a region of class i was in class j a year later. */
  readonly counts: readonly (readonly number[])[];
  /** Between the classes; undefined where each year has its own. */
  readonly limits: readonly number[] | undefined;
}

/** The measures of {@link MarkovChain}. */
export type MarkovMeasure = "probability" | "count";

const FROM = { name: "from", label: say("年初类别", "class before") };
const TO = { name: "to", label: say("年末类别", "class after") };

/** What {@link markovChain} gives: the probability of each move. Classes are numbered from the lowest. */
export class MarkovChain extends ByCell<MarkovMeasure> {
  readonly counts: readonly (readonly number[])[];
  readonly limits: readonly number[] | undefined;
  /** π; undefined where a class was never left or can't be reached from all others. */
  readonly stationary: Float64Array | undefined;

  /** @internal */
  constructor({ counts, limits }: MarkovChainParts) {
    const names = counts.map((_, i) => String(i + 1));
    const shares = counts.map(sharesOf);
    super({
      title: say("马尔可夫转移概率", "Markov transition probabilities"),
      kinds: [FROM, TO],
      rows: names,
      columns: names,
      main: "probability",
      measures: {
        probability: { label: say("转移概率 p", "probability p"), values: shares.flat() },
        count: { label: say("次数 n", "moves n"), values: counts.flat(), decimals: 0 },
      },
    });
    this.counts = counts;
    this.limits = limits;
    this.stationary = shares.flat().some(Number.isNaN) ? undefined : stationaryDistribution(shares);
  }

  /** Shorrocks's mobility: (k − Σ p_ii)/(k − 1), 0 where nobody moves; NaN where a class has no moves. */
  get mobility(): number {
    const k = this.counts.length;
    return (k - sumOf(this.counts.map((row, i) => sharesOf(row)[i]))) / (k - 1);
  }

  summary(): Label {
    const moves = sumOf(this.counts.flat());
    const stay = sumOf(this.counts.map((row, i) => row[i]));
    const empty = this.counts.flatMap((row, i) => (sumOf(row) === 0 ? [String(i + 1)] : []));
    return sentences(
      say(
        "{moves} 次转移中 {stay} 留在原类（{share}），共 {k} 类。",
        "Of {moves} moves {stay} stay in their class ({share}); there are {k} classes.",
        { moves, stay, share: shortPercent(stay / moves), k: this.counts.length },
      ),
      empty.length > 0
        ? say("没有地区处于类别 {empty}。", "No region was ever in class {empty}.", { empty: empty.join(", ") })
        : undefined,
      this.stationary === undefined
        ? say(
            "不是每一类都能到达其他各类，平稳分布不存在或不唯一。",
            "Not every class leads to every other: there is no one stationary distribution.",
          )
        : say(
            "平稳分布为 {pi}（若一切不变，不是预测）。",
            "The stationary distribution is {pi} (if nothing changed, which is no forecast).",
            { pi: Array.from(this.stationary, shortPercent).join(", ") },
          ),
    );
  }

  override steps(from?: string, to?: string): Steps {
    const k = this.placeOf("steps", from, to);
    const [i, j] = [Math.floor(k / this.counts.length), k % this.counts.length];
    const [n, all] = [this.counts[i][j], sumOf(this.counts[i])].map(texNumber);
    const value = this.valueAt(k, "probability");
    return new Steps(this.stepsTitle(...this.namesAt(k)), [
      { title: say("数出转移次数", "count the moves"), table: this.toTable() },
      {
        title: say("除以年初在该类的次数", "over the moves out of the class"),
        formula: "p_{ij} = \\frac{n_{ij}}{n_i}",
        ...(Number.isNaN(value) ? {} : { numbers: `\\frac{${n}}{${all}} = ${texNumber(value)}` }),
      },
      { title: say("平稳分布", "stationary distribution"), formula: "\\pi = \\pi P", note: this.summary() },
    ]);
  }
}

/** Shares of a row; NaN where there is nothing. @internal */
export function sharesOf(row: readonly number[]): readonly number[] {
  const all = sumOf(row);
  return row.map((count) => (all === 0 ? Number.NaN : count / all));
}
