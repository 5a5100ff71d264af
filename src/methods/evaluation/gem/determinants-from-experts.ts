import {
  CHOICE,
  type ColumnChoice,
  given,
  InputError,
  isList,
  isTableSource,
  type Kind,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nonNegative,
  type NumbersInput,
  oneOf,
  readOptions,
  readTotals,
  refuseAverages,
  type Requirement,
  sameName,
  say,
  type Label,
  type Step,
} from "../../../base/index.js";
import { quantileOfSorted, sharesOf, sumOf, type WeightRule } from "../../../math/index.js";
import { matrixTable } from "../decision/tables.js";
import { combined, type DeterminantPart, Determinants } from "./determinants-result.js";
import {
  chosenColumns,
  columnsOf,
  type IndicatorLayer,
  type LayerRead,
  placesIn,
  readLayer,
  wantedBy,
} from "./indicator-layer.js";
import { scoreRange, scoreWords } from "./score-range.js";

/** Scores by experts: of one cluster experts × indicators; of many that by the cluster's name. */
export type ExpertScores = MatrixInput | Readonly<Record<string, MatrixInput>>;

/** How the scores of several experts become one. */
export type ExpertMean = "arithmetic" | "geometric" | "median";

/** What {@link determinantsFromExperts} may be told. */
export interface FromExpertsOptions extends ColumnChoice {
  /** The indicators of each determinant, with their weights; by default the columns are the determinants. */
  readonly layer?: IndicatorLayer | undefined;
  /** `"arithmetic"` by default. */
  readonly mean?: ExpertMean | undefined;
  /** What each expert counts, such as authority; all alike by default. The median takes none. */
  readonly expertWeights?: NumbersInput | undefined;
  /** The lowest and the highest score; [1, 10] by default. */
  readonly range?: readonly [number, number] | undefined;
  /** Whether weights of a determinant must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
}

const where = "determinantsFromExperts";

const OPTIONS = {
  layer: given<IndicatorLayer>(),
  mean: oneOf<ExpertMean>("arithmetic", "geometric", "median"),
  expertWeights: given<NumbersInput>(),
  range: scoreRange,
  weightRule: oneOf<WeightRule>("sum-to-one", "normalise"),
  ...CHOICE,
};

const EXPERT: Kind = { name: "expert", label: say("专家", "expert") };

const MEANS: Readonly<Record<ExpertMean, Label>> = {
  arithmetic: say("专家评分的算术平均", "arithmetic means of the experts' scores"),
  geometric: say("专家评分的几何平均", "geometric means of the experts' scores"),
  median: say("专家评分的中位数", "medians of the experts' scores"),
};

/**
 * Determinants out of experts' scores (专家评分的因素得分): the experts' scores of each indicator become one, and the
 * weighted indicators a determinant.
 *
 *     D = Σₖ wₖ s̄ₖ,   s̄ₖ the mean of the experts' scores of indicator k
 *
 * Reading: which mean it is belongs into the report: GEM of mean scores, of medians and of geometric means differ, and so
 * does the mean of each expert's GEM. One generous expert lifts the arithmetic mean and not the median.
 *
 * @param scores - experts × indicators, such as a frame; of several clusters by name, `{ 南昌: frame1, 景德镇: frame2 }`.
 * @unit 与打分同单位 · that of the scores
 * @throws {InputError} If a score leaves the range, an indicator isn't there, or weights don't fit.
 * @see {@link gem} for the determinants; which mean to take no source fixes.
 * @example
 * const sheet = [
 *   [6, 5, 4, 3, 5, 4],
 *   [7, 5, 3, 4, 6, 4],
 *   [5, 6, 5, 4, 5, 3],
 *   [6, 4, 4, 2, 7, 5],
 *   [8, 6, 3, 3, 5, 4],
 * ];
 * gem(determinantsFromExperts(sheet)).of(); // => 211.7507
 * gem(determinantsFromExperts(sheet, { mean: "median" })).of(); // => 195.7772
 */
export function determinantsFromExperts(scores: ExpertScores, options: FromExpertsOptions = {}): Determinants {
  const read = readOptions<FromExpertsOptions, typeof OPTIONS>(where, options, OPTIONS);
  if (read.mean === "median" && read.expertWeights !== undefined) {
    const words = say("略去：中位数不加权", "be left out: the median takes no weights");
    throw new InputError(where, "expertWeights", words, read.expertWeights);
  }
  const layer = read.layer === undefined ? undefined : readLayer(where, "layer", read.layer, read.weightRule);
  const clusters = clustersOf(scores);
  const placed = clusters.map(([, path, sheet]) => readSheet(path, sheet, layer, read));
  const [{ sheet: first, places }] = placed;
  const sheets = placed.map(({ sheet }, c) => alike(clusters[c][1], sheet, first));
  const means = sheets.map((sheet) => sheet.columns.map((_, j) => meanOf(sheet, j, read)));
  const { columns } = first;
  const groups = layer ?? columns.map((name) => ({ name, weights: Float64Array.of(1) }));
  const parts = groups.map(({ weights }, d): readonly DeterminantPart[] =>
    places[d].map((j, k) => ({
      indicator: columns[j],
      weight: weights[k],
      scores: Float64Array.from(means, (row) => row[j]),
    })),
  );
  const names = clusters.map(([name]) => name);
  return new Determinants({
    matrix: combined(
      names,
      groups.map(({ name }) => name),
      parts,
    ),
    parts,
    convention: MEANS[read.mean],
    before: () => sheets.map((sheet, c) => sheetStep(names[c], sheet)),
  });
}

function clustersOf(scores: ExpertScores): readonly (readonly [Name, string, MatrixInput])[] {
  const byName =
    typeof scores === "object" && scores !== null && !isList(scores) && !isTableSource(scores) && !("values" in scores);
  if (!byName) return [[say("产业集群", "the cluster"), "scores", scores as MatrixInput]];
  const entries = Object.entries(scores as Readonly<Record<string, MatrixInput>>);
  if (entries.length > 0) return entries.map(([name, sheet]) => [name, `scores[${JSON.stringify(name)}]`, sheet]);
  const words = say(
    "是专家 × 指标的评分，或按集群给出，如 {write}",
    "be scores, experts × indicators, or by cluster, such as {write}",
    {
      write: say("{ 南昌: [[6, 5]], 景德镇: [[7, 4]] }", "{ Nanchang: [[6, 5]], Jingdezhen: [[7, 4]] }"),
    },
  );
  throw new InputError(where, "scores", words, scores);
}

type Read = ReturnType<typeof readOptions<FromExpertsOptions, typeof OPTIONS>>;

/** Scores, and of each determinant the columns of its indicators. */
interface PlacedSheet {
  readonly sheet: LabelledMatrix;
  readonly places: readonly (readonly number[])[];
}

function readSheet(
  path: string,
  input: MatrixInput,
  layer: readonly LayerRead[] | undefined,
  { range, rows, columns }: Read,
): PlacedSheet {
  const requirement: Requirement = {
    words: scoreWords(range),
    holds: (value) => value >= range[0] && value <= range[1],
  };
  const reading = { requirement, units: "any" } as const;
  if (layer === undefined) {
    const sheet = ofExperts(path, LabelledMatrix.from(where, path, input, { ...reading, choice: { rows, columns } }));
    return { sheet, places: sheet.columns.map((_, j) => [j]) };
  }
  if (columns !== undefined) {
    const words = say("略去：指标由 layer 写明", "be left out: the layer names the indicators");
    throw new InputError(where, "columns", words, columns);
  }
  const wanted = columnsOf(where, input, wantedBy("layer", layer));
  const choice = chosenColumns(input, rows, wanted.columns);
  const sheet = ofExperts(path, LabelledMatrix.from(where, path, input, { ...reading, choice }));
  return { sheet, places: placesIn(input, wanted) };
}

/** Whose rows are experts, and not their mean besides. */
function ofExperts(path: string, sheet: LabelledMatrix): LabelledMatrix {
  refuseAverages(where, `${path}.rows`, sheet.rows, (i) => sheet.rowAt(i));
  return sheet;
}

/** The same indicators in the same order as in the first cluster. */
function alike(path: string, sheet: LabelledMatrix, { columns }: LabelledMatrix): LabelledMatrix {
  const { length } = columns;
  if (sheet.columns.length === length && sheet.columns.every((name, j) => sameName(name, columns[j]))) return sheet;
  const words = say("与第一个集群有同样的指标，次序也相同", "have the indicators of the first cluster, in their order");
  throw new InputError(where, `${path}.columns`, words, [...sheet.columns]);
}

function meanOf(sheet: LabelledMatrix, j: number, { mean, expertWeights }: Read): number {
  const x = sheet.columnAt(j);
  if (mean === "median") return quantileOfSorted(x.sort(), 0.5);
  const given = expertWeights ?? new Float64Array(x.length).fill(1);
  const read = readTotals(where, "expertWeights", given, sheet.rows, { kind: EXPERT, requirement: nonNegative });
  if (!(sumOf(read) > 0)) {
    throw new InputError(where, "expertWeights", say("有大于 0 的权重", "have a weight above 0"), read);
  }
  const weights = sharesOf(read);
  if (mean === "arithmetic") return sumOf(x.map((value, i) => weights[i] * value));
  return Math.exp(sumOf(x.map((value, i) => (weights[i] === 0 ? 0 : weights[i] * Math.log(value)))));
}

function sheetStep(cluster: Name, sheet: LabelledMatrix): Step {
  const title = say("{cluster}：专家评分", "{cluster}: the experts' scores", { cluster });
  const table = matrixTable(title, sheet);
  return { title, formula: "s_{ek}", table };
}
