import type { Drawing } from "../../../../src/display/png/drawing.js";
import type { Output } from "../messages.js";
import type { StoredNotebook } from "./notebook-file.js";

/** In which language a page speaks. */
export type PageLanguage = "zh" | "en" | "both";

/** What the page around the cells offers: see book/site. */
export interface Book {
  showOutputs(node: HTMLElement, outputs: readonly Output[]): Promise<void> | void;
  language(): PageLanguage;
  onLanguage(changed: () => void): unknown;
  pictureOf(drawing: Drawing): Promise<Uint8Array>;
  load(source: string): Promise<void>;
}

/** The page's notebook, as it lies in the page. */
export interface PageNotebook {
  readonly name: string;
  readonly cells: readonly PageNotebookCell[];
}

export interface PageNotebookCell {
  readonly id: string;
  readonly type: "code" | "markdown" | "raw";
  readonly source: string;
  readonly tags: readonly string[];
}

/** The notebook of a page. */
export function notebookIn(page: Document): PageNotebook | undefined {
  const text = page.getElementById("notebook")?.textContent;
  return text ? (JSON.parse(text) as PageNotebook) : undefined;
}

/** The notebook's file as it came, with all that its cells have shown: read when a reader takes it along. */
export async function storedNotebook(book: Book, { name }: PageNotebook): Promise<StoredNotebook> {
  await book.load(`assets/notebooks/${name}.js`);
  const { IndustrialClustersStored: stored } = globalThis as { readonly IndustrialClustersStored?: StoredNotebook };
  if (stored === undefined) throw new Error(`assets/notebooks/${name}.js holds no notebook.`);
  return stored;
}
