import {
  DATA,
  InputError,
  isList,
  isTableSource,
  type Name,
  numbersGiven,
  nameText,
  given,
  oneOf,
  type OptionReader,
  readOptions,
  say,
  namesList,
} from "../../../base/index.js";
import { cholesky, choleskySolve, sharesOf, sumOf, type WeightRule } from "../../../math/index.js";
import { addedUp, matched, namedNumbers, type WeightsInput } from "../decision/weights.js";
import { CombinedWeights, type CombinationMethod } from "./combined-weights-result.js";

/** What {@link combineWeights} may be told. */
export interface CombinationOptions {
  /** `"linear"` by default. */
  readonly method?: CombinationMethod | undefined;
  /** How much each set counts (linear, geometric), with sum 1; all alike by default. The game finds them itself. */
  readonly shares?: readonly number[] | undefined;
  /** Whether each set must add up to 1 or is made to; `"sum-to-one"` by default. */
  readonly weightRule?: WeightRule | undefined;
}

const where = "combineWeights";

const OPTIONS = {
  method: oneOf("linear", "multiplicative", "geometric", "game"),
  shares: given<readonly number[]>(),
  weightRule: oneOf("sum-to-one", "normalise") as OptionReader<WeightRule>,
};

/**
 * Combined weights (组合赋权): subjective and objective weights, or any others, in one set.
 *
 *     linear          w = Σₖ αₖ w⁽ᵏ⁾
 *     multiplicative  w ∝ Πₖ w⁽ᵏ⁾, which favours what all favour
 *     geometric       w ∝ Πₖ (w⁽ᵏ⁾)^αₖ, nearest to all by relative entropy
 *     game            Σₗ αₗ w⁽ᵏ⁾·w⁽ˡ⁾ = w⁽ᵏ⁾·w⁽ᵏ⁾, then |αₖ|/Σ|α| as in linear
 *
 * Reading: α is a judgement like any other, but for the game, which favours the more uneven set. There a
 * coefficient turns negative when a set goes the way of another, only less far: the result warns.
 *
 * @param sets - at least 2, by name, `{ AHP: ahp(…), 熵权法: entropyWeights(…) }`, or a list.
 * @unit 权重，合计 1 · weights that add up to 1
 * @throws {InputError} If sets are of other indicators, don't add up to 1, or the game has no solution.
 * @see Chinese textbooks of evaluation, under this name; who was first isn't known to us.
 * @example
 * const sets = { 主观: [0.4, 0.3, 0.2, 0.1], 客观: [0.25, 0.2, 0.3, 0.25] };
 * combineWeights(sets, { shares: [0.6, 0.4] }).weights; // => [0.34, 0.26, 0.24, 0.16]
 * combineWeights(sets, { method: "game" }).shares; // => [0.8238, 0.1762]
 */
export function combineWeights(
  sets: Readonly<Record<string, WeightsInput>> | readonly WeightsInput[],
  options: CombinationOptions = {},
): CombinedWeights {
  const { method, shares, weightRule } = readOptions(where, options, OPTIONS, {
    [DATA]: "combineWeights({ 甲: weights, 乙: others })",
  });
  const read = readSets(sets, weightRule);
  const { names, indicators, given } = read;
  const asked = sharesFor(method, shares, names);
  const solution = method === "game" ? solveGame(read) : undefined;
  const counted = solution ? sharesOf(solution.map(Math.abs)) : asked;
  const weights = combined(method, given, counted);
  const used = method === "multiplicative" ? undefined : counted;
  return new CombinedWeights({ method, indicators, sets: names, given, weights, shares: used, solution });
}

interface Sets {
  readonly names: readonly Name[];
  readonly indicators: readonly Name[];
  readonly given: readonly Float64Array[];
}

