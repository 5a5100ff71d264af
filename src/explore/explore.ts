import { checkOption, InputError, type Label, nearestOf, say, type Table } from "../base/index.js";
import type { Figure } from "../chart/index.js";
import { type AnyExplorable, type ExplorableInputs, type ExplorableName, EXPLORABLES } from "./explorables.js";
import type { Model, State } from "./explorable-model.js";
import { type ExploreOptions, startState } from "./start-state.js";
import { PICTURES } from "./pictures.js";

/**
 * A picture that can be dragged (互动图): in JupyterLab and Notebook 7 with sliders, keyboard, "to the turn", reset and
 * the numbers behind it; elsewhere its picture and its sentence. As data only: nothing of it is evaluated.
 *
 * | name | takes | asks |
 * |---|---|---|
 * | `"location-quotient"` | `activity`, `reference` (one or several), `region` | how many more for LQ = 1, and whose falls |
 * | `"investment-multiplier"` | `propensityToConsume`, `tax`, `imports` | where a yuan leaks, round by round |
 * | `"final-demand"` | `table`, `product`, `imported` | whether a yuan for the product moves most |
 * | `"convergence"` | `first`, `last`, `columns`, `years` | whether the gap narrows if the poor grow faster |
 * | `"dartboard"` | `activity`, `reference`, `plants` | a cluster, or just few plants |
 * | `"lorenz"` | `sizes`, `weights` | one Gini of two spreads |
 * | `"merger"` | `sizes` | which mergers CR₄ sees, and which only HHI |
 * | `"rotation"` | `analysis`, `name` | who decides where factors point |
 * | `"strategic-quadrilateral"` | `factors` | how firm a strategy is |
 * | `"ahp"` | `names`, `judgements` (the upper triangle) | when judgements contradict each other |
 * | `"gem"` | `scores` | which lever pays most |
 * | `"gem-budget"` | `scores` | whether to spread a budget, or to put it where it is weakest |
 * | `"core-periphery"` | `manufacturing`, `substitution` | whether cheaper transport spreads industry or gathers it |
 * | `"life-cycle"` | `fit`, `name` | whether an industry still grows up, and whether data can tell |
 *
 * Where lists of numbers are taken, `frame` names the frame whose columns they are: `{ frame, sizes: "output" }`.
 *
 * @param name - which one.
 * @param data - what it is about: frames, results or plain numbers, as the methods take them.
 * @param options - `start`: where sliders and choices stand at first; "copy the state" in the picture writes it.
 * @throws {InputError} If there is none of that name, or the data aren't as it needs them.
 * @example
 * explore("gem", { scores: [6, 5, 4, 5, 7, 6] }).sentence.en;
 * // => "GEM = 295.8, above 250; one point more pays most in enterprises: +21.9 at the margin."
 * const economy = { manufacturing: 0.4, substitution: 5 };
 * const far = explore("core-periphery", economy, { start: { tradeCost: 1.7 } });
 * far.sentence.en.includes("spread and core both last"); // => true
 * const frame = dataset("province-indicators").where({ year: 2012 });
 * const choice = { activity: "vehicles", reference: "population", region: "江西" };
 * const view = explore("location-quotient", { frame, ...choice });
 * view.toTable().length; // => 30
 * const rates = { propensityToConsume: 0.8, tax: 0.25, imports: 0.1 };
 * explore("investment-multiplier", rates).toTable().length; // => 12
 * explore("ahp", { names: ["技术", "成本", "市场"], judgements: [[2, 4], [2]] }).toTable().length; // => 3
 * const sizes = { rows: ["A", "B", "C", "D", "E", "F"], values: [6, 5, 4, 3, 2, 1] };
 * explore("merger", { sizes }).toTable().length; // => 6
 * const first = { rows: ["A", "B", "C", "D"], values: [1, 2, 4, 8] };
 * const years = { first, last: [2, 3.5, 6, 11], years: 10 };
 * explore("convergence", years).toTable().length; // => 4
 */
export function explore<N extends ExplorableName>(
  name: N,
  data: ExplorableInputs[N],
  options: ExploreOptions = {},
): Exploration {
  const where = "explore";
  const found: AnyExplorable = EXPLORABLES[checkName(where, name)];
  const plain = found.read(where, data);
  const state = startState(where, found, plain, options);
  try {
    return new Exploration(name, plain, found, state, options.start, found.model(plain, state));
  } catch (error) {
    throw error instanceof InputError ? error.retold(where, "data") : error;
  }
}

/** What a picture is about in other words. */
const MEANT: Readonly<Record<string, ExplorableName>> = {
  ...{ lq: "location-quotient", 区位商: "location-quotient", gini: "lorenz", 基尼系数: "lorenz", 洛伦兹曲线: "lorenz" },
  ...{ 乘数: "investment-multiplier", 投资乘数: "investment-multiplier", multiplier: "investment-multiplier" },
  ...{ 层次分析: "ahp", 层次分析法: "ahp", swot: "strategic-quadrilateral", 战略四边形: "strategic-quadrilateral" },
  ...{ herfindahl: "merger", hhi: "merger", 集中度: "merger", factorAnalysis: "rotation", 因子分析: "rotation" },
  ...{ ellisonGlaeser: "dartboard", 生命周期: "life-cycle", 趋同: "convergence", 中心外围: "core-periphery" },
};

/** The name that was meant by another word, by a method or by what a method gave. */
function nameMeant(names: readonly ExplorableName[], given: unknown): string | undefined {
  const other = typeof given === "function" ? given.name : (given as object | undefined)?.constructor?.name;
  const text = typeof given === "string" ? given : (other ?? "");
  const [meant] =
    Object.entries(MEANT)
      .find(([word]) => word.toLowerCase() === text.toLowerCase())
      ?.slice(1) ?? [];
  return (
    meant ??
    (text.length < 2 ? undefined : nearestOf(names, text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()))
  );
}

function checkName(where: string, name: ExplorableName): ExplorableName {
  const names = Object.keys(EXPLORABLES) as ExplorableName[];
  const near = names.includes(name) ? undefined : nameMeant(names, name);
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
  /** Where sliders and choices were told to stand at first; undefined where nothing was said. */
  readonly start: State | undefined;
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
    start: State | undefined,
    model: Model,
  ) {
    this.title = explorable.title;
    this.start = start;
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
