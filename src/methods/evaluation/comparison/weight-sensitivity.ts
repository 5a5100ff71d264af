import {
  chosenName,
  InputError,
  type MatrixInput,
  numeric,
  type OptionReader,
  optional,
  readOptions,
  say,
} from "../../../base/index.js";
import { ranksOf, tiedOrder } from "../ranking/ranks.js";
import { ONE_METHOD, type OneMethod, type OneMethodOptions, readOneMethod } from "./one-method.js";
import { type Flip, type Flips, type AlternativeStanding, WeightSensitivity } from "./weight-sensitivity-result.js";

/** What {@link weightSensitivity} may be told. */
export interface WeightSensitivityOptions extends OneMethodOptions {
  /** Whose score and rank are followed; whoever is first by default. */
  readonly alternative?: string | undefined;
  /** By what share a weight is cut and raised to see what becomes of these; 0.2 by default. */
  readonly swing?: number | undefined;
}

const where = "weightSensitivity";

const name: OptionReader<string> = (where, name, given) => {
  if (typeof given === "string") return given;
  throw new InputError(where, name, say("是一个评价对象的名称", "be the name of an alternative"), given);
};

const SWING = {
  words: say("大于 0、不大于 1（如 0.2，即 ±20%）", "be above 0 and at most 1, such as 0.2 for ±20%"),
  holds: (share: number): boolean => share > 0 && share <= 1,
};

const OPTIONS = { ...ONE_METHOD, alternative: optional(name), swing: numeric(SWING, 0.2) };

/**
 * One-at-a-time sensitivity of weights (权重的单因素敏感性分析): how far each weight can move before somebody else is first.
 *
 *     wⱼ → t,   wₖ → wₖ (1 − t)/(1 − wⱼ) for the others, so that the sum stays 1
 *
 * Where the score is linear in the weights (weighted sum and product, grey relation, PROMETHEE, MABAC, RSR) the weight at
 * which the first and another draw level is exact: the difference of their scores is a straight line in t. Elsewhere it
 * is searched on a grid of 400 weights and narrowed down to 1e-12; what turns and turns back between two of them isn't
 * seen.
 *
 * Reading: small changes are what an expert couldn't defend. A weight that can move from 0 to 1 without a new first
 * decides nothing about the first place, though it may about the others.
 *
 * @param data - alternatives × indicators, such as a frame; at least 2 indicators.
 * @unit 权重 · weights
 * @throws {InputError} If there is one indicator only, or the alternative isn't there.
 * @see Triantaphyllou, E. & Sánchez, A. (1997). A sensitivity analysis approach for some deterministic multi-criteria
 * decision-making methods. Decision Sciences 28(1), 151–194.
 * @example
 * const data = { rows: ["甲", "乙"], columns: ["产值", "环保"], values: [[9, 2], [5, 8]] };
 * const result = weightSensitivity(data, { weights: [0.6, 0.4] });
 * result.at("产值").lower; // => 0.5
 */
export function weightSensitivity(data: MatrixInput, options: WeightSensitivityOptions = {}): WeightSensitivity {
  const { alternative, swing, ...asked } = readOptions(where, options, OPTIONS);
  const one = readOneMethod(where, data, asked);
  const { decision, weights, scorer, method, weighting } = one;
  const { rows, columns } = decision.matrix;
  if (columns.length < 2) {
    const words = say("至少有 2 个指标，权重才能此消彼长", "hold at least 2 indicators, or no weight can move");
    throw new InputError(where, "data", words, columns.length);
  }
  const scores = scorer.score(weights);
  const leader = tiedOrder(scores, scorer.better)[0][0];
  const followed = alternative === undefined ? leader : chosenName(where, "alternative", rows, alternative);
  const at = (j: number, weight: number): AlternativeStanding => standing(one, moved(weights, j, weight), followed);
  return new WeightSensitivity({
    decision,
    method: method.name,
    weighting,
    weights,
    exact: scorer.linear !== undefined,
    better: scorer.better,
    first: rows[leader],
    alternative: rows[followed],
    swing,
    now: standing(one, weights, followed),
    flips: columns.map((_, j) => flipsOf(one, j, leader)),
    down: columns.map((_, j) => at(j, weights[j] * (1 - swing))),
    up: columns.map((_, j) => at(j, Math.min(1, weights[j] * (1 + swing)))),
  });
}

function standing({ scorer }: OneMethod, weights: Float64Array, i: number): AlternativeStanding {
  const scores = scorer.score(weights);
  return { score: scores[i], rank: ranksOf(scores, scorer.better)[i] };
}

/** The weights with one of them set, the others in the proportions they had; alike if they had nothing. */
function moved(weights: Float64Array, j: number, weight: number): Float64Array {
  const rest = weights.reduce((sum, w, k) => sum + (k === j ? 0 : w), 0);
  const others = weights.length - 1;
  return weights.map((w, k) => (k === j ? weight : rest > 0 ? (w * (1 - weight)) / rest : (1 - weight) / others));
}

/** Where, below and above its weight, an indicator gives the first place to another. */
function flipsOf(one: OneMethod, j: number, leader: number): Flips {
  const find = one.scorer.linear === undefined ? searched : crossed;
  const flip = (end: 0 | 1): Flip | undefined => {
    const found = find(one, j, leader, end);
    return found && { weight: found.weight, to: one.decision.matrix.rows[found.rival] };
  };
  return { down: flip(0), up: flip(1) };
}

interface Found {
  readonly weight: number;
  readonly rival: number;
}

/** By the lines on which the leader's advantage over each rival lies. */
function crossed({ scorer, weights, decision }: OneMethod, j: number, leader: number, end: 0 | 1): Found | undefined {
  const r = scorer.linear as Float64Array;
  const width = weights.length;
  const [none, all] = [0, 1].map((t) => moved(weights, j, t));
  const over = (w: Float64Array, rival: number): number =>
    w.reduce((sum, each, k) => sum + each * (r[leader * width + k] - r[rival * width + k]), 0);
  let nearest: Found | undefined;
  decision.matrix.rows.forEach((_, rival) => {
    const [from, to] = [over(none, rival), over(all, rival)];
    if ((end === 0 ? from : to) >= 0) return;
    const root = from / (from - to);
    const weight = end === 0 ? Math.min(weights[j], root) : Math.max(weights[j], root);
    if (nearest && Math.abs(nearest.weight - weights[j]) <= Math.abs(weight - weights[j])) return;
    nearest = { weight, rival };
  });
  return nearest;
}

const GRID = 400;

/** By a walk from the weight to the end, and halving where the leader has lost. */
function searched(one: OneMethod, j: number, leader: number, end: 0 | 1): Found | undefined {
  const { weights, scorer } = one;
  const front = (weight: number): readonly number[] =>
    tiedOrder(scorer.score(moved(weights, j, weight)), scorer.better)[0];
  let inside = weights[j];
  for (let k = 1; k <= GRID; k++) {
    let outside = weights[j] + ((end - weights[j]) * k) / GRID;
    if (front(outside).includes(leader)) {
      inside = outside;
      continue;
    }
    while (Math.abs(outside - inside) > 1e-12) {
      const middle = (inside + outside) / 2;
      if (front(middle).includes(leader)) inside = middle;
      else outside = middle;
    }
    return { weight: outside, rival: front(outside)[0] };
  }
  return undefined;
}
