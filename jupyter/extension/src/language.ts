/** In which language a reader sees the book: one, or both as it is written. */
export type ShownLanguage = "zh" | "en" | "both";

/** A reader's choice is remembered by the browser, under this name. */
const STORE = "industrial-clusters:language";

/** As much of a page as is used; none of it in a test that has no page. */
const page = globalThis as {
  readonly localStorage?: { getItem(name: string): string | null; setItem(name: string, text: string): void };
  readonly addEventListener?: (type: "storage", follow: (event: { readonly key: string | null }) => void) => void;
};

const listeners = new Set<(language: ShownLanguage) => void>();

let chosen = remembered();

// A second window of the same reader follows.
page.addEventListener?.("storage", ({ key }) => {
  if (key === STORE) tell(remembered());
});

/** The language that is shown now. */
export function language(): ShownLanguage {
  return chosen;
}

/** Shows another language, here and in the reader's other windows, and the next time too. */
export function setLanguage(next: ShownLanguage): void {
  try {
    page.localStorage?.setItem(STORE, next);
  } catch {
    // A browser that keeps nothing: the choice holds until the page is closed.
  }
  tell(next);
}

/**
 * Calls a function whenever the language becomes another one.
 *
 * @returns what ends that; a widget calls it when it is disposed of.
 */
export function onLanguage(follow: (language: ShownLanguage) => void): () => void {
  listeners.add(follow);
  return () => void listeners.delete(follow);
}

/** A text in the language that is shown; both, Chinese first, with `between` between them. */
export function inLanguage({ zh, en }: { readonly zh: string; readonly en: string }, between = " "): string {
  if (chosen !== "both") return chosen === "zh" ? zh : en;
  return zh === en ? zh : `${zh}${between}${en}`;
}

function tell(next: ShownLanguage): void {
  if (next === chosen) return;
  chosen = next;
  for (const follow of [...listeners]) follow(next);
}

function remembered(): ShownLanguage {
  try {
    const text = page.localStorage?.getItem(STORE);
    return text === "zh" || text === "en" ? text : "both";
  } catch {
    return "both";
  }
}
