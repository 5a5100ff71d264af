import { element } from "../../../explore/element.js";
import type { ShownLanguage } from "./language.js";
import { isNumeric, type TableData } from "./table-data.js";
import { cellText } from "./table-words.js";
import { shadesOf } from "./table-shade.js";

/** The longest text that stands on one line; a longer one is broken, so that the columns after it are seen. */
const ONE_LINE = 28;

/** How deep the deepest shade is: on it, letters keep their contrast in a light and in a dark page. */
const DEEPEST = 50;

/** What makes a table's rows. */
export interface RowMaker {
  /** The row of an index; {@link GAP} is what stands for those that aren't held. */
  readonly row: (i: number, place: number) => HTMLElement;
}

/** Where rows are left out. */
export const GAP = -1;

/** @param long - whether only a part of the rows stands in the page: then each says which it is. */
export function rowMaker(
  data: TableData,
  language: ShownLanguage,
  shaded: ReadonlySet<number>,
  long: boolean,
): RowMaker {
  const columns = data.columns.map((column, j) => ({
    column,
    numeric: isNumeric(column),
    shades: shaded.has(j) ? shadesOf(column) : undefined,
  }));
  const row = (i: number, place: number): HTMLElement => {
    const made = element("tr");
    if (long) made.setAttribute("aria-rowindex", String(place + 2));
    columns.forEach(({ column, numeric, shades }, j) => {
      const text = i === GAP ? "⋮" : cellText(data, column, i, language);
      const cell = document.createElement(j === 0 ? "th" : "td");
      cell.textContent = text;
      const broken = !long && text.length > ONE_LINE;
      const shade = shades?.(i);
      cell.className =
        `${j === 0 ? "first" : ""}${numeric ? " number" : ""}${broken ? " broken" : ""} ${shade?.side ?? ""}`.trim();
      if (j === 0) cell.setAttribute("scope", "row");
      if (long && text.length > ONE_LINE) cell.title = text;
      if (shade !== undefined) cell.style.setProperty("--depth", `${(shade.depth * DEEPEST).toFixed(1)}%`);
      made.append(cell);
    });
    return made;
  };
  return { row };
}
