import { mkdtempSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { notebooks, readNotebook, textOf } from "../../../book/notebooks.mjs";
import { addressInBook } from "../../../book/site/build.mjs";
import { passagesOf } from "../../../book/site/search/passages.mjs";
import { markedIn, SEARCH, wordsIn } from "../../../book/site/search/words.mjs";
import { chapters, contentsMarkup, sectionsMarkup } from "../../../book/site/write/contents.mjs";
import { highlighted } from "../../../book/site/write/highlight.mjs";
import { markdownWriter } from "../../../book/site/write/markdown.mjs";
import { languageOf, notebookMarkup, partsOf } from "../../../book/site/write/notebook.mjs";
import { checkFree } from "../../../jupyter/setup/commands/book.mjs";
import { EXPLORABLES } from "../../../src/explore/explorables.js";

const all = notebooks();
const place = { picture: () => ({ src: "", width: 1, height: 1 }), markdown: (text: string) => text };

describe("the words of a text", () => {
  it("are English words, and pairs of Chinese characters, whatever stands around them", () => {
    expect(wordsIn("区位商（LQ）of Jiangxi's parts, 2012")).toEqual([
      "区位",
      "位商",
      "LQ",
      "of",
      "Jiangxi's",
      "parts",
      "2012",
    ]);
    expect(wordsIn("量区位商的比")).toEqual(expect.arrayContaining(wordsIn("区位商")));
    expect(wordsIn("商")).toEqual(["商"]);
  });

  it("are marked whole", () => {
    expect(markedIn("区位商 rotation")).toEqual(["区位商", "rotation"]);
  });
});

describe("a search", () => {
  const index = new MiniSearch(SEARCH);
  index.addAll(all.flatMap(passagesOf));
  const first = (asked: string) => index.search(asked)[0]?.id;

  it.each([
    ["区位商", "04-2-"],
    ["位商", "04-2-"],
    ["shift share", "02-2-"],
    ["投资乘数", "03-2-"],
  ])("for %s finds the lesson on it first", (asked, page) => {
    expect(first(asked)).toMatch(new RegExp(`^${page}`));
  });

  it.each([
    ["factor rotation", /rotation/i],
    ["rotat", /rotat/i],
    ["基尼", /基尼/],
  ])("for %s finds passages with it", (asked, words) => {
    const found = index.search(asked);
    expect(found.length).toBeGreaterThan(2);
    for (const { title, text } of found) expect(`${title} ${text}`).toMatch(words);
  });

  it("finds nothing where there is nothing", () => {
    expect(index.search("quaternion")).toEqual([]);
  });

  it("leads to cells that are there, under a title", () => {
    const passages = all.flatMap(passagesOf);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(passages.filter(({ title }) => title === "")).toEqual([]);
  });
});

describe("the book's contents beside a page", () => {
  it("are the chapters with all notebooks, each once", () => {
    const listed = chapters(all).flatMap((chapter) => chapter.notebooks);
    expect(listed.length).toBe(all.length);
    expect(new Set(listed)).toEqual(new Set(all));
    expect(chapters(all).map(({ number }) => number)).toEqual(["", "1", "2", "3", "4", "5", "6", "7", "8", ""]);
  });

  it("say where one is", () => {
    const [notebook] = all.filter(({ number }) => number === "04-2");
    const { text } = contentsMarkup(all, notebook, [{ id: "c1", title: "数据", language: "zh" }]);
    expect(text.match(/aria-current="page"/g)).toHaveLength(1);
    expect(text).toContain('<li class="zh"><a href="#c1">数据</a></li>');
  });

  it("name on the start page every section and every notebook", () => {
    const { text } = sectionsMarkup(all);
    for (const { file, heading } of all) {
      expect(text).toContain(`href="${file.replace(".ipynb", ".html")}"`);
      expect(heading.zh).not.toBe("");
    }
    expect(text).toContain("§8.4");
  });
});

describe("a notebook's page", () => {
  const cell = { id: "a1", metadata: {}, source: ["const a = 1 < 2;"] };
  const cells = [
    { ...cell, cell_type: "markdown" as const, metadata: { tags: ["zh"] }, source: "# 题\n\n## `甲`" },
    { ...cell, cell_type: "code" as const, id: "b2", outputs: [] },
    { ...cell, cell_type: "code" as const, id: "c3", metadata: { tags: ["solution"] } },
  ];
  const { text } = notebookMarkup("04-2", cells, place);

  it("has each cell of code in its section, with its source and what it shows", () => {
    expect(text).toMatch(
      /<section class="cell code" data-cell="b2" id="b2"><div class="source"><pre tabindex="0"><code class="language-typescript">.*?<\/code><\/pre><\/div><div class="outputs"><\/div><\/section>/s,
    );
  });

  it("holds the cells as data, for the scripts that run them", () => {
    const data = JSON.parse(/<script type="application\/json" id="notebook">(.*?)<\/script>/s.exec(text)?.[1] ?? "");
    expect(data.name).toBe("04-2");
    expect(data.cells[1]).toEqual({ id: "b2", type: "code", source: "const a = 1 < 2;", tags: [] });
  });

  it("keeps solutions folded, and says what language prose is in", () => {
    expect(text).toMatch(/<details class="solution"><summary>.*?<\/summary><section class="cell code" data-cell="c3"/s);
    expect(text).toContain('<section class="cell prose zh" lang="zh-CN"');
    expect(cells.map(languageOf)).toEqual(["zh", undefined, undefined]);
    expect(partsOf(cells)).toEqual([{ id: "a1", title: "甲", language: "zh" }]);
  });

  it("has its code in classes, and not a letter of it changed", () => {
    const code = 'const a: number = f("<b>", `x`); // 注\nreturn';
    const { text: markup } = highlighted(code);
    expect(markup).toContain('<span class="tok-keyword">const</span>');
    const read = markup.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, at) => String.fromCharCode(at));
    expect(read).toBe(code);
  });
});

