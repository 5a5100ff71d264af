import type { Compiler } from "./compiler.js";

/** What the compiler keeps to itself: its messages by name, such as `Cannot_find_name_0_2304`. */
interface Messages {
  readonly Diagnostics: Readonly<
    Record<string, { readonly code: number; readonly key: string; readonly message: string }>
  >;
}

/** What TypeScript ships: each message in Chinese, by its key. */
export type ChineseTexts = Readonly<Record<string, string>>;

/** A message with holes in both languages. */
interface Pair {
  readonly en: RegExp;
  /** Which hole each part of the English fills. */
  readonly holes: readonly number[];
  readonly zh: string;
}

/**
 * The compiler's messages in Chinese, which TypeScript ships: read when a cell has its first error, so that no
 * session waits for them before.
 */
export class ChineseMessages {
  readonly #ts: Compiler;
  readonly #chinese: () => ChineseTexts;
  #pairs: ReadonlyMap<number, Pair> | undefined;

  constructor(ts: Compiler, chinese: () => ChineseTexts) {
    this.#ts = ts;
    this.#chinese = chinese;
  }

  /** What an English message says; nothing where TypeScript has no words for it. */
  of(code: number, message: string): string | undefined {
    this.#pairs ??= this.#read();
    const pair = this.#pairs.get(code);
    const found = pair?.en.exec(message);
    if (!pair || !found) return undefined;
    const values = new Map(pair.holes.map((hole, i) => [hole, found[i + 1]]));
    return pair.zh.replace(/\{(\d)\}/g, (_, hole) => values.get(Number(hole)) ?? "");
  }

  #read(): ReadonlyMap<number, Pair> {
    const { Diagnostics } = this.#ts as Compiler & Messages;
    const chinese = this.#chinese();
    return new Map(
      Object.values(Diagnostics).flatMap(({ code, key, message }) => {
        const zh = chinese[key];
        return zh === undefined ? [] : [[code, pairOf(message, zh)] as const];
      }),
    );
  }
}

function pairOf(message: string, zh: string): Pair {
  const holes = [...message.matchAll(/\{(\d)\}/g)].map(([, hole]) => Number(hole));
  const literal = message.split(/\{\d\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { en: new RegExp(`^${literal.join("([^]*?)")}$`), holes, zh };
}
