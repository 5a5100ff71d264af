import type { DecisionMatrix } from "../decision/decision-matrix.js";
import { edasScorer } from "./edas.js";
import { greyRelationalScorer } from "./grey-relational.js";
import { mabacScorer } from "./mabac.js";
import { prometheeScorer } from "./promethee.js";
import { rankSumRatioScorer } from "./rank-sum-ratio.js";
import type { Scorer } from "./scorer.js";
import { topsisScorer } from "./topsis.js";
import { vikorScorer } from "./vikor.js";
import { weightedProductScorer } from "./weighted-product.js";
import { weightedSumScorer } from "./weighted-sum.js";

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

/**
 * Every method of ranking as a scorer of one decision matrix, by its defaults: for what is asked of all of
 * them, or of one 10 000 times.
 */
export const scorers: Readonly<Record<RankingMethod, (decision: DecisionMatrix) => Scorer>> = {
  topsis: (decision) => topsisScorer(decision),
  vikor: (decision) => vikorScorer(decision),
  greyRelational: (decision) => greyRelationalScorer(decision),
  weightedSum: (decision) => weightedSumScorer(decision),
  weightedProduct: (decision) => weightedProductScorer(decision),
  promethee: (decision) => prometheeScorer(decision),
  edas: edasScorer,
  mabac: mabacScorer,
  rankSumRatio: (decision) => rankSumRatioScorer(decision),
};
