import { createRequire } from "node:module";
import { InputError, type Label, listed, say } from "../../base/index.js";
import { cellsOfLines, type Grid, invisibleIn, invisibleRemarks, type RawCell, visible } from "./grid.js";
import { checkUnpacked } from "./unpacked-size.js";

/** What we need of a cell, a sheet and the library. */
interface SheetCell {
  readonly t: "n" | "s" | "b" | "d" | "e" | "z";
  readonly v?: string | number | boolean | Date;
  /** The formula. */
  readonly f?: string;
}
interface Sheet {
  readonly "!data"?: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  readonly "!merges"?: readonly { readonly s: CellPlace; readonly e: CellPlace }[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | undefined)[];
}
interface Book {
  readonly SheetNames: readonly string[];
  /** Without those that couldn't be read. */
  readonly Sheets: Readonly<Record<string, Sheet | undefined>>;
  readonly Workbook?: {
    readonly WBProps?: { readonly date1904?: boolean };
    readonly Sheets?: readonly { readonly Hidden?: number }[];
  };
}
interface Xlsx {
  read(bytes: Uint8Array, options: typeof READING): Book;
  readonly utils: { encode_cell(place: CellPlace): string };
}
interface CellPlace {
  readonly r: number;
  readonly c: number;
}

const READING = {
  type: "array",
  cellDates: true,
  UTC: true,
  dense: true,
  cellStyles: true,
  sheetStubs: true,
  cellHTML: false,
  // Not as Excel shows it: a third of the time.
  cellText: false,
} as const;

/** Excel's errors, as a file numbers them. */
const ERRORS: Readonly<Record<string, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Loaded when a workbook is read: it costs a tenth of a second. */
function xlsx(): Xlsx {
  return createRequire(import.meta.url)("xlsx") as Xlsx;
}

/**
 * The cells of a sheet: those that are there, whatever size the sheet says that it has.
 *
 * @param shown - the file in words for messages.
 * @throws {InputError} If it is no workbook, has a password, no such sheet, or a cell without a value to read.
 * @internal
 */
export function excelGrid(where: string, bytes: Uint8Array, shown: unknown, sheet: string | number | undefined): Grid {
  const book = openBook(where, bytes, shown);
  const name = sheetName(where, book, sheet);
  const place = (r: number, c: number): string => `${name}!${xlsx().utils.encode_cell({ r, c })}`;
  const read = book.Sheets[name];
  if (!read) throw new InputError(where, "file", WHOLE, shown);
  const data = read["!data"] ?? [];
  const epoch = book.Workbook?.WBProps?.date1904 === true ? "1904-01-01" : "1899-12-31";
  const lines = Array.from(data, (row, r) =>
    Array.from(row ?? [], (cell, c) => rawCell(where, cell, epoch, () => place(r, c))),
  );
  return {
    ...cellsOfLines(lines),
    merges: (read["!merges"] ?? []).map(({ s, e }) => ({
      top: s.r,
      bottom: e.r,
      left: s.c,
      right: e.c,
    })),
    commasAreThousands: true,
    linesAreCounted: false,
    remarks: [
      ...sheetRemarks(book, name, sheet),
      ...hiddenRemarks(read, lines),
      ...cellRemarks(data.flatMap((row) => row ?? [])),
    ],
    numberOf: (line) => line + 1,
    placeOfLine: (line) => `${name}!${line + 1}`,
    placeOf: place,
  };
}

function openBook(where: string, bytes: Uint8Array, shown: unknown): Book {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (!isZip && !isCompound) throw new InputError(where, "file", isMarkup(bytes) ? NO_PAGE : WORKBOOK, shown);
  if (isZip) checkUnpacked(where, bytes, shown);
  try {
    return xlsx().read(bytes, READING);
  } catch (error) {
    const isProtected = error instanceof Error && /password|^ECMA-376 Encrypted/.test(error.message);
    throw new InputError(where, "file", isProtected ? NO_PASSWORD : WHOLE, shown);
  }
}

/** Whether a file is a web page or XML, which some sites hand out under a workbook's name. @internal */
export function isMarkup(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  return bytes.subarray(start, start + 64).find((byte) => byte > 0x20) === 0x3c;
}

const WORKBOOK: Label = say(
  "是工作簿（.xlsx 或 .xls）；CSV 等其他表请写 readTable(…)",
  "be a workbook, .xlsx or .xls; CSV and other tables are read by readTable(…)",
);

const NO_PAGE: Label = say(
  "是工作簿：这个文件其实是网页，只是名字像工作簿（请用 Excel 打开，另存为 .xlsx）",
  "be a workbook: this one is a web page under a workbook's name (open it in Excel and save it as .xlsx)",
);

