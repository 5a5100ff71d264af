import {
  type Column,
  compareNumbers,
  KINDS,
  type Label,
  listed,
  type Measure,
  type Name,
  say,
  sentences,
  shortPercent,
  type Step,
  Table,
  texNumber,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { withDoubts } from "./doubts.js";
import { BySector } from "./by-sector.js";
import type { InputOutputTable } from "./table.js";

/** A yuan of a product followed through all rounds: finished numbers, one a sector. */
export interface ImportPosition {
  /** Import shares. */
  readonly shares: Float64Array;
  readonly output: Float64Array;
  /** Value added, all together. */
  readonly income: number;
  readonly incomes: Float64Array;
  /** Imports by product. */
  readonly leaks: Float64Array;
  /** What other regions supply, by product. */
  readonly elsewhere: Float64Array;
}

/** What becomes of a yuan, all sectors together. */
export interface ImportTotals {
  readonly output: number;
  /** Value added at home; in the region where `inside` is below 1. */
  readonly income: number;
  /** What goes abroad. */
  readonly leak: number;
  /** What other regions supply; 0 where the region is the whole country. */
  readonly elsewhere: number;
}

/** What {@link ImportScenario} is made of. */
export interface ImportScenarioParts {
  readonly table: InputOutputTable;
  readonly product: Name;
  readonly changed: readonly Name[];
  readonly premium: number;
  readonly premiumOn: "all" | "replaced";
  readonly inside: Float64Array;
  readonly positions: readonly [before: ImportPosition, after: ImportPosition];
  readonly breakEvenPremium: number | undefined;
}

/** The measures of {@link ImportScenario}. */
export type ImportScenarioMeasure =
  | "share"
  | "newShare"
  | "output"
  | "outputChange"
  | "income"
  | "incomeChange"
  | "leak"
  | "leakChange"
  | "elsewhere";

/** What becomes of a yuan of a product when import shares change; see {@link importScenario}. */
export class ImportScenario extends BySector<ImportScenarioMeasure> {
  readonly table: InputOutputTable;
  /** Whose product is followed. */
  readonly product: Name;
  /** The sectors whose import share changes. */
  readonly changed: readonly Name[];
  readonly before: ImportTotals;
  readonly after: ImportTotals;
  readonly premium: number;
  readonly premiumOn: "all" | "replaced";
  /** The premium at which nothing is left of the gain; undefined where there is none, or no premium of the maker's undoes it. */
  readonly breakEvenPremium: number | undefined;
  private readonly regional: boolean;

  /** @internal */
  constructor(parts: ImportScenarioParts) {
    super({
      title: say("一元{product}的去向：进口替代情景", "Where a yuan of {product} goes: import substitution", {
        product: parts.product,
      }),
      kind: KINDS.sector,
      names: parts.table.sectors,
      measures: measuresOf(parts),
      main: "leak",
      derivation: ["share", "newShare", "output", "income", "leak"],
      note: withDoubts(parts.table, assumptions(parts)),
    });
    this.table = parts.table;
    this.product = parts.product;
    this.changed = parts.changed;
    this.premium = parts.premium;
    this.premiumOn = parts.premiumOn;
    this.breakEvenPremium = parts.breakEvenPremium;
    this.regional = isRegional(parts);
    [this.before, this.after] = parts.positions.map(totalsOf);
  }

  /** What becomes of the yuan before and after, all sectors together. */
  totals(): Table {
    const rows = [
      ["output", TOTALS.output],
      ["income", this.regional ? TOTALS.inRegion : TOTALS.income],
      ["leak", TOTALS.leak],
      ...(this.regional ? [["elsewhere", TOTALS.elsewhere] as const] : []),
    ] as const;
    const column = (name: string, words: Label, value: (key: keyof ImportTotals) => number): Column => ({
      name,
      label: words,
      values: rows.map(([key]) => value(key)),
      decimals: 5,
    });
    const changes = [
      column("before", say("变化前", "before"), (key) => this.before[key]),
      column("after", say("变化后", "after"), (key) => this.after[key]),
      column("change", say("变化", "change"), (key) => this.after[key] - this.before[key]),
    ];
    return new Table({
      title: say("每元{product}", "Per yuan of {product}", { product: this.product }),
      columns: [
        { name: "item", label: say("项目", "item"), values: rows.map(([, words]) => words) },
        ...(this.changes ? changes : [column("after", say("数额", "amount"), (key) => this.after[key])]),
      ],
      main: "after",
      note: this.summary(),
    });
  }

  /** Whether the two positions differ by more than their name. */
  private get changes(): boolean {
    return this.changed.length > 0 || this.premium > 0;
  }

  /** The totals first, then the sectors. */
  tables(): readonly Table[] {
    return [this.totals(), this.toTable()];
  }

  summary(): Label {
    const { before, after, product } = this;
    if (!this.changes) return this.asItIs();
    const words = {
      product,
      changed:
        this.changed.length > 3 ? say("{n} 个部门", "{n} sectors", { n: this.changed.length }) : listed(this.changed),
      before: before.income,
      after: after.income,
      change: signed(after.income - before.income),
      dearer: this.premium === 0 ? NOTHING : this.dearer(),
    };
    const head = say(
      "{changed}的进口比重改变{dearer}：每元{product}留在{where}的收入由 {before} 变为 {after}（{change}）。",
      "With other import shares of {changed}{dearer} the income that stays {where} per yuan of {product} goes from {before} to {after} ({change}).",
      { ...words, where: this.regional ? IN_REGION : AT_HOME },
    );
    return sentences(head, this.undone(), BOUND);
  }

  private asItIs(): Label {
    const [k] = this.order("leak");
    const { income, leak, elsewhere } = this.after;
    const words = {
      product: this.product,
      income,
      leak,
      elsewhere,
      top: this.names[k],
      most: this.measures.leak.values[k],
    };
    const head = this.regional
      ? say(
          "每元{product}有 {income} 成为本地收入，{elsewhere} 流向国内其他地区，{leak} 随进口流出。",
          "Of a yuan of {product} {income} becomes income in the region, {elsewhere} goes to other regions and {leak} abroad.",
          words,
        )
      : say(
          "每元{product}有 {income} 成为国内收入，{leak} 随进口流出。",
          "Of a yuan of {product} {income} becomes income at home and {leak} goes abroad.",
          words,
        );
    const most =
      leak > 0 ? say("流出最多的是{top}：{most}。", "Most of that leaks as {top}: {most}.", words) : undefined;
    return sentences(head, most, BOUND);
  }

  private dearer(): Label {
    const words = { premium: shortPercent(this.premium) };
    return this.premiumOn === "all"
      ? say("、这些投入贵 {premium}", " and these inputs dearer by {premium}", words)
      : say("、新替代的部分贵 {premium}", " and what replaces imports dearer by {premium}", words);
  }

  /** What premium undoes the gain. */
  private undone(): Label | undefined {
    if (this.breakEvenPremium === undefined) return undefined;
    return say("投入贵 {premium} 时收益归零。", "At inputs dearer by {premium} nothing is left of the gain.", {
      premium: shortPercent(this.breakEvenPremium),
    });
  }

  protected override firstSteps(): readonly Step[] {
    const { income, leak, elsewhere } = this.after;
    const sides = [income, leak, ...(this.regional ? [elsewhere] : [])].map(texNumber);
    return [
      {
        title: say("一元的去向", "where the yuan goes"),
        formula: this.regional
          ? "\\sum_i v_i \\hat l_{ik} + \\sum_i m_i u_i + \\sum_i (1 - s_i)(1 - m_i) u_i = 1"
          : "\\sum_i v_i \\hat l_{ik} + \\sum_i m_i u_i = 1",
        numbers: `${sides.join(" + ")} = 1`,
        note: say("uᵢ 是各轮所用产品 i 的总额。", "uᵢ is what is used of product i in all rounds."),
        table: this.totals(),
      },
    ];
  }
}

const NOTHING: Label = { zh: "", en: "" };
const AT_HOME = say("国内", "at home");
const IN_REGION = say("区内", "in the region");
const BOUND = say(
  "这是上限：价格、产能与时间都不在模型里。",
  "An upper bound: prices, capacity and time are not in the model.",
);
const TOTALS = {
  output: say("带动的总产出", "output in all rounds"),
  income: say("国内收入（增加值）", "income at home (value added)"),
  inRegion: say("区内收入（增加值）", "income in the region (value added)"),
  leak: say("随进口流出", "leaked as imports"),
  elsewhere: say("流向国内其他地区", "to other regions"),
};

function signed(value: number): string {
  const digits = Math.abs(value).toPrecision(4);
  return `${value < 0 ? "−" : "+"}${String(Number(digits))}`;
}

function isRegional({ inside }: ImportScenarioParts): boolean {
  return inside.some((share) => share < 1);
}

function totalsOf({ output, income, leaks, elsewhere }: ImportPosition): ImportTotals {
  return { output: sumOf(output), income, leak: sumOf(leaks), elsewhere: sumOf(elsewhere) };
}

function assumptions(parts: ImportScenarioParts): Label {
  return sentences(
    isRegional(parts)
      ? say(
          "变化前后都按同样的区内采购比重 s 计算。",
          "Before and after hold the same shares s bought inside the region.",
        )
      : say(
          "全国表：没有扣除流向国内其他地区的部分。",
          "The nation's table: what other regions supply isn't taken off.",
        ),
    parts.premium > 0
      ? say(
          "加价由{product}业从自己的增加值里付。",
          "The makers of {product} pay the premium out of their value added.",
          {
            product: parts.product,
          },
        )
      : undefined,
  );
}

function measuresOf(parts: ImportScenarioParts): Record<ImportScenarioMeasure, Measure | undefined> {
  const [before, after] = parts.positions;
  const change = (now: Float64Array, then: Float64Array): Float64Array => now.map((value, i) => value - then[i]);
  const none =
    after.shares.every((share, i) => compareNumbers(share, before.shares[i], 1) === 0) && parts.premium === 0;
  const of = (values: Float64Array, zh: string, en: string) => ({ label: say(zh, en), values, decimals: 5 });
  const moved = (values: Float64Array, zh: string, en: string) => (none ? undefined : of(values, zh, en));
  return {
    share: { ...of(before.shares, "进口比重", "import share"), formula: "m_i" },
    newShare: none ? undefined : { ...of(after.shares, "新的进口比重", "new import share"), formula: "m_i^*" },
    output: {
      ...of(after.output, "产出", "output"),
      formula: "\\hat l_{ik} = \\left[(I - s(I - \\hat m)A)^{-1}\\right]_{ik}",
    },
    outputChange: moved(change(after.output, before.output), "产出变化", "change of output"),
    income: { ...of(after.incomes, "收入", "income"), formula: "v_i \\hat l_{ik}" },
    incomeChange: moved(change(after.incomes, before.incomes), "收入变化", "change of income"),
    leak: { ...of(after.leaks, "流出", "leak"), formula: "m_i u_i = m_i \\sum_j a_{ij} \\hat l_{jk}" },
    leakChange: moved(change(after.leaks, before.leaks), "流出变化", "change of leak"),
    elsewhere: isRegional(parts) ? of(after.elsewhere, "其他地区", "other regions") : undefined,
  };
}
