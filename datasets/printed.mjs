/**
 * Writes the templates for the tables of the printed book, a workbook a chapter: names filled in, cells left empty for
 * what a reader types from the page, and a sheet that explains them. No number of the book is in them.
 *
 *     node datasets/printed.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import writeXlsxFile from "write-excel-file/node";

/**
 * @typedef {object} PrintedSheet
 * @property {string} sheet
 * @property {readonly string[]} header - as books print it; the first names the rows.
 * @property {readonly string[]} rows - what the rows are called; none where only the book knows.
 * @property {string} words - which table of the book it is for.
 * @property {string} [ours] - a sheet that is compared: what gives our numbers. `printed(sheet)` are the book's own
 * rows.
 * @property {string} [from] - a sheet that is computed from: what is computed.
 */

/**
 * @typedef {object} PrintedWorkbook
 * @property {string} file - without its ending.
 * @property {string} chapter
 * @property {readonly PrintedSheet[]} sheets
 */

const YEARS = Array.from({ length: 10 }, (_, i) => `${2005 + i}年`);

/** Jiangxi, its neighbours with a car industry, and the old bases; a reader writes others over them. */
const PLACES = "江西 湖北 湖南 安徽 浙江 广东 福建 上海 重庆 吉林".split(" ");

const CRITERIA = ["准则1", "准则2", "准则3", "准则4"];

const DETERMINANTS = "资源 设施 供应商和相关产业 企业结构战略和竞争 本地市场 外部市场".split(" ");

const INDICATORS = Array.from({ length: 10 }, (_, i) => `X${i + 1}`);

const KMO = [
  "KMO 取样适切性量数",
  "巴特利特球形度检验：近似卡方",
  "巴特利特球形度检验：自由度",
  "巴特利特球形度检验：显著性",
];

const EXPLAINED = ["初始特征值", "旋转载荷平方和"].flatMap((group) =>
  ["总计", "方差百分比", "累积 %"].map((each) => `${group}：${each}`),
);

