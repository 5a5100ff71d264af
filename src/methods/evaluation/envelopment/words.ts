import { type Label, say } from "../../../base/index.js";
import type { EnvelopmentOrientation, Technology } from "./technology.js";

/** What a technology is called. */
export const TECHNOLOGIES: Readonly<Record<Technology, Label>> = {
  constant: say("CCR，规模报酬不变", "CCR, constant returns"),
  variable: say("BCC，规模报酬可变", "BCC, variable returns"),
  "non-increasing": say("NIRS，规模报酬非增", "NIRS, non-increasing returns"),
  "non-decreasing": say("NDRS，规模报酬非减", "NDRS, non-decreasing returns"),
};

/** What an orientation is called. */
export const ORIENTATIONS: Readonly<Record<EnvelopmentOrientation, Label>> = {
  input: say("投入导向", "input-oriented"),
  output: say("产出导向", "output-oriented"),
};

/** What happens to outputs in proportion when a unit is made larger. */
export type Returns = "increasing" | "constant" | "decreasing";

/** What returns to scale are called. */
export const RETURNS: Readonly<Record<Returns, Label>> = {
  increasing: say("递增", "increasing"),
  constant: say("不变", "constant"),
  decreasing: say("递减", "decreasing"),
};
