import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import {
  type Frame,
  readCsv,
  readCsvText,
  readExcel,
  readTable,
  type TableReadOptions,
} from "../../../src/frame/index.js";
import { messageOf } from "../../message.js";

interface Writer {
  utils: {
    book_new(): { Workbook?: object };
    aoa_to_sheet(rows: readonly (readonly unknown[])[], options?: object): Record<string, unknown>;
    book_append_sheet(book: object, sheet: object, name: string): void;
  };
  write(book: object, options: object): Buffer;
  CFB: {
    read(bytes: Buffer, options: { type: "buffer" }): object;
    find(archive: object, name: string): { content: Buffer; size: number };
    write(archive: object, options: { type: "buffer"; fileType: "zip" }): Buffer;
    utils: { cfb_del(archive: object, name: string): boolean };
  };
}
const xlsx = createRequire(import.meta.url)("xlsx") as Writer;

function workbook(
  rows: readonly (readonly unknown[])[],
  change: (sheet: Record<string, unknown>, book: { Workbook?: object }) => void = () => undefined,
): Buffer {
  const sheet = xlsx.utils.aoa_to_sheet(rows, { UTC: true });
  const book = xlsx.utils.book_new();
  change(sheet, book);
  xlsx.utils.book_append_sheet(book, sheet, "表1");
  return xlsx.write(book, { type: "buffer", bookType: "xlsx", cellStyles: true });
}

/** The library itself would walk over all the cells that a sheet says it has. */
function withDimension(bytes: Buffer, dimension: string): Buffer {
  const archive = xlsx.CFB.read(bytes, { type: "buffer" });
  const sheet = xlsx.CFB.find(archive, "/xl/worksheets/sheet1.xml");
  const xml = Buffer.from(sheet.content)
    .toString()
    .replace(/<dimension ref="[^"]*"/, `<dimension ref="${dimension}"`);
  sheet.content = Buffer.from(xml);
  sheet.size = sheet.content.length;
  return xlsx.CFB.write(archive, { type: "buffer", fileType: "zip" });
}

const remarks = (frame: Frame): string => frame.report?.summary().en ?? "";
const refusal = (text: string, options?: TableReadOptions): string => messageOf(() => readCsvText(text, options));

