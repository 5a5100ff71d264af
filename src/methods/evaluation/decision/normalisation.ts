import {
  cellPath,
  checkOption,
  InputError,
  type Label,
  LabelledMatrix,
  nonNegative,
  type OptionReader,
  positive,
  type Requirement,
  say,
} from "../../../base/index.js";
import { columnSums } from "../../../math/index.js";
import type { DecisionMatrix } from "./decision-matrix.js";
import type { Direction } from "./direction.js";
import { rangesOf } from "./ranges.js";
import { type CostRule, costWords, type TurnedValues, turnValues } from "./turned-values.js";

/**
 * How indicators are made comparable (无量纲化), benefit and cost (where costs are kept):
 *
 *     vector    x/√Σx²                    1 − x/√Σx²
 *     min-max   (x − min)/(max − min)     (max − x)/(max − min)
 *     max       x/max                     1 − x/max
 *     ratio     x/max                     min/x
 *     sum       x/Σx                      (1/x)/Σ(1/x)
 *     mean      x/x̄                       x̄/x
 *     first     x/x₁                      x₁/x
 *     z-score   (x − x̄)/s                 (x̄ − x)/s, s with n − 1
 *     none      x                         −x
 *
 * A degree of a target or an interval is in [0, 1] already, and min–max keeps it.
 */
export type Normalisation = "vector" | "min-max" | "max" | "ratio" | "sum" | "mean" | "first" | "z-score" | "none";

/** Beside the rule itself, its name and its formula. */
export const NORMALISATIONS: Readonly<Record<Normalisation, { readonly label: Label; readonly formula: string }>> = {
  vector: {
    label: say("向量归一化", "vector normalisation"),
    formula: "r_{ij} = \\frac{x_{ij}}{\\sqrt{\\sum_i x_{ij}^2}}",
  },
  "min-max": {
    label: say("极差标准化", "min–max"),
    formula:
      "r_{ij} = \\frac{x_{ij} - \\min_i x_{ij}}{\\max_i x_{ij} - \\min_i x_{ij}} \\quad (+), \\qquad r_{ij} = \\frac{\\max_i x_{ij} - x_{ij}}{\\max_i x_{ij} - \\min_i x_{ij}} \\quad (-)",
  },
  max: {
    label: say("除以最大值", "divided by the largest"),
    formula:
      "r_{ij} = \\frac{x_{ij}}{\\max_i x_{ij}} \\quad (+), \\qquad r_{ij} = 1 - \\frac{x_{ij}}{\\max_i x_{ij}} \\quad (-)",
  },
  ratio: {
    label: say("与最优值之比", "ratio to the best"),
    formula:
      "r_{ij} = \\frac{x_{ij}}{\\max_i x_{ij}} \\quad (+), \\qquad r_{ij} = \\frac{\\min_i x_{ij}}{x_{ij}} \\quad (-)",
  },
  sum: {
    label: say("归一化（除以总和）", "share of the sum"),
    formula:
      "r_{ij} = \\frac{x_{ij}}{\\sum_i x_{ij}} \\quad (+), \\qquad r_{ij} = \\frac{1/x_{ij}}{\\sum_i 1/x_{ij}} \\quad (-)",
  },
  mean: {
    label: say("均值化", "divided by the mean"),
    formula: "r_{ij} = \\frac{x_{ij}}{\\bar x_j} \\quad (+), \\qquad r_{ij} = \\frac{\\bar x_j}{x_{ij}} \\quad (-)",
  },
  first: {
    label: say("初值化", "divided by the first"),
    formula: "r_{ij} = \\frac{x_{ij}}{x_{1j}} \\quad (+), \\qquad r_{ij} = \\frac{x_{1j}}{x_{ij}} \\quad (-)",
  },
  "z-score": { label: say("标准化", "z-scores"), formula: "r_{ij} = \\pm \\frac{x_{ij} - \\bar x_j}{s_j}" },
  none: { label: say("不作无量纲化", "no scaling"), formula: "r_{ij} = \\pm x_{ij}" },
};

