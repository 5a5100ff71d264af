import {
  indexOfName,
  KINDS,
  type Label,
  LabelledMatrix,
  Result,
  say,
  sentences,
  Steps,
  Table,
  toLabel,
} from "../../../base/index.js";
import { quantileOfSorted, sumOf } from "../../../math/index.js";
import type { FactorAnalysis } from "../analysis/factor-analysis-result.js";
import { numbers } from "../tables/matrix-tables.js";
import { WORDS } from "../words.js";

/** What every resample gave: a list of numbers for each loading and for each case. */
export interface FactorReplicates {
  /** One list a loading, indicators × factors row by row. */
  readonly loadings: readonly Float64Array[];
  /** One list a case. */
  readonly composite: readonly Float64Array[];
  /** One list a case. */
  readonly ranks: readonly Float64Array[];
}

/** How it was resampled. */
export interface FactorBootstrapSettings {
  readonly resamples: number;
  readonly confidence: number;
  readonly alignment: "match" | "procrustes";
  /** Resamples that couldn't be analysed and were drawn anew. */
  readonly redrawn: number;
}

/** An estimate with its percentile interval. */
export interface IntervalEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/** Intervals of loadings, composite scores and ranks: what {@link bootstrapFactorAnalysis} returns. */
export class FactorBootstrap extends Result {
  readonly title: Label = say("因子分析的自助法区间", "Bootstrap intervals of a factor analysis");
  /** Limits of every loading. */
  readonly loadingsLower: LabelledMatrix;
  readonly loadingsUpper: LabelledMatrix;
  /** Standard deviations of every loading over the resamples. */
  readonly loadingsError: LabelledMatrix;
  /** One a case, in the order of the cases. */
  readonly composite: readonly IntervalEstimate[];
  /** One a case, in the order of the cases; whole ranks. */
  readonly ranks: readonly IntervalEstimate[];

  constructor(
    /** The analysis of the sample itself. */
    readonly analysis: FactorAnalysis,
    readonly replicates: FactorReplicates,
    readonly settings: FactorBootstrapSettings,
  ) {
    super();
    const { loadings, composite, factors } = analysis;
    const limits = replicates.loadings.map((draws, at) => this.interval(draws, loadings.values[at]));
    const matrix = (of: (at: number) => number): LabelledMatrix =>
      new LabelledMatrix(
        analysis.indicators,
        factors,
        Float64Array.from(limits, (_, at) => of(at)),
      );
    this.loadingsLower = matrix((at) => limits[at].lower);
    this.loadingsUpper = matrix((at) => limits[at].upper);
    this.loadingsError = matrix((at) => deviation(replicates.loadings[at]));
    this.composite = replicates.composite.map((draws, i) => this.interval(draws, composite?.scores[i] ?? 0));
    this.ranks = replicates.ranks.map((draws, i) => {
      const { estimate, lower, upper } = this.interval(draws, composite?.ranks[i] ?? 0);
      return { estimate, lower: Math.floor(lower), upper: Math.ceil(upper) };
    });
  }

  override summary(): Label {
    const { resamples, confidence, redrawn } = this.settings;
    const widths = this.ranks.map(({ lower, upper }) => upper - lower).sort((a, b) => a - b);
    return sentences(
      say(
        "{resamples} 次重抽样，{level}% 区间：排名区间宽度的中位数为 {middle} 位。",
        "{resamples} resamples, {level}% intervals: half of the ranks are within {middle} places.",
        { resamples, level: 100 * confidence, middle: quantileOfSorted(widths, 0.5) },
      ),
      redrawn === 0
        ? undefined
        : say(
            "另有 {redrawn} 次无法分析而重抽。",
            "Resamples that couldn't be analysed and were drawn anew: {redrawn}.",
            { redrawn },
          ),
    );
  }

