/** A field whose name is a whole number comes before all others in any object, whenever it was set. */
const WHOLE_NUMBER = /^(0|[1-9]\d*)$/;

/** In what order records were made, by the record or by what all of a frame's inherit, where an object can't tell. */
const ORDERS = new WeakMap<object, readonly string[]>();

/** Keeps the order of a record's fields for when it becomes a row again: 「地区, 2012, 2011」. @internal */
export function keepOrder(record: object, names: readonly string[]): void {
  if (names.some((name) => WHOLE_NUMBER.test(name))) ORDERS.set(record, names);
}

/**
 * The fields of a record in the order in which they were set. Where that can't be known, those that are called by a
 * whole number stand behind the others, as years do in a table.
 *
 * @internal
 */
export function fieldsOf(record: object): readonly string[] {
  const names = Object.keys(record);
  const known = ORDERS.get(record) ?? ORDERS.get(Object.getPrototypeOf(record) as object) ?? [];
  const order = known.filter((name) => Object.hasOwn(record, name));
  if (order.length === names.length) return order;
  const isNumber = (name: string): boolean => WHOLE_NUMBER.test(name);
  return [...names.filter((name) => !isNumber(name)), ...names.filter(isNumber)];
}

/** A record as JSON is to have it: with its fields in their order. @internal */
export function ordered(record: object): object {
  const fields = fieldsOf(record);
  const others = Reflect.ownKeys(record).filter((key) => typeof key === "symbol" || !fields.includes(key));
  return new Proxy(record, { ownKeys: () => [...fields, ...others] });
}

/** A text, a sign, or a word of JSON. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The names of the fields of the first object in a JSON list, as they stand there. @internal */
export function firstFields(json: string): readonly string[] {
  const names: string[] = [];
  let [depth, last] = [0, ""];
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === "{" || token === "[") depth++;
    if (token === "}" || token === "]") depth--;
    if (token === ":" && depth === 2) names.push(JSON.parse(last) as string);
    if (token === "}" && depth === 1) break;
    last = token;
  }
  return [...new Set(names)];
}
