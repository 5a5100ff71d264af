import {
  checkSameNames,
  given,
  group,
  InputError,
  KINDS,
  type NumbersInput,
  oneOf,
  optional,
  readOptions,
  readTotals,
  say,
} from "../../base/index.js";
import { sumOf } from "../../math/index.js";
import { IMPORT_OPTIONS, type ImportOptions, type ImportTreatment } from "./imports.js";
import { type DecompositionFactor, StructuralDecomposition } from "./structural-decomposition-result.js";
import { LeontiefSystem } from "./system.js";
import { perOutput } from "./per-output.js";
import { checkTable, type InputOutputTable } from "./table.js";

/** What {@link structuralDecomposition} takes beside the two tables. */
export interface DecompositionOptions extends ImportOptions {
  /**
   * `"polar"`: the mean of the two orders that start at either end; `"all"`: the mean of all n! orders
   * (Dietzenbacher & Los). With two factors they are the same. `"all"` by default.
   */
  readonly mean?: "polar" | "all";
  /**
   * `"demand"`: final demand as one factor; `"mix-and-level"`: its composition by product apart from its
   * sum. `"demand"` by default.
   */
  readonly finalDemand?: "demand" | "mix-and-level";
  /**
   * Amounts by sector in both years (jobs, value added, energy): their change is decomposed, with the
   * intensity per output as one more factor. Output itself by default.
   */
  readonly amounts?: { readonly before: NumbersInput; readonly after: NumbersInput };
}

const where = "structuralDecomposition";

const OPTIONS = {
  mean: oneOf("all", "polar"),
  finalDemand: oneOf("demand", "mix-and-level"),
  amounts: optional(group({ before: given<NumbersInput>(), after: given<NumbersInput>() })),
  ...IMPORT_OPTIONS,
};

/**
 * Structural decomposition (结构分解分析, SDA): the change between two tables as what technology, final demand
 * and intensities would each have brought.
 *
 *     x = v̂·L·f,   Δx = effect(v̂) + effect(L) + effect(f)
 *
 * An effect is the change when one factor goes from before to after; it depends on which of the others
 * have gone already, so the orders are averaged. The effects add up to the change exactly.
 *
 * @param before - the earlier table, @param after - the later one: the same sectors, in the same prices.
 * @returns The effect of each factor by sector.
 * @unit 与表同单位 · that of the table
 * @throws {InputError} If sectors differ, a table is unproductive, or final demand sums to nothing.
 * @see Dietzenbacher, E. & Los, B. (1998). Structural decomposition techniques: sense and sensitivity.
 *   Economic Systems Research 10(4), 307–323.
 * @example
 * const before = inputOutputTableOf({
 *   flows: [
 *     [150, 500],
 *     [200, 100],
 *   ],
 *   finalDemand: [[350], [1700]],
 * });
 * const after = inputOutputTableOf({
 *   flows: [
 *     [200, 500],
 *     [250, 100],
 *   ],
 *   finalDemand: [[500], [1650]],
 * });
 * structuralDecomposition(before, after).effects.demand; // => [173.6959, -15.2931]
 */
export function structuralDecomposition(
  before: InputOutputTable,
  after: InputOutputTable,
  options: DecompositionOptions = {},
): StructuralDecomposition {
  const { mean, finalDemand, amounts, imports } = readOptions(where, options, OPTIONS);
  const { sectors } = checkTable(where, "before", before);
  checkSameNames(where, "after.sectors", checkTable(where, "after", after).sectors, sectors, "before");
  const states = [
    stateOf(before, imports, amounts && intensityOf("before", before, amounts.before)),
    stateOf(after, imports, amounts && intensityOf("after", after, amounts.after)),
  ] as const;
  if (finalDemand === "mix-and-level" && states.some(({ level }) => level === 0)) {
    throw new InputError(where, "finalDemand", say("之和不为 0", "sum to other than 0"), 0);
  }
  const factors: readonly DecompositionFactor[] = [
    ...(amounts ? (["intensity"] as const) : []),
    "technology",
    ...(finalDemand === "demand" ? (["demand"] as const) : (["mix", "level"] as const)),
  ];
  const evaluate = (changed: number): Float64Array => outcome(factors, states, changed);
  const effects = factors.map((_, k) => effectOf(k, factors.length, mean, evaluate));
  const change = minus(evaluate((1 << factors.length) - 1), evaluate(0));
  return new StructuralDecomposition(before, imports, mean, factors, effects, change);
}

/** All that a year contributes. */
interface State {
  readonly system: LeontiefSystem;
  readonly intensity: Float64Array | undefined;
  readonly demand: Float64Array;
  readonly level: number;
}

function stateOf(table: InputOutputTable, imports: ImportTreatment, intensity: Float64Array | undefined): State {
  const system = LeontiefSystem.of(where, table, imports);
  const demand = system.finalDemand();
  return { system, intensity, demand, level: sumOf(demand) };
}

function intensityOf(
  year: "before" | "after",
  table: InputOutputTable,
  amounts: NumbersInput | undefined,
): Float64Array {
  const path = `amounts.${year}`;
  const counted = readTotals(where, path, amounts as NumbersInput, table.sectors, { kind: KINDS.sector });
  return perOutput(where, path, table, counted);
}

/** The result when the factors whose bit is set stand as they do afterwards. */
function outcome(
  factors: readonly DecompositionFactor[],
  states: readonly [State, State],
  changed: number,
): Float64Array {
  const at = (factor: DecompositionFactor): State => {
    const k = factors.indexOf(factor);
    return states[(changed >> k) & 1];
  };
  const demand = factors.includes("demand")
    ? at("demand").demand
    : at("mix").demand.map((amount) => (amount / at("mix").level) * at("level").level);
  const output = at("technology").system.output(demand);
  if (!factors.includes("intensity")) return output;
  const intensity = at("intensity").intensity;
  return output.map((value, i) => value * (intensity?.[i] ?? 1));
}

/** The mean change that factor k brings, over the orders in which the factors may change. */
function effectOf(
  k: number,
  count: number,
  mean: "polar" | "all",
  evaluate: (changed: number) => Float64Array,
): Float64Array {
  let effect: Float64Array = new Float64Array(evaluate(0).length);
  const add = (others: number, weight: number): void => {
    const change = minus(evaluate(others | (1 << k)), evaluate(others));
    effect = effect.map((value, i) => value + weight * change[i]);
  };
  if (mean === "polar") {
    const earlier = (1 << k) - 1;
    const later = ((1 << count) - 1) ^ earlier ^ (1 << k);
    add(earlier, 0.5);
    add(later, 0.5);
    return effect;
  }
  for (let others = 0; others < 1 << count; others++) {
    if ((others >> k) & 1) continue;
    const size = bits(others);
    add(others, (factorial(size) * factorial(count - 1 - size)) / factorial(count));
  }
  return effect;
}

function bits(number: number): number {
  return number.toString(2).replaceAll("0", "").length;
}

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}
