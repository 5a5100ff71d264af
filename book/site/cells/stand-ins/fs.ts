/** `node:fs` on the page's disk: as much of it as the package and a cell of the book use. */
import { absolute, bytesAt, entries, FOLDER, PACKAGE, remove, write } from "./disk.js";
import { fileURLToPath } from "./url.js";

type Path = string | URL | { readonly href: string };
type Encoding = string | { readonly encoding?: string | null } | null | undefined;

/** What isn't there, as Node says it. */
function fault(code: "ENOENT" | "EISDIR", call: string, path: string): Error {
  const words = code === "ENOENT" ? "no such file or directory" : "illegal operation on a directory";
  return Object.assign(new Error(`${code}: ${words}, ${call} '${path}'`), { code, path });
}

function pathOf(path: Path): string {
  return typeof path === "string" ? path : fileURLToPath(path);
}

function isFolder(path: string): boolean {
  return entries(path).size > 0 || made.has(absolute(path));
}

/** Folders that a cell has made: one is there before a file is in it. */
const made = new Set(["/", "/tmp", FOLDER]);

export function existsSync(path: Path): boolean {
  const at = pathOf(path);
  return absolute(at) === `${PACKAGE}/package.json` || bytesAt(at) !== undefined || isFolder(at);
}

export function readFileSync(path: Path, options?: Encoding): Uint8Array | string {
  const at = pathOf(path);
  const bytes = bytesAt(at);
  if (bytes === undefined) throw fault(isFolder(at) ? "EISDIR" : "ENOENT", "open", at);
  const encoding = typeof options === "object" ? options?.encoding : options;
  return encoding ? new TextDecoder(encoding).decode(bytes) : bytes.slice();
}

export function writeFileSync(path: Path, content: string | Uint8Array): void {
  const at = pathOf(path);
  if (isFolder(at)) throw fault("EISDIR", "open", at);
  const folder = absolute(`${at}/..`);
  if (!isFolder(folder)) throw fault("ENOENT", "open", at);
  write(at, content);
}

export function appendFileSync(path: Path, content: string): void {
  const before = existsSync(path) ? (readFileSync(path, "utf8") as string) : "";
  writeFileSync(path, before + content);
}

interface Entry {
  readonly name: string;
  isDirectory(): boolean;
  isFile(): boolean;
}

export function readdirSync(path: Path, options?: { readonly withFileTypes?: boolean }): (string | Entry)[] {
  const at = pathOf(path);
  if (!isFolder(at)) throw fault("ENOENT", "scandir", at);
  const found = [...entries(at)].sort(([a], [b]) => (a < b ? -1 : 1));
  if (options?.withFileTypes !== true) return found.map(([name]) => name);
  return found.map(([name, isDirectory]) => ({ name, isDirectory: () => isDirectory, isFile: () => !isDirectory }));
}

export function statSync(path: Path, options?: { readonly throwIfNoEntry?: boolean }): object | undefined {
  const at = pathOf(path);
  const bytes = bytesAt(at);
  const isDirectory = bytes === undefined && isFolder(at);
  if (bytes === undefined && !isDirectory) {
    if (options?.throwIfNoEntry === false) return undefined;
    throw fault("ENOENT", "stat", at);
  }
  return { size: bytes?.length ?? 0, isFile: () => !isDirectory, isDirectory: () => isDirectory };
}

export const constants = { F_OK: 0, R_OK: 4, W_OK: 2 };

export function accessSync(path: Path): void {
  if (!existsSync(path)) throw fault("ENOENT", "access", pathOf(path));
}

export function mkdirSync(path: Path): undefined {
  const parts = absolute(pathOf(path)).split("/");
  for (let end = 2; end <= parts.length; end++) made.add(parts.slice(0, end).join("/"));
  return undefined;
}

export function mkdtempSync(prefix: string): string {
  let count = 0;
  while (isFolder(`${prefix}${count}`)) count++;
  mkdirSync(`${prefix}${count}`);
  return `${prefix}${count}`;
}

export function unlinkSync(path: Path): void {
  if (!remove(pathOf(path))) throw fault("ENOENT", "unlink", pathOf(path));
}

export function rmSync(path: Path, options?: { readonly recursive?: boolean; readonly force?: boolean }): void {
  const at = pathOf(path);
  if (options?.recursive === true) {
    for (const name of entries(at).keys()) rmSync(`${at}/${name}`, options);
    made.delete(absolute(at));
  }
  if (!remove(at) && options?.force !== true && options?.recursive !== true) throw fault("ENOENT", "rm", at);
}

export function renameSync(from: Path, to: Path): void {
  writeFileSync(to, readFileSync(from) as Uint8Array);
  unlinkSync(from);
}

export function copyFileSync(from: Path, to: Path): void {
  writeFileSync(to, readFileSync(from) as Uint8Array);
}

export function realpathSync(path: Path): string {
  return absolute(pathOf(path));
}

export const promises = {
  readFile: async (path: Path, options?: Encoding): Promise<Uint8Array | string> => readFileSync(path, options),
  writeFile: async (path: Path, content: string | Uint8Array): Promise<void> => writeFileSync(path, content),
  mkdir: async (path: Path): Promise<undefined> => mkdirSync(path),
  mkdtemp: async (prefix: string): Promise<string> => mkdtempSync(prefix),
  rm: async (path: Path, options?: { readonly recursive?: boolean }): Promise<void> => rmSync(path, options),
  stat: async (path: Path): Promise<object | undefined> => statSync(path),
};
export const { readFile, writeFile, mkdir, mkdtemp, rm, stat } = promises;
