import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { label, LabelledMatrix } from "../../src/base/index.js";
import { checkPrinted, Frame, readPrintedTable } from "../../src/frame/index.js";
import { concentration } from "../../src/pure.js";
import { tableToText } from "../../src/format/index.js";
import { messageOf } from "../message.js";

const frame = Frame.fromRecords(
  [
    { province: label("江西", "Jiangxi"), lq: 0.79461, vehicles: 34.4, share: 0.0178458 },
    { province: label("内蒙古", "Inner Mongolia"), lq: 1.125, vehicles: 1234.5, share: null },
  ],
  {
    columns: {
      lq: { label: label("区位商", "location quotient") },
      vehicles: { label: label("汽车", "vehicles") },
    },
  },
);

function verdicts(printed: string, options = {}): readonly string[] {
  return checkPrinted(printed, frame, options).cells.map(({ verdict }) => verdict);
}

describe("checkPrinted", () => {
  it("shows ranks and counts as the whole numbers they are, beside scores", () => {
    const scored = Frame.fromRecords([
      { province: "江西", score: 0.52431, rank: 5, lq: 3 },
      { province: "湖北", score: 0.61227, rank: 2, lq: 1.52 },
    ]);
    const table = checkPrinted("地区 score rank lq\n江西 0.524 4 3.0\n湖北 0.612 2 1.5", scored).toTable();
    const shown = tableToText(table, { language: "zh" }).split("\n").slice(2);
    expect(shown.map((line) => line.split(/ {2,}/).slice(3, 5).join(" "))).toEqual(
      expect.arrayContaining(["0.524 0.00031", "5 1", "2 0", "3.000 0.00000", "1.520 0.02000"]),
    );
  });

  it("agrees within half a unit of the last printed digit", () => {
    expect(verdicts("x lq\n江西 0.79")).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 0.795")).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 0.80")).toEqual(["differs"]);
    expect(verdicts("x lq\n江西 0.8")).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 1")).toEqual(["agrees"]);
  });

  it("takes a half rounded either way, as printers do", () => {
    expect(verdicts("x\tlq\n内蒙古\t1.13")).toEqual(["agrees"]);
    expect(verdicts("x\tlq\n内蒙古\t1.12")).toEqual(["agrees"]);
  });

  it("agrees with whatever JavaScript prints of the number", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const ours = Frame.fromRecords([{ row: "a", x: value }]);
        expect(checkPrinted(`row x\na ${value.toFixed(decimals)}`, ours).agrees).toBe(true);
      }),
    );
  });

  it("knows digits that were cut off", () => {
    expect(verdicts("x lq\n江西 0.794", { rounding: "truncated" })).toEqual(["agrees"]);
    expect(verdicts("x lq\n江西 0.795", { rounding: "truncated" })).toEqual(["differs"]);
  });

  it("reads a table as it is pasted: tabs, bars, blanks, full-width, both languages", () => {
    const expected = ["agrees", "agrees", "agrees", "agrees"];
    expect(verdicts("province\tlq\tvehicles\n江西\t0.79\t34.4\n内蒙古\t1.13\t1,234.5")).toEqual(expected);
    expect(
      verdicts("| 省份 | 区位商 | 汽车 |\n|---|---|---|\n| 江西 | 0.79 | 34.4 |\n| 内蒙古 | 1.13 | 1 234.5 |"),
    ).toEqual(expected);
    expect(verdicts("Location Quotient   Vehicles\nJiangxi   0.79   34.4\nInner Mongolia   1.13   1234.5")).toEqual(
      expected,
    );
    expect(verdicts("区位商 汽车\n江西 ０．７９ ３４．４\n内蒙古 １．１３ １２３４．５")).toEqual(expected);
  });

  it("reports what can't be compared instead of throwing", () => {
    const check = checkPrinted("x  lq  share\n江西  —  1.78%\n内蒙古  1.1x  0.02\n西藏  0.5  0", frame);
    expect(check.cells.map(({ verdict }) => verdict)).toEqual([
      "nothing printed",
      "agrees",
      "not a number",
      "nothing of ours",
      "no such row",
      "no such row",
    ]);
    expect([check.compared, check.differing, check.agrees]).toEqual([1, 0, true]);
    expect(check.summary().en).toBe(
      "1 of 1 cells agree within the printed rounding. 5 more had nothing to compare. Ours has no 西藏; it has Jiangxi, Inner Mongolia.",
    );
  });

  it("does not call it agreement when there was nothing to compare", () => {
    const check = checkPrinted("x lq\n西藏 0.5", frame);
    expect(check.agrees).toBe(false);
    expect(check.summary().zh).toBe("注意：没有一格可比，什么都没有核对。我们没有“西藏”；我们有：江西、内蒙古。");
  });

  it("guesses another unit, and shows difference and verdict in a table", () => {
    const check = checkPrinted("x vehicles\n江西 344000", frame);
    expect(check.cells[0].scale).toBe(10_000);
    expect(check.toTable().records()).toEqual([
      {
        row_zh: "江西",
        row_en: "Jiangxi",
        column_zh: "汽车",
        column_en: "vehicles",
        printed: "344000",
        ours: 34.4,
        difference: 34.4 - 344_000,
        verdict_zh: "✗ 不一致（乘以 10000 则一致：单位不同？）",
        verdict_en: "✗ differs (agrees times 10000: another unit?)",
      },
    ]);
  });

  it("shows the rule at the cell that is asked for", () => {
    const check = checkPrinted("x lq vehicles\n江西 0.79 35", frame);
    expect(check.steps().list[0].numbers).toBe("x=34.4,\\quad p=35,\\quad d=0");
    expect(check.steps("江西", "区位商").list[0].numbers).toBe("x=0.79461,\\quad p=0.79,\\quad d=2");
  });

  it("takes lists, tables and matrices as well", () => {
    const lists = [
      ["", "lq"],
      ["江西", "0.79"],
    ];
    expect(checkPrinted(lists, frame.toTable()).agrees).toBe(true);
    const matrix = new LabelledMatrix(["江西"], ["汽车"], Float64Array.of(34.4));
    expect(checkPrinted("x 汽车\n江西 34.4", matrix).agrees).toBe(true);
  });

  it("takes the one column of numbers for what is printed, beside years, and names the one that holds the word", () => {
    const ours = Frame.fromRecords([{ 地区: "江西", 年份: 2012, 汽车产量: 34.4 }]);
    expect(checkPrinted("地区 产量\n江西 34.4", ours).agrees).toBe(true);
    const two = Frame.fromRecords([{ 地区: "江西", 汽车产量: 34.4, 就业: 2 }]);
    expect(messageOf(() => checkPrinted("地区 产量\n江西 34.4", two))).toBe(
      'InputError: checkPrinted: `printed, column 2` must be one of 汽车产量, 就业; 汽车产量 is meant, perhaps, got "产量"',
    );
  });

  it("refuses a column that isn't ours, ragged lines, and names that stand twice", () => {
    expect(messageOf(() => checkPrinted("x gdp\n江西 1", frame))).toBe(
      'InputError: checkPrinted: `printed, column 2` must be one of location quotient, vehicles, share, got "gdp"',
    );
    expect(messageOf(() => checkPrinted("x lq\n江西 1\n湖北", frame))).toBe(
      'InputError: checkPrinted: `printed, line 3` must have 2 cells like the header (if names have blanks, part the cells by tabs or two blanks), got ["湖北"]',
    );
    expect(messageOf(() => checkPrinted("x lq", frame))).toBe(
      'InputError: checkPrinted: `printed` must have a header and at least one line below it, such as "地区 区位商\\n江西 0.79", got "x lq"',
    );
    expect(messageOf(() => checkPrinted("x lq\n江西 1", frame.concat(frame)))).toBe(
      'InputError: checkPrinted: `ours` must have one row for each name (filter it before), got "2 rows for 江西"',
    );
  });
});

