// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is shown is code that has them.

/** What somebody who knows Python or R writes, and what is written here. */
export interface Habit {
  readonly zh: string;
  readonly en: string;
}

const write = (code: string): Habit => ({ zh: `写成 ${code}`, en: `write ${code}` });

/** Names that nothing has here. */
export const NAMES: ReadonlyMap<string, Habit> = new Map(
  Object.entries({
    print: "console.log(x)",
    len: "x.length",
    True: "true",
    TRUE: "true",
    False: "false",
    FALSE: "false",
    None: "null",
    NULL: "null",
    NA: "null",
    nan: "null",
    elif: "else if (…) { … }",
    and: "a && b",
    or: "a || b",
    not: "!a",
    c: "[1, 2, 3]",
    list: "[1, 2, 3]",
    str: "String(x)",
    int: "Math.trunc(x)",
    float: "Number(x)",
    range: "Array.from({ length: n }, (_, i) => i)",
    type: "typeof x",
    help: "gini?",
    dir: "Object.keys(x)",
    nrow: "frame.length",
    ncol: "frame.columns.length",
    head: "frame.head()",
    tail: "frame.tail()",
    View: "frame",
    paste: "`${a} ${b}`",
    abs: "Math.abs(x)",
    sqrt: "Math.sqrt(x)",
    exp: "Math.exp(x)",
    log: "Math.log(x)",
    round: "Math.round(x)",
    floor: "Math.floor(x)",
    ceil: "Math.ceil(x)",
    pow: "x ** y",
    max: "Math.max(...xs)",
    min: "Math.min(...xs)",
    pi: "Math.PI",
    π: "Math.PI",
    lambda: "(x) => x + 1",
    library: 'import { gini } from "industrial-clusters"',
    pd: 'import { readTable } from "industrial-clusters"',
    np: 'import { mean, sum } from "industrial-clusters"',
    alert: "console.log(x)",
    input: "const x = 1",
    prompt: "const x = 1",
    window: "globalThis",
    read_csv: 'import { readTable } from "industrial-clusters"; readTable("表.csv")',
    read_excel: 'import { readTable } from "industrial-clusters"; readTable("表.xlsx")',
  }).map(([name, code]) => [name, write(code)]),
);

/** What other languages and libraries have for it, as a reader may also call a variable: only where it is called. */
export const CALLED: ReadonlyMap<string, Habit> = new Map(
  (
    [
      ["std sd stdev STDEV", "standardDeviation(xs)"],
      ["avg average AVERAGE", "mean(xs)"],
      ["SUM", "sum(xs)"],
      ["cor corr CORREL corrcoef", "correlation(xs, ys)"],
      ["percentile", "quantile(xs, 0.5)"],
      ["lm ols OLS reg regress regression", "linearRegression(y, [x1, x2])"],
      ["ttest tTest t_test ttest_ind", "linearRegression(values, [group]).coefficients[1].p"],
      ["ln", "Math.log(x)"],
      ["log10", "Math.log10(x)"],
      ["cumsum", "xs.map((_, i) => sum(xs.slice(0, i + 1)))"],
      ["diff", "xs.slice(1).map((x, i) => x - xs[i])"],
      ["random rand runif", "Math.random()"],
      ["zscore standardize scale", "xs.map((x) => (x - mean(xs)) / standardDeviation(xs))"],
      ["normalize minmax", "xs.map((x) => (x - Math.min(...xs)) / (Math.max(...xs) - Math.min(...xs)))"],
      ["rank", 'frame.sortBy({ column: "…", order: "descending" })'],
      ["plot plt ggplot sns px barplot bar", 'barChart(frame, { columns: "…" })'],
      ["lineChart lineplot linechart linePlot", 'overTimeChart(frame, { columns: "…" })'],
      ["pieChart piechart pie", 'rankingChart(frame, { columns: "…" })'],
      ["boxplot boxPlot boxChart hist histogram", 'histogramChart(frame, { columns: "…" })'],
      ["scatter scatterplot scatterPlot", 'scatterChart(frame, { columns: ["…", "…"] })'],
      ["heatmap", "heatmapChart(frame)"],
      ["mapChart choropleth", 'provinceTileMap(frame, { columns: "…" })'],
      ["DataFrame Dataframe dataframe", 'Frame.fromColumns({ 省份: ["江西"], 产量: [34.4] })'],
      ["concat rbind", "frame.concat(other)"],
      ["merge cbind left_join inner_join", 'frame.join(other, "省份")'],
      ["filter subset", 'frame.where((row) => row.number("…") > 10)'],
      ["select", 'frame.select("…", "…")'],
      ["mutate", 'frame.withColumn("…", (row) => row.number("…") / 100)'],
      ["arrange", 'frame.sortBy("…")'],
      ["group_by groupby groupBy", 'frame.groupBy("…").aggregate({ 产量: "sum" })'],
      ["unique", 'frame.unique("…")'],
      ["colnames names", "frame.names"],
      ["summary describe", "frame.describe()"],
      ["display disp table", "show(x)"],
      ["save tableToWord toWord to_word", 'await result.save("表.docx")'],
      ["tableToExcel toExcel to_excel", 'await result.save("表.xlsx")'],
      ["toMarkdown to_markdown", 'await result.save("表.md")'],
      ["savefig ggsave", 'await figure.save("图.png")'],
      ["read readFile load import_excel read_table readxl", 'readTable("表.xlsx")'],
      ["sheets excel_sheets", 'readTable("表.xlsx", { sheet: "…" })'],
    ] as const
  ).flatMap(([names, code]) => names.split(" ").map((name) => [name, write(code)] as const)),
);

