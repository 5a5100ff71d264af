import { afterEach, describe, expect, it, vi } from "vitest";

const STORE = "industrial-clusters:language";

/** The module as a page has it that remembers a text, and whose store can be read. */
async function page(kept: string | null | Error) {
  const store = new Map<string, string>(typeof kept === "string" ? [[STORE, kept]] : []);
  const readable = (): Map<string, string> => {
    if (kept instanceof Error) throw kept;
    return store;
  };
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => readable().get(name) ?? null,
    setItem: (name: string, value: string) => void readable().set(name, value),
  });
  const others: ((event: { key: string }) => void)[] = [];
  vi.stubGlobal("addEventListener", (_: string, follow: (event: { key: string }) => void) => others.push(follow));
  vi.resetModules();
  const module = await import("../../jupyter/extension/src/language.js");
  const elsewhere = (next: string): void => {
    store.set(STORE, next);
    for (const follow of others) follow({ key: STORE });
  };
  return { ...module, store, elsewhere };
}

afterEach(() => vi.unstubAllGlobals());

describe("the language that is shown", () => {
  it("is both, as the book is written, until a reader chooses", async () => {
    expect((await page(null)).language()).toBe("both");
    expect((await page("fr")).language()).toBe("both");
  });

  it("is remembered, and everybody is told once", async () => {
    const { language, setLanguage, onLanguage, store } = await page("zh");
    expect(language()).toBe("zh");
    const told: string[] = [];
    const end = onLanguage((next) => void told.push(next));
    setLanguage("en");
    setLanguage("en");
    end();
    setLanguage("both");
    expect(told).toEqual(["en"]);
    expect(store.get(STORE)).toBe("both");
  });

  it("follows what the reader chooses in another window", async () => {
    const { language, elsewhere } = await page(null);
    elsewhere("zh");
    expect(language()).toBe("zh");
  });

  it("holds until the page is closed where a browser keeps nothing", async () => {
    const { language, setLanguage } = await page(new Error("SecurityError"));
    setLanguage("en");
    expect(language()).toBe("en");
  });

  it("gives a text in one language, or in both unless they are the same", async () => {
    const { inLanguage, setLanguage } = await page(null);
    const jiangxi = { zh: "江西", en: "Jiangxi" };
    expect([inLanguage(jiangxi), inLanguage(jiangxi, " · "), inLanguage({ zh: "LQ", en: "LQ" })]).toEqual([
      "江西 Jiangxi",
      "江西 · Jiangxi",
      "LQ",
    ]);
    setLanguage("zh");
    expect(inLanguage(jiangxi)).toBe("江西");
    setLanguage("en");
    expect(inLanguage(jiangxi)).toBe("Jiangxi");
  });
});
