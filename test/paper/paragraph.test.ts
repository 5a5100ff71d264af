import ts from "typescript";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { BIBLIOGRAPHY } from "../../src/paper/bibliography.js";
import { CITED_METHODS } from "../../src/paper/cited-methods.js";
import { formulaOf } from "../../src/paper/formula-of.js";
import { topsis } from "../../src/methods/evaluation/index.js";
import { locationQuotients } from "../../src/methods/specialization/index.js";
import "../../src/paper/index.js";
import { results } from "../house/results.js";
import { sources } from "../house/sources.js";
import { messageOf } from "../message.js";

describe("the paragraph on a method", () => {
  for (const { name, make } of results) {
    it(name, async () => {
      const paragraph = (await make()).paragraph();
      expect(paragraph.method).toBe(name.split(/[ ,]/)[0]);
      expect(Object.keys(CITED_METHODS)).toContain(paragraph.method);
      expect(paragraph.gbt7714).toHaveLength(CITED_METHODS[paragraph.method].sources.length + 1);
      expect(paragraph.text.zh).toMatch(
        /^采用.+。.*软件为 industrial-clusters \d+\.\d+\.\d+\[\d+\]（Node\.js \d+\.\d+）。$/s,
      );
      expect(paragraph.text.en).toMatch(/^We use the method of .+\. The software is industrial-clusters .+\.$/s);
      for (const text of [paragraph.text.zh, paragraph.text.en, ...paragraph.gbt7714, ...paragraph.apa]) {
        expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}| {2}|\.\.(?!\.)|。。/);
      }
    });
  }

  it("says what was chosen, and what was taken by default", () => {
    const lq = locationQuotients(
      { rows: ["江西", "湖北"], columns: ["汽车"], values: [34, 128] },
      { reference: [1, 2] },
    );
    expect(lq.paragraph({ data: label("《统计年鉴》", "the yearbook") }).text.zh).toContain(
      "采用区位商（location quotient）[1,2]。数据来自《统计年鉴》。结果表有 2 行（地区）。",
    );
    expect(lq.paragraph().text.en).toContain("(Hoover, 1936; Dalum et al., 1998)");
    expect(lq.paragraph().text.en).toContain('locationQuotients(…, { form: "ratio"');
    const data = { rows: ["甲", "乙"], columns: ["产值", "能耗"], values: [9, 5, 6, 2] };
    const { text } = topsis(data, { directions: { 能耗: "cost" }, weights: { 产值: 0.6, 能耗: 0.4 } }).paragraph();
    expect(text.zh).toContain('normalisation: "vector", costs: "kept", weighting: "values"');
    expect(text.zh).toContain('能耗: "cost"');
  });

  it("is of the method that was called last before the result, whatever was called since", () => {
    const data = { rows: ["甲", "乙"], columns: ["产值", "能耗"], values: [9, 5, 6, 2] };
    const first = topsis(data, { directions: { 能耗: "cost" }, weights: [0.5, 0.5] });
    topsis(data, { normalisation: "min-max", weights: [0.5, 0.5] });
    expect(first.paragraph().text.zh).toContain('normalisation: "vector"');
  });

  it("refuses what it isn't told", () => {
    const lq = locationQuotients([
      [1, 2],
      [3, 4],
    ]);
    expect(messageOf(() => lq.paragraph({ date: "x" } as object))).toBe(
      'InputError: Result.paragraph: `date` must be written data (its options: data), got "x"',
    );
  });
});

/** The functions of the package with what they give and what they cite. */
function documented(): { readonly name: string; readonly gives: string; readonly see: readonly string[] }[] {
  return sources().flatMap(({ path, tree }) => {
    const found: { name: string; gives: string; see: string[] }[] = [];
    if (!/^(methods|math|frame)\//.test(path)) return found;
    ts.forEachChild(tree, (node) => {
      if (!ts.isFunctionDeclaration(node) || !node.name || !node.type) return;
      const see = ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === "see");
      const texts = see.map((tag) =>
        tag
          .getText(tree)
          .replace(/^@see/, "")
          .replace(/\n\s*\*/g, " ")
          .replace(/\s+/g, " ")
          .trim(),
      );
      found.push({ name: node.name.text, gives: /[A-Z]\w+/.exec(node.type.getText(tree))?.[0] ?? "", see: texts });
    });
    return found;
  });
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

describe("what is cited", () => {
  const functions = documented();

  it("has every method whose result has a class, with that class", () => {
    const made = new Map(Object.entries(CITED_METHODS).map(([name, { gives }]) => [name, gives]));
    const wrong = [...made].filter(
      ([name, gives]) => !functions.some((each) => each.name === name && each.gives === gives),
    );
    expect(wrong).toEqual([]);
  });

  it("is what the doc comments cite: each work that one names is there, and none beside", () => {
    const wrong: string[] = [];
    for (const [name, { sources: keys }] of Object.entries(CITED_METHODS)) {
      const said = functions.filter((each) => each.name === name).flatMap(({ see }) => see);
      const linked = said.flatMap((text) => [...text.matchAll(/\{@link (\w+)\}/g)].map(([, other]) => other));
      const theirs = new Set(linked.flatMap((other) => CITED_METHODS[other]?.sources ?? []));
      const all = said.join(" ");
      for (const key of keys) {
        const { authors, title } = BIBLIOGRAPHY[key];
        const named = all.includes(authors[0].split(", ")[0]) && squeezed(all).includes(squeezed(title).slice(0, 20));
        if (!named && !theirs.has(key)) wrong.push(`${name} doesn't cite ${key}`);
      }
      for (const text of said) {
        const year = /\((\d{4})\)\. /.exec(text)?.[1];
        if (year === undefined || text.startsWith("{@link")) continue;
        if (!keys.some((key) => text.startsWith(BIBLIOGRAPHY[key].authors[0].split(", ")[0]) && key.includes(year))) {
          wrong.push(`${name} lacks ${text}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is cited by some method", () => {
    const used = new Set(Object.values(CITED_METHODS).flatMap((method) => method.sources));
    expect(Object.keys(BIBLIOGRAPHY).filter((key) => !used.has(key))).toEqual([]);
  });
});

describe("the formula of a result", () => {
  it("is there, so that a paper can have it, but of two whose derivations are other results'", async () => {
    const without = new Set<string>();
    for (const { name, make } of results) if (formulaOf(await make()) === undefined) without.add(name.split(/[ ,]/)[0]);
    expect([...without].sort()).toEqual(["bootstrapFactorAnalysis", "quotientsOverYears"]);
  });
});
