import {
  compareNumbers,
  KINDS,
  type Label,
  type Name,
  Result,
  say,
  sentences,
  type Step,
  Steps,
  Table,
  texNumber,
} from "../../base/index.js";
import type { VarianceTest, VarianceTestName } from "../../math/index.js";
import { POPULATION } from "./words.js";

/** What a test of variances is called, its statistic and formula, and what it supposes. @internal */
export const VARIANCE_TESTS: Readonly<
  Record<VarianceTestName, { readonly label: Label; readonly symbol: string; readonly formula: string }>
> = {
  "pitman-morgan": {
    label: say("Pitman–Morgan 检验", "Pitman–Morgan test"),
    symbol: "t",
    formula: "t = r \\sqrt{\\frac{n - 2}{1 - r^2}}, \\quad r = \\mathrm{cor}(\\ln y_0 + \\ln y_T, \\ln y_0 - \\ln y_T)",
  },
  "carree-klomp-t2": {
    label: say("Carree–Klomp T₂（似然比）", "Carree–Klomp T₂ (likelihood ratio)"),
    symbol: "χ²",
    formula:
      "T_2 = (n - 2.5) \\ln\\left[1 + \\frac{(\\sigma_0^2 - \\sigma_T^2)^2}{4 (\\sigma_0^2 \\sigma_T^2 - \\sigma_{0T}^2)}\\right]",
  },
  "carree-klomp-t3": {
    label: say("Carree–Klomp T₃", "Carree–Klomp T₃"),
    symbol: "z",
    formula:
      "T_3 = \\frac{\\sqrt n (\\sigma_0^2 / \\sigma_T^2 - 1)}{2 \\sqrt{1 - \\pi^2}}, \\quad \\pi = \\sigma_{0T} / \\sigma_0^2",
  },
  f: {
    label: say("F 检验（假定两年为独立样本）", "F test (two independent samples)"),
    symbol: "F",
    formula: "F = \\sigma_0^2 / \\sigma_T^2",
  },
};

/** What {@link SigmaConvergence} is made of. */
export type SigmaConvergenceParts = Pick<
  SigmaConvergence,
  "regions" | "years" | "logDeviations" | "variations" | "tests"
> & { readonly asked: readonly VarianceTestName[] };

/** The spread of each year and what became of it. */
export class SigmaConvergence extends Result {
  readonly title: Label = say("σ 收敛", "σ-convergence");
  /** How many. */
  readonly regions: number;
  readonly years: readonly Name[];
  /** sd(ln y) of each year. */
  readonly logDeviations: Float64Array;
  /** sd(y) / mean(y) of each year. */
  readonly variations: Float64Array;
  /**
   * The tests of the first year's spread against the last's, in the order asked for; one that doesn't exist
   * (logs that go together without error, for T3 a slope of 1 or more) isn't there.
   */
  readonly tests: readonly VarianceTest[];
  private readonly asked: readonly VarianceTestName[];

  /** @internal */
  constructor({ asked, ...parts }: SigmaConvergenceParts) {
    super();
    this.asked = asked;
    this.regions = parts.regions;
    this.years = parts.years;
    this.logDeviations = parts.logDeviations;
    this.variations = parts.variations;
    this.tests = parts.tests;
  }

  /** −1 where the spread narrowed from the first year to the last, 1 where it widened, 0 where it stayed. */
  get change(): number {
    const [first, last] = this.ends();
    return compareNumbers(last, first, Math.max(first, last, 1e-3));
  }

  /** One of {@link tests}; undefined where it wasn't asked for or doesn't exist. */
  test(name: VarianceTestName): VarianceTest | undefined {
    return this.tests.find((one) => one.name === name);
  }

