import { InputError, say } from "../../base/index.js";
import { isUtf8 } from "./utf8.js";

/** How the characters of a file were written. */
export type TextEncoding = "utf-8" | "gb18030" | "big5" | "utf-16le" | "utf-16be" | "latin1";

/** A text and the encoding it was read in. @internal */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The text of a file. Bytes that aren't UTF-8 are read as GB18030, which GBK and GB2312 are part of (what Excel writes
 * as CSV in China), or as Big5 where that gives the more common characters; a byte-order mark is left out.
 *
 * @param wanted - the encoding if it is known; then nothing else is tried.
 * @throws {InputError} If the bytes are no text in any of them.
 * @internal
 */
export function decodeText(where: string, bytes: Uint8Array, wanted?: TextEncoding | undefined): DecodedText {
  const tried = wanted ? [wanted] : (marked(bytes) ?? likely(bytes));
  for (const encoding of tried) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  const other =
    wanted === undefined
      ? say('；西文文件写 encoding: "latin1"', '; of a Western file say encoding: "latin1"')
      : say("（去掉 encoding，编码会自己认出）", " (leave encoding out: it is found)");
  const words = say("是 {zh} 编码的文本{other}", "be a text in {en}{other}", {
    zh: tried.join(" 或 "),
    en: tried.join(" or "),
    other,
  });
  throw new InputError(where, "file", words, bytes);
}

/** The bytes of a text in UTF-8, without a byte-order mark, and how the file had them: most have them so. @internal */
export function utf8Of(
  where: string,
  bytes: Uint8Array,
  wanted: TextEncoding | undefined,
): { readonly bytes: Uint8Array; readonly encoding: TextEncoding } {
  if ((wanted === undefined || wanted === "utf-8") && isUtf8(bytes)) {
    const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return { bytes: hasMark ? bytes.subarray(3) : bytes, encoding: "utf-8" };
  }
  const { text, encoding } = decodeText(where, bytes, wanted);
  return { bytes: new TextEncoder().encode(text), encoding };
}

/** What a byte-order mark says. */
function marked(bytes: Uint8Array): readonly TextEncoding[] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return undefined;
}

/** Both of China's encodings read most of each other's files, as characters that nobody writes. */
function likely(bytes: Uint8Array): readonly TextEncoding[] {
  const { simplified, traditional } = commonPairs(bytes);
  return traditional > simplified ? ["utf-8", "big5", "gb18030"] : ["utf-8", "gb18030"];
}

/**
 * How many pairs of bytes are common characters: the first level of GB 2312 (B0–D7, second byte from A1), that of
 * Big5 (A4–C6, second byte 40–7E or from A1).
 */
function commonPairs(bytes: Uint8Array): { readonly simplified: number; readonly traditional: number } {
  let [simplified, traditional] = [0, 0];
  const end = Math.min(bytes.length, 100_000) - 1;
  for (let i = 0; i < end; i++) {
    const [first, second] = [bytes[i], bytes[i + 1]];
    if (first < 0x81) continue;
    if (first >= 0xb0 && first <= 0xd7 && second >= 0xa1) simplified++;
    if (first >= 0xa4 && first <= 0xc6 && second >= 0x40 && (second <= 0x7e || second >= 0xa1)) traditional++;
    i++;
  }
  return { simplified, traditional };
}
