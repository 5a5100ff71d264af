import { type Label, type Requirement, say } from "../../base/index.js";
import type { Alternative } from "../../math/index.js";

/** A share that is neither nothing nor all. */
export const PROPER: Requirement = {
  words: say("在 (0, 1) 之内", "lie in (0, 1)"),
  holds: (value) => value > 0 && value < 1,
};

/** The years of a path, counted from 1. */
export const PATH_YEAR: { readonly name: string; readonly label: Label } = {
  name: "year",
  label: say("年", "year"),
};

/** What an alternative is called beside a p. */
export const SIDES: Readonly<Record<Alternative, Label>> = {
  "two-sided": say("双侧", "two-sided"),
  greater: say("单侧，偏相似", "one-sided, alike"),
  less: say("单侧，偏相异", "one-sided, unlike"),
};

/** What a p-value of all regions there are means. */
export const POPULATION: Label = say(
  "p 值把地区当作抽样；数据若覆盖全部地区，它说的是模型，不是抽样误差。",
  "The p-value takes regions for a sample; where they are all there are, it speaks of a model, not of sampling.",
);
