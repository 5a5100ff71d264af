import json from "../../../book/contents.json" with { type: "json" };

interface Label {
  readonly zh: string;
  readonly en: string;
}

/** A notebook of the book. */
export interface BookNotebook {
  readonly file: string;
  /** "04-2": what its name begins with. */
  readonly number: string;
  readonly title: Label;
}

/** A line of the contents: a chapter ("4"), a section ("4.2") with its notebooks, or notebooks that are about none. */
export interface ContentsLine {
  readonly section?: string;
  readonly title?: Label;
  readonly notebooks: readonly BookNotebook[];
  /** Those that stand at an earlier section already. */
  readonly again: readonly { readonly file: string; readonly number: string }[];
}

/** The book's contents, as `npm run formulas` writes them. */
export const CONTENTS: readonly ContentsLine[] = json;

const FILES = new Set(CONTENTS.flatMap(({ notebooks }) => notebooks.map(({ file }) => file)));

/** The book's notebook that a path names, wherever its folder; a reader's own notebook has none. */
export function fileOf(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return FILES.has(name) ? name : undefined;
}