describe("a workbook", () => {
  it("with a formula that was never computed is refused by its cell", () => {
    const bytes = workbook(
      [
        ["地区", "a", "合计"],
        ["江西", 1, null],
      ],
      (sheet) => {
        sheet.C2 = { t: "z", f: "SUM(B2:B2)" };
      },
    );
    expect(messageOf(() => readExcel(bytes))).toBe(
      "InputError: readExcel: `表1!C2` must hold a value: the result of its formula =SUM(B2:B2) was never saved (open the file in Excel once and save it), got null",
    );
  });

  it("whose formulas all gave 0 was most likely never computed", () => {
    const rows = [
      ["地区", "a", "b"],
      ["江西", 1, null],
      ["湖北", 2, null],
    ];
    const frame = readExcel(
      workbook(rows, (sheet) => {
        sheet.C2 = { t: "n", v: 0, f: "B2*2" };
        sheet.C3 = { t: "n", v: 0, f: "B3*2" };
      }),
    );
    expect(remarks(frame)).toMatch(/^The saved results of all 2 formulas are 0; most likely they were never computed/);
  });

  it("has dates to the nearest second, and times of day without a date", () => {
    const serial = (day: number, h: number, m: number) => day + (h * 60 + m) / 1440;
    const cell = (v: number) => ({ t: "n", v, z: "yyyy-mm-dd hh:mm" });
    const bytes = workbook([
      ["日期", "v"],
      [cell(serial(41274, 18, 5)), 1],
      [cell(serial(0, 8, 30)), 2],
      [cell(41274), 3],
    ]);
    expect(readExcel(bytes).texts("日期")).toEqual(["2012-12-31 18:05:00", "08:30:00", "2012-12-31"]);
  });

  it("is as large as its cells, whatever its sheet says of itself", () => {
    const bytes = withDimension(
      workbook([
        ["a", "b"],
        [1, 2],
      ]),
      "A1:XFD1048576",
    );
    expect(readExcel(bytes).records()).toEqual([{ a: 1, b: 2 }]);
  });

  it("that unpacks to more than a workbook ever has is refused before it is unpacked", () => {
    const bytes = Buffer.from(workbook([["a"], [1]]));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(4_000_000_000, entry + 24);
    expect(messageOf(() => readExcel(bytes))).toMatch(
      /^InputError: readExcel: `file` must be a workbook of at most 1000 MB when it is unpacked, and 500 MB a sheet \(it has 4000 MB\)/,
    );
    bytes.writeUInt32LE(600_000_000, entry + 24);
    expect(messageOf(() => readExcel(bytes))).toMatch(/, and 500 MB a sheet \(it has 600 MB\); save the sheet as CSV/);
  });

  it("whose sheet isn't there is refused", () => {
    const archive = xlsx.CFB.read(workbook([["a"], [1]]), { type: "buffer" });
    xlsx.CFB.utils.cfb_del(archive, "/xl/worksheets/sheet1.xml");
    const bytes = xlsx.CFB.write(archive, { type: "buffer", fileType: "zip" });
    expect(messageOf(() => readExcel(bytes))).toMatch(/^InputError: readExcel: `file` must be a whole workbook/);
  });

  it("says that rows and sheets are hidden, and reads a sheet that isn't", () => {
    const bytes = workbook(
      [
        ["地区", "a"],
        ["江西", 1],
        ["湖北", 2],
      ],
      (sheet, book) => {
        sheet["!rows"] = [{}, { hidden: true }];
        xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([["x"], [1]]), "旧");
        book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
      },
    );
    const frame = readExcel(bytes);
    expect(frame.names).toEqual(["地区", "a"]);
    expect(remarks(frame)).toBe(
      "The sheet 表1 was read; there are also 旧 (hidden: 旧). Rows that Excel hides (2) were read too.",
    );
  });

  it("with merged rows is read as is said", () => {
    const bytes = workbook(
      [
        ["年份", "地区", "产量"],
        [2011, "江西", 1],
        [null, "湖北", 2],
        [2012, "江西", 3],
      ],
      (sheet) => {
        sheet["!merges"] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
      },
    );
    expect(messageOf(() => readTable(bytes))).toMatch(
      /^InputError: readTable: `表1!A2` must be told: .*merged: "fill"/,
    );
    expect(readTable(bytes, { merged: "fill" }).columns[0].values).toEqual([2011, 2011, 2012]);
    expect(readTable(bytes, { merged: "first" }).columns[0].values).toEqual([2011, null, 2012]);
  });

  it("that is a web page under a workbook's name says so", () => {
    const page = new TextEncoder().encode("<html><table><tr><td>地区</td></tr></table></html>");
    expect(messageOf(() => readTable(page))).toMatch(
      /^InputError: readTable: `file` must be a workbook: this one is a web page/,
    );
  });
});

describe("the characters of a file", () => {
  // 地區,產量 / 江西,12 by Python's codec.
  const big5 = Buffer.from("a661b0cf2cb2a3b671 0aa6bfa6e82c31320a".replaceAll(" ", ""), "hex");
  it("are Big5 where that gives the more common ones", () => {
    expect(readCsv(big5).records()).toEqual([{ 地區: "江西", 產量: 12 }]);
    expect(remarks(readCsv(big5))).toBe("Read as BIG5.");
  });

  it("are UTF-16 by either mark", () => {
    const text = "地,a\n江,1";
    const little = Buffer.from(`\uFEFF${text}`, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big]) expect(readCsv(bytes).records()).toEqual([{ 地: "江", a: 1 }]);
  });

  it("are Latin-1 where that is said", () => {
    const bytes = Buffer.from("region,x\nÎle-de-France,1\nZürich,2", "latin1");
    expect(readCsv(bytes, { encoding: "latin1" }).texts("region")).toEqual(["Île-de-France", "Zürich"]);
  });

  it("that can't be seen are taken out, and counted", () => {
    const frame = readCsvText("地区,产量\n江西,\u200B12\n湖\u200B北,45");
    expect(frame.records()).toEqual([
      { 地区: "江西", 产量: 12 },
      { 地区: "湖北", 产量: 45 },
    ]);
    expect(remarks(frame)).toBe("2 characters that can't be seen are taken out.");
  });
});

