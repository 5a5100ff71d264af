import {
  compareNumbers,
  ConvergenceError,
  InputError,
  type Label,
  LabelledMatrix,
  type Name,
  nameText,
  readOptions,
  say,
  toLabel,
  namesList,
} from "../../../base/index.js";
import { choleskyInverse, matrixProduct, symmetricEigenvalues, transpose } from "../../../math/index.js";
import type { FactorExtraction } from "../extraction/extraction.js";
import { modelFit } from "../fit/model-fit.js";
import type { FactorInput } from "../input/factor-input.js";
import { type IndicatorSample, readSample } from "../input/indicator-sample.js";
import { regularOrSingular } from "../input/regular-correlation.js";
import { type CompositeScores, compositeScores } from "../scores/composite-scores.js";
import { scoreCases } from "../scores/score-cases.js";
import type { ScoreModel } from "../scores/score-coefficients.js";
import { type AntiImage, antiImage } from "../suitability/anti-image.js";
import { bartlettOf } from "../suitability/bartlett-test.js";
import { kmoIfAny } from "../suitability/kmo.js";
import { factorWord } from "../words.js";
import { FactorAnalysis } from "./factor-analysis-result.js";
import { numberOfFactors } from "./number-of-factors.js";
import type { FactorAnalysisOptions } from "./options.js";
import { ANALYSIS, type FactorPlan, OTHER_WORDS, planAnalysis } from "./plan.js";
import { type SolvedModel, solveModel } from "./solve-model.js";

/**
 * Factor analysis (因子分析): a few factors in place of many correlated indicators — SPSS's tables by
 * SPSS's conventions, or by those of R's psych and factanal, with every step.
 *
 *     z = (x − x̄)/s,   R = Z′Z/(n − 1),   R ≈ Λ·Φ·Λ′ + Ψ,   F = Z·W,   综合得分 = Σⱼ wⱼ·Fⱼ
 *
 * Standard deviations are taken with n − 1. The factor that explains most comes first, and the loadings
 * of each factor sum to something positive, so that the same data always give the same table.
 *
 * Principal components need no inverse of R. With as many indicators as cases or more, or a total beside its
 * parts, they are given all the same, as SPSS and psych give them; KMO, Bartlett's test and anti-images don't
 * exist then, and the reading says so. Other extractions refuse such data.
 *
 * @param data - cases × indicators, each indicator in a unit of its own: a frame, of which all columns of numbers are indicators or those that are chosen, a matrix or lists (a
 * missing value is an empty cell, `null` or `NaN`; see `missing`); or `{ correlation, n }` or
 * `{ covariance, n }`, of which the correlations are analysed, without scores.
 * @returns Suitability, eigenvalues, loadings before and after rotation, communalities, score
 * coefficients, scores, composite scores with ranks, fit; `tables()` are SPSS's, `steps()` the derivation.
 * @unit 无量纲 · none
 * @throws {InputError} If an indicator is constant, an entry isn't a number, an option unknown, or there are
 * too many factors; but for components if there are too few cases, or an indicator is repeated or given by
 * others (it is named).
 * @throws {ConvergenceError} If extraction or rotation doesn't settle within its limits.
 * @see Harman, H. H. (1976). Modern Factor Analysis, 3rd ed. University of Chicago Press.
 * @example
 * const harman = [ // population, schooling, employment, services, house value of 12 districts
 *   [5700, 12.8, 2500, 270, 25000], [1000, 10.9, 600, 10, 10000], [3400, 8.8, 1000, 10, 9000],
 *   [3800, 13.6, 1700, 140, 25000], [4000, 12.8, 1600, 140, 25000], [8200, 8.3, 2600, 60, 12000],
 *   [1200, 11.4, 400, 10, 16000], [9100, 11.5, 3300, 60, 14000], [9900, 12.5, 3400, 180, 18000],
 *   [9600, 13.7, 3600, 390, 25000], [9600, 9.6, 3300, 80, 12000], [9400, 11.4, 4000, 100, 13000],
 * ];
 * const result = factorAnalysis(harman);
 * result.eigenvalues; // => [2.873314, 1.796660, 0.214837, 0.099934, 0.015255]
 * result.loadings.column("成分1"); // => [0.0160, 0.9408, 0.1370, 0.8248, 0.9682]
 * const provinces = dataset("province-indicators").where({ year: 2012 });
 * const columns = ["vehicles", "freight", "exports", "urbanizationShare"];
 * factorAnalysis(provinces, { rows: "province", columns }).explained; // => 0.7684
 */
