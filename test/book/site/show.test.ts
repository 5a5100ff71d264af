import { describe, expect, it } from "vitest";
import { html, inlineJson, made } from "../../../book/site/show/html.mjs";
import { type Output, outputsMarkup, type Place } from "../../../book/site/show/outputs.mjs";
import { STEPS_MIME } from "../../../book/site/show/steps.mjs";
import { tableMarkup } from "../../../book/site/show/table.mjs";
import { markdownWriter } from "../../../book/site/write/markdown.mjs";
import { Table } from "../../../src/base/index.js";
import { tableBundle, TABLE_MIME } from "../../../src/display/mime-bundle.js";

/** A name that would run a script if it were ever taken for markup. */
const EVIL = `<img src=x onerror="document.title=1">`;

const markdown = markdownWriter((target) => target);
const place: Place = { picture: () => ({ src: "a.png", width: 960, height: 540 }), markdown };
const shown = (...outputs: Output[]) => outputsMarkup(outputs, place).text;

/** A derivation of some steps, whose names and notes begin with a text. */
function derivation(count: number, text = ""): Output {
  const steps = Array.from({ length: count }, (_, i) => ({
    title: { zh: `${text}第 ${i + 1} 步`, en: `${text}step ${i + 1}` },
    formula: "\\frac{1}{2}",
    note: { zh: `${text}注`, en: `${text}note` },
  }));
  const data = { [STEPS_MIME]: { title: { zh: "推导", en: "derivation" }, steps }, "text/markdown": "" };
  return { output_type: "execute_result", data };
}

/** What a browser would read the markup's texts as. */
const textIn = (markup: string) =>
  markup.replace(/<[^>]*>/g, "").replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

