/** A place in a text; both count from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
  /** How many characters after it belong to it, as to where they come from. */
  readonly reach: number;
}

/** Changes within the lines of a text: no line is added or lost, so that a place is found again by its columns. */
export class Edits {
  readonly #text: string;
  readonly #edits: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  insert(at: number, text: string): void {
    this.#edits.push({ start: at, end: at, by: text, reach: 0 });
  }

  /**
   * The ends of the lines between `start` and `end` stay.
   *
   * @param reach - that many characters after it come from `start` too: a call is where its function stands.
   */
  replace(start: number, end: number, by: string, reach = 0): void {
    let from = start;
    for (const [index, part] of this.#text.slice(start, end).split("\n").entries()) {
      this.#edits.push({ start: from, end: from + part.length, by: index === 0 ? by : "", reach });
      from += part.length + 1;
    }
  }

  /** The new text, and the way back from a place in it: see {@link originalPlace}. */
  apply(): { text: string; shifts: Shifts } {
    const edits = this.#edits.map((edit, order) => ({ ...edit, order }));
    edits.sort((a, b) => a.start - b.start || a.order - b.order);
    const lines = lineStarts(this.#text);
    const shifts = new Map<number, readonly Shift[]>();
    let text = "";
    let at = 0;
    let line = 0;
    for (const { start, end, by, reach } of edits) {
      text += this.#text.slice(at, start) + by;
      at = end;
      while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
      const column = start - (lines[line] ?? 0);
      const shift = { column, removed: end - start, added: by.length, reach };
      shifts.set(line, [...(shifts.get(line) ?? []), shift]);
    }
    return { text: text + this.#text.slice(at), shifts };
  }
}

/** The changes in each line: plain data, which can travel to where the text runs. */
export type Shifts = ReadonlyMap<number, readonly Shift[]>;

/** Where a place in a changed text comes from. */
export function originalPlace(shifts: Shifts, place: Place): Place {
  return unshift(place, shifts.get(place.line) ?? []);
}

/** A change in a line; its column is that of the line before all changes. */
export interface Shift {
  readonly column: number;
  readonly removed: number;
  readonly added: number;
  readonly reach: number;
}

function unshift({ line, column }: Place, shifts: readonly Shift[]): Place {
  let shifted = 0;
  for (const { column: start, removed, added, reach } of shifts) {
    if (column < start + shifted) break;
    // Within what was put in, the place is where it was put.
    if (column < start + shifted + added + reach) return { line, column: start };
    shifted += added - removed;
  }
  return { line, column: column - shifted };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
