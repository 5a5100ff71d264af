import { checkNumber, InputError, type Label, type Name, named, say, toLabel } from "../../../base/index.js";

/** A table of random indices of one's own: for each order n, the mean CI of random judgements. */
export interface RandomIndexTable {
  /** Whose table it is; the result says so. */
  readonly name: Name;
  /** By order: `{ 3: 0.52, 4: 0.89 }`. */
  readonly values: Readonly<Record<number, number>>;
}

/** The tables that are known by name. */
export type PublishedIndex =
  | "saaty-1980"
  | "chinese"
  | "saaty-tran-2007"
  | "donegan-dodd"
  | "alonso-lamata"
  | "exponential";

/**
 * Which random indices CI is compared with (平均随机一致性指标), for n = 3, 4 … · `"saaty-1980"`: .58 .90 1.12 1.24
 * · `"chinese"`, which much Chinese software and many papers print: .52 .89 1.12 1.26 · `"saaty-tran-2007"`: .52
 * .89 1.11 1.25 · `"donegan-dodd"` (1991): .4914 .8286 1.0591 1.1797 · `"alonso-lamata"` (2006): .5245 .8815
 * 1.1086 1.2479 · `"exponential"`, of that scale, to n = 10: .36 .58 .72 .82 · or a table of one's own, such as
 * {@link simulatedRandomIndex} gives. The verdict can turn with it.
 */
export type RandomIndex = PublishedIndex | RandomIndexTable;

/** From n = 3 on, as printed; Saaty's own falls once, at n = 12. */
const PRINTED: Readonly<Record<PublishedIndex, readonly number[]>> = {
  "saaty-1980": [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  chinese: [0.52, 0.89, 1.12, 1.26, 1.36, 1.41, 1.46, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  "saaty-tran-2007": [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  "donegan-dodd": [
    0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822, 1.4969,
  ],
  "alonso-lamata": [
    0.5245, 0.8815, 1.1086, 1.2479, 1.3417, 1.4056, 1.4499, 1.4854, 1.5141, 1.5365, 1.5551, 1.5713, 1.5838,
  ],
  exponential: [0.36, 0.58, 0.72, 0.82, 0.88, 0.93, 0.97, 0.99],
};

const NAMES: Readonly<Record<PublishedIndex, Label>> = {
  "saaty-1980": say("Saaty（1980）", "Saaty (1980)"),
  chinese: say("国内通行表", "the common Chinese table"),
  "saaty-tran-2007": say("Saaty 与 Tran（2007）", "Saaty & Tran (2007)"),
  "donegan-dodd": say("Donegan 与 Dodd（1991）", "Donegan & Dodd (1991)"),
  "alonso-lamata": say("Alonso 与 Lamata（2006）", "Alonso & Lamata (2006)"),
  exponential: say("指数标度表", "the exponential scale's table"),
};

/** A random index and whose it is. */
export interface NamedIndex {
  readonly value: number;
  readonly table: Label;
}

/**
 * The random index of an order; 0 for n = 1 and 2, where nothing can be inconsistent.
 *
 * @throws {InputError} If the table has none for this order.
 */
export function randomIndexOf(where: string, n: number, index: RandomIndex = "saaty-1980"): NamedIndex {
  const path = "randomIndex";
  if (typeof index === "object" && index !== null) return given(where, n, index);
  const printed = Object.hasOwn(PRINTED, index) ? PRINTED[index] : undefined;
  if (printed === undefined) {
    const known = Object.keys(PRINTED)
      .map((name) => JSON.stringify(name))
      .join(", ");
    const words = say("是 {known} 之一，或一张表 { name, values }", "be one of {known}, or a table { name, values }", {
      known,
    });
    throw new InputError(where, path, words, index);
  }
  const table = NAMES[index];
  if (n <= 2) return { value: 0, table };
  const value = printed[n - 3];
  if (value !== undefined) return { value, table };
  const words = say(
    "有 n = {n} 的值（此表到 {last} 为止；请给出一张表）",
    "have a value for n = {n} (this one ends at {last}; hand in a table)",
    { n, last: printed.length + 2 },
  );
  throw new InputError(where, path, words, index);
}

function given(where: string, n: number, { name, values }: RandomIndexTable): NamedIndex {
  const table = toLabel(named(where, "randomIndex.name", name));
  if (n <= 2) return { value: 0, table };
  const above = {
    words: say("是 > 0 的数", "be a number > 0"),
    holds: (x: number) => x > 0 && x < Infinity,
  };
  const value = values?.[n];
  return { value: checkNumber(where, `randomIndex.values[${n}]`, value, above), table };
}
