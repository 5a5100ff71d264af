const PICTURE = "a picture is drawn with Node's canvas: in a page the figure's own button saves it";
const AFTER = "Run all stops at the picture before it, so that it hasn't run";

/** Cells of the notebooks that show something else in a page of the book, by notebook and cell, and why. */
export const DIFFERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "10-2-your-own-data": { "916f6b09": PICTURE },
  "09-formulas": {
    "7a070357": PICTURE,
    fcf49516: AFTER,
    e2e352ef: AFTER,
    "05c54626": AFTER,
    "4ebbbaa5": AFTER,
    "5483a439": AFTER,
    "80f1ee3b": AFTER,
    "57b594fa": AFTER,
  },
};