  /** The ranking with intervals, best first. */
  override toTable(): Table {
    const { composite, scores } = this.analysis;
    const order = Array.from(composite?.order ?? []);
    const column = (name: string, title: Label, of: (i: number) => number, decimals: number) =>
      numbers(name, title, order.map(of), decimals);
    return new Table({
      title: say("综合得分排名及区间", "Composite ranking with intervals"),
      columns: [
        { ...KINDS.case, values: order.map((i) => scores?.rows[i] ?? "") },
        column("composite", WORDS.composite, (i) => this.composite[i].estimate, 4),
        column("lower", say("得分下限", "score, lower"), (i) => this.composite[i].lower, 4),
        column("upper", say("得分上限", "score, upper"), (i) => this.composite[i].upper, 4),
        column("rank", WORDS.rank, (i) => this.ranks[i].estimate, 0),
        column("bestRank", say("最好排名", "best rank"), (i) => this.ranks[i].lower, 0),
        column("worstRank", say("最差排名", "worst rank"), (i) => this.ranks[i].upper, 0),
      ],
      main: "composite",
      note: sentences(this.summary(), QUANTILE_RULE),
    });
  }

  /** Loadings with their limits, three columns a factor. */
  loadingsTable(): Table {
    const { loadings, indicators } = this.analysis;
    const columns = loadings.columns.flatMap((name, j) => {
      const part = (suffix: string, title: Label, matrix: LabelledMatrix) =>
        numbers(`f${j + 1}${suffix}`, title, matrix.columnAt(j));
      return [
        part("", toLabel(name), loadings),
        part("Lower", say("{name}下限", "{name}, lower", { name }), this.loadingsLower),
        part("Upper", say("{name}上限", "{name}, upper", { name }), this.loadingsUpper),
      ];
    });
    return new Table({
      title: say("因子载荷及区间", "Loadings with intervals"),
      columns: [{ ...KINDS.indicator, values: [...indicators] }, ...columns],
      note: sentences(this.summary(), QUANTILE_RULE),
    });
  }

  override steps(): Steps {
    const { resamples, alignment } = this.settings;
    const how =
      alignment === "match"
        ? say("按同余系数配对、统一符号", "paired by congruence, signs turned")
        : say("用 Procrustes 旋转对齐", "turned towards the sample's (Procrustes)");
    return new Steps(this.title, [
      {
        title: say("有放回地抽取个案，{n} 次", "draw cases with replacement, {n} times", {
          n: resamples,
        }),
        note: say("每次个案数相同", "as many cases each time"),
      },
      {
        title: say("重新提取、旋转；{how}", "extract and rotate again; factors {how}", { how }),
        table: this.loadingsTable(),
      },
      {
        title: say("用所得系数给原个案打分、排名", "score and rank the sample's cases by what comes out"),
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }

  /**
   * The rank of a case with its interval.
   *
   * @throws {InputError} If no case is called so.
   */
  rankOf(name: string): IntervalEstimate {
    const rows = this.analysis.scores?.rows ?? [];
    return this.ranks[indexOfName("FactorBootstrap.rankOf", "name", rows, name)];
  }

  private interval(draws: Float64Array, estimate: number): IntervalEstimate {
    const tail = (1 - this.settings.confidence) / 2;
    const sorted = Float64Array.from(draws).sort();
    return {
      estimate,
      lower: quantileOfSorted(sorted, tail),
      upper: quantileOfSorted(sorted, 1 - tail),
    };
  }
}

/** How quantiles of resamples are taken here; `bootstrap` takes them otherwise, and says so. */
const QUANTILE_RULE = say(
  "分位数在相邻两次重抽样之间线性插值（R 的第 7 型）。",
  "Quantiles are interpolated linearly between neighbouring resamples (type 7 of R).",
);

function deviation(draws: Float64Array): number {
  const mean = sumOf(draws) / draws.length;
  return Math.sqrt(sumOf(draws.map((x) => (x - mean) ** 2)) / (draws.length - 1));
}
