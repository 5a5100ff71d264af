import type * as Typescript from "typescript";
import { offsetWithComments, withoutComments } from "./without-comments.js";

/** A file that stays as it is while a notebook is open. */
export interface UnchangingFile {
  /** The same of the same text, in another process too. */
  readonly version: string;
  /** Nothing, if there is no such file. */
  readonly snapshot: Typescript.IScriptSnapshot | undefined;
}

/** A place in a text. */
export interface Place {
  readonly text: string;
  readonly offset: number;
}

const isStripped = (name: string): boolean => /\.d\.[cm]?ts$/.test(name);

/** Declarations, of which most are parsed already when a process begins: the text of those is never read. */
export class UnchangingFiles {
  readonly #known = new Map<string, UnchangingFile>();
  readonly #disk: Typescript.System;

  /** @param held - what makes the text of files that don't lie on the disk. */
  constructor(disk: Typescript.System, held: Readonly<Record<string, () => string>>) {
    this.#disk = disk;
    for (const [name, make] of Object.entries(held)) this.#known.set(name, { version: "0", snapshot: later(make) });
  }

  of(name: string): UnchangingFile {
    const known = this.#known.get(name);
    if (known) return known;
    const file = this.#onDisk(name) ?? this.#held(name);
    if (!file) return { version: "", snapshot: undefined };
    this.#known.set(name, file);
    return file;
  }

  /** The text as it lies on the disk, and where in it that is which the compiler sees at an offset. */
  whole(name: string, offset: number): Place | undefined {
    if (!isStripped(name) || !this.#onDisk(name)) return undefined;
    const text = this.#disk.readFile(name) ?? "";
    return { text, offset: offsetWithComments(text, offset) };
  }

  #onDisk(name: string): UnchangingFile | undefined {
    const changed = this.#disk.getModifiedTime?.(name);
    if (changed === undefined || !this.#disk.fileExists(name)) return undefined;
    const read = (): string => this.#disk.readFile(name) ?? "";
    const snapshot = later(isStripped(name) ? () => withoutComments(read()) : read);
    return { version: String(changed.getTime()), snapshot };
  }

  /** tslab has its own declarations, which lie nowhere. */
  #held(name: string): UnchangingFile | undefined {
    const text = this.#disk.readFile(name);
    return text === undefined ? undefined : { version: "0", snapshot: later(() => text) };
  }
}

/** A text that is made when it is first asked for. */
function later(make: () => string): Typescript.IScriptSnapshot {
  let text: string | undefined;
  const made = (): string => (text ??= make());
  return {
    getText: (start, end) => made().substring(start, end),
    getLength: () => made().length,
    getChangeRange: () => undefined,
  };
}
