import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Widget } from "@lumino/widgets";
import * as language from "./language.js";
import { displayed, readSteps, type StepData, type StepsData } from "./steps-data.js";
import type { TableData } from "./table-data.js";

const { inLanguage, onLanguage } = language;

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
  /** What takes down the tables that stand here. */
  private stops: (() => void)[] = [];

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
    this.stopTables();
    super.dispose();
  }

  protected override onAfterAttach(): void {
    this.typeset(this.node);
  }

  private draw(): void {
    if (this.data === undefined) return;
    this.stopTables();
    const { title, steps } = this.data;
    const folds = steps.length > OPEN_STEPS;
    const head = element("p", "ic-title", inLanguage(title));
    if (folds) head.append(" ", this.all(steps.length));
    this.node.replaceChildren(head, ...steps.map((step, i) => (folds ? this.folded(step, i) : this.opened(step, i))));
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
    details.append(summary, ...this.body(step));
    details.open = this.open.has(i);
    details.addEventListener("toggle", () => {
      if (details.open) this.open.add(i);
      else this.open.delete(i);
      this.typeset(details);
    });
    return details;
  }

  private opened(step: StepData, i: number): HTMLElement {
    const block = element("div");
    const head = element("p");
    head.append(...headOf(step, i));
    block.append(head, ...this.body(step));
    return block;
  }

  private body({ formula, numbers, note, table }: StepData): HTMLElement[] {
    return [
      ...[formula, numbers].filter((tex) => tex !== undefined).map((tex) => element("p", "ic-tex", displayed(tex))),
      ...(note === undefined ? [] : [element("p", "ic-note", inLanguage(note, "\n"))]),
      ...(table === undefined ? [] : [this.table(table)]),
    ];
  }

  /** A step's table; a long one is folded, or no step after it is seen. */
  private table(data: TableData): HTMLElement {
    const stage = element("div");
    void this.fill(stage, data);
    if (data.length <= OPEN_ROWS) return stage;
    const details = element("details");
    const count = { zh: `${data.title.zh}（${data.length} 行）`, en: `${data.title.en} (${data.length} rows)` };
    const summary = element("summary", "", inLanguage(count));
    summary.dataset.lmSuppressShortcuts = "true";
    details.append(summary, stage);
    return details;
  }

  /** What shows tables is read with the first one. */
  private async fill(stage: HTMLElement, data: TableData): Promise<void> {
    const { stops } = this;
    const { showTable } = await import("./table-view.js");
    if (stops === this.stops && !this.isDisposed) stops.push(showTable(stage, data, language));
  }

  private stopTables(): void {
    for (const stop of this.stops) stop();
    this.stops = [];
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

function headOf({ title }: StepData, i: number): readonly (HTMLElement | string)[] {
  return [element("strong", "", `${i + 1}. `), inLanguage(title)];
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, className = "", text = ""): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
