import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, type Label, say } from "../base/index.js";

/** The bytes of a file, or a refusal that says where it was looked for. */
function readFile(where: string, file: string | URL): Uint8Array {
  if (typeof file !== "string" && !(file instanceof URL)) {
    const words = say("是文件的路径、URL 或字节", "be the path of a file, a URL or bytes");
    throw new InputError(where, "file", words, file);
  }
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InputError(where, "file", code === "ENOENT" ? missing() : unreadable(code), String(file));
  }
}

/** Paths begin in the notebook's folder, which a reader may not know: its tables are listed. */
function missing(): Label {
  const tables = readdirSync(".")
    .filter((name) => /\.(csv|tsv|txt|xlsx|xls|json|parquet)$/i.test(name))
    .sort();
  const there = tables.length === 0 ? say("没有表格文件", "no tables") : tables.slice(0, 8).join(", ");
  return say(
    "是已有的文件：路径从笔记本所在的文件夹算起，那里有：{there}",
    "be a file that is there: paths begin in the notebook's folder, where there are: {there}",
    { there },
  );
}

function unreadable(code: string): Label {
  return say("是能读取的文件（{code}）", "be a file that can be read ({code})", { code });
}

/** The name of a file without its folder. */
function fileName(file: string | URL): string {
  return basename(file instanceof URL ? fileURLToPath(file) : file);
}

/** A file that is at hand: its bytes, its name without the folder if it has one, and how messages call it. @internal */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly name: string | undefined;
  readonly shown: unknown;
}

/** The bytes of a file, or those that were handed in, read once. @internal */
export function openFile(where: string, file: string | URL | Uint8Array): OpenedFile {
  if (file instanceof Uint8Array) return { bytes: file, name: undefined, shown: file };
  const bytes = readFile(where, file);
  return { bytes, name: fileName(file), shown: file instanceof URL ? file.href : file };
}
