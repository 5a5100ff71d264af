import type { Diagnostic } from "./diagnostic.js";
import type { TS } from "./typescript.js";

/** A module whose names a cell may use without having imported them, and these names. */
export interface Door {
  readonly module: string;
  readonly names: readonly string[];
}

/** Doors that are looked into only when a name is missing. */
export interface Doors {
  readonly all: readonly Door[];
}

/** "Cannot find name", with and without a suggestion; "Cannot find namespace"; and of a shorthand property. */
const UNKNOWN_NAME: readonly number[] = [2304, 2552, 2503, 18004];

/** Without a suggestion of TypeScript's own. */
const NO_SUGGESTION = 2304;

/**
 * The errors of a cell; those about names that a door has are one error, which says what to write.
 *
 *     gini 还没有导入；请写 import { gini } from "industrial-clusters"
 */
export function withImportLines<D extends Diagnostic>(
  ts: TS,
  code: string,
  diagnostics: readonly D[],
  doors: Doors,
): D[] {
  const isUnknown = ({ fileName, code }: D): boolean => fileName === undefined && UNKNOWN_NAME.includes(code);
  return diagnostics.some(isUnknown) ? withLines(ts, code, diagnostics, doors.all) : [...diagnostics];
}

function withLines<D extends Diagnostic>(ts: TS, code: string, diagnostics: readonly D[], doors: readonly Door[]): D[] {
  const nameOf = ({ start, end }: D): string => code.slice(start.offset, end.offset);
  const isMissing = (error: D): boolean =>
    error.fileName === undefined && UNKNOWN_NAME.includes(error.code) && doorOf(nameOf(error), doors) !== undefined;
  const missing = new Set(diagnostics.filter(isMissing).map(nameOf));
  const first = diagnostics.find(isMissing);
  return diagnostics.flatMap((error) => {
    if (error === first) return [{ ...error, messageText: notImported([...missing], doors) }];
    if (isMissing(error)) return [];
    const near = error.code === NO_SUGGESTION ? nearest(ts, nameOf(error), doors) : undefined;
    return [
      near === undefined ? error : { ...error, messageText: meant(error.messageText, nameOf(error), near, doors) },
    ];
  });
}

/** The door that has a name. */
export function doorOf(name: string, doors: readonly Door[]): Door | undefined {
  return doors.find(({ names }) => names.includes(name));
}

function notImported(names: readonly string[], doors: readonly Door[]): string {
  const line = importLine(names, doors);
  const [isNot, all] = names.length === 1 ? ["isn't", names[0]] : ["aren't", names.join(", ")];
  return `${names.join("、")} 还没有导入；请写 ${line}\n${all} ${isNot} imported yet: write ${line}`;
}

function importLine(names: readonly string[], doors: readonly Door[]): string {
  const lines = doors.flatMap((door) => {
    const own = names.filter((name) => doorOf(name, doors) === door);
    return own.length === 0 ? [] : [`import { ${own.join(", ")} } from "${door.module}"`];
  });
  return lines.join("; ");
}

/** A name of a door that is nearly the one that was written, as TypeScript judges nearness. */
function nearest(ts: TS, name: string, doors: readonly Door[]): string | undefined {
  type Suggest = (name: string, candidates: readonly string[], nameOf: (name: string) => string) => string | undefined;
  const { getSpellingSuggestion } = ts as TS & { getSpellingSuggestion: Suggest };
  const names = doors.flatMap((door) => door.names);
  return getSpellingSuggestion(name, names, (candidate) => candidate);
}

function meant(message: string, name: string, near: string, doors: readonly Door[]): string {
  const line = importLine([near], doors);
  return `没有 ${name}；要的是 ${near} 吗？请写 ${line}\n${message} Did you mean '${near}'? Write ${line}`;
}
