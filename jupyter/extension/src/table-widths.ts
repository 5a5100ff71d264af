import { element } from "../../../explore/element.js";
import { groupedTitles } from "../../../src/base/column-groups.js";
import { textWidth } from "../../../src/format/text.js";
import type { ShownLanguage } from "./language.js";
import type { Label, TableColumn, TableData } from "./table-data.js";
import { cellText, linesOf } from "./table-words.js";

/** No column is wider than this many letters: the others are seen, and a long text ends in "…". */
const WIDEST = 40;
const NARROWEST = 4;

/**
 * The widths of a long table's columns, of which only a part stands in the page: as wide as their widest cell or the
 * words of their header, which may break.
 */
export function columnWidths(data: TableData, language: ShownLanguage): HTMLElement {
  const group = element("colgroup");
  const titles = groupedTitles(data.columns.map(({ label }) => label));
  data.columns.forEach((column, j) => {
    const letters = Math.max(
      NARROWEST,
      Math.min(
        WIDEST,
        Math.max(
          widestCell(data, column, language),
          headWidth(titles[j]?.title ?? column.label, column.unit, language),
        ),
      ),
    );
    const made = element("col");
    made.style.width = `calc(${(letters * 0.56).toFixed(2)}em + 1.4em)`;
    group.append(made);
  });
  return group;
}

/** In letters; of numbers the largest and the least are the widest, of texts the longest. */
function widestCell(data: TableData, column: TableColumn, language: ShownLanguage): number {
  let [most, least, longest] = [-1, -1, -1];
  let [up, down, length] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  const { values } = column;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number") {
      if (value > up) [most, up] = [i, value];
      if (value < down) [least, down] = [i, value];
    } else if (lengthOf(value) > length) [longest, length] = [i, lengthOf(value)];
  }
  const ends = [most, least, longest].filter((i) => i >= 0);
  return Math.max(0, ...ends.map((i) => textWidth(cellText(data, column, i, language))));
}

function lengthOf(value: TableColumn["values"][number] | undefined): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null ? value.zh.length * 2 + value.en.length : 5;
}

/** The words of a header, which break where they are long. */
function headWidth(label: Label, unit: Label | undefined, language: ShownLanguage): number {
  const lines = [...linesOf(label, language), ...(unit === undefined ? [] : linesOf(unit, language))];
  return Math.max(...lines.map((line) => Math.min(textWidth(line), 22)));
}
