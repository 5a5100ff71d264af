import { clearTimeout, setTimeout } from "node:timers";
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How long nothing must have been asked, in ms. */
const IDLE = 1_000;

/** How many bytes must have come since the last time: about what a few cells leave behind. */
const WORTH_IT = 12e6;

/** Looking through more than so many bytes takes a good part of a second, and a question may come meanwhile. */
const TOO_MUCH = 300e6;

/**
 * Gives back what is no longer needed while nothing is asked: V8 by itself waits until memory is short, and a class of
 * kernels on one machine waits together. After notebook 5.2 it is 17 MB, in a tenth of a second.
 */
export class Rest {
  #collect: (() => void) | undefined;
  #left = getHeapStatistics().used_heap_size;
  #open = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(collect?: () => void) {
    this.#collect = collect;
  }

  /** A question has come. */
  begin(): void {
    this.#open++;
    clearTimeout(this.#timer);
  }

  end(): void {
    if (--this.#open > 0) return;
    this.#timer = setTimeout(() => this.#tidy(), IDLE);
    this.#timer.unref();
  }

  #tidy(): void {
    const { used_heap_size: used } = getHeapStatistics();
    if (used - this.#left < WORTH_IT || used > TOO_MUCH) return;
    this.#collect ??= collector();
    // The first leaves holes, the second closes them.
    this.#collect();
    this.#collect();
    this.#left = getHeapStatistics().used_heap_size;
  }
}

/** V8's own, which no cell sees: only what is made while the flag is set has it. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  setFlagsFromString("--no-expose-gc");
  return collect;
}
