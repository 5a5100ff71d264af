import {
  compareNumbers,
  KINDS,
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
import { mean } from "../../math/index.js";
import type { GreyModel } from "./grey-model.js";
import type { PosteriorConvention, PosteriorGrade, PosteriorTest } from "./posterior-test.js";

/** What a {@link GreyForecast} is made of: finished numbers. */
export interface GreyForecastParts extends PosteriorConvention {
  readonly periods: readonly Name[];
  readonly years: Float64Array | undefined;
  readonly values: Float64Array;
  /** How many of the values were fitted. */
  readonly count: number;
  readonly model: GreyModel;
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  readonly posterior: PosteriorTest;
}

const GRADES: Readonly<Record<PosteriorGrade, Label>> = {
  1: say("一级（好）", "grade 1 (good)"),
  2: say("二级（合格）", "grade 2 (qualified)"),
  3: say("三级（勉强）", "grade 3 (barely)"),
  4: say("四级（不合格）", "grade 4 (failed)"),
};

/** What {@link greyForecast} gives: the model, its tests, and the values fitted and forecast. */
export class GreyForecast extends Result {
  readonly title: Label = say("灰色预测 GM(1,1)", "Grey forecast by GM(1,1)");
  /** What the observed periods and those that are forecast are called. */
  readonly periods: readonly Name[];
  /** The observed periods as numbers: years, or 1 … n. */
  readonly years: Float64Array;
  /** What was observed, held-out values included. */
  readonly values: Float64Array;
  /** a: the trend grows by e^(−a) a period. */
  readonly development: number;
  /** b: the grey input. */
  readonly input: number;
  /** What was added to every value before the fit. */
  readonly translation: number;
  /** x(k − 1)/x(k) of the fitted values with what was added, and between what they should lie. */
  readonly levelRatios: Float64Array;
  readonly levelBounds: readonly [lower: number, upper: number];
  /** The model's value of every observed period. */
  readonly fitted: Float64Array;
  /** The model's values beyond the last observed period. */
  readonly forecast: Float64Array;
  /** Observed less model, of every observed period; those of held-out periods are errors of the forecast. */
  readonly residuals: Float64Array;
  /** |residual| by the observed value, as a fraction. */
  readonly relativeErrors: Float64Array;
  /** The mean of the relative errors of the fitted periods but the first, which is 0 by construction. */
  readonly meanRelativeError: number;
  /** The mean relative error of what was held out; undefined where nothing was. */
  readonly heldOutError: number | undefined;
  /** C, P and the grade. */
  readonly posterior: PosteriorTest;
  private readonly parts: GreyForecastParts;

  /** @internal */
  constructor(parts: GreyForecastParts) {
    super();
    const { values, count, model, fitted, residuals } = parts;
    this.parts = parts;
    this.periods = parts.periods;
    this.years = (parts.years ?? Float64Array.from(parts.periods, (_, k) => k + 1)).slice(0, values.length);
    this.values = values;
    this.development = model.development;
    this.input = model.input;
    this.translation = model.translation;
    this.levelRatios = model.levelRatios;
    this.levelBounds = model.levelBounds;
    this.fitted = fitted.slice(0, values.length);
    this.forecast = fitted.slice(values.length);
    this.residuals = residuals;
    this.relativeErrors = residuals.map((residual, k) => Math.abs(residual / values[k]));
    this.meanRelativeError = mean(this.relativeErrors.subarray(1, count));
    this.heldOutError = count < values.length ? mean(this.relativeErrors.subarray(count)) : undefined;
    this.posterior = parts.posterior;
  }

  /** Whether all level ratios lie within their bounds, those on the edge included. */
  get levelRatiosHold(): boolean {
    const [lower, upper] = this.levelBounds;
    return this.levelRatios.every((ratio) => compareNumbers(ratio, lower) >= 0 && compareNumbers(ratio, upper) <= 0);
  }

  /** The last year that was fitted. */
  get fittedUntil(): number {
    return this.years[this.parts.count - 1];
  }

  /** The model at a year (or, without years, a place from 1 on); between the first two periods along a straight line. */
  at(year: number): number {
    const [first, second] = this.years;
    const k = (year - first) / (second - first);
    const { at } = this.parts.model;
    return k < 1 ? this.values[0] + k * (at(1) - this.values[0]) : at(k);
  }

  summary(): Label {
    const { ratio, smallErrors, grade } = this.posterior;
    const tests = say(
      "GM(1,1)：a = {a}，b = {b}，趋势每期变动 {growth}；后验差比值 C = {c}，小误差概率 P = {p}，精度{grade}；平均相对误差 {error}（不含首期）。",
      "GM(1,1): a = {a}, b = {b}, a trend of {growth} a period; posterior ratio C = {c}, small-error probability P = {p}: {grade}; mean relative error {error} without the first period.",
      {
        a: this.development,
        b: this.input,
        growth: shortPercent(Math.expm1(-this.development)),
        c: ratio,
        p: smallErrors,
        grade: GRADES[grade],
        error: shortPercent(this.meanRelativeError),
      },
    );
    return sentences(tests, this.levels(), this.reach(), this.judged());
  }

  /** What the level ratios say. */
  private levels(): Label | undefined {
    const [lower, upper] = this.levelBounds;
    const holes = { lower, upper, c: this.translation };
    if (!this.levelRatiosHold) {
      const outside = this.levelRatios.filter((ratio) => ratio < lower || ratio > upper);
      return say(
        '级比检验不通过：{ratio} 不在 [{lower}, {upper}] 内，按通行的条件不宜用 GM(1,1)；可加平移（translation: "smallest"）。',
        'The level-ratio test fails: {ratio} lies outside [{lower}, {upper}], and by the usual condition GM(1,1) isn\'t fit for this series; a translation may be added (translation: "smallest").',
        { ...holes, ratio: outside[0] },
      );
    }
    return this.translation === 0
      ? undefined
      : say("各值平移 {c} 后级比检验通过。", "With {c} added to every value the level ratios hold.", holes);
  }

  /** How far ahead a model of this a is used. */
  private reach(): Label | undefined {
    if (this.development >= -0.3) return undefined;
    const a = -this.development;
    if (a <= 0.5)
      return say("−a = {a} > 0.3，只宜短期预测。", "As −a = {a} > 0.3 it is for the short term only.", { a });
    if (a <= 0.8) {
      return say("−a = {a} > 0.5，短期预测也须慎用。", "As −a = {a} > 0.5 even the short term wants care.", { a });
    }
    return say("−a = {a} > 0.8，不宜用 GM(1,1)。", "As −a = {a} > 0.8 GM(1,1) is not for this series.", { a });
  }

  /** What the held-out values say. */
  private judged(): Label | undefined {
    if (this.heldOutError === undefined) return undefined;
    const n = this.values.length - this.parts.count;
    return say(
      "未参与拟合的最后 {n} 期，预测平均相对误差 {error}：检验说的是过去是否平滑，不是预测准不准。",
      "Over the last {n} held out the forecast is off by {error} in the mean: the tests speak of a smooth past, not of the future.",
      { n, error: shortPercent(this.heldOutError) },
    );
  }

  toTable(): Table {
    const { periods, count } = this.parts;
    const seen = this.values.length;
    const role = (k: number): Label => (k < count ? ROLES.fitted : k < seen ? ROLES.heldOut : ROLES.forecast);
    const observed = (list: Float64Array) => periods.map((_, k) => (k < seen ? list[k] : null));
    return new Table({
      title: this.title,
      main: "model",
      columns: [
        { ...(this.parts.years ? KINDS.year : KINDS.period), values: periods.map(String) },
        { name: "role", label: say("用途", "use"), values: periods.map((_, k) => role(k)) },
        { name: "observed", label: say("观测值", "observed"), values: observed(this.values) },
        { name: "model", label: say("模型值", "model"), values: [...this.parts.fitted] },
        { name: "residual", label: say("残差", "residual"), values: observed(this.residuals) },
        { name: "relativeError", label: say("相对误差", "relative error"), values: observed(this.relativeErrors) },
      ],
      note: this.convention(),
    });
  }

  /** How C and P are counted. */
  private convention(): Label {
    const { firstResidual, divisor } = this.parts;
    return say("C 与 P：{first}，方差除以{divisor}。", "C and P: {first}, variances divided by {divisor}.", {
      first:
        firstResidual === "kept"
          ? say("含首期残差（恒为 0）", "with the first residual, which is 0")
          : say("不含首期残差", "without the first residual"),
      divisor: divisor === "n" ? say("个数", "the count") : say("个数减 1", "the count less 1"),
    });
  }

  steps(): Steps {
    return new Steps(this.title, [this.levelStep(), this.sumStep(), this.fitStep(), this.modelStep(), this.testStep()]);
  }

  private levelStep(): Step {
    const [lower, upper] = this.levelBounds;
    const [least, most] = [Math.min(...this.levelRatios), Math.max(...this.levelRatios)];
    return {
      title: say("级比检验", "level ratios"),
      formula: "\\lambda(k) = \\frac{x(k-1)}{x(k)} \\in \\left[ e^{-2/(n+1)}, e^{2/(n+1)} \\right]",
      numbers: `[${texNumber(least)}, ${texNumber(most)}], \\quad [${texNumber(lower)}, ${texNumber(upper)}]`,
      note: this.levels() ?? say("级比都在界内。", "All level ratios lie within."),
    };
  }

  private sumStep(): Step {
    const { model, periods } = this.parts;
    const value = [...this.values.subarray(0, model.sums.length)].map((x) => x + model.translation);
    return {
      title: say("累加与紧邻均值", "running sums and the means of neighbours"),
      formula:
        "x^{(1)}(k) = \\sum_{i \\le k} x(i), \\quad z(k) = \\tfrac{1}{2} \\left( x^{(1)}(k) + x^{(1)}(k-1) \\right)",
      table: new Table({
        title: say("累加生成", "Accumulation"),
        columns: [
          { ...KINDS.period, values: periods.slice(0, value.length).map(String) },
          { name: "value", label: say("原值 x", "value x"), values: value },
          { name: "sum", label: say("累加值 x⁽¹⁾", "sum x⁽¹⁾"), values: [...model.sums] },
          { name: "mean", label: say("紧邻均值 z", "mean z"), values: [null, ...model.means] },
        ],
      }),
    };
  }

  private fitStep(): Step {
    return {
      title: say("最小二乘求 a 与 b", "a and b by least squares"),
      formula: "x(k) = -a z(k) + b, \\quad (a, b)^T = (B^T B)^{-1} B^T Y",
      numbers: `a = ${texNumber(this.development)}, \\quad b = ${texNumber(this.input)}`,
    };
  }

  private modelStep(): Step {
    const [a, b] = [this.development, this.input].map(texNumber);
    const first = texNumber(this.values[0] + this.translation);
    const off = this.translation === 0 ? "" : ` - ${texNumber(this.translation)}`;
    return {
      title: say("还原为模型值", "the model's values"),
      formula: `\\hat x(k+1) = (1 - e^a) \\left( x(1) - \\frac{b}{a} \\right) e^{-ak}${off === "" ? "" : " - c"}`,
      numbers: `\\left( 1 - e^{${a}} \\right) \\left( ${first} - \\frac{${b}}{${a}} \\right) e^{-(${a}) k}${off}`,
      table: this.toTable(),
    };
  }

  private testStep(): Step {
    const { dataDeviation, residualDeviation, ratio, smallErrors } = this.posterior;
    const [s1, s2, c, p] = [dataDeviation, residualDeviation, ratio, smallErrors].map(texNumber);
    return {
      title: say("后验差检验", "posterior test"),
      formula: "C = \\frac{S_2}{S_1}, \\quad P = P \\left( |e(k) - \\bar e| < 0.6745 S_1 \\right)",
      numbers: `C = \\frac{${s2}}{${s1}} = ${c}, \\quad P = ${p}`,
      note: sentences(this.convention(), this.summary()),
    };
  }
}

const ROLES = {
  fitted: say("拟合", "fitted"),
  heldOut: say("检验", "held out"),
  forecast: say("预测", "forecast"),
};