describe("a book's table of concentration", () => {
  const sizes = [60, 50, 30, 20, 10, 8, 5];
  const ours = concentration(sizes, { names: ["甲", "乙", "丙", "丁", "戊", "己", "庚"] });
  const [cr4, hhi] = [ours.value("CR4").toFixed(3), ours.value("herfindahl").toFixed(4)];
  const verdictsOf = (printed: string): readonly string[] =>
    checkPrinted(printed, ours).cells.map(
      ({ row, verdict }) => `${typeof row === "string" ? row : row.zh}: ${verdict}`,
    );
  const both = ["行业集中度 CR4: agrees", "赫芬达尔指数 HHI: agrees"];

  it("has indices called by symbols, by words, by both and by the glossary's words", () => {
    expect(verdictsOf(`指标 值\nCR4 ${cr4}\nHHI ${hhi}`)).toEqual(both);
    expect(verdictsOf(`指标 数值\nCR₄ ${cr4}\n赫芬达尔指数 ${hhi}`)).toEqual(both);
    expect(verdictsOf(`指标 2012年\nＣＲ４ ${cr4}\n赫芬达尔—赫希曼指数 ${hhi}`)).toEqual(both);
    expect(verdictsOf(`指标 值\n行业集中度 CR4 ${cr4}\n赫芬达尔指数 HHI ${hhi}`)).toEqual(both);
    expect(verdictsOf(`指标 值\nCR 4 ${cr4}\nherfindahl ${hhi}`)).toEqual(both);
  });

  it("has an index beside its corrected one, called by the word that is both's", () => {
    expect(verdictsOf(`指标 值\n基尼系数 ${ours.value("gini").toFixed(4)}`)).toEqual(["基尼系数 G: agrees"]);
  });

  it("has an index whose symbol is a quotient, called by its word", () => {
    expect(verdictsOf(`指标 值\n当量数 ${(1 / ours.value("herfindahl")).toFixed(2)}`)).toEqual([
      "当量数 1/HHI: agrees",
    ]);
  });

  it("has the indices across, and per cent in the head", () => {
    expect(verdictsOf(`年份 CR4(%) HHI\n2012 ${(100 * ours.value("CR4")).toFixed(1)} ${hhi}`)).toEqual(both);
    expect(verdictsOf(`年份 CR4（％） HHI\n2012年 ${(100 * ours.value("CR4")).toFixed(2)} ${hhi}`)).toEqual(both);
  });

  it("does not take one index for another of the same family", () => {
    expect(checkPrinted("指标 值\nCR5 0.9", ours).cells[0].verdict).toBe("no such row");
  });

  it("names the row whose number was printed", () => {
    const check = checkPrinted(`指标 值\nHHI ${ours.value("herfindahlNormalised").toFixed(4)}`, ours);
    expect(check.cells[0].reason?.zh).toBe("与我们的“标准化 HHI”一致：印的是那一行？");
    expect(check.summary().zh).toMatch(/可能的原因①：与我们的“标准化 HHI”一致/);
  });

  it("is computed from the printed rows themselves", () => {
    const rows = readPrintedTable(`企业 销售额（亿元）
      甲 60
      乙 50
      丙 30
      丁 20
      戊 10
      己 8
      庚 5
      合　计 183`);
    expect(rows.length).toBe(7);
    expect(checkPrinted(`指标 值\nCR4 ${cr4}\nHHI ${hhi}`, concentration(rows)).agrees).toBe(true);
  });
});

