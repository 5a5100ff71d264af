import type { Label } from "./label.js";
import { say } from "./say.js";

/** What rows or columns are: the name of their column in code, and the word for readers. */
export interface Kind {
  readonly name: string;
  readonly label: Label;
}

type KindName =
  | "region"
  | "industry"
  | "sector"
  | "firm"
  | "indicator"
  | "alternative"
  | "item"
  | "case"
  | "factor"
  | "element"
  | "group"
  | "part"
  | "period"
  | "year"
  | "index";

/** The kinds that the house shares; each word stands here once. */
export const KINDS: Readonly<Record<KindName, Kind>> = {
  region: { name: "region", label: say("地区", "region") },
  industry: { name: "industry", label: say("产业", "industry") },
  sector: { name: "sector", label: say("部门", "sector") },
  firm: { name: "firm", label: say("企业", "firm") },
  indicator: { name: "indicator", label: say("指标", "indicator") },
  alternative: { name: "alternative", label: say("评价对象", "alternative") },
  item: { name: "item", label: say("题项", "item") },
  case: { name: "case", label: say("个案", "case") },
  factor: { name: "factor", label: say("因子", "factor") },
  element: { name: "factor", label: say("因素", "factor") },
  group: { name: "group", label: say("组", "group") },
  part: { name: "part", label: say("部分", "part") },
  period: { name: "period", label: say("时期", "period") },
  year: { name: "year", label: say("年份", "year") },
  index: { name: "index", label: say("指数", "index") },
};