  summary(): Label {
    const [first, last] = this.ends();
    if (this.change === 0) {
      return say("地区差距没有变化（{first}）。", "The spread is unchanged ({first}).", { first });
    }
    const test = this.tested();
    const holes = { first, last, test };
    const rare = this.tests.length === 0 || compareNumbers(this.tests[0].p, 0.05) <= 0;
    return sentences(
      this.change < 0 ? narrowed(holes, rare) : widened(holes),
      this.tests.length > 0 ? POPULATION : undefined,
    );
  }

  private ends(): readonly [number, number] {
    return [this.logDeviations[0], this.logDeviations[this.years.length - 1]];
  }

  /** The first test in brackets, or why there is none. */
  private tested(): Label {
    const [test] = this.tests;
    if (test) {
      const { label, symbol } = VARIANCE_TESTS[test.name];
      const statistic = `${symbol}${test.degrees.length > 0 ? `(${test.degrees.join(", ")})` : ""}`;
      return say(
        "（{label}：{statistic} = {value}，双侧 p = {p}）",
        " ({label}: {statistic} = {value}, two-sided p = {p})",
        {
          label,
          statistic,
          value: test.statistic,
          p: test.p,
        },
      );
    }
    return say("（两年之间没有可供检验的误差）", " (between the two years there is no error to test against)");
  }

  toTable(): Table {
    return new Table({
      title: this.title,
      main: "sigma",
      columns: [
        { ...KINDS.year, values: this.years },
        { name: "sigma", label: say("对数标准差 σ", "sd of logs σ"), values: [...this.logDeviations] },
        { name: "variation", label: say("变异系数", "coefficient of variation"), values: [...this.variations] },
      ],
    });
  }

  steps(): Steps {
    return new Steps(this.title, [
      {
        title: say("每年的离散程度", "The spread of each year"),
        formula: "\\sigma_t = \\mathrm{sd}(\\ln y_{it})",
        table: this.toTable(),
      },
      ...this.asked.map((name) => this.testStep(name)),
    ]);
  }

  private testStep(name: VarianceTestName): Step {
    const { label, formula } = VARIANCE_TESTS[name];
    const test = this.test(name);
    if (test === undefined) return { title: label, formula, note: UNDEFINED };
    const degrees = test.degrees.length > 0 ? `(${test.degrees.join(", ")})` : "";
    const symbol = formula.split(" =")[0];
    const numbers = `${symbol}${degrees} = ${texNumber(test.statistic)}, \\quad p = ${texNumber(test.p)}`;
    return { title: label, formula, numbers, ...(name === "f" ? { note: INDEPENDENT } : {}) };
  }
}

interface Words {
  readonly first: number;
  readonly last: number;
  readonly test: Label;
}

function narrowed(holes: Words, rare: boolean): Label {
  return rare
    ? say(
        "地区差距由 {first} 变为 {last}，缩小：σ 收敛{test}。",
        "The spread went from {first} to {last} and narrowed: σ-convergence{test}.",
        holes,
      )
    : say(
        "地区差距由 {first} 变为 {last}，缩小，但不超出偶然的范围{test}：不足以说 σ 收敛。",
        "The spread went from {first} to {last} and narrowed, by no more than chance may{test}: σ-convergence isn't shown.",
        holes,
      );
}

function widened(holes: Words): Label {
  return say(
    "地区差距由 {first} 变为 {last}，扩大：没有 σ 收敛{test}。",
    "The spread went from {first} to {last} and widened: no σ-convergence{test}.",
    holes,
  );
}

const UNDEFINED: Label = say(
  "没有定义：两年的对数之间没有误差（T₃ 还要求回归系数 π 在 −1 与 1 之间）",
  "Undefined: the logs of the two years go together without error (for T₃ also where π isn't between −1 and 1)",
);

const INDEPENDENT: Label = say(
  "F 检验假定两年是互不相关的样本；同样的地区隔几年再看并非如此，它几乎总是“不显著”。",
  "The F test takes the two years for unrelated samples; the same regions a few years later aren't, and it hardly ever finds anything.",
);
