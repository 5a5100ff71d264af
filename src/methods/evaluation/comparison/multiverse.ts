import {
  ConvergenceError,
  checkNames,
  given,
  InputError,
  isList,
  type Label,
  type MatrixInput,
  type Name,
  pathTo,
  readOptions,
  say,
  namesList,
} from "../../../base/index.js";
import type { WeightRule } from "../../../math/index.js";
import { DECISION, type DecisionOptions } from "../decision/decision-matrix.js";
import { type Normalisation, NORMALISATIONS } from "../decision/normalisation.js";
import { ranksOf } from "../ranking/ranks.js";
import { type MethodsInput, RANKING_METHODS, readMethods } from "./method-choice.js";
import { type Levels, normalisationsOf, onlyWith, setsOf, tablesOf, weightingsOf } from "./multiverse-levels.js";
import { type MultiverseChoice, Multiverse, type Universe } from "./multiverse-result.js";
import { reasonOf } from "./ranked-by.js";
import { rankedNames, type RankingInput, readRanks } from "./ranking-input.js";
import { WEIGHT_RULE, type WeightChoice } from "./weight-choice.js";

/** Choices of any kind, each with its levels: a list, or by what they are called. */
export type MultiverseChoices = Readonly<Record<string, readonly unknown[] | Readonly<Record<string, unknown>>>>;

/** One level of each choice. */
export type ChosenLevels<C extends MultiverseChoices> = {
  readonly [K in keyof C]: C[K] extends readonly (infer Level)[]
    ? Level
    : C[K] extends Readonly<Record<string, infer Level>>
      ? Level
      : never;
};

/** What {@link multiverse} may be told of a decision table. */
export interface MultiverseOptions extends DecisionOptions {
  /** By default all but MABAC, which ranks as a weighted sum of min–max values does and would count twice. */
  readonly methods?: MethodsInput | undefined;
  /**
   * Where weights come from, a list or by what they are called, `{ 熵权: "entropyWeights", 专家: ahp(…) }`; by default
   * equal, entropy, CRITIC, coefficients of variation and standard deviations.
   */
  readonly weights?: readonly WeightChoice[] | Readonly<Record<string, WeightChoice>> | undefined;
  /** Whether given weights must add up to 1 or are made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
  /**
   * How indicators are made comparable by methods that let one choose and weren't told: `["min-max", "vector"]` by
   * default. A weighted product isn't asked: only ratios count there.
   */
  readonly normalisations?: readonly Normalisation[] | undefined;
  /** Sets of indicators, by what they are called: `{ 全部: ["产值", "出口"], 不含出口: ["产值"] }`; all by default. */
  readonly indicators?: Readonly<Record<string, readonly string[]>> | undefined;
}

const where = "multiverse";

/** More rankings than anybody looks at. */
const MOST = 100_000;

const OPTIONS = {
  ...DECISION,
  methods: given<MethodsInput>(),
  weights: given<MultiverseOptions["weights"]>(),
  weightRule: WEIGHT_RULE,
  normalisations: given<readonly Normalisation[]>(),
  indicators: given<MultiverseOptions["indicators"]>(),
};

/**
 * Multiverse of rankings (多重宇宙分析): every defensible choice at once — data × indicators × weights × method ×
 * normalisation, or any others — and what ranks that gives each alternative, and which choice moves them most.
 *
 *     η² of a choice = Σ n_l (r̄_l − r̄)² / Σ (r − r̄)²     over its levels l and the universes to which it applies
 *
 * Reading: a range of ranks is what an evaluation can say; a single rank is one universe. Universes aren't a sample:
 * shares of them are shares of what was thought of, and a choice with many levels that agree counts often. η² is the
 * main effect of one choice; choices that don't apply everywhere overlap, and what is missing to 1 is interaction. A
 * universe that can't be computed is counted with its reason.
 *
 * @param data - alternatives × indicators, such as a frame; or several of the same alternatives, such as years, by what
 * they are called; or choices of any kind, with a function that ranks by one level of each.
 * @unit 名次；η² 为份额 · ranks; η² a share
 * @throws {InputError} If a choice has no level, universes are more than 100 000, not one can be computed, or they rank
 * others than the first does.
 * @see Steegen, S. et al. (2016). Increasing transparency through a multiverse analysis. Perspectives on Psychological
 * Science 11(5), 702–712.
 * @example
 * const data = {
 *   rows: ["甲", "乙", "丙"],
 *   columns: ["产值", "环保"],
 *   values: [
 *     [9, 2],
 *     [5, 8],
 *     [4, 3],
 *   ],
 * };
 * const all = multiverse(data, {
 *   methods: ["topsis", "weightedSum"],
 *   weights: ["equal", [0.6, 0.4]],
 * });
 * all.universes.length; // => 8
 * const own = multiverse({ v: [0, 1], year: { 去年: data, 今年: data } }, ({ v, year }) =>
 *   vikor(year, { strategy: v }),
 * );
 * own.universes.length; // => 4
 */
