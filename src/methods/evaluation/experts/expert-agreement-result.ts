import {
  ByName,
  KINDS,
  type Label,
  type LabelledMatrix,
  listed,
  type Measure,
  type Step,
  say,
  sentences,
  shortPercent,
  Table,
  texNumber,
} from "../../../base/index.js";
import { matrixTable } from "../decision/tables.js";

/** Kendall's coefficient of concordance with its test. */
export interface KendallConcordance {
  /** Corrected for ties, as SPSS gives it: from 0 to 1. */
  readonly w: number;
  /** As if there were no ties: smaller where there are. */
  readonly withoutTies: number;
  /** Of each item, over all experts; rank 1 is the lowest score. */
  readonly rankSums: Float64Array;
  /** Σ(Rⱼ − R̄)². */
  readonly squares: number;
  /** Σ(t³ − t) over all experts' ties. */
  readonly ties: number;
  /** m(n − 1)W. */
  readonly chiSquare: number;
  readonly degrees: number;
  /** The chance of as large a χ² where nobody agrees with anybody. */
  readonly p: number;
}

/** What {@link ExpertAgreement} is made of: finished numbers. */
export interface ExpertAgreementParts {
  /** Experts × items. */
  readonly sheet: LabelledMatrix;
  readonly full: number;
  /** How many were asked, if that is known. */
  readonly sent: number | undefined;
  /** One an item. */
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  readonly variations: Float64Array;
  readonly medians: Float64Array;
  readonly fullShares: Float64Array;
  readonly kendall: KendallConcordance;
}

/** The measures of {@link ExpertAgreement}. */
export type ExpertAgreementMeasure = "mean" | "median" | "deviation" | "variation" | "fullShare" | "rankSum";

export interface ExpertAgreement extends ExpertAgreementParts {}

/** How far experts agree on each item and over all: what {@link expertAgreement} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class ExpertAgreement extends ByName<ExpertAgreementMeasure> {
  /** @internal */
  constructor(parts: ExpertAgreementParts) {
    super({
      title: say("专家意见协调程度", "Agreement of experts"),
      kind: KINDS.indicator,
      names: parts.sheet.columns,
      measures: measuresOf(parts),
      main: "mean",
      note: kendallWords(parts),
    });
    Object.assign(this, parts);
  }

  /** The share of those asked who answered (积极系数); undefined unless `sent` was given. */
  get responseRate(): number | undefined {
    return this.sent === undefined ? undefined : this.sheet.rows.length / this.sent;
  }

  /** Kendall's W, its χ², degrees of freedom and p, in one row. */
  kendallTable(): Table {
    const { w, withoutTies, chiSquare, degrees, p } = this.kendall;
    return new Table({
      title: say("肯德尔协调系数检验", "Kendall's coefficient of concordance"),
      columns: [
        { name: "experts", label: say("专家人数", "experts"), values: [this.sheet.rows.length] },
        { name: "items", label: say("指标个数", "items"), values: [this.names.length] },
        { name: "w", label: say("W（并列修正）", "W (corrected for ties)"), values: [w], decimals: 4 },
        { name: "withoutTies", label: say("W（未修正）", "W (uncorrected)"), values: [withoutTies], decimals: 4 },
        { name: "chiSquare", label: say("χ²", "χ²"), values: [chiSquare], decimals: 3 },
        { name: "degrees", label: say("自由度", "degrees of freedom"), values: [degrees] },
        { name: "p", label: say("p", "p"), values: [p] },
      ],
      main: "w",
    });
  }

  override summary(): Label {
    const doubtful = this.names.filter((_, j) => this.variations[j] >= 0.25);
    const answered = this.responseRate;
    return sentences(
      kendallWords(this),
      doubtful.length === 0
        ? say("各指标的变异系数都小于 0.25。", "The coefficient of variation is below 0.25 on every item.")
        : say("变异系数不小于 0.25 的指标：{doubtful}。", "Coefficient of variation 0.25 or more: {doubtful}.", {
            doubtful: listed(doubtful),
          }),
      answered === undefined
        ? undefined
        : say("积极系数 {rate}。", "Answered: {rate}.", { rate: shortPercent(answered) }),
    );
  }

  /** Items, then Kendall's W. */
  tables(): readonly Table[] {
    return [this.toTable(), this.kendallTable()];
  }

  protected override firstSteps(): readonly Step[] {
    const title = say("专家评分", "the experts' scores");
    return [{ title, formula: "x_{ij}", table: matrixTable(title, this.sheet) }];
  }

  protected override stepsAt(k: number): readonly Step[] {
    const { w, squares, ties, chiSquare, degrees } = this.kendall;
    const [m, n] = [this.sheet.rows.length, this.names.length];
    const below = `${m}^2 \\times (${n}^3 - ${n}) - ${m} \\times ${texNumber(ties)}`;
    return [
      ...super.stepsAt(k),
      {
        title: say("全部指标：肯德尔协调系数", "over all items: Kendall's W"),
        formula: "W = \\frac{12 \\sum_j (R_j - \\bar{R})^2}{m^2 (n^3 - n) - m \\sum (t^3 - t)}",
        numbers: `\\frac{12 \\times ${texNumber(squares)}}{${below}} = ${texNumber(w)}`,
      },
      {
        title: say("检验", "its test"),
        formula: "\\chi^2 = m (n - 1) W",
        numbers: `${m} \\times ${degrees} \\times ${texNumber(w)} = ${texNumber(chiSquare)}`,
        note: kendallWords(this),
      },
    ];
  }
}

