import { describe, expect, it } from "vitest";
import { label, listed, say, sentences } from "../../src/base/index.js";

describe("say", () => {
  it("fills each language with its own name, and numbers as sentences write them", () => {
    const said = say("{top}为 {n}", "{top} has {n}", {
      top: label("江西", "Jiangxi"),
      n: 0.123456789,
    });
    expect(said).toEqual({ zh: "江西为 0.12346", en: "Jiangxi has 0.12346" });
  });

  it("takes sentences into sentences, each in its language", () => {
    const inner = say("甲", "A");
    expect(say("{inner}和乙", "{inner} and B", { inner })).toEqual({ zh: "甲和乙", en: "A and B" });
  });

  it("leaves braces with blanks as they are", () => {
    expect(say("{ rows, columns }", "{ rows, columns }").en).toBe("{ rows, columns }");
  });

  it("isn't led astray by what fills a hole", () => {
    expect(say("{a}", "{a}", { a: "{b}" }).zh).toBe("{b}");
  });
});

describe("listed and sentences", () => {
  it("part names and sentences as each language does", () => {
    expect(listed([label("江西", "Jiangxi"), "X"])).toEqual({ zh: "江西、X", en: "Jiangxi, X" });
    expect(sentences(say("甲。", "A."), undefined, say("乙。", "B."))).toEqual({
      zh: "甲。乙。",
      en: "A. B.",
    });
  });
});