/** How values were turned and scaled, in words. */
export function scalingWords(normalisation: Normalisation, costs: CostRule, directions: readonly Direction[]): Label {
  const rule = NORMALISATIONS[normalisation].label;
  return say("{rule}{costs}", "{rule}{costs}", { rule, costs: costWords(costs, directions) });
}

/** Reads an option `normalisation`. @internal */
export function normalisationOption(byDefault: Normalisation): OptionReader<Normalisation> {
  const names = Object.keys(NORMALISATIONS) as Normalisation[];
  return (where, name, given = byDefault) => checkOption(where, name, given as Normalisation, names);
}

/** Indicators that can be compared: more is better of each. */
export interface ScaledDecision {
  readonly turned: TurnedValues;
  /** Alternatives × indicators. */
  readonly scaled: LabelledMatrix;
  readonly normalisation: Normalisation;
}

/** Turns and scales a decision matrix; the scaled values are made when somebody asks for them. */
export function scaleDecision(
  where: string,
  { matrix, directions }: Pick<DecisionMatrix, "matrix" | "directions">,
  normalisation: Normalisation,
  costs: CostRule = "kept",
): Scaling {
  const turned = turnValues(where, matrix, directions, costs);
  checkNeeds(where, matrix, turned, normalisation);
  return new Scaling(matrix, turned, normalisation);
}

/** Turned values and the rule that scales each column. */
export class Scaling implements ScaledDecision {
  /** One an indicator. */
  readonly rules: readonly ColumnRule[];
  private made: LabelledMatrix | undefined;

  constructor(
    private readonly matrix: LabelledMatrix,
    readonly turned: TurnedValues,
    readonly normalisation: Normalisation,
  ) {
    this.rules = columnRules(turned, normalisation);
  }

  /** The values, scaled. */
  get scaled(): LabelledMatrix {
    const { rows, columns } = this.matrix;
    this.made ??= new LabelledMatrix(rows, columns, applied(this.turned.values, this.rules));
    return this.made;
  }
}

/** r = (from + sign · x) / by, or by / x; so that the least and the largest become 0 and 1 exactly. */
export interface ColumnRule {
  readonly from: number;
  readonly sign: number;
  readonly by: number;
  readonly inverted: boolean;
}

const over = (by: number): ColumnRule => ({ from: 0, sign: 1, by, inverted: false });
const above = (from: number, by: number): ColumnRule => ({ from: -from, sign: 1, by, inverted: false });
const below = (from: number, by: number): ColumnRule => ({ from, sign: -1, by, inverted: false });
const into = (by: number): ColumnRule => ({ from: 0, sign: 1, by, inverted: true });

/** What is known of a column; `size` is √Σx², s, Σx or Σ1/x where the rule needs it. */
type OneColumn = Readonly<Record<"first" | "low" | "high" | "mean" | "size", number>>;

type Rules = Readonly<Record<Normalisation, (column: OneColumn) => ColumnRule>>;

const BENEFIT: Rules = {
  vector: ({ size }) => over(size),
  "min-max": ({ low, high }) => above(low, high - low),
  max: ({ high }) => over(high),
  ratio: ({ high }) => over(high),
  sum: ({ size }) => over(size),
  mean: ({ mean }) => over(mean),
  first: ({ first }) => over(first),
  "z-score": ({ mean, size }) => above(mean, size),
  none: () => over(1),
};

const COST: Rules = {
  vector: ({ size }) => below(size, size),
  "min-max": ({ low, high }) => below(high, high - low),
  max: ({ high }) => below(high, high),
  ratio: ({ low }) => into(low),
  sum: ({ size }) => into(1 / size),
  mean: ({ mean }) => into(mean),
  first: ({ first }) => into(first),
  "z-score": ({ mean, size }) => below(mean, size),
  none: () => below(0, 1),
};

function columnRules(turned: TurnedValues, normalisation: Normalisation): readonly ColumnRule[] {
  const { values, costs, degrees } = turned;
  const { low, high, mean, size } = columnStatistics(turned, normalisation);
  return costs.map((cost, j) => {
    if (degrees[j] && normalisation === "min-max") return over(1);
    const rules = cost ? COST : BENEFIT;
    return rules[normalisation]({ first: values[j], low: low[j], high: high[j], mean: mean[j], size: size[j] });
  });
}

