import { RARE_FORMS } from "./rare-forms.js";

/**
 * Cells one after the other, and what the last of them shows: what V8 shows when it is given the same lines one by
 * one (`repl`), or else what the comment says. Whatever runs cells runs these: the kernel, and a page in a browser.
 */
export interface Sequence {
  readonly about: string;
  /** A cell that starts with `!` ends in an error. */
  readonly cells: readonly string[];
  /** The value of the last cell, as Node's `inspect` shows it. */
  readonly shows: string;
  /** Why V8 can't be asked, or has another answer: cells are TypeScript, and modules. */
  readonly notInV8?: string;
}

const ENUMS = "a redeclared enum starts anew: V8 would add to the older object";
const KIND = "V8 refuses to declare a name again as something of another kind";
const MODULES = "V8's REPL has no import statements";

export const SEQUENCES: readonly Sequence[] = [
  // Assignments of a later cell.
  {
    about: "let, seen by an arrow function",
    cells: ["let mpc = 0.8; const k = () => 1 / (1 - mpc); k()", "mpc = 0.9; k()"],
    shows: "10.000000000000002",
  },
  {
    about: "let, beside its getter",
    cells: ["let total = 5; const get = () => total; get()", "total = 50; get()", "[total, get()]"],
    shows: "[ 50, 50 ]",
  },
  {
    about: "a counter set back",
    cells: ["let n1 = 0; function add() { n1 += 1 } add(); n1", "n1 = 10; add(); n1"],
    shows: "11",
  },
  {
    about: "var, seen by a function",
    cells: ["var rate = 1; function double() { return rate * 2 }", "rate = 4;", "double()"],
    shows: "8",
  },
  {
    about: "++ and --, before and behind",
    cells: ["let c = 0; const read = () => c;", "const steps = [c++, ++c, c--, --c];", "c++; [...steps, c, read()]"],
    shows: "[ 0, 2, 2, 0, 1, 1 ]",
  },
  {
    about: "compound assignments",
    cells: [
      "let x = 2; const see = () => x;",
      "x += 3; x *= 4; x **= 2; x -= 1; x /= 3; x %= 100; x <<= 1; x |= 1; x ^= 2;",
      "[x, see()]",
    ],
    shows: "[ 65, 65 ]",
  },
  {
    about: "logical assignments",
    cells: [
      "let a: number | undefined; let b = 0; let d = 1; const all = () => [a, b, d];",
      "a ??= 7; b ||= 8; d &&= 9;",
      "all()",
    ],
    shows: "[ 7, 8, 9 ]",
  },
  {
    about: "a function assigns what a later cell reads",
    cells: ["let state = 'a'; const set = (s: string) => { state = s };", "set('b');", "state"],
    shows: "'b'",
  },
  {
    about: "assignment as a value",
    cells: ["let p = 1, q = 2; const sum = () => p + q;", "const r = (p = q = 5);", "[r, sum()]"],
    shows: "[ 5, 10 ]",
  },
  {
    about: "swap by a pattern",
    cells: ["let left = 1, right = 2; const both = () => [left, right];", "[left, right] = [right, left];", "both()"],
    shows: "[ 2, 1 ]",
  },
  {
    about: "assignment by a pattern, with defaults and rest",
    cells: [
      "let m = 0, n = 0, others: number[] = []; const seen = () => ({ m, n, others });",
      "[m, n = 9, ...others] = [1, undefined, 3, 4] as number[];",
      "seen()",
    ],
    shows: "{ m: 1, n: 9, others: [ 3, 4 ] }",
  },
  {
    about: "assignment by an object pattern in shorthand",
    cells: [
      "let width = 1, height = 2; const area = () => width * height;",
      "({ width, height = 10 } = { width: 3 } as { width: number; height?: number });",
      "area()",
    ],
    shows: "30",
  },
  {
    about: "assignment by a nested pattern under other names",
    cells: [
      "let deep = 0, list = [0]; const show = () => [deep, list];",
      "({ a: { b: deep }, c: [, ...list] } = { a: { b: 5 }, c: [1, 2, 3] });",
      "show()",
    ],
    shows: "[ 5, [ 2, 3 ] ]",
  },
  {
    about: "a variable as the head of for…of",
    cells: [
      "let item = ''; const current = () => item; const path: string[] = [];",
      "for (item of ['x', 'y']) path.push(current());",
      "[path, current()]",
    ],
    shows: "[ [ 'x', 'y' ], 'y' ]",
  },
  {
    about: "a variable as the head of for…in",
    cells: ["let key = ''; const now = () => key;", "for (key in { one: 1, two: 2 });", "now()"],
    shows: "'two'",
  },
  {
    about: "a pattern as the head of for…of",
    cells: [
      "let first = 0, second = 0; const pair = () => [first, second];",
      "for ([first, second] of [[1, 2], [3, 4]]);",
      "pair()",
    ],
    shows: "[ 3, 4 ]",
  },
  {
    about: "a variable in the head of for",
    cells: ["let i = 0; const at = () => i;", "for (i = 5; i < 8; i++);", "at()"],
    shows: "8",
  },

  // Functions.
  {
    about: "a function declared again, called by an older one",
    cells: [
      "function tax(x: number) { return x * 0.1 } const net = (x: number) => x - tax(x);",
      "function tax(x: number) { return x * 0.5 }",
      "net(100)",
    ],
    shows: "50",
  },
  {
    about: "a function used before its line",
    cells: ["const early = later(2); function later(x: number) { return x + 1 }", "early"],
    shows: "3",
  },
  {
    about: "recursion through the shared name",
    cells: [
      "function fact(n: number): number { return n < 2 ? 1 : n * fact(n - 1) } const old = fact;",
      "function fact(n: number): number { return -n }",
      "[old(3), fact(3)]",
    ],
    shows: "[ -6, -3 ]",
  },
  {
    about: "an arrow function replaced by a function",
    cells: [
      "let f = (x: number) => x + 1; const twice = (x: number) => f(f(x));",
      "f = function (x) { return x * 10 };",
      "twice(2)",
    ],
    shows: "200",
  },
  {
    about: "two functions that call each other, over two cells",
    cells: [
      "let odd = (n: number): boolean => n === 1; const even = (n: number): boolean => n === 0 || odd(n - 1);",
      "odd = (n) => n !== 0 && even(n - 1);",
      "[even(10), odd(7), even(7)]",
    ],
    shows: "[ true, true, false ]",
  },
  {
    about: "names of functions and classes",
    cells: [
      "let f = () => 1, g = function () {}, h = function named() {}, C = class {}; const { d = () => 2 } = {} as { d?: () => number };",
      "let later = () => 3; later = () => 4; let e: (() => void) | undefined; e ??= () => {};",
      "[f.name, g.name, h.name, C.name, d.name, later.name, e.name]",
    ],
    shows: "[ 'f', 'g', 'named', 'C', 'd', 'later', 'e' ]",
  },
  {
    about: "a function is called as itself, not as a method",
    cells: [
      "function self(this: unknown) { return this === globalThis || this === undefined }",
      "[self(), (self)(), [1].map(() => self())[0]]",
    ],
    shows: "[ true, true, true ]",
  },
  {
    about: "a tag of a template",
    cells: [
      "let tag = (parts: TemplateStringsArray, ...values: number[]) => parts.join('|') + values; const use = () => tag`a|b`;",
      "tag = (parts, ...values) => values.join() + parts.raw.length;",
      "use()",
    ],
    shows: "'1'",
  },
  {
    about: "an optional call",
    cells: [
      "let maybe: (() => number) | undefined; const call = () => maybe?.();",
      "const none = call(); maybe = () => 4;",
      "[none, call()]",
    ],
    shows: "[ undefined, 4 ]",
  },
  {
    about: "a default value of a parameter",
    cells: ["let base = 10; const log = (x: number, b = base) => x + b;", "base = 2;", "log(1)"],
    shows: "3",
  },
  {
    about: "parameters hide the name",
    cells: [
      "let v = 1; const own = (v: number) => v * 2; const named = ({ v }: { v: number }) => v; const [rest] = [(...v: number[]) => v.length];",
      "v = 50;",
      "[own(3), named({ v: 4 }), rest(1, 2), v]",
    ],
    shows: "[ 6, 4, 2, 50 ]",
  },
  {
    about: "a parameter's default doesn't see the body's variable",
    cells: ["let z = 1; function body(get = () => z) { var z = 5; return [get(), z] }", "z = 2;", "body()"],
    shows: "[ 2, 5 ]",
  },
  {
    about: "a function's own variables hide the name",
    cells: [
      "let w = 1; function local() { { w2(); } var w = 3; return w; function w2() {} }",
      "w = 9;",
      "[local(), w]",
    ],
    shows: "[ 3, 9 ]",
  },
  {
    about: "a named function in an expression",
    cells: [
      "let count = function self(n: number): number { return n === 0 ? 0 : 1 + self(n - 1) };",
      "const kept = count; count = () => -1;",
      "kept(3)",
    ],
    shows: "3",
  },
  {
    about: "arguments",
    cells: [
      "let scale = 2; function all(..._: number[]) { return Array.from(arguments).map((x) => x * scale) }",
      "scale = 10;",
      "all(1, 2)",
    ],
    shows: "[ 10, 20 ]",
  },

  // Closures, getters, generators, promises.
  {
    about: "closures made in a loop",
    cells: [
      "let by = 1; const makers: (() => number)[] = []; for (let i = 0; i < 3; i++) makers.push(() => i * by);",
      "by = 10;",
      "makers.map((make) => make())",
    ],
    shows: "[ 0, 10, 20 ]",
  },
  {
    about: "closures of a var in a loop",
    cells: [
      "var closures: (() => number)[] = []; for (var j = 0; j < 3; j++) closures.push(() => j);",
      "j = 7;",
      "closures.map((get) => get())",
    ],
    shows: "[ 7, 7, 7 ]",
  },
  {
    about: "a closure kept in a map",
    cells: [
      "let unit = 'km'; const table = new Map([['f', (x: number) => x + unit]]);",
      "unit = 'mi';",
      "table.get('f')?.(3)",
    ],
    shows: "'3mi'",
  },
  {
    about: "getters and setters of an object",
    cells: [
      "let inner = 1; const object = { get value() { return inner }, set value(x) { inner = x } };",
      "inner = 5; const read = object.value; object.value = 8;",
      "[read, inner]",
    ],
    shows: "[ 5, 8 ]",
  },
  {
    about: "shorthand properties",
    cells: ["let years = [1]; const make = () => ({ years, size: years.length });", "years = [1, 2];", "make()"],
    shows: "{ years: [ 1, 2 ], size: 2 }",
  },
  {
    about: "names as computed keys and as plain keys",
    cells: ["let key = 'a'; const record = () => ({ [key]: 1, key: 2 });", "key = 'b';", "record()"],
    shows: "{ b: 1, key: 2 }",
  },
  {
    about: "a generator that goes on in a later cell",
    cells: [
      "let step = 1; function* walk() { for (let at = 0; ; at += step) yield at } const walker = walk(); walker.next();",
      "step = 10; walker.next();",
      "walker.next().value",
    ],
    shows: "20",
  },
  {
    about: "a method in an object literal",
    cells: [
      "let offset = 1; const counter = { at: 0, next() { return (this.at += offset) } };",
      "counter.next(); offset = 5;",
      "counter.next()",
    ],
    shows: "6",
  },
  {
    about: "an async function",
    cells: [
      "let wait = 1; const slow = async () => { await null; return wait };",
      "const promise = slow(); wait = 2;",
      "await promise",
    ],
    shows: "2",
  },
  {
    about: "a promise made in one cell, awaited in the next",
    cells: [
      "let done = 'no'; const task = new Promise<void>((ok) => setTimeout(() => { done = 'yes'; ok() }, 5));",
      "await task;",
      "done",
    ],
    shows: "'yes'",
  },
  {
    about: "names declared behind an await",
    cells: ["const early = 1; await null; let late = 2; const get = () => late;", "late = 3;", "[early, get()]"],
    shows: "[ 1, 3 ]",
  },
  {
    about: "for await alone",
    cells: [
      "const parts: number[] = []; async function* feed() { yield 1; yield 2 }",
      "for await (const part of feed()) parts.push(part);",
      "parts",
    ],
    shows: "[ 1, 2 ]",
  },
  {
    about: "for await into a variable of an earlier cell",
    cells: ["let latest = 0; const see = () => latest;", "for await (latest of [Promise.resolve(4), 5]);", "see()"],
    shows: "5",
  },
  {
    about: "an async generator",
    cells: [
      "let limit = 2; async function* numbers() { for (let i = 0; i < limit; i++) yield i }",
      "limit = 4; const out: number[] = []; for await (const x of numbers()) out.push(x);",
      "out",
    ],
    shows: "[ 0, 1, 2, 3 ]",
  },
  {
    about: "await within an expression at the end",
    cells: ["const one = async () => 1;", "(await one()) + (await Promise.all([one(), one()])).length"],
    shows: "3",
  },

  // Classes.
  {
    about: "a class that reads a variable",
    cells: [
      "let vat = 0.1; class Bill { constructor(readonly net: number) {} get gross() { return this.net * (1 + vat) } } const bill = new Bill(100);",
      "vat = 0.5;",
      "bill.gross",
    ],
    shows: "150",
  },
  {
    about: "a class declared again: older objects stay, functions see the new one",
    cells: [
      "class Firm { hello() { return 'old' } } const firm = new Firm(); const found = () => new Firm().hello();",
      "class Firm { hello() { return 'new' } }",
      "[firm.hello(), found()]",
    ],
    shows: "[ 'old', 'new' ]",
  },
  {
    about: "a class knows itself",
    cells: [
      "class Node1 { static made = 0; constructor() { Node1.made++ } static make() { return new Node1() } } const Kept = Node1; Kept.make();",
      "class Node1 { static made = 100; static make() { return new Node1() } }",
      "Kept.make(); [Kept.made, Node1.made]",
    ],
    shows: "[ 2, 100 ]",
  },
  {
    about: "private fields and methods",
    cells: [
      "let fee = 1; class Account { #sum = 0; #check(x: number) { return x - fee } add(x: number) { this.#sum += this.#check(x); return this } get sum() { return this.#sum } static has(o: object) { return #sum in o } } const account = new Account();",
      "account.add(10); fee = 5; account.add(10);",
      "[account.sum, Account.has(account), Account.has({})]",
    ],
    shows: "[ 14, true, false ]",
  },
  {
    about: "static blocks and fields",
    cells: [
      "let seed = 3; class Table { static size = seed * 2; static rows: number[] = []; static { for (let i = 0; i < seed; i++) Table.rows.push(i) } static fresh = () => seed; }",
      "seed = 100;",
      "[Table.size, Table.rows, Table.fresh()]",
    ],
    shows: "[ 6, [ 0, 1, 2 ], 100 ]",
  },
  {
    about: "a class that extends one of an earlier cell",
    cells: [
      "class Base { who() { return 'base' } } const make = () => new (class extends Base {})().who();",
      "class Derived extends Base { who() { return 'derived of ' + super.who() } }",
      "[new Derived().who(), make()]",
    ],
    shows: "[ 'derived of base', 'base' ]",
  },
  {
    about: "a class in an expression",
    cells: [
      "let size = 1; const Shape = class Own { static me = () => Own.name; area = () => size };",
      "size = 4;",
      "[Shape.me(), new Shape().area()]",
    ],
    shows: "[ 'Own', 4 ]",
  },
  {
    about: "computed members, accessors, symbols",
    cells: [
      "let field = 'x'; const mark = Symbol('mark'); class Thing { [field] = 1; get [mark]() { return field } static *[Symbol.iterator]() { yield field } }",
      "field = 'y';",
      "const thing = new Thing(); [Object.keys(thing), thing[mark], [...Thing]]",
    ],
    shows: "[ [ 'x' ], 'y', [ 'y' ] ]",
  },
  {
    about: "instanceof asks the class of today",
    cells: [
      "class Kind {} const one = new Kind(); const is = (o: object) => o instanceof Kind;",
      "class Kind { fresh = true }",
      "[is(one), is(new Kind())]",
    ],
    shows: "[ false, true ]",
  },

  // Declaring again.
  {
    about: "with another type",
    cells: [
      "let value: number | string = 1; const type = () => typeof value;",
      "let value = 'text';",
      "[type(), value.length]",
    ],
    shows: "[ 'string', 4 ]",
  },
  {
    about: "const after let, and let after const",
    cells: ["let a = 1; const b = 2; const both = () => [a, b];", "const a = 10; let b = 20;", "b++; both()"],
    shows: "[ 10, 21 ]",
    notInV8: KIND,
  },
  {
    about: "a function where a number was",
    cells: ["const thing = 3; const see = () => typeof thing;", "function thing() { return 1 }", "see()"],
    shows: "'function'",
    notInV8: KIND,
  },
  {
    about: "a variable from itself",
    cells: ["let total = 5; const get = () => total;", "var more = total + 1; total = more;", "get()"],
    shows: "6",
  },
  {
    about: "let without a value",
    cells: ["let gone: number | undefined = 5; const see = () => gone;", "let gone: number | undefined;", "see()"],
    shows: "undefined",
  },
  {
    about: "var without a value keeps what was there",
    cells: ["var kept: number = 5; const see = () => kept;", "var kept: number;", "see()"],
    shows: "5",
  },
  {
    about: "three times",
    cells: ["const s = 1; const f = () => s;", "const s = 2;", "const s = 3;", "f()"],
    shows: "3",
  },
  {
    about: "destructured names declared again",
    cells: [
      "const { a, b: [c] } = { a: 1, b: [2] }; const see = () => [a, c];",
      "const { a, c } = { a: 10, c: 20 };",
      "see()",
    ],
    shows: "[ 10, 20 ]",
  },
  {
    about: "names with underscores and dollars",
    cells: [
      "const __filename = 'x', __ = 1, $ = 2, a$ = 3, _a = 4; let a = 5; const all = () => [__filename, __, $, a$, _a, a];",
      "a = 6;",
      "all()",
    ],
    shows: "[ 'x', 1, 2, 3, 4, 6 ]",
  },
  {
    about: "names in Chinese",
    cells: ["let 产值 = 1; const 两倍 = () => 产值 * 2;", "产值 = 21;", "两倍()"],
    shows: "42",
  },

  // Patterns that declare.
  {
    about: "defaults that use other names",
    cells: [
      "const { a = 1, b = a + 1, ...rest } = { c: 3, d: 4 } as { a?: number; b?: number; c: number; d: number };",
      "[a, b, rest]",
    ],
    shows: "[ 1, 2, { c: 3, d: 4 } ]",
  },
  {
    about: "array patterns with holes, defaults and rest",
    cells: [
      "let [first, , third = 9, ...others] = [1, 2, undefined, 4, 5]; const see = () => [first, third, others];",
      "first = 100;",
      "see()",
    ],
    shows: "[ 100, 9, [ 4, 5 ] ]",
  },
  {
    about: "computed keys in a pattern",
    cells: [
      "let key = 'b'; const pick = () => { const { [key]: found } = { a: 1, b: 2 } as Record<string, number>; return found };",
      "key = 'a'; const { [key]: now } = { a: 5 } as Record<string, number>;",
      "[pick(), now]",
    ],
    shows: "[ 1, 5 ]",
  },
  {
    about: "var in for…of with a pattern",
    cells: [
      "for (var [name, { size }] of [['a', { size: 1 }], ['b', { size: 2 }]] as [string, { size: number }][]); const see = () => [name, size];",
      "size = 50;",
      "see()",
    ],
    shows: "[ 'b', 50 ]",
  },
  {
    about: "var in blocks, branches and catch clauses",
    cells: [
      "{ var one = 1 } if (one) var two = 2; try { throw 3 } catch (e) { var three = e as number } switch (1) { case 1: var four = 4 } const see = () => [one, two, three, four];",
      "one = 10; four = 40;",
      "see()",
    ],
    shows: "[ 10, 2, 3, 40 ]",
  },
  {
    about: "let in blocks stays there",
    cells: [
      "let x = 1; { let x = 2; x++ } for (let x = 5; x < 6; x++); try { throw 7 } catch (x) { x } switch (x) { case 1: { const x = 3 } } const see = () => x;",
      "x = 4;",
      "see()",
    ],
    shows: "4",
  },
  {
    about: "labels of the same name",
    cells: [
      "let loop = 0; const see = () => loop; loop: for (;;) { for (;;) { loop++; if (loop > 2) break loop; continue loop } }",
      "see()",
    ],
    shows: "3",
  },
  {
    about: "several declarations in one statement",
    cells: ["let a = 1, b = a + 1, [c, d] = [b, b + 1], f = () => a + b + c + d;", "a = 100;", "f()"],
    shows: "107",
  },

  // TypeScript.
  {
    about: "an enum, forwards and backwards",
    cells: [
      "enum Stage { Birth, Growth = 5, Ripe } const name = (s: Stage) => Stage[s];",
      "[Stage.Ripe, name(5), Object.keys(Stage).length]",
    ],
    shows: "[ 6, 'Growth', 6 ]",
  },
  {
    about: "an enum declared again",
    cells: ["enum Level { Low, High } const keys = () => Object.keys(Level);", "enum Level { Only }", "keys()"],
    shows: "[ '0', 'Only' ]",
    notInV8: ENUMS,
  },
  {
    about: "a const enum",
    cells: ["const enum Side { Left = 1, Right }", "Side.Right"],
    shows: "2",
    notInV8: "a const enum is no value",
  },
  {
    about: "a namespace with its variables",
    cells: [
      "let outer = 1; namespace Tax { export let rate = 2; export const of = (x: number) => x * rate * outer }",
      "Tax.rate = 3; outer = 10;",
      "Tax.of(2)",
    ],
    shows: "60",
  },
  {
    about: "a function and its namespace",
    cells: [
      "function area(r: number) { return r * area.pi } namespace area { export let pi = 3 }",
      "area.pi = 4;",
      "area(2)",
    ],
    shows: "8",
  },
  {
    about: "types, interfaces and generics alone",
    cells: [
      "interface Firm { size: number } type Firms = readonly Firm[]; declare const nothing: unique symbol;",
      "const firms: Firms = [{ size: 2 }, { size: 3 }]; function sum<T extends Firm>(all: readonly T[]) { return all.reduce((s, { size }) => s + size, 0) }",
      "sum<Firm>(firms) satisfies number",
    ],
    shows: "5",
  },
  {
    about: "a type declared again",
    cells: ["type Unit = 'a'; const one: Unit = 'a';", "type Unit = 'b'; const two: Unit = 'b';", "[one, two]"],
    shows: "[ 'a', 'b' ]",
  },
  {
    about: "abstract classes, parameter properties, overloads",
    cells: [
      "abstract class Shape { constructor(protected side: number) {} abstract area(): number } class Square extends Shape { area() { return this.side ** 2 } }",
      "function show(x: number): string; function show(x: string): string; function show(x: number | string) { return '<' + x + '>' }",
      "[show(new Square(3).area()), show('a')]",
    ],
    shows: "[ '<9>', '<a>' ]",
  },
  {
    about: "a decorator of a class and of a method",
    cells: [
      "const seen: string[] = []; let prefix = 'a'; function note(_: unknown, { name }: { name?: string | symbol }): any { seen.push(prefix + String(name)) }",
      "prefix = 'b'; @note class Marked { @note run() { return 1 } static me = () => Marked }",
      "[seen, new Marked().run(), Marked.me() === Marked]",
    ],
    shows: "[ [ 'brun', 'bMarked' ], 1, true ]",
  },
  {
    about: "using, closed at the end of its cell",
    cells: [
      "const closed: string[] = []; const open = (name: string) => ({ name, [Symbol.dispose]() { closed.push(name) } });",
      "{ using a = open('a'); using b = open('b'); closed.push(a.name + b.name) }",
      "closed",
    ],
    shows: "[ 'ab', 'b', 'a' ]",
    notInV8: "V8 of Node 20 has no Symbol.dispose in a new context",
  },
  {
    about: "as, !, satisfies and type arguments",
    cells: [
      "let maybe: number | undefined = 1; const sure = () => maybe! + (maybe as number);",
      "maybe = 4;",
      "sure()",
    ],
    shows: "8",
  },

  // Exports and imports.
  {
    about: "exported names live on as others do",
    cells: [
      "export const ex = 1; export let up = 2; export function get() { return ex + up } export class E { static n = 1 }",
      "up = 40; export const ex = 2;",
      "[get(), E.n]",
    ],
    shows: "[ 42, 1 ]",
    notInV8: MODULES,
  },
  {
    about: "an export statement, and a default export",
    cells: ["const a = 1; export { a, a as b }; export default a;", "a"],
    shows: "1",
    notInV8: MODULES,
  },

  // Cells that fail.
  {
    about: "what was declared before an error lives on",
    cells: ["!const a = 1; let b = 2; const f = () => a + b; throw new Error('stop'); const c = 3;", "b = 10;", "f()"],
    shows: "11",
  },
  {
    about: "what comes behind an error keeps its older value and type",
    cells: [
      "let x: number = 1; const y: string = 'old';",
      "!x = 2; const z = 5; JSON.parse('{'); let y = 7;",
      "[x, y.length, z]",
    ],
    shows: "[ 2, 3, 5 ]",
    notInV8: "V8 has no older types",
  },
  {
    about: "functions of a cell that fails",
    cells: ["!function half(x: number) { return x / 2 } JSON.parse('{');", "half(4)"],
    shows: "2",
  },
  {
    about: "the first of several variables",
    cells: [
      "const fail = (): number => { throw new Error() };",
      "!const one = 1, two = fail(), three = 3;",
      "[one, typeof globalThis]",
    ],
    shows: "[ 1, 'object' ]",
  },
  {
    about: "a class before an error",
    cells: ["!class Made { n = 1 } throw new Error(); class Never {}", "new Made().n"],
    shows: "1",
  },
  {
    about: "a loop that fails halfway",
    cells: ["let sum = 0;", "!for (var i = 0; i < 10; i++) { if (i === 4) throw new Error(); sum += i }", "[sum, i]"],
    shows: "[ 6, 4 ]",
  },
  {
    about: "behind an await that fails",
    cells: ["!const before = 1; await Promise.reject(new Error()); const behind = 2;", "before"],
    shows: "1",
  },
  {
    about: "the cell mended and run again",
    cells: [
      "!const rate: number = JSON.parse('x'); const twice = () => rate * 2;",
      "const rate: number = JSON.parse('4'); const twice = () => rate * 2;",
      "twice()",
    ],
    shows: "8",
  },
  {
    about: "an error doesn't undo assignments",
    cells: ["let kept = 1; const see = () => kept;", "!kept = 5; throw new Error();", "see()"],
    shows: "5",
  },

  {
    about: "using, closed at the end of its cell, whose other names live on",
    cells: [
      "const log: string[] = []; const open = (name: string) => ({ name, [Symbol.dispose]() { log.push(name) } });",
      "using door = open('door'); let opened = 1; const see = () => door.name + opened; see()",
      "opened = 5; [log, see()]",
    ],
    shows: "[ [ 'door' ], 'door5' ]",
    notInV8: "V8 of Node 20 has no Symbol.dispose in a new context",
  },
  {
    about: "the value of a cell that holds something by using",
    cells: ["using held = { value: 3, [Symbol.dispose]() {} }; held.value + 1"],
    shows: "4",
    notInV8: "the compiler puts a statement around it",
  },
  {
    about: "what is exported by default without a name",
    cells: ["export default () => 1;", "export default class {}", "export default { a: 1 };", "const kept = 1; kept"],
    shows: "1",
    notInV8: MODULES,
  },
  ...RARE_FORMS,
  // Last, for cells that come after these would find other things under the names.
  {
    about: "the names of the language's own things",
    cells: [
      "const exports = 5; const module = 6; const Object1 = Object.keys({ a: 1 });",
      "const require = 3; const Object = 4;",
      "[exports, module, Object1, require, Object]",
    ],
    shows: "[ 5, 6, [ 'a' ], 3, 4 ]",
  },
];
