/** One executed cell: session, line, and the code — with what it evaluated to, if that is asked for. */
export type HistoryEntry = [session: number, line: number, input: string | [string, string | null]];

interface Line {
  readonly line: number;
  readonly input: string;
  output: string | null;
}

/** There is one session: the history lives as long as the kernel. */
const SESSION = 1;

/** What was executed, in memory. */
export class History {
  readonly #lines: Line[] = [];

  add(line: number, input: string): void {
    this.#lines.push({ line, input, output: null });
  }

  /** Remembers the result of the cell added last. */
  setOutput(output: string | undefined): void {
    const last = this.#lines.at(-1);
    if (last) last.output = output ?? null;
  }

  /** Answers a `history_request`: by `tail`, `range` or `search`. */
  find(request: Readonly<Record<string, unknown>>): HistoryEntry[] {
    return this.#select(request).map(({ line, input, output }) => [
      SESSION,
      line,
      request.output ? [input, output] : input,
    ]);
  }

  #select(request: Readonly<Record<string, unknown>>): readonly Line[] {
    const { hist_access_type: type, n, start, stop, session, pattern, unique } = request;
    if (type === "range") {
      // Session 0 is the present one; negative ones count back from it.
      if (session !== undefined && session !== 0 && session !== SESSION) return [];
      const from = Number(start ?? 0);
      const to = Number(stop ?? Number.POSITIVE_INFINITY);
      return this.#lines.filter(({ line }) => line >= from && line < to);
    }
    const found = type === "search" ? this.#search(String(pattern ?? "*"), unique === true) : this.#lines;
    return typeof n === "number" ? found.slice(Math.max(0, found.length - n)) : found;
  }

  /** Lines that match a glob pattern; of equal ones the latest, if they shall be unique. */
  #search(pattern: string, unique: boolean): readonly Line[] {
    const expression = globExpression(pattern);
    const found = this.#lines.filter(({ input }) => expression.test(input));
    return unique ? [...new Map(found.map((line) => [line.input, line])).values()] : found;
  }
}

/** `*` stands for any text, `?` for one character; everything else for itself. */
function globExpression(pattern: string): RegExp {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}
