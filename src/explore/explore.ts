import { checkOption, InputError, type Label, nearestOf, say, type Table } from "../base/index.js";
import type { Figure } from "../chart/index.js";
import { type AnyExplorable, type ExplorableInputs, type ExplorableName, EXPLORABLES } from "./explorables.js";
import type { Model, State } from "./explorable-model.js";
import { PICTURES } from "./pictures.js";

/**
 * A picture that can be dragged (互动图): in JupyterLab and Notebook 7 with sliders, keyboard, "to the turn", reset and
 * the numbers behind it; elsewhere its picture and its sentence. As data only: nothing of it is evaluated.
 *
 * | name | takes | asks |
 * |---|---|---|
 * | `"location-quotient"` | `activity`, `reference` (one or several), `region`; or names of columns of `frame` | how many more for LQ = 1 |
 *
 * @param name - which one.
 * @param data - what it is about: frames, results or plain numbers, as the methods take them.
 * @throws {InputError} If there is none of that name, or the data aren't as it needs them.
 * @example
 * const frame = dataset("gdp").where({ year: 2012 }).join(dataset("province-indicators").where({ year: 2012 }),
 *   ["province", "year"]);
 * const view = explore("location-quotient", { frame, activity: "vehicles", reference: "gdp", region: "江西" });
 * view.sentence.en;
 * // => "With 0.0 more (10 000 vehicles), Jiangxi has 1.78% of the vehicle output and 2.26% of the GDP: LQ 0.790, less than its share."
 */
export function explore<N extends ExplorableName>(name: N, data: ExplorableInputs[N]): Exploration {
  const where = "explore";
  const found: AnyExplorable = EXPLORABLES[checkName(where, name)];
  const plain = found.read(where, data);
  const state = found.start(plain);
  try {
    return new Exploration(name, plain, found, state, found.model(plain, state));
  } catch (error) {
    throw error instanceof InputError ? error.retold(where, "data") : error;
  }
}

function checkName(where: string, name: ExplorableName): ExplorableName {
  const names = Object.keys(EXPLORABLES) as ExplorableName[];
  const near = typeof name === "string" && !names.includes(name) ? nearestOf(names, name) : undefined;
  if (near === undefined) return checkOption(where, "name", name, names);
  const words = say('写作 "{near}"（可选 {all}）', 'be written "{near}" (there are {all})', {
    near,
    all: names.join(", "),
  });
  throw new InputError(where, "name", words, name);
}

/** What {@link explore} gives: an explorable with its data, as it is before anybody moves anything. */
export class Exploration {
  readonly title: Label;
  readonly question: Label;
  /** What the picture says at the start. */
  readonly sentence: Label;
  readonly #table: () => Table;
  readonly #figure: () => Figure;

  /** @internal */
  constructor(
    readonly name: ExplorableName,
    /** What travels in the notebook: plain data. */
    readonly data: object,
    explorable: AnyExplorable,
    state: State,
    model: Model,
  ) {
    this.title = explorable.title;
    this.question = explorable.question(data);
    this.sentence = model.sentence;
    this.#table = () => explorable.table(data, state, model);
    this.#figure = () => PICTURES[name](data as never, this.question);
  }

  /** The numbers behind the picture. */
  toTable(): Table {
    return this.#table();
  }

  /** The picture where nothing can be dragged: a chart of the house. */
  toFigure(): Figure {
    return this.#figure();
  }
}