describe("a book's table of places and years", () => {
  const wide = Frame.fromColumns({
    地区: ["重庆", "江西", "湖北"],
    "2012": [12948.88, 34.4, 128.4],
    "2013": [14000, 40.1, 158.6],
  });
  const verdictsOf = (printed: string): readonly string[] =>
    checkPrinted(printed, wide).cells.map(({ verdict }) => verdict);

  it("spaces names, gives places their long form and years 年", () => {
    const agree = Array(6).fill("agrees");
    expect(verdictsOf("地区 2012年 2013年\n重 庆 12948.9 14000\n江西省 34.4 40.1\n湖 北 128.4 158.6")).toEqual(agree);
    expect(verdictsOf("地区 2012 2013\n重庆市 12 948.88 14 000\n江西 34.4 40.1\n湖北 128.4 158.6")).toEqual(agree);
  });

  it("stands across instead of down", () => {
    expect(verdictsOf("年份\t重庆市\t江西\n2012年\t12,948.88\t34.4\n2013年\t14,000\t40.2")).toEqual([
      "agrees",
      "agrees",
      "agrees",
      "differs",
    ]);
  });

  it("may have columns exchanged, and is told so", () => {
    const check = checkPrinted("地区 2012\n重庆 14000\n江西 40.1\n湖北 158.6", wide);
    expect(check.reasons().map(({ zh }) => zh)).toEqual(["与我们的“2013”一列一致：印的是那一列？"]);
  });

  it("lists what there is where a row isn't found", () => {
    expect(checkPrinted("地区 2012\n重庆 12948.88\n西藏 1", wide).summary().en).toBe(
      "1 of 1 cells agree within the printed rounding. 1 more had nothing to compare. Ours has no 西藏; it has 重庆, 江西, 湖北.",
    );
  });
});

