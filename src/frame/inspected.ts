/** What Node asks a value for that it prints; a page that runs cells asks for the same. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** What `console.log` prints of a value within others, and of it alone; the same, if that isn't said. @internal */
export interface Told<T> {
  readonly line: (value: T) => unknown;
  readonly whole?: (value: T) => unknown;
}

/** Says what is printed of an object, or of all that have it as their prototype, in place of its fields. @internal */
export function tell<T extends object>(object: T, { line, whole = line }: Told<T>): void {
  Object.defineProperty(object, INSPECT, {
    configurable: true,
    writable: true,
    value(this: T, left: number | null, { depth: all }: { readonly depth?: number | null } = {}) {
      return left === all ? whole(this) : line(this);
    },
  });
}
