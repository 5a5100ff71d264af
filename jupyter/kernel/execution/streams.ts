import { StringDecoder } from "node:string_decoder";
import type { StreamName } from "../exchange.js";
import type { Outputs } from "./outputs.js";

/** Characters or bytes that travel in one message: JSON can't hold the longest text that JavaScript can. */
const PIECE = 1 << 20;

/** Sends what is written to `process.stdout` and `process.stderr` to the notebook. */
export function captureStreams(outputs: Outputs): void {
  capture("stdout", outputs);
  capture("stderr", outputs);
}

function capture(name: StreamName, outputs: Outputs): void {
  const stream = process[name];
  const write = stream.write.bind(stream) as (chunk: string | Uint8Array) => boolean;
  // A character may be split between two chunks of bytes.
  const decoder = new StringDecoder("utf8");
  stream.write = (chunk: string | Uint8Array, ...rest: unknown[]): boolean => {
    for (const piece of pieces(decoded(chunk, rest[0]))) {
      const text = typeof piece === "string" ? piece : decoder.write(Buffer.from(piece));
      if (!outputs.print(name, text)) write(piece);
    }
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done as () => void);
    return true;
  };
}

/** A text that stands for bytes in another encoding, such as `hex`, as those bytes. */
function decoded(chunk: string | Uint8Array, encoding: unknown): string | Uint8Array {
  if (typeof chunk !== "string" || typeof encoding !== "string" || /^utf-?8$/i.test(encoding)) return chunk;
  return Buffer.from(chunk, encoding as BufferEncoding);
}

/** `chunk` in its order, cut where no character is cut into halves. */
function* pieces(chunk: string | Uint8Array): Generator<string | Uint8Array> {
  for (let start = 0, end = 0; start < chunk.length; start = end) {
    end = start + PIECE;
    if (typeof chunk !== "string") yield chunk.subarray(start, end);
    else {
      if (end < chunk.length && /[\ud800-\udbff]/.test(chunk.charAt(end - 1))) end--;
      yield chunk.slice(start, end);
    }
  }
}
