import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figureInWords, spokenWords } from "../../jupyter/extension/src/figure-words.js";
import { linesOf } from "../../jupyter/extension/src/table-words.js";
import { safeFigure } from "../../jupyter/extension/src/safe-figure.js";
import {
  type Figure,
  heatmapChart,
  hierarchyChart,
  hierarchyPriorities,
  judgementMatrix,
  label,
  provinceTileMap,
  rankingChart,
  scatterChart,
} from "../../src/index.js";

const NOTEBOOKS = new URL("../../notebooks/", import.meta.url);
const HAN = /[\u3400-\u9fff]/;
const ENGLISH = /[a-z]{3}/;

/** Texts of figures that keep what isn't of the chosen language, and why. */
const KEPT: Readonly<Record<"zh" | "en", readonly RegExp[]>> = {
  // Names of methods, people and papers, and variables, which Chinese writes in Latin letters.
  zh: [/Arcelus|Dunn|Kaiser|Wang、Lan|ChinaXiv|Ward|Silverman/],
  // Names that stand in Chinese alone: of a reader's own tables, which stay as they are there.
  en: [/^10-[23]-/],
};

/** The number that a text ends with, outside brackets: what it says of its name, in either language. */
const LAST_NUMBER = /\d[\d.,]*%?(?=(?:<\/b>)?$)/;

/** Every text that a figure shows, with what isn't a text left out: names of fonts, and what a program fills in. */
function* shownTexts(value: unknown): Generator<string> {
  if (typeof value === "string") yield value.replace(/<[^>]*>|%\{[^}]*\}/g, "");
  else if (Array.isArray(value)) for (const each of value) yield* shownTexts(each);
  else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) if (name !== "template") yield* shownTexts(each);
  }
}

function* storedFigures(): Generator<readonly [name: string, figure: unknown]> {
  for (const file of readdirSync(NOTEBOOKS).filter((name) => name.endsWith(".ipynb"))) {
    const { cells } = JSON.parse(readFileSync(new URL(file, NOTEBOOKS), "utf8"));
    for (const { id, outputs = [] } of cells) {
      for (const { data = {} } of outputs) {
        const figure = data["application/vnd.plotly.v1+json"];
        if (figure !== undefined) yield [`${file} ${id}`, figure];
      }
    }
  }
}

describe("every figure of the notebooks in one language", () => {
  const figures = [...storedFigures()].map(([name, figure]) => [name, safeFigure(figure)] as const);

  it.each(["zh", "en"] as const)("is wholly in it: %s", (language) => {
    expect(figures.length).toBeGreaterThan(100);
    const isOther = (text: string) => HAN.test(text) && (language === "en" || ENGLISH.test(text));
    const left = figures.flatMap(([name, figure]) => {
      const { data, layout } = figureInWords(figure, language);
      const texts = [...shownTexts([data, layout])].filter(isOther);
      return texts.map((text) => `${name}: ${text}`).filter((line) => !KEPT[language].some((kept) => kept.test(line)));
    });
    expect(left).toEqual([]);
  });

  it.each(["zh", "en"] as const)("keeps the number that stands at the end of a name: %s", (language) => {
    const numbers = figures.flatMap(([name, figure]) => {
      const { annotations = [] } = figure.layout as { readonly annotations?: readonly { readonly text?: string }[] };
      const told = figureInWords(figure, language).layout as { readonly annotations?: typeof annotations };
      return annotations.map(({ text = "" }, k) => [name, text, told.annotations?.[k]?.text ?? ""] as const);
    });
    const ending = numbers.flatMap(([name, text, said]) => {
      const [number] = LAST_NUMBER.exec(text) ?? [];
      return number === undefined ? [] : [{ name, text, said, kept: said.includes(number) }];
    });
    expect(ending.length).toBeGreaterThan(200);
    expect(ending.filter(({ kept }) => !kept)).toEqual([]);
  });
});

describe("the labels of points", () => {
  it("stand elsewhere in English, which is wider", () => {
    const names = [label("黑龙江", "Heilongjiang"), label("青海", "Qinghai"), label("吉林", "Jilin")];
    const { data, layout } = scatterChart({ names, x: [0, 0.3, 3], y: [1, 1, 2] }, { labels: "all" });
    const shown = (language: "zh" | "en") => figureInWords(safeFigure({ data, layout }), language).data[0];
    expect(shown("zh")).toMatchObject({ text: ["黑龙江", "青海", "吉林"] });
    const { text, textposition } = shown("en") as { readonly text: string[]; readonly textposition: string[] };
    expect(text).toEqual(["Heilongjiang", "Qinghai", "Jilin"]);
    expect(textposition).not.toEqual((data[0] as unknown as { readonly textposition: string[] }).textposition);
  });
});

