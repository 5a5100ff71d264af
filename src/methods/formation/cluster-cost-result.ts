import {
  checkNumber,
  compareNumbers,
  type Label,
  positive,
  Result,
  say,
  sentences,
  shortPercent,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";

/** Options of {@link clusterCost}. */
export interface ClusterCostOptions {
  /** c₀: what a firm alone produces at, > 0. */
  readonly production: number;
  /** α: how fast production gets cheaper with the number of firms (external economies), in [0.01, 5]. */
  readonly externalEconomies: number;
  /** g: what crowding costs a firm alone, > 0. */
  readonly congestion: number;
  /** β: how fast crowding grows with the number of firms, in [0.01, 5]. */
  readonly crowding: number;
  /** τ₀: what transactions cost where nobody trusts anybody, ≥ 0; 0 by default. */
  readonly transaction?: number;
  /** λ: what being bound to each other costs at full trust, ≥ 0; 0 by default. */
  readonly lockIn?: number;
  /** t: trust, from 0 to 1; by default the one at which transactions cost least. */
  readonly trust?: number | undefined;
  /** How far above the lowest cost still counts as low, in (0, 1]; 0.01 by default. */
  readonly tolerance?: number;
}

/** What a firm's cost is made of at a size. */
export interface ClusterCostParts {
  /** c₀n^(−α). */
  readonly production: number;
  /** gn^β. */
  readonly congestion: number;
  /** τ₀(1 − t) + λt². */
  readonly transaction: number;
  readonly total: number;
}

/** What {@link clusterCost} gives: the best size, and how far from it a firm costs hardly more. */
export class ClusterCost extends Result {
  readonly title: Label = say("集群规模与企业成本（示意）", "Size of a cluster and cost of a firm (illustrative)");
  readonly options: Required<ClusterCostOptions> & { readonly trust: number };
  /** n*: the size at which a firm costs least. */
  readonly optimum: number;
  /** t*: the trust at which transactions cost least. */
  readonly bestTrust: number;
  /** Between which sizes a firm costs at most `tolerance` more. */
  readonly interval: readonly [number, number];

  /** @internal */
  constructor(parts: Pick<ClusterCost, "options" | "optimum" | "bestTrust" | "interval">) {
    super();
    this.options = parts.options;
    this.optimum = parts.optimum;
    this.bestTrust = parts.bestTrust;
    this.interval = parts.interval;
  }

  /** What a firm's cost is made of in a cluster of n firms. */
  at(firms: number): ClusterCostParts {
    checkNumber("ClusterCost.at", "firms", firms, positive);
    const {
      production: c0,
      externalEconomies,
      congestion: g,
      crowding,
      transaction: tau,
      lockIn,
      trust,
    } = this.options;
    const [production, congestion] = [c0 * firms ** -externalEconomies, g * firms ** crowding];
    const transaction = tau * (1 - trust) + lockIn * trust ** 2;
    return { production, congestion, transaction, total: production + congestion + transaction };
  }

  /** The whole numbers of firms in {@link interval}; undefined where there is none. */
  get wholeInterval(): readonly [number, number] | undefined {
    const [low, high] = [Math.max(1, Math.ceil(this.interval[0])), Math.floor(this.interval[1])];
    return low <= high ? [low, high] : undefined;
  }

  summary(): Label {
    const { optimum, wholeInterval: whole } = this;
    const size = say(
      "n* = {n} 家企业时成本最低，为 {cost}；",
      "A firm costs least, {cost}, where there are n* = {n};",
      {
        n: optimum,
        cost: this.at(optimum).total,
      },
    );
    const words = { tolerance: shortPercent(this.options.tolerance) };
    const plain =
      whole === undefined
        ? say(
            "与之相差 {tolerance} 以内没有整数规模。",
            "no whole number of firms costs within {tolerance} of it.",
            words,
          )
        : say(
            "{low} 到 {high} 家都在最低成本的 {tolerance} 以内：最优规模是一片平地，不是一个点。",
            "any number from {low} to {high} costs within {tolerance} of it: the best size is a plain, not a point.",
            { ...words, low: whole[0], high: whole[1] },
          );
    return sentences(size, plain, this.trustWords(), say("参数是示意的。", "The parameters are illustrative."));
  }

  /** The parts of the cost at some sizes, the best and the limits among them. */
  toTable(): Table {
    const { optimum, interval } = this;
    const sizes = [...new Set([1, interval[0], optimum, interval[1], 2 * interval[1]])].sort((a, b) => a - b);
    const parts = sizes.map((n) => this.at(n));
    const least = this.at(optimum).total;
    return new Table({
      title: this.title,
      main: "total",
      columns: [
        { name: "firms", label: say("企业数 n", "firms n"), values: sizes },
        { name: "production", label: say("生产成本", "production"), values: parts.map((one) => one.production) },
        { name: "congestion", label: say("拥挤成本", "crowding"), values: parts.map((one) => one.congestion) },
        { name: "transaction", label: say("交易成本", "transactions"), values: parts.map((one) => one.transaction) },
        { name: "total", label: say("合计", "total"), values: parts.map((one) => one.total) },
        {
          name: "above",
          label: say("高于最低", "above the lowest"),
          unit: say("%", "%"),
          values: parts.map((one) => 100 * (one.total / least - 1)),
          decimals: 2,
        },
      ],
    });
  }

  steps(): Steps {
    const { production, externalEconomies: alpha, congestion, crowding: beta } = this.options;
    const [c, a, g, b] = [production, alpha, congestion, beta].map(texNumber);
    return new Steps(this.title, [
      {
        title: say("边际上两股力量相抵", "At the margin the two forces cancel out"),
        formula: "c_0 \\alpha n^{-\\alpha - 1} = g \\beta n^{\\beta - 1}",
      },
      {
        title: say("最优规模", "The best size"),
        formula: "n^* = \\left(\\frac{c_0 \\alpha}{g \\beta}\\right)^{1/(\\alpha + \\beta)}",
        numbers: `n^* = \\left(\\frac{${c} \\times ${a}}{${g} \\times ${b}}\\right)^{1/(${a} + ${b})} = ${texNumber(this.optimum)}`,
      },
      ...this.trustStep(),
      { title: say("各规模下的成本", "Cost by size"), table: this.toTable(), note: this.summary() },
    ]);
  }

  private trustStep(): readonly Step[] {
    const { transaction, lockIn } = this.options;
    if (transaction === 0 || lockIn === 0) return [];
    const [tau, lambda] = [transaction, lockIn].map(texNumber);
    const inner = `\\frac{${tau}}{2 \\times ${lambda}}`;
    const bound = compareNumbers(transaction / (2 * lockIn), 1) > 0;
    return [
      {
        title: say("交易成本最低的信任", "The trust at which transactions cost least"),
        formula:
          "\\frac{d}{dt} [\\tau_0 (1 - t) + \\lambda t^2] = 0, \\quad t^* = \\min(1, \\frac{\\tau_0}{2 \\lambda})",
        numbers: bound ? `t^* = 1` : `t^* = ${inner} = ${texNumber(this.bestTrust)}`,
      },
    ];
  }

  private trustWords(): Label | undefined {
    const { transaction, lockIn, trust } = this.options;
    if (transaction === 0 && lockIn === 0) return undefined;
    return say(
      "信任 t = {t} 时交易成本为 {cost}；t* = {best} 时最低。",
      "Transactions cost {cost} at trust t = {t}; least at t* = {best}.",
      { t: trust, cost: this.at(this.optimum).transaction, best: this.bestTrust },
    );
  }
}
