import { element } from "../../../explore/element.js";
import { toClipboard } from "./clipboard.js";
import type { ShownLanguage } from "./language.js";
import style from "./table.css";
import { GAP, rowMaker } from "./table-body.js";
import { type CopyForm, copied } from "./table-copy.js";
import { heldRows, type Label, type TableData } from "./table-data.js";
import { inWords, linesOf } from "./table-words.js";
import { foundRows } from "./table-filter.js";
import { tableHead } from "./table-head.js";
import { nextOrder, type Order, sortedRows } from "./table-order.js";
import { tableTools, type Tools } from "./table-tools.js";
import { columnWidths } from "./table-widths.js";
import { TableWindow } from "./table-window.js";

/** What differs between a notebook and a page: in which language the reader reads, and when that changes. */
export interface TableHost {
  language(): ShownLanguage;
  onLanguage(follow: (language: ShownLanguage) => void): () => void;
}

/** With more rows than these there is a box that filters them. */
const MANY = 15;
/** With more than these, only those that are seen stand in the page. */
const LONG = 200;

/**
 * Shows a table in a node: its header and the names of its rows stay in view, a click on a header sorts, a box
 * filters, buttons shade a column and copy the rows that are seen. Texts are texts, never markup.
 *
 * @returns what takes everything down.
 */
export function showTable(node: HTMLElement, data: TableData, host: TableHost): () => void {
  const view = new TableView(node, data, host);
  return () => view.stop();
}

class TableView {
  private order: Order | undefined;
  private asked = "";
  private readonly shaded = new Set<number>();
  private rows: readonly number[] = [];
  private readonly held: number;
  private readonly long: boolean;
  private readonly unfollow: () => void;
  private readonly scroll = element("div", { className: "scroll", tabIndex: 0 });
  private readonly table = element("table");
  private body = element("tbody");
  private window: TableWindow | undefined;
  private tools: Tools | undefined;
  private readonly observer = new ResizeObserver(() => this.fit());

  constructor(
    private readonly node: HTMLElement,
    private readonly data: TableData,
    private readonly host: TableHost,
  ) {
    this.held = heldRows(data);
    this.long = this.held > LONG;
    this.scroll.setAttribute("role", "region");
    this.unfollow = host.onLanguage(() => this.build());
    dress(node.ownerDocument);
    this.build();
    this.observer.observe(this.scroll);
  }

  stop(): void {
    this.unfollow();
    this.observer.disconnect();
    this.window?.stop();
    this.node.replaceChildren();
  }

  private get whole(): boolean {
    return this.held === this.data.length;
  }

  /** Everything, in the language of now; what is sorted, looked for and shaded stays. */
  private build(): void {
    const { data, scroll, table } = this;
    const language = this.host.language();
    const root = element("div", { className: "ic-table" });
    if (language !== "both") root.lang = language;
    const title = element("span", { className: "title" });
    title.append(...broken(data.title, language));
    scroll.ariaLabel = inWords(data.title, language);
    table.ariaLabel = scroll.ariaLabel;
    this.tools = tableTools({ language, asked: this.asked, find: this.finder(), copy: (form) => this.copy(form) });
    const head = element("div", { className: "head" });
    head.append(title, this.tools.node);
    scroll.replaceChildren(table);
    root.append(...this.summary(language), head, scroll, ...this.foot(language));
    keepKeys(root);
    this.node.replaceChildren(root);
    this.fill();
  }

  /** The headers and the rows. */
  private fill(): void {
    const { data, table, order, shaded } = this;
    const language = this.host.language();
    const sort = this.whole ? (column: number) => this.sort(column) : undefined;
    const head = tableHead(data, { language, sort, order, shaded, shade: (column) => this.shade(column) });
    keepKeys(head);
    this.body = element("tbody");
    this.window?.stop();
    this.window = this.long ? new TableWindow(this.scroll, this.body) : undefined;
    const widths = this.long ? [columnWidths(data, language)] : [];
    table.className = this.long ? "long" : "";
    table.replaceChildren(...widths, head, this.body);
    this.list();
    this.fit();
  }