describe("a printed table in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "printed-"));
  const agree = ["agrees", "agrees"];
  const ours = concentration([50, 20, 20, 10]);

  it("is a text, a CSV or a sheet of a workbook, whose texts keep their last zero", async () => {
    const [text, csv, book] = ["表.txt", "表.csv", "表.xlsx"].map((name) => join(folder, name));
    writeFileSync(text, "指标   值\nCR1    0.50\nHHI    0.340\n");
    writeFileSync(csv, "表 4-1 集中度,\n指标,值\nCR1,0.50\nHHI,0.340\n");
    const cells = [["表4-1 集中度"], ["指标", "值"], ["CR1", "0.50"], [], ["HHI", "0.340"], ["资料来源：虚构"]];
    const data = cells.map((line) => line.map((value) => ({ value, type: String })));
    await writeXlsxFile([
      { sheet: "别的", data: [] },
      { sheet: "集中度", data },
    ]).toFile(book);
    for (const [file, options] of [[text], [csv], [book, { sheet: "集中度" }]] as const) {
      const check = checkPrinted(file, ours, options);
      expect(check.cells.map(({ verdict }) => verdict).slice(0, 2)).toEqual(agree);
      expect(check.cells[1].printed).toBe("0.340");
    }
    expect(Array.from(readPrintedTable(csv).column("值"))).toEqual([0.5, 0.34]);
    expect(messageOf(() => checkPrinted(book, ours, { sheet: "别的" }))).toBe(
      `InputError: checkPrinted: \`printed\` must hold a table with a header of at least two cells, got "${book}"`,
    );
    expect(messageOf(() => checkPrinted(join(folder, "没有.xlsx"), ours))).toMatch(/must be a file that is there/);
  });

  it("may have columns that nobody has filled in, whatever they are called", () => {
    expect(
      checkPrinted(
        [
          ["指标", "值", "名次"],
          ["HHI", "0.34", ""],
        ],
        ours,
      ).agrees,
    ).toBe(true);
  });

  it("has its dashes left empty and its fractions divided out", () => {
    expect(readPrintedTable("地区 产值\n江西 1.5\n西藏 —").records()).toEqual([
      { 地区: "江西", 产值: 1.5 },
      { 地区: "西藏", 产值: null },
    ]);
    expect(Array.from(readPrintedTable("准则 甲 乙\n甲 1 3\n乙 1/3 1").column("甲"))).toEqual([1, 1 / 3]);
  });
});

