/** Something that stands in the way, with what the reader can do about it. */
export class Problem extends Error {
  /**
   * @param {string} what - what is wrong, one sentence.
   * @param {string} remedy - what to do about it; may have several lines.
   */
  constructor(what, remedy) {
    super(what);
    this.name = "Problem";
    this.remedy = remedy;
  }
}

/**
 * A failure as the reader sees it: what is wrong, then what to do.
 * Anything but a `Problem` is a fault of ours and keeps its stack.
 *
 * @param {unknown} failure
 * @returns {string}
 */
export function describeFailure(failure) {
  if (failure instanceof Problem) {
    return `\n✗ ${failure.message}\n\n${indent(failure.remedy)}\n`;
  }
  const trace = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
  return `\n✗ Set-up met something it did not expect:\n\n${indent(trace)}\n`;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^(?=.)/gm, "  ");
}
