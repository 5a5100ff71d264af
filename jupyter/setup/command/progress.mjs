/**
 * Prints one line a step: its title, what came of it and the time it took.
 * On a terminal the seconds are counted while it runs.
 */
export class Progress {
  /** @type {NodeJS.WriteStream} */
  #out;

  /** @param {NodeJS.WriteStream} out */
  constructor(out = process.stdout) {
    this.#out = out;
  }

  /**
   * Runs one step.
   *
   * @template T
   * @param {string} title
   * @param {() => Promise<T>} work
   * @param {(result: T) => string} [outcome] - what came of it in a few words; the result itself by default.
   * @returns {Promise<T>} the result of the work.
   */
  async step(title, work, outcome = String) {
    const start = performance.now();
    const ticking = this.#tick(title, start);
    try {
      const result = await work();
      this.#line("✓", title, `${outcome(result)} (${seconds(performance.now() - start)})`);
      return result;
    } catch (error) {
      this.#line("✗", title, `failed (${seconds(performance.now() - start)})`);
      throw error;
    } finally {
      clearInterval(ticking);
    }
  }

  /**
   * @param {string} title
   * @param {number} start
   */
  #tick(title, start) {
    if (!this.#out.isTTY) return undefined;
    const show = () => this.#out.write(`\r… ${title}: ${seconds(performance.now() - start)}`);
    show();
    return setInterval(show, 500);
  }

  /**
   * @param {string} mark
   * @param {string} title
   * @param {string} outcome
   */
  #line(mark, title, outcome) {
    const clear = this.#out.isTTY ? "\r\x1b[K" : "";
    this.#out.write(`${clear}${mark} ${title}: ${outcome}\n`);
  }
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `12.3 s`.
 */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
