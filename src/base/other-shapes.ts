import { isList } from "./check.js";
import type { Label } from "./label.js";
import { say } from "./say.js";

/**
 * What is wanted, with what to write for something that is nearly it: rows of records, a danfo frame, numbers in
 * lists, a file's or a column's name.
 *
 * @internal
 */
export function orWrite(words: Label, write: string | undefined): Label {
  if (write === undefined) return words;
  return say("{words}；请写 {write}", "{words}; write {write}", { words, write });
}

/** What is wanted, with the whole name of what was asked for by a part of it. @internal */
export function orMeant(words: Label, meant: string | undefined): Label {
  if (meant === undefined) return words;
  return say("{words}；要的是“{meant}”吗？", "{words}; {meant} is meant, perhaps", { words, meant });
}

/** What to write for something that is no matrix, if it is plain what was meant. @internal */
export function matrixMeant(input: unknown): string | undefined {
  if (isDanfo(input)) return "Frame.fromDanfo(df)";
  if (typeof input === "string") return isFile(input) ? `readTable(${JSON.stringify(input)})` : undefined;
  if (!isList(input) || input.length === 0) return undefined;
  if (isRecord(input[0])) return "Frame.fromRecords(records)";
  return typeof input[0] === "number" ? "values.map((value) => [value])" : undefined;
}

/** What arguments are called: an object with such fields holds what is written one after the other. */
const ARGUMENTS = /^(before|after|start|end|first|last|years?|periods?|times?|values|x|y|shares?|growth|reference)$/;

/**
 * What to write where the arguments of a function were put into one object: `{ before, after }`. Numbers that an
 * object names are a list with names.
 *
 * @example
 * argumentsMeant("lifeCycle", { years: [1, 2], values: [3, 4] }); // => "lifeCycle(years, values)"
 * @internal
 */
export function argumentsMeant(where: string, input: unknown): string | undefined {
  if (!isRecord(input) || Object.getPrototypeOf(input) !== Object.prototype) return undefined;
  const fields = Object.entries(input);
  if (fields.length < 2) return undefined;
  if (fields.every(([name, value]) => ARGUMENTS.test(name) && value !== undefined)) {
    const all = fields.map(([name, value]) => (typeof value === "number" ? String(value) : name));
    return `${where}(${all.join(", ")})`;
  }
  const isParameters = fields.every(([name]) => /^[pqmkr]$/i.test(name));
  if (isParameters || !fields.every(([, value]) => typeof value === "number")) return undefined;
  const [names, values] = [fields.map(([name]) => JSON.stringify(name)), fields.map(([, value]) => String(value))];
  if (fields.length > 6) return "{ rows: Object.keys(numbers), values: Object.values(numbers) }";
  return `{ rows: [${names.join(", ")}], values: [${values.join(", ")}] }`;
}

/** What to write for something that is no list of numbers, if it is plain what was meant. @internal */
export function numbersMeant(input: unknown): string | undefined {
  if (isDanfo(input)) return `Frame.fromDanfo(df)${columnNamed(fieldOfNumbers(fieldsOf(input)))}`;
  if (typeof input === "string") {
    if (isFile(input)) return `readTable(${JSON.stringify(input)}).column("…")`;
    return isNumber(input) ? undefined : `frame.column(${JSON.stringify(input)})`;
  }
  if (!isList(input) || input.length === 0) return undefined;
  const [first] = Array.from(input);
  if (isRecord(first)) return `Frame.fromRecords(records)${columnNamed(fieldOfNumbers(Object.entries(first)))}`;
  if (isList(first)) return "values.flat()";
  if (typeof first !== "string") return undefined;
  return isNumber(first) ? "values.map(Number)" : 'frame.column("…")';
}

function isNumber(text: string): boolean {
  return text.trim() === "" || Number.isFinite(Number(text));
}

function columnNamed(name: string | undefined): string {
  return `.column(${JSON.stringify(name ?? "…")})`;
}

function fieldOfNumbers(fields: readonly (readonly [string, unknown])[]): string | undefined {
  const numbers = fields.filter(([, value]) => typeof value === "number").map(([name]) => name);
  return numbers.find((name) => !/(year|年份?)$/i.test(name)) ?? numbers[0];
}

/** The first row of a danfo frame, by its columns. */
function fieldsOf({ columns, values }: DanfoLike): readonly (readonly [string, unknown])[] {
  const [row] = values;
  return columns.map((name, j) => [String(name), isList(row) ? row[j] : undefined]);
}

interface DanfoLike {
  readonly columns: readonly unknown[];
  readonly values: readonly unknown[];
}

function isDanfo(input: unknown): input is DanfoLike {
  if (typeof input !== "object" || input === null || !("$data" in input)) return false;
  const { columns, values } = input as Partial<DanfoLike>;
  return isList(columns) && isList(values);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isList(value);
}

function isFile(text: string): boolean {
  return /\.(csv|tsv|txt|xlsx?|xlsm|json|parquet)$/i.test(text);
}
