import {
  InputError,
  placeCalled,
  isList,
  type Label,
  type Name,
  nameText,
  type OptionReader,
  pathTo,
  say,
} from "../../../base/index.js";

/** What the words for "more is better" and "less is better" mean. */
const WORDS = {
  benefit: "benefit",
  正向: "benefit",
  效益型: "benefit",
  极大型: "benefit",
  越大越好: "benefit",
  cost: "cost",
  负向: "cost",
  逆向: "cost",
  成本型: "cost",
  极小型: "cost",
  越小越好: "cost",
} as const;

/** More is better, or less is, in English or Chinese (`"benefit"`, `"正向"`, `"cost"`, `"负向"` …). */
export type DirectionWord = keyof typeof WORDS;

/** The best is a value, such as pH 7, or between two values, both included. */
export type BestValue =
  | { readonly target: number }
  | { readonly interval: readonly [number, number] }
  | { readonly 目标: number }
  | { readonly 区间: readonly [number, number] };

/** Which values of an indicator are good (指标方向). */
export type DirectionInput = DirectionWord | BestValue;

/**
 * The directions of all indicators: one for all, a list in their order, or by name, where those that
 * aren't named are benefits.
 */
export type DirectionsInput = DirectionInput | readonly DirectionInput[] | Readonly<Record<string, DirectionInput>>;

/** A direction as methods keep it. */
export type Direction =
  | "benefit"
  | "cost"
  | { readonly target: number }
  | { readonly interval: readonly [number, number] };

const ONE: Label = say(
  '是 "benefit"（正向）、"cost"（负向）、{ target: 最优值 } 或 { interval: [下限, 上限] }',
  'be "benefit", "cost", { target: the best value } or { interval: [from, to] }',
);

const ALL: Label = say(
  '按名称写，如 { 能耗: "cost", 酸碱度: { target: 7 } }（未写的为正向），或每个指标一个的列表',
  'be given by name, such as { energy: "cost", pH: { target: 7 } } (the others are benefits), or a list, one an indicator',
);

/** Directions as they were given; they are matched when the indicators are known. */
export const directionsGiven: OptionReader<DirectionsInput | undefined> = (where, name, given) => {
  if (given === undefined || typeof given === "string") return given as DirectionsInput | undefined;
  if (typeof given === "object" && given !== null) return given as DirectionsInput;
  throw new InputError(where, name, ALL, given);
};

/**
 * The direction of each indicator.
 *
 * @param aliases - another name of each indicator, such as that of its column in code.
 * @throws {InputError} If one is unknown, a name isn't there, or a list has another length.
 */
export function readDirections(
  where: string,
  given: DirectionsInput | undefined,
  names: readonly Name[],
  aliases: readonly Name[] = names,
): readonly Direction[] {
  if (given === undefined) return names.map(() => "benefit");
  if (isList(given)) {
    if (given.length === names.length) {
      return names.map((_, j) => readDirection(where, `directions[${j}]`, given[j]));
    }
    const words = say("有 {n} 个方向，每个指标一个", "hold {n} directions, one an indicator", { n: names.length });
    throw new InputError(where, "directions", words, given);
  }
  if (typeof given === "string" || isBestValue(given)) {
    const one = readDirection(where, "directions", given);
    return names.map(() => one);
  }
  return byName(where, given as Readonly<Record<string, unknown>>, names, aliases);
}

function isBestValue(given: object): boolean {
  const keys = Object.keys(given);
  if (keys.length !== 1 || !["target", "interval", "目标", "区间"].includes(keys[0])) return false;
  const value: unknown = Object.values(given)[0];
  return typeof value === "number" || isList(value);
}

function byName(
  where: string,
  given: Readonly<Record<string, unknown>>,
  names: readonly Name[],
  aliases: readonly Name[],
): readonly Direction[] {
  const found: Direction[] = names.map(() => "benefit");
  for (const [text, direction] of Object.entries(given)) {
    const j = placeCalled(names, text, aliases);
    if (j < 0) {
      const known = names.map((name) => JSON.stringify(nameText(name))).join(", ");
      throw new InputError(
        where,
        "directions",
        say("只写现有指标（{known}）", "name only its indicators ({known})", { known }),
        text,
      );
    }
    found[j] = readDirection(where, pathTo("directions", [[names[j], j]]), direction);
  }
  return found;
}

function readDirection(where: string, path: string, given: unknown): Direction {
  if (typeof given === "string" && Object.hasOwn(WORDS, given)) return WORDS[given as DirectionWord];
  const object = (typeof given === "object" && given !== null ? given : {}) as Readonly<Record<string, unknown>>;
  const target = object.target ?? object.目标;
  if (typeof target === "number" && Number.isFinite(target)) return { target };
  const interval = object.interval ?? object.区间;
  if (isList(interval) && interval.length === 2) {
    const [from, to] = Array.from(interval) as [unknown, unknown];
    if (typeof from === "number" && typeof to === "number" && from < to && Number.isFinite(to - from)) {
      return { interval: [from, to] };
    }
    const words = say("是 [下限, 上限]，下限小于上限", "be [from, to] with from < to");
    throw new InputError(where, `${path}.interval`, words, interval);
  }
  throw new InputError(where, path, ONE, given);
}

/** A direction as a table says it. */
export function directionWords(direction: Direction): Label {
  if (direction === "benefit") return say("正向", "benefit");
  if (direction === "cost") return say("负向", "cost");
  if ("target" in direction) return say("目标 {target}", "target {target}", { target: direction.target });
  const [from, to] = direction.interval;
  return say("区间 {from}–{to}", "interval {from}–{to}", { from, to });
}
