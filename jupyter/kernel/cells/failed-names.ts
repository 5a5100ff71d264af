import { cellNames } from "./cell-names.js";
import { type Diagnostic, LAST_OF_SYNTAX } from "./diagnostic.js";
import { type Doors, doorOf } from "./missing-imports.js";
import type { TS } from "./typescript.js";

/** "Cannot find name", with and without a suggestion, and of a shorthand property. */
const UNKNOWN_NAME: readonly number[] = [2304, 2552, 18004];

/** Names that a cell would have declared, but failed: whoever uses one later is told so, and not that there is none. */
export class FailedNames {
  readonly #names = new Set<string>();

  /** A cell wasn't run: none of its names has got a value. Of a text that is no program, nobody knows what it declares. */
  addCell(ts: TS, code: string, diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.every((error) => error.code > LAST_OF_SYNTAX)) this.add(cellNames(ts, code).declares);
  }

  /** A cell has failed before it came to these names. */
  add(names: Iterable<string>): void {
    for (const name of names) this.#names.add(name);
  }

  /** The errors of a cell; those about such names say why there is nothing. Names to be imported have their own words. */
  told<D extends Diagnostic>(code: string, diagnostics: readonly D[], doors: Doors): D[] {
    return diagnostics.map((error) => {
      const name = code.slice(error.start.offset, error.end.offset);
      const isUnknown = error.fileName === undefined && UNKNOWN_NAME.includes(error.code);
      const isMeant = isUnknown && this.#names.has(name) && doorOf(name, doors.all) === undefined;
      return isMeant ? { ...error, messageText: failed(name) } : error;
    });
  }
}

function failed(name: string): string {
  return (
    `找不到 ${name}：声明它的单元出错了，没有算到它；先改好那个单元，再运行一次\n` +
    `Cannot find name '${name}': the cell that declares it has failed before it got there; mend that cell and run it again`
  );
}
