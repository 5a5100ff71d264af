import { type Cell, type Column, InputError, isLabel, label, say } from "../base/index.js";
import type { ColumnInput } from "./frame-column.js";

/** A cell as it leaves a frame: never a label. */
export type PlainCell = string | number | boolean | null;

/** A column as it leaves a frame. @internal */
export interface PlainColumn {
  readonly name: string;
  readonly numeric: boolean;
  readonly values: readonly PlainCell[];
}

/**
 * Outside a frame (in files, in danfo) a column of labels is two columns of texts, `<name>_zh` and
 * `<name>_en`.
 *
 * @internal
 */
export function splitLanguages(columns: readonly Column[]): readonly PlainColumn[] {
  const plain = columns.flatMap((column): readonly PlainColumn[] => {
    const { name, values } = column;
    const numeric = isNumeric(column);
    if (!values.some((cell) => cell !== null && isLabel(cell))) {
      return [{ name, numeric, values: values as readonly PlainCell[] }];
    }
    return (["zh", "en"] as const).map((language) => ({
      name: `${name}_${language}`,
      numeric,
      values: values.map((cell) => (cell !== null && isLabel(cell) ? cell[language] : cell)),
    }));
  });
  const names = plain.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) {
    const words = say("留给双语的列；请给其中一列改名", "be free for a column in two languages; rename one of them");
    throw new InputError("Frame", twice, words, twice);
  }
  return plain;
}

function isNumeric({ values, ...column }: Column & { readonly kind?: string }): boolean {
  if (column.kind !== undefined) return column.kind === "number";
  return values.some((cell) => typeof cell === "number");
}

/**
 * The way back: two columns of texts `<name>_zh` and `<name>_en` become one column of labels.
 *
 * @throws {InputError} If a row has one of the two texts only, or a column `<name>` stands beside them.
 * @internal
 */
export function joinLanguages(where: string, columns: readonly ColumnInput[]): ColumnInput[] {
  const named = new Map(columns.map((column) => [column.name, column]));
  return columns.flatMap((column) => {
    const stem = /^(.+)_(zh|en)$/.exec(column.name)?.[1];
    const zh = stem === undefined ? undefined : named.get(`${stem}_zh`);
    const en = stem === undefined ? undefined : named.get(`${stem}_en`);
    if (stem === undefined || !zh || !en || !isText(zh) || !isText(en)) return [column];
    if (named.has(stem)) {
      const words = say("不与 {stem}_zh、{stem}_en 并存", "not stand beside {stem}_zh and {stem}_en", { stem });
      throw new InputError(where, stem, words, stem);
    }
    return column === zh ? [joined(where, stem, zh, en)] : [];
  });
}

function isText(column: ColumnInput): boolean {
  return Array.from(column.values as ArrayLike<Cell>).every((cell) => cell === null || typeof cell === "string");
}

function joined(where: string, name: string, zh: ColumnInput, en: ColumnInput): ColumnInput {
  const values = Array.from(zh.values as ArrayLike<string | null>, (chinese, i) => {
    const english = en.values[i] as string | null;
    if (chinese === null && english === null) return null;
    if (chinese !== null && english !== null) return label(chinese, english);
    const path = `${name}_${chinese === null ? "zh" : "en"}[${i}]`;
    throw new InputError(where, path, say("有另一种语言就也有", "be there beside the other language"), null);
  });
  return { ...zh, name, values, kind: "text" };
}