type Statistics = Readonly<Record<"low" | "high" | "mean" | "size", Float64Array>>;

/** What the rule needs of each column; the rest is 0. */
function columnStatistics({ values, costs }: TurnedValues, normalisation: Normalisation): Statistics {
  const width = costs.length;
  const none = new Float64Array(width);
  const nothing = { low: none, high: none, mean: none, size: none };
  switch (normalisation) {
    case "vector":
      return { ...nothing, size: columnSquares(values, none).map(Math.sqrt) };
    case "min-max":
    case "max":
    case "ratio":
      return { ...nothing, ...rangesOf(values, width) };
    case "mean":
      return { ...nothing, mean: columnMeans(values, width) };
    case "sum":
      return { ...nothing, size: sumsFor(values, costs) };
    case "z-score": {
      const mean = columnMeans(values, width);
      const degrees = values.length / width - 1;
      return { ...nothing, mean, size: columnSquares(values, mean).map((sum) => Math.sqrt(sum / degrees)) };
    }
    default:
      return nothing;
  }
}

function columnMeans(values: Float64Array, width: number): Float64Array {
  return columnSums(values, width).map((sum) => (sum * width) / values.length);
}

/** Σx of benefits, Σ1/x of costs. */
function sumsFor(values: Float64Array, costs: readonly boolean[]): Float64Array {
  const width = costs.length;
  return columnSums(costs.includes(true) ? values.map((x, k) => (costs[k % width] ? 1 / x : x)) : values, width);
}

/** Σ (x − c)² of each column. */
function columnSquares(values: Float64Array, centres: Float64Array): Float64Array {
  const width = centres.length;
  const sums: Float64Array = new Float64Array(width);
  for (let k = 0; k < values.length; k += width) {
    for (let j = 0; j < width; j++) sums[j] += (values[k + j] - centres[j]) ** 2;
  }
  return sums;
}

function applied(values: Float64Array, rules: readonly ColumnRule[]): Float64Array {
  const width = rules.length;
  const [from, sign, by] = (["from", "sign", "by"] as const).map((key) =>
    Float64Array.from(rules, (rule) => rule[key]),
  );
  const result: Float64Array = new Float64Array(values.length);
  for (let k = 0; k < values.length; k += width) {
    for (let j = 0; j < width; j++) result[k + j] = (from[j] + sign[j] * values[k + j]) / by[j];
  }
  rules.forEach(({ inverted }, j) => {
    if (inverted) for (let k = j; k < values.length; k += width) result[k] = by[j] / values[k];
  });
  return result;
}

/** What a rule asks of the values of benefits and of costs. */
const NEEDS: Readonly<Partial<Record<Normalisation, readonly [benefit: Requirement, cost: Requirement]>>> = {
  max: [nonNegative, nonNegative],
  ratio: [nonNegative, positive],
  sum: [nonNegative, positive],
  mean: [nonNegative, positive],
  first: [nonNegative, positive],
};

function checkNeeds(where: string, matrix: LabelledMatrix, turned: TurnedValues, normalisation: Normalisation): void {
  const needs = NEEDS[normalisation];
  const width = matrix.columns.length;
  if (!needs) return;
  const bad = turned.values.findIndex((x, k) => !needs[turned.costs[k % width] ? 1 : 0].holds(x));
  if (bad >= 0) {
    const words = say(
      '{requirement}（{rule}要求如此；也可写 normalisation: "min-max"）',
      '{requirement}, as {rule} needs it (or set normalisation: "min-max")',
      {
        requirement: needs[turned.costs[bad % width] ? 1 : 0].words,
        rule: NORMALISATIONS[normalisation].label,
      },
    );
    throw new InputError(where, cellPath("data", matrix, bad), words, turned.values[bad]);
  }
  const j = normalisation === "first" ? turned.values.subarray(0, width).indexOf(0) : -1;
  if (j < 0) return;
  throw new InputError(where, cellPath("data", matrix, j), say("大于 0，才能作初值", "be > 0 to be divided by"), 0);
}
