import { LabelledMatrix, Result, Steps, Table } from "../base/index.js";
import { Figure } from "../chart/index.js";
import { Exploration } from "../explore/index.js";
import { show, tableToText } from "../format/index.js";
import { Frame } from "../frame/index.js";
import { resultBundle, stepsBundle, withoutItsPicture, withoutPicture } from "./mime-bundle.js";

/** What Node asks a value for that it prints; a page that runs cells asks for the same. */
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** How a value is told in one line, within others, and what `console.log` prints of it alone. */
interface Told<T> {
  readonly line: (value: T) => string;
  readonly whole: (value: T) => unknown;
}

/** Lets what holds objects of a class say each in a line: their fields would be pages of numbers. */
function tell<T extends object>(prototype: T, { line, whole }: Told<T>): void {
  Object.defineProperty(prototype, INSPECT, {
    configurable: true,
    writable: true,
    value(this: T, left: number | null, { depth: all }: { readonly depth?: number | null } = {}) {
      return left === all ? whole(this) : line(this);
    },
  });
}

const classOf = (value: object): string => value.constructor.name;

/** Teaches it to all that a cell may hold. @internal */
export function tellInLines(): void {
  tell(Table.prototype, { line: (table) => `Table ${table.length} × ${table.columns.length}`, whole: tableToText });
  tell(Frame.prototype, {
    line: (frame) => `Frame ${frame.length} × ${frame.columns.length}`,
    whole: (frame) => tableToText(frame.toTable()),
  });
  tell(LabelledMatrix.prototype, {
    line: ({ rows, columns }) => `LabelledMatrix ${rows.length} × ${columns.length}`,
    whole: (matrix) => tableToText(show(matrix)),
  });
  tell(Result.prototype, {
    line: (result) => `${classOf(result)} “${result.title.zh} · ${result.title.en}”`,
    whole: (result) => resultBundle(result)["text/plain"],
  });
  tell(Steps.prototype, {
    line: ({ title }) => `Steps “${title.zh} · ${title.en}”`,
    whole: (steps) => stepsBundle(steps)["text/plain"],
  });
  tell(Figure.prototype, {
    line: ({ alt }) => `Figure “${alt.zh} · ${alt.en}”`,
    whole: (figure) => withoutPicture(figure)["text/plain"],
  });
  tell(Exploration.prototype, {
    line: ({ name }) => `Exploration “${name}”`,
    whole: (exploration) => withoutItsPicture(exploration)["text/plain"],
  });
}
