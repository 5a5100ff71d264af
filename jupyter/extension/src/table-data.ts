/** A text in Chinese and English. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** What stands in a cell. */
export type Cell = string | number | boolean | Label | null;

/** A column as it travels in a notebook; `src/display/mime-bundle.ts` writes it. */
export interface TableColumn {
  readonly name: string;
  readonly label: Label;
  readonly unit?: Label;
  readonly decimals: number;
  readonly values: readonly Cell[];
}

/** A table as it travels in a notebook. */
export interface TableData {
  readonly title: Label;
  readonly note?: Label;
  readonly summary?: Label;
  readonly length: number;
  readonly columns: readonly TableColumn[];
}

/** Which column the rows are sorted by, and which way. */
export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/** The rows in an order, by index; what is missing stands last either way. */
export function sortedRows(table: TableData, order: Order | undefined): readonly number[] {
  const rows = Array.from({ length: table.columns[0]?.values.length ?? 0 }, (_, i) => i);
  const values = order === undefined ? undefined : table.columns[order.column]?.values;
  if (order === undefined || values === undefined) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.sort((a, b) => {
    if (values[a] === null || values[b] === null) {
      return Number(values[a] === null) - Number(values[b] === null);
    }
    return sign * compare(values[a], values[b]);
  });
}

/** The order after a click on a header: numbers from the largest on first, texts from the first. */
export function nextOrder(table: TableData, order: Order | undefined, column: number): Order {
  const numeric = isNumeric(table.columns[column]);
  if (order?.column === column) return { column, descending: !order.descending };
  return { column, descending: numeric };
}

/** Whether a column holds numbers only. */
export function isNumeric(column: TableColumn): boolean {
  return (
    column.values.some((cell) => typeof cell === "number") &&
    column.values.every((cell) => cell === null || typeof cell === "number")
  );
}

function compare(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return textOf(a).localeCompare(textOf(b), "zh");
}

/** A cell's text in both languages. */
export function textOf(cell: Cell): string {
  if (cell === null) return "—";
  if (typeof cell === "boolean") return cell ? "是 yes" : "否 no";
  if (typeof cell !== "object") return String(cell);
  return cell.zh === cell.en ? cell.zh : `${cell.zh} ${cell.en}`;
}
