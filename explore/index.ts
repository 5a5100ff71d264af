import { nameText } from "../src/base/label.js";
import type { Model, State } from "../src/explore/explorable-model.js";
import { type AnyExplorable, type ExplorableName, EXPLORABLES } from "../src/explore/explorables.js";
import { type Host, show } from "./explorable.js";
import type { View } from "./view.js";
import { VIEWS } from "./views/index.js";

/**
 * Shows an explorable that a notebook holds, which may be anybody's: its name is looked up, its data are read by the
 * function that reads what a cell gives, and nothing of it is evaluated.
 *
 * @param payload - `{ name, data }`.
 * @returns what takes it down; nothing, if there is none of that name or its data aren't as it needs them.
 */
export function mount(node: HTMLElement, payload: unknown, host: Host): (() => void) | undefined {
  const { name, data } = (payload ?? {}) as { readonly name?: unknown; readonly data?: unknown };
  if (typeof name !== "string" || !Object.hasOwn(EXPLORABLES, name)) return undefined;
  const explorable: AnyExplorable = EXPLORABLES[name as ExplorableName];
  const view = VIEWS[name as ExplorableName] as View<object, State, Model>;
  try {
    return show(node, explorable, view, explorable.read(nameText(explorable.title, host.language), data), host);
  } catch {
    return undefined;
  }
}
