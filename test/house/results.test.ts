import ts from "typescript";
import { describe, expect, it } from "vitest";
import { label } from "../../src/base/index.js";
import { results } from "./results.js";
import { listsOf, lostIn } from "./results/lists.js";
import { inEnglish } from "./results/names.js";
import { faultsOf, type Text, textsOf } from "./results/texts.js";
import { sources } from "./sources.js";

/** Every class of `src/` that can be made and extends `Result`, directly or not, with its file. */
function resultClasses(): { readonly name: string; readonly path: string }[] {
  const found = sources().flatMap(({ path, tree }) => {
    const classes: { name: string; parent: string; abstract: boolean; path: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isClassDeclaration(node) && node.name) {
        const parent = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
          .expression;
        const abstract = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);
        classes.push({
          name: node.name.text,
          parent: parent?.getText(tree) ?? "",
          abstract: abstract ?? false,
          path,
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return classes;
  });
  const isResult = (name: string): boolean =>
    name === "Result" || found.some((each) => each.name === name && isResult(each.parent));
  return found.filter(({ parent, abstract }) => !abstract && isResult(parent));
}

describe("what a reader sees of each result is whole, and in one language at a time", () => {
  for (const { name, make, steps = [], ranking = [] } of results) {
    it(name, async () => {
      const result = await make();
      const texts: Text[] = [
        ...textsOf("title", result.title),
        ...textsOf("summary", result.summary()),
        ...textsOf("table", result.toTable()),
        ...textsOf("steps", result.steps(...steps)),
      ];
      if ("ranking" in result && typeof result.ranking === "function") {
        texts.push(...textsOf("ranking", result.ranking(...ranking)));
      }
      if ("tables" in result && typeof result.tables === "function") {
        texts.push(...textsOf("tables", { list: result.tables() }));
      }
      expect(texts.length).toBeGreaterThan(4);
      expect(texts.flatMap(faultsOf)).toEqual([]);
    });
  }
});

describe("a name is found by its text in every list that a result hands out", () => {
  for (const { name, make } of results) {
    it(name, async () => {
      const result = await make();
      const lists = [...listsOf("result", result), ...listsOf("table", result.toTable())];
      expect(lists.flatMap(lostIn)).toEqual([]);
    });
  }

  it("which the rule would see", () => {
    expect(listsOf("x", { regions: [label("江西", "Jiangxi")] }).flatMap(lostIn)).toEqual(["x.regions: 江西"]);
  });
});

describe("a choice by its English name gives the same derivation", () => {
  for (const { name, make, steps = [] } of results.filter((row) => row.steps)) {
    it(name, async () => {
      const result = await make();
      expect(result.steps(...inEnglish(steps))).toEqual(result.steps(...steps));
    });
  }
});

describe("the list of results", () => {
  it("holds every class that extends Result", async () => {
    const made = await Promise.all(results.map(({ make }) => make()));
    const listed = new Set(made.map((result) => result.constructor.name));
    const missing = resultClasses().filter(({ name }) => !listed.has(name));
    expect(missing).toEqual([]);
  });

  it("names each row once", () => {
    const names = results.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});

describe("the rules for texts", () => {
  const faults = (zh: string, en: string) => faultsOf({ at: "x", zh, en });

  it("let symbols, abbreviations and persons stand in Chinese", () => {
    expect(faults("区位商 LQ（Ellison & Glaeser 1997）", "location quotient LQ")).toEqual([]);
    expect(faults("γᶜ = 0.2", "γᶜ = 0.2")).toEqual([]);
  });

  it("find the other language", () => {
    expect(faults("Jiangxi 的区位商", "Quotient")).toEqual(['x.zh has "Jiangxi": Jiangxi 的区位商']);
    expect(faults("莫兰指数", "Moran: 江西")).toEqual(["x.en has Chinese: Moran: 江西"]);
    expect(faults("“好”", "“good”")).toEqual(["x.en has Chinese quotation marks: “good”"]);
    expect(faults("2 LQ", "2 quotients")).toEqual(["x.zh has no Chinese: 2 LQ"]);
    expect(faults("Moran's I", "Moran's I")).toEqual(["x.zh has \"Moran's\": Moran's I"]);
  });

  it("let a message quote code and names, if it is whole and in its language", () => {
    const [zh, en] = ['edas：`data["人口"]` 应大于 0，得到的是 -1', 'edas: `data["人口"]` must be above 0, got -1'];
    expect(faults(zh, en)).toEqual([]);
    expect(faults("edas: `x` must be 1", "edas: `x` must be undefined")).toEqual([
      "x has a hole: edas: `x` must be undefined",
      "x.zh has no Chinese: edas: `x` must be 1",
    ]);
  });

  it("find what isn't there", () => {
    expect(faults("地区 undefined", "")).toEqual(['x.zh has "undefined": 地区 undefined', "x.en is empty"]);
    expect(faultsOf({ at: "x", tex: "a = NaN \\text{of jobs}" })).toEqual([
      'x has "NaN": a = NaN \\text{of jobs}',
      'x has "of jobs" in both languages: a = NaN \\text{of jobs}',
    ]);
    expect(faultsOf({ at: "x", cell: Number.NaN })).toEqual(["x is NaN"]);
  });
});
