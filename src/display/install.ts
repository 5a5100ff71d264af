import { Result, Steps, Table } from "../base/index.js";
import { Figure } from "../chart/index.js";
import { Exploration } from "../explore/index.js";
import { Frame } from "../frame/index.js";
import { tellInLines } from "./inspect.js";
import {
  explorationBeforeItsPicture,
  explorationBundle,
  figureBeforeItsPicture,
  figureBundle,
  resultBundle,
  stepsBundle,
  tableBundle,
} from "./mime-bundle.js";
import { offerNames } from "./names.js";

/** What a kernel asks a value for that ends a cell; Deno's kernel asks for the same. */
const DISPLAY: symbol = Symbol.for("Jupyter.display");

/** What a kernel can do, as it says when it asks. */
interface Kernel {
  /** It shows what is there, and has the rest made and shown later. */
  readonly later?: boolean;
}

/**
 * Lets the objects of a class show themselves in a notebook. The pure classes know nothing of
 * notebooks; this room teaches them when it is loaded.
 *
 * @internal
 */
export function teach<T extends object>(prototype: T, bundle: (value: T, kernel: Kernel) => object): void {
  Object.defineProperty(prototype, DISPLAY, {
    configurable: true,
    writable: true,
    value(this: T, kernel: Kernel = {}) {
      return bundle(this, kernel);
    },
  });
}

/** Lets a text with a table in it, such as `${frame}`, have its contents instead of "[object Object]". */
function spell<T extends object>(prototype: T, bundle: (value: T) => object): void {
  Object.defineProperty(prototype, "toString", {
    configurable: true,
    writable: true,
    value(this: T) {
      return this === prototype ? "[object Object]" : String((bundle(this) as Record<string, unknown>)["text/plain"]);
    },
  });
}

spell(Table.prototype, (table) => tableBundle(table));
spell(Frame.prototype, (frame) => tableBundle(frame.toTable()));
spell(Steps.prototype, (steps) => stepsBundle(steps));

teach(Table.prototype, (table) => tableBundle(table));
teach(Frame.prototype, (frame) => tableBundle(frame.toTable()));
teach(Result.prototype, (result) => resultBundle(result));
teach(Steps.prototype, (steps) => stepsBundle(steps));
teach(Figure.prototype, (figure, { later }) => (later ? figureBeforeItsPicture(figure) : figureBundle(figure)));
teach(Exploration.prototype, (exploration, { later }) =>
  later ? explorationBeforeItsPicture(exploration) : explorationBundle(exploration),
);
tellInLines();
offerNames();
