import { isGrouped } from "../src/base/table.js";
import type { Cell, Column, Table } from "../src/base/table.js";
import type { Label } from "../src/base/label.js";
import { decimalsFor, formatNumber } from "../src/format/number.js";
import { element } from "./element.js";

type Say = (text: Label) => string;

/** The numbers behind a picture, as a table that a screen reader reads. */
export function numbersTable({ title, columns, length }: Table, say: Say): HTMLTableElement {
  const table = element("table");
  const head = table.createTHead().insertRow();
  for (const { label, unit } of columns) {
    const words = unit === undefined ? say(label) : `${say(label)} (${say(unit)})`;
    const cell = element("th", { textContent: words, scope: "col" });
    head.append(cell);
  }
  const body = table.createTBody();
  for (let i = 0; i < length; i++) {
    const row = body.insertRow();
    columns.forEach((column, j) => {
      const cell = element(j === 0 ? "th" : "td", { textContent: cellText(column, i, columns[0].values[i], say) });
      if (j === 0) cell.setAttribute("scope", "row");
      if (typeof column.values[i] === "number") cell.className = "number";
      row.append(cell);
    });
  }
  table.createCaption().textContent = say(title);
  return table;
}

function cellText(column: Column, i: number, name: Cell, say: Say): string {
  const value = column.values[i];
  if (value === null) return "—";
  if (typeof value === "object") return say(value);
  if (typeof value !== "number") return String(value);
  const decimals = column.decimals ?? decimalsFor(column.values.filter((each) => typeof each === "number"));
  return formatNumber(value, { decimals, grouping: isGrouped(column, value, name) });
}
