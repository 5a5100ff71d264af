import type { Book } from "./book.js";
import type { CellsOfPage } from "./cells-of-page.js";
import { offer } from "./offer.js";
import { element } from "./element.js";
import type { OwnFiles } from "./own-files.js";
import { said, speaking, type Words, WORDS } from "./words.js";

/** The buttons for all cells of a page. */
export function toolbar(book: Book, cells: CellsOfPage, files: OwnFiles, name: string): HTMLElement {
  const button = (words: Words, act: () => unknown): HTMLButtonElement => {
    const node = speaking(book, element("button", { type: "button" }), words);
    node.onclick = () => void act();
    return node;
  };
  const stale = button(WORDS.runStale, () => void cells.runStale());
  stale.className = "run-stale";
  stale.disabled = true;
  const count = element("span", { className: "count" });
  cells.onStale = (number) => {
    stale.disabled = number === 0;
    count.textContent = number === 0 ? "" : `(${number})`;
  };
  const atOnce = element("input", { type: "checkbox" });
  atOnce.onchange = () => {
    cells.isAtOnce = atOnce.checked;
  };
  const node = element(
    "div",
    { className: "cells-toolbar" },
    button(WORDS.runAll, () => void cells.runAll()),
    stale,
    count,
    element("label", {}, atOnce, speaking(book, element("span"), WORDS.atOnce)),
    button(WORDS.resetPage, () => void cells.reset()),
    files.button,
    button(WORDS.download, async () => offer(`${name}.ipynb`, await cells.file())),
    files.list,
  );
  node.setAttribute("role", "group");
  const label = (): void => node.setAttribute("aria-label", said(book, WORDS.toolbar));
  label();
  book.onLanguage(label);
  return node;
}
