/** How much of an error is shown: a notebook holds all of it for ever, and a page of it is more than anybody reads. */

/** Characters of a message, and lines. */
const CHARACTERS = 10_000;
const LINES = 100;

/** The beginning of a long text, and how much was left out. */
export function shorten(text: string, characters: number = CHARACTERS): string {
  const begun = text.length > characters ? text.slice(0, characters) : text;
  const lines = begun.split("\n", LINES + 1);
  const kept = lines.length > LINES ? lines.slice(0, LINES).join("\n") : begun;
  const left = text.length - kept.length;
  return left === 0 ? text : `${kept}\n… 另有 ${left} 个字符 · ${left} more characters`;
}

/** The first of many things, and how many were left out. */
export function first<T>(things: readonly T[], count: number): { kept: readonly T[]; left: number } {
  return { kept: things.slice(0, count), left: Math.max(0, things.length - count) };
}
