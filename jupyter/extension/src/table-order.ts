import { type Cell, heldRows, isNumeric, type TableColumn, type TableData } from "./table-data.js";

/** Which column the rows are sorted by, and which way. */
export interface Order {
  readonly column: number;
  readonly descending: boolean;
}

/**
 * The order after a click on a header: numbers from the largest on first, texts from the first; a second click turns
 * it round, a third gives the rows back as they came.
 */
export function nextOrder(data: TableData, order: Order | undefined, column: number): Order | undefined {
  const largestFirst = data.columns[column] !== undefined && isNumeric(data.columns[column]);
  if (order?.column !== column) return { column, descending: largestFirst };
  return order.descending === largestFirst ? { column, descending: !largestFirst } : undefined;
}

/** The rows in an order, by index; what is missing stands last either way. */
export function sortedRows(data: TableData, order: Order | undefined): number[] {
  const rows = Array.from({ length: heldRows(data) }, (_, i) => i);
  const column = order === undefined ? undefined : data.columns[order.column];
  if (order === undefined || column === undefined) return rows;
  const places = placesOf(column);
  const sign = order.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [left, right] = [places[a] ?? Number.NaN, places[b] ?? Number.NaN];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return sign * (left - right);
  });
}

/** Chinese by its sound, digits within a text as numbers: 第 9 类 before 第 10 类. */
const BY_SOUND = new Intl.Collator("zh", { numeric: true });

/** A number for each cell, in whose order the cells stand; NaN for what is missing. */
function placesOf(column: TableColumn): Float64Array {
  if (isNumeric(column))
    return Float64Array.from(column.values, (cell) => (typeof cell === "number" ? cell : Number.NaN));
  // Names come many times in a long table: each is compared once.
  const texts = [...new Set(column.values.filter((cell) => cell !== null).map(wordOf))].sort(BY_SOUND.compare);
  const places = new Map(texts.map((text, i) => [text, i]));
  return Float64Array.from(column.values, (cell) => (cell === null ? Number.NaN : (places.get(wordOf(cell)) ?? 0)));
}

function wordOf(cell: NonNullable<Cell>): string {
  return typeof cell === "object" ? cell.zh : String(cell);
}
