import { InputError, nameText, say } from "../base/index.js";
import { type ColumnInput, findColumn, type FrameColumn } from "./frame-column.js";

/**
 * The rows of several frames under one another. All must have the same columns, in any order, of the
 * same kind and unit.
 *
 * @internal
 */
export function concatColumns(parts: readonly (readonly FrameColumn[])[]): readonly ColumnInput[] {
  const [first, ...rest] = parts;
  rest.forEach((part, i) => {
    const extra = part.find(({ name }) => !first.some((column) => column.name === name));
    if (!extra) return;
    const words = say("只有这一数据框的各列（{names}）", "have only the columns of this one ({names})", {
      names: first.map(({ name }) => name).join(", "),
    });
    throw new InputError("concat", `others[${i}]`, words, extra.name);
  });
  return first.map((column) => {
    const same = rest.map((part, i) => sameColumn(column, part, i));
    return { ...column, values: [column, ...same].flatMap(({ values }) => values) };
  });
}

function sameColumn(column: FrameColumn, part: readonly FrameColumn[], i: number): FrameColumn {
  const path = `others[${i}]`;
  const found = findColumn("concat", path, part, column.name);
  const isEmpty = [column, found].some(({ values }) => values.every((cell) => cell === null));
  if (found.kind !== column.kind && !isEmpty) {
    throw new InputError(
      "concat",
      `${path}.${found.name}`,
      say("也是 {kind} 列", "hold {kind}s", { kind: column.kind }),
      found.kind,
    );
  }
  const [here, there] = [column.unit, found.unit].map((unit) => unit ?? say("无单位", "no unit"));
  if (nameText(here) !== nameText(there)) {
    const words = say("用同一单位（{here}）", "be in the same unit ({here})", { here });
    throw new InputError("concat", `${path}.${found.name}`, words, there);
  }
  return found;
}
