import {
  arranged,
  type Cell,
  checkNames,
  findColumn,
  given,
  InputError,
  isLabel,
  isList,
  isTableSource,
  type Kind,
  LabelledMatrix,
  type Name,
  nameText,
  type NumbersOrColumn,
  nonNegative,
  oneOf,
  readOptions,
  readTotals,
  say,
  Table,
  type TableSource,
  tableOf,
} from "../../../base/index.js";
import { sharesOf, sumOf } from "../../../math/index.js";
import { prioritiesOf } from "./ahp.js";
import { AHP_OPTIONS, type AhpOptions, type PriorityOptionsRead } from "./ahp-options.js";
import type { AnalyticHierarchy } from "./ahp-result.js";
import { type Aggregation, type Disagreement, type GroupExpert, GroupHierarchy } from "./group-ahp-result.js";
import { JudgedMatrix, type JudgementInput, readJudgements } from "./judgements.js";

/** What {@link groupAhp} may be told. */
export interface GroupAhpOptions extends AhpOptions {
  /**
   * What is put together: the experts' `"judgements"` (AIJ), of which weights are derived once · their
   * `"priorities"` by the geometric mean (AIP) · `"priorities-arithmetic"`; the first by default.
   */
  readonly aggregation?: Aggregation | undefined;
  /** How much each expert counts, in proportion; all the same by default. */
  readonly weights?: NumbersOrColumn | undefined;
  /** The column of a frame that says whose judgement a row is. */
  readonly experts?: string | undefined;
}

/** Judgements of several experts: a list, by the experts' names, or a frame with a row for each expert and pair. */
export type GroupInput = readonly JudgementInput[] | Readonly<Record<string, JudgementInput>> | TableSource;

const where = "groupAhp";

const EXPERT: Kind = { name: "expert", label: say("专家", "expert") };

const OPTIONS = {
  aggregation: oneOf("judgements", "priorities", "priorities-arithmetic"),
  weights: given<NumbersOrColumn>(),
  experts: given<string>(),
  ...AHP_OPTIONS,
};

/**
 * AHP of a group (群决策层次分析法): weights out of several experts' judgements, and where they disagree.
 *
 *     AIJ    a_ij = Π_k a_ij(k)^v_k,   then weights of A
 *     AIP    wᵢ ∝ Π_k wᵢ(k)^v_k        (arithmetic: Σ_k v_k wᵢ(k))
 *
 * Only the geometric mean of judgements keeps a_ji = 1/a_ij: of 3 and 1/3 it is 1, and the arithmetic mean would
 * be 1.667 either way round. With weights by geometric means AIJ and AIP are the same. AIJ takes the group for one
 * person, AIP for several; a pair that some haven't judged is the mean of those who have.
 *
 * Reading: agreement isn't truth, and a group can be consistent because its contradictions cancel: look at each
 * expert's CR as well.
 *
 * @param experts - judgements as for {@link ahp}, a list or by the experts' names; or a frame with a row for each
 * expert and pair, whose column of experts is named by `experts`.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} As {@link ahp}, naming the expert; if experts judged different things, or expert weights
 * don't fit.
 * @see Aczél, J. & Saaty, T. L. (1983). Procedures for synthesizing ratio judgements. Journal of Mathematical
 * Psychology 27(1), 93–102.
 * @see Forman, E. & Peniwati, K. (1998). Aggregating individual judgments and priorities with the analytic
 * hierarchy process. European Journal of Operational Research 108(1), 165–169.
 * @example
 * const experts = groupAhp({ 王: { "技术/成本": 4 }, 李: { "技术/成本": 1 } });
 * experts.of("技术"); // => 0.6667
 */
export function groupAhp(experts: GroupInput, options: GroupAhpOptions = {}): GroupHierarchy {
  const { aggregation, weights, experts: column, rows, columns, ...read } = readOptions(where, options, OPTIONS);
  const inputs = inputsOf(experts, column);
  const names = inputs.map(([name]) => name);
  const choice = { choice: { rows, columns }, scale: read.scale, rounded: read.rounded };
  const matrices = inputs.map(([, input, path]) => readJudgements(where, path, input, choice));
  const alike = matrices.map(
    (matrix, k) => new JudgedMatrix(arrangedLike(matrix, matrices[0], inputs[k][2]), matrix.rounded),
  );
  const shares = sharesIn(weights, names);
  const hierarchies = alike.map((matrix, k) => prioritiesOf(where, inputs[k][2], matrix, read));
  const members = names.map((name, k): GroupExpert => ({ name, share: shares[k], hierarchy: hierarchies[k] }));
  const group = aggregation === "judgements" ? together(alike, shares, read) : undefined;
  return new GroupHierarchy({
    aggregation,
    experts: members,
    elements: alike[0].rows,
    group,
    weights: group?.weights ?? meanPriorities(members, aggregation),
    disagreements: disagreementsOf(alike, names, shares),
  });
}

type ExpertInput = readonly [name: Name, input: JudgementInput, path: string];