function kendallWords({ kendall, sheet }: ExpertAgreementParts): Label {
  const { w, chiSquare, degrees, p } = kendall;
  const holes = { m: sheet.rows.length, n: sheet.columns.length, w, chi: chiSquare, df: degrees, p };
  return sentences(
    say(
      "{m} 位专家、{n} 个指标：W = {w}，χ² = {chi}（自由度 {df}），p = {p}。",
      "Experts: {m}, items: {n}: W = {w}, χ² = {chi} (df {df}), p = {p}.",
      holes,
    ),
    sheet.columns.length <= 7
      ? say("指标不多于 7 个，p 只是近似。", "With 7 items or fewer the p is an approximation only.")
      : undefined,
  );
}

function measuresOf(parts: ExpertAgreementParts): Record<ExpertAgreementMeasure, Measure> {
  const { sheet, means, deviations, variations, medians, fullShares, kendall, full } = parts;
  const m = sheet.rows.length;
  return {
    mean: {
      label: say("均值", "mean"),
      values: means,
      decimals: 2,
      formula: "\\bar{x}_j = \\frac{1}{m} \\sum_i x_{ij}",
      numbers: (j) => `\\frac{${Array.from(sheet.columnAt(j), texNumber).join(" + ")}}{${m}} = ${texNumber(means[j])}`,
    },
    median: { label: say("中位数", "median"), values: medians, decimals: 2 },
    deviation: {
      label: say("标准差", "standard deviation"),
      values: deviations,
      decimals: 3,
      formula: "s_j = \\sqrt{\\frac{\\sum_i (x_{ij} - \\bar{x}_j)^2}{m - 1}}",
    },
    variation: {
      label: say("变异系数", "coefficient of variation"),
      values: variations,
      decimals: 3,
      formula: "V_j = \\frac{s_j}{\\bar{x}_j}",
      numbers: (j) => `\\frac{${texNumber(deviations[j])}}{${texNumber(means[j])}} = ${texNumber(variations[j])}`,
    },
    fullShare: {
      label: say("满分比（满分 {full}）", "share of full marks ({full})", { full }),
      values: fullShares,
      decimals: 3,
    },
    rankSum: { label: say("秩和", "rank sum"), values: kendall.rankSums, decimals: 1 },
  };
}