function readSets(sets: Readonly<Record<string, WeightsInput>> | readonly WeightsInput[], rule: WeightRule): Sets {
  const entries = entriesOf(sets);
  if (entries.length < 2) {
    const words = say(
      "至少有两组权重，如 { AHP: ahp(…), 熵权法: entropyWeights(…) }",
      "hold at least two sets of weights, such as { AHP: ahp(…), entropy: entropyWeights(…) }",
    );
    throw new InputError(where, "sets", words, sets);
  }
  const numbers = entries.map(({ path, set }) => namedNumbers(where, path, set));
  const read = entries.map(({ path }, k) => numbersGiven(where, path, numbers[k], {}));
  const named = read.find(({ names }) => names !== undefined);
  const indicators = named?.names ?? Array.from(read[0].values, (_, j) => String(j + 1));
  const given = entries.map(({ path }, k) => addedUp(where, path, matched(where, path, numbers[k], indicators), rule));
  return { names: namesList(entries.map(({ name }) => name)), indicators, given };
}

/** Each set with its name, and what messages call it. */
function entriesOf(
  sets: Readonly<Record<string, WeightsInput>> | readonly WeightsInput[],
): readonly { readonly name: Name; readonly path: string; readonly set: WeightsInput }[] {
  if (typeof sets !== "object" || sets === null || isTableSource(sets)) return [];
  if (!isList(sets)) {
    return Object.entries(sets).map(([name, set]) => ({ name, path: `sets[${JSON.stringify(name)}]`, set }));
  }
  return Array.from(sets as readonly WeightsInput[], (set, k) => ({
    name: say("第 {k} 组", "set {k}", { k: k + 1 }),
    path: `sets[${k}]`,
    set,
  }));
}

function sharesFor(
  method: CombinationMethod,
  shares: readonly number[] | undefined,
  sets: readonly Name[],
): Float64Array {
  if (shares === undefined) return new Float64Array(sets.length).fill(1 / sets.length);
  if (method === "game" || method === "multiplicative") {
    const words = say('只与 "linear" 和 "geometric" 连用', 'be given with "linear" and "geometric" only');
    throw new InputError(where, "shares", words, shares);
  }
  if (isList(shares) && shares.length === sets.length) {
    const numbers = shares.map((share, k) => {
      if (typeof share === "number" && share >= 0) return share;
      throw new InputError(where, `shares[${k}]`, say("是 ≥ 0 的数", "be a number ≥ 0"), share);
    });
    const sum = sumOf(Float64Array.from(numbers));
    if (Math.abs(sum - 1) <= 1e-9) return Float64Array.from(numbers);
    throw new InputError(where, "shares", say("之和为 1", "add up to 1"), sum);
  }
  const words = say("每组一个（{sets}）", "hold one a set ({sets})", {
    sets: sets.map((name) => nameText(name)).join(", "),
  });
  throw new InputError(where, "shares", words, shares);
}

/** Σₗ αₗ w⁽ᵏ⁾·w⁽ˡ⁾ = w⁽ᵏ⁾·w⁽ᵏ⁾. */
function solveGame({ names, given }: Sets): Float64Array {
  const k = given.length;
  const products = Float64Array.from({ length: k * k }, (_, at) =>
    sumOf(given[Math.floor(at / k)].map((w, j) => w * given[at % k][j])),
  );
  const system = cholesky(products, k, 1e-12);
  if (system.dependentAt === undefined) {
    return choleskySolve(
      system,
      Float64Array.from(given, (_, i) => products[i * k + i]),
    );
  }
  const words = say(
    "不由其余各组得出，博弈方程才有唯一解（请略去{name}）",
    "not follow from the others, or the game has no one solution (leave {name} out)",
    { name: names[system.dependentAt] },
  );
  throw new InputError(where, "sets", words, names[system.dependentAt]);
}

function combined(method: CombinationMethod, sets: readonly Float64Array[], shares: Float64Array): Float64Array {
  const linear = method === "linear" || method === "game";
  const values = sets[0].map((_, j) => {
    const own = sets.map((set) => set[j]);
    if (linear) return sumOf(Float64Array.from(own, (w, k) => shares[k] * w));
    return own.reduce((product, w, k) => product * (method === "geometric" ? w ** shares[k] : w), 1);
  });
  if (linear) return values;
  if (values.some((value) => value > 0)) return sharesOf(values);
  const words = say("有一个各组都不为 0 的指标", "have an indicator that no set gives 0");
  throw new InputError(where, "sets", words, values);
}
