import {
  arranged,
  type ColumnChoice,
  CHOICE,
  finite,
  given,
  InputError,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  nonNegative,
  type NumbersInput,
  numeric,
  positive,
  readNumbers,
  readOptions,
  refuseIslands,
  say,
} from "../../base/index.js";

/** Options of {@link economicWeights}. */
export interface EconomicWeightsOptions extends ColumnChoice {
  /**
   * Other weights that these are multiplied with, cell by cell: `distanceWeights(d)` for economic and geographic
   * distance in one (经济地理权重), `contiguityWeights(…)` for neighbours only; none by default.
   */
  readonly times?: MatrixInput | undefined;
  /** b: weights fall as 1/|yᵢ − yⱼ|ᵇ; 1 by default. */
  readonly decay?: number;
}

const where = "economicWeights";

const OPTIONS = { times: given<MatrixInput>(), decay: numeric(positive, 1), ...CHOICE };

/**
 * Economic weights (经济权重, 经济距离权重): regions of like income are near, however far apart they lie.
 *
 *     w_ij = 1/|y_i − y_j|ᵇ,   zero on the diagonal
 *     with `times`:  w_ij = t_ij/|y_i − y_j|ᵇ
 *
 * A unit of y cancels once rows are made to add up to 1, as Moran's I and its kind do. Two regions that happen to be
 * nearly alike get a huge weight: y is mostly a mean over years, which ties less. Weights made of y shouldn't test y
 * itself for dependence, for they hold the answer.
 *
 * @param values - at least 2 regions' y, such as GDP a head; or a frame with one column of it.
 * @returns n × n weights, symmetric unless `times` isn't.
 * @unit y 单位的 −b 次方，行标准化后无量纲 · that of y to the power of −b, none once rows add up to 1
 * @throws {InputError} If two regions are the same (no distance), `times` is of other regions, or a region has nobody.
 * @see 林光平, 龙志和, 吴梅 (2005), 我国地区经济收敛的空间计量实证分析 (economic times contiguity weights).
 * @example
 * economicWeights([1, 2, 4]).row("1"); // => [0, 1, 0.3333]
 * const near = distanceWeights([[0, 2, 5], [2, 0, 4], [5, 4, 0]]);
 * economicWeights([1, 2, 4], { times: near }).row("1"); // => [0, 0.5, 0.0667]
 */
export function economicWeights(values: NumbersInput, options: EconomicWeightsOptions = {}): LabelledMatrix {
  const { times, decay, ...choice } = readOptions(where, options, OPTIONS);
  const read = readNumbers(where, "values", values, { requirement: finite, least: 2, choice });
  const names = read.names ?? Array.from(read.values, (_, i) => String(i + 1));
  const n = names.length;
  const other = times === undefined ? undefined : otherWeights(times, names);
  const near = (i: number, j: number): number => {
    const weight = (other?.values[i * n + j] ?? 1) / Math.abs(read.values[i] - read.values[j]) ** decay;
    if (Number.isFinite(weight)) return weight;
    throw alike(names[i], names[j], read.values[i]);
  };
  const weights = Float64Array.from({ length: n * n }, (_, k) => {
    const [i, j] = [Math.floor(k / n), k % n];
    return i === j || other?.values[k] === 0 ? 0 : near(i, j);
  });
  const found = new LabelledMatrix(other?.rows ?? names, other?.columns ?? names, weights);
  refuseIslands(where, other === undefined ? "values" : "times", found);
  return found;
}

function otherWeights(times: MatrixInput, names: readonly Name[]): LabelledMatrix {
  const read = LabelledMatrix.from(where, "times", times, { requirement: nonNegative });
  return arranged(where, "times", read, { rows: names, columns: names }, "`values`");
}

function alike(one: Name, other: Name, value: number): InputError {
  const words = say(
    "使“{one}”与“{other}”不同：二者之间没有经济距离（可取多年均值，或先去掉其一）",
    "tell {one} and {other} apart: there is no economic distance between them (a mean over years may, or leave one out)",
    { one, other },
  );
  return new InputError(where, `values[${JSON.stringify(nameText(one))}]`, words, value);
}
