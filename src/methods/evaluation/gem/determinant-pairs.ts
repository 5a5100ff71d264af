import {
  checkNames,
  InputError,
  isCalled,
  isList,
  type Kind,
  type Label,
  listed,
  type Name,
  nameText,
  say,
  namesList,
} from "../../../base/index.js";

/** Two determinants that stand in for each other (因素对), with what the pair is called. */
export interface DeterminantPair {
  readonly name: Name;
  readonly determinants: readonly [Name, Name];
}

/** Pairs by their names: `{ 基础: ["资源", "设施"], … }`, or a list with names in two languages. */
export type PairsInput = readonly DeterminantPair[] | Readonly<Record<string, readonly [string, string]>>;

/** What a determinant is called in tables. */
export const DETERMINANT: Kind = { name: "determinant", label: say("因素", "determinant") };

/** What is evaluated. */
export const CLUSTER: Kind = { name: "cluster", label: say("产业集群", "cluster") };

/** The three pairs of GEM, in the order of D₁ … D₆ (Padmore & Gibson 1998). */
export const GEM_PAIRS: readonly DeterminantPair[] = [
  {
    name: say("基础", "groundings"),
    determinants: namesList([say("资源", "resources"), say("设施", "infrastructure")]),
  },
  {
    name: say("企业", "enterprises"),
    determinants: namesList([
      say("供应商和相关产业", "suppliers and related industries"),
      say("企业结构战略和竞争", "firm structure strategy and rivalry"),
    ]),
  },
  {
    name: say("市场", "markets"),
    determinants: namesList([say("本地市场", "local markets"), say("外部市场", "access to external markets")]),
  },
];

/** The same with networks. */
export const GEMN_PAIRS: readonly DeterminantPair[] = [
  ...GEM_PAIRS,
  {
    name: say("网络", "networks"),
    determinants: namesList([say("内部网络", "networks inside"), say("外部网络", "networks outside")]),
  },
];

/** Pairs over the columns of a table of scores. */
export interface PlacedPairs {
  readonly pairs: readonly DeterminantPair[];
  /** Of each pair, the columns of its two determinants. */
  readonly places: readonly (readonly [number, number])[];
}

/**
 * The pairs that columns make: by the names that are given; those of the model where columns are called so; else two by
 * two in their order, called as the columns are.
 *
 * @param plain - whether the columns have no names of their own.
 */
export function placePairs(
  where: string,
  columns: readonly Name[],
  plain: boolean,
  given: PairsInput | undefined,
  model: readonly DeterminantPair[],
): PlacedPairs {
  if (given !== undefined) return placedByName(where, columns, readPairs(where, given));
  if (columns.length !== 2 * model.length) throw otherNumber(where, columns, model);
  if (plain) return { pairs: model, places: model.map((_, k) => [2 * k, 2 * k + 1]) };
  const known = model.flatMap(({ determinants }) => determinants);
  if (columns.every((name) => known.some((one) => sameDeterminant(one, name)))) {
    return placedByName(where, columns, model);
  }
  const pairs = model.map(
    ({ name }, k): DeterminantPair => ({ name, determinants: namesList([columns[2 * k], columns[2 * k + 1]]) }),
  );
  return { pairs, places: pairs.map((_, k) => [2 * k, 2 * k + 1]) };
}

/** A determinant of the model that a name means, in both languages; a name that it doesn't know as it is. */
export function determinantNamed(name: Name): Name {
  const known = GEMN_PAIRS.flatMap(({ determinants }) => determinants);
  return known.find((one) => sameDeterminant(one, name)) ?? name;
}

function otherNumber(where: string, columns: readonly Name[], model: readonly DeterminantPair[]): InputError {
  const words = say(
    "有 {n} 个因素的分数，两个一对：{pairs}（其他分法写 pairs: { 基础: [列, 列], … }）",
    "hold the scores of {n} determinants, two a pair: {pairs} (others are written pairs: { groundings: [column, column], … })",
    { n: 2 * model.length, pairs: listed(model.map(({ name }) => name)) },
  );
  return new InputError(where, "scores", words, columns.length);
}

function placedByName(where: string, columns: readonly Name[], pairs: readonly DeterminantPair[]): PlacedPairs {
  const taken = new Set<number>();
  const places = pairs.map(({ name, determinants }): readonly [number, number] => {
    const [a, b] = determinants.map((one, side) => {
      const path = `pairs[${JSON.stringify(nameText(name))}][${side}]`;
      const j = columns.findIndex((column) => sameDeterminant(column, one));
      if (j >= 0 && !taken.has(j)) {
        taken.add(j);
        return j;
      }
      const words =
        j < 0
          ? say("是其中一列（{columns}）", "be one of the columns ({columns})", { columns: listed(columns) })
          : say("只属于一对", "belong to one pair only");
      throw new InputError(where, path, words, nameText(one));
    });
    return [a, b];
  });
  const free = columns.find((_, j) => !taken.has(j));
  if (free === undefined) return { pairs, places };
  const words = say(
    "只含各对的因素（或用 columns 选列）",
    "hold the determinants of the pairs only (or choose by columns)",
  );
  throw new InputError(where, "scores.columns", words, nameText(free));
}

function sameDeterminant(a: Name, b: Name): boolean {
  return isCalled(a, nameText(b)) || isCalled(a, nameText(b, "en"));
}

const PAIRS: Label = say(
  '按名称写明至少两对，如 { 基础: ["资源", "设施"], 市场: ["本地市场", "外部市场"] }',
  'name two pairs at least, such as { groundings: ["resources", "infrastructure"], markets: ["local", "external"] }',
);

function readPairs(where: string, given: PairsInput): readonly DeterminantPair[] {
  if (typeof given !== "object" || given === null) throw new InputError(where, "pairs", PAIRS, given);
  const list = isList(given)
    ? Array.from(given as readonly DeterminantPair[])
    : Object.entries(given).map(([name, determinants]) => ({ name, determinants }));
  const whole = list.every((pair) => isList(pair?.determinants) && pair.determinants.length === 2);
  if (list.length < 2 || !whole) throw new InputError(where, "pairs", PAIRS, given);
  checkNames(
    where,
    "pairs",
    list.map(({ name }) => name),
  );
  return list;
}
