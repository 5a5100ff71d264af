import { type Label, Result, say, Steps, Table, texNumber } from "../../base/index.js";
import { chiSquareUpperTail, sumOf } from "../../math/index.js";
import { MarkovChain } from "./markov-chain-result.js";

/** What a {@link SpatialMarkov} is made of. */
export interface SpatialMarkovParts {
  /** The moves by class of the neighbours. */
  readonly counts: readonly (readonly (readonly number[])[])[];
  readonly limits: readonly number[] | undefined;
}

/** A test whether chains are the same. */
export interface HomogeneityTest {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  /** 1 where there are no degrees of freedom. */
  readonly p: number;
}

/** What {@link spatialMarkov} gives: a chain for each class of neighbours, that of all, and tests. */
export class SpatialMarkov extends Result {
  readonly title: Label = say("空间马尔可夫链", "Spatial Markov chain");
  /** By the class of the neighbours, the lowest first. */
  readonly chains: readonly MarkovChain[];
  /** That of all regions. */
  readonly all: MarkovChain;
  /** Pearson's χ², and the likelihood ratio. */
  readonly chiSquare: HomogeneityTest;
  readonly likelihoodRatio: HomogeneityTest;

  /** @internal */
  constructor({ counts, limits }: SpatialMarkovParts) {
    super();
    this.chains = counts.map((own) => new MarkovChain({ counts: own, limits }));
    const pooled = counts[0].map((row, i) => row.map((_, j) => sumOf(counts.map((own) => own[i][j]))));
    this.all = new MarkovChain({ counts: pooled, limits });
    const terms = counts.flatMap((own) => own.flatMap((row, i) => termsOf(row, pooled[i])));
    const degrees = sumOf(
      pooled.map((row, i) =>
        degreesOf(
          row,
          counts.map((own) => own[i]),
        ),
      ),
    );
    const test = (statistic: number): HomogeneityTest => ({
      statistic,
      degreesOfFreedom: degrees,
      p: degrees === 0 ? 1 : chiSquareUpperTail(statistic, degrees),
    });
    this.chiSquare = test(sumOf(terms.map(({ pearson }) => pearson)));
    this.likelihoodRatio = test(Math.max(0, sumOf(terms.map(({ ratio }) => ratio))));
  }

  summary(): Label {
    const { statistic, degreesOfFreedom, p } = this.chiSquare;
    const holes = { statistic, df: degreesOfFreedom, p };
    if (degreesOfFreedom === 0) {
      return say("转移太少，无从检验邻居的影响。", "There are too few moves to test what neighbours do.");
    }
    return p < 0.05
      ? say(
          "转移与邻居的类别有关：χ² = {statistic}（自由度 {df}），p = {p}。",
          "Moves go with the class of the neighbours: χ² = {statistic} ({df} degrees of freedom), p = {p}.",
          holes,
        )
      : say(
          "看不出转移与邻居的类别有关：χ² = {statistic}（自由度 {df}），p = {p}。",
          "Moves don't visibly go with the class of the neighbours: χ² = {statistic} ({df} degrees of freedom), p = {p}.",
          holes,
        );
  }

  toTable(): Table {
    const rows = this.chains.flatMap(({ counts, measures }, s) =>
      counts.flatMap((row, i) =>
        row.map((count, j) => ({ s, i, j, count, p: measures.probability.values[i * row.length + j] })),
      ),
    );
    return new Table({
      title: this.title,
      main: "probability",
      columns: [
        {
          name: "neighbours",
          label: say("邻居类别", "class of neighbours"),
          values: rows.map(({ s }) => String(s + 1)),
        },
        { name: "from", label: say("年初类别", "class before"), values: rows.map(({ i }) => String(i + 1)) },
        { name: "to", label: say("年末类别", "class after"), values: rows.map(({ j }) => String(j + 1)) },
        {
          name: "probability",
          label: say("转移概率 p", "probability p"),
          values: rows.map(({ p }) => (Number.isNaN(p) ? null : p)),
        },
        { name: "count", label: say("次数 n", "moves n"), values: rows.map(({ count }) => count), decimals: 0 },
      ],
    });
  }

  steps(): Steps {
    const { statistic, degreesOfFreedom, p } = this.chiSquare;
    return new Steps(this.title, [
      {
        title: say("不分邻居的转移概率", "transition probabilities without neighbours"),
        formula: "p_{ij} = \\frac{n_{ij}}{n_i}",
        table: this.all.toTable(),
      },
      {
        title: say("按邻居的类别分开", "by the class of the neighbours"),
        formula: "p_{ij|s} = \\frac{n_{ij|s}}{n_{i|s}}",
        table: this.toTable(),
      },
      {
        title: say("是否相同的检验", "a test whether they are the same"),
        formula: "\\chi^2 = \\sum_s \\sum_i \\sum_j \\frac{(n_{ij|s} - n_{i|s} p_{ij})^2}{n_{i|s} p_{ij}}",
        numbers: `\\chi^2 = ${texNumber(statistic)}, \\quad \\mathrm{df} = ${degreesOfFreedom}, \\quad p = ${texNumber(p)}`,
        note: this.summary(),
      },
    ]);
  }
}

/** What each cell of a row adds to the two statistics. */
function termsOf(
  row: readonly number[],
  pooled: readonly number[],
): { readonly pearson: number; readonly ratio: number }[] {
  const [own, all] = [sumOf(row), sumOf(pooled)];
  return row.flatMap((count, j) => {
    const expected = all === 0 ? 0 : (own * pooled[j]) / all;
    if (expected === 0) return [];
    const ratio = count === 0 ? 0 : 2 * count * Math.log(count / expected);
    return [{ pearson: (count - expected) ** 2 / expected, ratio }];
  });
}

/** (classes of neighbours with members − 1)(columns reached − 1). */
function degreesOf(pooled: readonly number[], rows: readonly (readonly number[])[]): number {
  const groups = rows.filter((row) => sumOf(row) > 0).length;
  const reached = pooled.filter((count) => count > 0).length;
  return groups === 0 ? 0 : (groups - 1) * (reached - 1);
}
