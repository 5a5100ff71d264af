import { type Cell, InputError } from "../base/index.js";
import { writtenAs } from "./first-tries.js";
import { findColumn, type FrameColumn } from "./frame-column.js";
import { keepOrder, ordered } from "./record-order.js";
import { refusedFields } from "./refused-fields.js";

/** By what the package tells shapes of input apart: labels, tables, named numbers, choices. A row may be any of them. */
const SHAPES = "zh en rows columns values names name label title weights measured method replaced series x y".split(
  " ",
);

/**
 * The rows as objects of their cells. A field that isn't there is refused, and JSON has the fields in the order of
 * the columns.
 *
 * @internal
 */
export function recordsOf(columns: readonly FrameColumn[], length: number): Record<string, Cell>[] {
  const names = columns.map(({ name }) => name);
  const inherited = refusedFields((_, field) => refuseField(columns, field), SHAPES, withToJson());
  keepOrder(inherited, names);
  return Array.from({ length }, (_, i) => {
    const record = Object.fromEntries(columns.map(({ name, values }) => [name, values[i]]));
    return Object.setPrototypeOf(record, inherited) as Record<string, Cell>;
  });
}

function refuseField(columns: readonly FrameColumn[], field: string): never {
  const { name } = findColumn("records", "row", columns, field);
  throw new InputError(
    "records",
    `row[${JSON.stringify(field)}]`,
    writtenAs(`row[${JSON.stringify(name)}]`),
    undefined,
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
