import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import { isGrouped } from "../../../src/base/table.js";
import { formatNumber } from "../../../src/format/number.js";
import { inLanguage, onLanguage } from "./language.js";
import { displayed, readSteps, type StepData, type StepsData } from "./steps-data.js";
import { type Cell, isNumeric, type Label, type TableColumn, type TableData } from "./table-data.js";

export const STEPS_MIME = "application/vnd.industrial-clusters.steps.v1+json";

/** The most steps that stand open; of more, a class opens one after the other. */
const OPEN_STEPS = 3;

/** The most rows of a table that stand open within a step. */
const OPEN_ROWS = 6;

/** Shows a derivation step by step, in the language that is chosen; formulas are set by JupyterLab's own typesetter. */
export class StepsWidget extends Widget implements IRenderMime.IRenderer {
  private data: StepsData | undefined;
  /** The steps that are open, by number. */
  private readonly open = new Set<number>();
  private readonly end: () => void;

  constructor(private readonly typesetter: IRenderMime.ILatexTypesetter | null) {
    super();
    this.addClass("jp-RenderedHTMLCommon");
    this.addClass("ic-steps");
    this.end = onLanguage(() => this.draw());
  }

  async renderModel({ data }: IRenderMime.IMimeModel): Promise<void> {
    this.data = readSteps(data[STEPS_MIME]);
    this.open.clear();
    this.open.add(0);
    if (this.data === undefined) this.node.textContent = String(data["text/plain"] ?? "");
    else this.draw();
  }

  override dispose(): void {
    this.end();
    super.dispose();
  }

  protected override onAfterAttach(): void {
    this.typeset(this.node);
  }

  private draw(): void {
    if (this.data === undefined) return;
    const { title, steps } = this.data;
    const folds = steps.length > OPEN_STEPS;
    const head = element("p", "ic-title", inLanguage(title));
    if (folds) head.append(" ", this.all(steps.length));
    this.node.replaceChildren(head, ...steps.map((step, i) => (folds ? this.folded(step, i) : opened(step, i))));
    if (this.isAttached) this.typeset(this.node);
  }

  /** The button that opens every step, or folds all but the first. */
  private all(count: number): HTMLElement {
    const every = this.open.size === count;
    const words = every ? { zh: "逐步收起", en: "step by step" } : { zh: "全部展开", en: "open all" };
    const button = element("button", "", inLanguage(words, " · "));
    button.type = "button";
    button.dataset.lmSuppressShortcuts = "true";
    button.addEventListener("click", () => {
      this.open.clear();
      for (let i = 0; i < (every ? 1 : count); i++) this.open.add(i);
      this.draw();
      this.node.querySelector("button")?.focus();
    });
    return button;
  }

  private folded(step: StepData, i: number): HTMLElement {
    const details = element("details");
    const summary = element("summary");
    summary.dataset.lmSuppressShortcuts = "true";
    summary.append(...headOf(step, i));
    details.append(summary, ...bodyOf(step));
    details.open = this.open.has(i);
    details.addEventListener("toggle", () => {
      if (details.open) this.open.add(i);
      else this.open.delete(i);
      this.typeset(details);
    });
    return details;
  }

  /** Sets the formulas that can be seen and aren't set yet. */
  private typeset(node: HTMLElement): void {
    for (const each of node.querySelectorAll<HTMLElement>(".ic-tex:not(.ic-set)")) {
      const details = each.closest("details");
      if (details !== null && !details.open) continue;
      each.classList.add("ic-set");
      this.typesetter?.typeset(each);
    }
  }
}

function opened(step: StepData, i: number): HTMLElement {
  const block = element("div");
  const head = element("p");
  head.append(...headOf(step, i));
  block.append(head, ...bodyOf(step));
  return block;
}

function headOf({ title }: StepData, i: number): readonly (HTMLElement | string)[] {
  return [element("strong", "", `${i + 1}. `), inLanguage(title)];
}

function bodyOf({ formula, numbers, note, table }: StepData): HTMLElement[] {
  return [
    ...[formula, numbers].filter((tex) => tex !== undefined).map((tex) => element("p", "ic-tex", displayed(tex))),
    ...(note === undefined ? [] : [element("p", "ic-note", inLanguage(note, "\n"))]),
    ...(table === undefined ? [] : [tableOf(table)]),
  ];
}

/** A step's table; a long one is folded, or no step after it is seen. */
function tableOf(data: TableData): HTMLElement {
  const table = element("table");
  const head = element("tr");
  head.append(...data.columns.map((column) => header(column)));
  const rows = Array.from({ length: data.columns[0]?.values.length ?? 0 }, (_, i) => {
    const row = element("tr");
    const name = data.columns[0]?.values[i] ?? null;
    const texts = data.columns.map((column) => [column, cellText(column, column.values[i] ?? null, name)] as const);
    row.append(...texts.map(([column, text]) => element("td", sideOf(column), text)));
    return row;
  });
  table.append(head, ...rows);
  const scroll = element("div", "ic-scroll");
  if (data.length <= OPEN_ROWS) {
    scroll.append(element("p", "", inLanguage(data.title)), table);
    return scroll;
  }
  const details = element("details");
  const count = { zh: `${data.title.zh}（${data.length} 行）`, en: `${data.title.en} (${data.length} rows)` };
  scroll.append(table);
  details.append(element("summary", "", inLanguage(count)), scroll);
  return details;
}

function header(column: TableColumn): HTMLElement {
  const { label, unit } = column;
  const named = unit === undefined ? label : { zh: `${label.zh}（${unit.zh}）`, en: `${label.en} (${unit.en})` };
  return element("th", sideOf(column), inLanguage(named, "\n"));
}

function sideOf(column: TableColumn): string {
  return isNumeric(column) ? "ic-number" : "ic-text";
}

function cellText(column: TableColumn, cell: Cell, name: Cell): string {
  if (cell === null) return "—";
  if (typeof cell === "number") {
    return formatNumber(cell, { decimals: column.decimals, grouping: isGrouped(column, cell, name) });
  }
  if (typeof cell === "boolean") return inLanguage(cell ? { zh: "是", en: "yes" } : { zh: "否", en: "no" });
  return typeof cell === "string" ? cell : inLanguage(cell as Label);
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
