/** Signs that XML 1.0 doesn't hold, and halves of a character that lost the other. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text without signs that no document can hold; Word and Excel refuse a file with one. */
export function plainText(text: string): string {
  return text.replace(UNWRITABLE, "");
}
