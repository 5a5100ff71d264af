import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { originalPlace } from "../../../../jupyter/kernel/cells/edits.js";
import type { Position } from "../../../../jupyter/kernel/execution/code-frame.js";
import type { ReadyCell } from "../messages.js";

/** Lines that the compiler puts in front of a cell. */
const PREFIX_LINES = 1;

/** The cells that have run, so that a place in the JavaScript is found in the TypeScript. */
export class Sources {
  readonly #cells = new Map<string, ReadyCell>();
  readonly #maps = new Map<string, TraceMap>();

  add(cell: ReadyCell): void {
    this.#cells.set(cell.name, cell);
    this.#maps.delete(cell.name);
  }

  has(name: string): boolean {
    return this.#cells.has(name);
  }

  text(name: string): string | undefined {
    return this.#cells.get(name)?.text;
  }

  /** The reader's own line; `undefined` for a place in code that was put around it. Lines count from 1. */
  locate(name: string, { line, column }: Position): Position | undefined {
    const cell = this.#cells.get(name);
    // The first line of what runs is none of the cell's.
    if (!cell || line < 2) return undefined;
    const place = originalPlace(cell.code.shifts, { line: line - 2, column: column - 1 });
    const found = originalPositionFor(this.#map(cell), { line: place.line + 1, column: place.column });
    if (found.line === null || found.line <= PREFIX_LINES) return undefined;
    return { line: found.line - PREFIX_LINES, column: found.column + 1 };
  }

  #map({ name, output }: ReadyCell): TraceMap {
    const known = this.#maps.get(name);
    if (known) return known;
    const base64 = /^\/\/# sourceMappingURL=data:application\/json;base64,(\S+)$/m.exec(output)?.[1] ?? "";
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const map = new TraceMap(new TextDecoder().decode(bytes));
    this.#maps.set(name, map);
    return map;
  }
}
