import { type Label, type LabelledMatrix, listed, type Name, say } from "../../../base/index.js";
import type { EfficiencyParts } from "./efficiency-parts.js";

/** Efficient units for which there is no super-efficiency, and why. */
export function infeasibleWords({ inputs, superEfficiency, orientation }: EfficiencyParts): Label | undefined {
  const none = inputs.rows.filter((_, k) => superEfficiency?.[k] === null);
  if (none.length === 0) return undefined;
  return orientation === "input"
    ? say(
        "{names}没有超效率：其余单元无论用多少投入，都组合不出它的产出。",
        "No super-efficiency for {names}: no combination of the others makes its outputs, whatever the inputs.",
        { names: listed(none) },
      )
    : say(
        "{names}没有超效率：其余单元无论产出多少，都无法只用它的投入。",
        "No super-efficiency for {names}: no combination of the others does with its inputs, whatever the outputs.",
        { names: listed(none) },
      );
}

/** Units that could still do better in something. */
export function weakWords(names: readonly Name[]): Label | undefined {
  if (names.length === 0) return undefined;
  return say(
    "弱有效（效率为 1，但仍有松弛）：{names}。",
    "Weakly efficient (efficiency 1, yet with slacks): {names}.",
    { names: listed(names) },
  );
}

/** Units that do without an input that others need. */
export function zeroWords(inputs: LabelledMatrix): Label | undefined {
  const names = inputs.rows.filter((_, k) => inputs.rowAt(k).some((value) => value === 0));
  if (names.length === 0) return undefined;
  return say(
    "有的投入为 0：{names}；某项投入为 0 的单元往往只凭这一项就有效。",
    "An input is 0: {names}; a unit that does without an input is often efficient by that alone.",
    { names: listed(names.slice(0, 12)) },
  );
}

/** With few units nearly all are efficient. */
export function fewWords({ inputs, outputs }: EfficiencyParts): Label | undefined {
  const [m, s] = [inputs.columns.length, outputs.columns.length];
  const enough = Math.max(m * s, 3 * (m + s));
  if (inputs.rows.length >= enough) return undefined;
  return say(
    "决策单元偏少：{m} 项投入、{s} 项产出一般至少要 {enough} 个，否则多数单元都会有效。",
    "Units are few: with {m} and {s} columns of inputs and outputs one wants {enough}, or most are efficient.",
    { m, s, enough },
  );
}
