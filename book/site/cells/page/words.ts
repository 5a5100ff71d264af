import type { Book } from "./book.js";

/** A text in both languages. */
export type Words = readonly [zh: string, en: string];

/** What is written on buttons and said of cells. */
export const WORDS = {
  run: ["运行", "Run"],
  runTitle: ["运行这一格（Shift-Enter，或 Ctrl-Enter）", "Run this cell (Shift-Enter, or Ctrl-Enter)"],
  stop: ["停止", "Stop"],
  runTo: ["运行到这里", "Run to here"],
  resetCell: ["复原", "Reset"],
  runAll: ["全部运行", "Run all"],
  runStale: ["运行受影响的", "Run what is out of date"],
  atOnce: ["改动后立即运行受影响的格", "Run what depends on a change at once"],
  resetPage: ["全部复原", "Reset page"],
  addFile: ["打开自己的表", "Open your own table"],
  download: ["下载 .ipynb", "Download .ipynb"],
  toolbar: ["运行本页的代码", "Run the code of this page"],
  edited: ["已改，未运行", "changed, not run yet"],
  stale: ["上面有改动，这里的结果已过时", "out of date: a cell above has changed"],
  queued: ["等待", "waiting"],
  running: ["正在运行", "running"],
  loading: ["正在读入编译器", "reading the compiler"],
  checked: ["完成", "done"],
  failed: ["有错误", "an error"],
  stopped: [
    "已停止：变量都没有了，再运行时从需要的格重新算起",
    "stopped: variables are lost, and cells run again as they are needed",
  ],
  ranFirst: ["先运行了它用到的 {n} 格", "{n} cells that it needs ran first"],
  editor: [
    "代码。Shift-Enter 运行；Tab 缩进，先按 Escape 再按 Tab 离开",
    "Code. Shift-Enter runs it; Tab indents, Escape and then Tab leaves",
  ],
  dropHere: [
    "把 CSV 或 Excel 文件放到这里：它只留在这台电脑上",
    "Drop a CSV or Excel file here: it stays on this machine",
  ],
  isThere: ["可以这样读：", "To be read as:"],
  wasSaved: ["单元格存下的文件：", "Saved by a cell:"],
} as const satisfies Record<string, Words>;

/** A text as the page speaks. */
export function said(book: Book, [zh, en]: Words, values: Readonly<Record<string, number | string>> = {}): string {
  const language = book.language();
  const text = language === "zh" ? zh : language === "en" ? en : `${zh} ${en}`;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A node whose text follows the language of the page. */
export function speaking<T extends HTMLElement>(book: Book, node: T, words: Words, title?: Words): T {
  const say = (): void => {
    node.textContent = said(book, words);
    if (title) node.title = said(book, title);
  };
  say();
  book.onLanguage(say);
  return node;
}
