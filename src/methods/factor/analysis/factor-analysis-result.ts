import {
  InputError,
  type Label,
  type LabelledMatrix,
  label,
  type Name,
  Result,
  type Steps,
  type Table,
} from "../../../base/index.js";
import type { ExtractionName } from "../extraction/extraction.js";
import type { ModelFit } from "../fit/model-fit.js";
import type { CaseCount } from "../input/factor-input.js";
import type { RotationName } from "../rotation/rotation.js";
import type { CompositeScores } from "../scores/composite-scores.js";
import type { ScoreMethod } from "../scores/score-coefficients.js";
import type { AntiImage } from "../suitability/anti-image.js";
import type { SphericityTest } from "../suitability/bartlett-test.js";
import type { KmoMeasure } from "../suitability/kmo.js";
import type { ConventionName } from "./conventions.js";
import type { FactorFindings } from "./factor-findings.js";
import { factorSteps } from "./factor-steps.js";
import { factorSummary } from "./factor-summary.js";
import { loadingsTable } from "./spss-loading-tables.js";
import { spssTables } from "./spss-tables.js";

/** A factor analysis: what {@link factorAnalysis} returns. */
export class FactorAnalysis extends Result {
  readonly title: Label;
  /** Whose conventions held where nothing was said. */
  readonly conventions: ConventionName;
  readonly extraction: ExtractionName;
  readonly rotation: RotationName;
  /** Whether Kaiser's normalisation was on. */
  readonly kaiser: boolean;
  readonly scoreMethod: ScoreMethod;
  readonly indicators: readonly Name[];
  /** What the factors are called, in the order of all that follows. */
  readonly factors: readonly Label[];
  /** How many cases; undefined if a matrix came without. */
  readonly n: number | undefined;
  /** How many cases there were and which were left out; undefined if a matrix was handed in. */
  readonly cases: CaseCount | undefined;
  readonly means: Float64Array | undefined;
  /** With n − 1. */
  readonly deviations: Float64Array | undefined;
  readonly correlation: LabelledMatrix;
  readonly kmo: KmoMeasure;
  readonly bartlett: SphericityTest | undefined;
  readonly antiImage: AntiImage;
  /** All p eigenvalues of the correlation matrix, largest first. */
  readonly eigenvalues: Float64Array;
  /** Loadings as extracted (成分矩阵). */
  readonly extracted: LabelledMatrix;
  /** Loadings after rotation (旋转后的成分矩阵); of correlated factors the pattern. */
  readonly loadings: LabelledMatrix;
  /** Correlations of indicators with factors; the loadings themselves if factors are uncorrelated. */
  readonly structure: LabelledMatrix;
  readonly factorCorrelations: LabelledMatrix;
  /** Loadings = extracted · transformation. */
  readonly transformation: LabelledMatrix;
  readonly initialCommunalities: Float64Array;
  readonly communalities: Float64Array;
  readonly uniquenesses: Float64Array;
  /** What each factor explains before rotation. */
  readonly extractedVariances: Float64Array;
  /** What each explains after rotation; of correlated factors diag ΦΛ′Λ, which adds up. */
  readonly rotatedVariances: Float64Array;
  readonly scoreCoefficients: LabelledMatrix;
  /** Covariances of the scores, k × k row by row. */
  readonly scoreCovariance: Float64Array;
  /** How much of each factor the indicators determine, R². */
  readonly determinacy: Float64Array;
  /** Cases × factors, of the complete cases in their order; undefined if a matrix was handed in. */
  readonly scores: LabelledMatrix | undefined;
  /** Composite scores and ranks; undefined if a matrix was handed in. */
  readonly composite: CompositeScores | undefined;
  /** Indicators without variance of their own (Heywood cases): the solution is improper. */
  readonly heywood: readonly Name[];
  /** Steps of the extraction; 0 for a closed form. */
  readonly iterations: number;
  /** Fit of the model; undefined for components, which are none. */
  readonly fit: ModelFit | undefined;
  /** How many starts of the rotation led to its best value, of how many. */
  readonly rotationStarts: { readonly agreeing: number; readonly tried: number };

  /** @internal */
  constructor(private readonly found: FactorFindings) {
    super();
    const { plan, sample, subject } = found;
    const name = label("因子分析", "Factor analysis");
    this.title = subject ? label(`${subject.zh}：${name.zh}`, `${name.en}: ${subject.en}`) : name;
    this.conventions = plan.conventions.name;
    this.extraction = plan.extraction.name;
    this.rotation = plan.rotation.name;
    this.kaiser = plan.rotation.kaiser && plan.rotation.name !== "none";
    this.scoreMethod = plan.scores;
    this.indicators = sample.indicators;
    this.factors = found.factors;
    this.n = sample.n;
    this.cases = sample.cases;
    this.means = sample.means;
    this.deviations = sample.deviations;
    this.correlation = found.correlation;
    this.kmo = found.kmo;
    this.bartlett = found.bartlett;
    this.antiImage = found.antiImage;
    this.eigenvalues = found.eigenvalues;
    this.extracted = found.extracted;
    this.loadings = found.loadings;
    this.structure = found.structure;
    this.factorCorrelations = found.factorCorrelations;
    this.transformation = found.transformation;
    this.initialCommunalities = found.extraction.initial;
    this.communalities = found.extraction.communalities;
    this.uniquenesses = found.extraction.uniquenesses;
    this.extractedVariances = found.extractedVariances;
    this.rotatedVariances = found.rotatedVariances;
    this.scoreCoefficients = found.scoreCoefficients;
    this.scoreCovariance = found.scoreCovariance;
    this.determinacy = found.determinacy;
    this.scores = found.scores;
    this.composite = found.composite;
    this.heywood = found.heywood;
    this.iterations = found.extraction.iterations;
    this.fit = found.fit;
    const { agreeing, tried } = found.rotation;
    this.rotationStarts = { agreeing, tried };
  }

  /** The share of all variance that the kept factors explain, from 0 to 1. */
  get explained(): number {
    return this.communalities.reduce((sum, h) => sum + h, 0) / this.indicators.length;
  }

  /** Suitability, number of factors, share explained, first and last of the ranking, conventions. */
  override summary(): Label {
    return factorSummary(this.found, this.explained);
  }

  /** Loadings after rotation with communalities. */
  override toTable(): Table {
    return loadingsTable(this.found, this.title);
  }

  /**
   * The derivation from the raw table to the scores.
   *
   * @param choice - a case whose standardising and scoring is put in numbers; the first by default.
   * @throws {InputError} If no case is called so.
   */
  override steps(...choice: readonly string[]): Steps {
    return factorSteps(this.found, choice[0]);
  }

  /** SPSS's output tables, in SPSS's order and by SPSS's names. */
  tables(): readonly Table[] {
    return spssTables(this.found);
  }

  /**
   * One of {@link tables} by its Chinese or English name.
   *
   * @throws {InputError} If there is none of that name; the message lists those there are.
   */
  table(name: string): Table {
    const all = this.tables();
    const table = all.find(({ title }) => title.zh === name || title.en === name);
    if (table) return table;
    const known = all.map(({ title }) => JSON.stringify(title.zh)).join(", ");
    throw new InputError("FactorAnalysis.table", "name", `be one of ${known}`, name);
  }
}
