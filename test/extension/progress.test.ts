import { describe, expect, it } from "vitest";
import { CONTENTS, fileOf } from "../../jupyter/extension/src/contents.js";
import { type CountedCell, Progress, type Store } from "../../jupyter/extension/src/progress.js";

/** What a browser keeps. */
function store(kept: string | null = null): Store {
  let held = kept;
  return {
    getItem: () => held,
    setItem: (_, text) => {
      held = text;
    },
  };
}

function cell(id: string, type: "code" | "markdown", ...tags: string[]): CountedCell {
  return { model: { id, type, getMetadata: () => tags } };
}

const [a, b, solution] = [cell("a", "code"), cell("b", "code"), cell("s", "code", "solution")];
const notebook = { widgets: [a, cell("m", "markdown", "zh"), b, solution] };

describe("what has run", () => {
  it("grows cell by cell, whichever way, and solutions don't count", () => {
    const shares: number[] = [];
    const progress = new Progress(store(), () => shares.push(progress.share("04.ipynb")));
    for (const each of [b, solution, b, a]) progress.ran("04.ipynb", notebook, each);
    expect(shares).toEqual([0.5, 0.5, 0.5, 1]);
    expect(progress.share("05.ipynb")).toBe(0);
  });

  it("is remembered, and forgotten when a notebook starts anew", () => {
    const kept = store();
    new Progress(kept, () => {}).ran("04.ipynb", notebook, a);
    const later = new Progress(kept, () => {});
    expect(later.share("04.ipynb")).toBe(0.5);
    later.forget("04.ipynb");
    expect(new Progress(kept, () => {}).share("04.ipynb")).toBe(0);
  });

  it("counts no cell that is there no longer", () => {
    const progress = new Progress(store(), () => {});
    progress.ran("04.ipynb", notebook, a);
    progress.ran("04.ipynb", { widgets: [b] }, b);
    expect(progress.share("04.ipynb")).toBe(1);
  });

  it.each(["{", "[]", "null", '{"04.ipynb":7}', '{"04.ipynb":{"cells":3,"of":1}}'])(
    "is nothing where %s is kept",
    (text) => expect(new Progress(store(text), () => {}).share("04.ipynb")).toBe(0),
  );
});

describe("the contents that the panel shows", () => {
  it("have every notebook once, and name it at its other sections", () => {
    const files = CONTENTS.flatMap(({ notebooks }) => notebooks.map(({ file }) => file));
    expect(new Set(files).size).toBe(files.length);
    for (const { again } of CONTENTS) for (const { file } of again) expect(files).toContain(file);
    expect(CONTENTS.find(({ section }) => section === "4.2")?.notebooks[0]?.number).toBe("04-2");
  });

  it("know a notebook of the book in any folder, and no other", () => {
    expect(fileOf("copies/04-2-location-quotient.ipynb")).toBe("04-2-location-quotient.ipynb");
    expect(fileOf("04-2-location-quotient.ipynb")).toBe("04-2-location-quotient.ipynb");
    expect(fileOf("mine.ipynb")).toBeUndefined();
    expect(fileOf("")).toBeUndefined();
  });
});
