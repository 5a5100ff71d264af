import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../base/index.js";

/** The bytes of a file, or a refusal that says where it was looked for. @internal */
export function readFile(where: string, file: string | URL): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InputError(where, "file", `be a file that can be read (${code})`, String(file));
  }
}

/** The name of a file without its folder. @internal */
export function fileName(file: string | URL): string {
  return basename(file instanceof URL ? fileURLToPath(file) : file);
}
