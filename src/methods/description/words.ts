import { type Label, say } from "../../base/index.js";

/** What a region gained or lost. */
export const CHANGE: Label = say("实际增量", "change");
/** What it would have gained at the nation's rate. */
export const NATIONAL: Label = say("全国增长分量", "national share");
