import fc from "fast-check";
import { Frame, label, LabelledMatrix, Table } from "../../src/index.js";

/** What may come in place of anything. */
const VALUES: readonly (() => unknown)[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, -1, 0.5, 1e308, -1e308, 5e-324].map(
    (value) => () => value,
  ),
  ...[2 ** 53, 1e9, 1e-200, 3.7, null, undefined, true, "", " ", "5", "江西", "__proto__", "constructor"].map(
    (value) => () => value,
  ),
  () => 1n,
  () => Symbol("x"),
  () => [],
  () => ({}),
  () => [[]],
  () => [[1, 2], [3]],
  () => [1, null, "3"],
  () => Object.assign(new Array(4), { 1: 5 }),
  () => new Float64Array(0),
  () => Float64Array.of(1, Number.NaN, 3),
  () => new Map([["a", 1]]),
  () => new Date(0),
  () => () => Number.NaN,
  () => ({ rows: ["a"], columns: ["b"], values: [[1, 2]] }),
  () => ({ values: [1, 2] }),
  () => ({ toTable: () => null }),
  () => ({ columns: [], length: 0 }),
  () => Frame.fromRecords([{ a: 1, b: "x" }]),
  () => new Table({ title: "t", columns: [] }),
  () => new LabelledMatrix(["a", "b"], ["c"], Float64Array.of(1, Number.NaN)),
  () => label("甲", "A"),
];

/** What a list of numbers, or a table of them, may become. */
const SHAPES: readonly ((list: readonly unknown[]) => unknown)[] = [
  (list) => list.slice(0, 1),
  (list) => list.slice(0, 2),
  (list) => [...list, ...list],
  (list) => [...list].reverse(),
  (list) => list.map(() => list[0]),
  (list) => list.map(() => 0),
  (list) => list.map((each) => (typeof each === "number" ? -each : each)),
  (list) => list.map((each) => (typeof each === "number" ? each * 1e150 : each)),
  (list) => list.map((each) => (typeof each === "number" ? each * 1e-150 : each)),
  (list) => list.map((each) => (typeof each === "number" ? 7 : each)),
  (list) => list.map((each) => (typeof each === "number" ? String(each) : each)),
  (list) => list.map((each, i) => (i === 1 ? undefined : each)),
  (list) => list.map((each) => [each]),
  (list) => list.map((each, i) => (i === 0 && Array.isArray(each) ? each.slice(1) : each)),
  (list) => list.map((each) => (Array.isArray(each) ? each.map(() => each[0]) : each)),
  (list) => list.map((each) => (Array.isArray(each) ? each.map((x) => (typeof x === "number" ? x * 1e160 : x)) : each)),
  (list) => list.map((each) => (Array.isArray(each) ? each.map((x) => (typeof x === "number" ? 0 : x)) : each)),
  (list) => list.map((each) => (Array.isArray(each) ? each.map((x) => (typeof x === "number" ? 1 + 1e-17 : x)) : each)),
  (list) => {
    const holes: unknown[] = [...list];
    delete holes[0];
    return holes;
  },
];

/** One of two things that are done to the arguments of a call: something put in place of a part, or a list reshaped. */
export interface Mutation {
  /** Which of the parts, by a number that is taken modulo their count. */
  readonly part: number;
  readonly hostile: number;
  readonly reshape: boolean;
}

/** Mutations as fast-check draws them. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({ part: fc.nat(10_000), hostile: fc.nat(10_000), reshape: fc.boolean() }),
  { minLength: 1, maxLength: 2 },
);

/** The arguments with all that is done to them; none of them is shared with what was given. */
export function mutated(given: readonly unknown[], all: readonly Mutation[]): unknown[] {
  let list = copied(given) as unknown[];
  for (const mutation of all) list = mutatedOnce(list, mutation);
  return list;
}

/** The same arguments over and over, each time with a hole in another of their lists: its second entry is not there. */
export function withHoles(given: readonly unknown[]): unknown[][] {
  const holed = (which: number): unknown[] | undefined => {
    const list = copied(given) as unknown[];
    const lists = placesIn(list as never, 0).filter(({ owner, key }) => (owner[key] as unknown[])?.length > 1);
    const place = lists.filter(({ owner, key }) => Array.isArray(owner[key]))[which];
    if (place !== undefined) delete (place.owner[place.key] as unknown[])[1];
    return place && list;
  };
  const found: unknown[][] = [];
  for (let list = holed(0); list !== undefined; list = holed(found.length)) found.push(list);
  return found;
}

type Place = { readonly owner: Record<string | number, unknown>; readonly key: string | number };

function mutatedOnce(list: unknown[], { part, hostile, reshape }: Mutation): unknown[] {
  const holder = { list: [...list, undefined] };
  const places = placesIn(holder.list as never, 0);
  const lists = places.filter(({ owner, key }) => Array.isArray(owner[key]));
  const from = reshape && lists.length > 0 ? lists : places;
  const { owner, key } = from[part % from.length];
  const value = owner[key];
  const reshaped = reshape && Array.isArray(value);
  owner[key] = reshaped ? SHAPES[hostile % SHAPES.length](value) : VALUES[hostile % VALUES.length]();
  const last = holder.list.length - 1;
  return holder.list[last] === undefined && !(from[part % from.length].key === last)
    ? holder.list.slice(0, last)
    : holder.list;
}

/** Every part of the arguments that something else can be put for: of lists a few from either end. */
function placesIn(owner: Record<string | number, unknown>, depth: number): Place[] {
  if (depth > 4) return [];
  const keys = Array.isArray(owner)
    ? [...owner.keys()].filter((i) => i < 3 || i > owner.length - 3)
    : Object.keys(owner);
  return keys.flatMap((key) => {
    const value = owner[key];
    const inside = isPlain(value) ? placesIn(value as Record<string, unknown>, depth + 1) : [];
    return [{ owner, key }, ...inside];
  });
}

/** Lists and plain objects are taken apart; instances are one part. */
export function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return true;
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Typed arrays become lists, so that anything can be put into them. */
function copied(value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView))
    return Array.from(value as unknown as ArrayLike<unknown>);
  if (Array.isArray(value)) return value.map(copied);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, copied(each)]));
}
