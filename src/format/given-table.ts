import { InputError, isTableSource, say, type Table, tableOf, type TableSource } from "../base/index.js";

/**
 * The table of what is handed to an export: a result, a frame or a table.
 *
 * @throws {InputError} If it is none of them; the message says how plain numbers become one.
 * @internal
 */
export function givenTable(where: string, source: TableSource): Table {
  if (isTableSource(source)) return tableOf(source);
  const words = say(
    "是结果、数据框或表；普通的数和列表先写 show(…) 成表",
    "be a result, a frame or a table; plain numbers and lists become one by show(…)",
  );
  throw new InputError(where, "source", words, source);
}
