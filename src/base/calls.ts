/** A call whose options were read: which function, and what was chosen or taken by default. */
export interface Call {
  readonly where: string;
  readonly options: Readonly<Record<string, string>>;
}

/** How many calls are remembered until a result is made: a method asks few others on its way. */
const REMEMBERED = 24;

const recent: Call[] = [];
const callsBefore = new WeakMap<object, readonly Call[]>();

/** Remembers a call by what of its options can be written down: words, numbers, truths. @internal */
export function rememberCall(where: string, options: Readonly<Record<string, unknown>>): void {
  const written = Object.entries(options).flatMap(([name, value]) => {
    const text = writtenOption(value);
    return text === undefined || name === "rows" || name === "columns" ? [] : [[name, text] as const];
  });
  recent.push({ where, options: Object.fromEntries(written) });
  if (recent.length > REMEMBERED) recent.shift();
}

/** Ties a result to the calls that it came from. @internal */
export function keepCalls(result: object): void {
  callsBefore.set(result, [...recent]);
}

/**
 * The call that made a result, among the methods that give such results: the last whose options were read before.
 *
 * @internal
 */
export function callOf(result: object, methods: readonly string[]): Call | undefined {
  return callsBefore.get(result)?.findLast(({ where }) => methods.includes(where));
}

function writtenOption(value: unknown): string | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return JSON.stringify(value) ?? String(value);
  }
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return undefined;
  const fields = Object.entries(value);
  if (fields.length === 0 || fields.length > 4) return undefined;
  const parts = fields.map(([name, each]) => (typeof each === "object" ? undefined : [name, writtenOption(each)]));
  if (!parts.every((part) => part?.[1] !== undefined)) return undefined;
  return `{ ${parts.map((part) => `${part?.[0]}: ${part?.[1]}`).join(", ")} }`;
}
