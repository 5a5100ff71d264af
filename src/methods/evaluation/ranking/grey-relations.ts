import {
  InputError,
  indexOfName,
  LabelledMatrix,
  type MatrixInput,
  type OptionReader,
  oneOf,
  readOptions,
  say,
  within,
  namesAt,
} from "../../../base/index.js";
import { columnSums } from "../../../math/index.js";
import { DECISION, type DecisionMatrix, type DecisionOptions, readDecision } from "../decision/decision-matrix.js";
import { type Normalisation, normalisationOption, scaleDecision } from "../decision/normalisation.js";
import { extremesOf, greyCoefficients } from "./grey-coefficients.js";
import { GreyRelations } from "./grey-relations-result.js";

/** What {@link greyRelations} may be told. */
export interface GreyRelationOptions extends DecisionOptions {
  /** How series are made comparable; `"first"` by default, each divided by where it began (初值化). */
  readonly normalisation?: Normalisation | undefined;
  /** The distinguishing coefficient ρ in (0, 1]; 0.5 by default. */
  readonly rho?: number | undefined;
  /**
   * With several references: whether the least and the largest distance are those of each reference by itself
   * or of all; `"reference"` by default.
   */
  readonly extremes?: "reference" | "all" | undefined;
}

const where = "greyRelations";

const OPTIONS = {
  ...DECISION,
  normalisation: normalisationOption("first"),
  rho: within(1e-6, 1, 0.5),
  extremes: oneOf("reference", "all") as OptionReader<"reference" | "all">,
};

/**
 * Grey relational analysis (灰色关联分析): which series go along with another, from few years.
 *
 *     Δᵢ(t) = |r₀(t) − rᵢ(t)|,   ξᵢ(t) = (min Δ + ρ max Δ)/(Δᵢ(t) + ρ max Δ),   γᵢ = Σₜ ξᵢ(t)/T
 *
 * with the least and the largest distance over all times and series.
 *
 * Reading: a rank of likeness, no test and no cause. It changes with the scaling, with ρ and with the series
 * that are beside; nearly all grades lie above ρ/(1 + ρ), so that .6 isn't much.
 *
 * @param data - times × series, such as a frame with a row a year; costs are divided the other way round.
 * @param references - the series that the others follow, one or several.
 * @unit 关联度，0 到 1 · a grade, 0 to 1
 * @throws {InputError} If a reference isn't there or nothing else is, a series is the same at all times, or
 * begins with 0 where it is divided by that.
 * @see Deng, J. (1989). Introduction to grey system theory. Journal of Grey System 1(1), 1–24.
 * @example
 * const data = {
 *   rows: ["2010", "2011", "2012"],
 *   columns: ["产值", "投资", "就业"],
 *   values: [
 *     [10, 4, 5],
 *     [12, 5, 5.2],
 *     [15, 6, 5.1],
 *   ],
 * };
 * greyRelations(data, "产值").of("投资"); // => 0.9425
 */
export function greyRelations(
  data: MatrixInput,
  references: string | readonly string[],
  options: GreyRelationOptions = {},
): GreyRelations {
  const { normalisation, rho, extremes, ...reading } = readOptions(where, options, OPTIONS);
  const decision = readDecision(where, data, reading);
  const { scaled } = scaleDecision(where, decision, normalisation);
  const places = placesOf(decision, references);
  const others = scaled.columns.map((_, j) => j).filter((j) => !places.includes(j));
  const distances = places.map((place) => distancesTo(scaled, place, others));
  const all = extremes === "all" ? extremesOf(joined(distances)) : undefined;
  const names = namesAt(scaled.columns, others);
  const coefficients = distances.map(
    (own) => new LabelledMatrix(scaled.rows, names, greyCoefficients(own, rho, all ?? extremesOf(own))),
  );
  const sources = namesAt(scaled.columns, places);
  const grades = new LabelledMatrix(names, sources, gradesOf(coefficients, names.length));
  return new GreyRelations({ normalisation, rho, extremes, references: sources, scaled, grades, coefficients });
}

/** The mean coefficient of each series with each reference: series × references. */
function gradesOf(coefficients: readonly LabelledMatrix[], series: number): Float64Array {
  const means = coefficients.map(({ rows, values }) => columnSums(values, series).map((sum) => sum / rows.length));
  const width = coefficients.length;
  return Float64Array.from({ length: series * width }, (_, at) => means[at % width][Math.floor(at / width)]);
}

function placesOf({ matrix, aliases, all }: DecisionMatrix, references: string | readonly string[]): readonly number[] {
  const texts = typeof references === "string" ? [references] : references;
  if (!Array.isArray(texts) || texts.length === 0) {
    const words = say(
      "是参考序列的名称，或一列名称",
      "be the name of the series that others follow, or a list of names",
    );
    throw new InputError(where, "references", words, references);
  }
  const places = texts.map((text, k) => {
    const alias = aliases.indexOf(text);
    const path = typeof references === "string" ? "references" : `references[${k}]`;
    return alias >= 0 && matrix.columns.includes(all[alias])
      ? matrix.columns.indexOf(all[alias])
      : indexOfName(where, path, matrix.columns, text);
  });
  if (new Set(places).size === places.length && places.length < matrix.columns.length) return places;
  const words = say("各写一次，并留下至少一个其他序列", "name each once, and leave at least one other series");
  throw new InputError(where, "references", words, references);
}

/** Times × other series. */
function distancesTo(
  { rows, columns, values }: LabelledMatrix,
  place: number,
  others: readonly number[],
): Float64Array {
  const width = columns.length;
  return Float64Array.from({ length: rows.length * others.length }, (_, at) => {
    const row = Math.floor(at / others.length) * width;
    return Math.abs(values[row + place] - values[row + others[at % others.length]]);
  });
}

function joined(lists: readonly Float64Array[]): Float64Array {
  return Float64Array.from(lists.flatMap((list) => [...list]));
}