export function factorAnalysis(data: FactorInput, options: FactorAnalysisOptions = {}): FactorAnalysis {
  const where = "factorAnalysis";
  const read = readOptions(where, options, ANALYSIS, OTHER_WORDS);
  const plan = planAnalysis(where, read);
  return analyse(where, readSample(where, data, read), plan);
}

/** @internal */
export function analyse(where: string, sample: IndicatorSample, plan: FactorPlan): FactorAnalysis {
  const { correlation, indicators, n } = sample;
  const inversion = invert(where, sample, plan);
  const eigenvalues = eigenvaluesOf(correlation, indicators.length);
  const k = numberOfFactors(where, plan.factors, sample, eigenvalues, plan.rotation.random);
  refuseBeyondRank(where, k, eigenvalues);
  const { inverseCorrelation, antiImage: image } = inversion;
  const multipleCorrelations = image?.multipleCorrelations;
  const fitted = { correlation, inverseCorrelation, multipleCorrelations };
  const solved = nearDuplicatesNamed(sample, () => solveModel(where, fitted, k, plan));
  const matrices = labelledParts(sample, solved, factorNames(where, plan, k));
  return new FactorAnalysis({
    ...choices(plan),
    ...knownOf(sample),
    ...suitabilityOf(where, sample, inversion),
    eigenvalues,
    ...matrices,
    ...numbersOf(solved),
    composite: compositeOf(plan, solved, matrices.scores),
    heywood: heywoodOf(sample, solved.extraction, plan),
    fit: solved.model.components ? undefined : modelFit({ ...solved.model, n }),
  });
}

/** The inverse of the correlations and what it says, or why there is none. */
interface Inversion {
  readonly inverseCorrelation: Float64Array | undefined;
  readonly antiImage: AntiImage | undefined;
  readonly singular: Label | undefined;
}

/** Components need no inverse: what doesn't exist without it is left out. All else is refused. */
function invert(where: string, sample: IndicatorSample, plan: FactorPlan): Inversion {
  const found = regularOrSingular(where, sample);
  if ("factor" in found) {
    return { inverseCorrelation: choleskyInverse(found), antiImage: antiImage(found), singular: undefined };
  }
  if (plan.extraction.name !== "principal-components" || plan.factors === "average-partial") throw found.refusal;
  return { inverseCorrelation: undefined, antiImage: undefined, singular: found.words };
}

/** KMO and Bartlett's test, where the correlations can be inverted (and for KMO are not all zero). */
function suitabilityOf(where: string, sample: IndicatorSample, { antiImage: image, singular }: Inversion) {
  return {
    singular,
    antiImage: image,
    kmo: image && kmoIfAny(sample, image),
    bartlett: image === undefined || sample.n === undefined ? undefined : bartlettOf(where, sample),
  };
}

/** Largest first; what is nothing beside the first is 0. */
function eigenvaluesOf(correlation: Float64Array, p: number): Float64Array {
  const values = symmetricEigenvalues(correlation, p);
  return values.map((value) => (Math.abs(value) <= p * Number.EPSILON * values[0] ? 0 : value));
}

/** Where nothing settles and two indicators are nearly one, the message says which: mostly it is they. */
function nearDuplicatesNamed<T>({ correlation, indicators }: IndicatorSample, solve: () => T): T {
  try {
    return solve();
  } catch (error) {
    const p = indicators.length;
    const size = (at: number): number => (Math.floor(at / p) < at % p ? Math.abs(correlation[at]) : 0);
    const closest = correlation.reduce((best, _, at) => (size(at) > size(best) ? at : best), 0);
    if (!(error instanceof ConvergenceError) || size(closest) < 0.99) throw error;
    const [one, other] = [Math.floor(closest / p), closest % p].map((i) => nameText(indicators[i], "en"));
    const hint = `${one} and ${other} are nearly the same (r = ${correlation[closest].toPrecision(6)}): leave one of them out`;
    throw new ConvergenceError(error.where, `${error.state}; ${hint}`);
  }
}

/** There are no more components than the matrix has dimensions. */
function refuseBeyondRank(where: string, k: number, eigenvalues: Float64Array): void {
  const rank = eigenvalues.filter((value) => compareNumbers(value, 0, eigenvalues[0]) > 0).length;
  if (k <= rank) return;
  const words = say("不超过相关系数矩阵的秩 {rank}", "be at most {rank}, the rank of the correlation matrix", { rank });
  throw new InputError(where, "factors", words, k);
}

function knownOf({ indicators, n, cases, data, means, deviations }: IndicatorSample) {
  return { indicators, n, cases, data, means, deviations };
}

