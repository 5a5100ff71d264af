/** A field whose name is a whole number comes before all others in any object, whenever it was set. */
const WHOLE_NUMBER = /^(0|[1-9]\d*)$/;

/** In what order records were made, where an object itself can't tell. */
const ORDERS = new WeakMap<object, readonly string[]>();

/** A record whose fields keep their order when it becomes a row again: 「地区, 2012, 2011」. @internal */
export function inOrder<T extends object>(record: T, names: readonly string[]): T {
  if (names.some((name) => WHOLE_NUMBER.test(name))) ORDERS.set(record, names);
  return record;
}

/** The fields of a record in the order in which they were set, as far as that is known. @internal */
export function fieldsOf(record: object): readonly string[] {
  const names = Object.keys(record);
  const order = ORDERS.get(record)?.filter((name) => Object.hasOwn(record, name)) ?? [];
  return order.length === names.length ? order : names;
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
