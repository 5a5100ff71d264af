import {
  CHOICE,
  InputError,
  isList,
  isTableSource,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  oneOf,
  readOptions,
  say,
} from "../../../base/index.js";
import { sumOf, type WeightRule } from "../../../math/index.js";
import { elementsOf, type HierarchyElement } from "../ahp/hierarchy-tree.js";
import { NormalisedIndicators } from "../decision/normalise-indicators-result.js";
import { type EvaluationWeights, readEvaluationWeights } from "../fuzzy-evaluation/evaluation-weights.js";
import { chosenColumns, columnsOf, placesIn } from "../gem/indicator-layer.js";
import { porterNamed } from "./porter-determinants.js";
import { PorterDiamond } from "./porter-diamond-result.js";

/** What {@link porterDiamond} may be told. */
export interface PorterDiamondOptions {
  /** Whether weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
  /** Of a frame, the column that names what is evaluated. */
  readonly rows?: string | undefined;
}

const where = "porterDiamond";

const OPTIONS = { weightRule: oneOf<WeightRule>("sum-to-one", "normalise"), rows: CHOICE.rows };

/**
 * Porter's diamond as a tree of indicators (波特钻石模型评价): determinants of competitiveness, each with its indicators
 * of any and uneven depth, put together by weights.
 *
 *     Sᵢ = Σₖ (wₖ/Wᵢ) xₖ over the indicators below determinant i,   S = Σᵢ Wᵢ Sᵢ = Σₖ wₖ xₖ
 *
 * The determinants are Porter's four: factor conditions (生产要素), demand conditions (需求条件), related and supporting
 * industries (相关及支持性产业), firm strategy, structure and rivalry (企业战略、结构与竞争), with chance (机会) and
 * government (政府) beside them; but the tree says which.
 *
 * Reading: a weighted sum, in which every determinant makes up for every other; Porter's point, that they reinforce each
 * other, isn't in it ({@link diamondDynamics}). Exports under "demand" or market share under "rivalry" are outcomes: with
 * them a score explains itself. What holds a region back, {@link obstacleDegrees} says.
 *
 * @param weights - by what they stand below, `{ 钻石: { 生产要素: 0.4, … }, 生产要素: { 研发: 0.7, 人才: 0.3 }, … }`, or
 * what `hierarchyPriorities` gives; a determinant without anything below it is its own indicator.
 * @param scores - objects × indicators on one scale, all of which more is better, such as experts' scores or what
 * `normaliseIndicators` gives; of one object by name, `{ 研发: 0.4, … }`. Columns beyond the tree aren't read.
 * @unit 与指标得分同单位 · that of the scores
 * @throws {InputError} If an indicator isn't there, weights don't add up to 1, or the tree doesn't hang together.
 * @see Porter, M. E. (1990). The Competitive Advantage of Nations. Free Press.
 * @example
 * const weights = { 钻石: { 生产要素: 0.6, 需求条件: 0.4 }, 生产要素: { 研发: 0.5, 人才: 0.5 } };
 * const scores = { rows: ["甲", "乙"], columns: ["研发", "人才", "需求条件"], values: [[8, 6, 5], [4, 4, 9]] };
 * porterDiamond(weights, scores).at("甲"); // => { total: 6.2, d1: 7, d2: 5 }
 */