describe("a link in a notebook", () => {
  it.each([
    ["#cell-id=ab12", "#ab12"],
    ["04-2-location-quotient.ipynb", "04-2-location-quotient.html"],
    ["09-formulas.ipynb#cell-id=ab12", "09-formulas.html#ab12"],
    ["https://danfo.jsdata.org", "https://danfo.jsdata.org"],
    ["../datasets/README.md", undefined],
  ])("%s leads to %s", (target, address) => {
    expect(addressInBook(target)).toBe(address);
  });
});

describe("the folder of the book", () => {
  it("is one that isn't there, is empty, or holds a book: nothing else goes", () => {
    const folder = mkdtempSync(join(tmpdir(), "book-"));
    expect(() => checkFree(join(folder, "new"))).not.toThrow();
    expect(() => checkFree(folder)).not.toThrow();
    writeFileSync(join(folder, "index.html"), "");
    expect(() => checkFree(folder)).toThrow("holds something else than a book");
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "assets", "book.js"), "");
    expect(() => checkFree(folder)).not.toThrow();
    rmSync(folder, { recursive: true });
  });
});

describe("a notebook's text", () => {
  it.each(all.map(({ file }) => file))("of %s has no tag that a page would show as it is", (file) => {
    const markdown = markdownWriter(() => "");
    const prose = readNotebook(file).cells.filter(({ cell_type }) => cell_type === "markdown");
    const shown = prose.map(({ source }) => markdown(textOf(source))).join("\n");
    expect(shown.match(/&lt;\/?[a-z]+&gt;/g) ?? []).toEqual([]);
  });
});

describe("a script of an explorable", () => {
  it("has the name that cells call it by, which a page looks for", () => {
    const views = readdirSync(new URL("../../../explore/views", import.meta.url));
    expect(views.sort()).toEqual(
      Object.keys(EXPLORABLES)
        .map((name) => `${name}.ts`)
        .sort(),
    );
  });
});
