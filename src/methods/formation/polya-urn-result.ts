import {
  checkOption,
  compareNumbers,
  type Label,
  type Name,
  Result,
  say,
  sentences,
  shortPercent,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import { countTails, mean, quantileOfSorted, sorted, sumOf, tailProbability } from "../../math/index.js";

/** What is measured of an urn: HHI, the largest share, and Σ|s − s₀| from the shares that it began with. */
export type UrnMeasure = "hhi" | "largest" | "distance";

const MEASURES: Readonly<Record<UrnMeasure, Label>> = {
  hhi: say("HHI", "HHI"),
  largest: say("最大份额", "largest share"),
  distance: say("与起点份额之距 Σ|s − s₀|", "distance from the first shares Σ|s − s₀|"),
};
const KEYS = Object.keys(MEASURES) as readonly UrnMeasure[];

/** What is kept of an urn's way: HHI and the followed share at some numbers of balls. */
export interface UrnPaths {
  readonly hhi: readonly Float64Array[];
  readonly share: readonly Float64Array[];
}

/** What a {@link PolyaUrn} is made of: finished numbers. */
export type PolyaUrnParts = Pick<
  PolyaUrn,
  "names" | "shares" | "start" | "even" | "reinforcement" | "balls" | "follow" | "real" | "drawn" | "looks" | "paths"
>;

/** What {@link polyaUrn} gives: urns filled by chance, and the real numbers among them. */
export class PolyaUrn extends Result {
  readonly title: Label = say("波利亚瓮：偶然与路径依赖", "Pólya's urn: chance and path dependence");
  readonly names: readonly Name[];
  /** The real shares. */
  readonly shares: Float64Array;
  /** a: what each region begins with. */
  readonly start: Float64Array;
  /** Whether all regions begin with the same by the urn's own rule. */
  readonly even: boolean;
  /** γ. */
  readonly reinforcement: number;
  /** N; undefined for an endless urn. */
  readonly balls: number | undefined;
  /** Whose share is followed. */
  readonly follow: Name;
  /** The measures of the real shares. */
  readonly real: Readonly<Record<UrnMeasure, number>>;
  /** The measures of each urn, in the order drawn. */
  readonly drawn: Readonly<Record<UrnMeasure, Float64Array>>;
  /** At how many balls the first 200 urns were looked at; none for an endless urn. */
  readonly looks: readonly number[];
  /** What they showed there: HHI and the followed share, a list an urn. */
  readonly paths: UrnPaths;

  /** @internal */
  constructor(parts: PolyaUrnParts) {
    super();
    this.names = parts.names;
    this.shares = parts.shares;
    this.start = parts.start;
    this.even = parts.even;
    this.reinforcement = parts.reinforcement;
    this.balls = parts.balls;
    this.follow = parts.follow;
    this.real = parts.real;
    this.drawn = parts.drawn;
    this.looks = parts.looks;
    this.paths = parts.paths;
  }

  /** E[HHI], exactly; undefined where γ is neither 0 nor 1. */
  get expectedHhi(): number | undefined {
    if (this.reinforcement !== 0 && this.reinforcement !== 1) return undefined;
    const rest = this.reinforcement === 1 ? this.pairChance : 1 / this.start.filter((weight) => weight > 0).length;
    return this.balls === undefined ? rest : 1 / this.balls + (1 - 1 / this.balls) * rest;
  }

  /** The one start weight for all at which E[HHI] of an endless urn is the real HHI; undefined where none is. */
  get matchingStart(): number | undefined {
    const { hhi } = this.real;
    const n = this.names.length;
    const [above, below] = [compareNumbers(hhi, 1 / n), compareNumbers(hhi, 1)];
    return above > 0 && below < 0 ? (1 - hhi) / (n * hhi - 1) : undefined;
  }

  /** The share of urns that reach the real number, which counts as one of them. */
  p(measure: UrnMeasure = "hhi"): number {
    checkOption("PolyaUrn.p", "measure", measure, KEYS);
    return tailProbability(countTails(this.real[measure], this.drawn[measure], 1), "greater");
  }

  /** What a share of the urns doesn't exceed, interpolated (type 7). */
  quantile(level: number, measure: UrnMeasure = "hhi"): number {
    checkOption("PolyaUrn.quantile", "measure", measure, KEYS);
    return quantileOfSorted(sorted(this.drawn[measure]), level);
  }

  summary(): Label {
    const { reinforcement: gamma, expectedHhi } = this;
    const words = {
      gamma,
      draws: this.drawn.hhi.length,
      mean: mean(this.drawn.hhi),
      real: this.real.hhi,
      p: shortPercent(this.p()),
    };
    return sentences(
      this.ballWords(),
      say(
        "{draws} 个瓮的 HHI 平均 {mean}，实际为 {real}：{p} 的瓮至少这样集中。",
        "The HHI of {draws} urns is {mean} on average, the real one {real}: {p} of the urns are at least as concentrated.",
        words,
      ),
      expectedHhi === undefined
        ? undefined
        : say("期望恰为 {expected}。", "Exactly, {expected} is expected.", { expected: expectedHhi }),
      say(
        "起点权重与“一球是什么”都是假定，可以挑到合适为止。",
        "Start weights and what one ball is are assumptions that can be chosen to fit.",
      ),
    );
  }

  /** One row a measure: the real number among the urns'. */
  toTable(): Table {
    const each = (value: (key: UrnMeasure) => number | null): (number | null)[] => KEYS.map(value);
    const at = (level: number) => each((key) => this.quantile(level, key));
    return new Table({
      title: this.title,
      main: "real",
      columns: [
        { name: "measure", label: say("量", "measure"), values: KEYS.map((key) => MEASURES[key]) },
        { name: "real", label: say("实际", "real"), values: each((key) => this.real[key]) },
        { name: "mean", label: say("瓮的平均", "mean of urns"), values: each((key) => mean(this.drawn[key])) },
        { name: "low", label: say("5% 分位", "5% quantile"), values: at(0.05) },
        { name: "median", label: say("中位数", "median"), values: at(0.5) },
        { name: "high", label: say("95% 分位", "95% quantile"), values: at(0.95) },
        { name: "p", label: say("P(瓮 ≥ 实际)", "P(urn ≥ real)"), values: each((key) => this.p(key)) },
      ],
    });
  }

  steps(): Steps {
    const n = this.start.length;
    const first = texNumber(this.start[0] ** this.reinforcement);
    const pulls = sumOf(this.start.map((weight) => (weight === 0 ? 0 : weight ** this.reinforcement)));
    return new Steps(this.title, [
      {
        title: say("第一球落在第一个地区的机会", "The chance of the first region to get the first ball"),
        formula: "P(r) = \\frac{w_r^{\\gamma}}{\\sum_k w_k^{\\gamma}}",
        numbers: this.even
          ? `P(1) = \\frac{${first}}{${n} \\times ${first}} = ${texNumber(1 / n)}`
          : `P(1) = ${texNumber(this.start[0] === 0 ? 0 : this.start[0] ** this.reinforcement / pulls)}`,
        note: say("每得一球，权重加一，再抽。", "Each ball adds one to the weight before the next is drawn."),
      },
      ...this.expectation(),
      { title: say("瓮与实际", "Urns and the real numbers"), table: this.toTable(), note: this.summary() },
    ]);
  }

  /** Σ a(a + 1) / (A(A + 1)): the chance that two balls of an endless urn fall into one region. */
  private get pairChance(): number {
    const total = sumOf(this.start);
    return sumOf(this.start.map((a) => (a / total) * ((a + 1) / (total + 1))));
  }

  private expectation(): readonly Step[] {
    const { expectedHhi, balls, even, start } = this;
    if (expectedHhi === undefined) return [];
    const title = say("期望的 HHI", "The HHI that is expected");
    const [a, n] = [texNumber(start[0]), start.length];
    const formula =
      this.reinforcement === 0
        ? "\\frac{1}{n}"
        : even
          ? "\\frac{a + 1}{n a + 1}"
          : "\\sum_r \\frac{a_r (a_r + 1)}{A (A + 1)}";
    const rest = this.reinforcement === 1 ? this.pairChance : 1 / start.filter((weight) => weight > 0).length;
    const put = this.reinforcement === 1 && even ? `\\frac{${a} + 1}{${n} \\times ${a} + 1}` : texNumber(rest);
    if (balls === undefined) {
      return [{ title, formula: `E[H] = ${formula}`, numbers: `E[H] = ${put} = ${texNumber(expectedHhi)}` }];
    }
    const [full, numbers] = [
      `E[H] = \\frac{1}{N} + \\left(1 - \\frac{1}{N}\\right) ${formula}`,
      `E[H] = \\frac{1}{${balls}} + \\left(1 - \\frac{1}{${balls}}\\right) \\times ${put} = ${texNumber(expectedHhi)}`,
    ];
    return [{ title, formula: full, numbers }];
  }

  private ballWords(): Label {
    const words = { regions: this.names.length, gamma: this.reinforcement };
    const { balls } = this;
    return balls === undefined
      ? say("{regions} 个地区，γ = {gamma}，球数无穷。", "{regions} regions, γ = {gamma}, balls without end.", words)
      : say(
          "{regions} 个地区，γ = {gamma}，各 {balls} 球。",
          "{regions} regions, γ = {gamma}, N = {balls} balls each.",
          {
            ...words,
            balls,
          },
        );
  }
}
