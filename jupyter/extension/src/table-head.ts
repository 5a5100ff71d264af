import { element } from "../../../explore/element.js";
import { groupedTitles } from "../../../src/base/column-groups.js";
import { headerWords } from "../../../src/format/shown-cell.js";
import type { ShownLanguage } from "./language.js";
import { isNumeric, type Label, type TableColumn, type TableData } from "./table-data.js";
import { inWords, linesOf } from "./table-words.js";
import type { Order } from "./table-order.js";

/** How a table is looked at, and what its headers change. */
export interface HeadState {
  readonly language: ShownLanguage;
  /** None, where only a part of the rows is held: an order of a part would mislead. */
  readonly sort: ((column: number) => void) | undefined;
  readonly order: Order | undefined;
  readonly shade: (column: number) => void;
  readonly shaded: ReadonlySet<number>;
}

const SHADE: Label = { zh: "按大小着色：", en: "shade by size: " };

/** The headers of a table: each a button that sorts, beside it one that shades; columns of a group under its name. */
export function tableHead(data: TableData, state: HeadState): HTMLElement {
  const head = element("thead");
  const titles = groupedTitles(data.columns.map(({ label }) => label));
  const grouped = titles.some(({ group }) => group !== undefined);
  const [above, below] = [element("tr"), element("tr")];
  data.columns.forEach((column, j) => {
    const { group, title } = titles[j] ?? { group: undefined, title: column.label };
    const cell = headCell(column, j, title, state);
    if (group === undefined) {
      if (grouped) cell.rowSpan = 2;
      above.append(cell);
      return;
    }
    if (group !== titles[j - 1]?.group) above.append(groupCell(group, titles, state.language));
    below.append(cell);
  });
  head.append(above, ...(grouped ? [below] : []));
  return head;
}

function groupCell(
  group: Label,
  titles: readonly { readonly group: Label | undefined }[],
  language: ShownLanguage,
): HTMLElement {
  const colSpan = titles.filter((each) => each.group === group).length;
  const cell = element("th", { className: "group", scope: "colgroup", colSpan });
  cell.append(...lined(linesOf(group, language)));
  return cell;
}

function headCell(column: TableColumn, j: number, title: Label, state: HeadState): HTMLTableCellElement {
  const numeric = isNumeric(column);
  const classes = [numeric ? "number" : "", j === 0 ? "first" : ""].filter((name) => name !== "");
  const cell = element("th", { scope: "col", className: classes.join(" ") });
  cell.dataset.column = String(j);
  const { sort, order } = state;
  const sorted = order?.column === j ? order : undefined;
  const words = lined(linesOf(headerWords({ label: title, unit: column.unit }), state.language), sorted);
  if (sort === undefined) cell.append(...words);
  else {
    cell.ariaSort = sorted === undefined ? "none" : sorted.descending ? "descending" : "ascending";
    const button = element("button", { type: "button", className: "sort" });
    button.append(...words);
    button.addEventListener("click", () => sort(j));
    cell.append(button);
  }
  if (numeric && j > 0) cell.append(shadeButton(column, j, state));
  return cell;
}

function arrow({ descending }: Order): HTMLElement {
  const made = element("span", { textContent: descending ? " ▼" : " ▲" });
  made.ariaHidden = "true";
  return made;
}

function shadeButton({ label }: TableColumn, j: number, { language, shade, shaded }: HeadState): HTMLElement {
  const button = element("button", { type: "button", className: "shade", textContent: "◧" });
  button.title = (language === "both" ? (["zh", "en"] as const) : [language])
    .map((one) => SHADE[one] + inWords(label, one))
    .join(" · ");
  button.ariaLabel = button.title;
  button.ariaPressed = String(shaded.has(j));
  button.addEventListener("click", () => shade(j));
  return button;
}

/** The first line as it is, with the arrow of the order; the second below and lighter. */
function lined([first = "", second]: readonly string[], sorted?: Order): readonly Node[] {
  const below = second === undefined ? [] : [element("span", { className: "second-line", textContent: second })];
  return [document.createTextNode(first), ...(sorted === undefined ? [] : [arrow(sorted)]), ...below];
}
