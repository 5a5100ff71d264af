import { nameText } from "../src/base/label.js";
import type { State } from "../src/explore/explorable-model.js";
import { startState } from "../src/explore/start-state.js";
import type { ExplorableName } from "../src/explore/explorables.js";
import { type Host, show } from "./explorable.js";
import type { Paired } from "./view.js";

/** Each explorable, read when the first of its kind is shown. */
const READ: { readonly [N in ExplorableName]: () => Promise<{ readonly default: Paired }> } = {
  "location-quotient": () => import("./views/location-quotient.js"),
  "investment-multiplier": () => import("./views/investment-multiplier.js"),
  ahp: () => import("./views/ahp.js"),
  gem: () => import("./views/gem.js"),
  merger: () => import("./views/merger.js"),
  "final-demand": () => import("./views/final-demand.js"),
  convergence: () => import("./views/convergence.js"),
  lorenz: () => import("./views/lorenz.js"),
  "strategic-quadrilateral": () => import("./views/quadrilateral.js"),
  rotation: () => import("./views/rotation.js"),
  "life-cycle": () => import("./views/life-cycle.js"),
  "core-periphery": () => import("./views/core-periphery.js"),
  "gem-budget": () => import("./views/gem-budget.js"),
  dartboard: () => import("./views/dartboard.js"),
};

/**
 * Shows an explorable that a notebook holds, which may be anybody's: its name is looked up, its data are read by the
 * function that reads what a cell gives, and nothing of it is evaluated.
 *
 * @param payload - `{ name, data, start }`.
 * @returns what takes it down; nothing, if there is none of that name or its data aren't as it needs them.
 */
export async function mount(node: HTMLElement, payload: unknown, host: Host): Promise<(() => void) | undefined> {
  const { name, data, start } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || !Object.hasOwn(READ, name)) return undefined;
  const { explorable, view } = (await READ[name as ExplorableName]()).default;
  try {
    const where = nameText(explorable.title, host.language);
    const plain = explorable.read(where, data);
    const state = startState(where, explorable, plain, { start: start as State | undefined });
    return show(node, { explorable, view, data: plain, start: state }, host);
  } catch {
    return undefined;
  }
}
