import type { Book } from "./book.js";
import { offer } from "./offer.js";
import { element } from "./element.js";
import { said, speaking, WORDS } from "./words.js";

const TABLES = ".csv,.tsv,.txt,.xlsx,.xls,.json";

/** The reader's own files: dropped onto the page or chosen, they go to where cells run, and nowhere else. */
export class OwnFiles {
  readonly button: HTMLButtonElement;
  readonly list: HTMLElement = element("ul", { className: "own-files" });
  readonly #book: Book;
  readonly #add: (name: string, bytes: Uint8Array) => void;
  readonly #names = new Set<string>();

  constructor(book: Book, add: (name: string, bytes: Uint8Array) => void) {
    this.#book = book;
    this.#add = add;
    this.button = speaking(book, element("button", { type: "button" }), WORDS.addFile, WORDS.dropHere);
    const input = element("input", { type: "file", multiple: true, accept: TABLES, hidden: true });
    input.onchange = () => void this.#take([...(input.files ?? [])]);
    this.button.onclick = () => input.click();
    this.list.append(input);
    document.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void this.#take(files);
    });
  }

  async #take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      this.#add(file.name, new Uint8Array(await file.arrayBuffer()));
      if (this.#names.has(file.name)) continue;
      this.#names.add(file.name);
      const code = element("code", { textContent: `readTable(${JSON.stringify(file.name)})` });
      const words = element("span", { textContent: `${said(this.#book, WORDS.isThere)} ` });
      this.list.append(element("li", {}, words, code));
    }
  }

  /** A file that a cell has saved, to be taken along. */
  saved(path: string, bytes: Uint8Array): void {
    const name = path.replace(/^.*\//, "");
    this.list.querySelector(`[data-name="${CSS.escape(name)}"]`)?.remove();
    const button = element("button", { type: "button", textContent: name });
    button.onclick = () => offer(name, new Uint8Array(bytes));
    const words = element("span", { textContent: `${said(this.#book, WORDS.wasSaved)} ` });
    const item = element("li", {}, words, button);
    item.dataset["name"] = name;
    this.list.append(item);
  }
}
