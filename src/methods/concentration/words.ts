import { type Kind, KINDS, type Label, say } from "../../base/index.js";

/** What the units of a concentration are, as a reader counts them: 家企业, 个地区. */
export const UNITS: Readonly<
  Record<"firms" | "regions", { readonly kind: Kind; readonly all: Label; readonly counter: string }>
> = {
  firms: { kind: KINDS.firm, all: say("企业", "firms"), counter: "家" },
  regions: { kind: KINDS.region, all: say("地区", "regions"), counter: "个" },
};

/** One of several values, whatever it is of. */
export const UNIT: Kind = { name: "unit", label: say("单位", "unit") };

export const NOT_ALL_ZERO: Label = say("不全为 0", "not be all zero");

export const WEIGHT_ON_NOTHING: Label = say("在值 > 0 处有 > 0 的", "be > 0 where a value is > 0");

export const GINI: Label = say("基尼系数", "Gini coefficient");
export const SCHUTZ: Label = say("舒尔茨系数", "Schutz coefficient");
export const NUMBERS_EQUIVALENT: Label = say("当量数", "numbers equivalent");
