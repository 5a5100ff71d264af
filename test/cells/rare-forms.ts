// biome-ignore-all lint/suspicious/noTemplateCurlyInString: cells have them.
import type { Sequence } from "./sequences.js";

const MODULES = "V8's REPL has no import statements";
const DISPOSE = "V8 of Node 20 has no Symbol.dispose in a new context";

/** Forms of the language that a notebook seldom has, over several cells. */
export const RARE_FORMS: readonly Sequence[] = [
  {
    about: "defaults of a pattern are asked when they are needed, in their order",
    cells: [
      "const asked: string[] = []; const ask = (name: string) => { asked.push(name); return name.length };",
      "const { a = ask('a'), b: { c = ask('cc') } = { c: undefined } as { c?: number }, ...rest } = { b: undefined, d: 4 } as { a?: number; b?: { c?: number }; d: number };",
      "[a, c, rest, asked]",
    ],
    shows: "[ 1, 2, { d: 4 }, [ 'a', 'cc' ] ]",
  },
  {
    about: "a pattern that fails halfway keeps what it has given",
    cells: [
      "!const { first, second = JSON.parse('{') } = { first: 1 } as { first: number; second?: number };",
      "first",
    ],
    shows: "1",
  },
  {
    about: "an exported class with static fields, a block, and a private one",
    cells: [
      "export class Register { static count = 0; static #all: string[] = []; static { Register.count = 10 } static add(name: string) { Register.#all.push(name); return ++Register.count } static get all() { return Register.#all } }",
      "Register.add('甲'); Register.count = 20;",
      "[Register.add('乙'), Register.all]",
    ],
    shows: "[ 21, [ '甲', '乙' ] ]",
    notInV8: MODULES,
  },
  {
    about: "an async generator that goes on over cells sees what they assign",
    cells: [
      "let factor = 1; async function* scaled() { for (let i = 1; ; i++) { await null; yield i * factor } } const it = scaled(); (await it.next()).value",
      "factor = 100; const second = await it.next();",
      "factor = 1000; [second.value, (await it.next()).value]",
    ],
    shows: "[ 200, 3000 ]",
  },
  {
    about: "the value that a generator is sent, and its return",
    cells: [
      "let log: unknown[] = []; function* dialogue(): Generator<string, string, number> { try { log.push(yield 'a'); log.push(yield 'b'); return 'end' } finally { log.push('closed') } } const d = dialogue(); d.next();",
      "d.next(5); const ended = d.return('early');",
      "[ended, log]",
    ],
    shows: "[ { value: 'early', done: true }, [ 5, 'closed' ] ]",
  },
  {
    about: "await using, closed at the end of its cell",
    cells: [
      "const done: string[] = []; const door = (name: string) => ({ name, async [Symbol.asyncDispose]() { await null; done.push(name) } });",
      "await using a = door('a'); await using b = door('b'); done.push('open');",
      "done",
    ],
    shows: "[ 'open', 'b', 'a' ]",
    notInV8: DISPOSE,
  },
  {
    about: "using in a loop of the top level",
    cells: [
      "const seen: string[] = [];",
      "for (using each of [1, 2].map((n) => ({ n, [Symbol.dispose]() { seen.push('closed ' + n) } }))) seen.push('at ' + each.n);",
      "seen",
    ],
    shows: "[ 'at 1', 'closed 1', 'at 2', 'closed 2' ]",
    notInV8: DISPOSE,
  },
  {
    about: "a setter that assigns a name of another cell",
    cells: [
      "let rate = 0.1;",
      "const policy = { set tax(x: number) { rate = x / 100 }, get tax() { return rate * 100 } };",
      "policy.tax = 50; policy.tax += 10; [rate, policy.tax]",
    ],
    shows: "[ 0.6, 60 ]",
  },
  {
    about: "labels over several loops, with a closure in each",
    cells: [
      "const got: (() => string)[] = []; let i = 100;",
      "outer: for (let i = 0; i < 3; i++) { inner: for (const j of ['a', 'b', 'c']) { if (j === 'b') continue outer; if (i === 2) break inner; got.push(() => j + i) } }",
      "[got.map((get) => get()), i]",
    ],
    shows: "[ [ 'a0', 'a1' ], 100 ]",
  },
  {
    about: "an enum that counts from a name, and texts",
    cells: [
      "const base = 5; enum Grade { Low = base, Mid = Low * 2, High, Name = 'n'.length }",
      "enum Word { Yes = '是', No = '否' } const words: Record<Word, number> = { [Word.Yes]: 1, [Word.No]: 2 };",
      "[Grade.High, Grade[10], Word.No, words[Word.Yes]]",
    ],
    shows: "[ 11, 'Mid', '否', 1 ]",
  },
  {
    about: "a namespace within a namespace, seen by a later cell",
    cells: [
      "namespace China { export namespace Jiangxi { export const cars = 3; export function share(all: number) { return cars / all } } export import West = Jiangxi; }",
      "import J = China.Jiangxi; J.share(6) + China.West.cars",
    ],
    shows: "3.5",
    notInV8: "an import of a namespace is TypeScript's",
  },
  {
    about: "overloads of a function, declared again with others",
    cells: [
      "function size(x: string): number; function size(x: number[]): string; function size(x: string | number[]): string | number { return typeof x === 'string' ? x.length : 'list' } const old = () => [size('ab'), size([1])];",
      "function size(x: boolean): string; function size(x: string | number[]): string; function size(x: unknown) { return 'new ' + typeof x }",
      "[old(), size(true)]",
    ],
    shows: "[ [ 'new string', 'new object' ], 'new boolean' ]",
  },
  {
    about: "decorators of fields, getters and accessors",
    cells: [
      "const noted: string[] = []; function twice(_: undefined, { name }: ClassFieldDecoratorContext) { noted.push(String(name)); return (value: number) => value * 2 }",
      "function log<T>(get: () => T, { kind }: ClassGetterDecoratorContext) { return function (this: unknown) { noted.push(kind); return get.call(this) } } class Box { @twice size = 4; @log get area() { return this.size ** 2 } }",
      "[new Box().area, noted]",
    ],
    shows: "[ 64, [ 'size', 'getter' ] ]",
  },
  {
    about: "an interface declared again is a new one, not a longer one",
    cells: [
      "interface Firm { name: string } const a: Firm = { name: '甲' };",
      "interface Firm { size: number } const b: Firm = { size: 2 };",
      "interface Firm { city: string } interface Firm { age: number } const c: Firm = { city: '南昌', age: 3 }; [a, b, c]",
    ],
    shows: "[ { name: '甲' }, { size: 2 }, { city: '南昌', age: 3 } ]",
  },
  {
    about: "a type and a value of one name, declared again one at a time",
    cells: [
      "type Unit = 'a' | 'b'; const Unit = { first: 'a' as Unit };",
      "const Unit = { second: 'b' };",
      "type Unit = number; const n: Unit = 3; [Unit.second, n]",
    ],
    shows: "[ 'b', 3 ]",
  },
  {
    about: "names of the language's globals, hidden within a function and a block",
    cells: [
      "const shadow = (name: string) => { const Array = 5, undefined1 = 6; { const Math = { max: () => name }; return [Array, Math.max(), undefined1] } };",
      "[shadow('own'), Math.max(1, 2), Array.isArray([])]",
    ],
    shows: "[ [ 5, 'own', 6 ], 2, true ]",
  },
  {
    about: "var of a later line is there before it, undefined, as in a script",
    cells: [
      "const before = typeof behind; if (false) { var behind = 1 } const kind = typeof behind;",
      "[before, kind, typeof behind]",
    ],
    shows: "[ 'undefined', 'undefined', 'undefined' ]",
  },
  {
    about: "var declared in a later cell keeps what an earlier one assigned",
    cells: ["var total = 3; const add = () => ++total;", "add(); var total: number; add();", "total"],
    shows: "5",
  },
  {
    about: "a function of a block stays in the block",
    cells: [
      "const early = which(); function which() { return 1 } { function which() { return 'inner' } }",
      "[early, which()]",
    ],
    shows: "[ 1, 1 ]",
    notInV8: "cells are modules; in an old script, which V8 is given, it doesn't",
  },
  {
    about: "await within for…of, with break and what it leaves",
    cells: [
      "const steps: number[] = []; let last = 0; const later = async (n: number) => { await null; return n };",
      "for (const n of [1, 2, 3, 4]) { const got = await later(n); if (got === 3) break; steps.push(got); last = got }",
      "[steps, last]",
    ],
    shows: "[ [ 1, 2 ], 2 ]",
  },
  {
    about: "await in a condition, a template, a pattern's default and an argument",
    cells: [
      "const one = async () => 1; let text = '';",
      "if (await one()) text = `${await one()}-${(await one()) + 1}`; const { x = await one() } = {} as { x?: number };",
      "[text, Math.max(await one(), x), (await Promise.all([one(), one()])).length]",
    ],
    shows: "[ '1-2', 1, 2 ]",
  },
  {
    about: "an error in the middle of a class that extends one",
    cells: [
      "class Base { kind = 'base' } let ran = 0;",
      "!ran = 1; class Derived extends Base { static made = JSON.parse('{') } ran = 2;",
      "[ran, new Base().kind]",
    ],
    shows: "[ 1, 'base' ]",
  },
  {
    about: "an error in a finally hides the one before; what was declared stays",
    cells: [
      "!const kept = [1]; try { kept.push(2); throw new Error('a') } finally { kept.push(3); null!.x }".replace(
        "null!.x",
        "JSON.parse('{')",
      ),
      "kept",
    ],
    shows: "[ 1, 2, 3 ]",
  },
  {
    about: "a constant declared again as a function, then as a class, then as an enum",
    cells: [
      "const kind: unknown = 1; const see = () => typeof kind;",
      "function kind() { return 2 }",
      "class kind { static n = 3 }",
      "enum kind { A = 4 }",
      "[see(), kind.A]",
    ],
    shows: "[ 'object', 4 ]",
    notInV8: "V8 refuses to declare a name again as something of another kind",
  },
  {
    about: "a catch clause and a parameter with the name of a variable",
    cells: [
      "let error = 'outer'; const read = () => error;",
      "try { throw 'inner' } catch (error) { error = 'changed' } [1].forEach((error) => { error++ });",
      "read()",
    ],
    shows: "'outer'",
  },
  {
    about: "typeof and delete of names and members",
    cells: [
      "const record: Record<string, number> = { a: 1, b: 2 };",
      "delete record.a; const kinds = [typeof record, typeof record.a, typeof globalThis];",
      "[record, kinds]",
    ],
    shows: "[ { b: 2 }, [ 'object', 'undefined', 'object' ] ]",
  },
  {
    about: "a comma, a conditional and a void at the end",
    cells: ["let n = 1;", "n++, n++;", "n > 2 ? (n = 10, n) : void 0"],
    shows: "10",
  },
  {
    about: "a regular expression that remembers, a tagged template that is kept",
    cells: [
      "const word = /a/g; const parts = (strings: TemplateStringsArray) => strings; const tag = () => parts`x`;",
      "word.test('aa'); const same = tag() === tag();",
      "[word.lastIndex, same]",
    ],
    shows: "[ 1, true ]",
  },
  {
    about: "super, new.target and this in methods of several cells",
    cells: [
      "class A { readonly made: string; constructor() { this.made = new.target.name } static from() { return new this() } name() { return this.made } }",
      "class B extends A { name() { return 'B>' + super.name() } get self() { return () => this } }",
      "const b = B.from() as B; [b.name(), b.self() === b, A.from().name()]",
    ],
    shows: "[ 'B>B', true, 'A' ]",
  },
  {
    about: "an object with a computed getter, a spread of another cell, and __proto__",
    cells: [
      "let key = 'area'; const part = { a: 1 };",
      "const whole = { ...part, get [key]() { return key }, __proto__: { inherited: true } };",
      "key = 'other'; [Object.keys(whole), (whole as unknown as { area: string }).area, 'inherited' in whole]",
    ],
    shows: "[ [ 'a', 'area' ], 'other', true ]",
  },
  {
    about: "switch over a type, with a variable in a case",
    cells: [
      "type Shape = { kind: 'circle'; r: number } | { kind: 'square'; side: number };",
      "const area = (s: Shape) => { switch (s.kind) { case 'circle': { const a = 3 * s.r ** 2; return a } case 'square': return s.side ** 2 } };",
      "[area({ kind: 'circle', r: 2 }), area({ kind: 'square', side: 3 })]",
    ],
    shows: "[ 12, 9 ]",
  },
  {
    about: "assertion functions and guards over cells",
    cells: [
      "function assertText(x: unknown): asserts x is string { if (typeof x !== 'string') throw new TypeError('no text') } const isNumber = (x: unknown): x is number => typeof x === 'number';",
      "const mixed: unknown[] = [1, 'a', 2]; const numbers = mixed.filter(isNumber); const third: unknown = 'abc'; assertText(third); const length = third.length;",
      "[numbers, length]",
    ],
    shows: "[ [ 1, 2 ], 3 ]",
  },
  {
    about: "a symbol as a key, declared unique",
    cells: [
      "const tag: unique symbol = Symbol('tag'); interface Tagged { [tag]: number }",
      "const one: Tagged = { [tag]: 5 };",
      "one[tag] + Object.getOwnPropertySymbols(one).length",
    ],
    shows: "6",
  },
  {
    about: "a promise of an earlier cell, settled by a later one, assigns what that one reads",
    cells: [
      "let state = 'waiting', open!: () => void; const ready = new Promise<void>((ok) => { open = ok }).then(() => { state = 'ready' }); state",
      "const seen = [state]; open(); await ready; seen.push(state);",
      "seen",
    ],
    shows: "[ 'waiting', 'ready' ]",
  },
];
