import { isBuiltin } from "node:module";
import type { Diagnostic } from "typescript";

/**
 * What nearly every cell, and our package, use of Node: `console`, timers, addresses, and what `using` needs. All of Node's declarations are
 * three times as much to read as JavaScript's own and take 55 MB; they are read when a cell first needs more of them.
 */
export const NODE_GLOBALS: string = `
interface Console {
  /** Prints a warning if \`value\` isn't true. */
  assert(value: any, message?: string, ...optionalParams: any[]): void;
  clear(): void;
  /** Prints how often it was called with \`label\`. */
  count(label?: string): void;
  countReset(label?: string): void;
  debug(message?: any, ...optionalParams: any[]): void;
  /** Prints a value with what is in it: \`console.dir(value, { depth: null })\` to any depth. */
  dir(obj: any, options?: { depth?: number | null; colors?: boolean; showHidden?: boolean; [option: string]: any }): void;
  dirxml(...data: any[]): void;
  /** Prints to the error output. */
  error(message?: any, ...optionalParams: any[]): void;
  /** What is printed until \`groupEnd\` is moved in. */
  group(...label: any[]): void;
  groupCollapsed(...label: any[]): void;
  groupEnd(): void;
  info(message?: any, ...optionalParams: any[]): void;
  /** Prints values, separated by spaces. */
  log(message?: any, ...optionalParams: any[]): void;
  /** Prints a list of records, or of lists, as a table. */
  table(tabularData: any, properties?: readonly string[]): void;
  /** Starts a clock that \`timeEnd\` stops and prints. */
  time(label?: string): void;
  timeEnd(label?: string): void;
  timeLog(label?: string, ...data: any[]): void;
  trace(message?: any, ...optionalParams: any[]): void;
  /** Prints to the error output. */
  warn(message?: any, ...optionalParams: any[]): void;
}
declare var console: Console;

/** An address: of a file as \`new URL("file:///folder/name.csv")\`. */
interface URL {
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
  toJSON(): string;
  toString(): string;
}
declare var URL: { prototype: URL; new (url: string | URL, base?: string | URL): URL; canParse(url: string, base?: string): boolean };
interface URLSearchParams extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  set(name: string, value: string): void;
  toString(): string;
}

declare namespace NodeJS {
  interface Timeout {
    close(): this;
    hasRef(): boolean;
    ref(): this;
    refresh(): this;
    unref(): this;
    [Symbol.toPrimitive](): number;
    [Symbol.dispose](): void;
  }
  interface Immediate {
    hasRef(): boolean;
    ref(): this;
    unref(): this;
    [Symbol.dispose](): void;
  }
}
/** Calls \`callback\` once, after \`delay\` milliseconds. */
declare function setTimeout<T extends any[]>(callback: (...args: T) => void, delay?: number, ...args: T): NodeJS.Timeout;
declare function setTimeout(callback: (_: void) => void, delay?: number): NodeJS.Timeout;
/** Calls \`callback\` every \`delay\` milliseconds. */
declare function setInterval<T extends any[]>(callback: (...args: T) => void, delay?: number, ...args: T): NodeJS.Timeout;
declare function setInterval(callback: (_: void) => void, delay?: number): NodeJS.Timeout;
/** Calls \`callback\` as soon as what is running now is done. */
declare function setImmediate<T extends any[]>(callback: (...args: T) => void, ...args: T): NodeJS.Immediate;
declare function setImmediate(callback: (_: void) => void): NodeJS.Immediate;
declare function clearTimeout(timeout: NodeJS.Timeout | string | number | undefined): void;
declare function clearInterval(interval: NodeJS.Timeout | string | number | undefined): void;
declare function clearImmediate(immediate: NodeJS.Immediate | undefined): void;

interface SymbolConstructor {
  readonly dispose: unique symbol;
  readonly asyncDispose: unique symbol;
}
interface Disposable {
  [Symbol.dispose](): void;
}
interface AsyncDisposable {
  [Symbol.asyncDispose](): PromiseLike<void>;
}
`;

