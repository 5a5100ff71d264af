/** Cells of the notebooks that show something else in a page of the book, by notebook and cell, and why. */
export const DIFFERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
