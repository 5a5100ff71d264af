/** The page's disk: the book's datasets, files that a reader has opened, and what cells have saved. It is all in memory. */

/** Where the package seems to lie, and where cells run. */
export const PACKAGE = "/industrial-clusters";
export const FOLDER = "/industrial-clusters/notebooks";

const files = new Map<string, Uint8Array>();

/** Told of every file that a cell writes. */
let written: (path: string, bytes: Uint8Array) => void = () => {};

export function onWritten(told: typeof written): void {
  written = told;
}

/** Puts a file there without a word. */
export function place(path: string, content: string | Uint8Array): void {
  files.set(absolute(path), bytesOf(content));
}

export function bytesAt(path: string): Uint8Array | undefined {
  return files.get(absolute(path));
}

export function write(path: string, content: string | Uint8Array): void {
  const bytes = bytesOf(content).slice();
  files.set(absolute(path), bytes);
  written(absolute(path), bytes);
}

export function remove(path: string): boolean {
  return files.delete(absolute(path));
}

/** Names of what lies in a folder, and whether each is a folder itself. */
export function entries(path: string): ReadonlyMap<string, boolean> {
  const start = `${absolute(path).replace(/\/$/, "")}/`;
  const found = new Map<string, boolean>();
  for (const file of files.keys()) {
    if (!file.startsWith(start)) continue;
    const [name = "", ...rest] = file.slice(start.length).split("/");
    found.set(name, rest.length > 0);
  }
  return found;
}

/** A path without `.` and `..`, from the root on. */
export function absolute(path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${FOLDER}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