/** @type {readonly PrintedWorkbook[]} */
export const PRINTED = [
  {
    file: "chapter-2",
    chapter: "第 2 章 江西省汽车零部件产业发展概况",
    sheets: [
      {
        sheet: "产量",
        header: ["年份", "江西（万辆）", "全国（万辆）"],
        rows: YEARS,
        words: "§2.1 历年产量。",
        ours: [
          'dataset("vehicle-output").where({ province: "江西" }).select("year", "vehicles").rename({ vehicles: "江西" })',
          '.join(dataset("vehicle-output").groupBy("year").aggregate({ vehicles: "sum" }).rename({ vehicles: "全国" }), ["year"])',
        ].join(""),
      },
      {
        sheet: "产值",
        header: ["年份", "零部件产值（亿元）"],
        rows: YEARS,
        words: "§2.2 历年产值：由印出的产值算增长率，与书上的增长率比。",
        from: 'growthRates(printed("产值"), { columns: "零部件产值" })',
      },
      {
        sheet: "基期",
        header: ["地区", "第一产业（亿元）", "第二产业（亿元）", "第三产业（亿元）"],
        rows: ["江西", "其他地区"],
        words: "§2.2 偏离—份额的两张表之一；“其他地区”是全国减江西。",
      },
      {
        sheet: "报告期",
        header: ["地区", "第一产业（亿元）", "第二产业（亿元）", "第三产业（亿元）"],
        rows: ["江西", "其他地区"],
        words: "另一张，与“基期”同样的行和列。",
        from: 'shiftShare(printed("基期"), printed("报告期"))',
      },
    ],
  },
  {
    file: "chapter-3",
    chapter: "第 3 章 产业集群效应及其成因解析",
    sheets: [
      {
        sheet: "各地产值",
        header: ["地区", "基期（亿元）", "报告期（亿元）"],
        rows: [],
        words: "§3.1 极化：由印出的各地产值算 σ 收敛；wolfson、estebanRay、tsuiWang 各算一列。",
        from: 'sigmaConvergence(printed("各地产值"))',
      },
      {
        sheet: "投资乘数",
        header: ["指标", "数值"],
        rows: ["边际消费倾向"],
        words: "§3.2 投资乘数：由印出的边际消费倾向算乘数。",
        from: 'investmentMultiplier(printed("投资乘数").column("数值")[0])',
      },
      {
        sheet: "投入产出",
        header: ["部门", "农业", "工业", "服务业", "最终使用", "总产出"],
        rows: ["农业", "工业", "服务业", "增加值"],
        words: "投入产出表：部门改成书上的；右下角空着。先 auditInputOutput 核查，再算。",
        from: [
          'leontiefInverse(inputOutputTable(printed("投入产出"), { finalDemand: ["最终使用"], output: "总产出", ',
          'valueAdded: ["增加值"] }))',
        ].join(""),
      },
    ],
  },
  {
    file: "chapter-4",
    chapter: "第 4 章 汽车零部件产业集群聚集度测算",
    sheets: [
      {
        sheet: "历年区位商",
        header: ["地区", ...YEARS],
        rows: PLACES,
        words: "§4.2 历年区位商。我们的是整车对生产总值，书测的是零部件：对不上先看分子和分母。",
        ours: [
          'quotientsOverYears([2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014].map((year) => ({ year, ',
          'reference: "gdp", activity: dataset("gdp").join(dataset("vehicle-output"), ["province", "year"], ',
          '{ unmatched: "drop" }).where({ year }) })), { columns: "vehicles" })',
        ].join(""),
      },
      {
        sheet: "产值",
        header: ["地区", "零部件（亿元）", "工业（亿元）"],
        rows: [],
        words: "§4.2 由印出的产值算区位商；各行加起来要等于全国，缺的并成“其他”。",
        from: 'locationQuotients(printed("产值"), { columns: "零部件", reference: "工业" })',
      },
      {
        sheet: "集中度",
        header: ["年份", "CR1（%）", "CR4（%）", "CR8（%）", "HHI"],
        rows: YEARS,
        words: "§4.3 历年集中度。HHI 以 0—1 计；书上以 0—10000 计也认得出。",
        ours: 'concentrationOverTime(dataset("vehicle-output").pivot({ rows: "province", columns: "year", values: "vehicles" }))',
      },
      {
        sheet: "企业",
        header: ["企业", "销售收入（万元）"],
        rows: [],
        words: "§4.3 由印出的企业规模算 CRₙ 和 HHI；名单不全时加一行“其他”会压低 HHI，最好写明。",
        from: 'concentration(printed("企业"), { of: "firms" })',
      },
    ],
  },
  {
    file: "chapter-5",
    chapter: "第 5 章 制约汽车零部件发展因素的定量分析",
    sheets: [
      {
        sheet: "原始数据",
        header: ["地区", ...INDICATORS],
        rows: [],
        words: "§5.1 指标的数据：列名改成书上的指标，一行一个地区（或年份）。下面三张表都由它算。",
        from: 'factorAnalysis(printed("原始数据"))',
      },
      {
        sheet: "KMO",
        header: ["检验", "值"],
        rows: KMO,
        words: "§5.2 KMO 和巴特利特检验。",
        ours: 'factorAnalysis(printed("原始数据")).table("KMO 和巴特利特检验")',
      },
      {
        sheet: "总方差解释",
        header: ["成分", ...EXPLAINED],
        rows: INDICATORS.map((_, i) => String(i + 1)),
        words: "§5.2 总方差解释：未取的成分，旋转的三格空着。",
        ours: 'factorAnalysis(printed("原始数据")).table("总方差解释")',
      },
      {
        sheet: "旋转载荷",
        header: ["指标", "成分1", "成分2"],
        rows: INDICATORS,
        words: "§5.2 旋转后的成分矩阵：列数随因子数增减。符号相反的一列只是约定。",
        ours: 'factorAnalysis(printed("原始数据")).table("旋转后的成分矩阵")',
      },
      {
        sheet: "综合得分",
        header: ["地区", "成分1", "成分2", "综合得分", "排名"],
        rows: [],
        words: "§5.2 因子得分与综合得分。对不上时，用 alternatives 试 weights: \"initial\"（未旋转的权）。",
        ours: 'factorAnalysis(printed("原始数据")).table("因子得分与综合得分排名")',
      },
      {
        sheet: "内部因素",
        header: ["因素", "组别", "权重", "评分"],
        rows: [],
        words: "§5.3 内部因素评价：组别写优势、劣势，权重合计为 1，评分 1—4；外部因素另存一张，写机会、威胁。",
        from: 'internalFactorEvaluation(printed("内部因素"))',
      },
    ],
  },
  {
    file: "chapter-6",
    chapter: "第 6 章 产业集群竞争力分析",
    sheets: [
      {
        sheet: "判断矩阵",
        header: ["准则", ...CRITERIA],
        rows: CRITERIA,
        words: "§6.2 层次分析的判断矩阵：1/3 就录 1/3。",
        from: 'ahp(printed("判断矩阵"))',
      },
      {
        sheet: "权重",
        header: ["准则", "权重"],
        rows: CRITERIA,
        words: "§6.2 权重。对不上时，用 alternatives 试 method: \"geometric-mean\"（方根法）、\"column-mean\"（和积法）。",
        ours: 'ahp(printed("判断矩阵"))',
      },
      {
        sheet: "打分",
        header: ["产业集群", ...DETERMINANTS],
        rows: ["江西"],
        words: "§6.3 GEM 六个要素的打分（1—10），一行一个集群。",
        from: 'gem(printed("打分"))',
      },
      {
        sheet: "GEM 得分",
        header: ["产业集群", "GEM 得分"],
        rows: ["江西"],
        words: "§6.3 GEM 总分：2.5 ×（三对之和的积）的三分之二次方。",
        ours: 'gem(printed("打分"))',
      },
      {
        sheet: "评价指标",
        header: ["地区", ...INDICATORS.slice(0, 6)],
        rows: [],
        words: "§6.3 综合评价的指标：列名改成书上的；越小越好的指标先在 costs 里写明。",
        from: 'topsis(printed("评价指标"))',
      },
    ],
  },
  {
    file: "chapter-7",
    chapter: "第 7 章 国内外汽车零部件产业集群发展的规律及经验",
    sheets: [
      {
        sheet: "各国产量",
        header: ["国家", ...YEARS.slice(1)],
        rows: "中国 日本 美国 德国 韩国 印度 巴西 墨西哥".split(" "),
        words: "§7.1 各国产量（万辆）。我们的单位是辆：会说“乘以 10000 则一致”，不是错。",
        ours: 'dataset("vehicle-production-by-country").where((row) => row.number("year") <= 2014).pivot({ rows: "country", columns: "year", values: "vehicles" })',
      },
      {
        sheet: "集群结构",
        header: ["集群", "整车（亿元）", "零部件（亿元）", "服务（亿元）"],
        rows: [],
        words: "§7.2—7.3 各集群的产业结构：由印出的产值算结构相似系数。",
        from: 'structureSimilarity(printed("集群结构"))',
      },
    ],
  },
];

