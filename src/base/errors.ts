import { type Name, nameText } from "./label.js";

/**
 * An input that a function can't take. The message has one form everywhere, so that a reader finds
 * the place and the offender:
 *
 *     <function>: `<argument path>` must <requirement>, got <offender>
 *
 * @example
 * new InputError("gini", "values[2]", "be a finite number ≥ 0", -1).message;
 * // => "gini: `values[2]` must be a finite number ≥ 0, got -1"
 */
export class InputError extends Error {
  override readonly name: string = "InputError";

  constructor(
    /** The function that was called. */
    readonly where: string,
    /** The path to the offender, such as `employment["江西"]["汽车"]` or `values[2]`. */
    readonly path: string,
    /** What must hold, beginning with a verb: "be a finite number ≥ 0". */
    readonly requirement: string,
    /** What came instead. */
    readonly got: unknown,
  ) {
    super(`${where}: \`${path}\` must ${requirement}, got ${show(got)}`);
  }
}

/** An iteration that did not settle: nothing is returned from it, and the message says how far it came. */
export class ConvergenceError extends Error {
  override readonly name: string = "ConvergenceError";

  constructor(
    /** The function that was called. */
    readonly where: string,
    /** How far it came: "a loading still moved by 3e-4 after 1000 iterations". */
    readonly state: string,
  ) {
    super(`${where}: ${state}`);
  }
}

/** The value as it stands in a message: short, unambiguous, one line. */
export function show(value: unknown): string {
  if (typeof value === "string") return value === "" ? "an empty text" : JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (value === null || value === undefined || typeof value !== "object") return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return showList(value as ArrayLike<unknown>);
  if ("zh" in value && "en" in value) return JSON.stringify(nameText(value as Name));
  return `an object with ${Object.keys(value).slice(0, 5).join(", ") || "no fields"}`;
}

function showList(list: ArrayLike<unknown>): string {
  if (list.length === 0) return "an empty list";
  const head = Array.from({ length: Math.min(list.length, 5) }, (_, i) => show(list[i]));
  return list.length > 5 ? `[${head.join(", ")}, … ${list.length} in all]` : `[${head.join(", ")}]`;
}
