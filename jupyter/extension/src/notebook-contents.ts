import type { Widget } from "@lumino/widgets";
import type { ContentsModel, ITableOfContentsRegistry } from "@jupyterlab/toc";
import { tagsOf } from "./cell-tags.js";
import { type ShownLanguage, language, onLanguage } from "./language.js";

/**
 * The front end's own table of contents, in the language that is chosen. A factory of ours stands before the
 * notebook's and hands on what that makes, without the headings of cells in the other language; if it came after it,
 * the contents would be in both languages, as without us.
 */
export function addNotebookContents(registry: ITableOfContentsRegistry): void {
  let asking = false;
  /** What the factories after ours give. */
  const others = <T>(ask: () => T): T => {
    asking = true;
    try {
      return ask();
    } finally {
      asking = false;
    }
  };
  registry.add({
    isApplicable: () => !asking,
    createNew: (widget, configuration) =>
      inLanguage(
        widget,
        others(() => registry.getModel(widget, configuration)),
      ),
    getToolbarItems: (widget) => others(() => registry.getToolbarItems(widget)) ?? [],
  });
}

function inLanguage(widget: Widget, model: ContentsModel | undefined): ContentsModel | undefined {
  if (model === undefined) return undefined;
  widget.disposed.connect(onLanguage(() => model.stateChanged.emit()));
  return new Proxy(model, {
    get(of, name) {
      if (name === "headings") return of.headings.filter((heading) => isIn(heading, language()));
      const value: unknown = Reflect.get(of, name);
      return typeof value === "function" ? value.bind(of) : value;
    },
    set: (of, name, value) => Reflect.set(of, name, value),
  });
}

/**
 * Headings of what isn't a cell of a notebook, as of a Markdown file, are in every language; so is what is listed still
 * of a cell that is gone.
 */
function isIn({ cellRef }: ContentsModel["headings"][number], shown: ShownLanguage): boolean {
  const other = { zh: "en", en: "zh", both: undefined }[shown];
  return other === undefined || cellRef === undefined || cellRef.isDisposed || !tagsOf(cellRef).includes(other);
}
