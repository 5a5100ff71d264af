/**
 * Writes the input templates: workbooks with names filled in and cells left empty, for one's own data, each with a
 * sheet that explains it. Nothing in them is a figure of ours or of the book.
 *
 *     node datasets/templates.mjs
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import writeXlsxFile from "write-excel-file/node";

/** The eleven prefecture-level cities of Jiangxi (GB/T 2260, 3601–3611). */
const PREFECTURES = "南昌市 景德镇市 萍乡市 九江市 新余市 鹰潭市 赣州市 吉安市 宜春市 抚州市 上饶市".split(" ");

/** The provinces of the mainland in the order of GB/T 2260. */
const PROVINCES = [
  "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南",
  "重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆",
].flatMap((line) => line.split(" "));

const SECTORS = "汽车零部件 汽车整车 其他制造业 采矿业 建筑业 农林牧渔业 服务业".split(" ");

const DETERMINANTS = "资源 设施 供应商和相关产业 企业结构战略和竞争 本地市场 外部市场".split(" ");

/**
 * @typedef {object} Template
 * @property {string} file - without its ending.
 * @property {string} sheet
 * @property {readonly string[]} header - names with their units.
 * @property {readonly string[]} rows - what the rows are called; for the rest, rows are added.
 * @property {readonly string[]} words - how it is filled in and read.
 */

/** @type {readonly Template[]} */
export const TEMPLATES = [
  {
    file: "prefectures-of-jiangxi",
    sheet: "从业人员",
    header: ["地区", ...SECTORS.map((sector) => `${sector}（人）`)],
    rows: PREFECTURES,
    words: [
      "江西 11 个设区市 × 7 个行业的从业人员，一年一张表（再一年，复制一张工作表，改名为年份）。",
      "7 个行业合起来是全部从业人员，不重不漏；不要填“合计”。空格就是缺失，不要写 0。",
      "来源：《江西统计年鉴》或经济普查；请写明年份和表号。",
      'const jobs = readTable("prefectures-of-jiangxi.xlsx");',
      "locationQuotients(jobs)、concentration(jobs, { columns: \"汽车零部件（人）\" })、shiftShare(前一年, 后一年)",
    ],
  },
  {
    file: "firms",
    sheet: "企业名单",
    header: ["企业", "地区", "行业", "从业人员（人）", "销售收入（万元）"],
    rows: [],
    words: [
      "一行一家企业。名单要全：CRₙ 的分母是全行业，漏了小企业就高估。",
      "行业写代码或名称，如 3670（汽车零部件及配件制造，GB/T 4754—2017）。",
      'const firms = readTable("firms.xlsx");',
      "concentration(firms, { columns: \"销售收入（万元）\", of: \"firms\" }) 是真正的 CRₙ 和 HHI，不再以省代企业。",
      "ellisonGlaeser(firms, { region: \"地区\", industry: \"行业\", size: \"从业人员（人）\", reference }) 需要企业规模；reference 是各地区全部从业人员。",
    ],
  },
  {
    file: "sector-by-province",
    sheet: "从业人员",
    header: ["地区", ...SECTORS.map((sector) => `${sector}（万人）`)],
    rows: PROVINCES,
    words: [
      "31 个省 × 7 个行业的从业人员。汽车零部件一栏用真正的零部件数据，就不必再以整车产量代替。",
      "来源：经济普查（分地区、分行业小类）；不要填“全国”和“合计”。",
      'const jobs = readTable("sector-by-province.xlsx");',
      "locationQuotients(jobs)、hoover(jobs)、locationalGini(jobs)",
    ],
  },
  {
    file: "experts",
    sheet: "打分",
    header: ["专家", ...DETERMINANTS],
    rows: [],
    words: [
      "一行一位专家，六个要素各打 1—10 分（GEM 模型）。不要填“平均”。",
      'const marks = readTable("experts.xlsx");',
      "expertAgreement(marks) 看意见是否一致；gem(DETERMINANTS.map((each) => mean(marks.column(each)))) 得总分。",
    ],
  },
  {
    file: "judgements",
    sheet: "判断矩阵",
    header: ["准则", ...DETERMINANTS],
    rows: DETERMINANTS,
    words: [
      "行比列重要几倍（1—9），次要写倒数，如 0.333；对角线写 1，下三角是上三角的倒数。",
      'ahp(readTable("judgements.xlsx")) 得权重和一致性比例。',
    ],
  },
];

/**
 * A template as the bytes of a workbook, empty or filled.
 *
 * @param {Template} template
 * @param {readonly (readonly (string | number)[])[]} [filled] - whole rows, in place of the empty ones.
 * @returns {Promise<Buffer>}
 */
export function workbookOf(template, filled) {
  const rows = filled ?? (template.rows.length > 0 ? template.rows.map((name) => [name]) : []);
  const data = [template.header.map(head), ...rows.map((row) => row.map(cell))];
  const words = template.words.map((value) => [cell(value)]);
  const columns = template.header.map((name) => ({ width: Math.max(12, 2 * name.length) }));
  return writeXlsxFile([
    { sheet: template.sheet, data, columns, stickyRowsCount: 1 },
    { sheet: "说明", data: words, columns: [{ width: 110 }] },
  ]).toBuffer();
}

/**
 * @param {string} value
 * @returns {import("write-excel-file/node").CellObject}
 */
function head(value) {
  return { value, type: String, fontWeight: "bold" };
}

/**
 * @param {string | number} value
 * @returns {import("write-excel-file/node").CellObject}
 */
function cell(value) {
  return { value, type: typeof value === "number" ? Number : String };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const template of TEMPLATES) {
    writeFileSync(new URL(`templates/${template.file}.xlsx`, import.meta.url), await workbookOf(template));
  }
}
