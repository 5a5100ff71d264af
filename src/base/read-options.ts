import { rememberCall } from "./calls.js";
import { checkMagnitude, isList, orShare, type Requirement } from "./check.js";
import { InputError } from "./errors.js";
import type { Label, Name } from "./label.js";
import { nearestOf } from "./nearest.js";
import { calledElsewhere, exampleOfOption, isOfNames, requiredOptions, writtenAsOption } from "./options-meant.js";
import { orWrite } from "./other-shapes.js";
import { say } from "./say.js";
import { type ColumnChoice, isTableSource } from "./table-source.js";

/** Reads one option: checks what was given, or gives the default. */
export type OptionReader<T> = (where: string, name: string, given: unknown) => T;

/** A reader for each option of `O`; one that is forgotten doesn't compile. */
export type OptionReaders<O> = { readonly [K in keyof Required<O>]: OptionReader<unknown> };

/** Readers of options that several methods share; the defaults are filled in later. */
export type ReadersOf<O> = { readonly [K in keyof O]-?: OptionReader<O[K]> };

/** What {@link readOptions} gives. */
export type OptionsRead<S> = {
  readonly [K in keyof S]: S[K] extends OptionReader<infer T> ? T : never;
};

/**
 * The options of a call, each checked or given its default.
 *
 * @param readers - one for each option, beside its type.
 * @param hints - what other words for an option are called here: `{ mpc: "propensityToConsume" }`.
 * @throws {InputError} If one doesn't hold, or is none of the options; the message names the nearest.
 * @example
 * const readers = { form: oneOf("ratio", "log"), rounds: whole(1, 100, 10) };
 * readOptions<{ form?: "ratio" | "log"; rounds?: number }, typeof readers>("f", { form: "log" }, readers);
 * // => { form: "log", rounds: 10 }
 */
export function readOptions<O extends object, S extends OptionReaders<O>>(
  where: string,
  options: O,
  readers: S,
  hints: Readonly<Record<string, string>> = {},
): OptionsRead<S> {
  return readGroup(where, "", options, readers, hints);
}

/**
 * Refuses what is no object of options, where they are read one by one.
 *
 * @throws {InputError} Such as for `null`.
 * @internal
 */
export function checkOptions(where: string, options: unknown, name = "options"): void {
  if (typeof options === "object" && options !== null && !isList(options)) return;
  throw new InputError(where, name, say("是选项对象", "be an object of options"), options);
}

/** Options that stand in one object of their own: `simulation: { random, draws }`. */
export function group<S extends Readonly<Record<string, OptionReader<unknown>>>>(
  readers: S,
): OptionReader<OptionsRead<S>> {
  return (where, name, given) => readGroup(where, name, given, readers, {});
}

function readGroup<S extends Readonly<Record<string, OptionReader<unknown>>>>(
  where: string,
  path: string,
  options: unknown,
  readers: S,
  hints: Readonly<Record<string, string>>,
): OptionsRead<S> {
  if (typeof options !== "object" || options === null || isList(options) || isData(options, readers)) {
    throw new InputError(where, path || "options", anObject(where, path, options, readers, hints), options);
  }
  const given = options as Readonly<Record<string, unknown>>;
  const pathOf = (name: string): string => (path === "" ? name : `${path}.${name}`);
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(readers, name)) continue;
    throw new InputError(where, pathOf(name), known(name, readers, hints), given[name]);
  }
  const entries = Object.entries(readers).map(([name, read]) => {
    return [name, read(where, pathOf(name), given[name])];
  });
  const read = Object.fromEntries(entries) as OptionsRead<S>;
  if (path === "") rememberCall(where, read);
  return read;
}

/** The key of the hint that says what to write, where data stand in the place of the options. @internal */
export const DATA = "(data)";

/** The key of the hint which option is meant by a number alone. @internal */
export const ALONE = "(number)";

/** How numbers say what their rows and columns are called. */
const NAMED = '{ rows: ["甲", "乙"], columns: ["甲", "乙"], values: [[1, 2], [3, 4]] }';

/** A frame, a result or a matrix, where options should be. */
function isData(options: object, readers: object): boolean {
  if (isTableSource(options)) return true;
  const { rows, columns, values } = options as Record<string, unknown>;
  return isList(values) && (isList(rows) || isList(columns)) && !("values" in readers);
}

/** What the options are, with what to write for what was given instead of them. */
function anObject(
  where: string,
  path: string,
  options: unknown,
  readers: Readonly<Record<string, OptionReader<unknown>>>,
  hints: Readonly<Record<string, string>>,
): Label {
  const example = `{ ${Object.keys(readers).slice(0, 3).join(", ")} }`;
  if (options === undefined) {
    const required = requiredOptions(where, readers);
    if (required.length > 0) {
      const given = required.map((name) => exampleOfOption(name) ?? `${name}: …`).join(", ");
      const words = { required: required.join(", "), example: `{ ${given} }` };
      return say("给出 {required}，如 {example}", "give {required}, as in {example}", words);
    }
  }
  if (typeof options === "object" && options !== null && !isList(options)) {
    if (path !== "") {
      return say(
        "是 {example} 这样的对象，而不是数据或结果",
        "be an object such as {example}, and not data or a result",
        { example },
      );
    }
    const words = say(
      "是选项对象，如 {example}，而不是数据或结果",
      "be an object of options, such as {example}, and not data or a result",
      { example },
    );
    return orWrite(words, hints[DATA] ?? (Object.hasOwn(readers, "weights") ? "{ weights: … }" : undefined));
  }
  const write = (isList(options) ? hints[DATA] : undefined) ?? writtenAsOption(where, options, readers, hints[ALONE]);
  if (write?.startsWith("{ columns: [")) {
    return say(
      "是选项对象；列请写 {write}，名称写在数据里：{data}",
      "be an object of options; of columns write {write}, of names write them in the data: {data}",
      { write, data: NAMED },
    );
  }
  if (write !== undefined) return say("是选项对象；请写 {write}", "be an object of options; write {write}", { write });
  return say("是选项对象，如 {example}", "be an object of options, such as {example}", { example });
}

