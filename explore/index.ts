import type { ExplorableName } from "../src/explore/explorables.js";
import type { Host } from "./explorable.js";
import { mountPaired } from "./mount.js";
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
  "strategic-quadrilateral": () => import("./views/strategic-quadrilateral.js"),
  rotation: () => import("./views/rotation.js"),
  "life-cycle": () => import("./views/life-cycle.js"),
  "core-periphery": () => import("./views/core-periphery.js"),
  "gem-budget": () => import("./views/gem-budget.js"),
  dartboard: () => import("./views/dartboard.js"),
};

/**
 * Shows an explorable that a notebook holds, by its name.
 *
 * @param payload - `{ name, data, start }`.
 * @returns what takes it down; nothing, if there is none of that name or its data aren't as it needs them.
 */
export async function mount(node: HTMLElement, payload: unknown, host: Host): Promise<(() => void) | undefined> {
  const { name } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== "string" || !Object.hasOwn(READ, name)) return undefined;
  return mountPaired(node, (await READ[name as ExplorableName]()).default, payload, host);
}