describe("likely reasons", () => {
  const matrix = new LabelledMatrix(
    ["甲", "乙", "丙"],
    ["甲", "乙", "丙"],
    Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9.5),
  );
  const scores = Frame.fromColumns({
    企业: ["甲", "乙", "丙", "丁"],
    方差: [2.11, 3.53, 1.27, 4.19],
    得分: [0.521, -1.334, 0.112, 0.701],
  });
  const reasonsOf = (printed: string, ours: Frame | LabelledMatrix): readonly string[] =>
    checkPrinted(printed, ours)
      .reasons()
      .map(({ zh }) => zh);

  it("are rows and columns exchanged", () => {
    expect(reasonsOf("x 甲 乙 丙\n甲 1 4 7\n乙 2 5 8\n丙 3 6 9.5", matrix)).toEqual(["行列颠倒：与我们的转置一致"]);
    expect(reasonsOf("x 甲 乙\n甲 1 4\n乙 2 5", matrix)).toEqual(["行列颠倒：与我们的转置一致"]);
  });

  it("are the other sign, n or n − 1, another denominator", () => {
    expect(reasonsOf("企业 得分\n甲 -0.521\n乙 1.334\n丙 -0.112\n丁 -0.701", scores)).toEqual([
      "正负号相反则一致（因子的方向？）",
    ]);
    const times = (factor: number): string =>
      `企业 方差\n${["甲", "乙", "丙", "丁"].map((name, i) => `${name} ${(scores.column("方差")[i] * factor).toFixed(3)}`).join("\n")}`;
    expect(reasonsOf(times(4 / 3), scores)).toEqual(["除以 n 还是 n − 1：换一种则一致"]);
    const described = Frame.fromColumns({ 指标: ["甲", "乙", "丙"], 标准差: [2.11, 3.53, 1.27], 个案数: [30, 30, 30] });
    const byN = [2.11, 3.53, 1.27].map((s) => (s * Math.sqrt(29 / 30)).toFixed(4));
    expect(reasonsOf(`指标 标准差\n甲 ${byN[0]}\n乙 ${byN[1]}\n丙 ${byN[2]}`, described)).toEqual([
      "除以 n 还是 n − 1：换一种则一致",
    ]);
    expect(reasonsOf(times(0.97), scores)).toEqual([
      "整列都乘以 0.97 则一致：分母不同？（合计多了或少了一项）".replace(
        "0.97",
        /乘以 ([\d.]+)/.exec(reasonsOf(times(0.97), scores)[0])?.[1] ?? "",
      ),
    ]);
    expect(reasonsOf(times(1), scores)).toEqual([]);
  });

  it("are another convention that was handed in, if it gives the whole column", () => {
    const others = { "只算两家 two firms": concentration([6, 4]), "四家 four": concentration([4, 3, 2, 1]) };
    const [named] = checkPrinted("指标 值\nHHI 0.300\nCR1 0.400", concentration([5, 3, 2]), {
      alternatives: others,
    }).reasons();
    expect(named).toEqual(label("与“四家 four”一致：是那样算的？", "agrees with 四家 four: was it done so?"));
    expect(checkPrinted("指标 值\nHHI 0.3", concentration([4, 3, 2, 1]), { alternatives: others }).reasons()).toEqual(
      [],
    );
    const none = { "两家 two": concentration([6, 4]) };
    expect(checkPrinted("指标 值\nHHI 0.31", concentration([4, 3, 2, 1]), { alternatives: none }).reasons()).toEqual(
      [],
    );
    expect(messageOf(() => checkPrinted("x lq\n江西 1", frame, { alternatives: { 甲: scores } }))).toBe(
      'InputError: checkPrinted: `alternatives["甲"], column 2` must be one of 方差, 得分, got "lq"',
    );
    expect(messageOf(() => checkPrinted("x lq\n江西 1", frame, { alternatives: 1 as never }))).toBe(
      "InputError: checkPrinted: `alternatives` must be an object of options, got 1",
    );
  });

  it("aren't made up: two numbers that differ by chance have none", () => {
    expect(reasonsOf("企业 方差\n甲 2.31\n乙 3.12\n丙 1.99\n丁 4.77", scores)).toEqual([]);
  });
});
