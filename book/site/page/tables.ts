/** A click on a header of a table sorts its rows by what they hold, not by what of it is shown. */
export function sortOnClick(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest("table.sortable thead button");
    const header = button?.closest("th");
    if (header) sort(header);
  });
}

function sort(header: HTMLTableCellElement): void {
  const body = header.closest("table")?.tBodies[0];
  if (body === undefined) return;
  const numeric = header.classList.contains("number");
  const descending = header.ariaSort === null ? numeric : header.ariaSort === "ascending";
  for (const each of header.parentElement?.children ?? []) each.removeAttribute("aria-sort");
  header.ariaSort = descending ? "descending" : "ascending";
  const sign = descending ? -1 : 1;
  const keys = new Map([...body.rows].map((row) => [row, keyOf(row.cells[header.cellIndex])]));
  const rows = [...body.rows].sort((a, b) => order(keys.get(a), keys.get(b), sign));
  body.append(...rows);
}

type Key = number | string | undefined;

/** Nothing, where nothing is known: "—". */
function keyOf(cell: HTMLTableCellElement | undefined): Key {
  const text = cell?.textContent ?? "";
  if (cell?.dataset.value !== undefined) return Number(cell.dataset.value);
  return text === "—" ? undefined : text;
}

/** What is missing stands last either way. */
function order(a: Key, b: Key, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * String(a).localeCompare(String(b), "zh");
}
