import { isUtf8 } from "node:buffer";
import { once } from "node:events";
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from "node:fs";

/** How much of a file is looked at to find how it is written. */
const LOOKED_AT = 4 << 20;

/**
 * A file of texts that the engine reads: as it is, or a copy in UTF-8 of one in GB18030 (GBK, GB2312), as Excel writes
 * CSV in China. Both are read piece by piece.
 *
 * @param copy - where a copy goes.
 * @internal
 */
export async function asUtf8(file: string, copy: string, encoding: "utf-8" | "gb18030" | undefined): Promise<string> {
  if (/\.gz$|\.zst$/i.test(file) || encoding === "utf-8") return file;
  if (encoding === undefined && beginsInUtf8(file)) return file;
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const out = createWriteStream(copy);
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    if (!out.write(decoder.decode(piece as Uint8Array, { stream: true }))) await once(out, "drain");
  }
  out.end(decoder.decode());
  await once(out, "close");
  return copy;
}

/** Whether the beginning is UTF-8; where it was cut, a character may be left half. */
function beginsInUtf8(file: string): boolean {
  const bytes = Buffer.alloc(LOOKED_AT);
  const handle = openSync(file, "r");
  try {
    const length = readSync(handle, bytes, 0, LOOKED_AT, 0);
    const cut = length === LOOKED_AT ? [0, 1, 2, 3] : [0];
    return cut.some((less) => isUtf8(bytes.subarray(0, length - less)));
  } finally {
    closeSync(handle);
  }
}
