import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Danfo, DanfoCell, DanfoFrame } from "./danfo-types.js";
import type { ColumnInput, FrameColumn } from "./frame-column.js";
import { joinLanguages, splitLanguages } from "./two-languages.js";
import { tell } from "./inspected.js";

let loaded: Danfo | undefined;

/**
 * danfo itself (danfo 库), loaded when it is first asked for: the bundle that set-up puts beside this file, or
 * the packages it is made of where that is missing. Both compute on doubles.
 *
 * @example
 * const { DataFrame } = danfo();
 * new DataFrame([[1], [2]], { columns: ["cars"] }).div(3).values;
 * // => [[0.33333333333], [0.66666666667]]
 */
export function danfo(): Danfo {
  if (loaded) return loaded;
  const load = createRequire(import.meta.url);
  const bundle = fileURLToPath(new URL("danfo.cjs", import.meta.url));
  const packages = "danfojs-node/dist/danfojs-base/index.js";
  loaded = load(existsSync(bundle) ? bundle : packages) as Danfo;
  sayInALine(loaded);
  return loaded;
}

/** What of a danfo frame is looked at to show it. */
interface Shown {
  readonly shape: readonly number[];
  toString(): string;
}

/** A danfo frame alone is printed as danfo prints it, within others as a line: its fields are all of its numbers. */
function sayInALine(danfo: Danfo): void {
  const classes = { DataFrame: danfo.DataFrame, Series: danfo.Series };
  for (const [name, { prototype }] of Object.entries(classes)) {
    tell<Shown>(prototype, {
      line: (df) => `${name} ${df.shape.join(" × ")}`,
      whole: (df) => df.toString(),
    });
  }
}

/** Columns as a new danfo frame: labels as two columns, missing numbers as NaN. @internal */
export function toDanfo(columns: readonly FrameColumn[]): DanfoFrame {
  const plain = splitLanguages(columns);
  const rows = columns[0].values.map((_, i) =>
    plain.map(({ values, numeric }) => (numeric ? (values[i] ?? Number.NaN) : values[i])),
  );
  return new (danfo().DataFrame)(rows, { columns: plain.map(({ name }) => name) });
}

/** The columns of a danfo frame, with the words of columns that were called the same. @internal */
export function fromDanfo(df: DanfoFrame, known: readonly FrameColumn[]): readonly ColumnInput[] {
  const columns = df.columns.map((name) => ({
    name,
    values: df.column(name).values.map(cellOf),
  }));
  return joinLanguages("fromDanfo", columns).map((column) => {
    const like = known.find(({ name }) => name === column.name);
    return { ...like, kind: undefined, ...column };
  });
}

function cellOf(cell: DanfoCell | undefined): DanfoCell {
  return cell === undefined || Number.isNaN(cell) ? null : cell;
}