/** What all of them say first. */
const FIRST = [
  "把书上印的表照原样录进来：印 0.80 就录 0.80，不要录 0.8。单元格是文本格式，左上角的绿三角不必理会。",
  "没有印的格子空着；行和列可以增删、改名，第一行是列名，第一列是行名。这里没有书上的任何数字。",
  "Type the printed table in as it stands: 0.80 stays 0.80. Leave empty what isn't printed; change rows and columns as you need.",
];

/**
 * A template as the bytes of a workbook, empty or filled.
 *
 * @param {PrintedWorkbook} workbook
 * @param {Readonly<Record<string, readonly (readonly string[])[]>>} [filled] - whole rows of a sheet, in place of the
 * empty ones.
 * @returns {Promise<Buffer>}
 */
export function printedWorkbookOf({ file, chapter, sheets }, filled = {}) {
  const tables = sheets.map(({ sheet, header, rows }) => ({
    sheet,
    data: [header.map(head), ...(filled[sheet] ?? blank(header, rows)).map((row) => row.map(cell))],
    columns: header.map((name) => ({ width: Math.max(10, 2 * name.length) })),
    stickyRowsCount: 1,
  }));
  const words = [chapter, ...FIRST, ...sheets.flatMap((each) => explained(`${file}.xlsx`, each))];
  const said = words.map((value) => [{ value, type: String }]);
  return writeXlsxFile([...tables, { sheet: "说明", data: said, columns: [{ width: 130 }] }]).toBuffer();
}

/**
 * @param {string} file
 * @param {PrintedSheet} sheet
 */
function explained(file, { sheet, words, ours, from }) {
  const path = JSON.stringify(file);
  const rows = `const printed = (sheet: string) => readPrintedTable(${path}, { sheet });`;
  const said = ours ?? from;
  return [
    `【${sheet}】${words}`,
    ...(said?.includes("printed(") ? [rows] : []),
    ...(ours === undefined ? [] : [`checkPrinted(${path}, ${ours}, { sheet: ${JSON.stringify(sheet)} })`]),
    ...(from === undefined ? [] : [from]),
  ];
}

/**
 * Rows to be filled in; where nobody knows their names, thirty without one.
 *
 * @param {readonly string[]} header
 * @param {readonly string[]} rows
 */
function blank(header, rows) {
  const names = rows.length > 0 ? rows : Array(30).fill("");
  return names.map((name) => [name, ...header.slice(1).map(() => "")]);
}

/**
 * @param {string} value
 * @returns {import("write-excel-file/node").CellObject}
 */
function head(value) {
  return { value, type: String, format: "@", fontWeight: "bold" };
}

/**
 * A cell that keeps what is typed: 0.80 doesn't become 0.8.
 *
 * @param {string} value
 * @returns {import("write-excel-file/node").CellObject}
 */
function cell(value) {
  return { ...(value === "" ? {} : { value }), type: String, format: "@" };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const workbook of PRINTED) {
    writeFileSync(new URL(`printed/${workbook.file}.xlsx`, import.meta.url), await printedWorkbookOf(workbook));
  }
}
