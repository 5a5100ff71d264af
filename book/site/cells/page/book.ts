import type { Output } from "../messages.js";

/** In which language a page speaks. */
export type PageLanguage = "zh" | "en" | "both";

/** What the page around the cells offers: see book/site. */
export interface Book {
  showOutputs(node: HTMLElement, outputs: readonly Output[]): Promise<void> | void;
  language(): PageLanguage;
  onLanguage(changed: () => void): unknown;
}

/** The page's notebook, as it lies in the page. */
export interface PageNotebook {
  readonly name: string;
  readonly metadata?: object;
  readonly cells: readonly PageNotebookCell[];
}

export interface PageNotebookCell {
  readonly id: string;
  readonly type: "code" | "markdown" | "raw";
  readonly source: string;
  readonly tags: readonly string[];
  /** Only where the page keeps them. */
  readonly outputs?: readonly Output[];
  readonly execution_count?: number | null;
}

/** The page around; a page without one shows words. */
export function bookOf(scope: { readonly IndustrialClustersBook?: Book }): Book {
  return scope.IndustrialClustersBook ?? { showOutputs: showWords, language: () => "both", onLanguage: () => {} };
}

function showWords(node: HTMLElement, outputs: readonly Output[]): void {
  node.replaceChildren(
    ...outputs.map((output) => {
      const pre = document.createElement("pre");
      pre.textContent = wordsOf(output);
      return pre;
    }),
  );
}

function wordsOf(output: Output): string {
  if (output.output_type === "stream") return output.text;
  if (output.output_type === "error") return output.traceback.join("\n");
  return String(output.data["text/plain"] ?? "");
}

/** The notebook of a page. */
export function notebookIn(page: Document): PageNotebook | undefined {
  const text = page.getElementById("notebook")?.textContent;
  return text ? (JSON.parse(text) as PageNotebook) : undefined;
}
