import { type Cell, InputError, isLabel, isList, type Label, nearestOf, say } from "../base/index.js";
import { cellWords } from "./cell.js";
import { type ColumnInput, findColumns, type FrameColumn } from "./frame-column.js";
import { bothNotes } from "./frame-words.js";
import { comparable, findPartners, type Partners } from "./join-partners.js";
import type { SameNames } from "./same-names.js";

/** What becomes of rows without a partner. */
export interface JoinOptions {
  /**
   * `"refuse"` (the default): every row of both must have a partner. `"drop"`: rows without one are
   * left out (an inner join), and the note says how many. `"keep"`: rows of this frame stay, with
   * missing cells (a left join). `"keepAll"`: rows of both stay (a full join).
   */
  readonly unmatched?: "refuse" | "drop" | "keep" | "keepAll" | undefined;
}

/** What a join gives: the columns, and how many rows were left out. @internal */
export interface Joined {
  readonly columns: readonly ColumnInput[];
  readonly note: Label | undefined;
}

/** The names of the keys; where none is written, those that both frames have are told. */
function checkKeys(
  keys: string | readonly string[],
  left: readonly FrameColumn[],
  right: readonly FrameColumn[],
): readonly string[] {
  if (typeof keys === "string") return [keys];
  if (isList(keys) && keys.length > 0) return keys;
  const common = left.filter(({ name }) => right.some((other) => other.name === name));
  const names = common.map(({ name }) => JSON.stringify(name)).join(", ");
  const words =
    names === ""
      ? say(
          '写明两表共有的列，但它们没有同名的列；请先改名，如 frame.rename({ 城市: "地区" })',
          'name columns of both frames, which have none of the same name; rename one, such as frame.rename({ city: "region" })',
        )
      : say(
          "写明按哪些列对应，如 join(other, [{names}])",
          "name the columns that agree, such as join(other, [{names}])",
          {
            names,
          },
        );
  throw new InputError("join", "keys", words, keys);
}

/**
 * Puts the columns of another frame beside those of a first, by rows that agree in the keys. A label
 * agrees with a text if it answers to it; two labels agree if their Chinese does.
 *
 * @internal
 */
export function joinColumns(
  left: readonly FrameColumn[],
  right: readonly FrameColumn[],
  keys: string | readonly string[],
  options: JoinOptions,
): Joined {
  const names = checkKeys(keys, left, right);
  refuseOtherwise(options);
  const { unmatched = "refuse" } = options;
  if (!["refuse", "drop", "keep", "keepAll"].includes(unmatched)) {
    const known = '"refuse", "drop", "keep", "keepAll"';
    const words = say("是 {known} 之一", "be one of {known}", { known });
    throw new InputError("join", "unmatched", words, unmatched);
  }
  const leftKeys = findColumns("join", "keys", left, names);
  const rightKeys = findColumns("join", "keys", right, names);
  const added = right.filter((column) => !names.includes(column.name));
  checkNewNames(names, left, added);
  const pairs = names.map((_, i) => comparable(leftKeys[i], rightKeys[i]));
  const partners = findPartners(
    names,
    pairs.map((pair) => pair.left),
    pairs.map((pair) => pair.right),
  );
  const alone = { left: partners.alone, right: partners.unused };
  if (partners.alone.length === partners.of.length) throw nothingMeets(leftKeys, rightKeys);
  if (unmatched === "refuse") checkNoneAlone(alone, leftKeys, rightKeys);
  const rows = rowsOf(partners, unmatched);
  return {
    columns: assemble(left, leftKeys, rightKeys, added, rows),
    note: bothNotes(sameNote(pairs.flatMap(({ same }) => same)), noteOf(unmatched, alone)),
  };
}

/** `join(other, "province", "left")` and `{ how: "left" }`, as other libraries have it. */
function refuseOtherwise(options: unknown): void {
  const given = (typeof options === "object" && options !== null ? options : {}) as Readonly<Record<string, unknown>>;
  const stranger = Object.keys(given).find((name) => name !== "unmatched");
  const how = typeof options === "string" ? options : stranger === undefined ? given.unmatched : given[stranger];
  const isKnown = ["refuse", "drop", "keep", "keepAll", undefined].includes(how as string | undefined);
  if (typeof options === "object" && options !== null && stranger === undefined && isKnown) return;
  const meant = /^(outer|full)/i.test(String(how)) ? "keepAll" : /^inner/i.test(String(how)) ? "drop" : "keep";
  if (stranger === undefined && typeof options !== "string" && !/^(left|right|outer|full|inner)/i.test(String(how)))
    return;
  const words = say("写成 {write}", "be written {write}", { write: `{ unmatched: "${meant}" }` });
  throw new InputError("join", stranger ?? "unmatched", words, how);
}

function checkNewNames(names: readonly string[], left: readonly FrameColumn[], added: readonly FrameColumn[]): void {
  const clash = added.find(({ name }) => left.some((column) => column.name === name));
  if (!clash) return;
  const keys = [...names, clash.name].map((name) => JSON.stringify(name)).join(", ");
  const words = say(
    "除键之外只有不重名的列（若它也是键，写 join(other, [{keys}])；否则先 rename 或 select）",
    "have columns of its own names beside the keys (if this is a key, too, write join(other, [{keys}]); else rename or select before)",
    { keys },
  );
  throw new InputError("join", "other", words, clash.name);
}

