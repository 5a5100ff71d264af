import { CHOICE, type ColumnChoice, flag, given, oneOf, optional, type ReadersOf } from "../../../base/index.js";
import type { Completion } from "./completion.js";
import type { AhpPreset } from "./conventions.js";
import type { JudgementScale } from "./judgement-scale.js";
import type { PriorityMethod } from "./priorities.js";
import type { RandomIndex } from "./random-index.js";

/** How priorities are derived from judgements: what all of AHP may be told. */
export interface PriorityOptions {
  /**
   * Whose conventions are followed, as far as they are known: `"yaahp"` takes eigenvectors, `"spssau"` means of the
   * normalised columns (和积法); of `"book"`, and of everything else, nothing is known for certain, and the result says
   * what stands there instead. An option beside it goes before it; none by default.
   */
  readonly preset?: AhpPreset | undefined;
  /** How weights are got; `"eigenvector"` by default. */
  readonly method?: PriorityMethod | undefined;
  /** What CI is compared with; `"saaty-1980"` by default. */
  readonly randomIndex?: RandomIndex | undefined;
  /**
   * What CI is computed from: `"weights"`, the mean of (A·w)ᵢ/wᵢ, as Chinese textbooks do it, or the
   * `"eigenvalue"` itself. With eigenvector weights both are the same. `"weights"` by default.
   */
  readonly lambda?: "weights" | "eigenvalue" | undefined;
  /**
   * What stands for judgements that are missing; `"lambda-max"` by default, with the weights of
   * `"logarithmic-least-squares"` those of the same.
   */
  readonly completion?: Completion | undefined;
  /** What words mean and how large a judgement may be; `"1-9"` by default. */
  readonly scale?: JudgementScale | undefined;
  /**
   * Whether reciprocals may be as they are printed, .33 or .333 for a third: where two entries that face each other
   * are reciprocal but for that, the upper triangle's counts, and the result says so. `false` by default.
   */
  readonly rounded?: boolean | undefined;
}

/** What {@link ahp} may be told. */
export interface AhpOptions extends PriorityOptions, ColumnChoice {}

/** {@link PriorityOptions}, each read. */
export interface PriorityOptionsRead {
  readonly preset?: AhpPreset | undefined;
  /** What was asked for; else the preset's, or the default. */
  readonly method: PriorityMethod | undefined;
  readonly randomIndex: RandomIndex | undefined;
  readonly lambda: "weights" | "eigenvalue";
  readonly completion: Completion | undefined;
  readonly scale: JudgementScale;
  readonly rounded: boolean;
}

/** Readers of {@link PriorityOptions}. */
export const PRIORITY_OPTIONS: ReadersOf<PriorityOptionsRead> = {
  preset: optional(oneOf("yaahp", "spssau", "book")),
  method: optional(oneOf("eigenvector", "geometric-mean", "column-mean", "logarithmic-least-squares")),
  randomIndex: given<RandomIndex>(),
  lambda: oneOf("weights", "eigenvalue"),
  completion: optional(oneOf("lambda-max", "harker", "logarithmic-least-squares", "refused")),
  scale: oneOf("1-9", "exponential", "any"),
  rounded: flag(false),
};

/** Readers of {@link AhpOptions}. */
export const AHP_OPTIONS: typeof PRIORITY_OPTIONS & typeof CHOICE = { ...PRIORITY_OPTIONS, ...CHOICE };
