/** A character that stands where the language has none of its kind. */
export interface Stray {
  readonly offset: number;
  readonly character: string;
}

/** A bracket without its partner. */
export interface OpenBracket {
  readonly offset: number;
  readonly bracket: string;
}

/** A cell's text as it looks from afar: what is text or comment, and what isn't. */
export interface BareText {
  /** As long as the cell, with blanks where texts and comments are. */
  readonly bare: string;
  /** Full-width and printed characters outside of texts and comments, Chinese quotation marks among them. */
  readonly strays: readonly Stray[];
  /** The last bracket that is never closed, or the first that closes what isn't open. */
  readonly bracket: OpenBracket | undefined;
}

/** What is written for a character that keyboards of Chinese and books have, and programs don't. */
export const REPLACED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "；": ";",
    "，": ",",
    "、": ",",
    "（": "(",
    "）": ")",
    "：": ":",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "。": ".",
    "！": "!",
    "？": "?",
    "＝": "=",
    "＋": "+",
    "－": "-",
    "−": "-",
    "–": "-",
    "—": "-",
    "×": "*",
    "＊": "*",
    "÷": "/",
    "／": "/",
    "％": "%",
    "＜": "<",
    "＞": ">",
    "≤": "<=",
    "≥": ">=",
    "≠": "!==",
    "［": "[",
    "］": "]",
    "【": "[",
    "】": "]",
    "｛": "{",
    "｝": "}",
    "｜": "|",
    "＆": "&",
    "＂": '"',
    "＇": "'",
    "｀": "`",
    "＿": "_",
    "．": ".",
    "∞": "Infinity",
    "²": "** 2",
    "³": "** 3",
  }),
);

/** What closes each quotation mark. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", "`": "`", "“": "”", "‘": "’" };
const PARTNER: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** What a stray character is to be. */
export function replaced(character: string): string | undefined {
  return REPLACED.get(character) ?? (/[\uFF10-\uFF5A]/.test(character) ? character.normalize("NFKC") : undefined);
}

/** Looks at a cell that the compiler doesn't understand; regular expressions are taken for code. */
export function bareText(code: string): BareText {
  const strays: Stray[] = [];
  const open: OpenBracket[] = [];
  let unopened: OpenBracket | undefined;
  let bare = "";
  for (let at = 0; at < code.length; ) {
    const end = endOfText(code, at);
    if (end > at) {
      for (const offset of [at, end - 1])
        if (/[“”‘’]/.test(code[offset])) strays.push({ offset, character: code[offset] });
      bare += code.slice(at, end).replace(/[^\n]/g, " ");
      at = end;
      continue;
    }
    const character = code[at];
    if (replaced(character) !== undefined) strays.push({ offset: at, character });
    if ("([{".includes(character)) open.push({ offset: at, bracket: character });
    if (character in PARTNER && open.pop()?.bracket !== PARTNER[character]) {
      unopened ??= { offset: at, bracket: character };
    }
    bare += character;
    at++;
  }
  return { bare, strays, bracket: unopened ?? open.at(-1) };
}

/** Where a text or comment that begins here ends; here, if none does. */
function endOfText(code: string, at: number): number {
  const two = code.slice(at, at + 2);
  if (two === "//") return endOfLine(code, at);
  if (two === "/*") return code.includes("*/", at + 2) ? code.indexOf("*/", at + 2) + 2 : code.length;
  const closing = CLOSING[code[at]];
  if (closing === undefined) return at;
  const limit = closing === "`" ? code.length : endOfLine(code, at);
  for (let i = at + 1; i < limit; i++) {
    if (code[i] === "\\") i++;
    else if (code[i] === closing) return i + 1;
  }
  // A text that begins with one kind of mark and ends with the other, as keyboards write them.
  const other = code.slice(at + 1, limit).search(/[“”‘’"']/);
  return other >= 0 ? at + other + 2 : limit;
}

function endOfLine(code: string, at: number): number {
  const end = code.indexOf("\n", at);
  return end < 0 ? code.length : end;
}
