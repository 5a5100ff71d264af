import {
  type Label,
  LabelledMatrix,
  label,
  nameColumn,
  nameText,
  Result,
  Steps,
  shortNumber,
  Table,
  toLabel,
} from "../../../base/index.js";
import { quantileOfSorted } from "../../../math/index.js";
import type { FactorAnalysis } from "../analysis/factor-analysis-result.js";

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
  readonly title: Label = label("因子分析的自助法区间", "Bootstrap intervals of a factor analysis");
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
    const limits = replicates.loadings.map((draws, at) =>
      this.interval(draws, loadings.values[at]),
    );
    const matrix = (of: (at: number) => number): LabelledMatrix =>
      new LabelledMatrix(
        analysis.indicators,
        factors,
        Float64Array.from(limits, (_, at) => of(at)),
      );
    this.loadingsLower = matrix((at) => limits[at].lower);
    this.loadingsUpper = matrix((at) => limits[at].upper);
    this.loadingsError = matrix((at) => deviation(replicates.loadings[at]));
    this.composite = replicates.composite.map((draws, i) =>
      this.interval(draws, composite?.scores[i] ?? 0),
    );
    this.ranks = replicates.ranks.map((draws, i) => {
      const { estimate, lower, upper } = this.interval(draws, composite?.ranks[i] ?? 0);
      return { estimate, lower: Math.floor(lower), upper: Math.ceil(upper) };
    });
  }

  override summary(): Label {
    const { resamples, confidence, redrawn } = this.settings;
    const widths = this.ranks.map(({ lower, upper }) => upper - lower).sort((a, b) => a - b);
    const middle = quantileOfSorted(widths, 0.5);
    const level = shortNumber(100 * confidence);
    return label(
      `${resamples} 次重抽样，${level} % 区间：排名区间宽度的中位数为 ${shortNumber(middle)} 位${redrawn > 0 ? `；另有 ${redrawn} 次无法分析而重抽` : ""}。`,
      `${resamples} resamples, ${level} % intervals: half of the ranks are within ${shortNumber(middle)} places${redrawn > 0 ? `; ${redrawn} further resamples couldn't be analysed and were drawn anew` : ""}.`,
    );
  }

  /** The ranking with intervals, best first. */
  override toTable(): Table {
    const { composite, scores } = this.analysis;
    const order = Array.from(composite?.order ?? []);
    const column = (name: string, title: Label, of: (i: number) => number, decimals: number) => ({
      name,
      label: title,
      values: order.map(of),
      decimals,
    });
    return new Table({
      title: label("综合得分排名及区间", "Composite ranking with intervals"),
      columns: [
        nameColumn(
          "case",
          label("个案", "case"),
          order.map((i) => scores?.rows[i] ?? ""),
        ),
        column(
          "composite",
          label("综合得分", "composite score"),
          (i) => this.composite[i].estimate,
          4,
        ),
        column("lower", label("得分下限", "score, lower"), (i) => this.composite[i].lower, 4),
        column("upper", label("得分上限", "score, upper"), (i) => this.composite[i].upper, 4),
        column("rank", label("排名", "rank"), (i) => this.ranks[i].estimate, 0),
        column("bestRank", label("最好排名", "best rank"), (i) => this.ranks[i].lower, 0),
        column("worstRank", label("最差排名", "worst rank"), (i) => this.ranks[i].upper, 0),
      ],
      note: this.summary(),
    });
  }

  /** Loadings with their limits, three columns a factor. */
  loadingsTable(): Table {
    const { loadings, indicators } = this.analysis;
    const part = (j: number, suffix: string, title: Label, matrix: LabelledMatrix) => ({
      name: `f${j + 1}${suffix}`,
      label: title,
      values: [...matrix.columnAt(j)],
      decimals: 3,
    });
    return new Table({
      title: label("因子载荷及区间", "Loadings with intervals"),
      columns: [
        nameColumn("indicator", label("指标", "indicator"), indicators),
        ...loadings.columns.flatMap((name, j) => {
          const { zh, en } = toLabel(name);
          return [
            part(j, "", label(zh, en), loadings),
            part(j, "Lower", label(`${zh}下限`, `${en}, lower`), this.loadingsLower),
            part(j, "Upper", label(`${zh}上限`, `${en}, upper`), this.loadingsUpper),
          ];
        }),
      ],
      note: this.summary(),
    });
  }

  override steps(): Steps {
    const { resamples, alignment } = this.settings;
    const how =
      alignment === "match"
        ? label("按同余系数配对、统一符号", "paired by congruence, signs turned")
        : label("用 Procrustes 旋转对齐", "turned towards the sample's (Procrustes)");
    return new Steps(this.title, [
      {
        title: label(
          `有放回地抽取个案，${resamples} 次`,
          `draw cases with replacement, ${resamples} times`,
        ),
        note: label("每次个案数相同", "as many cases each time"),
      },
      {
        title: label(`重新提取、旋转；${how.zh}`, `extract and rotate again; factors ${how.en}`),
        table: this.loadingsTable(),
      },
      {
        title: label(
          "用所得系数给原个案打分、排名",
          "score and rank the sample's cases by what comes out",
        ),
        table: this.toTable(),
        note: this.summary(),
      },
    ]);
  }

  /** The rank of a case with its interval. */
  rankOf(name: string): IntervalEstimate {
    const rows = this.analysis.scores?.rows ?? [];
    const i = rows.findIndex((row) => nameText(row) === name || nameText(row, "en") === name);
    return this.ranks[i];
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

function deviation(draws: Float64Array): number {
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws.length - 1));
}
