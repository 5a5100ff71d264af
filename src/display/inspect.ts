import { LabelledMatrix, Result, Steps, Table } from "../base/index.js";
import { Figure } from "../chart/index.js";
import { Exploration } from "../explore/index.js";
import { show, tableToText } from "../format/index.js";
import { Frame } from "../frame/index.js";
import { tell } from "../frame/inspected.js";
import { resultBundle, stepsBundle, withoutItsPicture, withoutPicture } from "./mime-bundle.js";

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
