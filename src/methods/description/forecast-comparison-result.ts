import {
  ByName,
  compareNumbers,
  type Kind,
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
import {
  FORECAST_METHODS,
  type FittedMethod,
  type ForecastMethod,
  METHOD_FORMULAS,
  METHOD_NAMES,
} from "./forecast-methods.js";

/** A method with its errors, or with the reason why it has none. */
export type JudgedMethod =
  | {
      readonly method: ForecastMethod;
      /** Of the latest origin. */
      readonly fit: FittedMethod;
      readonly note: Label | undefined;
      readonly mape: number;
      readonly rmse: number;
      readonly mase: number;
      readonly bias: number;
    }
  | { readonly method: ForecastMethod; readonly refused: Label };

/** What {@link ForecastComparison} is made of: finished numbers. */
export interface ForecastComparisonParts {
  readonly years: Float64Array;
  /** Whether the series came with years. */
  readonly named: boolean;
  readonly values: Float64Array;
  readonly horizon: number;
  readonly origins: number;
  /** The years of the latest origin's fit. */
  readonly fitted: Float64Array;
  readonly judged: readonly JudgedMethod[];
}

/** The measures of {@link ForecastComparison}. */
export type ForecastMeasure = "mape" | "rmse" | "mase" | "bias";

/** A method's curve from the latest origin, as `forecastChart` draws it. */
export interface ForecastCurve {
  readonly name: Label;
  readonly years: Float64Array;
  readonly values: Float64Array;
  /** The last year that was fitted. */
  readonly fittedUntil: number;
  readonly at: (year: number) => number;
}

const METHOD: Kind = { name: "method", label: say("方法", "method") };

/** Forecasts judged on what came after, the best first; see {@link forecastComparison}. */
export class ForecastComparison extends ByName<ForecastMeasure> {
  /** The methods in the order of the table: by MAPE, those that were refused last. */
  readonly methods: readonly ForecastMethod[];
  readonly years: Float64Array;
  readonly values: Float64Array;
  readonly horizon: number;
  readonly origins: number;
  private readonly judged: readonly JudgedMethod[];
  private readonly parts: ForecastComparisonParts;

  /** @internal */
  constructor(parts: ForecastComparisonParts) {
    const judged = [...parts.judged].sort((a, b) => sizeOf(a) - sizeOf(b));
    super({
      title: say("预测方法比较（样本外 {horizon} 期）", "Forecasts compared ({horizon} out of sample)", {
        horizon: parts.horizon,
      }),
      kind: METHOD,
      names: judged.map(({ method }) => METHOD_NAMES[method]),
      measures: measuresOf(judged),
      main: "mape",
      derivation: ["mape", "rmse", "mase"],
    });
    this.parts = parts;
    this.judged = judged;
    this.methods = judged.map(({ method }) => method);
    this.years = parts.years;
    this.values = parts.values;
    this.horizon = parts.horizon;
    this.origins = parts.origins;
  }

  /** The method with the smallest MAPE; undefined if none could be judged by it. */
  get best(): ForecastMethod | undefined {
    const [first] = this.judged;
    return Number.isFinite(sizeOf(first)) ? first.method : undefined;
  }

  /** Why a method has no numbers; undefined for those that have. */
  refusal(method: ForecastMethod): Label | undefined {
    const one = this.judged[this.placeOf("refusal", method)];
    return "refused" in one ? one.refused : undefined;
  }

  /** The curves of the latest origin, the best first, for `forecastChart`. */
  get curves(): readonly ForecastCurve[] {
    const { years, values, fitted } = this.parts;
    const from = years.indexOf(fitted[0]);
    return this.judged.flatMap((one) =>
      "refused" in one
        ? []
        : [
            {
              name: METHOD_NAMES[one.method],
              years: years.slice(from),
              values: values.slice(from),
              fittedUntil: fitted[fitted.length - 1],
              at: one.fit.at,
            },
          ],
    );
  }

  /** What each method said from the latest origin, beside what came. */
  forecasts(): Table {
    const { years, values, named, fitted } = this.parts;
    const from = years.indexOf(fitted[fitted.length - 1]) + 1;
    const later = years.slice(from, from + this.horizon);
    return new Table({
      title: say("各方法的预测值", "What each method foretold"),
      columns: [
        { ...(named ? KINDS.year : KINDS.period), values: Array.from(later, String) },
        { name: "actual", label: say("实际", "actual"), values: Array.from(values.slice(from, from + this.horizon)) },
        ...this.judged.flatMap((one) =>
          "refused" in one
            ? []
            : [
                {
                  name: one.method,
                  label: METHOD_NAMES[one.method],
                  values: Array.from(later, one.fit.at),
                  decimals: 2,
                },
              ],
        ),
      ],
    });
  }

  /** The errors, then the forecasts themselves. */
  tables(): readonly Table[] {
    return [this.toTable(), this.forecasts()];
  }

  override toTable(): Table {
    const table = super.toTable();
    const notes = this.judged.map((one) => ("refused" in one ? one.refused : (one.note ?? null)));
    const columns = notes.some((note) => note !== null)
      ? [...table.columns, { name: "note", label: say("说明", "note"), values: notes }]
      : table.columns;
    return new Table({ title: table.title, columns, main: "mape", note: this.span() });
  }

  summary(): Label {
    const [first] = this.judged;
    const refused = this.judged.filter((one) => "refused" in one);
    const shared = this.judged.filter((one) => compareNumbers(sizeOf(one), sizeOf(first)) === 0);
    const head =
      this.best === undefined
        ? say("没有方法能按 MAPE 比较。", "No method can be judged by MAPE.")
        : say("误差最小的是{best}：平均 {error}。", "The smallest error is that of {best}: {error} in the mean.", {
            best: listed(shared.map(({ method }) => METHOD_NAMES[method])),
            error: shortPercent(sizeOf(first)),
          });
    const naive = this.judged.find(({ method }) => method === "last-value");
    const behind = naive === undefined || "refused" in naive ? [] : this.behind(sizeOf(naive));
    return sentences(
      head,
      behind.length === 0
        ? undefined
        : say("不如“末年不变”的：{names}。", 'Worse than "nothing changes": {names}.', { names: listed(behind) }),
      refused.length === 0
        ? undefined
        : say("用不了的：{names}。", "Refused: {names}.", {
            names: listed(refused.map(({ method }) => METHOD_NAMES[method])),
          }),
      say("一个数列、一段时间的名次不是规律。", "The order of one series and time is no law."),
    );
  }

  private behind(error: number): readonly Name[] {
    return this.judged
      .filter((one) => !("refused" in one) && compareNumbers(sizeOf(one), error) > 0)
      .map(({ method }) => METHOD_NAMES[method]);
  }

  /** What was fitted and what was judged. */
  private span(): Label {
    const { fitted, years } = this.parts;
    const end = fitted[fitted.length - 1];
    const from = years.indexOf(end) + 1;
    const words = {
      first: String(fitted[0]),
      end: String(end),
      after: String(years[from]),
      last: String(years[from + this.horizon - 1]),
      origins: this.origins,
    };
    return this.origins === 1
      ? say("拟合 {first}–{end}，检验 {after}–{last}。", "Fitted to {first}–{end}, judged on {after}–{last}.", words)
      : say(
          "{origins} 个起点的平均；最近一个：拟合 {first}–{end}，检验 {after}–{last}。",
          "Means over {origins} origins; the latest is fitted to {first}–{end} and judged on {after}–{last}.",
          words,
        );
  }

  /** The smallest error first; a refused method is last. */
  protected override order(measure: ForecastMeasure = this.main): readonly number[] {
    const { values } = this.measures[measure];
    const size = (k: number): number => (Number.isNaN(values[k]) ? Number.POSITIVE_INFINITY : Math.abs(values[k]));
    return Array.from(values, (_, k) => k).sort((a, b) => size(a) - size(b) || a - b);
  }

  /** A method answers to its word in code, too. */
  protected override placeOf(method: string, name: string | undefined): number {
    const known = FORECAST_METHODS.find((one) => one === name);
    return super.placeOf(method, known === undefined ? name : METHOD_NAMES[known].zh);
  }

  protected override stepsAt(k: number): readonly Step[] {
    const one = this.judged[k];
    const formula = METHOD_FORMULAS[one.method];
    if ("refused" in one) return [{ title: say("用不了", "refused"), formula, note: one.refused }, SCALE];
    return [
      { title: say("方法", "the method"), formula, ...(one.note && { note: one.note }) },
      { title: say("预测", "the forecast"), formula: "\\hat x(t)", table: this.forecasts(), note: this.span() },
      ...super.stepsAt(k),
    ];
  }
}

const SCALE: Step = {
  title: say("误差", "errors"),
  formula: "MAPE, RMSE, MASE",
  note: say("没有拟合，也就没有误差。", "Without a fit there are no errors."),
};

/** MAPE, by which rows are in order; infinite where there is none. */
function sizeOf(one: JudgedMethod): number {
  return "refused" in one || Number.isNaN(one.mape) ? Number.POSITIVE_INFINITY : one.mape;
}

function measuresOf(judged: readonly JudgedMethod[]): Record<ForecastMeasure, Measure> {
  const of = (key: ForecastMeasure): Float64Array =>
    Float64Array.from(judged, (one) => ("refused" in one ? Number.NaN : one[key]));
  const numbers = (values: Float64Array, symbol: string) => (k: number) =>
    Number.isNaN(values[k]) ? symbol : `${symbol} = ${texNumber(values[k])}`;
  const [mape, rmse, mase, bias] = (["mape", "rmse", "mase", "bias"] as const).map(of);
  return {
    mape: {
      label: say("平均绝对相对误差 MAPE", "mean absolute relative error, MAPE"),
      values: mape,
      decimals: 4,
      formula: "MAPE = \\frac{1}{h} \\sum \\left| \\frac{\\hat x_t - x_t}{x_t} \\right|",
      numbers: numbers(mape, "MAPE"),
    },
    rmse: {
      label: say("均方根误差 RMSE", "root mean square error, RMSE"),
      values: rmse,
      decimals: 3,
      formula: "RMSE = \\sqrt{\\frac{1}{h} \\sum (\\hat x_t - x_t)^2}",
      numbers: numbers(rmse, "RMSE"),
    },
    mase: {
      label: say("标度误差 MASE", "scaled error, MASE"),
      values: mase,
      decimals: 2,
      formula: "MASE = \\frac{\\frac{1}{h} \\sum |\\hat x_t - x_t|}{\\frac{1}{n - 1} \\sum |x_t - x_{t-1}|}",
      numbers: numbers(mase, "MASE"),
    },
    bias: { label: say("平均误差", "mean error"), values: bias, decimals: 3 },
  };
}
