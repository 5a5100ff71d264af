import type { Label } from "../src/base/label.js";
import type { Explorable, Model, State } from "../src/explore/explorable-model.js";
import type { Pen } from "./marks/pen.js";

/** What a view draws, and what it may do. */
export interface Scene<D, S extends State, M extends Model> {
  readonly data: D;
  readonly state: S;
  readonly model: M;
  /** The model of the start: by what order and scale go, which stay while one drags. */
  readonly first: M;
  /** Pixels there are. */
  readonly width: number;
  /** The size of type, of which everything is a multiple: a projector's larger one needs no other layout. */
  readonly size: number;
  readonly say: (text: Label) => string;
  readonly move: (change: Partial<S>) => void;
}

/** Draws a state; gives the height that it took. */
export type View<D, S extends State, M extends Model> = (pen: Pen, scene: Scene<D, S, M>) => number;

/** An explorable with its picture, whatever it is about. */
export interface Paired {
  readonly explorable: Explorable<unknown, object, State, Model>;
  readonly view: View<object, State, Model>;
}

/** Puts an explorable and its picture together; the compiler sees that they are of one kind. */
export function paired<G, D extends object, S extends State, M extends Model>(
  explorable: Explorable<G, D, S, M>,
  view: View<D, S, M>,
): Paired {
  // What a view draws is what its explorable made: nobody else calls it.
  return {
    explorable: explorable as Explorable<unknown, object, State, Model>,
    view: view as unknown as View<object, State, Model>,
  };
}
