import { readdirSync } from "node:fs";
import type { NamedPlace } from "./named-place.js";

/** The package's readers of tables, and Node's functions that begin with the name of a file. */
const TABLES = /^read(Table|Csv|Excel|Json|Registry)$|^registryCells$/;
const FILES = /^(read(File|dir|link)|createReadStream|exists|stat|open)/;

const HOLDS_TABLE = /\.(csv|tsv|tab|txt|xlsx|xls|xlsm|xlsb|ods|json|parquet)$/i;

/** The files and folders of the notebook's folder, or of one that is typed already, where a function reads a file. */
export function fileNames({ method, argument, options, kind }: NamedPlace, typed: string): readonly string[] {
  const isOfTables = TABLES.test(method);
  if (kind !== "text" || argument > 0 || options.length > 0 || !(isOfTables || FILES.test(method))) return [];
  const folder = typed.slice(0, typed.lastIndexOf("/") + 1);
  return entries(folder || ".")
    .filter(({ name, isFolder }) => !name.startsWith(".") && (isFolder || !isOfTables || HOLDS_TABLE.test(name)))
    .map(({ name, isFolder }) => `${folder}${name}${isFolder ? "/" : ""}`);
}

function entries(folder: string): { name: string; isFolder: boolean }[] {
  try {
    const all = readdirSync(folder, { withFileTypes: true });
    return all.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return [];
  }
}
