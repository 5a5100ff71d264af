import type { DocumentContext, JupyterFrontEnd } from "@jupyterlab/application";
import type { ICommandPalette } from "@jupyterlab/apputils";
import { PageConfig } from "@jupyterlab/coreutils";
import type { ILauncher } from "@jupyterlab/launcher";
import { type Notebook, NotebookActions } from "@jupyterlab/notebook";
import { BookPanel } from "./book-panel.js";
import { tagsOf } from "./cell-tags.js";
import { CONTENTS, fileOf } from "./contents.js";
import { CATEGORY } from "./language-switch.js";
import { Progress } from "./progress.js";
import { reset } from "./reset.js";

const OPEN = "industrial-clusters:start-book";
const RESET = "industrial-clusters:reset-notebook";

/** The book's panel at the left, its card in the launcher, and the way back to a notebook's first text. */
export function addBook(app: JupyterFrontEnd, palette: ICommandPalette | null, launcher: ILauncher | null): void {
  const contexts = new Map<Notebook, DocumentContext>();
  const progress = new Progress(localStorage, () => panel.draw());
  const current = () => readNow(app, contexts);
  const open = (file: string) => void app.commands.execute("docmanager:open", { path: pathTo(file, current()?.path) });
  const panel = new BookPanel({
    share: (file) => progress.share(file),
    open,
    current: () => fileOf(current()?.path ?? ""),
    reset: () => void app.commands.execute(RESET),
  });
  app.docRegistry.addWidgetExtension("Notebook", {
    createNew: ({ content }, context) => {
      contexts.set(content, context);
      content.disposed.connect(() => contexts.delete(content));
      return undefined;
    },
  });
  NotebookActions.executed.connect((_, { notebook, cell, success }) => {
    const file = fileOf(contexts.get(notebook)?.path ?? "");
    if (file === undefined || !(success || tagsOf(cell).includes("raises-exception"))) return;
    progress.ran(file, notebook, cell);
  });
  app.shell.currentChanged?.connect(() => panel.draw());
  app.shell.add(panel, "left", { rank: 150 });
  app.commands.addCommand(OPEN, {
    label: "书：从头开始 The book: start here",
    caption: "打开第一本笔记 Opens the first notebook",
    iconClass: "ic-book-icon",
    execute: () => open(CONTENTS[0]?.notebooks[0]?.file ?? ""),
  });
  app.commands.addCommand(RESET, {
    label: "这本笔记恢复原样… Reset this notebook…",
    isEnabled: () => fileOf(current()?.path ?? "") !== undefined,
    execute: async () => {
      const context = current();
      const file = fileOf(context?.path ?? "");
      if (context !== undefined && file !== undefined && (await reset(app, context, file))) progress.forget(file);
    },
  });
  for (const command of [OPEN, RESET]) palette?.addItem({ command, category: CATEGORY });
  launcher?.add({ command: OPEN, category: CATEGORY, rank: 0 });
}

/** The document that is read now, if it is a notebook. */
function readNow(
  { shell }: JupyterFrontEnd,
  contexts: ReadonlyMap<Notebook, DocumentContext>,
): DocumentContext | undefined {
  const { currentWidget } = shell;
  return [...contexts].find(([notebook]) => currentWidget?.contains(notebook))?.[1];
}

/** Beside the notebook of the book that is read now; else where `npm start` says that the reader's notebooks lie. */
function pathTo(file: string, beside: string | undefined): string {
  if (beside !== undefined && fileOf(beside) !== undefined) return beside.replace(/[^/]*$/, file);
  return `${PageConfig.getOption("industrialClustersNotebooks") || "notebooks"}/${file}`;
}
