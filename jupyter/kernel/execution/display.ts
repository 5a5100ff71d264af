import type { Later, MimeBundle } from "../exchange.js";
import type { Shown } from "./outputs.js";
import { plainText } from "./text.js";

/** The method by which a value says how it is to be shown; Deno's kernel knows the same one. */
const DISPLAY = Symbol.for("Jupyter.display");

/**
 * How `value` is shown: what its `Symbol.for("Jupyter.display")` method says — a mime bundle, a pair
 * `{ data, metadata }`, or a promise of one —, or else plain text.
 *
 * @param later - whether a part may come later; the method is told by `{ later: true }`, and says by
 * `{ data, metadata, later: { type, module, input } }` that one will.
 */
export async function show(value: unknown, later: boolean): Promise<Shown> {
  if (!isDisplayable(value)) return { data: { "text/plain": plainText(value) }, metadata: {} };
  const answer = await value[DISPLAY]({ later });
  const { data, metadata, ...rest } = isShown(answer) ? answer : { data: answer, metadata: {} };
  if (typeof data !== "object" || data === null) {
    throw new TypeError(`Symbol.for("Jupyter.display") must return a mime bundle, got ${plainText(data)}`);
  }
  const bundle = data as MimeBundle;
  return {
    data: "text/plain" in bundle ? bundle : { ...bundle, "text/plain": plainText(value) },
    metadata,
    later: later && "later" in rest ? readLater(rest.later) : undefined,
  };
}

function readLater(value: unknown): Later {
  const { type, module, input } = (value ?? {}) as Partial<Record<keyof Later, unknown>>;
  if (typeof type === "string" && typeof module === "string" && typeof input === "string")
    return { type, module, input };
  throw new TypeError(`What is shown later must say its type, module and input in words, got ${plainText(value)}`);
}

interface Displayable {
  [DISPLAY](kernel: { readonly later: boolean }): unknown;
}

function isDisplayable(value: unknown): value is Displayable {
  if (value === null || (typeof value !== "object" && typeof value !== "function")) return false;
  return typeof (value as Partial<Displayable>)[DISPLAY] === "function";
}

/** Mime types have a slash, so `data` and `metadata` can't be any. */
function isShown(answer: unknown): answer is Shown {
  return typeof answer === "object" && answer !== null && "data" in answer && "metadata" in answer;
}

/** Adds the plain text that every bundle needs for readers that know nothing else. */
export function withText(data: MimeBundle): MimeBundle {
  if ("text/plain" in data) return data;
  const [type = "nothing", content] = Object.entries(data)[0] ?? [];
  const readable = type === "text/markdown" || type === "text/latex";
  return { ...data, "text/plain": readable ? String(content) : `<${type}>` };
}
