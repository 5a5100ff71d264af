/**
 * Which of JavaScript's newer parts a cell may use: those that the running Node has. What every supported Node has
 * is ES2023; of what came later, each library of declarations is added by looking for what it declares.
 */

type Has = () => boolean;

const has =
  (object: unknown, name: PropertyKey): Has =>
  () =>
    // A process that makes an image has no Atomics.
    object !== undefined && name in (object as object);

/** Name of a library of TypeScript's, and whether this Node has what it declares. */
const NEWER: readonly (readonly [library: string, has: Has])[] = [
  ["es2024.arraybuffer", has(ArrayBuffer.prototype, "transfer")],
  ["es2024.collection", has(Map, "groupBy")],
  ["es2024.object", has(Object, "groupBy")],
  ["es2024.promise", has(Promise, "withResolvers")],
  ["es2024.regexp", has(RegExp.prototype, "unicodeSets")],
  ["es2024.sharedmemory", has(globalThis.Atomics, "waitAsync")],
  ["es2024.string", has(String.prototype, "isWellFormed")],
  ["esnext.array", has(Array, "fromAsync")],
  ["esnext.collection", has(Set.prototype, "union")],
  ["esnext.disposable", has(globalThis, "DisposableStack")],
  ["esnext.error", has(Error, "isError")],
  ["esnext.float16", has(globalThis, "Float16Array")],
  ["esnext.iterator", has(globalThis, "Iterator")],
  ["esnext.promise", has(Promise, "try")],
];

/** Files of TypeScript's declarations for JavaScript as the running Node knows it. */
export function libraries(): string[] {
  const newer = NEWER.filter(([, isThere]) => isThere()).map(([library]) => library);
  return ["es2023", ...newer].map((library) => `lib.${library}.d.ts`);
}
