import { copyFile, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";

const NOTEBOOK = "00-start-here.ipynb";
const OTHER = "04-2-location-quotient.ipynb";

interface Cell {
  readonly metadata: {
    readonly tags?: readonly string[];
    readonly collapsed?: boolean;
    readonly jupyter?: { readonly source_hidden?: boolean; readonly outputs_hidden?: boolean };
  };
  readonly source: readonly string[];
}

describe("the book in JupyterLab, with the network cut", () => {
  let session: LabSession;
  let notebook: NotebookPage;
  const complaints: string[] = [];

  const inLab = (selector: string, options?: { hasText: string }): Locator => session.page.locator(selector, options);
  const solution = (): Locator => inLab(".ic-foldable").last();
  const bar = (): Locator => solution().locator(".ic-fold button");
  const saved = async (): Promise<readonly Cell[]> => JSON.parse(await readFile(session.path, "utf8")).cells;
  const entry = (file: string): Locator => inLab(`.ic-book .notebook[data-file="${file}"]`);

  beforeAll(async () => {
    session = await openNotebook(NOTEBOOK);
    session.page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    session.page.on("pageerror", (error) => complaints.push(error.message));
    await session.page.setViewportSize({ width: 1280, height: 720 });
    notebook = new NotebookPage(session.page);
  });

  afterAll(() => session?.close());

  it("keeps solutions folded through Run All", async () => {
    await notebook.restartAndRunAll();
    await expect.poll(() => inLab(".ic-foldable").count()).toBeGreaterThan(2);
    for (const each of await inLab(
      ".ic-foldable > .jp-Cell-inputWrapper, .ic-foldable > .jp-Cell-outputWrapper",
    ).all()) {
      expect(await each.isVisible()).toBe(false);
    }
  });

  it("opens one by its bar, code and output, and folds it again", async () => {
    await bar().scrollIntoViewIfNeeded();
    await bar().click();
    await solution().locator(".cm-content").waitFor();
    await solution().locator(".jp-OutputArea-output").first().waitFor();
    expect(await bar().getAttribute("aria-expanded")).toBe("true");
    await notebook.save();
    await bar().press("Enter");
    await solution().locator(".cm-content").waitFor({ state: "hidden" });
  });

  it("says folded in the file whatever was run and opened", async () => {
    const solutions = (await saved()).filter(({ metadata }) => metadata.tags?.includes("solution"));
    expect(solutions.length).toBeGreaterThan(0);
    for (const { metadata } of solutions) {
      expect(metadata.jupyter?.source_hidden).toBe(true);
      expect(metadata.jupyter?.outputs_hidden ?? metadata.collapsed).toBe(true);
    }
  });

  it("asks an exercise without its answer", async () => {
    const cells = await saved();
    const exercises = cells.filter(({ source }) => source.some((line) => line.startsWith("check(")));
    expect(exercises.map(({ source }) => source.at(-1))).toEqual([
      "check(shanghai, exercise1)",
      "check(chongqing, exercise2)",
    ]);
  });

  it("shows one language on request: prose, errors, the panel; and the file keeps both", async () => {
    const before = (await saved()).length;
    const error = inLab('[data-mime-type="application/vnd.jupyter.stderr"]').first();
    await error.scrollIntoViewIfNeeded();
    await expect.poll(() => error.innerText()).toMatch(/应是.*must be/s);
    await notebook.read("English");
    await expect.poll(() => error.innerText()).not.toContain("应是");
    expect(await error.innerText()).toContain("must be");
    await notebook.read("中文");
    await expect.poll(() => error.innerText()).not.toContain("must be");
    expect(
      await inLab(".jp-MarkdownCell.ic-in-en").evaluateAll((all) => all.filter((each) => each.clientHeight > 0)),
    ).toEqual([]);
    expect(await bar().innerText()).toBe("解答");
    await notebook.save();
    expect((await saved()).length).toBe(before);
  });

  it("lists the headings of the language alone in JupyterLab's own table of contents", async () => {
    const headings = () => inLab(".jp-TableOfContents .jp-tocItem-content:visible").allInnerTexts();
    await inLab('.lm-TabBar-tab[data-id="table-of-contents"]').click();
    await expect.poll(async () => (await headings()).length).toBeGreaterThan(2);
    const isHan = (text: string) => /[\u3400-\u9fff]/.test(text);
    const chinese = await headings();
    expect(chinese.slice(1).filter((text) => !isHan(text))).toEqual([]);
    await notebook.read("English");
    await expect.poll(async () => (await headings()).slice(1).filter(isHan)).toEqual([]);
    await notebook.read("中文 + English");
    await expect.poll(async () => (await headings()).length).toBeGreaterThan(chinese.length);
    await notebook.read("中文");
    await expect.poll(headings).toEqual(chinese);
  });

  it("passes over the other language by the arrow keys", async () => {
    await notebook.cell(0).click();
    await session.page.keyboard.press("Escape");
    for (const _ of [1, 2, 3]) await session.page.keyboard.press("ArrowDown");
    expect(await inLab(".jp-mod-active.jp-Cell").evaluate((each) => each.clientHeight)).toBeGreaterThan(0);
  });

  it("has its contents at the left: chapters, sections, notebooks, and what has run", async () => {
    await inLab('.lm-TabBar-tab[data-id="industrial-clusters-book"]').click();
    expect(await inLab(".ic-book h2").count()).toBe(8);
    expect(await entry(NOTEBOOK).innerText()).toMatch(/00\s+从这里开始\s+✓/);
    expect(await entry(NOTEBOOK).getAttribute("aria-current")).toBe("page");
    expect(await entry("04-2-location-quotient.ipynb").innerText()).not.toContain("✓");
  });

  it("takes a notebook back to its first text, after asking", async () => {
    const first = notebook.cell(4);
    await first.locator(".cm-content").click();
    await session.page.keyboard.press("ControlOrMeta+A");
    await session.page.keyboard.insertText("// mine");
    await notebook.save();
    await inLab(".ic-book .reset").click();
    await inLab(".jp-Dialog .jp-mod-reject").click();
    expect(await first.innerText()).toContain("// mine");
    await inLab(".ic-book .reset").click();
    await inLab(".jp-Dialog .jp-mod-warn").click();
    await expect.poll(() => first.innerText()).toContain("import");
    await expect.poll(async () => (await saved())[4]?.source.join("")).toContain("import");
    await expect.poll(() => entry(NOTEBOOK).innerText()).not.toContain("✓");
  });

  it("opens another notebook by its line, beside the one that is read", async () => {
    await copyFile(join(HERE.notebooks, OTHER), join(dirname(session.path), OTHER));
    await entry(OTHER).click();
    await inLab(".lm-TabBar-tab.lm-mod-current", { hasText: OTHER }).waitFor();
    await expect.poll(() => entry(OTHER).getAttribute("aria-current")).toBe("page");
  });

  it("remembers the language", async () => {
    await session.open(NOTEBOOK);
    await notebook.cell(0).waitFor();
    expect(await inLab("html").getAttribute("data-ic-language")).toBe("zh");
    await notebook.read("中文 + English");
  });

  it("asks nothing of any other machine, and the page complains of nothing", async () => {
    expect(session.foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
