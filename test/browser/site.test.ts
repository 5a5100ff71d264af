import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtBook } from "./built-book.js";
import { startChromium } from "./chromium.js";
import { faults } from "./faults.js";
import { severally } from "./severally.js";

const PROJECTOR = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const LOCATION_QUOTIENT = "04-2-location-quotient.html";
/** A name that would run a script if it were ever taken for markup. */
const EVIL = "<img src=x onerror=document.title=1>";

let folder: string;
let browser: Browser;
/** What pages complained of, and what they asked of any machine. */
const complaints: string[] = [];

beforeAll(async () => {
  folder = await builtBook();
  browser = await startChromium();
});

afterAll(() => browser?.close());

async function open(page: string, size = PROJECTOR, theme: "light" | "dark" = "light"): Promise<Page> {
  const context = await browser.newContext({ viewport: size, colorScheme: theme });
  const made = await context.newPage();
  made.on("console", (message) => message.type() === "error" && complaints.push(`${page}: ${message.text()}`));
  made.on("pageerror", (error) => complaints.push(`${page}: ${error.message}`));
  made.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`${page} asks for ${request.url()}`);
  });
  await made.goto(pathToFileURL(join(folder, page)).href);
  return made;
}

async function pages(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((file) => file.endsWith(".html"));
}

