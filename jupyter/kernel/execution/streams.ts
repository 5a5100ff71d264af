import { StringDecoder } from "node:string_decoder";
import type { StreamName } from "../exchange.js";
import type { Outputs } from "./outputs.js";

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
    const text = typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk));
    if (!outputs.print(name, text)) write(chunk);
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done as () => void);
    return true;
  };
}
