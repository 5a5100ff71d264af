import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { edasScorer } from "./edas.js";
import { type GreyForm, greyRelationalScorer } from "./grey-relational.js";
import { mabacScorer } from "./mabac.js";
import { type PrometheeForm, prometheeScorer } from "./promethee.js";
import { type RankSumForm, rankSumRatioScorer } from "./rank-sum-ratio.js";
import type { Scorer } from "./scorer.js";
import { type TopsisForm, topsisScorer } from "./topsis.js";
import { type VikorForm, vikorScorer } from "./vikor.js";
import { weightedProductScorer } from "./weighted-product.js";
import { type ScalingForm, weightedSumScorer } from "./weighted-sum.js";

/** The methods of ranking, by the names of their functions. */
export type RankingMethod =
  | "topsis"
  | "vikor"
  | "greyRelational"
  | "weightedSum"
  | "weightedProduct"
  | "promethee"
  | "edas"
  | "mabac"
  | "rankSumRatio";

/** What each method may be told beside data and weights. */
export interface RankingForms {
  readonly topsis: Partial<TopsisForm>;
  readonly vikor: Partial<VikorForm>;
  readonly greyRelational: Partial<GreyForm>;
  readonly weightedSum: Partial<ScalingForm>;
  readonly weightedProduct: Partial<ScalingForm>;
  readonly promethee: Partial<PrometheeForm>;
  readonly edas: object;
  readonly mabac: object;
  readonly rankSumRatio: Partial<RankSumForm>;
}

/**
 * Every method of ranking as a scorer of one decision matrix, by its defaults or as it is told: for what is asked of
 * all of them, or of one 10 000 times.
 */
export const scorers: { readonly [M in RankingMethod]: (decision: DecisionMatrix, form?: RankingForms[M]) => Scorer } =
  {
    topsis: topsisScorer,
    vikor: vikorScorer,
    greyRelational: greyRelationalScorer,
    weightedSum: weightedSumScorer,
    weightedProduct: weightedProductScorer,
    promethee: prometheeScorer,
    edas: edasScorer,
    mabac: mabacScorer,
    rankSumRatio: rankSumRatioScorer,
  };
