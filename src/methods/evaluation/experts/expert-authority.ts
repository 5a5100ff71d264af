import {
  checkNames,
  InputError,
  isList,
  isTableSource,
  type Label,
  LabelledMatrix,
  type MatrixInput,
  type Name,
  nameText,
  say,
} from "../../../base/index.js";
import { ExpertAuthority } from "./expert-authority-result.js";

/** How much a basis of judgement weighs with an expert, in either language. */
export type BasisWord = "large" | "medium" | "small" | "大" | "中" | "小";

/** How well an expert knows the matter, in either language. */
export type FamiliarityWord =
  | "very familiar"
  | "familiar"
  | "fairly familiar"
  | "little familiar"
  | "unfamiliar"
  | "很熟悉"
  | "熟悉"
  | "一般"
  | "不太熟悉"
  | "不熟悉";

/** What an expert's judgements rest on (判断依据): practice, theory, colleagues, intuition. */
export interface JudgementBasis {
  /** 实践经验. */
  readonly experience: BasisWord;
  /** 理论分析. */
  readonly theory: BasisWord;
  /** 对国内外同行的了解. */
  readonly peers: BasisWord;
  /** 直觉. */
  readonly intuition: BasisWord;
}

/** An expert's rating of himself: words, or the coefficients themselves. */
export interface ExpertSelfRating {
  readonly name?: Name | undefined;
  readonly basis: JudgementBasis | number;
  readonly familiarity: FamiliarityWord | number;
}

const where = "expertAuthority";

const SIZES: Readonly<Record<BasisWord, 0 | 1 | 2>> = { large: 0, medium: 1, small: 2, 大: 0, 中: 1, 小: 2 };

/** What each basis adds to Ca: large, medium, small. */
const BASES: Readonly<Record<keyof JudgementBasis, readonly [number, number, number]>> = {
  experience: [0.5, 0.4, 0.3],
  theory: [0.3, 0.2, 0.1],
  peers: [0.1, 0.1, 0.1],
  intuition: [0.1, 0.1, 0.1],
};

const FAMILIARITY: Readonly<Record<FamiliarityWord, number>> = {
  "very familiar": 1,
  familiar: 0.8,
  "fairly familiar": 0.6,
  "little familiar": 0.4,
  unfamiliar: 0.2,
  很熟悉: 1,
  熟悉: 0.8,
  一般: 0.6,
  不太熟悉: 0.4,
  不熟悉: 0.2,
};

/**
 * Authority of experts (专家权威程度), as Delphi studies report it.
 *
 *     Cr = (Ca + Cs)/2
 *     Ca (判断依据系数): experience .5 .4 .3, theory .3 .2 .1, peers .1, intuition .1, for large, medium, small
 *     Cs (熟悉程度系数): 1, .8, .6, .4, .2 from very familiar to unfamiliar
 *
 * Reading: experts rate themselves, so it says how sure they are. Custom takes Cr ≥ .7 as enough. As weights of experts
 * (`expertWeights` of {@link determinantsFromExperts}) it gives the sure ones more say.
 *
 * @param experts - a list of `{ name, basis, familiarity }`, in words of either language or as coefficients from 0 to 1;
 * or a table, experts × (Ca, Cs).
 * @unit 系数，0 到 1 · a coefficient, 0 to 1
 * @throws {InputError} If a word is unknown, or a coefficient leaves [0, 1].
 * @see 曾光, 李辉 主编 (1996). 现代流行病学方法与应用. 北京医科大学中国协和医科大学联合出版社 (the scale of Ca).
 * @example
 * const basis = {
 *   experience: "large",
 *   theory: "medium",
 *   peers: "small",
 *   intuition: "small",
 * } as const;
 * expertAuthority([{ name: "甲", basis, familiarity: "very familiar" }]).of("甲"); // => 0.95
 */
export function expertAuthority(experts: readonly ExpertSelfRating[] | MatrixInput): ExpertAuthority {
  const { names, basis, familiarity } = isRatings(experts) ? readRatings(experts) : readTable(experts);
  return new ExpertAuthority(
    names,
    basis,
    familiarity,
    basis.map((ca, i) => (ca + familiarity[i]) / 2),
  );
}

interface Coefficients {
  readonly names: readonly Name[];
  readonly basis: Float64Array;
  readonly familiarity: Float64Array;
}

function isRatings(experts: unknown): experts is readonly ExpertSelfRating[] {
  if (!isList(experts) || isTableSource(experts) || experts.length === 0) return false;
  return Array.from(experts).every((one) => typeof one === "object" && one !== null && !isList(one));
}

const RATINGS: Label = say(
  '是 [{ name, basis: { experience: "大", theory: "中", peers: "小", intuition: "小" }, familiarity: "熟悉" }, …]，或专家 × （判断依据，熟悉程度）两列',
  'be [{ name, basis: { experience: "large", theory: "medium", peers: "small", intuition: "small" }, familiarity: "familiar" }, …], or experts × (Ca, Cs)',
);

function readRatings(experts: readonly ExpertSelfRating[]): Coefficients {
  const given = experts.map(({ name }, i) => name ?? String(i + 1));
  const names = checkNames(where, "experts.name", given);
  const path = (i: number): string => `experts[${JSON.stringify(nameText(names[i]))}]`;
  return {
    names,
    basis: Float64Array.from(experts, ({ basis }, i) => basisOf(`${path(i)}.basis`, basis)),
    familiarity: Float64Array.from(experts, ({ familiarity }, i) => {
      if (typeof familiarity === "number") return coefficient(`${path(i)}.familiarity`, familiarity);
      if (Object.hasOwn(FAMILIARITY, familiarity ?? "")) return FAMILIARITY[familiarity];
      const known = Object.keys(FAMILIARITY).join(", ");
      throw new InputError(
        where,
        `${path(i)}.familiarity`,
        say("是 {known} 之一", "be one of {known}", { known }),
        familiarity,
      );
    }),
  };
}

function basisOf(path: string, basis: JudgementBasis | number): number {
  if (typeof basis === "number") return coefficient(path, basis);
  if (typeof basis !== "object" || basis === null) throw new InputError(where, path, RATINGS, basis);
  return Object.entries(BASES).reduce((sum, [name, sizes]) => {
    const word = basis[name as keyof JudgementBasis];
    if (typeof word === "string" && Object.hasOwn(SIZES, word)) return sum + sizes[SIZES[word]];
    const known = Object.keys(SIZES).join(", ");
    throw new InputError(where, `${path}.${name}`, say("是 {known} 之一", "be one of {known}", { known }), word);
  }, 0);
}

const UNIT = { words: say("在 [0, 1] 之内", "lie in [0, 1]"), holds: (value: number) => value >= 0 && value <= 1 };

function coefficient(path: string, value: number): number {
  if (UNIT.holds(value)) return value;
  throw new InputError(where, path, UNIT.words, value);
}

function readTable(experts: MatrixInput): Coefficients {
  if (typeof experts !== "object" || experts === null || (isList(experts) && !isList(experts[0]))) {
    throw new InputError(where, "experts", RATINGS, experts);
  }
  const table = LabelledMatrix.from(where, "experts", experts, { requirement: UNIT, units: "any" });
  if (table.columns.length !== 2) throw new InputError(where, "experts", RATINGS, [...table.columns]);
  return { names: table.rows, basis: table.columnAt(0), familiarity: table.columnAt(1) };
}
