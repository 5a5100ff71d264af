import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  documentation,
  type Documented,
  exampleOf,
  formulaOf,
  sentenceOf,
  sourcesOf,
  termOf,
  unitOf,
} from "../../book/documentation.mjs";
import { exampleCell, namesIn } from "../../book/example-cell.mjs";
import { entriesByRoom, FORMULAS, formulaCells } from "../../book/formulas.mjs";
import { notebooks } from "../../book/notebooks.mjs";
import { written } from "../../book/write.mjs";
import * as display from "../../src/display/index.js";
import * as format from "../../src/format/index.js";
import * as index from "../../src/index.js";
import * as math from "../../src/math.js";
import { root } from "../house/sources.js";

const all = documentation();
const rooms = entriesByRoom();
const methods = rooms.filter(({ isMethod }) => isMethod).flatMap(({ entries }) => entries);
const tools = rooms.filter(({ isMethod }) => !isMethod).flatMap(({ entries }) => entries);

/** A function with a doc comment of the form that all have. */
const sample: Documented = {
  name: "gini",
  door: "industrial-clusters",
  path: "methods/concentration/gini.ts",
  kind: "function",
  text: `Gini coefficient (基尼系数): how unequal values are. Half the mean difference.

    G = Σᵢ (2i − n − 1) x₍ᵢ₎ / (n Σᵢ xᵢ)
    weighted: see {@link lorenzCurve}

Reading: 0 when all are equal.

@param values - some.
@unit 无量纲 · none, as a
  ratio has
@see Gini, C. (1912). Variabilità e
  mutabilità.
@see {@link lorenzCurve}
@example
const values = [20, 50, 20, 10];
gini(values); // => 0.3
gini(values, { correction: "sample" });
// => 0.4000`,
};

describe("what is read of a doc comment", () => {
  it("is its formula, unit, sources, sentence and Chinese term", () => {
    expect(formulaOf(sample)).toBe("G = Σᵢ (2i − n − 1) x₍ᵢ₎ / (n Σᵢ xᵢ)\nweighted: see {@link lorenzCurve}");
    expect(unitOf(sample)).toEqual({ zh: "无量纲", en: "none, as a ratio has" });
    expect(sourcesOf(sample)).toEqual(["Gini, C. (1912). Variabilità e mutabilità.", "`lorenzCurve`"]);
    expect(sentenceOf(sample)).toBe("Gini coefficient");
    expect(termOf(sample)).toBe("基尼系数");
  });

  it("is nothing where nothing is said", () => {
    const silent = { ...sample, text: "Something." };
    expect([formulaOf(silent), unitOf(silent), sourcesOf(silent), termOf(silent)]).toEqual(["", undefined, [], ""]);
    expect(exampleOf(silent)).toBeUndefined();
    expect(unitOf({ ...sample, text: "Gini.\n\n@unit none" })).toBeUndefined();
  });

  it("is all that the doors offer, and nothing else", () => {
    const offered = Object.entries({ ...index, ...math, ...format, ...display });
    const functions = offered.filter(([, value]) => typeof value === "function").map(([name]) => name);
    expect(all.map(({ name }) => name).sort()).toEqual(functions.sort());
    expect(all.find(({ name }) => name === "show")?.door).toBe("industrial-clusters");
  });
});

describe("a cell out of an example", () => {
  it("imports what it names and shows the last value to the decimals that are printed", () => {
    const offered = new Map(all.map((each) => [each.name, each]));
    expect(exampleCell(sample, offered)).toBe(`import { gini, show } from "industrial-clusters";

const values = [20, 50, 20, 10];
gini(values); // => 0.3
show(gini(values, { correction: "sample" }), { decimals: 4 })`);
  });

  it("knows a name that is used from one that is declared, a property or a key", () => {
    expect([...namesIn("const a = sum([b.mean]); f({ gini: a, theil: herfindahl(c) }); (x) => x;")].sort()).toEqual([
      ...["b", "c", "f", "herfindahl", "sum"],
    ]);
  });
});

describe("every function", () => {
  it("has an example", () => {
    expect(all.filter((each) => exampleOf(each) === undefined).map(({ name }) => name)).toEqual([]);
  });

  it("that is a method has formula, unit in both languages and source in its doc comment", () => {
    const lacks = methods.flatMap((method) => [
      ...(formulaOf(method) === "" ? [`${method.name}: a formula, indented by four blanks`] : []),
      ...(unitOf(method) === undefined ? [`${method.name}: @unit 中文 · English`] : []),
      ...(sourcesOf(method).length === 0 ? [`${method.name}: @see its source`] : []),
    ]);
    expect(lacks).toEqual([]);
    expect(methods.length).toBeGreaterThan(200);
  });

  it("that is none says in its first sentence what it does, with the Chinese for it in brackets", () => {
    const silent = tools.filter((tool) => sentenceOf(tool) === "" || termOf(tool) === "");
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(methods.length + tools.length).toBe(all.length);
  });

  it("is in a notebook, with an example that has run", () => {
    const known = notebooks();
    const formulas = known.find(({ file }) => file === FORMULAS);
    expect(formulas?.runs, `${FORMULAS} has cells that haven't run: npm run notebooks -- 09`).toBe(true);
    const absent = all.filter(({ name }) => !known.some(({ uses }) => uses.has(name)));
    expect(absent.map(({ name }) => name)).toEqual([]);
  });
});

describe("the formula collection", () => {
  it("is what book/write.mjs writes, as are the tables of contents", () => {
    const late = [...written].filter(([file, write]) => readFileSync(join(root, file), "utf8") !== write());
    expect(
      late.map(([file]) => file),
      "npm run formulas brings them up to date",
    ).toEqual([]);
  });

  it("has examples that are seen whole: no line of code over 100 characters", () => {
    const lines = formulaCells()
      .filter(({ cell_type }) => cell_type === "code")
      .flatMap(({ source }) => String(source).split("\n"));
    expect(lines.length).toBeGreaterThan(all.length);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it("has no cell twice, and links to cells that are there", () => {
    const cells = formulaCells();
    const ids = new Set(cells.map(({ id }) => id));
    expect(ids.size).toBe(cells.length);
    const targets = cells.flatMap(({ source }) => [...String(source).matchAll(/#cell-id=(\w+)/g)].map(([, id]) => id));
    expect(targets.length).toBeGreaterThan(2 * all.length);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });
});
