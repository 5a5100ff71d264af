import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { isGrouped } from "../../../src/base/table.js";
import { formatNumber } from "../../../src/format/number.js";
import {
  type Cell,
  isNumeric,
  type Label,
  nextOrder,
  type Order,
  sortedRows,
  type TableColumn,
  type TableData,
  textOf,
} from "./table-data.js";

export const TABLE_MIME = "application/vnd.industrial-clusters.table.v1+json";

/** Shows a table whose header stays in view; a click on a header sorts. */
export class TableWidget extends Widget implements IRenderMime.IRenderer {
  private order: Order | undefined;

  constructor() {
    super();
    this.addClass("jp-RenderedHTMLCommon");
    this.addClass("jp-RenderedHTML");
  }

  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    this.draw(model.data[TABLE_MIME] as unknown as TableData);
  }

  private draw(data: TableData): void {
    const held = data.columns[0]?.values.length ?? 0;
    const scroll = element("div", "overflow:auto;max-height:32em");
    const table = element("table", "margin:0;border-collapse:separate;border-spacing:0");
    table.append(caption(data.title), this.head(data, held), body(data, this.order, held));
    scroll.append(table);
    const lines = [
      ...(held < data.length ? [`${held} / ${data.length} 行 rows`] : []),
      ...(data.note === undefined ? [] : [data.note.zh, data.note.en]),
    ];
    const summary = data.summary === undefined ? [] : [paragraph(data.summary)];
    this.node.replaceChildren(...summary, scroll, ...lines.map(foot));
  }

  private head(data: TableData, held: number): HTMLElement {
    const row = element("tr");
    data.columns.forEach((column, i) => {
      const cell = header(column, i === 0);
      if (held === data.length) {
        const sorted = this.order?.column === i ? this.order : undefined;
        const arrow = sorted === undefined ? "" : sorted.descending ? " ▼" : " ▲";
        cell.append(arrow);
        cell.ariaSort = sorted === undefined ? "none" : sorted.descending ? "descending" : "ascending";
        cell.style.cursor = "pointer";
        cell.tabIndex = 0;
        const sort = () => {
          this.order = nextOrder(data, this.order, i);
          this.draw(data);
        };
        cell.addEventListener("click", sort);
        cell.addEventListener("keydown", (event) => {
          if (event.key === "Enter") sort();
        });
      }
      row.append(cell);
    });
    const head = element("thead");
    head.append(row);
    return head;
  }
}

function body(data: TableData, order: Order | undefined, held: number): HTMLElement {
  const rows = sortedRows(data, order).map((i) => {
    const row = element("tr");
    const name = data.columns[0]?.values[i] ?? null;
    row.append(...data.columns.map((column, j) => cellOf(column, i, j === 0, name)));
    return row;
  });
  if (held < data.length) {
    const gap = element("tr");
    gap.append(...data.columns.map(() => element("td", "", "⋮")));
    rows.splice(held / 2, 0, gap);
  }
  const part = element("tbody");
  part.append(...rows);
  return part;
}

/** The longest text that stands on one line; a longer one is broken, so that the columns after it are seen. */
const ONE_LINE = 28;

/** The names of the rows stay where a wide table is moved sideways. */
const STAYS = "position:sticky;left:0;background:inherit";

function cellOf(column: TableColumn, i: number, first: boolean, name: Cell): HTMLElement {
  const value = column.values[i];
  const numberOf = (x: number): string =>
    formatNumber(x, { decimals: column.decimals, grouping: isGrouped(column, x, name) });
  const text = typeof value === "number" ? numberOf(value) : textOf(value);
  const room = text.length <= ONE_LINE ? "white-space:nowrap" : "min-width:13em;max-width:22em;white-space:normal";
  const side = isNumeric(column) ? "right" : "left";
  return element("td", `text-align:${side};${room}${first ? `;${STAYS}` : ""}`, text);
}

function header(column: TableColumn, first: boolean): HTMLElement {
  const { label, unit } = column;
  const zh = unit === undefined ? label.zh : `${label.zh}（${unit.zh}）`;
  const en = unit === undefined ? label.en : `${label.en} (${unit.en})`;
  const ground = `position:sticky;top:0;${first ? "left:0;z-index:2" : "z-index:1"};background:var(--jp-layout-color1)`;
  const side = isNumeric(column) ? "right" : "left";
  const cell = element("th", `${ground};text-align:${side};vertical-align:bottom`, zh);
  if (en !== zh) cell.append(element("br"), element("span", "font-weight:normal", en));
  return cell;
}

/** The title, as wide as it needs: neither is it as narrow as its table, nor does the table grow with it. */
function caption(title: Label): HTMLElement {
  const made = element("caption", "caption-side:top;text-align:left;font-weight:bold;contain:inline-size");
  const text = element("span", "display:block;width:max-content;max-width:min(44em, 70vw)", title.zh);
  if (title.en !== title.zh) text.append(element("br"), title.en);
  made.append(text);
  return made;
}

function paragraph(words: Label): HTMLElement {
  const made = element("p", "", words.zh);
  if (words.en !== words.zh) made.append(element("br"), words.en);
  return made;
}

function foot(line: string): HTMLElement {
  return element("div", "font-size:smaller", line);
}

function element(name: string, style = "", text = ""): HTMLElement {
  const made = document.createElement(name);
  made.style.cssText = style;
  made.textContent = text;
  return made;
}
