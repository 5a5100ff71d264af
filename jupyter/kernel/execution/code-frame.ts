/** A place in a text; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines shown before and after the line in question. */
const AROUND = 2;

/** Characters that are shown of a line: data pasted into a cell may be longer than a page. */
const WIDTH = 200;

/** The lines around a place, with a mark in front of its line and carets under it. */
export function codeFrame(text: string, { line, column }: Position, length = 1): string[] {
  const lines = text.split("\n");
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const { content, skipped } = cut(lines[number - 1] ?? "", number === line ? column : 1);
    const mark = number === line ? ">" : " ";
    frame.push(`${mark} ${String(number).padStart(width)} | ${content}`.trimEnd());
    if (number === line) frame.push(`  ${" ".repeat(width)} | ${carets(content, column - skipped, length)}`);
  }
  return frame;
}

/** The part of a long line that a column stands in, and how many characters less are before that. */
function cut(line: string, column: number): { content: string; skipped: number } {
  if (line.length <= WIDTH) return { content: line, skipped: 0 };
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 2, line.length - WIDTH));
  const [before, after] = [start > 0 ? "…" : "", start + WIDTH < line.length ? "…" : ""];
  return { content: before + line.slice(start, start + WIDTH) + after, skipped: start - before.length };
}

/** Tabs stay tabs, and Chinese characters are as wide as two: carets stand under what they mean. */
function carets(content: string, column: number, length: number): string {
  const before = content.slice(0, column - 1).replace(/[^\t]/gu, (char) => " ".repeat(width(char)));
  const marked = [...content.slice(column - 1, column - 1 + length)];
  const columns = marked.reduce((sum, char) => sum + width(char), 0);
  return before + "^".repeat(Math.max(1, columns));
}

function width(character: string): number {
  return /\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1;
}