function choices({ subject, conventions, extraction, rotation, scores }: FactorPlan) {
  const name = say("因子分析", "Factor analysis");
  return {
    title: subject === undefined ? name : say("{subject}：{name}", "{name}: {subject}", { subject, name }),
    conventions: conventions.name,
    extraction: extraction.name,
    rotation: rotation.name,
    kaiser: rotation.kaiser && rotation.name !== "none",
    scoreMethod: scores,
  };
}

/**
 * What factors are called: by the names given, else components as SPSS calls them and factors.
 *
 * @throws {InputError} If there are more or fewer names than factors.
 */
function factorNames(where: string, { names, extraction }: FactorPlan, k: number): readonly Label[] {
  if (names && names.length !== k) {
    const words = say("有 {k} 个名称，每个因子一个", "hold {k} names, one a factor", { k });
    throw new InputError(where, "names", words, names);
  }
  const word = factorWord(extraction.name);
  const labels = Array.from({ length: k }, (_, j) =>
    names ? toLabel(names[j]) : say("{word}{j}", "{word} {j}", { word, j: j + 1 }),
  );
  return namesList(labels);
}

function labelledParts(sample: IndicatorSample, solved: SolvedModel, factors: readonly Label[]) {
  const { extraction, rotation, coefficients } = solved;
  const scores = scoresOf(sample, coefficients);
  const byIndicator = (values: Float64Array): LabelledMatrix => new LabelledMatrix(sample.indicators, factors, values);
  const byFactor = (values: Float64Array): LabelledMatrix => new LabelledMatrix(factors, factors, values);
  return {
    factors,
    correlation: new LabelledMatrix(sample.indicators, sample.indicators, sample.correlation),
    extracted: byIndicator(extraction.loadings),
    loadings: byIndicator(rotation.pattern),
    structure: byIndicator(rotation.structure),
    factorCorrelations: byFactor(rotation.phi),
    transformation: byFactor(rotation.transformation),
    scoreCoefficients: byIndicator(coefficients),
    scores: scores && new LabelledMatrix(sample.data?.rows ?? [], factors, scores),
  };
}

function numbersOf({ extraction, rotation, model, coefficients, ...variances }: SolvedModel) {
  const { iterations, agreeing, tried } = rotation;
  return {
    initialCommunalities: extraction.initial,
    communalities: extraction.communalities,
    uniquenesses: extraction.uniquenesses,
    ...variances,
    determinacy: determinacyOf(model),
    scoreCovariance: scoreCovarianceOf(model.correlation, coefficients, model.k),
    iterations: extraction.iterations,
    minimum: minimumOf(extraction),
    rotationStarts: { iterations, agreeing, tried },
  };
}

function minimumOf({ objective: value, starts }: FactorExtraction) {
  return value === undefined || starts === undefined ? undefined : { value, ...starts };
}

function compositeOf(
  { weights }: FactorPlan,
  { rotatedVariances, extractedVariances }: SolvedModel,
  scores: LabelledMatrix | undefined,
): CompositeScores | undefined {
  const variances = weights === "rotated" ? rotatedVariances : extractedVariances;
  return scores && compositeScores(scores.values, variances, weights);
}

/** The scores of the complete cases. */
function scoresOf(sample: IndicatorSample, coefficients: Float64Array): Float64Array | undefined {
  const { data, means, deviations } = sample;
  if (!data || !means || !deviations || data.rows.length === 0) return undefined;
  return scoreCases(data.values, means, deviations, coefficients);
}

/** Squared multiple correlations of factors with indicators, diag S′R⁻¹S; components are given by them. */
function determinacyOf({ inverseCorrelation: inverse, structure, k, components }: ScoreModel): Float64Array {
  if (components || inverse === undefined) return new Float64Array(k).fill(1);
  const p = structure.length / k;
  const weights = matrixProduct(inverse, structure, p);
  const sums: Float64Array = new Float64Array(k);
  weights.forEach((w, at) => {
    sums[at % k] += w * structure[at];
  });
  return sums;
}

/** W′RW. */
function scoreCovarianceOf(correlation: Float64Array, w: Float64Array, k: number): Float64Array {
  const p = w.length / k;
  return matrixProduct(transpose(w, k), matrixProduct(correlation, w, p), p);
}

/** Indicators whose factors are said to explain all of them, or more. */
function heywoodOf(sample: IndicatorSample, extraction: FactorExtraction, plan: FactorPlan): readonly Name[] {
  if (plan.extraction.name === "principal-components") return [];
  const limit = extraction.objective === undefined ? 0 : plan.extraction.lowerBound * (1 + 1e-9);
  return sample.indicators.filter((_, i) => extraction.uniquenesses[i] <= limit);
}
