import type { JupyterFrontEnd } from "@jupyterlab/application";
import type { Cell } from "@jupyterlab/notebook";
import { Widget } from "@lumino/widgets";
import { tagsOf } from "./cell-tags.js";
import { inLanguage, onLanguage } from "./language.js";
import { followCells } from "./notebook-cells.js";

/** What is folded, by its tag, and what stands in its place. */
const FOLDED = {
  solution: { zh: "解答", en: "Solution" },
  check: { zh: "怎样检查", en: "How it is checked" },
} as const;

const bars = new WeakMap<Cell, FoldBar>();

/** Folds solutions, and the cells that hold what an exercise is checked by. */
export function addFolds(app: JupyterFrontEnd): void {
  app.docRegistry.addWidgetExtension("Notebook", {
    createNew: ({ content }) => {
      followCells(content, fold);
      return undefined;
    },
  });
}

function fold(cell: Cell): void {
  const tags = tagsOf(cell);
  const tag = (["solution", "check"] as const).find((each) => cell.model.type === "code" && tags.includes(each));
  const bar = bars.get(cell);
  if (bar?.tag === tag) return;
  bar?.dispose();
  bars.delete(cell);
  if (tag !== undefined) bars.set(cell, new FoldBar(cell, tag));
}

/**
 * The line that stands for a folded cell. Code and output are opened and closed together and only by it, not by a run:
 * JupyterLab opens the output of each cell that runs. The file says "folded" throughout, for the next reader.
 */
class FoldBar extends Widget {
  private readonly button = document.createElement("button");
  private readonly end: () => void;

  constructor(
    private readonly cell: Cell,
    readonly tag: keyof typeof FOLDED,
  ) {
    super();
    this.addClass("ic-fold");
    this.addClass(`ic-fold-${tag}`);
    this.button.type = "button";
    this.button.dataset.lmSuppressShortcuts = "true";
    this.button.addEventListener("click", () => this.set(this.button.ariaExpanded !== "true"));
    this.node.append(this.button);
    this.end = onLanguage(() => this.name());
    // Nothing that is opened here is written into the file.
    cell.syncCollapse = false;
    cell.addClass("ic-foldable");
    cell.layout?.insertWidget(0, this);
    this.name();
    this.set(false);
  }

  override dispose(): void {
    if (this.isDisposed) return;
    this.end();
    this.cell.removeClass("ic-foldable");
    this.cell.removeClass("ic-open");
    super.dispose();
  }

  private name(): void {
    this.button.textContent = inLanguage(FOLDED[this.tag], " · ");
  }

  private set(open: boolean): void {
    this.button.ariaExpanded = String(open);
    this.cell.toggleClass("ic-open", open);
    if (!open) return;
    this.cell.inputHidden = false;
    this.cell.outputHidden = false;
  }
}
