import {
  compareNumbers,
  type Column,
  InputError,
  type Label,
  listed,
  type Name,
  Result,
  type Steps,
  say,
  sentences,
  shortPercent,
  Table,
} from "../../base/index.js";
import { type ConcentrationIndex, indexNamed, oneOfThese } from "./concentration-index.js";
import { checkCount } from "./concentration-ratio.js";
import { concentrationSteps } from "./concentration-steps.js";
import { bainType, highlyConcentratedPoints } from "./market-structure.js";
import { GINI, UNITS } from "./words.js";

/** What a {@link Concentration} is made of: finished numbers, largest first. */
export interface ConcentrationParts {
  /** Largest first; equal ones in the order given. */
  readonly names: readonly Name[];
  readonly sizes: Float64Array;
  readonly total: number;
  /** sᵢ, largest first. */
  readonly shares: Float64Array;
  /** CR₁ … CRₙ: the concentration curve without its origin. */
  readonly cumulativeShares: Float64Array;
  /** The indices that were computed, by name, in the order of the table. */
  readonly indices: readonly ConcentrationIndex[];
  /** Their values. */
  readonly values: Float64Array;
  /** What the units are. */
  readonly units: "firms" | "regions";
  readonly unit: Label | undefined;
  readonly subject: Name | undefined;
}

export interface Concentration extends ConcentrationParts {}

/** What {@link concentration} gives. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the constructor is given every field of the interface.
export class Concentration extends Result {
  readonly title: Label;

  constructor(parts: ConcentrationParts) {
    super();
    const { subject, units } = parts;
    const kind =
      units === "firms" ? say("市场集中度", "Market concentration") : say("地区集中度", "Regional concentration");
    this.title = subject === undefined ? kind : say("{kind}：{subject}", "{kind}: {subject}", { kind, subject });
    Object.assign(this, parts);
  }

  /** CRₙ for any n. */
  ratio(n: number): number {
    checkCount("Concentration.ratio", "n", n, this.shares.length);
    return this.cumulativeShares[n - 1];
  }

  /** An index by its name. */
  value(index: ConcentrationIndex): number {
    const where = "Concentration.value";
    const i = this.indices.indexOf(index);
    if (i >= 0) return this.values[i];
    if (/^CR/.test(index)) return indexNamed(where, "index", index).of(this.sizes);
    throw new InputError(where, "index", oneOfThese(this.indices.join(", ")), index);
  }

  summary(): Label {
    const n = this.names.length;
    const largest = Math.min(4, n);
    const { all, counter } = UNITS[this.units];
    return sentences(
      say(
        "{n} {counter}{all}中最大的 {largest} {counter}（{names}）占 {cr}；HHI = {hhi}，相当于 {equal} {counter}同样大小的{all}；{index} {gini}。",
        "The {largest} largest of {n} {all} ({names}) have {cr}; HHI = {hhi}, like {equal} {all} of one size; {index} {gini}.",
        {
          n,
          largest,
          all,
          counter,
          names: listed(this.names.slice(0, largest)),
          cr: shortPercent(this.ratio(largest)),
          hhi: this.value("herfindahl"),
          equal: this.value("numbersEquivalent"),
          index: GINI,
          gini: this.value("gini"),
        },
      ),
      this.caution(),
    );
  }

  toTable(): Table {
    const known = this.indices.map((name) => indexNamed("Concentration", "indices", name));
    return new Table({
      title: this.title,
      columns: [
        { name: "index", label: say("指数", "index"), values: known.map((index) => index.label) },
        { name: "value", label: say("值", "value"), values: [...this.values] },
      ],
      note: this.caution(),
      main: "value",
    });
  }

  /** The units, largest first, with shares and cumulative shares: the concentration curve. */
  ranking(): Table {
    return new Table({ title: this.title, columns: this.rankingColumns(), main: "size" });
  }

  /** What a chart shows: the units, not the indices. @internal */
  get drawn(): Table {
    return this.ranking();
  }

  /** The derivation of the indices by hand, from one ranked table. */
  steps(): Steps {
    return concentrationSteps(this, this.rankingColumns());
  }

  private rankingColumns(): Column[] {
    const { kind } = UNITS[this.units];
    return [
      { name: "rank", label: say("名次", "rank"), values: this.names.map((_, i) => i + 1) },
      { ...kind, values: [...this.names] },
      { name: "size", label: say("数值", "size"), unit: this.unit, values: [...this.sizes] },
      { name: "share", label: say("份额 s", "share s"), values: [...this.shares] },
      {
        name: "cumulativeShare",
        label: say("累计份额 CRₙ", "cumulative share CRₙ"),
        values: [...this.cumulativeShares],
      },
    ];
  }

  /** What the indices may be read as: bands of firms, or none. */
  private caution(): Label {
    if (this.units === "regions") return REGIONAL;
    const points = 1e4 * this.value("herfindahl");
    const above =
      compareNumbers(points, highlyConcentratedPoints) > 0 ? say("高于", "above") : say("不高于", "not above");
    const words = this.names.length >= 8 && bainType(this.ratio(4), this.ratio(8)).words;
    return sentences(
      say(
        "HHI 为 {points} 点，{above}美国 2023 年《合并指南》的高度集中线 1800 点（只看水平，不看合并的增量）。",
        "The HHI is {points} points, {above} the 1800 at which the US merger guidelines of 2023 call a market highly concentrated (level only, no merger's change).",
        { points, above },
      ),
      words ? say("{words}。", "{words}.", { words }) : undefined,
      say("前提是这些企业构成一个相关市场。", "This supposes that the firms are one relevant market."),
    );
  }
}

const REGIONAL: Label = say(
  "这些指数衡量地区集中（产业在地区间的分布），不是企业的市场集中；竞争政策的分级不适用。",
  "These measure regional concentration (how an industry is spread over regions), not market concentration of firms: bands of competition policy don't apply.",
);
