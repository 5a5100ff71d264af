/**
 * The rooms of the package in the order of the book, as the formula collection has them. A room that isn't here has
 * no place in it, and a test says so.
 *
 * @typedef {object} Room
 * @property {readonly string[]} folders - below `src/`; one stands for those inside it too.
 * @property {string} zh
 * @property {string} en
 */

/** @type {readonly Room[]} */
export const METHODS = [
  { folders: ["math"], zh: "统计量", en: "Statistics" },
  { folders: ["methods/formation"], zh: "集群的形成（第 1 章）", en: "How clusters form (chapter 1)" },
  { folders: ["methods/description"], zh: "描述与增长（第 2 章）", en: "Description and growth (chapter 2)" },
  {
    folders: ["methods/effects"],
    zh: "极化、乘数与扩散（第 3 章）",
    en: "Polarization, multipliers, diffusion (chapter 3)",
  },
  { folders: ["methods/input-output"], zh: "投入产出（第 3 章）", en: "Input–output (chapter 3)" },
  { folders: ["methods/agglomeration"], zh: "集聚（4.1 节）", en: "Agglomeration (section 4.1)" },
  {
    folders: ["methods/specialization"],
    zh: "区位商与专业化（4.2 节）",
    en: "Location quotients, specialization (section 4.2)",
  },
  {
    folders: ["methods/concentration"],
    zh: "集中与不平等（4.3 节）",
    en: "Concentration and inequality (section 4.3)",
  },
  { folders: ["methods/indicators"], zh: "指标（5.1 节）", en: "Indicators (section 5.1)" },
  { folders: ["methods/factor"], zh: "因子分析（5.2 节）", en: "Factor analysis (section 5.2)" },
  { folders: ["methods/swot"], zh: "SWOT（5.3 节）", en: "SWOT (section 5.3)" },
  {
    folders: ["methods/evaluation/diamond", "methods/evaluation/gem", "methods/evaluation/coupling"],
    zh: "钻石、GEM 与耦合（6.2 节）",
    en: "Diamond, GEM, coupling (section 6.2)",
  },
  {
    folders: ["methods/evaluation/ahp", "methods/evaluation/best-worst", "methods/evaluation/fuzzy-ahp"],
    zh: "层次分析与判断（6.2 节）",
    en: "AHP and judgements (section 6.2)",
  },
  {
    folders: ["methods/evaluation/fuzzy-evaluation", "methods/evaluation/experts"],
    zh: "模糊评价与专家（6.2 节）",
    en: "Fuzzy evaluation, experts (section 6.2)",
  },
  {
    folders: ["methods/evaluation/decision", "methods/evaluation/weights"],
    zh: "无量纲化与权重（6.2 节）",
    en: "Normalisation and weights (section 6.2)",
  },
  { folders: ["methods/evaluation/ranking"], zh: "排序方法（6.2 节）", en: "Methods of ranking (section 6.2)" },
  { folders: ["methods/evaluation/comparison"], zh: "结论稳不稳（6.3 节）", en: "How firm a ranking is (section 6.3)" },
  { folders: ["methods/evaluation/envelopment"], zh: "数据包络分析（6.3 节）", en: "Data envelopment (section 6.3)" },
  { folders: ["methods/classification"], zh: "分类（第 7 章）", en: "Classification (chapter 7)" },
  { folders: ["methods/scenario"], zh: "情景与预测（第 8 章）", en: "Scenarios and forecasts (chapter 8)" },
];

/** What isn't a method: tables, charts, mathematics and writers. @type {readonly Room[]} */
export const TOOLS = [
  { folders: ["base", "frame"], zh: "表与数据", en: "Tables and data" },
  { folders: ["explore"], zh: "可以拖动的图", en: "Pictures that can be dragged" },
  { folders: ["chart"], zh: "图", en: "Charts" },
  { folders: ["math"], zh: "数学", en: "Mathematics" },
  { folders: ["registry"], zh: "企业登记册", en: "Registries of firms" },
  { folders: ["format", "display"], zh: "写法与显示", en: "Writing and showing" },
  { folders: ["paper"], zh: "论文里的表与图", en: "Tables and figures of a paper" },
];

/**
 * The room that a file stands in, or nothing.
 *
 * @param {readonly Room[]} rooms
 * @param {string} path - below `src/`.
 */
export function roomOf(rooms, path) {
  return rooms.find(({ folders }) => folders.some((folder) => path.startsWith(`${folder}/`)));
}
