/**
 * Declarations without their comments: these are two thirds of the package's and half of JavaScript's, and an image of
 * the compiler keeps every text for both of a kernel's threads. One is read again when somebody asks for it.
 */

/** Texts, which may hold what looks like a comment, comments, and names that are not Latin. */
const PARTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/.*|[^ -ÿ\s]+/g;

/** Not a line that names another file: `/// <reference …>`. */
const isComment = (part: string): boolean => /^\/(?!\/\/\s*<)/.test(part);

/** What stands for a part: a blank for a comment; what is not Latin is escaped, or V8 keeps two bytes a sign. */
const inShort = (part: string): string =>
  isComment(part) ? " " : part.replace(/[^ -ÿ\s]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The same declarations without comments. */
export function withoutComments(text: string): string {
  // What V8 makes of a text with two bytes a sign has two bytes a sign.
  return Buffer.from(text.replace(PARTS, inShort), "latin1").toString("latin1");
}

/** Where in the whole text that lies which lies at an offset without its comments. */
export function offsetWithComments(text: string, offset: number): number {
  let left = 0;
  for (const { 0: part, index } of text.matchAll(PARTS)) {
    if (index - left >= offset) break;
    left += part.length - inShort(part).length;
  }
  return offset + left;
}
