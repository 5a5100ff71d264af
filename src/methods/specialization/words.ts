import { type Label, say } from "../../base/index.js";
import type { ReferenceTotals } from "./reference.js";

/** How a location quotient compares the two shares. */
export type QuotientForm = "ratio" | "difference" | "log" | "symmetric";

/** What a region's structure is compared with. */
export type SpecializationReference = "nation" | "rest" | "mean-of-others";

/** What each form of a quotient is called, in a column. */
export const FORMS: Readonly<Record<QuotientForm, Label>> = {
  ratio: say("区位商", "LQ"),
  difference: say("份额之差", "share difference"),
  log: say("区位商的对数", "ln LQ"),
  symmetric: say("对称区位商", "symmetric LQ"),
};

/** What a region's structure is compared with. */
export const AGAINST: Readonly<Record<SpecializationReference, Label>> = {
  nation: say("参照：全部地区（含本地区）", "Against all regions, its own included"),
  rest: say("参照：其他地区合计", "Against all other regions together"),
  "mean-of-others": say("参照：其他地区份额的平均", "Against the mean of the others' shares"),
};

const REFERENCES: Readonly<Record<ReferenceTotals["kind"], Label>> = {
  own: say("参照为表内合计", "Reference: the table's own totals"),
  regions: say("参照为另给的各地区总量", "Reference: the region totals given"),
  national: say("参照为另给的全国总量", "Reference: the national totals given"),
};

export const KRUGMAN: Label = say("克鲁格曼指数", "Krugman index");
export const QUOTIENT_GINI: Label = say("区位商基尼系数", "Gini of the quotients");

/** What quotients compare with, as a sentence. */
export function convention(kind: ReferenceTotals["kind"], ownRegion: "inside" | "outside"): Label {
  const reference = REFERENCES[kind];
  return ownRegion === "inside"
    ? say("{reference}。", "{reference}.", { reference })
    : say("{reference}，不含本地区。", "{reference}, without the region itself.", { reference });
}
