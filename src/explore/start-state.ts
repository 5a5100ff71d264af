import { checkOption, given, InputError, nearestOf, readOptions, say } from "../base/index.js";
import type { Input, State } from "./explorable-model.js";
import type { AnyExplorable } from "./explorables.js";

/** What else `explore` may be told. */
export interface ExploreOptions {
  /** Where its sliders and choices stand at first, by their names; those that aren't named stand as they do without. */
  readonly start?: State | undefined;
}

const OPTIONS = { start: given<State>() };

/**
 * The state that an explorable begins with.
 *
 * @throws {InputError} If there is no slider or choice of a name, or a value is none of its values.
 * @internal
 */
export function startState(where: string, explorable: AnyExplorable, data: object, options: ExploreOptions): State {
  const { start } = readOptions<ExploreOptions, typeof OPTIONS>(where, options, OPTIONS);
  const byDefault = explorable.start(data);
  if (start === undefined) return byDefault;
  if (typeof start !== "object" || start === null || Array.isArray(start)) {
    throw new InputError(where, "start", say("是 { 名称: 值 }", "be { name: value }"), start);
  }
  const inputs = explorable.inputs(data);
  for (const [name, value] of Object.entries(start)) checkInput(where, inputs, name, value);
  return { ...byDefault, ...start };
}

function checkInput(where: string, inputs: readonly Input[], name: string, value: unknown): void {
  const input = inputs.find((each) => each.name === name);
  const path = `start.${name}`;
  if (input === undefined) {
    const names = inputs.map((each) => each.name);
    const holes = { all: names.join(", "), near: nearestOf(names, name) ?? names[0] };
    const words = say('写作 "{near}"（有 {all}）', 'be written "{near}" (there are {all})', holes);
    throw new InputError(where, path, words, value);
  }
  if (input.kind === "choice") {
    checkOption(
      where,
      path,
      value as string,
      input.options.map((option) => option.value),
    );
    return;
  }
  const { min, max } = input;
  if (typeof value === "number" && value >= min && value <= max) return;
  throw new InputError(where, path, say("在 [{min}, {max}] 之内", "lie in [{min}, {max}]", { min, max }), value);
}