interface Alone {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function checkNoneAlone(alone: Alone, leftKeys: readonly FrameColumn[], rightKeys: readonly FrameColumn[]): void {
  const counted = (frame: Label, rows: readonly number[], keys: readonly FrameColumn[]): readonly Label[] => {
    if (rows.length === 0) return [];
    const first = keys.map((key) => cellWords(key.values[rows[0]])).join(", ");
    const values = { frame, n: rows.length, first };
    return [say("{frame}有 {n} 行没有，首先是 {first}", "{n} of {frame} have none, the first is {first}", values)];
  };
  const without = [
    ...counted(say("本表", "this frame"), alone.left, leftKeys),
    ...counted(say("另一表", "the other"), alone.right, rightKeys),
  ];
  if (without.length === 0) return;
  const words = say(
    '使两表的每一行都有对应的行：{without}（略去这些行写 { unmatched: "drop" }，留着写 { unmatched: "keep" }）',
    'find a partner for every row of both frames: {without} ({ unmatched: "drop" } leaves these rows out, { unmatched: "keep" } keeps them)',
    { without: { zh: without.map(({ zh }) => zh).join("，"), en: without.map(({ en }) => en).join("; ") } },
  );
  throw new InputError(
    "join",
    "keys",
    words,
    leftKeys.map(({ name }) => name),
  );
}

/** Whatever is to become of rows without a partner: a join in which no row has one is a slip. */
function nothingMeets(leftKeys: readonly FrameColumn[], rightKeys: readonly FrameColumn[]): InputError {
  const pairs = leftKeys.map((key, k) => {
    const [mine, theirs] = [key, rightKeys[k]].map(({ values }) => [...new Set(values.map(cellWords))]);
    const near = mine.slice(0, 100).flatMap((name) => {
      const nearest = nearestOf(theirs, name);
      return nearest === undefined || nearest === name ? [] : [`${name} | ${nearest}`];
    });
    const shown = near.length > 0 ? near : [`${mine[0]} | ${theirs[0]}`];
    return `${key.name}: ${shown.slice(0, 3).join(", ")}`;
  });
  const words = say(
    "使至少一行有对应的行：这里一行也没有（最接近的：{pairs}）",
    "find a partner for at least one row: none has one here (the nearest: {pairs})",
    { pairs: pairs.join("; ") },
  );
  return new InputError(
    "join",
    "keys",
    words,
    leftKeys.map(({ name }) => name),
  );
}

/** Which row of each frame makes each row of the result; −1 where there is none. */
function rowsOf(
  partners: Partners,
  unmatched: "refuse" | "drop" | "keep" | "keepAll",
): readonly (readonly [number, number])[] {
  const all = partners.of.map((right, left): readonly [number, number] => [left, right]);
  if (unmatched === "drop") return all.filter(([, right]) => right >= 0);
  if (unmatched !== "keepAll") return all;
  return [...all, ...partners.unused.map((right): readonly [number, number] => [-1, right])];
}

function assemble(
  left: readonly FrameColumn[],
  leftKeys: readonly FrameColumn[],
  rightKeys: readonly FrameColumn[],
  added: readonly FrameColumn[],
  rows: readonly (readonly [number, number])[],
): readonly ColumnInput[] {
  const own = left.map((column) => {
    const other = rightKeys[leftKeys.indexOf(column)];
    const cell = ([l, r]: readonly [number, number]): Cell => {
      if (l < 0) return other?.values[r] ?? null;
      const [mine, partner] = [column.values[l], r < 0 ? undefined : other?.values[r]];
      // Of a text and the label that answers to it, the label says more.
      return partner !== undefined && partner !== null && isLabel(partner) && typeof mine === "string" ? partner : mine;
    };
    return { ...column, values: rows.map(cell) };
  });
  const theirs = added.map((column) => ({
    ...column,
    values: rows.map(([, r]) => (r < 0 ? null : column.values[r])),
  }));
  return [...own, ...theirs];
}

/** That names were taken for others is said, with the first of them. */
function sameNote(same: readonly SameNames[]): Label | undefined {
  if (same.length === 0) return undefined;
  const first = same
    .slice(0, 3)
    .map(({ left, right }) => `${left} = ${right}`)
    .join(", ");
  return say("合并时按同一个名称对上：{first}{more}。", "Taken for one name in the join: {first}{more}.", {
    first,
    more: same.length > 3 ? say(" 等 {n} 个", " and so on, {n} in all", { n: same.length }) : "",
  });
}

function noteOf(unmatched: string, alone: Alone): Label | undefined {
  const left = unmatched === "drop" ? alone.left.length : 0;
  const right = unmatched === "drop" || unmatched === "keep" ? alone.right.length : 0;
  if (left + right === 0) return undefined;
  return {
    zh: `合并时略去没有对应的行：本表 ${left} 行，另一表 ${right} 行。`,
    en: `Left out in the join for want of a partner: ${left} rows of this table, ${right} of the other.`,
  };
}
