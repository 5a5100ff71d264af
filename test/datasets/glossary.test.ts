import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { dataset } from "../../src/frame/index.js";
import * as pure from "../../src/pure.js";
import { root, sources } from "../house/sources.js";

const glossary = dataset("glossary");
const names = glossary.texts("name");
const exported = pure as Readonly<Record<string, unknown>>;

/** Of the mathematics, what a reader of the book calls by its name. */
const statistics = [
  "sum",
  "mean",
  "median",
  "quantile",
  "variance",
  "standardDeviation",
  "covariance",
  "correlation",
  "bootstrap",
];

/** Methods export these too, but neither is a concept of the field: an angle, and the words for a KMO. */
const noConcepts = ["azimuthOf", "kmoBand"];

/** The doc comments of the functions that the files of a folder of `src/` export, by name. */
function comments(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const files = sources().filter(({ path }) => path.startsWith(folder));
  for (const statement of files.flatMap(({ tree }) => [...tree.statements])) {
    const [declared] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    if (!ts.isVariableDeclaration(declared) && !ts.isFunctionDeclaration(declared)) continue;
    if (!(ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.Export)) continue;
    const text = ts
      .getJSDocCommentsAndTags(statement)
      .map((comment) => comment.getText().replace(/\s*\n\s*\* ?/g, " "));
    const name = declared.name?.getText() ?? "";
    found.set(name, [found.get(name), ...text].join(" "));
  }
  return found;
}

/** The names of the functions, not classes, that the rooms of the methods export. */
async function exportedByMethods(): Promise<string[]> {
  const folder = join(root, "src/methods");
  const rooms = readdirSync(folder).map((room) => import(join(folder, room, "index.ts")));
  return (await Promise.all(rooms))
    .flatMap((room: Readonly<Record<string, unknown>>) => Object.entries(room))
    .filter(([, value]) => typeof value === "function" && !/^class\b/.test(String(value)))
    .map(([name]) => name);
}

const methods = comments("methods/");
const mathematics = comments("math/");

describe("the glossary", () => {
  it("names only functions that the package exports", () => {
    const wrong = names.filter((name) => typeof exported[name] !== "function");
    expect(wrong).toEqual([]);
  });

  it("has a row for every public function of the methods, and for the statistics", async () => {
    const functions = (await exportedByMethods()).filter(
      (name) => !noConcepts.includes(name) && !methods.get(name)?.includes("@internal"),
    );
    const missing = [...functions, ...statistics].filter((name) => !names.includes(name));
    const message = `datasets/glossary/glossary.csv has no row for ${missing.join(", ")}`;
    expect(functions.length).toBeGreaterThan(100);
    expect(missing, message).toEqual([]);
  });

  it("has the Chinese term of the function's own doc comment", () => {
    const terms = glossary.texts("term");
    const missing = names
      .map((name, i) => ({ name, term: terms[i].replace(/（.*/, "") }))
      .filter(({ name, term }) => {
        const texts = statistics.includes(name) ? mathematics : methods;
        return !texts.get(name)?.includes(term);
      });
    expect(missing).toEqual([]);
  });

  it("has no term twice", () => {
    expect(new Set(glossary.texts("term")).size).toBe(glossary.length);
    expect(new Set(glossary.texts("term", "en")).size).toBe(glossary.length);
  });
});
