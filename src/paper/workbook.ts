import type { CellObject, Feature, Image, Row, Sheet } from "write-excel-file/node";
import { plainText } from "./plain-text.js";

/** A cell of a sheet: what it holds and how it looks. */
export type SheetCell = CellObject | null;

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** How wide each column is, in letters. */
  readonly widths: readonly number[];
  /** How many rows stay in sight above what is scrolled. */
  readonly frozen?: number | undefined;
  readonly images?: readonly SheetImage[] | undefined;
}

/** A picture on a sheet, in pixels. */
export interface SheetImage {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly row: number;
}

/** As many letters stand side by side on an upright page. */
const UPRIGHT = 85;

/** The longest text that a cell of Excel holds. */
const LONGEST = 32_767;

/** In print all columns stand on one page, in smaller letters if they must; rows go on to the next. */
const ONE_PAGE_WIDE: Feature<Image["content"]> = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (sheet) => sheet.replace(/<worksheet\b[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
        transformElementAttributes: (tag, attributes) =>
          tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** A workbook's bytes; the library is read when the first is written. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  return writeXlsxFile(sheets.map(sheetOf), { fontFamily: "宋体", fontSize: 11, features: [ONE_PAGE_WIDE] }).toBuffer();
}

/** A text in a cell: never a formula, whatever it begins with. */
export function textCell(text: string, style: Omit<CellObject, "value" | "type"> = {}): SheetCell {
  const value = plainText(text).slice(0, LONGEST);
  return value === "" ? { ...style } : { value, type: String, ...style };
}

/** A number in a cell; Excel has none that isn't finite. */
export function numberCell(value: number, style: Omit<CellObject, "value" | "type"> = {}): SheetCell {
  if (!Number.isFinite(value)) return textCell(Number.isNaN(value) ? "NaN" : value > 0 ? "∞" : "-∞", style);
  return { value, type: Number, ...style };
}

function sheetOf({ name, rows, widths, frozen = 0, images = [] }: WorkbookSheet): Sheet<Image["content"]> {
  return {
    sheet: name,
    data: rows as Row[],
    columns: widths.map((width) => ({ width })),
    showGridLines: false,
    orientation: pageFor(widths) as "landscape", // Its type has forgotten the other.
    ...(frozen > 0 && { stickyRowsCount: frozen }),
    ...(images.length > 0 && { images: images.map(imageOf) }),
  };
}

function pageFor(widths: readonly number[]): "landscape" | "portrait" {
  return widths.reduce((sum, width) => sum + width, 0) > UPRIGHT ? "landscape" : "portrait";
}

function imageOf({ png, width, height, row }: SheetImage): Image {
  // A list of bytes is taken by Node's door only, a Blob by the page's too.
  const content = new Blob([png.slice().buffer]);
  return { content, contentType: "image/png", width, height, dpi: 96, anchor: { row, column: 1 } };
}
