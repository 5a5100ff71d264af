import { SourceMap } from "node:module";
import type { Place } from "../cells/edits.js";
import type { Position } from "./code-frame.js";

/** A piece of TypeScript and the JavaScript that was made of it, with its source maps at its end. */
interface Source {
  readonly text: string;
  readonly output: string;
  /** Lines that the compiler put in front of the text. */
  readonly prefix: number;
  /** Where a place in what runs comes from in the output; both count from 0. Default: the output runs as it is. */
  readonly original?: (place: Place) => Place;
  /** Read from the output when a place is first asked for. */
  maps?: readonly SourceMap[];
}

/** What a stack needs of them; a page that runs cells has its own. */
export type AskedSources = Pick<Sources, "has" | "text" | "locate">;

/** What was compiled in this session, so that a place in the JavaScript can be found in the TypeScript. */
export class Sources {
  readonly #sources = new Map<string, Source>();

  add(name: string, source: Source): void {
    this.#sources.set(name, source);
  }

  has(name: string): boolean {
    return this.#sources.has(name);
  }

  text(name: string): string | undefined {
    return this.#sources.get(name)?.text;
  }

  /** The user's own line; `undefined` for a place in code that tslab put around it. */
  locate(name: string, { line, column }: Position): Position | undefined {
    const source = this.#sources.get(name);
    if (!source) return undefined;
    let place: Place = { line: line - 1, column: column - 1 };
    // The line in front of the first.
    if (place.line < 0) return undefined;
    if (source.original) place = source.original(place);
    source.maps ??= readMaps(source.output);
    for (const map of source.maps) {
      const entry = map.findEntry(place.line, place.column);
      if (!("originalLine" in entry) || entry.generatedLine !== place.line) return undefined;
      place = { line: entry.originalLine, column: entry.originalColumn };
    }
    const own = place.line - source.prefix;
    return own < 0 ? undefined : { line: own + 1, column: place.column + 1 };
  }
}

/**
 * The maps at the end of `output`, from the JavaScript back to the TypeScript. A file has two: it is compiled to a
 * module and then to CommonJS, and each step leaves its own.
 */
function readMaps(output: string): readonly SourceMap[] {
  const maps = output.matchAll(/^\/\/# sourceMappingURL=data:application\/json;base64,(\S+)$/gm);
  return [...maps]
    .map(([, base64 = ""]) => JSON.parse(Buffer.from(base64, "base64").toString()))
    .map((payload) => new SourceMap(payload))
    .reverse();
}
