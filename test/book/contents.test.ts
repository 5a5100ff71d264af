import { describe, expect, it } from "vitest";
import { contentsTable, notebooksOf, sections, withTable } from "../../book/contents.mjs";
import { notebooks } from "../../book/notebooks.mjs";

const listed = sections();
const all = notebooks();

/** How many sections each chapter of the book has. */
const CHAPTERS = [3, 3, 3, 3, 3, 3, 4, 4];

describe("the book's contents", () => {
  it("are eight chapters with all their sections, in order, in both languages", () => {
    const numbers = CHAPTERS.flatMap((count, i) => [
      `${i + 1}`,
      ...Array.from({ length: count }, (_, k) => `${i + 1}.${k + 1}`),
    ]);
    expect(listed.map(({ section }) => section)).toEqual(numbers);
    expect(listed.filter(({ title_zh, title_en }) => title_zh === "" || title_en === "")).toEqual([]);
  });

  it("have a notebook for each section, or say why nothing can be computed", () => {
    const lost = listed.filter(
      (section) =>
        section.section.includes(".") &&
        notebooksOf(section, all).length === 0 &&
        (section.reason_zh === "" || section.reason_en === ""),
    );
    expect(lost.map(({ section }) => section)).toEqual([]);
  });

  it.each(["zh", "en"] as const)("name every notebook in %s", (language) => {
    const table = contentsTable(all, language, "");
    expect(all.filter(({ file, title }) => !table.includes(`(${file})`) || !table.includes(title[language]))).toEqual(
      [],
    );
  });
});

describe("every notebook", () => {
  it("has run, with no error that isn't meant", () => {
    expect(all.filter(({ runs }) => !runs).map(({ file }) => file)).toEqual([]);
    expect(all.length).toBeGreaterThan(17);
  });

  it("has a title in both languages", () => {
    expect(all.filter(({ title }) => title.zh === "" || title.en === "").map(({ file }) => file)).toEqual([]);
  });

  it("says which sections it is about", () => {
    const of = (number: string) => all.find((each) => each.number === number)?.sections;
    expect([of("02-1"), of("06-4"), of("04-2"), of("00")]).toEqual([
      ["2.1", "2.2", "2.3"],
      ["6.2", "6.3"],
      ["4.2"],
      [],
    ]);
  });
});

describe("a table under a heading", () => {
  it("is replaced, and nothing else", () => {
    const text = "| x |\n\n## A\n\nwords\n\n| a |\n|---|\n| 1 |\n\nmore\n";
    expect(withTable(text, "## A", "| b |\n|---|")).toBe("| x |\n\n## A\n\nwords\n\n| b |\n|---|\n\nmore\n");
    expect(withTable("## A\n\n| a |", "## A", "| b |")).toBe("## A\n\n| b |");
  });

  it("must be there", () => {
    expect(() => withTable("# B\n", "## A", "| b |")).toThrow('There is no table under "## A".');
  });
});
