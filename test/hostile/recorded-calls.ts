import { runnable, type Example, examplesOf } from "../house/examples.js";
import { sources } from "../house/sources.js";

/** A call that a doc comment shows: the arguments of a function that a door offers. */
export type Arguments = readonly unknown[];

/**
 * The calls of every function that the doors offer, as the examples in doc comments make them. A function without an
 * example has none, and the run of hostile arguments begins with nothing but those.
 */
export async function recordedCalls(
  offered: Readonly<Record<string, unknown>>,
  beside: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, readonly Arguments[]>> {
  const calls = new Map<string, Arguments[]>(
    Object.entries(offered).flatMap(([name, value]) => (typeof value === "function" ? [[name, []]] : [])),
  );
  const spies = Object.fromEntries(
    Object.entries({ ...beside, ...offered }).map(([name, value]) => [name, spied(value, calls.get(name))]),
  );
  for (const { path, tree } of sources()) {
    for (const example of examplesOf(path, tree)) await run(example, spies);
  }
  return calls;
}

/** A function, or a class, that notes what it is called with; what isn't offered is left as it is. */
function spied(value: unknown, calls: Arguments[] | undefined): unknown {
  if (typeof value !== "function" || calls === undefined) return value;
  if (isClass(value)) {
    return new Proxy(value, {
      construct(target, given) {
        calls.push(given);
        return Reflect.construct(target, given);
      },
    });
  }
  return (...given: readonly unknown[]) => {
    calls.push(given);
    return value(...given);
  };
}

/** Whether a function is made by `new`. */
export function isClass(value: object): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

async function run(example: Example, spies: Readonly<Record<string, unknown>>): Promise<void> {
  const { code } = runnable(example);
  const AsyncFunction = (async () => {}).constructor as FunctionConstructor;
  try {
    const body = new AsyncFunction("__check", ...Object.keys(spies), code);
    await body(() => undefined, ...Object.values(spies));
  } catch {
    // An example of what isn't offered here names what isn't there; another test runs them all.
  }
}
