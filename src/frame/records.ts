import { InputError, type Label, say } from "../base/index.js";
import { writtenAs } from "./first-tries.js";
import { findColumn, type FrameColumn } from "./frame-column.js";
import { keepOrder, ordered } from "./record-order.js";
import { refusedFields } from "./refused-fields.js";
import { type PlainCell, splitLanguages } from "./two-languages.js";

/** By what the package tells shapes of input apart: labels, tables, named numbers, choices. A row may be any of them. */
const SHAPES = "zh en rows columns values names name label title weights measured method replaced series x y".split(
  " ",
);

/**
 * The rows as objects of their cells; a label is two fields, `<name>_zh` and `<name>_en`, for a text is never equal to
 * an object, and a comparison with one would be silently false. A field that isn't there is refused, and JSON has the
 * fields in the order of the columns.
 *
 * @internal
 */
export function recordsOf(columns: readonly FrameColumn[], length: number): Record<string, PlainCell>[] {
  const plain = splitLanguages(columns);
  const names = plain.map(({ name }) => name);
  const inherited = refusedFields((_, field) => refuseField(columns, names, field), silentNames(names), withToJson());
  keepOrder(inherited, names);
  return Array.from({ length }, (_, i) => {
    const record = Object.fromEntries(plain.map(({ name, values }) => [name, values[i]]));
    return Object.setPrototypeOf(record, inherited) as Record<string, PlainCell>;
  });
}

/** What may be asked for in vain; not what is a column in two languages, whatever it is called. */
function silentNames(names: readonly string[]): readonly string[] {
  return SHAPES.filter((shape) => !names.includes(`${shape}_zh`));
}

function refuseField(columns: readonly FrameColumn[], names: readonly string[], field: string): never {
  const { name } = findColumn("records", "row", columns, field);
  const [one, ...others] = names.includes(name) ? [name] : [`${name}_zh`, `${name}_en`];
  const words = others.length === 0 ? writtenAs(bracketed(one)) : inOneLanguage(one, others[0]);
  throw new InputError("records", bracketed(field), words, undefined);
}

function bracketed(field: string): string {
  return `row[${JSON.stringify(field)}]`;
}

function inOneLanguage(zh: string, en: string): Label {
  return say(
    "写成 row.{zh}（中文）或 row.{en}（英文）：名称有两种文字，不会等于其中一种",
    "be written row.{zh} (Chinese) or row.{en} (English): a name in two languages equals neither text",
    { zh, en },
  );
}

/** Not listed among a record's fields. */
function withToJson(): object {
  const toJSON = {
    value(this: object) {
      return ordered(this);
    },
  };
  return Object.create(Object.prototype, { toJSON }) as object;
}
