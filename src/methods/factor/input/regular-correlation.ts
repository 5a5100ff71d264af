import { InputError, type Label, listed, nameText, pathTo, say, toLabel } from "../../../base/index.js";
import { type CholeskyDecomposition, cholesky, choleskySolve, symmetricEigenvalues } from "../../../math/index.js";
import type { IndicatorSample } from "./indicator-sample.js";

/** An indicator counts as given by the others when less than this share of its variance is its own. */
const OWN_SHARE = 1e-11;

/** Why a correlation matrix has no inverse that means something: in words for a reading, and as a refusal. */
export interface Singularity {
  readonly words: Label;
  readonly refusal: InputError;
}

/**
 * The decomposition of a correlation matrix that can be inverted.
 *
 * @throws {InputError} If there are too few cases, an indicator repeats another or follows from
 * others (each is named), or the matrix is none that data can have.
 */
export function regularCorrelation(where: string, sample: IndicatorSample): CholeskyDecomposition {
  const found = regularOrSingular(where, sample);
  if ("factor" in found) return found;
  throw found.refusal;
}

/**
 * The decomposition of a correlation matrix, or why there is none that can be inverted. Components need none.
 *
 * @throws {InputError} If there are fewer than two indicators, or the matrix is none that data can have.
 */
export function regularOrSingular(where: string, sample: IndicatorSample): CholeskyDecomposition | Singularity {
  const p = sample.indicators.length;
  if (p < 2) {
    const write = `${where}(dataset("province-indicators").where({ year: 2012 }))`;
    const words = say(
      '至少有 2 个指标，现在只有 {names}（把其他指标的列并在旁边：frame.join(other, ["province"])；可先试写 {write}）',
      'hold at least 2 indicators, not {names} alone (put other columns beside it by frame.join(other, ["province"]); to try it, write {write})',
      { names: listed(sample.indicators.map((name) => toLabel(name))), write },
    );
    throw new InputError(where, sample.argument, words, p);
  }
  const decomposition = cholesky(sample.correlation, p, OWN_SHARE);
  if (decomposition.dependentAt !== undefined) {
    const smallest = symmetricEigenvalues(sample.correlation, p)[p - 1];
    if (smallest < -1e-9) throw indefinite(where, sample, smallest);
  }
  return (
    repeated(where, sample) ??
    fewCases(where, sample) ??
    (decomposition.dependentAt === undefined ? decomposition : dependent(where, sample, decomposition.dependentAt))
  );
}

function fewCases(where: string, { indicators, n, cases, argument }: IndicatorSample): Singularity | undefined {
  const p = indicators.length;
  if (n === undefined || n > p) return undefined;
  const words = say(
    "个案多于 {p} 个指标（请增加个案，或减少指标）",
    "have more cases than its {p} indicators (add cases, or leave indicators out)",
    { p },
  );
  return {
    words: say(
      "个案（{n} 个）不多于指标（{p} 个），相关系数矩阵的秩不超过 n − 1 = {rank}",
      "there are {n} cases for {p} indicators, so that the correlation matrix has a rank of n − 1 = {rank} at most",
      { n, p, rank: n - 1 },
    ),
    refusal: new InputError(where, cases ? argument : "n", words, n),
  };
}

function pathOf(sample: IndicatorSample, index: number): string {
  const columns = sample.cases ? `${sample.argument}.columns` : sample.argument;
  return pathTo(columns, [[sample.indicators[index], index]]);
}

function repeated(where: string, sample: IndicatorSample): Singularity | undefined {
  const p = sample.indicators.length;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < i; j++) {
      const r = sample.correlation[i * p + j];
      if (1 - r * r > OWN_SHARE) continue;
      const words = say(
        "不与 {other} 重复（两者相关系数为 ±1：请只留一个）",
        "not repeat {other} (their correlation is ±1: keep one of the two)",
        { other: quoted(sample, j) },
      );
      const names = { one: quoted(sample, i), other: quoted(sample, j) };
      return {
        words: say("{one}与{other}完全相关", "{one} and {other} are perfectly correlated", names),
        refusal: new InputError(where, pathOf(sample, i), words, Math.sign(r)),
      };
    }
  }
  return undefined;
}

function quoted(sample: IndicatorSample, index: number): Label {
  const name = sample.indicators[index];
  return { zh: JSON.stringify(nameText(name)), en: JSON.stringify(nameText(name, "en")) };
}

function indefinite(where: string, sample: IndicatorSample, smallest: number): InputError {
  const cause =
    sample.cases?.rule === "pairwise"
      ? say(
          '成对计算的相关系数未必相容，可用 missing: "listwise"',
          'pairwise correlations need not fit together: take missing: "listwise"',
        )
      : say("没有数据会有这样的相关系数，请核对各元素", "no data has such correlations: check the entries");
  const words = say(
    "为正定矩阵（{cause}；最小特征值小于 0）",
    "be positive definite ({cause}; the smallest eigenvalue is below 0)",
    { cause },
  );
  return new InputError(where, sample.argument, words, Number(smallest.toPrecision(6)));
}

/** The indicator at `index` follows from those before it: regress it on them and name the ones it needs. */
function dependent(where: string, sample: IndicatorSample, index: number): Singularity {
  const p = sample.indicators.length;
  const before: Float64Array = new Float64Array(index * index);
  for (let i = 0; i < index; i++) {
    for (let j = 0; j < index; j++) before[i * index + j] = sample.correlation[i * p + j];
  }
  const target = sample.correlation.slice(index * p, index * p + index);
  const weights = choleskySolve(cholesky(before, index), target);
  const needed = Array.from(weights, (_, i) => i).filter((i) => Math.abs(weights[i]) > 1e-6);
  const others = listed(needed.map((i) => quoted(sample, i)));
  const words = say(
    "不是 {others} 的线性组合（请略去其中一个）；其多元相关系数平方须小于 1",
    "not be a linear combination of {others} (leave one of them out); its squared multiple correlation must be < 1",
    { others },
  );
  return {
    words: say("{one}由{others}完全决定", "{one} is a linear combination of {others}", {
      one: quoted(sample, index),
      others,
    }),
    refusal: new InputError(where, pathOf(sample, index), words, 1),
  };
}