export function porterDiamond(
  weights: EvaluationWeights,
  scores: MatrixInput | NormalisedIndicators | Readonly<Record<string, number>>,
  options: PorterDiamondOptions = {},
): PorterDiamond {
  const { weightRule, rows } = readOptions<PorterDiamondOptions, typeof OPTIONS>(where, options, OPTIONS);
  const tree = elementsOf(readEvaluationWeights(where, weights, oneLevelOf(weights), weightRule));
  const matrix = readScores(tree, scores, rows);
  const elements = named(tree, matrix.columns);
  const leaves = elements.filter(({ leaf }) => leaf);
  const determinants = elements.filter(({ level }) => level === 1);
  const below = belowEach(elements);
  const values = matrix.rows.flatMap((_, i) => {
    const row = matrix.rowAt(i);
    return determinants.map(({ global }, d) => {
      if (global === 0) return sumOf(below[d].map((k) => row[k])) / below[d].length;
      return sumOf(below[d].map((k) => (leaves[k].global / global) * row[k]));
    });
  });
  return new PorterDiamond({
    elements,
    leaves,
    determinants,
    below,
    scores: matrix,
    matrix: new LabelledMatrix(
      matrix.rows,
      determinants.map(({ name }) => name),
      Float64Array.from(values),
    ),
    totals: Float64Array.from(matrix.rows, (_, i) => sumOf(matrix.rowAt(i).map((x, k) => leaves[k].global * x))),
  });
}

/** Indicators called as the data call them, determinants in both languages where they are Porter's. */
function named(tree: readonly HierarchyElement[], columns: readonly Name[]): readonly HierarchyElement[] {
  let leaf = 0;
  return tree.map((element) => {
    const own = element.leaf ? columns[leaf++] : element.name;
    return { ...element, name: porterNamed(own), parent: porterNamed(element.parent) };
  });
}

/** The names of weights of one level, which has no tree of names. */
function oneLevelOf(weights: EvaluationWeights): readonly Name[] {
  const usable = typeof weights === "object" && weights !== null && !isList(weights);
  const names = usable ? (weights as { readonly names?: unknown }).names : undefined;
  if (isList(names)) return Array.from(names) as readonly Name[];
  if (usable && !isTableSource(weights) && !("values" in weights) && Object.keys(weights).length > 0)
    return Object.keys(weights);
  const words = say("按名称给出权重，如 {write}", "be weights by name, such as {write}", {
    write: say(
      "{ 钻石: { 生产要素: 0.6, 需求条件: 0.4 }, 生产要素: { 研发: 0.5, 人才: 0.5 } }",
      "{ diamond: { factors: 0.6, demand: 0.4 }, factors: { research: 0.5, skills: 0.5 } }",
    ),
  });
  throw new InputError(where, "weights", words, weights);
}

/** The places of the leaves below each determinant. */
function belowEach(elements: readonly HierarchyElement[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  let leaf = 0;
  for (const element of elements) {
    if (element.level === 1) found.push([]);
    if (element.leaf) found[found.length - 1].push(leaf++);
  }
  return found;
}

/** Objects × leaves, in the order of the leaves. */
function readScores(
  tree: readonly HierarchyElement[],
  given: MatrixInput | NormalisedIndicators | Readonly<Record<string, number>>,
  rows: string | undefined,
): LabelledMatrix {
  const data = tableOf(given);
  const indicators = tree.filter(({ leaf }) => leaf).map(({ name }) => name);
  const wanted = columnsOf(where, data, [{ path: "weights", indicators }]);
  const choice = chosenColumns(data, rows, wanted.columns);
  const read = LabelledMatrix.from(where, "scores", data, { units: "any", choice });
  const [places] = placesIn(data, wanted);
  const values = read.rows.flatMap((_, i) => places.map((j) => read.rowAt(i)[j]));
  // Plain lists have numbers for names: there those of the tree are better.
  const names = isList(data) ? indicators : places.map((j) => read.columns[j]);
  return new LabelledMatrix(read.rows, names, Float64Array.from(values));
}

function tableOf(given: MatrixInput | NormalisedIndicators | Readonly<Record<string, number>>): MatrixInput {
  if (given instanceof NormalisedIndicators) return given.matrix;
  if (isList(given) || typeof given !== "object" || given === null) return given as MatrixInput;
  if (isTableSource(given) || "values" in given) return given as MatrixInput;
  const entries = Object.entries(given as Readonly<Record<string, number>>);
  return {
    rows: [say("产业集群", "the cluster")],
    columns: entries.map(([name]) => nameText(name)),
    values: [entries.map(([, score]) => score)],
  };
}
