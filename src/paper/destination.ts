import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, type Label, say } from "../base/index.js";

/** A file that can be written, and what its name says of its content. */
export interface Destination<E extends string> {
  readonly path: string;
  readonly ending: E;
}

/** What people write who mean another ending. */
const MEANT: Readonly<Record<string, string>> = {
  doc: "docx",
  rtf: "docx",
  xls: "xlsx",
  xlsm: "xlsx",
  txt: "csv",
  tsv: "csv",
  markdown: "md",
  latex: "tex",
  jpg: "png",
  jpeg: "png",
  gif: "png",
  tif: "png",
  tiff: "png",
  eps: "pdf",
  emf: "svg",
};

/**
 * Where something is saved: a name with one of some endings, in a folder that is there. A file of that name is
 * written anew.
 *
 * @param endings - what it can be saved as; the first is the example.
 * @throws {InputError} Before anything is computed, with what to write instead.
 */
export function destinationOf<E extends string>(
  where: string,
  given: string | URL,
  endings: readonly [E, ...E[]],
): Destination<E> {
  if (!(given instanceof URL) && (typeof given !== "string" || given.trim() === "")) {
    const words = say("是文件名，如 {name}", "be the name of a file, such as {name}", { name: `"结果.${endings[0]}"` });
    throw new InputError(where, "path", words, given);
  }
  const path = pathOf(where, given);
  const ending = extname(path).slice(1).toLowerCase();
  const known = endings.find((each) => each === ending);
  if (known === undefined) throw new InputError(where, "path", endingWords(ending, endings), path);
  checkPlace(where, path);
  return { path, ending: known };
}

/** Writes a file, or says why it can't be. */
export function writeFile(where: string, path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw unwritable(where, path, error);
  }
}

function pathOf(where: string, given: string | URL): string {
  if (typeof given === "string") {
    if (!given.includes("\0")) return given;
  } else if (given.protocol === "file:") {
    return fileURLToPath(given);
  }
  const words = say("是这台电脑上的文件的路径", "be the path of a file on this computer");
  throw new InputError(where, "path", words, String(given));
}

function endingWords(ending: string, endings: readonly string[]): Label {
  const all = endings.map((each) => `.${each}`).join(", ");
  const meant = MEANT[ending];
  if (meant !== undefined && endings.includes(meant)) {
    return say("以 .{meant} 结尾（可写 {all}）", "end in .{meant} (or one of {all})", { meant, all });
  }
  if (endings.length === 1) {
    const isWord = meant === "docx" || ending === "docx";
    const each = isWord
      ? say(
          '（Word 里每个结果一个文件：await result.save("表.docx")）',
          ' (in Word each result is a file of its own: await result.save("table.docx"))',
        )
      : "";
    return say("以 {all} 结尾{each}", "end in {all}{each}", { all, each });
  }
  return say("以 {all} 之一结尾", "end in one of {all}", { all });
}

/** Refuses a folder that isn't there, a folder in place of a file, and a file that can't be written. */
function checkPlace(where: string, path: string): void {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const words = say(
      "在已有的文件夹里：先建文件夹 {folder}",
      "lie in a folder that is there: make the folder {folder} first",
      { folder: JSON.stringify(folder) },
    );
    throw new InputError(where, "path", words, path);
  }
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) {
    throw new InputError(where, "path", say("是文件，不是文件夹", "be a file, not a folder"), path);
  }
  try {
    accessSync(there === undefined ? folder : path, constants.W_OK);
  } catch (error) {
    throw unwritable(where, path, error);
  }
}

function unwritable(where: string, path: string, error: unknown): InputError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  const busy = /^(EBUSY|EPERM|ETXTBSY)$/.test(reason);
  const words = busy
    ? say(
        "是没有被别的程序打开的文件（{reason}；在 Word 或 Excel 里关闭它）",
        "be a file that no program holds open ({reason}; close it in Word or Excel)",
        { reason },
      )
    : say("是可以写入的文件（{reason}）", "be a file that can be written ({reason})", { reason });
  return new InputError(where, "path", words, path);
}
