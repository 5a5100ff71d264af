import {
  checkNumber,
  type Label,
  Result,
  say,
  sentences,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { gapAt, tippingShare, wagesAt } from "./core-periphery-model.js";

/** Options of {@link corePeriphery}. */
export interface CorePeripheryOptions {
  /** μ: what share of income is spent on manufactures, in (0, 1). */
  readonly manufacturing: number;
  /** σ: the elasticity of substitution between two varieties, in (1, 100]. */
  readonly substitution: number;
  /** T: how many units must be sent for one to arrive, in (1, 1000]. */
  readonly tradeCost: number;
}

/** A share of manufacturing in region 1 at which nobody moves. */
export interface CorePeripheryEquilibrium {
  /** λ. */
  readonly share: number;
  /** Whether workers come back after a small push. */
  readonly stable: boolean;
}

/** Where an economy is: spread alone lasts, a core alone lasts, or either does and history decides. */
export type CorePeripheryRegime = "spread" | "history" | "core";

const REGIMES: Readonly<Record<CorePeripheryRegime, Label>> = {
  spread: say("只有均匀分布是稳定的", "only the even spread is stable"),
  history: say(
    "均匀分布与集聚都稳定，由历史（起点）决定",
    "both the even spread and a core are stable: history, where one begins, decides",
  ),
  core: say("只有集聚是稳定的", "only a core is stable"),
};

/** The shares at which wages are tabled. */
const SHARES: readonly number[] = Array.from({ length: 21 }, (_, k) => k / 20);

/** What {@link corePeriphery} gives: wages by the share of region 1, break and sustain point, and what is stable. */
export class CorePeriphery extends Result {
  readonly title: Label = say("核心—边缘模型", "Core and periphery");
  /** T_B: the even spread breaks below it; null where it never is stable. */
  readonly breakPoint: number | null;
  /** T_S: a core holds up to it; null where it always does. */
  readonly sustainPoint: number | null;
  /** Why the two are null, where they are. */
  readonly reason: Label | undefined;
  readonly regime: CorePeripheryRegime;
  /** All shares at which nobody moves, from 0 to 1. */
  readonly equilibria: readonly CorePeripheryEquilibrium[];

  /** @internal */
  constructor(
    readonly options: Required<CorePeripheryOptions>,
    logBreak: number | undefined,
    logSustain: number | undefined,
  ) {
    super();
    const whole = logBreak !== undefined && logSustain !== undefined;
    this.breakPoint = whole ? Math.exp(logBreak) : null;
    this.sustainPoint = whole ? Math.exp(logSustain) : null;
    this.reason = whole ? undefined : this.whyNull();
    this.regime = this.regimeAt(options.tradeCost);
    this.equilibria = this.equilibriaAt(options.tradeCost);
  }

  /** ρ = (σ − 1)/σ. */
  get rho(): number {
    return (this.options.substitution - 1) / this.options.substitution;
  }

  /** ω₁ − ω₂ where a share of manufacturing is in region 1. */
  gap(share: number): number {
    return gapAt(this.options, this.options.tradeCost, checkShare("gap", share));
  }

  /** Where a share of manufacturing in region 1 ends when workers go where real wages are higher. */
  tends(share: number): number {
    checkShare("tends", share);
    const rest = this.equilibria.find((one) => one.share === share);
    if (rest !== undefined) return rest.share;
    const stable = this.equilibria.filter((one) => one.stable).map((one) => one.share);
    return this.gap(share) > 0
      ? Math.min(...stable.filter((one) => one > share))
      : Math.max(...stable.filter((one) => one < share));
  }

  /** What is stable at another trade cost. */
  regimeAt(tradeCost: number): CorePeripheryRegime {
    if (this.breakPoint === null || this.sustainPoint === null || tradeCost < this.breakPoint) return "core";
    return tradeCost > this.sustainPoint ? "spread" : "history";
  }

  /** All shares at which nobody moves, at another trade cost. */
  equilibriaAt(tradeCost: number): readonly CorePeripheryEquilibrium[] {
    const regime = this.regimeAt(tradeCost);
    const even = { share: 0.5, stable: regime !== "core" };
    if (regime === "spread") return [even];
    const core = (share: number): CorePeripheryEquilibrium => ({ share, stable: true });
    if (regime === "core") return [core(0), even, core(1)];
    const tip = tippingShare(this.options, tradeCost);
    return [core(0), { share: 1 - tip, stable: false }, even, { share: tip, stable: false }, core(1)];
  }

  summary(): Label {
    const { breakPoint, sustainPoint, reason } = this;
    const { tradeCost } = this.options;
    const points =
      breakPoint === null || sustainPoint === null
        ? reason
        : say(
            "均匀分布在 T < {low} 时瓦解，集聚到 T = {high} 为止仍能维持。",
            "The even spread breaks where T < {low}; a core holds up to T = {high}.",
            { low: breakPoint, high: sustainPoint },
          );
    return sentences(
      points,
      say("贸易成本 T = {T}：{regime}。", "At T = {T} {regime}.", { T: tradeCost, regime: REGIMES[this.regime] }),
      say("参数是示意的。", "The parameters are illustrative."),
    );
  }

  /** Wages by the share of region 1. */
  toTable(): Table {
    const { tradeCost } = this.options;
    const all = SHARES.map((share) => wagesAt(this.options, tradeCost, share));
    return new Table({
      title: this.title,
      main: "gap",
      columns: [
        { name: "share", label: say("1 区的制造业份额 λ", "share of region 1 λ"), values: SHARES, decimals: 2 },
        { name: "wage1", label: say("1 区工资", "wage in 1"), values: all.map(({ nominal }) => nominal[0]) },
        { name: "wage2", label: say("2 区工资", "wage in 2"), values: all.map(({ nominal }) => nominal[1]) },
        { name: "real1", label: say("1 区实际工资 ω₁", "real wage in 1 ω₁"), values: all.map(({ real }) => real[0]) },
        { name: "real2", label: say("2 区实际工资 ω₂", "real wage in 2 ω₂"), values: all.map(({ real }) => real[1]) },
        { name: "gap", label: say("ω₁ − ω₂", "ω₁ − ω₂"), values: SHARES.map((share) => this.gap(share)) },
      ],
    });
  }

  steps(): Steps {
    return new Steps(this.title, [
      ...this.pointSteps(),
      {
        title: say("不动点与稳定性", "Where nobody moves, and whether it lasts"),
        table: this.equilibriumTable(),
        note: this.summary(),
      },
      {
        title: say("各 λ 下的工资", "Wages by λ"),
        formula:
          "w_1^{\\sigma} = Y_1 G_1^{\\sigma-1} + Y_2 T^{1-\\sigma} G_2^{\\sigma-1}, \\quad \\omega_1 = w_1 G_1^{-\\mu}",
        table: this.toTable(),
      },
    ]);
  }

  /** The shares at which nobody moves. */
  equilibriumTable(): Table {
    const { equilibria } = this;
    return new Table({
      title: say("均衡", "Equilibria"),
      main: "share",
      columns: [
        { name: "share", label: say("λ", "λ"), values: equilibria.map(({ share }) => share) },
        {
          name: "stable",
          label: say("稳定性", "stability"),
          values: equilibria.map(({ stable }) => (stable ? say("稳定", "stable") : say("不稳定", "unstable"))),
        },
      ],
    });
  }

  private pointSteps(): readonly Step[] {
    const { manufacturing: mu, substitution: sigma } = this.options;
    const { breakPoint, sustainPoint, rho } = this;
    const first = {
      title: say("替代参数", "The parameter of substitution"),
      formula: "\\rho = \\frac{\\sigma - 1}{\\sigma}",
      numbers: `\\rho = \\frac{${texNumber(sigma)} - 1}{${texNumber(sigma)}} = ${texNumber(rho)}`,
    };
    if (breakPoint === null || sustainPoint === null) {
      return [{ ...first, ...(this.reason && { note: this.reason }) }];
    }
    const [m, r] = [texNumber(mu), texNumber(rho)];
    return [
      first,
      {
        title: say("突破点", "The break point"),
        formula:
          "\\phi_B = \\frac{(1 - \\mu)(\\rho - \\mu)}{(1 + \\mu)(\\rho + \\mu)}, \\quad T_B = \\phi_B^{1/(1-\\sigma)}",
        numbers: `\\phi_B = \\frac{(1 - ${m}) \\times (${r} - ${m})}{(1 + ${m}) \\times (${r} + ${m})} = ${texNumber(
          breakPoint ** (1 - sigma),
        )}, \\quad T_B = ${texNumber(breakPoint)}`,
      },
      {
        title: say("维持点", "The sustain point"),
        formula:
          "1 = \\frac{1 + \\mu}{2} T_S^{1 - \\sigma - \\mu\\sigma} + \\frac{1 - \\mu}{2} T_S^{\\sigma - 1 - \\mu\\sigma}",
        numbers: `T_S = ${texNumber(sustainPoint)}`,
      },
    ];
  }

  private whyNull(): Label {
    const { manufacturing: mu } = this.options;
    const { rho } = this;
    if (rho <= mu) {
      return say(
        "“黑洞”：ρ = {rho} ≤ μ = {mu}，规模经济太强，无论贸易成本多高都集聚于一地，没有突破点与维持点。",
        "A black hole: ρ = {rho} ≤ μ = {mu}, returns to scale are so strong that all is in one region whatever trade costs are; there is no break and no sustain point.",
        { rho, mu },
      );
    }
    return say(
      "ρ = {rho} 只比 μ = {mu} 略大：突破点或维持点大得没有意义。",
      "ρ = {rho} is hardly above μ = {mu}: the break or sustain point is too large to mean anything.",
      { rho, mu },
    );
  }
}

function checkShare(method: string, share: number): number {
  const words = say("在 [0, 1] 之内", "lie in [0, 1]");
  return checkNumber(`CorePeriphery.${method}`, "share", share, { words, holds: (value) => value >= 0 && value <= 1 });
}
