import { type Label, say, type WholeArea } from "../../base/index.js";

/** What a region gained or lost. */
export const CHANGE: Label = say("实际增量", "change");
/** What it would have gained at the rate of the whole. */
export const shareOf = ({ of }: WholeArea): Label => say("{of}增长分量", "{of} share", { of });
