/** What every page of the book runs. Other scripts, the one of the cells foremost, find it as `IndustrialClustersBook`. */
import type { Output } from "../show/outputs.mjs";
import { bar } from "./bar.js";
import { enlivenWithin } from "./live.js";
import type { Drawing } from "../../../src/display/png/drawing.js";
import { load } from "./load.js";
import { showOutputs } from "./outputs.js";
import { type Language, language, type Theme, theme } from "./settings.js";
import { pictureOf } from "./picture.js";
import { printing } from "./print.js";
import { search } from "./search.js";

/** What the page offers to the scripts that make its cells run. */
export interface Book {
  /** Shows outputs of a cell as nbformat has them, in place of what the node holds. */
  showOutputs(node: HTMLElement, outputs: readonly Output[]): Promise<void>;
  /** The language that the reader chose. */
  language(): Language;
  /** Calls a function whenever the language changes; what comes back ends that. */
  onLanguage(listener: (language: Language) => void): () => void;
  theme(): Theme;
  onTheme(listener: (theme: Theme) => void): () => void;
  /** A figure as the file that a cell saves. */
  pictureOf(drawing: Drawing): Promise<Uint8Array>;
  /** Reads a script of the book once, such as `assets/plotly.js`. */
  load(source: string): Promise<void>;
}

declare global {
  var IndustrialClustersBook: Book;
  /** The script of the cells, if the page has it. */
  var IndustrialClustersCells: { mount(document: Document): void } | undefined;
}

globalThis.IndustrialClustersBook = {
  showOutputs,
  language: () => language.value,
  onLanguage: (listener) => language.listen(listener),
  theme: () => theme.value,
  onTheme: (listener) => theme.listen(listener),
  pictureOf,
  load,
};

bar();
search();
printing();
enlivenWithin(document.body);
// The script of the cells is read after this one.
addEventListener("DOMContentLoaded", () => {
  globalThis.IndustrialClustersCells?.mount(document);
  document.documentElement.dataset.ready = "";
});
