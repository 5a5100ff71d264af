import { clearTimeout, setImmediate, setTimeout } from "node:timers";
import { guarded } from "../compiler-guard.js";

/** The first steps are what any first cell needs: they don't wait. */
const NEEDED = 2;

/** How long nothing must have been asked before what may never be needed is prepared, in ms. */
const IDLE = 300;

/** Does what a first cell would wait for while nothing is asked: a step at a time, so that a question waits for one at most. */
export class WarmUp {
  readonly #guard: Int32Array;
  #steps: Iterator<void> | undefined;
  #open = 0;
  #taken = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(guard: Int32Array, steps: Iterator<void>) {
    this.#guard = guard;
    this.#steps = steps;
    setImmediate(() => this.#step());
  }

  /** A question has come: the next step waits until it is answered. */
  begin(): void {
    this.#open++;
    clearTimeout(this.#timer);
  }

  end(): void {
    this.#open--;
    this.#wait();
  }

  #wait(): void {
    if (this.#open > 0 || !this.#steps) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#step(), this.#taken < NEEDED ? 0 : IDLE);
    this.#timer.unref();
  }

  #step(): void {
    const steps = this.#steps;
    if (this.#open > 0 || !steps) return;
    this.#taken++;
    if (guarded(this.#guard, () => steps.next()).done) this.#steps = undefined;
    this.#wait();
  }
}