describe("numbers as they stand in print", () => {
  it.each([
    ["12.5%", "8.1%", [0.125, 0.081]],
    ["12‰", "8.5‰", [0.012, 0.0085]],
    ["４５", "６．５", [45, 6.5]],
    ["−12", "8", [-12, 8]],
    ["(12)", "8", [-12, 8]],
    ["（12.5）", "8", [-12.5, 8]],
    ["1 234", "45", [1234, 45]],
    ["1\u202F234.5", "45", [1234.5, 45]],
    ["12.5①", "8*", [12.5, 8]],
    ["12²", "8[1]", [12, 8]],
    ["2012年", "2013 年", [2012, 2013]],
    ["１，２３４", "5", [1234, 5]],
  ])("%s and %s", (first, second, values) => {
    const frame = readCsvText(`地区\tx\n江西\t${first}\n湖北\t${second}`);
    expect([...frame.column("x")]).toEqual(values);
    expect(remarks(frame)).toMatch(/x has .* in \d cells, read as numbers \(line \d, x: .* → /);
  });

  it("are told apart from codes and numbered lines", () => {
    expect(readCsvText("no\tx\n(1)\t2\n(2)\t3").texts("no")).toEqual(["(1)", "(2)"]);
    expect([...readCsvText("firm\tprofit\na\t(12.5)\nb\t(3)").column("profit")]).toEqual([-12.5, -3]);
    expect([...readCsvText("firm\tprofit\na\t(120)\nb\t(35)").column("profit")]).toEqual([-120, -35]);
    expect(readCsvText("code\tx\n００１\t2\n００２\t3").texts("code")).toEqual(["００１", "００２"]);
    expect(readCsvText("note\tx\n8%左右\t2\n12%\t3").texts("note")).toEqual(["8%左右", "12%"]);
  });

  it("must be of one kind where they are shares", () => {
    expect(refusal("地区,增速\n江西,12.5%\n湖北,8.1")).toMatch(/`line 3, 增速` must have a per cent sign/);
    expect([...readCsvText("地区,增速\n江西,12.5%\n湖北,0").column("增速")]).toEqual([0.125, 0]);
  });

  it("are never called missing where they are something else", () => {
    expect(refusal("地区,产量\n江西,15\n湖北,约20")).toBe(
      'InputError: readCsvText: `line 3, 产量` must be a number, or empty where it is missing (mend it in the file: write 20 and put the rest into a note; if the column holds texts, say columns: { 产量: { type: "text" } }), got "约20"',
    );
    expect(refusal("地区,产量\n江西,15\n湖北,…")).toMatch(/\(if it stands for that, say missing: \["…"\]; /);
  });
});

describe("totals", () => {
  const frame = (text: string, options?: TableReadOptions): Frame => readCsvText(text, options);

  it("are set aside where they are called so and are sums, in the row and in the column", () => {
    const read = frame("地区,汽车,零部件,合计\n甲,1,2,3\n乙,3,4,7\n丙,1,1,2\n全省合计,5,7,12");
    expect(read.names).toEqual(["地区", "汽车", "零部件"]);
    expect(read.texts("地区")).toEqual(["甲", "乙", "丙"]);
    expect(read.report?.totals?.records()).toEqual([{ 地区: "全省合计", 汽车: 5, 零部件: 7, 合计: 12 }]);
    expect(read.report?.toTable().length).toBe(2);
  });

  it("are kept where that is said, or named", () => {
    const text = "地区,汽车\n甲,1\n乙,3\n全省合计,4";
    expect(frame(text, { totals: "keep" }).length).toBe(3);
    expect(frame("地区,汽车\n甲,1\n乙,3\n江西,4", { totals: ["江西"] }).length).toBe(2);
    expect(refusal(text, { totals: ["全国"] })).toMatch(
      /`totals` must be the names of rows or columns of the table, got "全国"/,
    );
  });

  it("are looked for year by year, and block by block", () => {
    const years = frame("年份,地区,产量\n2011,甲,1\n2011,乙,2\n2011,全国,3\n2012,甲,2\n2012,乙,3\n2012,全国,5");
    expect(years.texts("地区")).toEqual(["甲", "乙", "甲", "乙"]);
    const blocks = frame("地区,x\n甲,1\n乙,2\n东部小计,3\n丙,4\n丁,5\n西部小计,9\n合计,12");
    expect(blocks.texts("地区")).toEqual(["甲", "乙", "丙", "丁"]);
  });

  it("that only may be some stay, and it is said how to set them aside", () => {
    const regions = "地区,产量,就业\n中部,30,9\n江西,10,4\n湖北,20,5\n东部,70,90\n浙江,30,40\n江苏,40,50";
    const said = (text: string) => frame(text).report?.remarks.map(({ en }) => en);
    expect(said(regions)).toEqual([
      '中部 is the sum of the rows below it up to 湖北, perhaps a subtotal; it stays, and would be counted twice (to set it aside, write totals: ["中部"]).',
      '东部 is the sum of the rows below it up to 江苏, perhaps a subtotal; it stays, and would be counted twice (to set it aside, write totals: ["东部"]).',
    ]);
    expect(frame(regions).length).toBe(6);
    expect(frame(regions, { totals: ["中部", "东部"] }).texts("地区")).toEqual(["江西", "湖北", "浙江", "江苏"]);
    const parts = "指标,2011,2012\n工业,100,120\n#其中：汽车,30,40\n＃零部件,10,12\n建筑业,50,60";
    expect(said(parts)?.[0]).toMatch(/^2 row\(s\), #其中：汽车 the first, are parts of the row above; they stay/);
    expect(frame(parts, { totals: ["#其中：汽车", "＃零部件"] }).texts("指标")).toEqual(["工业", "建筑业"]);
    expect(said("地区,a,b\n甲,4,5\n乙,1,2\n丙,2,3\n丁,3,1")).toEqual([]);
  });

  it("that are rounded in print are totals all the same; rates don't have to add up", () => {
    const read = frame("地区,产量,增速\n甲,33.3,5\n乙,33.3,7\n丙,33.3,9\n合计,100.0,6.8");
    expect(read.length).toBe(3);
  });

  it("are found by their numbers where no name tells, in all of several columns", () => {
    const read = frame("地区,汽车,零部件\n江西省,15,20\n甲,1,2\n乙,3,4\n丙,1,1\n丁,4,5\n戊,6,8");
    expect(read.report?.totals?.texts("地区")).toEqual(["江西省"]);
    const one = frame("地区,汽车\n江西省,15\n甲,1\n乙,3\n丙,1\n丁,4\n戊,6");
    expect(one.length).toBe(6);
    expect(remarks(one)).toBe(
      '江西省 happens to be the sum of the other rows: if it is a total, say totals: ["江西省"].',
    );
  });

  it("that don't add up stay, and that is said", () => {
    const read = frame("地区,产量\n甲,1\n乙,2\n丙,5\n全国,100");
    expect(read.length).toBe(4);
    expect(remarks(read)).toBe("全国 is called a total but isn't the sum of the other rows; it stays in the table.");
  });
});

describe("a report", () => {
  it("stands under the frame that was read, and not under what is made of it", () => {
    const frame = readCsvText("地区,产量（万辆）\n江西,1\n湖北,2\n合计,3\n注：不含改装车");
    expect(frame.toTable().note?.zh).toBe(
      '列名末尾括号里的是单位：产量 | 万辆。表下的 1 条说明放进了附注。“合计”是其他行之和，已另放（frame.report.totals）；要留在表里写 totals: "keep"。 注：不含改装车',
    );
    expect(frame.select("地区").report).toBeUndefined();
    expect(frame.select("地区").note?.zh).toBe("注：不含改装车");
    expect(readCsvText("a,b\n1,2").toTable().note).toBeUndefined();
  });
});
