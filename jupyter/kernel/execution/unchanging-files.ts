import type * as Typescript from "typescript";

/** A file that stays as it is while a notebook is open. */
export interface UnchangingFile {
  /** The same of the same text, in another process too. */
  readonly version: string;
  /** Nothing, if there is no such file. */
  readonly snapshot: Typescript.IScriptSnapshot | undefined;
}

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

  #onDisk(name: string): UnchangingFile | undefined {
    const changed = this.#disk.getModifiedTime?.(name);
    if (changed === undefined || !this.#disk.fileExists(name)) return undefined;
    return { version: String(changed.getTime()), snapshot: later(() => this.#disk.readFile(name) ?? "") };
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