describe("markup", () => {
  it("takes what is put into it for text, in elements and in attributes", () => {
    expect(html`<td title="${`"'`}">${EVIL}</td>`.text).not.toMatch(/<img|""/);
    expect(textIn(html`<td>${EVIL}</td>`.text)).toBe(EVIL);
  });

  it("takes what is markup as it is, joins lists, leaves out what isn't there", () => {
    expect(html`<p>${[made("<b>a</b>"), html`<i>${"b"}</i>`, undefined, 0]}</p>`.text).toBe("<p><b>a</b><i>b</i>0</p>");
  });

  it("writes data that can't end their script", () => {
    const data = { text: "</script><script>" };
    expect(inlineJson(data).text).not.toContain("<");
    expect(JSON.parse(inlineJson(data).text)).toEqual(data);
  });
});

describe("what a cell shows", () => {
  it("is never the HTML that a notebook has, but its text", () => {
    const data = { "text/html": "<b>bold</b>", "text/plain": ["pl", "ain"] };
    expect(shown({ output_type: "execute_result", data })).toBe('<pre class="text" tabindex="0">plain</pre>');
  });

  it.each<[string, Output]>([
    ["a stream", { output_type: "stream", name: "stderr", text: EVIL }],
    ["text", { output_type: "execute_result", data: { "text/plain": EVIL } }],
    ["an error", { output_type: "error", ename: EVIL, evalue: EVIL, traceback: [] }],
    ["a traceback", { output_type: "error", traceback: [`\u001b[31m${EVIL}\u001b[0m`] }],
    ["Markdown", { output_type: "execute_result", data: { "text/markdown": EVIL } }],
    ["a derivation", derivation(2, EVIL)],
    ["a picture's words", { output_type: "display_data", data: { "image/png": "", "text/plain": EVIL } }],
    [
      "an explorable",
      {
        output_type: "display_data",
        data: { "application/vnd.industrial-clusters.explorable.v1+json": { name: EVIL } },
      },
    ],
    [
      "a figure",
      { output_type: "display_data", data: { "application/vnd.plotly.v1+json": { data: [{ name: EVIL }] } } },
    ],
  ])("takes a name for text in %s", (_, output) => {
    expect(shown(output)).not.toContain("<img src=x");
  });

  it("is a figure's picture and its data, for the page to draw", () => {
    const figure = { data: [{ type: "bar", y: [1] }], layout: {} };
    const data = { "application/vnd.plotly.v1+json": figure, "image/png": "AA==", "text/plain": "[图 Figure] 值" };
    const markup = shown({ output_type: "display_data", data });
    expect(markup).toContain('<img loading="lazy" src="a.png" alt="[图 Figure] 值" width="960" height="540">');
    expect(JSON.parse(/<script type="application\/json">(.*)<\/script>/.exec(markup)?.[1] ?? "")).toEqual(figure);
  });

  it("is a derivation in either language, with its formulas; of many steps the first stands open", () => {
    const few = shown(derivation(3));
    expect(few).toContain('<span class="zh" lang="zh-CN">第 2 步</span> <span class="en" lang="en">step 2</span>');
    expect(few.match(/<mfrac>/g)).toHaveLength(3);
    expect(few).not.toContain("<details");
    expect(shown(derivation(4)).match(/<details( open)?>/g)).toEqual([
      "<details open>",
      "<details>",
      "<details>",
      "<details>",
    ]);
    const broken = { [STEPS_MIME]: { title: "t", steps: 3 }, "text/plain": "words" };
    expect(shown({ output_type: "execute_result", data: broken })).toContain("words");
  });

  it("has formulas as MathML, from Markdown and from LaTeX", () => {
    for (const type of ["text/markdown", "text/latex"]) {
      expect(shown({ output_type: "execute_result", data: { [type]: "$$\\frac{1}{2}$$" } })).toContain("<mfrac>");
    }
  });
});

describe("a table", () => {
  const label = { zh: "省", en: "province" };
  const table = new Table({
    title: { zh: "表", en: "A table" },
    columns: [
      { name: "name", label, values: [{ zh: "江西", en: "Jiangxi" }, EVIL] },
      { name: "year", label: { zh: "年份", en: "year" }, values: [2012, 2013] },
      { name: "gdp", label: { zh: "生产总值", en: "GDP" }, unit: { zh: "亿元", en: "bn" }, values: [12948.88, null] },
    ],
    note: { zh: "注", en: "a note" },
  });
  const markup = tableMarkup(tableBundle(table)[TABLE_MIME] as never).text;

  it("has what was given, written as everywhere in the house", () => {
    const cells = [...markup.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell]) => textIn(cell));
    expect(cells).toEqual([
      "省 province",
      "年份 year",
      "生产总值（亿元） GDP (bn)",
      "江西 Jiangxi",
      "2012",
      "12,948.88",
      EVIL,
      "2013",
      "—",
    ]);
  });

  it("is a region that keys reach, with a caption, headers of columns and of rows", () => {
    expect(markup).toMatch(/role="region" aria-label="表 A table" tabindex="0"/);
    expect(markup.match(/<th scope="col"/g)).toHaveLength(3);
    expect(markup.match(/<th scope="row"/g)).toHaveLength(2);
  });

  it("has its first rows, and says how many there are", () => {
    const long = { ...(tableBundle(table)[TABLE_MIME] as object), length: 500 };
    expect(textIn(tableMarkup(long as never).text)).toContain("2 / 500 行 rows");
  });

  it("is text where it is none", () => {
    const data = { [TABLE_MIME]: { title: label, columns: 3 }, "text/plain": "words" };
    expect(shown({ output_type: "execute_result", data })).toBe('<pre class="text" tabindex="0">words</pre>');
  });

  it("has its data beside it, by which the page makes it live", () => {
    const bundle = tableBundle(table);
    const live = shown({ output_type: "execute_result", data: bundle });
    const held = /<script type="application\/json">(.*)<\/script>/.exec(live)?.[1] ?? "";
    expect(JSON.parse(held)).toEqual(JSON.parse(JSON.stringify(bundle[TABLE_MIME])));
  });
});

describe("Markdown", () => {
  it("folds what a notebook folds, with Markdown in it, and takes all else for text", () => {
    const text = "前\n\n<details><summary>关于 **解** <b>答</b></summary>\n\n- $x$ <i>a</i>\n\n</details>\n\n3. 后";
    const shown = markdown(text);
    expect(shown).toMatch(
      /<p>前<\/p>\s*<details>\s*<summary>关于 <strong>解<\/strong> &lt;b&gt;答&lt;\/b&gt;<\/summary>\s*<ul>\s*<li><math/,
    );
    expect(shown).toMatch(/&lt;i&gt;a&lt;\/i&gt;<\/li>\s*<\/ul>\s*<\/details>\s*<ol start="3">/);
    expect(markdown("<details><summary>never closed</summary>\n\na")).toContain("&lt;details&gt;");
    expect(markdown('<details open onclick="a"><summary>b</summary>\n\n</details>')).toContain("&lt;details open");
  });

  it("has no HTML but a line's break, which tables need", () => {
    expect(markdown("| a |\n|---|\n| 一<br>one <b>x</b> |")).toContain("<td>一<br>\none &lt;b&gt;x&lt;/b&gt;</td>");
  });

  it("leads to the book's own pages", () => {
    const leading = markdownWriter((target) => `to:${target}`);
    expect(leading("[4.2](04-2.ipynb)")).toContain('href="to:04-2.ipynb"');
  });

  it("has no address that runs", () => {
    expect(markdown("[a](javascript:alert(1))")).not.toContain("href");
  });
});