export function multiverse(
  data: MatrixInput | Readonly<Record<string, MatrixInput>>,
  options?: MultiverseOptions,
): Multiverse;
export function multiverse<const C extends MultiverseChoices>(
  choices: C,
  rank: (chosen: ChosenLevels<C>) => RankingInput,
): Multiverse;
export function multiverse(first: unknown, second: unknown = {}): Multiverse {
  if (typeof second === "function")
    return ofChoices(first as MultiverseChoices, second as (chosen: object) => RankingInput);
  const { methods, weights, weightRule, normalisations, indicators, ...reading } = readOptions(
    where,
    second as MultiverseOptions,
    OPTIONS,
  );
  const tables = tablesOf(where, first, reading);
  const chosen = {
    tables,
    sets: setsOf(where, indicators, tables[0].decision),
    weightings: weightingsOf(where, weights === undefined ? WEIGHTS : weights, weightRule ?? "sum-to-one"),
    methods: readMethods(where, methods === undefined ? DISTINCT : methods),
    normalisations: normalisationsOf(where, normalisations),
  };
  return ofTables(chosen);
}

const WEIGHTS = ["equal", "entropyWeights", "criticWeights", "variationWeights", "standardDeviationWeights"] as const;

const DISTINCT = RANKING_METHODS.filter((method) => method !== "mabac");

const SCALED: ReadonlySet<string> = new Set(["topsis", "weightedSum", "greyRelational"]);

function ofTables(levels: Levels): Multiverse {
  const { tables, sets, weightings } = levels;
  const forms = formsOf(levels);
  checkCount(tables.length * sets.length * weightings.length * forms.length);
  const universes = tables.flatMap(({ decision }, t) =>
    sets.flatMap(({ columns }, s) => {
      const own = onlyWith(decision, columns);
      return weightings.flatMap((weighting, w) => {
        const weights = attempted(() => weighting.of(own));
        return forms.map(({ method, more, places }): Universe => {
          const ranked = attempted(() => {
            if ("failed" in weights) throw weights.error;
            const { score, better } = method.scorer(own, more);
            return ranksOf(score(weights.value), better);
          });
          return { levels: [t, s, w, ...places], ...outcome(ranked) };
        });
      });
    }),
  );
  return multiverseOf(tables[0].decision.matrix.rows, choicesIn(levels), universes);
}

/** Each method, with each normalisation if it lets one choose. */
function formsOf({ methods, normalisations }: Levels) {
  return methods.flatMap((method, m) => {
    const free = SCALED.has(method.method) && method.form.normalisation === undefined;
    if (!free) return [{ method, more: {}, places: [m, -1] }];
    return normalisations.map((normalisation, k) => ({ method, more: { normalisation }, places: [m, k] }));
  });
}

function choicesIn({ tables, sets, weightings, methods, normalisations }: Levels): readonly MultiverseChoice[] {
  const namesOf = (list: readonly { readonly name: Name }[]): readonly Name[] =>
    namesList(list.map(({ name }) => name));
  const scalings = namesList(normalisations.map((one) => NORMALISATIONS[one].label));
  return [
    { key: "data", label: say("数据", "data"), levels: namesOf(tables) },
    { key: "indicators", label: say("指标集", "set of indicators"), levels: namesOf(sets) },
    { key: "weights", label: say("权重", "weights"), levels: namesOf(weightings) },
    { key: "method", label: say("方法", "method"), levels: namesOf(methods) },
    { key: "normalisation", label: say("无量纲化", "normalisation"), levels: scalings },
  ];
}

