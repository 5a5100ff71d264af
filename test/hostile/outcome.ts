import { ConvergenceError, InputError } from "../../src/index.js";
import { isPlain } from "./hostile-values.js";

/** What became of a call. */
export interface Outcome {
  readonly kind: "value" | "refused" | "fault";
  /** What is wrong, in a line. */
  readonly fault?: string;
}

/**
 * Calls a function and looks at what comes back: a refusal in words, or a value whose numbers are numbers, whose
 * sentences and tables can be had, with nothing of what went in changed.
 *
 * @param silent - where NaN and ∞ may stand, as the documentation says.
 */
export async function outcomeOf(
  call: (...given: readonly unknown[]) => unknown,
  given: readonly unknown[],
  silent: (path: string) => boolean,
): Promise<Outcome> {
  const before = printOf(given);
  try {
    const value = await call(...given);
    const found = notNumbers(value, "", silent, new Set()) ?? (await seen(value, silent));
    if (found !== undefined) return { kind: "fault", fault: found };
  } catch (error) {
    const fault = errorFault(error);
    if (fault !== undefined) return { kind: "fault", fault };
    return printOf(given) === before ? { kind: "refused" } : { kind: "fault", fault: "changed its input" };
  }
  return printOf(given) === before ? { kind: "value" } : { kind: "fault", fault: "changed its input" };
}

function errorFault(error: unknown): string | undefined {
  if (error instanceof InputError) {
    return error.zh === undefined || !/[\p{Script=Han}]/u.test(error.zh)
      ? `says nothing in Chinese: ${error.message}`
      : undefined;
  }
  if (error instanceof ConvergenceError) return undefined;
  const own = String((error as Error)?.stack ?? error)
    .split("\n")
    .find((line) => /src\//.test(line));
  return `${String(error).slice(0, 160)} ${own?.trim().replace(/^.*src\//, "src/") ?? ""}`;
}

/** What a reader asks of a result: sentences, table, derivation. */
async function seen(value: unknown, silent: (path: string) => boolean): Promise<string | undefined> {
  if (typeof value !== "object" || value === null) return undefined;
  const result = value as Record<string, unknown>;
  const looks: readonly (readonly [string, () => unknown])[] = ["summary", "toTable", "steps"].flatMap((name) => {
    const method = result[name];
    if (typeof method !== "function") return [];
    return [[name, () => method.call(value, ...choiceFor(name, result))] as const];
  });
  for (const [name, look] of looks) {
    try {
      const shown = look();
      const fault = textFault(shown, name, silent) ?? notNumbers(shown, `.${name}()`, silent, new Set());
      if (fault !== undefined) return fault;
    } catch (error) {
      const fault = errorFault(error);
      if (fault !== undefined) return `${name}(): ${fault}`;
    }
  }
  return undefined;
}

/** Derivations are of a name where there are several; the first will do. */
function choiceFor(name: string, { names }: Record<string, unknown>): readonly unknown[] {
  if (name !== "steps" || !Array.isArray(names) || names.length === 0) return [];
  const [first] = names as readonly unknown[];
  return [typeof first === "string" ? first : (first as { zh?: string })?.zh];
}

/** Words that a number that is none has got into. */
function textFault(shown: unknown, at: string, silent: (path: string) => boolean): string | undefined {
  if (at !== "summary" || silent(".summary()")) return undefined;
  const { zh = "", en = "" } = (shown ?? {}) as { zh?: string; en?: string };
  const hole = /NaN|undefined|Infinity|\[object/.exec(`${zh} ${en}`);
  return hole ? `summary says ${hole[0]}: ${en.slice(0, 120)}` : undefined;
}

/** Where a number isn't one, or nothing. */
function notNumbers(
  value: unknown,
  path: string,
  silent: (path: string) => boolean,
  met: Set<unknown>,
): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) || silent(path) ? undefined : `${path} is ${value}`;
  if (typeof value !== "object" || value === null || met.has(value)) return undefined;
  met.add(value);
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const list = value as unknown as ArrayLike<unknown>;
    for (let i = 0; i < list.length; i++) {
      const found = notNumbers(list[i], `${path}[]`, silent, met);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (value instanceof Map || value instanceof Set || value instanceof Date) return undefined;
  for (const [key, each] of Object.entries(value)) {
    const found = notNumbers(each, `${path}.${key}`, silent, met);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All that can be told of a value, as a text, so that two of them can be compared. */
function printOf(value: unknown, depth = 0): string {
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (typeof value !== "object" || value === null) return `${typeof value}:${String(value)}`;
  if (depth > 6) return "…";
  if (Array.isArray(value)) {
    return `[${Array.from({ length: value.length }, (_, i) => (i in value ? printOf(value[i], depth + 1) : "hole")).join()}]`;
  }
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>).join();
  if (!isPlain(value)) return Object.prototype.toString.call(value);
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}=${printOf(each, depth + 1)}`)
    .join()}}`;
}