describe("the book, opened from a disk with the network cut", () => {
  it("has a page a notebook, each of which opens at a projector's and a phone's width", async () => {
    const all = await pages();
    expect(all.length).toBeGreaterThan(27);
    await severally([...all.entries()], async ([i, file]) => {
      const page = await open(file, i % 2 === 0 ? PHONE : PROJECTOR, i % 3 === 0 ? "dark" : "light");
      expect(await page.locator("h1:visible").count(), file).toBeGreaterThan(0);
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(content, file).toBeLessThanOrEqual(screen);
      await page.context().close();
    });
    expect(complaints).toEqual([]);
  });

  it.each([
    ["index.html", PROJECTOR, "light"],
    ["index.html", PHONE, "dark"],
    [LOCATION_QUOTIENT, PROJECTOR, "light"],
    [LOCATION_QUOTIENT, PHONE, "dark"],
    ["05-2-factor-analysis.html", PROJECTOR, "dark"],
  ] as const)("has nothing on %s that hinders anybody seriously (%o, %s)", async (file, size, theme) => {
    const page = await open(file, size, theme);
    await page.locator("html[data-ready]").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().close();
  });

  it("begins with a page that is small", async () => {
    const read = ["index.html", "assets/book.css", "assets/book.js"];
    const sizes = await Promise.all(read.map(async (file) => (await stat(join(folder, file))).size));
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(300_000);
  });

  it("names no machine in what pages read", async () => {
    for (const file of await pages()) {
      const text = await readFile(join(folder, file), "utf8");
      expect(text.match(/(?:src|href)="(?:https?:)?\/\//g) ?? [], file).toEqual([]);
    }
  });
});

describe("a reader of the book", () => {
  let page: Page;

  beforeAll(async () => {
    page = await open(LOCATION_QUOTIENT);
  });

  afterAll(() => page?.context().close());

  it.each([
    ["区位商", /区位商/],
    ["位商", /区位商/],
    ["factor rotation", /rotat/i],
  ])("finds %s", async (asked, hit) => {
    await page.keyboard.press("/");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(asked);
    await expect.poll(() => page.locator("#hits ul").innerText(), { timeout: 10_000 }).toMatch(hit);
    await page.keyboard.press("Escape");
    expect(await page.locator("#hits").isVisible()).toBe(false);
  });

  it("goes to what was found by keys", async () => {
    await page.locator("#search").fill("factor rotation");
    await page.locator("#hits a").first().waitFor();
    await page.keyboard.press("ArrowDown");
    const to = await page.locator("#hits a").first().getAttribute("href");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**/${to}`);
    await page.goBack();
  });

  it("chooses a language, which is remembered", async () => {
    const prose = (language: string) => page.locator(`.prose.${language}:visible`).count();
    await page.locator('[data-choose="en"]').click();
    expect([await prose("zh"), (await prose("en")) > 10]).toEqual([0, true]);
    const search = page.getByRole("searchbox", { name: "Search", exact: true });
    expect(await search.getAttribute("placeholder")).toBe("Search  /");
    expect(await page.getByRole("navigation", { name: "Contents", exact: true }).count()).toBe(1);
    await page.reload();
    expect([await prose("zh"), (await prose("en")) > 10]).toEqual([0, true]);
    await page.locator('[data-choose="zh"]').click();
    expect([(await prose("zh")) > 10, await prose("en")]).toEqual([true, 0]);
    await page.locator('[data-choose="both"]').click();
    expect(await prose("en")).toBe(await prose("zh"));
  });

  it("sees figures drawn when they come into view, on the ground that was chosen", async () => {
    const figure = page.locator(".live.figure").first();
    await figure.scrollIntoViewIfNeeded();
    const ground = figure.locator(".bg").first();
    await ground.waitFor({ state: "attached" });
    const colour = () =>
      figure
        .locator(".main-svg")
        .first()
        .evaluate((svg) => getComputedStyle(svg).backgroundColor);
    expect(await colour()).toBe("rgb(255, 255, 255)");
    await page.locator(".top .theme").click();
    await expect.poll(colour).toBe("rgb(31, 31, 31)");
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(31, 31, 31)");
    await page.locator(".top .theme").click();
    await expect.poll(colour).toBe("rgb(255, 255, 255)");
  });

  it("prints figures and explorables in the language of the page, and has the stored pictures back after", async () => {
    await page.reload();
    await page.locator('[data-choose="en"]').click();
    const stills = page.locator(".live.figure > .still img");
    const sources = () => stills.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).src));
    const stored = await sources();
    // What a browser does then lets no test look.
    const printed = page.evaluate(() => new Promise<void>((resolve) => Object.assign(globalThis, { print: resolve })));
    await page.keyboard.press("ControlOrMeta+p");
    await printed;
    const shown = (await sources()).map(decodeURIComponent);
    expect(shown.map((svg) => /^data:image\/svg\+xml,<svg.*Jiangxi/s.test(svg))).toEqual(stored.map(() => true));
    expect(shown.join("").replace(/font-family: [^;]*;/g, "")).not.toMatch(/[\u3400-\u9fff]/);
    expect(await page.locator(".live.explorable .sentence").innerText()).toMatch(/less than its share/);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await sources()).toEqual(stored);
    await page.locator('[data-choose="both"]').click();
  });

  it("moves an explorable's slider, and its number moves", async () => {
    const explorable = page.locator(".live.explorable");
    await explorable.scrollIntoViewIfNeeded();
    const sentence = () => explorable.locator(".sentence").innerText();
    await expect.poll(sentence).toContain("0.795");
    await explorable.locator('input[type="range"]').focus();
    await page.keyboard.press("t");
    await expect.poll(sentence).toContain("1.000");
  });

  it("sorts a table by what its cells hold", async () => {
    const table = page.locator(".live.table").nth(2);
    await table.scrollIntoViewIfNeeded();
    const header = table.locator("thead .sort").last();
    const values = async () =>
      (await table.locator(".ic-table tbody td:last-child").allInnerTexts()).map((text) =>
        Number(text.replaceAll(",", "")),
      );
    await header.click();
    const falling = await values();
    expect(falling.length).toBeGreaterThan(2);
    expect(falling).toEqual([...falling].sort((a, b) => b - a));
    await header.click();
    expect(await values()).toEqual([...falling].reverse());
  });

  it("doesn't see a solution before asking for it", async () => {
    const solution = page.locator("details.solution").first();
    expect(await solution.locator(".source").isVisible()).toBe(false);
    await solution.locator("summary").click();
    expect(await solution.locator(".source").isVisible()).toBe(true);
  });

  it("sees text where a cell shows what looks like markup, in every form of output", async () => {
    const shown = await page.evaluate(async (evil) => {
      const node = document.querySelector<HTMLElement>(".outputs");
      if (node === null) throw new Error("no cell");
      const label = { zh: evil, en: evil };
      const table = { title: label, length: 1, columns: [{ name: evil, label, decimals: 0, values: [evil] }] };
      const { IndustrialClustersBook: book } = globalThis as unknown as {
        IndustrialClustersBook: { showOutputs(node: HTMLElement, outputs: unknown): Promise<void> };
      };
      await book.showOutputs(node, [
        { output_type: "stream", name: "stdout", text: evil },
        { output_type: "display_data", data: { "text/html": evil, "text/plain": evil } },
        { output_type: "display_data", data: { "text/markdown": `${evil} $x_r$` } },
        { output_type: "display_data", data: { "application/vnd.industrial-clusters.table.v1+json": table } },
        { output_type: "error", ename: evil, evalue: evil, traceback: [] },
      ]);
      await new Promise((done) => setTimeout(done, 500));
      return {
        text: node.textContent,
        images: node.querySelectorAll("img").length,
        math: node.querySelectorAll("math").length,
      };
    }, EVIL);
    expect(shown.text?.split(EVIL).length).toBeGreaterThan(7);
    expect([shown.images, shown.math]).toEqual([0, 1]);
    expect(await page.title()).not.toBe("1");
  });

  it("has met with no complaint", () => {
    expect(complaints).toEqual([]);
  });
});
