import { Result, Steps, Table } from "../base/index.js";
import { Figure } from "../chart/index.js";
import { Frame } from "../frame/index.js";
import { figureBundle, type MimeBundle, resultBundle, stepsBundle, tableBundle } from "./mime-bundle.js";

/** What a kernel asks a value for that ends a cell; Deno's kernel asks for the same. */
const DISPLAY: symbol = Symbol.for("Jupyter.display");

/**
 * Lets the objects of a class show themselves in a notebook. The pure classes know nothing of
 * notebooks; this room teaches them when it is loaded.
 *
 * @internal
 */
export function teach<T extends object>(prototype: T, bundle: (value: T) => MimeBundle | Promise<MimeBundle>): void {
  Object.defineProperty(prototype, DISPLAY, {
    configurable: true,
    writable: true,
    value(this: T) {
      return bundle(this);
    },
  });
}

teach(Table.prototype, (table) => tableBundle(table));
teach(Frame.prototype, (frame) => tableBundle(frame.toTable()));
teach(Result.prototype, resultBundle);
teach(Steps.prototype, stepsBundle);
teach(Figure.prototype, figureBundle);
