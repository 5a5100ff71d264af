import type { CompletionInfo } from "tslab/dist/converter.js";
import type * as Typescript from "typescript";
import { PREFIX, type SessionProgram } from "./session-program.js";

/** What the language service knows of a place in a cell; places are counted in UTF-16 units. */
export class LanguageHelp {
  readonly #program: SessionProgram;

  constructor(program: SessionProgram) {
    this.#program = program;
  }

  /** What can be written at a place, best first. */
  complete(previous: string, code: string, position: number): CompletionInfo {
    const { service, cell } = this.#at(previous, code);
    const found = service.getCompletionsAtPosition(cell, position + PREFIX.length, undefined);
    const [start, end] = replaced(found, code, position);
    const candidates = matching(found?.entries ?? [], code.slice(start, end)).map(({ name }) => name);
    return { start, end, candidates, ...(found && { original: found }) };
  }

  /** Type and documentation of the name at a place, or of the function in whose call it lies. */
  inspect(previous: string, code: string, position: number): Typescript.QuickInfo {
    const { service, cell } = this.#at(previous, code);
    return service.getQuickInfoAtPosition(cell, position + PREFIX.length) as Typescript.QuickInfo;
  }

  #at(previous: string, code: string): SessionProgram {
    this.#program.edit(previous, code);
    this.#program.program();
    return this.#program;
  }
}

const WORD_BEFORE = /[\p{ID_Continue}$#]*$/u;
const WORD_AFTER = /^[\p{ID_Continue}$]*/u;

/** From where to where a completion replaces the text: what the compiler says, or else the word at the place. */
function replaced(found: Typescript.CompletionInfo | undefined, code: string, position: number): [number, number] {
  const span = found?.entries.find(({ replacementSpan }) => replacementSpan)?.replacementSpan;
  const own = span ?? found?.optionalReplacementSpan;
  if (own) return [own.start - PREFIX.length, own.start + own.length - PREFIX.length];
  const before = WORD_BEFORE.exec(code.slice(0, position))?.[0].length ?? 0;
  const after = before === 0 ? 0 : (WORD_AFTER.exec(code.slice(position))?.[0].length ?? 0);
  return [position - before, position + after];
}

/** The entries that what is typed begins, or is in; those that it begins come first. */
function matching(
  entries: readonly Typescript.CompletionEntry[],
  typed: string,
): readonly Typescript.CompletionEntry[] {
  const lower = typed.toLowerCase();
  const rank = (name: string): number => {
    if (name.startsWith(typed)) return 0;
    const at = name.toLowerCase().indexOf(lower);
    return at < 0 ? Number.POSITIVE_INFINITY : Math.min(at, 1) + 1;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry.name) }))
    .filter((ranked) => ranked.rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank || compare(a.entry.sortText, b.entry.sortText))
    .map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
