import { ICommandPalette } from "@jupyterlab/apputils";
import type { Plugin } from "@jupyterlab/application";
import { ILauncher } from "@jupyterlab/launcher";
import { ITableOfContentsRegistry } from "@jupyterlab/toc";
import { addBook } from "./book.js";
import { addLanguageSwitch } from "./language-switch.js";
import { addFolds } from "./folds.js";
import { addNotebookContents } from "./notebook-contents.js";
import { addStaleMarks } from "./stale-marks.js";
import style from "./style.css";

const language: Plugin<[ICommandPalette]> = {
  id: "industrial-clusters-lab:language",
  description: "Shows the book in Chinese, in English or in both.",
  autoStart: true,
  optional: [ICommandPalette],
  activate: (app, palette) => {
    const sheet = document.createElement("style");
    sheet.textContent = style;
    document.head.append(sheet);
    addLanguageSwitch(app, palette);
  },
};

const folds: Plugin<[]> = {
  id: "industrial-clusters-lab:folds",
  description: "Keeps solutions folded until a reader opens them.",
  autoStart: true,
  optional: [],
  activate: addFolds,
};

const book: Plugin<[ICommandPalette, ILauncher]> = {
  id: "industrial-clusters-lab:book",
  description: "The book's contents at the left, with what has been run; takes a notebook back to its first text.",
  autoStart: true,
  optional: [ICommandPalette, ILauncher],
  activate: addBook,
};

const stale: Plugin<[]> = {
  id: "industrial-clusters-lab:stale",
  description: "Marks cells whose outputs are no longer what the cells above them would give.",
  autoStart: true,
  optional: [],
  activate: addStaleMarks,
};

const contents: Plugin<[ITableOfContentsRegistry]> = {
  id: "industrial-clusters-lab:contents",
  description: "Lists the headings of a notebook in the language that is chosen.",
  autoStart: true,
  optional: [ITableOfContentsRegistry],
  activate: (_, registry) => {
    if (registry !== null) addNotebookContents(registry);
  },
};

export default [language, folds, book, stale, contents];
