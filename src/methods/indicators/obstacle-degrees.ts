import {
  CHOICE,
  type ColumnChoice,
  checkNames,
  finite,
  given,
  InputError,
  indexOfName,
  isList,
  KINDS,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  type NumbersInput,
  nameText,
  nonNegative,
  oneOf,
  pathTo,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { columnSums, readWeights, rowSums, sumOf } from "../../math/index.js";
import { ObstacleDegrees, type ObstacleGroup } from "./obstacle-degrees-result.js";

/** Indicators that belong together, such as those of a subsystem. */
export interface IndicatorGroup {
  readonly name: Name;
  readonly indicators: readonly string[];
}

/** What {@link obstacleDegrees} may be told. */
export interface ObstacleOptions extends ColumnChoice {
  /**
   * How much each indicator counts, ≥ 0: a list in the order of the indicators, or numbers with their
   * names in any order, such as what `ahp` gives; all alike by default.
   */
  readonly weights?: NumbersInput | undefined;
  /**
   * `"min-max"`: (x − min)/(max − min) of each indicator over the cases · `"given"`: the values are
   * attainment in [0, 1] already. `"min-max"` by default.
   */
  readonly scale?: "min-max" | "given" | undefined;
  /** Groups whose degrees are added up; none by default. Each indicator is in one of them at most. */
  readonly groups?: readonly IndicatorGroup[] | undefined;
}

const where = "obstacleDegrees";

const OPTIONS = {
  weights: given<NumbersInput>(),
  scale: oneOf("min-max", "given"),
  groups: given<readonly IndicatorGroup[]>(),
  ...CHOICE,
};

/**
 * Obstacle degrees (障碍度模型): of all that keeps a case from the ideal, the share of each indicator.
 *
 *     Iᵢⱼ = 1 − x′ᵢⱼ (偏离度),   Oᵢⱼ = wⱼ Iᵢⱼ / Σₖ wₖ Iᵢₖ (障碍度)
 *
 * Reading: the degrees of a case add up to 1, so they say where it lags most, not how much it lags: that
 * is Σₖ wₖ Iᵢₖ, the `shortfall`. With min–max the ideal is the best of the cases at hand, so degrees
 * change when a case comes or goes; and they say nothing of causes.
 *
 * @param data - cases × indicators of all of which more is better, such as a frame: turn the others first
 * with `orientIndicators`.
 * @unit 份额，合计 1 · shares that add up to 1
 * @throws {InputError} If an indicator is constant (min–max), a value leaves [0, 1] (`"given"`), weights
 * don't fit, a group names an indicator that isn't there, or a case has no shortfall: 0/0.
 * @see 鲁春阳, 文枫, 杨庆媛等 (2011). 基于改进 TOPSIS 法的城市土地利用绩效评价及障碍因子诊断. 资源科学 33(3).
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["研发", "出口"], values: [[2, 9], [4, 5], [1, 8]] };
 * obstacleDegrees(data).at("甲").degrees; // => [1, 0]
 * const weights = ahp(judgementMatrix(["出口", "研发"], [[3]]));
 * obstacleDegrees(data, { weights }).of("丙", "出口"); // => 0.4286
 */
export function obstacleDegrees(data: MatrixInput, options: ObstacleOptions = {}): ObstacleDegrees {
  const { weights: given, scale, groups, ...choice } = readOptions(where, options, OPTIONS);
  const requirement = scale === "given" ? ATTAINMENT : finite;
  const table = LabelledMatrix.from(where, "data", data, { requirement, units: "any", choice });
  const { rows, columns } = table;
  const [n, width] = [rows.length, columns.length];
  const weights = weightsOf(given, columns);
  const attained = scale === "given" ? table.values : minMax(table);
  const weighted = attained.map((x, at) => weights[at % width] * (1 - x));
  const shortfalls = shortfallsOf(rows, weighted, width);
  const degrees = weighted.map((x, at) => x / shortfalls[Math.floor(at / width)]);
  return new ObstacleDegrees({
    degrees: new LabelledMatrix(rows, columns, degrees),
    attained: new LabelledMatrix(rows, columns, attained),
    weights,
    shortfalls,
    means: columnSums(degrees, width).map((sum) => sum / n),
    firsts: firstsOf(degrees, width),
    groups: readGroups(table, groups ?? []).map((group) => ({
      ...group,
      degrees: Float64Array.from(rows, (_, i) => sumOf(group.columns.map((j) => degrees[i * width + j]))),
    })),
  });
}

const ATTAINMENT = {
  words: say("是 0 到 1 的达成度", "be an attainment from 0 to 1"),
  holds: (value: number) => value >= 0 && value <= 1,
};

function weightsOf(given: NumbersInput | undefined, columns: readonly Name[]): Float64Array {
  const checks = { kind: KINDS.indicator, requirement: nonNegative };
  const weights = given === undefined ? columns.map(() => 1) : readTotals(where, "weights", given, columns, checks);
  return readWeights(where, weights, { rule: "normalise" });
}

function shortfallsOf(rows: readonly Name[], weighted: Float64Array, width: number): Float64Array {
  const sums = rowSums(weighted, width);
  const none = sums.findIndex((sum) => !(sum > 0));
  if (none < 0) return sums;
  const words = say("在某方面未达理想（否则请略去）", "fall short of the ideal in something (leave it out)");
  throw new InputError(where, pathTo("data", [[rows[none], none]]), words, sums[none]);
}

function firstsOf(degrees: Float64Array, width: number): Float64Array {
  const counts: Float64Array = new Float64Array(width);
  for (let at = 0; at < degrees.length; at += width) {
    const own = degrees.subarray(at, at + width);
    counts[own.indexOf(own.reduce((a, b) => Math.max(a, b)))] += 1;
  }
  return counts;
}

function minMax(table: LabelledMatrix): Float64Array {
  const width = table.columns.length;
  const values: Float64Array = new Float64Array(table.values.length);
  table.columns.forEach((name, j) => {
    const x = table.columnAt(j);
    const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
    if (low === high) {
      const path = `data.columns[${JSON.stringify(nameText(name))}]`;
      const words = say(
        "随个案而变才能按极差标准化（否则请略去）",
        "vary from case to case for min–max (leave it out)",
      );
      throw new InputError(where, path, words, low);
    }
    x.forEach((value, i) => {
      values[i * width + j] = (value - low) / (high - low);
    });
  });
  return values;
}

function readGroups(
  table: LabelledMatrix,
  groups: readonly IndicatorGroup[],
): readonly Omit<ObstacleGroup, "degrees">[] {
  if (!isList(groups) || !groups.every((group) => isList(group?.indicators))) {
    const words = say(
      "是一列分组，如 [{ name, indicators: [名称] }]",
      "be a list of groups, such as [{ name, indicators: [names] }]",
    );
    throw new InputError(where, "groups", words, groups);
  }
  const names = groups.map(({ name }) => name);
  checkNames(where, "groups", names);
  const taken = new Map<number, number>();
  return groups.map(({ name, indicators }, g) => {
    const columns = indicators.map((text, k) => {
      const path = `groups[${g}].indicators[${k}]`;
      const j = indexOfName(where, path, table.columns, text);
      const before = taken.get(j);
      if (before !== undefined) {
        const words = say("只属于一组（第 {before} 组里已有）", "be in one group only (it is in {before} too)", {
          before,
        });
        throw new InputError(where, path, words, text);
      }
      taken.set(j, g);
      return j;
    });
    return { name, columns };
  });
}
