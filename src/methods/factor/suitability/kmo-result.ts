import {
  ByName,
  type Column,
  KINDS,
  type Label,
  listed,
  type Name,
  say,
  sentences,
  Steps,
  texNumber,
} from "../../../base/index.js";
import { sumOf } from "../../../math/index.js";
import { squareTable } from "../tables/matrix-tables.js";
import { type KmoBand, kmoBand } from "./kmo-band.js";

/** What {@link KmoMeasure} is made of. */
export interface KmoParts {
  readonly indicators: readonly Name[];
  readonly overall: number;
  readonly individual: Float64Array;
  readonly antiImage: Float64Array;
  readonly correlation: Float64Array;
}

/** The KMO measure of all indicators together and of each: what {@link kmo} returns. */
export class KmoMeasure extends ByName<"msa"> {
  /** Of all together, from 0 to 1. */
  readonly overall: number;
  /** Of each indicator (MSA), in the order of `names`; NaN of one that is correlated with none. */
  readonly individual: Float64Array;
  /** The anti-image correlations, row by row: partial correlations with their signs turned. */
  readonly antiImage: Float64Array;
  /** The correlations, row by row. */
  readonly correlation: Float64Array;

  /** @internal */
  constructor({ indicators, overall, individual, antiImage, correlation }: KmoParts) {
    const label = say("取样适切性量数", "measure of sampling adequacy");
    super({
      title: say("KMO 取样适切性量数", "KMO measure of sampling adequacy"),
      kind: KINDS.indicator,
      names: indicators,
      measures: { msa: { label, values: individual, decimals: 3 } },
      note: say("总体 KMO = {overall}", "Overall KMO = {overall}", { overall }),
    });
    this.overall = overall;
    this.individual = individual;
    this.antiImage = antiImage;
    this.correlation = correlation;
  }

  /** What the overall value is called. */
  get band(): KmoBand {
    return kmoBand(this.overall);
  }

  override summary(): Label {
    const order = this.order();
    const known = order.filter((i) => !Number.isNaN(this.individual[i]));
    const alone = order.filter((i) => Number.isNaN(this.individual[i]));
    return sentences(
      this.reading(known[known.length - 1]),
      alone.length > 0 ? unrelated(this.names, alone) : undefined,
    );
  }

  private reading(weakest: number): Label {
    return say(
      "KMO = {value}：Kaiser 称“{kaiser}”，国内教材称“{textbook}”。最低的是{weakest}（{low}）。",
      'KMO = {value}: "{kaiser}" in Kaiser\'s words, "{textbook}" in Chinese textbooks\'. The lowest is that of {weakest} ({low}).',
      {
        value: this.overall,
        kaiser: this.band.kaiser,
        textbook: this.band.textbook,
        weakest: this.names[weakest],
        low: this.individual[weakest],
      },
    );
  }

  /** The measure of all together by hand: correlations, anti-image correlations, two sums of squares. */
  override steps(): Steps {
    const { names, correlation, antiImage, overall } = this;
    const [r, a] = [correlation, antiImage].map((matrix) => offDiagonal(matrix, names.length));
    return new Steps(say("KMO 的计算", "How KMO comes about"), [
      {
        title: say("相关系数矩阵", "the correlation matrix"),
        formula: "R = (r_{ij})",
        table: squareTable(say("相关系数矩阵", "Correlation matrix"), names, correlation),
      },
      {
        title: say("求逆，得反映像相关矩阵", "its inverse gives the anti-image correlations"),
        formula: "a_{ij} = -\\frac{r^{ij}}{\\sqrt{r^{ii} r^{jj}}}",
        table: squareTable(say("反映像相关矩阵", "Anti-image correlations"), names, antiImage),
        note: say(
          "表中是偏相关系数的相反数；平方后符号无关",
          "The table holds partial correlations with their signs turned; squared, the sign is gone",
        ),
      },
      {
        title: say("两个平方和之比", "the quotient of sums of squares"),
        formula:
          "\\mathrm{KMO} = \\frac{\\sum_{i\\ne j} r_{ij}^2}{\\sum_{i\\ne j} r_{ij}^2 + \\sum_{i\\ne j} a_{ij}^2}",
        numbers: `\\frac{${texNumber(r)}}{${texNumber(r)} + ${texNumber(a)}} = ${texNumber(overall)}`,
        note: this.summary(),
      },
    ]);
  }

  /** With Kaiser's word and the textbooks' for each. */
  protected override columns(): readonly Column[] {
    const bands = Array.from(this.individual, (value) => (Number.isNaN(value) ? undefined : kmoBand(value)));
    const [kaiser, textbook] = [bands.map((b) => b?.kaiser ?? null), bands.map((b) => b?.textbook ?? null)];
    return [
      ...super.columns(),
      { name: "kaiser", label: say("Kaiser 的评语", "Kaiser's word"), values: kaiser },
      { name: "textbook", label: say("教材的评语", "textbook's word"), values: textbook },
    ];
  }
}

function unrelated(names: readonly Name[], alone: readonly number[]): Label {
  return say(
    "与其余指标都不相关、因而没有自己的值：{names}。",
    "Correlated with none of the others, and so without a value: {names}.",
    { names: listed(alone.map((i) => names[i])) },
  );
}

/** Σᵢ≠ⱼ of squares. */
function offDiagonal(matrix: Float64Array, p: number): number {
  return sumOf(matrix.map((x, at) => (at % (p + 1) === 0 ? 0 : x * x)));
}