/** A value, or why there is none. */
type Attempt<T> = { readonly value: T } | { readonly failed: Label; readonly error: Error };

function attempted<T>(make: () => T): Attempt<T> {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof InputError) return { failed: reasonOf(error), error };
    if (error instanceof ConvergenceError) return { failed: reasonOf(error), error };
    throw error;
  }
}

function outcome(ranked: Attempt<Float64Array>): Pick<Universe, "ranks" | "failed"> {
  return "failed" in ranked ? { failed: ranked.failed } : { ranks: ranked.value };
}

function multiverseOf(
  names: readonly Name[],
  choices: readonly MultiverseChoice[],
  universes: readonly Universe[],
): Multiverse {
  if (universes.some(({ ranks }) => ranks !== undefined)) return new Multiverse({ names, choices, universes });
  const words = say(
    "至少有一种组合算得出来（第一种的原因：{reason}）",
    "have a combination that can be computed (the first: {reason})",
    {
      reason: universes[0].failed ?? "",
    },
  );
  throw new InputError(where, "choices", words, universes.length);
}

function checkCount(count: number): void {
  if (count <= MOST) return;
  throw new InputError(
    where,
    "choices",
    say("组合不超过 {most} 种", "combine in at most {most} ways", { most: MOST }),
    count,
  );
}

/** Every combination of the levels of any choices. */
function ofChoices(given: MultiverseChoices, rank: (chosen: object) => RankingInput): Multiverse {
  const choices = choicesOf(given);
  checkCount(choices.reduce((count, { values }) => count * values.length, 1));
  let names: readonly Name[] | undefined;
  const universes = combinations(choices.map(({ values }) => values.length)).map((levels): Universe => {
    const chosen = Object.fromEntries(choices.map(({ key, values }, c) => [key, values[levels[c]]]));
    const ranking = attempted(() => rank(chosen));
    if ("failed" in ranking) return { levels, failed: ranking.failed };
    // What ranks others, or nobody, is a mistake in the function and no universe.
    names ??= severalNames(ranking.value);
    return { levels, ranks: readRanks(where, "rank()", ranking.value, names) };
  });
  return multiverseOf(names ?? [], choices, universes);
}

function severalNames(ranking: RankingInput): readonly Name[] {
  const { names } = rankedNames(where, "rank()", ranking);
  if (names.length >= 2) return names;
  throw new InputError(where, "rank()", say("给至少 2 个评价对象排名", "rank at least 2 alternatives"), names.length);
}

type ValuedChoice = MultiverseChoice & { readonly values: readonly unknown[] };

function choicesOf(given: MultiverseChoices): readonly ValuedChoice[] {
  const entries = typeof given === "object" && given !== null && !isList(given) ? Object.entries(given) : [];
  const words = say(
    "写明各项选择和它们的取法，如 { year: [2009, 2012], weights: { 等权: …, 熵权: … } }",
    "name choices and their levels, such as { year: [2009, 2012], weights: { equal: …, entropy: … } }",
  );
  if (entries.length === 0) throw new InputError(where, "choices", words, given);
  return entries.map(([key, levels]) => {
    const path = pathTo("choices", [[key, -1]]);
    if (typeof levels !== "object" || levels === null) throw new InputError(where, path, words, levels);
    const values: readonly unknown[] = isList(levels) ? Array.from(levels) : Object.values(levels);
    if (values.length === 0) throw new InputError(where, path, words, levels);
    const names = isList(levels) ? values.map(levelName) : Object.keys(levels);
    return { key, label: { zh: key, en: key }, levels: checkNames(where, path, names), values };
  });
}

/** A level by its text, its number, or its own words; else by its place. */
function levelName(level: unknown, k: number): Name {
  if (typeof level === "string" && level.trim() !== "") return level;
  if (typeof level === "number" || typeof level === "boolean") return String(level);
  const { zh, en } = (level ?? {}) as Partial<Label>;
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : `#${k + 1}`;
}

/** All combinations of places, the last going fastest. */
function combinations(sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.reduce<readonly (readonly number[])[]>(
    (before, size) => before.flatMap((levels) => Array.from({ length: size }, (_, k) => [...levels, k])),
    [[]],
  );
}