  /** Columns stand closer where a table is seen whole for it. */
  private fit(): void {
    if (this.long) return;
    const isWhole = (): boolean => this.scroll.scrollWidth <= this.scroll.clientWidth;
    this.table.classList.remove("close");
    if (isWhole()) return;
    this.table.classList.add("close");
    if (!isWhole()) this.table.classList.remove("close");
  }

  /** The rows that are looked for, in their order. */
  private list(): void {
    this.rows = this.found();
    const { row } = rowMaker(this.data, this.host.language(), this.shaded, this.long);
    const rows = this.whole
      ? this.rows
      : [...this.rows.slice(0, this.held / 2), GAP, ...this.rows.slice(this.held / 2)];
    const make = (place: number): HTMLElement => row(rows[place] ?? GAP, place);
    if (this.window === undefined) this.body.replaceChildren(...rows.map((_, place) => make(place)));
    else {
      this.table.ariaRowCount = String(this.data.length + 1);
      this.window.show({ count: rows.length, make });
    }
  }

  private found(): readonly number[] {
    return foundRows(this.data, sortedRows(this.data, this.order), this.asked);
  }

  private sort(column: number): void {
    this.order = nextOrder(this.data, this.order, column);
    this.anew(`.sort`, column);
  }

  private shade(column: number): void {
    if (!this.shaded.delete(column)) this.shaded.add(column);
    this.anew(`.shade`, column);
  }

  /** Draws headers and rows, and leaves the focus on the button that was pressed. */
  private anew(kind: string, column: number): void {
    const at = this.scroll.scrollLeft;
    this.fill();
    this.scroll.scrollLeft = at;
    this.table.querySelector<HTMLElement>(`[data-column="${column}"] > ${kind}`)?.focus({ preventScroll: true });
  }

  private finder(): ((asked: string) => void) | undefined {
    if (!this.whole || this.held <= MANY) return undefined;
    return (asked) => {
      this.asked = asked;
      this.list();
      const [n, of] = [this.rows.length, this.held];
      this.tools?.say(n === of ? undefined : { zh: `${n} / ${of} 行`, en: `${n} of ${of} rows` });
    };
  }

  private async copy(form: CopyForm): Promise<boolean> {
    return toClipboard(await copied(this.data, this.rows, form, this.host.language()));
  }

  private summary(language: ShownLanguage): readonly Node[] {
    if (this.data.summary === undefined) return [];
    const words = element("p");
    words.append(...broken(this.data.summary, language));
    return [words];
  }

  private foot(language: ShownLanguage): readonly Node[] {
    const { note, length } = this.data;
    const lines = [...(this.whole ? [] : [partly(this.held, length)]), ...(note === undefined ? [] : [note])];
    return lines.flatMap((words) =>
      linesOf(words, language).map((textContent) => element("div", { className: "foot", textContent })),
    );
  }
}

/** Pages that have the style already: it is read once, not with each table. */
const dressed = new WeakSet<Document>();

function dress(page: Document): void {
  if (dressed.has(page)) return;
  dressed.add(page);
  page.head.append(element("style", { textContent: style }));
}

/** What is said of a table that isn't held whole. */
function partly(held: number, length: number): Label {
  const half = held / 2;
  return {
    zh: `共 ${length} 行，这里是前 ${half} 行和后 ${half} 行；要排序或筛选，在单元格里写 .sortBy(…)、.where(…)`,
    en: `${length} rows, of which the first ${half} and the last ${half} stand here; sort and filter them in a cell by .sortBy(…) and .where(…)`,
  };
}

function broken(words: Label, language: ShownLanguage): readonly Node[] {
  return linesOf(words, language).flatMap((line, i) => (i === 0 ? [line] : [element("br"), line]).map(asNode));
}

function asNode(part: string | Node): Node {
  return typeof part === "string" ? document.createTextNode(part) : part;
}

/** Whatever can have the focus keeps its keys: JupyterLab else takes arrows and letters for its own. */
function keepKeys(node: HTMLElement): void {
  for (const each of node.querySelectorAll("input, button, .scroll")) {
    each.setAttribute("data-lm-suppress-shortcuts", "true");
  }
}
