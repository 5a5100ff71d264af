import {
  ByName,
  compareNumbers,
  KINDS,
  type Label,
  type Measure,
  say,
  sentences,
  shortPercent,
  type Step,
  texNumber,
} from "../../base/index.js";
import type { LifeCycle } from "./life-cycle-result.js";

/** One value a year. */
export type PolicyPath = Float64Array;

/** Nothing is done; the level is raised; the rate is; both are. */
export type PolicyName = "none" | "level" | "rate" | "both";

/** What {@link LifeCyclePolicy} is made of: finished numbers. */
export interface LifeCyclePolicyParts {
  readonly cycle: LifeCycle;
  readonly from: number;
  readonly level: number;
  readonly rate: number;
  readonly years: Float64Array;
  readonly paths: Readonly<Record<PolicyName, PolicyPath>>;
}

/** A life cycle under policies, one value a year and policy; see {@link lifeCyclePolicy}. */
export class LifeCyclePolicy extends ByName<PolicyName> {
  /** The curve that policies change. */
  readonly cycle: LifeCycle;
  /** The year in which they begin. */
  readonly from: number;
  /** By what share the level is raised. */
  readonly level: number;
  /** By what share the rate is raised. */
  readonly rate: number;
  readonly years: Float64Array;

  /** @internal */
  constructor(parts: LifeCyclePolicyParts) {
    super({
      title: say("政策情景下的生命周期", "A life cycle under policies"),
      kind: KINDS.year,
      names: Array.from(parts.years, String),
      measures: measuresOf(parts),
      main: "none",
      derivation: ["none", "level", "rate", "both"],
      note: say(
        "政策能把 K 或 r 提高多少，是假设；窗口一换，曲线就换。",
        "By how much a policy raises K or r is assumed; another window gives another curve.",
      ),
    });
    this.cycle = parts.cycle;
    this.from = parts.from;
    this.level = parts.level;
    this.rate = parts.rate;
    this.years = parts.years;
  }

  summary(): Label {
    return sentences(this.atTheEnd(), this.cycle.hasCeiling ? this.crossing() : NO_CEILING);
  }

  private atTheEnd(): Label {
    const last = this.years.length - 1;
    const at = (policy: PolicyName): number => this.measures[policy].values[last];
    return say(
      "{until} 年：不变 {none}，K 提高 {level} 得 {higher}，r 提高 {rate} 得 {faster}，两者都提高得 {both}。",
      "{until}: {none} as it is, {higher} with K raised by {level}, {faster} with r raised by {rate}, {both} with both.",
      {
        until: String(this.years[last]),
        none: at("none"),
        level: shortPercent(this.level),
        higher: at("level"),
        rate: shortPercent(this.rate),
        faster: at("rate"),
        both: at("both"),
      },
    );
  }

  /** In which years which of the two leads. */
  private crossing(): Label | undefined {
    const { level, rate } = this.measures;
    const leads = Array.from(this.years, (_, k) => (k === 0 ? 0 : compareNumbers(level.values[k], rate.values[k])));
    const first = leads.findIndex((side) => side !== 0);
    if (first < 0) return undefined;
    const turn = leads.findIndex((side, k) => k > first && side === -leads[first]);
    const words = { first: leads[first] > 0 ? HIGHER : FASTER, second: leads[first] > 0 ? FASTER : HIGHER };
    return turn < 0
      ? say("始终是{first}领先。", "{first} leads all the way.", words)
      : say("先是{first}领先，{year} 年起{second}领先。", "{first} leads first, {second} from {year} on.", {
          ...words,
          year: String(this.years[turn]),
        });
  }

  protected override firstSteps(): readonly Step[] {
    const { cycle, from } = this;
    return [
      {
        title: say("政策开始那年的水平", "where the curve stands when the policy begins"),
        formula: "s = x(t_1)",
        numbers: `s = ${texNumber(cycle.at(from))}`,
        note: cycle.summary(),
      },
      {
        title: say("提高之后的曲线", "the curve after the rise"),
        formula: cycle.hasCeiling ? FORMULAS[cycle.curve] : "x(t) = s e^{r' (t - t_1)}",
        numbers: this.newParameters(),
      },
    ];
  }

  private newParameters(): string {
    const { cycle, level, rate } = this;
    const faster = `r' = ${texNumber(cycle.rate)} \\times ${texNumber(1 + rate)} = ${texNumber(cycle.rate * (1 + rate))}`;
    if (!cycle.hasCeiling) return faster;
    const higher = texNumber(cycle.level * (1 + level));
    return `K' = ${texNumber(cycle.level)} \\times ${texNumber(1 + level)} = ${higher}, \\quad ${faster}`;
  }
}

const HIGHER = say("提高 K", "a higher K");
const FASTER = say("提高 r", "a higher r");
const NO_CEILING = say(
  "数据中看不出上限，提高 K 什么也不改变。",
  "The data show no ceiling, and raising it changes nothing.",
);
const FORMULAS = {
  logistic: "x(t) = \\frac{K'}{1 + (K'/s - 1) e^{-r' (t - t_1)}}",
  gompertz: "x(t) = K' \\exp\\left(-\\ln(K'/s) e^{-r' (t - t_1)}\\right)",
};

function measuresOf({ paths, level, rate }: LifeCyclePolicyParts): Record<PolicyName, Measure> {
  const [higher, faster] = [shortPercent(level), shortPercent(rate)];
  return {
    none: { label: say("不变", "as it is"), values: paths.none, formula: "x(t)" },
    level: {
      label: say("K 提高 {higher}", "K raised by {higher}", { higher }),
      values: paths.level,
      formula: "x(t \\mid K', r)",
    },
    rate: {
      label: say("r 提高 {faster}", "r raised by {faster}", { faster }),
      values: paths.rate,
      formula: "x(t \\mid K, r')",
    },
    both: { label: say("两者都提高", "both raised"), values: paths.both, formula: "x(t \\mid K', r')" },
  };
}
