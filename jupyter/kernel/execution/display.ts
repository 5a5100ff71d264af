import type { MimeBundle } from "../exchange.js";
import type { Shown } from "./outputs.js";
import { plainText } from "./text.js";

/** The method by which a value says how it is to be shown; Deno's kernel knows the same one. */
const DISPLAY = Symbol.for("Jupyter.display");

/**
 * How `value` is shown: what its `Symbol.for("Jupyter.display")` method says — a mime bundle, a pair
 * `{ data, metadata }`, or a promise of one —, or else plain text.
 */
export async function show(value: unknown): Promise<Shown> {
  if (!isDisplayable(value)) return { data: { "text/plain": plainText(value) }, metadata: {} };
  const answer = await value[DISPLAY]();
  const { data, metadata } = isShown(answer) ? answer : { data: answer, metadata: {} };
  if (typeof data !== "object" || data === null) {
    throw new TypeError(`Symbol.for("Jupyter.display") must return a mime bundle, got ${plainText(data)}`);
  }
  const bundle = data as MimeBundle;
  return {
    data: "text/plain" in bundle ? bundle : { ...bundle, "text/plain": plainText(value) },
    metadata,
  };
}

interface Displayable {
  [DISPLAY](): unknown;
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