const NO_PASSWORD: Label = say(
  "是没有密码的工作簿：请在 Excel 里打开，取消密码（文件 → 信息 → 保护工作簿）后另存",
  "be a workbook without a password: open it in Excel, take the password away (File → Info → Protect Workbook) and save it",
);

const WHOLE: Label = say(
  "是完整的工作簿（.xlsx 或 .xls）：这个文件打不开，可能已损坏，或是别的压缩文件",
  "be a whole workbook, .xlsx or .xls: this file can't be opened; it is damaged, or another kind of archive",
);

/** By default the first sheet that isn't hidden. */
function sheetName(where: string, book: Book, sheet: string | number | undefined): string {
  const { SheetNames: names } = book;
  const first = names.findIndex((_, i) => !isHidden(book, i));
  const name = typeof sheet === "string" ? sheet : names[sheet ?? Math.max(first, 0)];
  if (name !== undefined && names.includes(name)) return name;
  const known = names.map((each) => JSON.stringify(each)).join(", ");
  throw new InputError(where, "sheet", say("是 {known} 之一", "be one of {known}", { known }), sheet);
}

function isHidden(book: Book, sheet: number): boolean {
  return (book.Workbook?.Sheets?.[sheet]?.Hidden ?? 0) > 0;
}

/** Which sheet was read, where nobody chose one of several; and that others are hidden. */
function sheetRemarks(book: Book, name: string, chosen: string | number | undefined): readonly Label[] {
  const others = book.SheetNames.filter((each) => each !== name);
  if (chosen !== undefined || others.length === 0) return [];
  const hidden = book.SheetNames.filter((_, i) => isHidden(book, i));
  const also = hidden.length === 0 ? "" : say("（其中隐藏：{names}）", " (hidden: {names})", { names: listed(hidden) });
  return [
    say("读的是工作表“{name}”；另有：{others}{also}。", "The sheet {name} was read; there are also {others}{also}.", {
      name,
      others: listed(others),
      also,
    }),
  ];
}

/** Rows that Excel hides are read as others are. */
function hiddenRemarks(sheet: Sheet, lines: readonly (readonly RawCell[])[]): readonly Label[] {
  const rows = (sheet["!rows"] ?? []).flatMap((row, r) =>
    row?.hidden === true && lines[r]?.some((cell) => cell !== null) ? [r + 1] : [],
  );
  if (rows.length === 0) return [];
  const some = rows.slice(0, 5).join(", ") + (rows.length > 5 ? ", …" : "");
  return [say("Excel 里隐藏的行（{some}）也读入了。", "Rows that Excel hides ({some}) were read too.", { some })];
}

/** Programs that write workbooks put 0 where a formula's result is to stand, until Excel has computed it. */
function cellRemarks(cells: readonly (SheetCell | undefined)[]): readonly Label[] {
  const formulas = cells.filter((cell) => cell?.f !== undefined);
  const invisible = cells.reduce((n, cell) => n + (typeof cell?.v === "string" ? invisibleIn(cell.v) : 0), 0);
  const areZero = formulas.length > 0 && formulas.every((cell) => cell?.v === 0);
  return [
    ...(areZero
      ? [
          say(
            "{n} 个公式存下的结果都是 0，很可能从未算过：请用 Excel 打开并保存一次。",
            "The saved results of all {n} formulas are 0; most likely they were never computed: open the file in Excel once and save it.",
            { n: formulas.length },
          ),
        ]
      : []),
    ...invisibleRemarks(invisible),
  ];
}

function rawCell(where: string, cell: SheetCell | undefined, epoch: string, place: () => string): RawCell {
  if (cell === undefined) return null;
  if (cell.v === undefined || cell.t === "z") {
    if (cell.f === undefined) return null;
    const words = say(
      "有值：其公式 ={formula} 的结果没有存入文件（请用 Excel 打开并保存一次）",
      "hold a value: the result of its formula ={formula} was never saved (open the file in Excel once and save it)",
      { formula: cell.f },
    );
    throw new InputError(where, place(), words, null);
  }
  if (cell.t === "e") {
    throw new InputError(
      where,
      place(),
      say("有值，而不是错误", "hold a value, not an error"),
      ERRORS[String(cell.v)] ?? cell.v,
    );
  }
  return cell.v instanceof Date ? dateText(cell.v, epoch) : visible(cell.v);
}

/** A date as 2012-01-31, with its time of day if it has one; a time of day alone as 08:30:00. */
function dateText(date: Date, epoch: string): string {
  const [day, time] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split("T");
  const clock = time.slice(0, 8);
  if (day <= epoch && clock !== "00:00:00") return clock;
  return clock === "00:00:00" ? day : `${day} ${clock}`;
}
