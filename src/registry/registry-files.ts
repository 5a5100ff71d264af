import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError, say } from "../base/index.js";

/** The files of a registry, all of one format. */
export interface RegistryFiles {
  readonly files: readonly string[];
  readonly format: "csv" | "parquet";
  /** The name of the file or folder. */
  readonly name: string;
}

const FORMATS = [
  { format: "parquet", ending: /\.(parquet|parq|pq)$/i },
  { format: "csv", ending: /\.(csv|tsv|txt)(\.gz|\.zst)?$/i },
] as const;

/**
 * The files that a path stands for: a file, or all of a folder and those in it, but for what begins with a dot or an
 * underscore, as Spark's marks do.
 *
 * @throws {InputError} If there is none, or some are CSV and some Parquet.
 * @internal
 */
export function registryFiles(where: string, path: string | URL): RegistryFiles {
  if ((typeof path !== "string" || path.trim() === "") && !(path instanceof URL)) {
    const words = say("是文件或文件夹的路径", "be the path of a file or a folder");
    throw new InputError(where, "file", words, path);
  }
  const place = path instanceof URL ? fileURLToPath(path) : resolve(path);
  if (!existsSync(place)) {
    const words = say("是已有的文件或文件夹", "be a file or a folder that is there");
    throw new InputError(where, "file", words, String(path));
  }
  const all = statSync(place).isDirectory() ? filesIn(place) : [place];
  const [files, ...more] = FORMATS.flatMap(({ format, ending }) => {
    const found = all.filter((file) => ending.test(file));
    return found.length === 0 ? [] : [{ files: found, format, name: basename(place) }];
  });
  if (files !== undefined && more.length === 0) return files;
  const words =
    files === undefined
      ? say("是 CSV 或 Parquet（Excel 表请另存为 CSV）", "be CSV or Parquet (save a sheet of Excel as CSV)")
      : say("只含 CSV 或只含 Parquet", "hold either CSV or Parquet, not both");
  throw new InputError(where, "file", words, String(path));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^[._]/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}
