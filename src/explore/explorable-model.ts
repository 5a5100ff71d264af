import type { Label, Table } from "../base/index.js";

/** What a reader holds: numbers of sliders, words of choices, by the names of the inputs. */
export type State = Readonly<Record<string, number | string>>;

/** What every model answers, whatever it is about. */
export interface Model {
  /** The sentence that changes with each move: condition first, verdict last. */
  readonly sentence: Label;
  /** The same in a few words, for those who hear it at each step of a slider. */
  readonly brief: Label;
  /**
   * What is decided, by what it is about. Each has three words, not two: below, above, and just at the turn, where
   * the last bit of a sum must not decide.
   */
  readonly verdicts: Readonly<Record<string, Label>>;
}

/** A number that is moved: by a slider, by typing, or by a handle in the picture. */
export interface Slider {
  readonly kind: "slider";
  readonly name: string;
  readonly label: Label;
  readonly min: number;
  readonly max: number;
  /** What an arrow key moves it by; a turn needs not lie on a step. */
  readonly step: number;
  /** `"log"` where equal ratios are equal ways; linear by default. */
  readonly scale?: "log";
  /** Where keys stop, instead of at steps: the rungs of a scale of judgements. */
  readonly rungs?: readonly number[];
}

/** One of a few words. */
export interface Choice {
  readonly kind: "choice";
  readonly name: string;
  readonly label: Label;
  readonly options: readonly { readonly value: string; readonly label: Label }[];
}

/** What can be moved. */
export type Input = Slider | Choice;

/**
 * A value of an input at which a verdict turns. It is a tick on the slider, what "to the turn" goes to, and what a
 * test asserts: one function for all three.
 */
export interface Flip {
  readonly input: string;
  readonly at: number;
  readonly words: Label;
  /** The verdict that turns: a key of {@link Model.verdicts}. */
  readonly verdict: string;
  /** For what is counted in whole numbers (ranks, rounds): at the turn it is one or the other. */
  readonly whole?: true;
}

/**
 * An explorable without its picture (可以拖动的图): pure, no page, the package's own functions.
 *
 * `G` is what a cell gives, `D` the same as plain data that travels in a notebook; `read` takes either, so that a page
 * checks what it gets, from whomever it comes, by the function that checked what the cell gave.
 */
export interface Explorable<G, D extends object, S extends State, M extends Model> {
  readonly title: Label;
  /** @throws {InputError} Naming what is missing or not as required. */
  read(where: string, given: G): D;
  /** What a reader is asked. */
  question(data: D): Label;
  start(data: D): S;
  inputs(data: D): readonly Input[];
  model(data: D, state: S): M;
  /** The turns that can be reached, the most important first. */
  flips(data: D, state: S): readonly Flip[];
  /** The numbers behind the picture. */
  table(data: D, state: S, model: M): Table;
}
