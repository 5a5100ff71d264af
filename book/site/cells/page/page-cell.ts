import type { CellNames } from "../../../../jupyter/kernel/cells/cell-names.js";
import type { CellState } from "../../../../jupyter/kernel/cells/dependencies.js";
import type { PlacedError } from "../compiler/placed-errors.js";
import type { Output } from "../messages.js";
import type { Book } from "./book.js";
import type { ChangedCell } from "./notebook-file.js";
import { CellEditor, type EditorHost } from "./editor.js";
import { element } from "./element.js";
import { said, speaking, type Words, WORDS } from "./words.js";

/** What a cell asks of its page. */
export interface CellPage extends Pick<EditorHost, "complete" | "help" | "runStale"> {
  readonly book: Book;
  run(cell: PageCell): void;
  runTo(cell: PageCell): void;
  goOn(cell: PageCell): void;
  reset(cell: PageCell): void;
  stop(): void;
  changed(): void;
  focused(): void;
}

/** A cell as the notebook has it. */
export interface CellOfNotebook {
  readonly id: string;
  readonly source: string;
  readonly mayFail: boolean;
}

/** How often outputs are drawn while a cell runs, in ms. */
const PACE = 150;

/** One code cell of a page: its editor, its buttons, what it shows, and how it stands to the others. */
export class PageCell implements CellState {
  readonly id: string;
  names: CellNames = { declares: [], assigns: [], reads: [] };
  version = 0;
  seen: ReadonlyMap<number, number> | undefined;
  hasRun = false;
  /** The text of what is shown. */
  shownCode: string;
  /** Its error is there to be seen, and doesn't keep the next cells from running. */
  readonly mayFail: boolean;
  readonly node: HTMLElement;
  readonly #source: string;
  readonly #page: CellPage;
  readonly #place: HTMLElement;
  readonly #outputs: HTMLElement;
  /** What the page showed as it came: put aside when the first run shows something else. */
  #stored: readonly ChildNode[] | undefined;
  readonly #state: HTMLElement;
  readonly #button: HTMLButtonElement;
  #editor: CellEditor | undefined;
  #shown: Output[] | undefined;
  #count: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #words: Words | undefined;
  #isRunning = false;

  constructor(node: HTMLElement, { id, source, mayFail }: CellOfNotebook, page: CellPage) {
    this.node = node;
    this.id = id;
    this.mayFail = mayFail;
    this.shownCode = source;
    this.#source = source;
    this.#page = page;
    this.#place = node.querySelector<HTMLElement>(".source") ?? node;
    this.#outputs =
      node.querySelector<HTMLElement>(".outputs") ?? node.appendChild(element("div", { className: "outputs" }));
    const { book } = page;
    this.#button = speaking(book, element("button", { type: "button", className: "run" }), WORDS.run, WORDS.runTitle);
    this.#button.onclick = () => (this.#isRunning ? page.stop() : page.run(this));
    const runTo = speaking(book, element("button", { type: "button" }), WORDS.runTo);
    runTo.onclick = () => page.runTo(this);
    const reset = speaking(book, element("button", { type: "button" }), WORDS.resetCell);
    reset.onclick = () => page.reset(this);
    this.#state = element("span", { className: "state" });
    this.#place.after(element("div", { className: "cell-tools" }, this.#button, runTo, reset, this.#state));
    // Who can't see it hears how a cell stands that he has been in; of all cells it would be a babble.
    node.addEventListener("focusin", () => this.#state.setAttribute("role", "status"), { once: true });
    book.onLanguage(() => this.#say(this.#words));
  }

  get code(): string {
    return this.#editor?.code ?? this.#changedCode ?? this.#source;
  }

  /** A text that was given before there was an editor. */
  #changedCode: string | undefined;

  set code(code: string) {
    if (this.#editor) this.#editor.code = code;
    else this.#changedCode = code;
  }

  get isEdited(): boolean {
    return this.code !== this.shownCode;
  }

  /** What a notebook file keeps of it. */
  get changed(): ChangedCell {
    return { code: this.code, outputs: this.#shown, count: this.#count };
  }

  /** Puts an editor where the text is: when a reader comes near. */
  edit(): CellEditor {
    if (this.#editor) return this.#editor;
    const { code } = this;
    const page = this.#page;
    this.#place.replaceChildren();
    this.#editor = new CellEditor(this.#place, code, {
      label: said(page.book, WORDS.editor),
      run: () => page.run(this),
      runAndGoOn: () => page.goOn(this),
      runStale: () => page.runStale(),
      changed: () => page.changed(),
      focused: () => page.focused(),
      complete: (...place) => page.complete(...place),
      help: (...place) => page.help(...place),
    });
    page.book.onLanguage(() => {
      if (this.#editor) this.#editor.label = said(page.book, WORDS.editor);
    });
    return this.#editor;
  }

  focus(): void {
    this.edit().view.focus();
  }

  /** Marks errors in the text. */
  mark(errors: readonly PlacedError[]): void {
    if (this.#editor || errors.length > 0) this.edit().mark(errors);
  }

  /** Says how the cell stands; `of` is for styles and tests. */
  stand(of: string, words?: Words, values: Readonly<Record<string, number>> = {}): void {
    this.node.dataset["state"] = of;
    this.#isRunning = of === "running" || of === "queued";
    const { book } = this.#page;
    this.#button.textContent = said(book, this.#isRunning ? WORDS.stop : WORDS.run);
    this.#say(words, values);
  }

  #say(words: Words | undefined, values: Readonly<Record<string, number>> = {}): void {
    this.#words = words;
    const text = words ? said(this.#page.book, words, values) : "";
    if (this.#state.textContent !== text) this.#state.textContent = text;
  }

  /** Begins to show what a run shows; the older stays until something comes. */
  begin(): void {
    this.#shown = [];
  }

  readonly emit = (output: Output): void => {
    this.#shown ??= [];
    const shown = this.#shown;
    const last = shown.at(-1);
    if (output.output_type === "stream" && last?.output_type === "stream" && last.name === output.name) {
      shown[shown.length - 1] = { ...last, text: last.text + output.text };
    } else shown.push(output);
    this.#timer ??= setTimeout(() => this.draw(), PACE);
  };

  /** Shows what there is now. */
  draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#stored) {
      this.#stored = [...this.#outputs.childNodes];
      this.#outputs.replaceChildren();
    }
    this.#page.book.showOutputs(this.#outputs, this.#shown ?? []);
  }

  /** What is shown is that of the text as it was when the run began. */
  end(code: string, count: number | null): void {
    this.shownCode = code;
    this.#count = count;
    this.draw();
  }

  /** Says that it couldn't be run at all, such as for a script of the book that is missing. */
  fail(error: unknown): void {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    this.begin();
    this.emit({ output_type: "error", ename: name, evalue: message, traceback: [`${name}: ${message}`] });
    this.draw();
    this.stand("error", WORDS.failed);
  }

  /** Shows again what the page came with. */
  showStored(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stored) this.#outputs.replaceChildren(...this.#stored);
    this.#stored = undefined;
  }

  get outputs(): readonly Output[] {
    return this.#shown ?? [];
  }

  /** Back to the text and the outputs that the page came with. */
  restore(): void {
    this.code = this.#source;
    this.shownCode = this.#source;
    this.#editor?.mark([]);
    this.version = 0;
    this.seen = undefined;
    this.#shown = undefined;
    this.#count = null;
    this.showStored();
  }
}
