import { type Label, label } from "../../base/index.js";

/** How a location quotient compares the two shares. */
export type QuotientForm = "ratio" | "difference" | "log" | "symmetric";

/**
 * What each form is called, in a column.
 *
 * @internal
 */
export const formLabels: Readonly<Record<QuotientForm, Label>> = {
  ratio: label("区位商", "LQ"),
  difference: label("份额之差", "share difference"),
  log: label("区位商的对数", "ln LQ"),
  symmetric: label("对称区位商", "symmetric LQ"),
};