/** What books, R, Stata and Python call a method, and what it is called here. */
const METHODS: Readonly<Record<string, string>> = {
  ...{ lq: "locationQuotients(frame)", LQ: "locationQuotients(frame)", locationQuotient: "locationQuotients(frame)" },
  ...{ hhi: "herfindahl(frame)", HHI: "herfindahl(frame)", cr4: "concentrationRatio(frame, 4)" },
  ...{ CR4: "concentrationRatio(frame, 4)", cr: "concentrationRatio(frame, 4)", Gini: "gini(frame)" },
  ...{ giniCoefficient: "gini(frame)", theilIndex: "theil(frame)", lorenz: "lorenzCurve(frame)" },
  ...{
    dagum: "dagumGini(frame, groups)",
    cv: "coefficientOfVariation(frame)",
    krugman: "krugmanIndex(values, reference)",
  },
  ...{ moran: "spatialAutocorrelation(frame, weights)", moranI: "spatialAutocorrelation(frame, weights)" },
  ...{ moransI: "spatialAutocorrelation(frame, weights)", lisa: "spatialAutocorrelation(frame, weights)" },
  ...{ geary: "spatialAutocorrelation(frame, weights)", getisOrd: "spatialAutocorrelation(frame, weights)" },
  ...{ spatialWeights: "contiguityWeights(regions, pairs)", haversine: "greatCircleDistances(frame)" },
  ...{ convergence: "betaConvergence(before, after, { years: 10 })", markov: "markovChain(panel)" },
  ...{ kde: "kernelDensities(panel)", ssm: 'shiftShare(before, after, { form: "ssm" })' },
  ...{ cagr: "compoundGrowthRate(first, last, years)", CAGR: "compoundGrowthRate(first, last, years)" },
  ...{ gm: "greyForecast(series)", gm11: "greyForecast(series)", GM11: "greyForecast(series)" },
  ...{ forecast: "forecastComparison(series)", bass: "bassDiffusion(adopters)" },
  ...{ logistic: "lifeCycle(years, values)", gompertz: 'lifeCycle(years, values, { curve: "gompertz" })' },
  ...{ multiplier: "investmentMultiplier(0.8)", keynes: "investmentMultiplier(0.8)" },
  ...{ inputOutput: "inputOutputTable(frame)", leontief: "leontiefInverse(table)", ghosh: "ghoshInverse(table)" },
  ...{ sda: "structuralDecomposition(before, after)", SDA: "structuralDecomposition(before, after)" },
  ...{ hem: "hypotheticalExtraction(table)", linkages: "keySectors(table)" },
  ...{
    ewm: "entropyWeights(data)",
    critic: "criticWeights(data)",
    anp: "dematel(influence)",
    ANP: "dematel(influence)",
  },
  ...{ bwm: "bestWorst(bestToOthers, othersToWorst)", AHP: "ahp(judgements)", fahp: "fuzzyAhp(judgements)" },
  ...{ TOPSIS: "topsis(data)", gra: "greyRelational(data)", rsr: "rankSumRatio(data)", RSR: "rankSumRatio(data)" },
  ...{ dea: "dataEnvelopment(frame, { inputs, outputs })", DEA: "dataEnvelopment(frame, { inputs, outputs })" },
  ...{ pca: "principalComponents(frame)", PCA: "principalComponents(frame)", fa: "factorAnalysis(frame)" },
  ...{ cronbach: "cronbachAlpha(frame)", alpha: "cronbachAlpha(frame)", hclust: "hierarchicalClustering(frame)" },
  ...{ swot: "strategicQuadrilateral({ strengths: 3, weaknesses: -2, opportunities: 3, threats: -2 })" },
  ...{
    coupling: "couplingCoordination(data)",
    ccd: "couplingCoordination(data)",
    bcg: "growthShareMatrix(shares, growth)",
  },
  ...{ fce: "fuzzyEvaluation(weights, memberships)", fuzzy: "fuzzyEvaluation(weights, memberships)" },
  ...{
    egIndex: "ellisonGlaeser(plants)",
    eg: "ellisonGlaeser(plants)",
    corr: "correlation(x, y)",
    cor: "correlation(x, y)",
  },
  ...{ lineChart: "overTimeChart(frame)", plot: "overTimeChart(frame)" },
  ...{ std: "standardDeviation(values)", sd: "standardDeviation(values)", average: "mean(values)" },
};

