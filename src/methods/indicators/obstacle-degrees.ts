import {
  checkNames,
  checkNumbers,
  checkOption,
  finite,
  indexOfName,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
} from "../../base/index.js";
import { ObstacleDegrees, type ObstacleGroup } from "./obstacle-degrees-result.js";

/** Indicators that belong together, such as those of a subsystem. */
export interface IndicatorGroup {
  readonly name: Name;
  readonly indicators: readonly string[];
}

/** What {@link obstacleDegrees} may be told. */
export interface ObstacleOptions {
  /** How much each indicator counts, ≥ 0, such as the weights of `ahp`; all alike by default. */
  readonly weights?: ArrayLike<number> | undefined;
  /**
   * `"min-max"`: (x − min)/(max − min) of each indicator over the cases · `"given"`: the values are
   * attainment in [0, 1] already. `"min-max"` by default.
   */
  readonly scale?: "min-max" | "given" | undefined;
  /** Groups whose degrees are added up; none by default. Each indicator is in one of them at most. */
  readonly groups?: readonly IndicatorGroup[] | undefined;
}

/**
 * Obstacle degrees (障碍度模型): of all that keeps a case from the ideal, the share of each indicator.
 *
 *     Iᵢⱼ = 1 − x′ᵢⱼ (偏离度),   Oᵢⱼ = wⱼ Iᵢⱼ / Σₖ wₖ Iᵢₖ (障碍度)
 *
 * Reading: the degrees of a case add up to 1, so they say where it lags most, not how much it lags: that
 * is Σₖ wₖ Iᵢₖ, the `shortfall`. With min–max the ideal is the best of the cases at hand, so degrees
 * change when a case comes or goes; and they say nothing of causes.
 *
 * @param data - cases × indicators of all of which more is better: turn the others first with
 * `orientIndicators`.
 * @throws {InputError} If an indicator is constant (min–max), a value leaves [0, 1] (`"given"`), weights
 * don't fit, a group names an indicator that isn't there, or a case has no shortfall: 0/0.
 * @see 鲁春阳, 文枫, 杨庆媛等 (2011). 基于改进 TOPSIS 法的城市土地利用绩效评价及障碍因子诊断. 资源科学 33(3).
 * @example
 * const data = { rows: ["甲", "乙", "丙"], columns: ["研发", "出口"], values: [[2, 9], [4, 5], [1, 8]] };
 * obstacleDegrees(data).of("甲").degrees; // => [1, 0]
 */
export function obstacleDegrees(data: MatrixInput, options: ObstacleOptions = {}): ObstacleDegrees {
  const where = "obstacleDegrees";
  const scale = checkOption(where, "scale", options.scale ?? "min-max", ["min-max", "given"]);
  const table = LabelledMatrix.from(where, "data", data, {
    requirement: scale === "given" ? attainment : finite,
  });
  const width = table.columns.length;
  const weights = readWeights(where, options.weights ?? new Float64Array(width).fill(1), width);
  const attained = scale === "given" ? table.values : minMax(where, table);
  const weighted = attained.map((x, at) => weights[at % width] * (1 - x));
  const shortfalls = Float64Array.from(table.rows, (name, i) => {
    const sum = weighted.subarray(i * width, (i + 1) * width).reduce((s, x) => s + x, 0);
    if (sum > 0) return sum;
    const path = `data[${JSON.stringify(nameText(name))}]`;
    throw new InputError(where, path, "fall short of the ideal in something (leave it out)", sum);
  });
  const degrees = weighted.map((x, at) => x / shortfalls[Math.floor(at / width)]);
  return new ObstacleDegrees(
    new LabelledMatrix(table.rows, table.columns, degrees),
    new LabelledMatrix(table.rows, table.columns, attained),
    weights,
    shortfalls,
    readGroups(where, table, options.groups ?? []),
  );
}

const attainment = {
  words: "be an attainment from 0 to 1",
  holds: (value: number) => value >= 0 && value <= 1,
};

function readWeights(where: string, given: ArrayLike<number>, width: number): Float64Array {
  const weights = checkNumbers(where, "weights", given, { requirement: nonNegative });
  if (weights.length !== width) {
    throw new InputError(
      where,
      "weights",
      `hold ${width} numbers, one an indicator`,
      weights.length,
    );
  }
  const sum = weights.reduce((total, w) => total + w, 0);
  if (sum > 0) return weights.map((w) => w / sum);
  throw new InputError(where, "weights", "have one above 0", given);
}

function minMax(where: string, table: LabelledMatrix): Float64Array {
  const width = table.columns.length;
  const values: Float64Array = new Float64Array(table.values.length);
  table.columns.forEach((name, j) => {
    const x = table.columnAt(j);
    const [low, high] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))];
    if (low === high) {
      const path = `data.columns[${JSON.stringify(nameText(name))}]`;
      throw new InputError(where, path, "vary from case to case for min–max (leave it out)", low);
    }
    x.forEach((value, i) => {
      values[i * width + j] = (value - low) / (high - low);
    });
  });
  return values;
}

function readGroups(
  where: string,
  table: LabelledMatrix,
  groups: readonly IndicatorGroup[],
): readonly ObstacleGroup[] {
  const names = groups.map(({ name }) => name);
  checkNames(where, "groups", names);
  const taken = new Map<number, number>();
  return groups.map(({ name, indicators }, g) => {
    const columns = indicators.map((text, k) => {
      const path = `groups[${g}].indicators[${k}]`;
      const j = indexOfName(where, path, table.columns, text);
      const before = taken.get(j);
      if (before !== undefined) {
        throw new InputError(where, path, `be in one group only (it is in ${before} too)`, text);
      }
      taken.set(j, g);
      return j;
    });
    return { name, columns };
  });
}