describe("words in small places", () => {
  const english = ({ data, layout }: Figure, k: number) =>
    figureInWords(safeFigure({ data, layout }), "en").data[k] as {
      readonly text: readonly string[];
      readonly textfont: { readonly size: readonly number[] };
    };

  it("break as English does within a hierarchy", () => {
    const determinants = [
      label("生产要素", "factor conditions"),
      label("企业战略结构与竞争", "firm strategy structure and rivalry"),
    ];
    const tree = { 钻石: judgementMatrix(determinants, [[8]]), 企业战略结构与竞争: { measured: { 甲: 1, 乙: 1 } } };
    const { text } = english(hierarchyChart(hierarchyPriorities(tree)), 1);
    expect(text[0]).toBe("firm strategy structure and<br>rivalry 0.111");
  });

  it("are larger below a heat map whose names leave more room", () => {
    const columns = Array.from({ length: 6 }, (_, k) => label(`机构${k}`, `institution${k}`));
    const rows = [label("雅各布斯等 1996", "Jacobs and others 1996")];
    const chart = heatmapChart({ rows, columns, values: [[1, 0, 1, 0, 1, 0]] });
    const sizes = (["both", "zh", "en"] as const).map((language) => {
      const { xaxis } = figureInWords(safeFigure(chart), language).layout as { xaxis: { tickfont: { size: number } } };
      return xaxis.tickfont.size;
    });
    expect(sizes).toEqual([12, 16, 14]);
  });

  it("are as large as a province's tile lets them be", () => {
    const { text } = english(provinceTileMap({ 江西: 1, 内蒙古: 2, 黑龙江: 3 }), 0);
    expect(text).toContain("<b>Jiangxi</b><br>1");
    const size = (name: string) => Number(/(\d+)px/.exec(text.find((each) => each.includes(name)) ?? "")?.[1]);
    expect([size("Inner Mongolia"), size("Heilongjiang")]).toEqual([12, 14]);
  });
});

describe("a name of one's own in two kinds of letters", () => {
  const names = ["比亚迪 Auto", "江西 Jiangxi", "不含出口 without exports", "深圳 R&D 中心"];
  const shown = (language: "zh" | "en") => {
    const { data, layout } = rankingChart({ names, values: [4, 3, 2, 1] });
    const texts = [...shownTexts(figureInWords(safeFigure({ data, layout }), language))];
    return (name: string) => texts.some((text) => text.replaceAll("\u00a0", " ").startsWith(name));
  };

  it("stays whole in a chart of one language, where a translation is told", () => {
    const [zh, en] = [shown("zh"), shown("en")];
    expect(["比亚迪 Auto", "江西", "不含出口", "深圳 R&amp;D 中心"].map(zh)).toEqual([true, true, true, true]);
    expect(["江西 J", "不含出口 w"].map(zh)).toEqual([false, false]);
    expect(["比亚迪 Auto", "Jiangxi", "without exports", "深圳 R&amp;D 中心"].map(en)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["Auto", "江西", "不含出口"].map(en)).toEqual([false, false, false]);
  });

  it("and in a table", () => {
    const lines = (name: string, language: "zh" | "en") => linesOf({ zh: name, en: name }, language);
    expect(names.map((name) => lines(name, "zh"))).toEqual([
      ["比亚迪 Auto"],
      ["江西"],
      ["不含出口"],
      ["深圳 R&D 中心"],
    ]);
    expect(names.map((name) => lines(name, "en"))[0]).toEqual(["比亚迪 Auto"]);
  });
});

describe("what is said of a figure to who can't see it", () => {
  const words = "[图 Figure] 产量：江西 34\nOutput: Jiangxi 34\n资料来源：国家统计局\nSource: NBS";

  it("is in the language that is read", () => {
    expect(spokenWords(words, "both")).toBe(words);
    expect(spokenWords(words, "zh")).toBe("[图] 产量：江西 34\n资料来源：国家统计局");
    expect(spokenWords(words, "en")).toBe("[Figure] Output: Jiangxi 34\nSource: NBS");
    expect(spokenWords("[图 Figure] 产量\nOutput", "en")).toBe("[Figure] Output");
    expect(spokenWords("a stranger's words", "en")).toBe("a stranger's words");
  });
});
