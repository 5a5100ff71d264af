import { InputError, type Label, say } from "../../base/index.js";
import { cellsOfLines, type Grid, type Merge } from "./grid.js";

const RANGE = /^([A-Z]{1,3})(\d*):([A-Z]{1,3})(\d*)$/;

/** Whether a text is a range of cells, "B3:F14", or of whole columns, "B:F". @internal */
export function isRange(text: unknown): boolean {
  const found = typeof text === "string" ? RANGE.exec(text) : null;
  return found !== null && (found[2] === "") === (found[4] === "");
}

/** @internal */
export const A_RANGE: Label = say(
  '是单元格的范围，如 "B3:F14"，或整列的 "B:F"',
  'be a range of cells, such as "B3:F14", or of whole columns, "B:F"',
);

/** The letters of a column, from 0: "A", …, "Z", "AA". */
function lettersOf(column: number): string {
  const left = Math.floor(column / 26);
  return (left > 0 ? lettersOf(left - 1) : "") + String.fromCharCode(65 + (column % 26));
}

function columnOf(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * What of a sheet lies within a range, as if nothing else stood there.
 *
 * @throws {InputError} If nothing stands within it.
 * @internal
 */
export function withinRange(where: string, grid: Grid, range: string): Grid {
  const [, first, from, last, to] = RANGE.exec(range) as RegExpExecArray;
  const [left, right] = [columnOf(first), columnOf(last)].sort((a, b) => a - b);
  const bounds = from === "" ? [1, Number.POSITIVE_INFINITY] : [Number(from), Number(to)].sort((a, b) => a - b);
  const isWithin = (line: number): boolean => grid.numberOf(line) >= bounds[0] && grid.numberOf(line) <= bounds[1];
  const kept = Array.from({ length: grid.height }, (_, line) => line).filter(isWithin);
  const lines = kept.map((line) =>
    Array.from({ length: Math.max(0, Math.min(right + 1, grid.lengthOf(line)) - left) }, (_, j) =>
      grid.at(line, left + j),
    ),
  );
  if (lines.every((line) => line.every((cell) => cell === null))) {
    const words = say("含有内容（这个范围是空的）", "hold something: nothing stands in this range");
    throw new InputError(where, "options.range", words, range);
  }
  return {
    ...grid,
    ...cellsOfLines(lines),
    plainNumbers: (those, columns) =>
      grid.plainNumbers(
        those.map((line) => kept[line]),
        columns.map((column) => column + left),
      ),
    merges: grid.merges.flatMap((merge) => mergeWithin(merge, { kept, left, right })),
    linesAreCounted: false,
    numberOf: (line) => grid.numberOf(kept[line]),
    placeOfLine: (line) => grid.placeOfLine(kept[line]),
    placeOf: (line, column) => grid.placeOf(kept[line], column + left),
  };
}

interface Kept {
  readonly kept: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** The part of a merge that lies within, counted from there. */
function mergeWithin(merge: Merge, { kept, left, right }: Kept): readonly Merge[] {
  const top = kept.findIndex((line) => line >= merge.top);
  const bottom = kept.findLastIndex((line) => line <= merge.bottom);
  const [first, last] = [Math.max(merge.left, left), Math.min(merge.right, right)];
  if (top < 0 || bottom < top || last < first) return [];
  return [{ top, bottom, left: first - left, right: last - left }];
}

/** The columns before the k-th, and those from it on, as ranges. @internal */
export function halves(places: readonly number[], k: number): { readonly left: string; readonly right: string } {
  const range = (first: number, last: number): string => JSON.stringify(`${lettersOf(first)}:${lettersOf(last)}`);
  return { left: range(places[0], places[k - 1]), right: range(places[k], places[places.length - 1]) };
}