function inputsOf(experts: GroupInput, column: string | undefined): readonly ExpertInput[] {
  if (isTableSource(experts)) return byExpert(tableOf(experts), column);
  if (column !== undefined) {
    throw new InputError(where, "experts", say("只在读数据框时给出", "be given only where a frame is read"), column);
  }
  const list = isList(experts)
    ? Array.from(
        experts as readonly JudgementInput[],
        (input, k): ExpertInput => [String(k + 1), input, `experts[${k}]`],
      )
    : Object.entries(isRecord(experts) ? experts : {}).map(([name, input]): ExpertInput => {
        return [name, input as JudgementInput, `experts[${JSON.stringify(name)}]`];
      });
  if (list.length > 0) return list;
  const words = say("是各位专家的判断，如 {write}", "be the experts' judgements, such as {write}", {
    write: say('{ 王: { "技术/成本": 3 } }', '{ Wang: { "cost/quality": 3 } }'),
  });
  throw new InputError(where, "experts", words, experts);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The rows of each expert as a table of their own. */
function byExpert(table: Table, column: string | undefined): readonly ExpertInput[] {
  if (column === undefined) {
    const words = say(
      '写明哪一列是专家，如 { experts: "专家" }',
      'say which column holds the experts, such as { experts: "expert" }',
    );
    throw new InputError(where, "experts", words, column);
  }
  const whose = findColumn(where, "experts", table.columns, column);
  const texts = whose.values.map((cell) => (cell === null ? "" : nameText(nameOf(cell))));
  return [...new Set(texts)].map((text): ExpertInput => {
    const places = [...texts.keys()].filter((i) => texts[i] === text);
    const columns = table.columns
      .filter((each) => each !== whose)
      .map((each) => ({ ...each, values: places.map((i) => each.values[i]) }));
    const name = nameOf(whose.values[places[0]]);
    checkNames(where, column, [name]);
    return [name, new Table({ ...table, columns }), `experts[${JSON.stringify(text)}]`];
  });
}

function nameOf(cell: Cell): Name {
  return cell !== null && isLabel(cell) ? cell : String(cell ?? "");
}

/** The same things in the same order as the first expert's. */
function arrangedLike(matrix: LabelledMatrix, first: LabelledMatrix, path: string): LabelledMatrix {
  return arranged(where, path, matrix, { rows: first.rows, columns: first.rows }, "`experts`");
}

function sharesIn(weights: NumbersOrColumn | undefined, names: readonly Name[]): Float64Array {
  if (weights === undefined) return new Float64Array(names.length).fill(1 / names.length);
  const read = readTotals(where, "weights", weights, names, { kind: EXPERT, requirement: nonNegative });
  if (sumOf(read) > 0) return sharesOf(read);
  throw new InputError(where, "weights", say("有大于 0 的权数", "have a weight above 0"), read);
}

/** The geometric mean of each judgement over those who judged it. */
function together(
  matrices: readonly LabelledMatrix[],
  shares: Float64Array,
  read: PriorityOptionsRead,
): AnalyticHierarchy {
  const { rows } = matrices[0];
  const n = rows.length;
  const values: Float64Array = new Float64Array(n * n).fill(1);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      values[i * n + j] = Math.exp(meanLog(matrices, shares, i * n + j));
      values[j * n + i] = 1 / values[i * n + j];
    }
  }
  return prioritiesOf(where, "experts", new LabelledMatrix(rows, rows, values), { ...read, scale: "any" });
}

/** NaN where nobody judged. */
function meanLog(matrices: readonly LabelledMatrix[], shares: Float64Array, at: number): number {
  const there = matrices.map((_, k) => k).filter((k) => !Number.isNaN(matrices[k].values[at]));
  const total = sumOf(there.map((k) => shares[k]));
  return sumOf(there.map((k) => shares[k] * Math.log(matrices[k].values[at]))) / (total > 0 ? total : Number.NaN);
}

function meanPriorities(experts: readonly GroupExpert[], aggregation: Aggregation): Float64Array {
  const n = experts[0].hierarchy.weights.length;
  const mean = (of: (w: number) => number, back: (sum: number) => number): Float64Array =>
    sharesOf(
      Float64Array.from({ length: n }, (_, i) =>
        back(sumOf(experts.map(({ share, hierarchy }) => share * of(hierarchy.weights[i])))),
      ),
    );
  return aggregation === "priorities" ? mean(Math.log, Math.exp) : mean(Number, Number);
}

/** How far apart experts are on each pair, farthest first; pairs that fewer than two judged are left out. */
function disagreementsOf(
  matrices: readonly LabelledMatrix[],
  names: readonly Name[],
  shares: Float64Array,
): readonly Disagreement[] {
  const { rows } = matrices[0];
  const n = rows.length;
  const pairs = rows.flatMap((_, i) => rows.map((_, j) => i * n + j).filter((at) => at % n > i));
  return pairs
    .flatMap((at): Disagreement[] => {
      const there = names.map((_, k) => k).filter((k) => !Number.isNaN(matrices[k].values[at]));
      if (there.length < 2) return [];
      const judged = there.map((k) => matrices[k].values[at]);
      const [low, high] = [judged.indexOf(Math.min(...judged)), judged.indexOf(Math.max(...judged))];
      const [lowest, highest] = [low, high].map((k) => ({ expert: names[there[k]], judged: judged[k] }));
      const pair = { row: rows[Math.floor(at / n)], column: rows[at % n] };
      const mean = Math.exp(meanLog(matrices, shares, at));
      return [{ ...pair, mean, lowest, highest, factor: highest.judged / lowest.judged }];
    })
    .sort((a, b) => b.factor - a.factor);
}
