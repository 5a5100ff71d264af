import type { LabelledMatrix, Name } from "../../../base/index.js";
import type { FarOff } from "./far-off.js";
import type { EnvelopmentOrientation, Quantities, Technology } from "./technology.js";
import type { Returns } from "./words.js";

/** What `DataEnvelopment` is made of: finished numbers, one a unit. */
export interface EfficiencyParts extends Quantities {
  readonly orientation: EnvelopmentOrientation;
  /** What was supposed of returns to scale. */
  readonly technology: Technology;
  /** By that technology. */
  readonly efficiency: Float64Array;
  /** By CCR (综合技术效率). */
  readonly technical: Float64Array;
  /** By BCC (纯技术效率). */
  readonly pure: Float64Array;
  /** `technical` / `pure` (规模效率). */
  readonly scale: Float64Array;
  readonly returnsToScale: readonly Returns[];
  /** What each input could be cut by and each output raised by at the frontier: units × inputs and outputs. */
  readonly slacks: LabelledMatrix;
  /** Each input and output at the frontier: cut or raised in proportion, then by its slack. */
  readonly targets: LabelledMatrix;
  /** Units × efficient units that are a peer of some. */
  readonly lambdas: LabelledMatrix;
  /** The prices at which each unit looks best, v of inputs and u of outputs: units × inputs and outputs. */
  readonly prices: LabelledMatrix;
  /** u₀; 0 under constant returns. */
  readonly intercepts: Float64Array;
  /** If it was asked for; null where there is none. */
  readonly superEfficiency: readonly (number | null)[] | undefined;
  /** Numbers that are far off what a unit's others lead one to expect. */
  readonly farOff: readonly FarOff[];
}

/** The measures of `DataEnvelopment`; `efficiency` is there under NIRS and NDRS. */
export type EfficiencyMeasure = "technical" | "pure" | "scale" | "efficiency" | "superEfficiency";

/** An efficient unit that another is measured by, and how much of it. */
export interface Peer {
  readonly name: Name;
  readonly lambda: number;
}
