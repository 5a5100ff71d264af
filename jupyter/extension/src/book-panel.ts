import { Widget } from "@lumino/widgets";
import { type BookNotebook, CONTENTS, type ContentsLine } from "./contents.js";
import { inLanguage, onLanguage } from "./language.js";

/** What the panel asks of the page that it stands in. */
export interface BookActions {
  /** How much of a notebook has run, from 0 to 1. */
  readonly share: (file: string) => number;
  readonly open: (file: string) => void;
  /** The notebook that is read now. */
  readonly current: () => string | undefined;
  readonly reset: () => void;
}

/** The book's contents at the left: chapters, their sections, and the notebooks about them. */
export class BookPanel extends Widget {
  private readonly end: () => void;

  constructor(private readonly actions: BookActions) {
    super();
    this.id = "industrial-clusters-book";
    this.addClass("ic-book");
    this.title.label = "书 Book";
    this.title.caption = "书的目录 Contents of the book";
    this.end = onLanguage(() => this.draw());
    this.draw();
  }

  override dispose(): void {
    this.end();
    super.dispose();
  }

  /** Draws it as things stand; what has been scrolled to and where the keyboard is stay. */
  draw(): void {
    const { scrollTop } = this.node;
    const focused = this.node.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.file
      : undefined;
    const list = element("nav");
    list.setAttribute("aria-label", inLanguage({ zh: "书的目录", en: "Contents of the book" }));
    list.append(...CONTENTS.flatMap((line) => this.line(line)));
    this.node.replaceChildren(list, this.foot());
    this.node.scrollTop = scrollTop;
    this.node.querySelector<HTMLElement>(`[data-file="${focused}"]`)?.focus();
  }

  private line({ section, title, notebooks, again }: ContentsLine): HTMLElement[] {
    const links = notebooks.map((each) => this.link(each));
    if (section === undefined || title === undefined) return links;
    if (!section.includes(".")) return [element("h2", `${section}  ${inLanguage(title, "\n")}`), ...links];
    const head = element("p", `${section}  ${inLanguage(title, " · ")}`);
    head.append(...again.map(({ file, number }) => this.button(file, `→ ${number}`, "again")));
    return [head, ...links];
  }

  private link({ file, number, title }: BookNotebook): HTMLElement {
    const share = this.actions.share(file);
    const button = this.button(file, "", "notebook");
    const mark = element(
      "span",
      share >= 1 ? "✓" : share > 0 ? `${Math.max(1, Math.floor(share * 100))}%` : "",
      "mark",
    );
    const said = share >= 1 ? { zh: "已运行", en: "has run" } : { zh: "已运行的部分", en: "of it has run" };
    if (share > 0) mark.title = inLanguage(said);
    button.append(element("b", number), element("span", inLanguage(title, "\n"), "title"), mark);
    return button;
  }

  private button(file: string, text: string, name: string): HTMLButtonElement {
    const button = element("button", text, name);
    button.type = "button";
    button.dataset.file = file;
    button.dataset.lmSuppressShortcuts = "true";
    if (file === this.actions.current()) button.setAttribute("aria-current", "page");
    button.addEventListener("click", () => this.actions.open(file));
    return button;
  }

  private foot(): HTMLElement {
    const reset = element(
      "button",
      `↺ ${inLanguage({ zh: "这本笔记恢复原样…", en: "Reset this notebook…" }, " · ")}`,
      "reset",
    );
    reset.type = "button";
    reset.disabled = this.actions.current() === undefined;
    reset.addEventListener("click", () => this.actions.reset());
    return reset;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = "", className = ""): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), { textContent: text, className });
}
