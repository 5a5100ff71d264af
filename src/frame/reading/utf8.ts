/** Texts out of bytes that are known to be UTF-8. @internal */
export type TextBetween = (start: number, end: number) => string;

/**
 * What makes texts of some of the bytes. Node's own buffers do it in half the time that a decoder takes, which
 * counts where a file holds millions of cells; a page has none.
 *
 * @internal
 */
export function textsOf(bytes: Uint8Array): TextBetween {
  if (typeof Buffer === "undefined") {
    const decoder = new TextDecoder();
    return (start, end) => decoder.decode(bytes.subarray(start, end));
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return (start, end) => buffer.toString("utf8", start, end);
}

/** How many bytes are checked at once. */
const PIECE = 1 << 20;

/** Whether bytes are UTF-8: by Node's own test, in a page by a decoder, which takes ten times as long. @internal */
export function isUtf8(bytes: Uint8Array): boolean {
  const { isUtf8: test } = globalThis.process?.getBuiltinModule?.("node:buffer") ?? {};
  return test === undefined ? isDecodable(bytes) : test(bytes);
}

function isDecodable(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** How many characters without a width there are, see `visible`. @internal */
export function invisibleInBytes(bytes: Uint8Array): number {
  let found = 0;
  for (const lead of [0xc2, 0xe2, 0xef]) {
    for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1)) {
      if (isInvisible(bytes[at], bytes[at + 1], bytes[at + 2])) found++;
    }
  }
  return found;
}

/** U+00AD, U+200B to U+200F, U+2060, U+FEFF. */
function isInvisible(first: number, second: number, third: number): boolean {
  if (first === 0xc2) return second === 0xad;
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return (second === 0x80 && third >= 0x8b && third <= 0x8f) || (second === 0x81 && third === 0xa0);
}
