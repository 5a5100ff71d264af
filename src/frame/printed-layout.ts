import {
  type Column,
  InputError,
  isLabel,
  isNumeral,
  listed,
  type Name,
  nameText,
  orMeant,
  say,
  textsOf,
} from "../base/index.js";
import { placeOfPrinted } from "./printed-names.js";
import { readPrinted } from "./printed-number.js";
import { namesOfColumn, type OurNumbers } from "./printed-ours.js";
import type { PrintedTable } from "./printed-table.js";

/** Where the printed lines and columns stand among ours; turned, if units stand across and measures down. @internal */
export interface PlacesOfPrinted {
  readonly isTurned: boolean;
  /** By line. */
  readonly down: readonly (number | undefined)[];
  /** By column. */
  readonly across: readonly (number | undefined)[];
}

/**
 * @param path - of our numbers, for messages.
 * @throws {InputError} If something is printed under a name that is none of ours.
 * @internal
 */
export function layoutOf(
  where: string,
  path: string,
  { header, lines }: PrintedTable,
  { names, measures }: OurNumbers,
): PlacesOfPrinted {
  const rows = names.values.map((cell): readonly Name[] =>
    cell === null ? [] : [isLabel(cell) ? cell : String(cell)],
  );
  const columns = measures.map(namesOfColumn);
  const [heads, units] = [header.slice(1), lines.map(([name]) => name)];
  const only = onlyNumbers(measures);
  const columnsIn = (texts: readonly string[]): readonly (number | undefined)[] =>
    texts.map((text) => placeOfPrinted(columns, text) ?? (texts.length === 1 ? only : undefined));
  const rowsIn = (texts: readonly string[]): readonly (number | undefined)[] =>
    texts.map((text) => rowOf(where, path, rows, text));
  const straight = { isTurned: false, down: rowsIn(units), across: columnsIn(heads) };
  const turned = { isTurned: true, down: columnsIn(units), across: rowsIn(heads) };
  const isTurned = shareFound(turned) > shareFound(straight);
  const chosen = isTurned ? turned : straight;
  const [found, texts] = isTurned ? [turned.down, units] : [straight.across, heads];
  const isBlank = (at: number): boolean =>
    (isTurned ? lines[at].slice(1) : lines.map((line) => line[at + 1])).every((text) => readPrinted(text) === null);
  const missing = found.findIndex((place, at) => place === undefined && !isBlank(at));
  if (missing < 0) return chosen;
  const known = listed(measures.map(({ label }) => label));
  const meant = holdingText(measures, texts[missing]);
  const oneOfThem = say("是 {known} 之一", "be one of {known}", { known });
  const isNumber = typeof readPrinted(texts[missing]) === "object" && readPrinted(texts[missing]) !== null && !isTurned;
  const words = isNumber
    ? say(
        "是列名：第一行应是表头，如 {example}；{words}",
        "be the name of a column: the first line is the header, such as {example}; it must {words}",
        {
          example: '"地区 区位商"',
          words: oneOfThem,
        },
      )
    : orMeant(oneOfThem, meant);
  const place = isTurned ? `line ${missing + 2}` : `column ${missing + 2}`;
  const at = path === "ours" ? `printed, ${place}` : `${path}, ${place}`;
  throw new InputError(where, at, words, texts[missing]);
}

/** The one column of numbers, where there is only one beside years and ranks: a book needn't call it as we do. */
function onlyNumbers(measures: readonly Column[]): number | undefined {
  const found = measures.flatMap(({ values }, j) => (values.some((cell) => typeof cell === "number") ? [j] : []));
  const counted = found.filter((j) => !isNumeral(measures[j]));
  return found.length === 1 ? found[0] : counted.length === 1 ? counted[0] : undefined;
}

/** The one column whose title holds what is printed: 汽车产量 for 产量. */
function holdingText(measures: readonly Column[], text: string): string | undefined {
  const found = measures.filter(({ label }) => text !== "" && textsOf(label).some((title) => title.includes(text)));
  return found.length === 1 ? nameText(found[0].label) : undefined;
}

function shareFound({ down, across }: PlacesOfPrinted): number {
  const share = (places: readonly (number | undefined)[]): number =>
    places.filter((place) => place !== undefined).length / places.length;
  return share(down) + share(across);
}

/** The row of a name. */
function rowOf(where: string, path: string, rows: readonly (readonly Name[])[], text: string): number | undefined {
  const exact = rows.flatMap((names, i) =>
    names.some((name) => nameText(name) === text || nameText(name, "en") === text) ? [i] : [],
  );
  if (exact.length === 1) return exact[0];
  if (exact.length === 0) return placeOfPrinted(rows, text);
  const words = say("每个名称只占一行（请先用 where 筛选）", "have one row for each name (filter it before)");
  throw new InputError(where, path, words, `${exact.length} rows for ${text}`);
}
