import { nameText } from "../src/base/label.js";
import type { State } from "../src/explore/explorable-model.js";
import { startState } from "../src/explore/start-state.js";
import { type Host, show } from "./explorable.js";
import type { Paired } from "./view.js";

/**
 * Shows an explorable with the data that a notebook holds, which may be anybody's: they are read by the function that
 * reads what a cell gives, and nothing of them is evaluated.
 *
 * @param payload - `{ name, data, start }`.
 * @returns what takes it down; nothing, if its data aren't as it needs them.
 */
export function mountPaired(
  node: HTMLElement,
  { explorable, view }: Paired,
  payload: unknown,
  host: Host,
): (() => void) | undefined {
  const { data, start } = (payload ?? {}) as Readonly<Record<string, unknown>>;
  try {
    const where = nameText(explorable.title, host.language);
    const plain = explorable.read(where, data);
    const state = startState(where, explorable, plain, { start: start as State | undefined });
    return show(node, { explorable, view, data: plain, start: state }, host);
  } catch {
    return undefined;
  }
}
