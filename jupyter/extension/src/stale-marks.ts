import type { JupyterFrontEnd } from "@jupyterlab/application";
import { type Cell, type CellModel, type Notebook, NotebookActions, type NotebookPanel } from "@jupyterlab/notebook";
import { afterRun, type CellState, staleCells } from "../../kernel/cells/dependencies.js";
import { NamesOfCells } from "./cell-names.js";

/** How long nobody has typed and nothing has run until what depends on a change is marked, in ms. */
const REST = 250;

/** What is known of a cell beside its text. */
interface Known {
  /** The text of what is shown below it; nothing, if it has never run. */
  shown: string | undefined;
  /** The text that was sent to the kernel last. */
  sent: string;
  version: number;
  seen: ReadonlyMap<number, number> | undefined;
  hasRun: boolean;
}

const watched = new WeakMap<Notebook, StaleMarks>();

/** Marks the cells that are out of date, as a page of the book does; nothing is run, and the order stays. */
export function addStaleMarks(app: JupyterFrontEnd): void {
  app.docRegistry.addWidgetExtension("Notebook", {
    createNew: (panel) => {
      watched.set(panel.content, new StaleMarks(panel));
      return undefined;
    },
  });
  NotebookActions.executionScheduled.connect((_, { notebook, cell }) => watched.get(notebook)?.begin(cell.model));
  NotebookActions.executed.connect((_, { notebook, cell }) => watched.get(notebook)?.end(cell.model));
}

class StaleMarks {
  private readonly notebook: Notebook;
  private readonly names: NamesOfCells;
  private readonly known = new WeakMap<CellModel, Known>();
  /** Cells that have run and haven't been counted yet, in that order. */
  private ran: CellModel[] = [];
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor({ content, sessionContext }: NotebookPanel) {
    this.notebook = content;
    this.names = new NamesOfCells(sessionContext);
    const forget = (): void => {
      this.names.forget();
      for (const cell of this.cells) this.of(cell.model).hasRun = false;
    };
    sessionContext.kernelChanged.connect(forget);
    sessionContext.statusChanged.connect((_, status) => /restarting/.test(status) && forget());
    content.modelContentChanged.connect(() => this.wait());
    content.disposed.connect(() => clearTimeout(this.rest));
  }

  begin(cell: CellModel): void {
    this.of(cell).sent = cell.sharedModel.getSource();
  }

  end(cell: CellModel): void {
    this.ran.push(cell);
    this.wait();
  }

  private get cells(): readonly Cell[] {
    return this.notebook.widgets.filter(({ model }) => model.type === "code");
  }

  private of(cell: CellModel): Known {
    const source = cell.sharedModel.getSource();
    const shown = typeof cell.executionCount === "number" ? source : undefined;
    const known = this.known.get(cell) ?? { shown, sent: source, version: 0, seen: undefined, hasRun: false };
    this.known.set(cell, known);
    return known;
  }

  private wait(): void {
    for (const { model } of this.cells) this.of(model);
    clearTimeout(this.rest);
    this.rest = setTimeout(() => void this.look(), REST);
  }

  /** Counts what has run, and marks; a kernel that nobody has used yet isn't asked. */
  private async look(): Promise<void> {
    const { cells } = this;
    const models = cells.map(({ model }) => model);
    const isTouched = models.some((model) => this.of(model).hasRun || this.isEdited(model));
    if (!isTouched && this.ran.length === 0) return;
    const names = await this.names.of(models.map((model) => model.sharedModel.getSource()));
    if (names === undefined || this.notebook.isDisposed) return;
    const states = (): CellState[] =>
      models.map((model, at) => ({
        ...this.of(model),
        isEdited: this.isEdited(model),
        names: names[at] ?? { declares: [], assigns: [], reads: [] },
      }));
    for (const model of this.ran.splice(0)) {
      const known = this.of(model);
      Object.assign(known, afterRun(states(), models.indexOf(model), known.sent !== known.shown));
      known.shown = known.sent;
      known.hasRun = true;
    }
    const stale = new Set(staleCells(states()));
    for (const [at, cell] of cells.entries()) this.mark(cell, stale.has(at));
  }

  /** What shows nothing has nothing that could be out of date; a changed cell is marked by JupyterLab itself. */
  private mark(cell: Cell, isStale: boolean): void {
    const isShown = typeof cell.model.executionCount === "number";
    cell.toggleClass("ic-stale", isShown && isStale && !this.isEdited(cell.model));
  }

  private isEdited(cell: CellModel): boolean {
    const { shown } = this.of(cell);
    return shown !== undefined && shown !== cell.sharedModel.getSource();
  }
}
