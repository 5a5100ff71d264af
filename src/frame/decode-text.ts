import { InputError, say } from "../base/index.js";

/** How the characters of a file were written. */
export type TextEncoding = "utf-8" | "gb18030" | "utf-16le";

/** A text and the encoding it was read in. @internal */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The text of a file. Bytes that aren't UTF-8 are read as GB18030, which GBK and GB2312 are part of
 * (what Excel writes as CSV in China); a byte-order mark is left out.
 *
 * @param wanted - the encoding if it is known; then nothing else is tried.
 * @throws {InputError} If the bytes are no text in any of them.
 * @internal
 */
export function decodeText(where: string, bytes: Uint8Array, wanted?: TextEncoding | undefined): DecodedText {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const tried: readonly TextEncoding[] = wanted ? [wanted] : isUtf16 ? ["utf-16le"] : ["utf-8", "gb18030"];
  for (const encoding of tried) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  const words = say("是 {zh} 编码的文本", "be a text in {en}", { zh: tried.join(" 或 "), en: tried.join(" or ") });
  throw new InputError(where, "file", words, bytes);
}
