import type { Label } from "../base/index.js";
import { escapeHtml } from "../format/index.js";
import { teach } from "./install.js";

/**
 * What an exercise says to an answer (练习的批语): ✓, or a hint.
 *
 * @example
 * new Verdict(true, label("对", "Right")).toString(); // => "✓ 对 · Right"
 */
export class Verdict {
  constructor(
    readonly correct: boolean,
    readonly message: Label,
  ) {}

  /** The mark and the words in one line. */
  toString(): string {
    return `${this.correct ? "✓" : "✗"} ${this.message.zh} · ${this.message.en}`;
  }
}

teach(Verdict.prototype, (verdict) => ({
  "text/html": `<p style="font-size:larger">${markup(verdict)}</p>`,
  "text/plain": String(verdict),
}));

/** The mark and the words, each language and what stands between them by its name, for pages that show one only. */
function markup({ correct, message }: Verdict): string {
  const [zh, en] = [message.zh, message.en].map((words) => escapeHtml(words));
  const chinese = `<span class="zh" lang="zh">${zh}<span class="en"> · </span></span>`;
  return `${correct ? "✓" : "✗"} ${chinese}<span class="en" lang="en">${en}</span>`;
}