/** What an option that isn't there must be, with the nearest that is. */
function known(name: string, readers: object, hints: Readonly<Record<string, string>>): Label {
  const names = Object.keys(readers);
  const nearest = hints[name] ?? calledElsewhere(name, names) ?? nearestOf(names, name);
  const all = names.join(", ");
  if (nearest !== undefined) {
    const example = nearest === hints[name] ? undefined : exampleOfOption(nearest);
    const write = example === undefined ? nearest : `{ ${example} }`;
    return say("写作 {write}（选项有 {all}）", "be written {write} (its options: {all})", { write, all });
  }
  if (isOfNames(name)) {
    return say("写在数据里：{data}（选项有 {all}）", "stand in the data: {data} (the options are {all})", {
      data: NAMED,
      all,
    });
  }
  return say("是它的选项之一（{all}）", "be one of its options ({all})", { all });
}

/** One of a few words; the first is the default. */
export function oneOf<const W extends string>(...words: readonly [W, ...W[]]): OptionReader<W> {
  return (where, name, given = words[0]) => checkOption(where, name, given as W, words);
}

/** A number; with a default it may be left out. */
export function numeric(requirement: Requirement, byDefault?: number): OptionReader<number> {
  return (where, name, given = byDefault) => {
    if (typeof given === "number" && requirement.holds(given)) {
      if (Number.isFinite(given)) checkMagnitude(where, name, given);
      return given;
    }
    throw new InputError(where, name, orShare(requirement, given), given);
  };
}

/** A whole number from `low` to `high`; with a default it may be left out. */
export function whole(low: number, high: number, byDefault?: number): OptionReader<number> {
  const words =
    high === Number.POSITIVE_INFINITY
      ? say("是 ≥ {low} 的整数", "be a whole number ≥ {low}", { low })
      : say("是 {low} 到 {high} 的整数", "be a whole number from {low} to {high}", { low, high });
  const holds = (value: number): boolean => Number.isInteger(value) && value >= low && value <= high;
  return numeric({ words, holds }, byDefault);
}

/** How often chance is drawn: `low` times to a million, which no reader waits for by mistake. */
export function drawCount(low: number, byDefault: number): OptionReader<number> {
  return whole(low, 1_000_000, byDefault);
}

/** A number from `low` to `high`; with a default it may be left out. */
export function within(low: number, high: number, byDefault?: number): OptionReader<number> {
  const words = say("在 [{low}, {high}] 之内", "lie in [{low}, {high}]", { low, high });
  return numeric({ words, holds: (value) => value >= low && value <= high }, byDefault);
}

/** True or false. */
export function flag(byDefault: boolean): OptionReader<boolean> {
  return (where, name, given = byDefault) => {
    if (typeof given === "boolean") return given;
    throw new InputError(where, name, say("是 true 或 false", "be true or false"), given);
  };
}

/** What something is called: a text, or a label in both languages. */
export const named: OptionReader<Name> = (where, name, given) => {
  const texts = typeof given === "string" ? [given] : [(given as Label)?.zh, (given as Label)?.en];
  if (texts.every((text) => typeof text === "string" && text.trim() !== "")) return given as Name;
  const words = say('是文字，或 label("中文", "English")', 'be a text, or label("中文", "English")');
  throw new InputError(where, name, words, given);
};

/** What may be left out, and is undefined then. */
export function optional<T>(reader: OptionReader<T>): OptionReader<T | undefined> {
  return (where, name, given) => (given === undefined ? undefined : reader(where, name, given));
}

/** What the method reads itself, such as numbers that must fit its matrix. */
export function given<T>(): OptionReader<T | undefined> {
  return (_where, _name, value) => value as T | undefined;
}

/** Which columns of a frame are read; an option of every method that takes one. */
export const CHOICE: {
  readonly rows: OptionReader<ColumnChoice["rows"]>;
  readonly columns: OptionReader<ColumnChoice["columns"]>;
} = {
  rows: (where, name, given) => {
    if (given === undefined || typeof given === "string") return given;
    throw new InputError(where, name, say("是一列的名称", "be the name of a column"), given);
  },
  columns: (where, name, given) => {
    if (given === undefined || typeof given === "string") return given;
    const isText = (text: unknown): text is string => typeof text === "string";
    if (Array.isArray(given) && Array.from(given).every(isText)) return given;
    const words = say("是一列的名称，或一列名称", "be the name of a column, or a list of names");
    throw new InputError(where, name, words, given);
  },
};

/**
 * One of a few words.
 *
 * @throws {InputError} With the words that are known.
 * @example
 * checkOption("gini", "population", "sample", ["population", "sample"]); // => "sample"
 */
export function checkOption<T extends string>(where: string, argument: string, value: T, words: readonly T[]): T {
  if (words.includes(value)) return value;
  const known = words.map((word) => JSON.stringify(word)).join(", ");
  throw new InputError(where, argument, say("是 {known} 之一", "be one of {known}", { known }), value);
}
