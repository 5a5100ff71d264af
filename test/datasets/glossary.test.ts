import { describe, expect, it } from "vitest";
import { dataset } from "../../src/frame/index.js";
import * as pure from "../../src/pure.js";
import { sources } from "../house/sources.js";

const glossary = dataset("glossary");
const names = glossary.texts("name");

describe("the glossary", () => {
  it("names only functions that the package exports", () => {
    const wrong = names.filter(
      (name) => typeof (pure as Record<string, unknown>)[name] !== "function",
    );
    expect(wrong).toEqual([]);
  });

  it("has the Chinese term of the doc comments", () => {
    const text = sources()
      .filter(({ path }) => path.startsWith("methods/"))
      .map(({ tree }) => tree.text)
      .join("\n");
    const missing = glossary
      .texts("term")
      .filter((term) => !text.includes(term.replace(/（.*/, "")));
    expect(missing).toEqual([]);
  });

  it("has no term twice", () => {
    expect(new Set(glossary.texts("term")).size).toBe(glossary.length);
    expect(new Set(glossary.texts("term", "en")).size).toBe(glossary.length);
  });
});