/** What a Node has that its declarations leave out, by name: each is declared where the running Node has it. */
const UNDECLARED: Readonly<Record<string, string>> = {
  WebAssembly: `declare namespace WebAssembly {
  type Values = Record<string, Record<string, unknown>>;
  class Module {
    constructor(bytes: ArrayBuffer | ArrayBufferView);
    static exports(module: Module): { name: string; kind: string }[];
    static imports(module: Module): { module: string; name: string; kind: string }[];
  }
  class Instance {
    constructor(module: Module, imports?: Values);
    readonly exports: Record<string, any>;
  }
  class Memory {
    constructor(descriptor: { initial: number; maximum?: number; shared?: boolean });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Table {
    constructor(descriptor: { element: "anyfunc" | "externref"; initial: number; maximum?: number });
    readonly length: number;
    get(index: number): any;
    set(index: number, value?: any): void;
    grow(by: number): number;
  }
  class Global {
    constructor(descriptor: { value: string; mutable?: boolean }, value?: any);
    value: any;
  }
  class CompileError extends Error {}
  class LinkError extends Error {}
  class RuntimeError extends Error {}
  function validate(bytes: ArrayBuffer | ArrayBufferView): boolean;
  function compile(bytes: ArrayBuffer | ArrayBufferView): Promise<Module>;
  function instantiate(module: Module, imports?: Values): Promise<Instance>;
  function instantiate(
    bytes: ArrayBuffer | ArrayBufferView,
    imports?: Values,
  ): Promise<{ module: Module; instance: Instance }>;
}`,
  navigator: `interface Navigator {
  readonly hardwareConcurrency: number;
  readonly language: string;
  readonly languages: readonly string[];
  readonly platform: string;
  readonly userAgent: string;
}
declare var navigator: Navigator;`,
  Navigator: "declare var Navigator: { prototype: Navigator };",
  Performance: 'declare var Performance: { prototype: import("node:perf_hooks").Performance };',
  Crypto: 'declare var Crypto: { prototype: import("node:crypto").webcrypto.Crypto };',
  CryptoKey: 'declare var CryptoKey: { prototype: import("node:crypto").webcrypto.CryptoKey };',
  SubtleCrypto: 'declare var SubtleCrypto: { prototype: import("node:crypto").webcrypto.SubtleCrypto };',
  CloseEvent:
    "declare var CloseEvent: { new (type: string, init?: object): Event & { readonly code: number; readonly reason: string } };",
  URLPattern:
    "declare var URLPattern: { new (pattern?: string | object, base?: string): { test(input: string | object, base?: string): boolean; exec(input: string | object, base?: string): any } };",
};

/** What the running Node has beside its declarations. */
export function restOfNode(): string {
  const names = Object.keys(UNDECLARED).filter((name) => name in globalThis);
  return names.map((name) => UNDECLARED[name]).join("\n");
}

/** TypeScript's codes for a name, or a namespace, and for a module that it doesn't know. */
const UNKNOWN_NAME: ReadonlySet<number> = new Set([2304, 2503, 2552, 2580, 2591, 2693]);
const UNKNOWN_MODULE: ReadonlySet<number> = new Set([2307, 2591, 2792]);

/** Messages about members that what is declared above lacks. */
const UNKNOWN_MEMBER: RegExp =
  /(on type|^Namespace) '(NodeJS|Console|URL|URLSearchParams|Timeout|Immediate|\{ prototype: URL;.*)'/;

/** Names that Node gives to what runs, and those that only its declarations have. */
const NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(globalThis),
  ...["require", "module", "exports", "__dirname", "__filename"],
  ...["NodeJS", "BufferEncoding", "NodeRequire", "NodeModule"],
];

/**
 * Whether an error is there only because not all of Node's declarations were read.
 *
 * @param isTyped - whether somebody is still typing, so that a name may go on.
 */
export function isOfNode({ code, file, start = 0, length = 0, messageText }: Diagnostic, isTyped: boolean): boolean {
  if (typeof messageText === "string" && UNKNOWN_MEMBER.test(messageText)) return true;
  const text = file?.text.slice(start, start + length) ?? "";
  const module = text.replace(/^["'`]|["'`]$/g, "");
  const isModule = UNKNOWN_MODULE.has(code) && (isBuiltin(module) || (isTyped && module.startsWith("node:")));
  const isName = (name: string): boolean => (isTyped ? name.startsWith(text) : name === text);
  return isModule || (UNKNOWN_NAME.has(code) && text !== "" && NAMES.some(isName));
}
