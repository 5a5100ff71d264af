import { type Cell, InputError, isList, say } from "../base/index.js";
import type { ColumnInput, ColumnWords } from "./frame-column.js";
import { fieldsOf } from "./record-order.js";
import { checkColumnWords } from "./column-words.js";
import { joinLanguages } from "./two-languages.js";

/** Rows as objects, one field a column. */
export type FrameRecords = readonly Readonly<Record<string, Cell>>[];

/**
 * Columns of records: each must have the fields of the first, `null` where a cell is missing. Texts
 * under `<name>_zh` and `<name>_en` become one column of labels.
 *
 * @internal
 */
export function columnsOfRecords(where: string, records: FrameRecords): ColumnInput[] {
  if (!Array.isArray(records) || records.length === 0) {
    const lists = typeof records === "object" && Object.values(records ?? {}).every(isList);
    const words =
      lists && !Array.isArray(records) && records !== null
        ? say(
            "是对象的列表；各列的列表写 Frame.fromColumns({ … })",
            "be a list of at least one object; of lists by name write Frame.fromColumns({ … })",
          )
        : say(
            '是至少一个对象的列表，如 [{ 企业: "甲", 产值: 50 }]',
            'be a list of at least one object, such as [{ firm: "甲", sales: 50 }]',
          );
    throw new InputError(where, "records", words, records);
  }
  const bad = records.findIndex((record) => typeof record !== "object" || record === null || isList(record));
  if (bad >= 0) {
    const words = say('是对象，如 { firm: "甲" }', 'be an object such as { firm: "甲" }');
    throw new InputError(where, `records[${bad}]`, words, records[bad]);
  }
  const names = fieldsOf(records[0]);
  records.forEach((record, i) => {
    const lacking = names.find((name) => !Object.hasOwn(record, name) || record[name] === undefined);
    if (lacking !== undefined) {
      const words = say(
        "与第一条记录一样有值，缺失写 null",
        "be there as in the first record, null where it is missing",
      );
      throw new InputError(where, `records[${i}].${lacking}`, words, undefined);
    }
    const extra = Object.keys(record).find((name) => !names.includes(name));
    if (extra !== undefined) {
      const words = say("只有第一条记录的字段（{names}）", "have only the fields of the first record ({names})", {
        names: names.join(", "),
      });
      throw new InputError(where, `records[${i}]`, words, extra);
    }
  });
  const columns = names.map((name) => ({ name, values: records.map((record) => record[name]) }));
  return joinLanguages(where, columns);
}

/**
 * Columns with the words that are said about them.
 *
 * @throws {InputError} If words are said about a column that isn't there.
 * @internal
 */
export function withWords(
  where: string,
  columns: readonly ColumnInput[],
  words: Readonly<Record<string, ColumnWords>> = {},
): readonly ColumnInput[] {
  checkColumnWords(where, "columns", words);
  const names = columns.map(({ name }) => name);
  const unknown = Object.keys(words).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const words = say("是数据框的列（{list}）", "name columns of the frame ({list})", {
      list: names.join(", "),
    });
    throw new InputError(where, "columns", words, unknown);
  }
  return columns.map((column) => ({ ...column, ...words[column.name] }));
}
