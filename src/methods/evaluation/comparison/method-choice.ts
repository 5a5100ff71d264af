import {
  checkNames,
  checkOption,
  InputError,
  isList,
  type Label,
  type Name,
  nameText,
  type OptionReader,
  pathTo,
  readOptions,
  say,
} from "../../../base/index.js";
import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { type Normalisation, NORMALISATIONS } from "../decision/normalisation.js";
import type { RankingMethodOptions } from "../decision/ranking-options.js";
import { GREY_FORM, type GreyRelationalOptions } from "../ranking/grey-relational.js";
import { PROMETHEE_FORM, type PrometheeOptions } from "../ranking/promethee.js";
import { RANK_SUM_FORM, type RankSumRatioOptions } from "../ranking/rank-sum-ratio.js";
import type { Scorer } from "../ranking/scorer.js";
import { type RankingMethod, scorers } from "../ranking/scorers.js";
import { TOPSIS_FORM, type TopsisOptions } from "../ranking/topsis.js";
import { VIKOR_FORM, type VikorOptions } from "../ranking/vikor.js";
import { PRODUCT_FORM } from "../ranking/weighted-product.js";
import { type ScalingOptions, SUM_FORM } from "../ranking/weighted-sum.js";

/** A method by the name of its function, with options of its own beside data and weights. */
type Form<M extends RankingMethod, O> = { readonly method: M } & Omit<O, keyof RankingMethodOptions>;

/** A method of ranking with its options: `{ method: "vikor", strategy: 1 }`. */
export type MethodForm =
  | Form<"topsis", TopsisOptions>
  | Form<"vikor", VikorOptions>
  | Form<"greyRelational", GreyRelationalOptions>
  | Form<"weightedSum", ScalingOptions>
  | Form<"weightedProduct", ScalingOptions>
  | Form<"promethee", PrometheeOptions>
  | Form<"rankSumRatio", Omit<RankSumRatioOptions, "grades">>
  | { readonly method: "edas" | "mabac" };

/** A method of ranking: the name of its function, by its defaults, or with options. */
export type MethodInput = RankingMethod | MethodForm;

/** Several methods: a list, or by what they are called, `{ "VIKOR v=1": { method: "vikor", strategy: 1 } }`. */
export type MethodsInput = readonly MethodInput[] | Readonly<Record<string, MethodInput>>;

/** Readers of the options that each method has beside data and weights. */
const FORMS: Readonly<Record<RankingMethod, Readonly<Record<string, OptionReader<unknown>>>>> = {
  topsis: TOPSIS_FORM,
  vikor: VIKOR_FORM,
  greyRelational: GREY_FORM,
  weightedSum: SUM_FORM,
  weightedProduct: PRODUCT_FORM,
  promethee: PROMETHEE_FORM,
  edas: {},
  mabac: {},
  rankSumRatio: RANK_SUM_FORM,
};

/** The names of the methods, short enough for the head of a column. */
const NAMES: Readonly<Record<RankingMethod, Label>> = {
  topsis: say("TOPSIS", "TOPSIS"),
  vikor: say("VIKOR", "VIKOR"),
  greyRelational: say("灰色关联", "grey relation"),
  weightedSum: say("线性加权", "weighted sum"),
  weightedProduct: say("加权积", "weighted product"),
  promethee: say("PROMETHEE II", "PROMETHEE II"),
  edas: say("EDAS", "EDAS"),
  mabac: say("MABAC", "MABAC"),
  rankSumRatio: say("秩和比", "RSR"),
};

/** All methods, in the order of their columns. */
export const RANKING_METHODS: readonly RankingMethod[] = Object.keys(scorers) as RankingMethod[];

/** A method as it was chosen. */
export interface ChosenMethod {
  /** Its measure in a result. */
  readonly key: string;
  readonly name: Name;
  readonly method: RankingMethod;
  /** Its options as they were given. */
  readonly form: Readonly<Record<string, unknown>>;
  /** @throws {InputError} If the method doesn't suit the data. */
  readonly scorer: (decision: DecisionMatrix, more?: Readonly<Record<string, unknown>>) => Scorer;
}

/** Several methods, each with a name and a key of its own; all of them by default. */
export function readMethods(where: string, given: unknown): readonly ChosenMethod[] {
  const asked = given === undefined ? RANKING_METHODS : given;
  if (isList(asked) && asked.length > 0) {
    return distinct(
      where,
      Array.from(asked, (one, i) => readMethod(where, `methods[${i}]`, one)),
    );
  }
  const entries = typeof asked === "object" && asked !== null && !isList(asked) ? Object.entries(asked) : [];
  checkNames(
    where,
    "methods",
    entries.map(([name]) => name),
  );
  if (entries.length > 0) {
    return entries.map(([name, one]) => ({
      ...readMethod(where, pathTo("methods", [[name, -1]]), one),
      name,
      key: name,
    }));
  }
  const words = say(
    '是方法的列表，如 ["topsis", { method: "vikor", strategy: 1 }]，或按名称写',
    'be a list of methods, such as ["topsis", { method: "vikor", strategy: 1 }], or by name',
  );
  throw new InputError(where, "methods", words, given);
}

/** One method. */
export function readMethod(where: string, path: string, given: unknown): ChosenMethod {
  const object = typeof given === "object" && given !== null && !isList(given) ? given : { method: given };
  const { method: asked, ...form } = object as { readonly method?: unknown };
  const method = checkOption(where, path, asked as RankingMethod, RANKING_METHODS);
  const read = (more: object) => readOptions<object, object>(where, { ...form, ...more }, FORMS[method]);
  read({});
  const scorer = (decision: DecisionMatrix, more = {}): Scorer => scorers[method](decision, read(more) as never);
  return { key: method, name: NAMES[method], method, form, scorer };
}

/** The same method twice is told apart by its options, or by a number. */
function distinct(where: string, methods: readonly ChosenMethod[]): readonly ChosenMethod[] {
  return methods.map((one, i) => {
    const before = methods.slice(0, i).filter(({ method }) => method === one.method);
    const twin = before.find(({ form }) => JSON.stringify(form) === JSON.stringify(one.form));
    if (twin !== undefined) {
      const words = say("只列一次", "be listed once");
      throw new InputError(where, `methods[${i}]`, words, nameText(one.name));
    }
    if (before.length === 0) return one;
    const options = formWords(one.form) ?? say("第 {k} 种", "form {k}", { k: before.length + 1 });
    const name = say("{name}（{options}）", "{name} ({options})", { name: one.name, options });
    return { ...one, key: `${one.method}${before.length + 1}`, name };
  });
}

/** The options that have a short word. */
function formWords({ normalisation, strategy, rho }: Readonly<Record<string, unknown>>): Label | undefined {
  if (normalisation !== undefined) return NORMALISATIONS[normalisation as Normalisation].label;
  if (typeof strategy === "number") return say("v = {strategy}", "v = {strategy}", { strategy });
  return typeof rho === "number" ? say("ρ = {rho}", "ρ = {rho}", { rho }) : undefined;
}
