/** What a cell may use and import beside the package, as far as a page has it; in Node it is there, too. */
export const PAGE_MODULES: string = `
interface TextEncoder {
  encode(text?: string): Uint8Array;
}
declare var TextEncoder: { prototype: TextEncoder; new (): TextEncoder };
interface TextDecoder {
  readonly encoding: string;
  decode(bytes?: ArrayBufferView | ArrayBuffer): string;
}
declare var TextDecoder: { prototype: TextDecoder; new (encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder };
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare function structuredClone<T>(value: T): T;
declare function queueMicrotask(callback: () => void): void;
declare var performance: { now(): number };
declare module "danfojs-node" {
  const danfo: import("industrial-clusters").Danfo;
  export = danfo;
}
declare module "node:os" {
  /** The folder for files that nobody keeps. */
  export function tmpdir(): string;
  export const EOL: string;
}
declare module "node:path" {
  export function join(...parts: string[]): string;
  export function resolve(...parts: string[]): string;
  export function dirname(path: string): string;
  export function basename(path: string, ending?: string): string;
  export function extname(path: string): string;
}
declare module "node:fs" {
  export function existsSync(path: string | URL): boolean;
  export function readFileSync(path: string | URL): Uint8Array;
  export function readFileSync(path: string | URL, encoding: string | { encoding: string }): string;
  export function writeFileSync(path: string | URL, content: string | Uint8Array): void;
  export function readdirSync(path: string | URL): string[];
  export function mkdirSync(path: string | URL, options?: { recursive?: boolean }): void;
  export function mkdtempSync(prefix: string): string;
  export function rmSync(path: string | URL, options?: { recursive?: boolean; force?: boolean }): void;
}
declare module "node:util" {
  /** A value in words, as a cell shows it. */
  export function inspect(value: unknown, options?: { depth?: number | null; [option: string]: unknown }): string;
  export function format(...values: unknown[]): string;
}
`;
