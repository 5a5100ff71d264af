import { type Cell, InputError, isLabel, provinceOf, say } from "../base/index.js";
import { keyOf } from "./cell.js";
import type { FrameColumn } from "./frame-column.js";
import { type SameNames, sameNames } from "./same-names.js";

/**
 * The key cells of two columns as they are compared: labels by their Chinese, a text that is the English of a label by
 * that label's Chinese, and the names of one place, 江西省 and 江西, as one.
 *
 * @internal
 */
export function comparable(mine: FrameColumn, theirs: FrameColumn): Comparable {
  const [left, right] = [codesAsTexts(mine, theirs), codesAsTexts(theirs, mine)];
  if (left.kind !== right.kind) {
    const words = say("在两个数据框中是同一类（这里是 {kind}）", "hold the same kind in both frames ({kind} here)", {
      kind: left.kind,
    });
    throw new InputError("join", `other.${right.name}`, words, right.kind);
  }
  const english = new Map<string, string>();
  for (const cell of [...left.values, ...right.values]) {
    if (cell === null || !isLabel(cell)) continue;
    const known = english.get(cell.en);
    if (known !== undefined && known !== cell.zh) english.set(cell.en, cell.en);
    else english.set(cell.en, cell.zh);
  }
  const plain = (cell: Cell): Cell => {
    if (cell !== null && isLabel(cell)) return cell.zh;
    return typeof cell === "string" ? (english.get(cell) ?? cell) : cell;
  };
  return named(left.values.map(plain), right.values.map(plain));
}

/** Codes of provinces are numbers in one table and must meet the names in another. */
function codesAsTexts(column: FrameColumn, other: FrameColumn): FrameColumn {
  const areCodes =
    column.kind === "number" && other.kind === "text" && column.values.every((cell) => provinceOf(String(cell)));
  return areCodes ? { ...column, kind: "text", values: column.values.map(String) } : column;
}

/** Two columns of keys, and which names of the other were taken for one of the first. @internal */
export interface Comparable {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
  readonly same: readonly SameNames[];
}

/** Names that mean the same place are the same key. */
function named(left: readonly Cell[], right: readonly Cell[]): Comparable {
  const texts = (cells: readonly Cell[]): readonly string[] => cells.filter((cell) => typeof cell === "string");
  const same = sameNames(texts(left), texts(right));
  const meant = new Map<Cell, string>(same.map((each) => [each.right, each.left]));
  return { left, right: right.map((cell) => meant.get(cell) ?? cell), same };
}

/** Which rows of two frames belong together. @internal */
export interface Partners {
  /** For each row of the first frame its partner, or −1. */
  readonly of: readonly number[];
  /** Rows of the first frame without a partner. */
  readonly alone: readonly number[];
  /** Rows of the other frame without one. */
  readonly unused: readonly number[];
}

/**
 * The rows whose keys agree.
 *
 * @throws {InputError} If a key is missing, or stands in two rows of the other frame.
 * @internal
 */
export function findPartners(
  names: readonly string[],
  left: readonly (readonly Cell[])[],
  right: readonly (readonly Cell[])[],
): Partners {
  const places = new Map<string, number>();
  right[0].forEach((_, i) => {
    const key = keyAt("other.", names, right, i);
    const first = places.get(key);
    if (first !== undefined) {
      const words = say(
        "每个键只有一行（第 {first} 行与第 {i} 行同键，从 0 数起）",
        "have one row for each key (rows {first} and {i} share one)",
        { first: String(first), i: String(i) },
      );
      throw new InputError("join", "other", words, cellsAt(right, i));
    }
    places.set(key, i);
  });
  const of = left[0].map((_, i) => places.get(keyAt("", names, left, i)) ?? -1);
  const used = new Set(of);
  return {
    of,
    alone: of.flatMap((partner, i) => (partner < 0 ? [i] : [])),
    unused: right[0].flatMap((_, i) => (used.has(i) ? [] : [i])),
  };
}

function keyAt(whose: string, names: readonly string[], keys: readonly (readonly Cell[])[], i: number): string {
  const gap = keys.findIndex((key) => key[i] === null);
  if (gap >= 0) {
    throw new InputError("join", `${whose}${names[gap]}[${i}]`, say("不缺失（它是键）", "be there; it is a key"), null);
  }
  return keyOf(cellsAt(keys, i));
}

function cellsAt(keys: readonly (readonly Cell[])[], i: number): readonly Cell[] {
  return keys.map((key) => key[i]);
}
