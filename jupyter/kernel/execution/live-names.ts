import { types } from "node:util";
import type { AskedValue, NamedPlace } from "./named-place.js";

/**
 * The method by which a value says which names of its own may be written in a call: of a frame its columns, of a result
 * its regions. It is told the place ({@link AskedFor}) and gives a list of texts.
 */
const NAMES = Symbol.for("Jupyter.names");

/** What a value is told of the place where its names are to be written. */
export interface AskedFor
  extends Pick<NamedPlace, "kind" | "method" | "argument" | "parameter" | "options">,
    Pick<AskedValue, "type"> {}

/** Names that are offered at most. */
const MOST = 2000;

/** The names that the first value says which has any, at a place; `look` gives what a cell has put under a name. */
export function liveNames(place: NamedPlace, look: (name: string) => unknown): readonly string[] {
  for (const { path, type } of place.asked) {
    const { kind, method, argument, parameter, options } = place;
    const names = namesOf(valueAt(path, look), { kind, method, argument, parameter, options, type });
    if (names.length > 0) return names;
  }
  return [];
}

/** No getter of the reader's runs: to look at a value must not compute, print or fail. */
function valueAt([name = "", ...fields]: readonly string[], look: (name: string) => unknown): unknown {
  return fields.reduce((value: unknown, field) => descriptor(value, field)?.value as unknown, look(name));
}

function descriptor(value: unknown, field: PropertyKey): PropertyDescriptor | undefined {
  if (typeof value !== "object" || value === null || types.isProxy(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, field);
}

function namesOf(value: unknown, place: AskedFor): readonly string[] {
  const method = inherited(value);
  if (typeof method !== "function") return [];
  try {
    const names: unknown = Reflect.apply(method, value, [place]);
    return Array.isArray(names) ? names.filter((name) => typeof name === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The method {@link NAMES}, wherever an object has it from. */
function inherited(value: unknown): unknown {
  for (let object = value; typeof object === "object" && object !== null; object = Object.getPrototypeOf(object)) {
    if (types.isProxy(object)) return undefined;
    const found = descriptor(object, NAMES);
    if (found) return found.value;
  }
  return undefined;
}
