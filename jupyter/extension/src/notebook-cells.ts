import type { Cell, Notebook } from "@jupyterlab/notebook";

/** Calls a function for each cell of a notebook, now and again when cells come, move or get other tags. */
export function followCells(notebook: Notebook, each: (cell: Cell) => void): void {
  let waiting = false;
  const all = (): void => {
    waiting = false;
    if (notebook.isDisposed) return;
    for (const cell of notebook.widgets) each(cell);
  };
  // Every letter that is typed is a change.
  notebook.modelContentChanged.connect(() => {
    if (!waiting) requestAnimationFrame(all);
    waiting = true;
  });
  all();
}
