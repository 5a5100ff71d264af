import { afterRun, neededFirst, staleCells } from "../../../../jupyter/kernel/cells/dependencies.js";
import { type Book, type PageNotebook, storedNotebook } from "./book.js";
import { notebookFile } from "./notebook-file.js";
import { type CellPage, PageCell } from "./page-cell.js";
import type { CellEnd, Session } from "./session.js";
import { WORDS } from "./words.js";

/** How long nobody has typed until what depends on a change is marked, in ms. */
const REST = 250;

/** All cells of a page: they run one at a time, and nothing runs that a reader hasn't asked for. */
export class CellsOfPage {
  readonly cells: readonly PageCell[];
  readonly session: Session;
  /** Whether what depends on a cell that has run is run with it. */
  isAtOnce = false;
  /** Told how many cells are out of date. */
  onStale: (count: number) => void = () => {};
  readonly #notebook: PageNotebook;
  readonly #book: Book;
  /** Cells that wait for their turn, and the one that runs. */
  #queue: PageCell[] = [];
  #areNamed = false;
  #current: PageCell | undefined;
  #work: Promise<void> | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Document, notebook: PageNotebook, book: Book, session: Session) {
    this.#notebook = notebook;
    this.#book = book;
    this.session = session;
    const known = new Map(notebook.cells.map((cell) => [cell.id, cell]));
    const nodes = [...page.querySelectorAll<HTMLElement>(".cell.code[data-cell]")];
    this.cells = nodes.map((node) => {
      const id = node.dataset.cell ?? "";
      const { source = node.querySelector("pre")?.textContent ?? "", tags = [] } = known.get(id) ?? {};
      return new PageCell(node, { id, source, mayFail: tags.includes("raises-exception") }, this.#host());
    });
  }

  /** Runs a cell, and before it those that it needs and that haven't run yet. */
  async run(cell: PageCell): Promise<void> {
    cell.stand("queued", this.session.isReady ? WORDS.queued : WORDS.loading);
    try {
      await this.#readNames();
    } catch (error) {
      cell.fail(error);
      return;
    }
    const at = this.cells.indexOf(cell);
    const first = neededFirst(this.cells, at).flatMap((each) => this.cells[each] ?? []);
    await this.runAll([...first, cell]);
    if (first.length > 0 && cell.node.dataset.state === "ok") cell.stand("ok", WORDS.ranFirst, { n: first.length });
    if (this.isAtOnce) await this.runStale();
  }

  /** Runs cells one after the other; the first error ends it, unless it is there to be seen. */
  async runAll(cells: readonly PageCell[] = this.cells): Promise<void> {
    for (const cell of cells) {
      if (this.#queue.includes(cell) || cell === this.#current) continue;
      this.#queue.push(cell);
      cell.stand("queued", WORDS.queued);
    }
    this.#work ??= this.#runQueue();
    await this.#work;
  }

  /** Runs the cells that are out of date, and those that were changed, in the order of the page. */
  async runStale(): Promise<void> {
    await this.#readNames();
    const stale = new Set(staleCells(this.cells));
    const cells = this.cells.filter((cell, at) => stale.has(at) || cell.isEdited);
    const needed = new Set(cells.flatMap((cell) => neededFirst(this.cells, this.cells.indexOf(cell))));
    await this.runAll(this.cells.filter((cell, at) => needed.has(at) || cells.includes(cell)));
  }

  /** Ends what runs. */
  async stop(): Promise<void> {
    for (const cell of this.#queue.splice(0)) cell.stand("");
    for (const cell of this.cells) cell.hasRun = false;
    await this.session.stop();
  }

  /** Back to the page as it came. */
  async reset(cells: readonly PageCell[] = this.cells): Promise<void> {
    if (cells === this.cells) await this.stop();
    for (const cell of cells) {
      cell.restore();
      cell.stand("");
    }
    await this.#mark();
  }

  /** The page as a notebook file. */
  async file(): Promise<string> {
    const stored = await storedNotebook(this.#book, this.#notebook);
    return notebookFile(stored, new Map(this.cells.map((cell) => [cell.id, cell.changed])));
  }

  async #runQueue(): Promise<void> {
    for (let cell = this.#queue.shift(); cell; cell = this.#queue.shift()) {
      this.#current = cell;
      const isFine = await this.#runOne(cell).finally(() => {
        this.#current = undefined;
      });
      if (!isFine) for (const left of this.#queue.splice(0)) left.stand("");
    }
    this.#work = undefined;
    await this.#mark();
  }

  async #runOne(cell: PageCell): Promise<boolean> {
    const { code } = cell;
    cell.stand("running", this.session.isReady ? WORDS.running : WORDS.loading);
    cell.begin();
    let end: CellEnd;
    try {
      end = await this.session.run(code, cell.emit);
    } catch (error) {
      cell.fail(error);
      return false;
    }
    const { status, diagnostics, count } = end;
    // Without their names no cell would be known to have seen what it needs.
    if (!this.#areNamed) await this.#readNames();
    this.#count(cell, code);
    cell.end(code, count);
    cell.mark(diagnostics);
    if (status === "stopped") cell.stand("stopped", WORDS.stopped);
    else cell.stand(status, status === "error" ? WORDS.failed : WORDS.checked);
    cell.hasRun = status !== "stopped";
    return status === "ok" || (status === "error" && cell.mayFail);
  }

  /** Whether the names of a cell that runs get other values than before, and which versions it has seen itself. */
  #count(cell: PageCell, code: string): void {
    Object.assign(cell, afterRun(this.cells, this.cells.indexOf(cell), code !== cell.shownCode));
  }

  /** Asks the compiler which names each cell deals with. */
  async #readNames(): Promise<void> {
    const names = await this.session.names(this.cells.map(({ code }) => code));
    for (const [at, cell] of this.cells.entries()) cell.names = names[at] ?? cell.names;
    this.#areNamed = true;
  }

  async #mark(): Promise<void> {
    if (!this.session.isReady) return;
    await this.#readNames();
    const stale = new Set(staleCells(this.cells));
    for (const [at, cell] of this.cells.entries()) {
      const { dataset } = cell.node;
      if (dataset.state === "running" || dataset["state"] === "queued") continue;
      if (cell.isEdited) cell.stand("edited", WORDS.edited);
      else if (stale.has(at)) cell.stand("stale", WORDS.stale);
      else if (dataset.state === "stale" || dataset["state"] === "edited") cell.stand(cell.hasRun ? "ok" : "");
    }
    this.onStale(this.cells.filter((cell, at) => stale.has(at) || cell.isEdited).length);
  }

  #host(): CellPage {
    return {
      book: this.#book,
      run: (cell) => void this.run(cell),
      runTo: (cell) => void this.runAll(this.cells.slice(0, this.cells.indexOf(cell) + 1)),
      runStale: () => void this.runStale(),
      goOn: (cell) => {
        void this.run(cell);
        this.cells[this.cells.indexOf(cell) + 1]?.focus();
      },
      reset: (cell) => void this.reset([cell]),
      stop: () => void this.stop(),
      changed: () => {
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => void this.#mark(), REST);
      },
      focused: () => void this.session.start().catch(() => {}),
      complete: (code, at) => this.session.complete(code, at),
      help: async (code, at) => (this.session.isReady ? this.session.ask("help", { code, at }) : undefined),
    };
  }
}
