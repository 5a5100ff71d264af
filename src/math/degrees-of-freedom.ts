import { type Requirement, say } from "../base/index.js";

/** Degrees of freedom (自由度) needn't be whole, as after Welch; below a tenth a quantile has no size that a double can hold. @internal */
export const degreesOfFreedomWithin: Requirement = {
  words: say("是 0.1 到 1e15 的自由度", "be degrees of freedom from 0.1 to 1e15"),
  holds: (value) => value >= 0.1 && value <= 1e15,
};
