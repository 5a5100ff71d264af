import { type Label, say } from "../../base/index.js";

/** What sectors make. */
export const OUTPUT: Label = say("产出", "output");
export const VALUE_ADDED: Label = say("增加值", "value added");
export const IMPORTS: Label = say("进口", "imports");
export const FINAL_DEMAND: Label = say("最终需求", "final demand");
export const PERCENT: Label = say("%", "%");
/** The share of an endless sum that has been reached. */
export const OF_THE_WHOLE: Label = say("占全部", "of the whole");
export const GHOSH: Label = say("高什逆矩阵", "Ghosh inverse");