/** What a method is called here; a function of mathematics stands in another module. */
export const METHOD_NAMES: ReadonlyMap<string, Habit> = new Map([
  ...["anp", "ANP"].map((name): [string, Habit] => [
    name,
    {
      zh: "本包没有网络分析法；层次写成 hierarchyPriorities(tree)，因素间的相互影响写成 dematel(influence)",
      en: "the package has no network process; a hierarchy is hierarchyPriorities(tree), influences are dematel(influence)",
    },
  ]),
  ...["arima", "ARIMA"].map((name): [string, Habit] => [
    name,
    {
      zh: "本包没有 ARIMA；预测写成 greyForecast(series)，几种方法的比较写成 forecastComparison(series)",
      en: "the package has no ARIMA; a forecast is greyForecast(series), a comparison of methods forecastComparison(series)",
    },
  ]),
  ...Object.entries(METHODS).map(([name, code]): [string, Habit] => [name, write(imported(code, ""))]),
  ...["lm", "ols", "regress", "regression"].map((name): [string, Habit] => [
    name,
    write(imported("linearRegression(y, x)", "/math")),
  ]),
]);

function imported(code: string, door: string): string {
  return `import { ${code.split("(")[0]} } from "industrial-clusters${door}"; ${code}`;
}

/** Lines of another language. */
export const LINES: readonly (readonly [RegExp, Habit])[] = [
  [
    /^\s*(?:%{1,2}\s*\w|!\s*(?:pip|conda|npm|ls|cd|wget|git)\b)/,
    {
      zh: "这是 Python 笔记本的命令，这里没有；! 后面的在终端里运行",
      en: "this is a command of Python's notebooks: there is none here; what stands behind ! is run in a terminal",
    },
  ],
  [/^\s*#/, { zh: "注释以 // 开头", en: "a comment begins with //" }],
  [
    /^\s*def\s+\w+\s*\(|^\s*\w+\s*<-\s*function/,
    { zh: "函数写成 function f(x) { return x + 1; }", en: "a function is written function f(x) { return x + 1; }" },
  ],
  [/\blambda\s+\w+\s*:/, { zh: "函数写成 (x) => x + 1", en: "a function is written (x) => x + 1" }],
  [
    /^\s*(?:import\s+\w+(?:\.\w+)*(?:\s+as\s+\w+)?|from\s+\w+(?:\.\w+)*\s+import\s.*)\s*$/,
    {
      zh: '导入写成 import { readTable } from "industrial-clusters"',
      en: 'an import is written import { readTable } from "industrial-clusters"',
    },
  ],
  [
    /^\s*for\s+\w+\s+in\s|^\s*for\s*\(\s*\w+\s+in\s/,
    { zh: "循环写成 for (const x of xs) { … }", en: "a loop is written for (const x of xs) { … }" },
  ],
  [
    /^\s*(?:if|elif|while)\b(?!\s*\().*[:{]|^\s*else\s*:\s*$/,
    {
      zh: "条件写在括号里，块写在花括号里：if (x > 1) { … } else { … }",
      en: "a condition stands in brackets, a block in braces: if (x > 1) { … } else { … }",
    },
  ],
  [/^\s*var\s*\(/, { zh: "方差写成 variance(xs)", en: "a variance is written variance(xs)" }],
  [/\bnot\s+[\w(]/, { zh: "“非”写成 !", en: "not is written !" }],
  [/[\w)]\s+(?:and|or)\s+[\w(]/, { zh: "“且”写成 &&，“或”写成 ||", en: "and is written &&, or ||" }],
  [/\d\s*%\s*(?:[;,)\]}]|$)/, { zh: "百分数写成 / 100：12.5 / 100", en: "per cent is written / 100: 12.5 / 100" }],
  [/\bf["']/, { zh: "嵌入值的文字写成 `${x} 元`", en: "a text with values in it is written `${x} yuan`" }],
];

/** What lists have in other languages, and a function has here. */
export const OF_LISTS: Readonly<Record<string, string>> = {
  sum: "sum(xs)",
  mean: "mean(xs)",
  average: "mean(xs)",
  median: "median(xs)",
  max: "Math.max(...xs)",
  min: "Math.min(...xs)",
  size: "xs.length",
  count: "xs.length",
  len: "xs.length",
  append: "xs.push(x)",
  add: "xs.push(x)",
  contains: "xs.includes(x)",
  unique: "[...new Set(xs)]",
  std: "standardDeviation(xs)",
  sd: "standardDeviation(xs)",
  standardDeviation: "standardDeviation(xs)",
  var: "variance(xs)",
  variance: "variance(xs)",
  quantile: "quantile(xs, 0.5)",
  corr: "correlation(xs, ys)",
  toFixed: "xs.map((x) => Number(x.toFixed(2)))",
  round: "xs.map((x) => Number(x.toFixed(2)))",
  head: "xs.slice(0, 5)",
  tail: "xs.slice(-5)",
  first: "xs[0]",
  last: "xs.at(-1)",
  shape: "xs.length",
  plot: "histogramChart(xs)",
  tolist: "Array.from(xs)",
  toList: "Array.from(xs)",
};

/** R's assignment, which is "less than minus" here. */
export const ARROW: RegExp = /^\s*([\p{L}_$][\p{L}\p{N}_$.]*)\s*<-/u;
