import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, type Label, nearestOf, orMeant, say } from "../base/index.js";

/** The bytes of a file, or a refusal that says where it was looked for. */
function readFile(where: string, file: string | URL): Uint8Array {
  if (typeof file !== "string" && !(file instanceof URL)) {
    const words = say(
      '是文件的路径、URL 或字节，如 "表.xlsx"',
      'be the path of a file, such as "table.xlsx", a URL or bytes',
    );
    throw new InputError(where, "file", words, file);
  }
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new InputError(where, "file", code === "ENOENT" ? missing(file) : unreadable(code), String(file));
  }
}

/** Paths begin in the notebook's folder, which a reader may not know: its tables are listed. */
function missing(file: string | URL): Label {
  if (typeof file === "string" && /^(https?|ftp):/i.test(file)) return ADDRESS;
  if (typeof file === "string" && /[^\n]*[,\t][^\n]*\n/.test(file)) return CONTENT;
  if (typeof file === "string" && isEscaped(file)) return BACKSLASHES;
  const tables = readdirSync(".")
    .filter((name) => /\.(csv|tsv|txt|xlsx|xls|json|parquet)$/i.test(name))
    .sort();
  const near = nearestOf(tables, fileName(file));
  const first = near === undefined ? tables : [near, ...tables.filter((name) => name !== near)];
  const there = first.length === 0 ? say("没有表格文件", "no tables") : first.slice(0, 8).join(", ");
  const words = say(
    "是已有的文件：路径从笔记本所在的文件夹算起，那里有：{there}",
    "be a file that is there: paths begin in the notebook's folder, where there are: {there}",
    { there },
  );
  return orMeant(
    words,
    tables.find((name) => stem(name) === nearestOf(tables.map(stem), stem(fileName(file)))) ?? undefined,
  );
}

/** A file's name without its ending: what is misspelt, or wrong, is one of the two. */
function stem(name: string): string {
  return name.replace(/\.[^.]*$/, "");
}

const ADDRESS: Label = say(
  '是这台电脑上的文件：请先在浏览器里把网上的表下载到笔记本所在的文件夹，再写 readTable("表.csv")',
  'be a file on this computer: download the table into the notebook\'s folder first, and write readTable("table.csv")',
);

const CONTENT: Label = say(
  "是文件的路径；表的内容本身请写 readCsvText(`…`)",
  "be the path of a file; of the content of a table write readCsvText(`…`)",
);

/** Of "C:\\Users\\table.csv" only "C:Users\table.csv" is left, with a tab in it. */
function isEscaped(path: string): boolean {
  return /^[A-Za-z]:[^\\/]/.test(path) || /[\t\n\r\v\f\b\0]/.test(path);
}

const BACKSLASHES: Label = say(
  '用 / 分开文件夹，如 "C:/Users/我/表.csv"：文字里的 \\ 是转义的开头（\\t 是制表符），这里的已经丢了',
  'have / between its folders, such as "C:/Users/me/table.csv": in a text \\ begins an escape (\\t is a tab), and those that stood here are lost',
);

function unreadable(code: string): Label {
  if (code === "EISDIR")
    return say("是文件，不是文件夹，如 {name}", "be a file, not a folder, such as {name}", { name: '"表.csv"' });
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
