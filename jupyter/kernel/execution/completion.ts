import type { CompletionInfo } from "tslab/dist/converter.js";
import type * as Typescript from "typescript";
import type { NamedPlace } from "./named-place.js";
import { type AskedProgram, PREFIX } from "./session-program.js";

/** What can be written at a place of the cell, best first; places are counted in UTF-16 units. */
export function complete({ service, cell }: AskedProgram, code: string, position: number): CompletionInfo {
  const found = service.getCompletionsAtPosition(cell, position + PREFIX.length, undefined);
  const [start, end] = replaced(found, code, position);
  const candidates = matching(found?.entries ?? [], code.slice(start, end)).map(({ name }) => name);
  return { start, end, candidates, ...(found && { original: found }) };
}

/** What is offered at a place where names of the reader's own data may stand: they come first. */
export function withNames(
  found: CompletionInfo,
  code: string,
  { start, end, quote, kind }: NamedPlace,
  names: readonly string[],
): CompletionInfo {
  if (names.length === 0) return found;
  const entries = names.map((name) => ({ name, sortText: "" }) as Typescript.CompletionEntry);
  const typed = code.slice(start, end);
  const own = matching(entries, typed).map(({ name }) => written(name, quote));
  // Where a field is written, what the compiler offers besides are all names that it knows.
  const others = kind === "key" ? [] : found.candidates;
  return { ...found, start, end, candidates: [...new Set([...own, ...others])] };
}

/** A name as it is written between quotation marks, or as a field. */
function written(name: string, quote: string): string {
  if (quote === "") return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);
  return name.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\n", "\\n");
}

/** A list of imports whose module isn't written yet. */
const OPEN_LIST = /(?:^|[;\n])\s*import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^}'"`]*$/;

/** The rest of such a list, as far as an editor has closed it by itself. */
const REST_OF_LIST = /^[\w$\s,]*?\}/;

/**
 * A cell in which an import list is typed at a place, with our package behind the list: a list is written before its
 * module, and it is nearly always ours.
 */
export function withModule(code: string, position: number): string {
  const [before, after] = [code.slice(0, position), code.slice(position)];
  const rest = REST_OF_LIST.exec(after)?.[0] ?? "";
  const behind = after.slice(rest.length);
  if (!OPEN_LIST.test(before) || /^(\s*from\b|[^\S\n]*["'`])/.test(behind)) return code;
  return `${before}${rest || "}"} from "industrial-clusters";${behind}`;
}

/** Kinds of what can be written between the quotes of an import. */
const OF_MODULES: ReadonlySet<string> = new Set(["external module name", "script", "directory"]);

/** What is typed of a module's name behind its last slash. */
const PATH_END = /[^/'"`]*$/;

const WORD_BEFORE = /[\p{ID_Continue}$#]*$/u;
const WORD_AFTER = /^[\p{ID_Continue}$]*/u;

/** From where to where a completion replaces the text: what the compiler says, or else the word at the place. */
function replaced(found: Typescript.CompletionInfo | undefined, code: string, position: number): [number, number] {
  const [first] = found?.entries ?? [];
  if (first && OF_MODULES.has(first.kind)) return [code.slice(0, position).search(PATH_END), position];
  const own = first?.replacementSpan ?? found?.optionalReplacementSpan;
  if (own) return [own.start - PREFIX.length, own.start + own.length - PREFIX.length];
  const before = WORD_BEFORE.exec(code.slice(0, position))?.[0].length ?? 0;
  const after = before === 0 ? 0 : (WORD_AFTER.exec(code.slice(position))?.[0].length ?? 0);
  return [position - before, position + after];
}

/** A file of our package that is none of its doors. */
const INNER_MODULE = /^(industrial-clusters\/)?(dist\/package\/|package\.json$)/;

/** The entries that have what is typed in them; those that begin with it come first. */
function matching(
  entries: readonly Typescript.CompletionEntry[],
  typed: string,
): readonly Typescript.CompletionEntry[] {
  const ranked = entries.map((entry) => ({ entry, rank: rank(entry.name, typed) }));
  return ranked
    .filter(({ entry, rank }) => rank < Number.POSITIVE_INFINITY && !INNER_MODULE.test(entry.name))
    .sort((a, b) => a.rank - b.rank || compare(a.entry.sortText, b.entry.sortText))
    .map(({ entry }) => entry);
}

function rank(name: string, typed: string): number {
  if (name.startsWith(typed)) return 0;
  const at = name.toLowerCase().indexOf(typed.toLowerCase());
  return at < 0 ? Number.POSITIVE_INFINITY : Math.min(at, 1) + 1;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
