import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GivenCell, type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";

/** A region that would run a script if its name were ever taken for markup. */
const EVIL = "<img src=x onerror=document.title=1>";

/** Notebook 7.6 throws it by itself as it starts, without our extension too: its shortcuts hear of settings too early. */
const ITS_OWN = /^TypeError: Cannot read properties of undefined \(reading 'schema'\)\n.*\/notebook_core\./;

const CELLS: readonly GivenCell[] = [
  { kind: "markdown", source: "# 区位商", tags: ["zh"] },
  { kind: "markdown", source: "# Location quotient", tags: ["en"] },
  {
    source: `import { explore, label, rankingChart, show } from "industrial-clusters";
const rows = ["江西", ${JSON.stringify(EVIL)}, "湖北"];
explore("location-quotient", {
  activity: { rows, columns: ["汽车"], values: [34.4, 60, 128.4] },
  reference: { rows, columns: ["GDP"], values: [12948.88, 9000, 22250.45] },
  region: "江西",
})`,
  },
  {
    source: `const output = { 江西: 34.4, ${JSON.stringify(EVIL)}: 60, 湖北: 128.4 };
show(output, { columns: label("产量", "output") })`,
  },
  { source: 'rankingChart(output, { title: label("产量排名", "Ranked by output") })' },
  { source: 'const answer = "folded";\nanswer', tags: ["solution"] },
];

describe("the book's extension in Notebook 7, with the network cut", () => {
  let session: LabSession;
  let notebook: NotebookPage;
  const complaints: string[] = [];

  const view = () => session.page.locator(".ic-explore");
  const sentence = () => view().locator(".sentence").innerText();
  const names = () => session.page.locator(".ic-table tbody th").allInnerTexts();
  const plot = () => session.page.locator(".js-plotly-plot");
  const solution = () => session.page.locator(".ic-foldable");
  const headings = () => session.page.locator(".jp-MarkdownCell h1:visible").allInnerTexts();

  beforeAll(async () => {
    session = await openNotebook("in-notebook-7.ipynb", CELLS, "Notebook 7");
    const { page } = session;
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", ({ stack = "" }) => ITS_OWN.test(stack) || complaints.push(stack));
    await page.setViewportSize({ width: 1280, height: 720 });
    notebook = new NotebookPage(page);
    await notebook.restartAndRunAll();
    await notebook.figures.first().scrollIntoViewIfNeeded();
    await plot().locator(".main-svg").first().waitFor();
  });

  afterAll(() => session?.close());

  it("is Notebook 7, not JupyterLab", async () => {
    expect(await session.page.locator("body").getAttribute("data-notebook")).toBe("notebooks");
  });

  it("moves an explorable by a key on its slider, and the notebook's own keys stay still", async () => {
    const before = await sentence();
    await view().locator('input[type="range"]').first().focus();
    await session.page.keyboard.press("ArrowRight");
    await expect.poll(sentence).not.toBe(before);
    await session.page.keyboard.press("r");
    await expect.poll(sentence).toBe(before);
    expect(await session.page.locator(".jp-CodeCell").count()).toBe(4);
  });

  it("sorts a table at a click on its header", async () => {
    expect(await names()).toEqual(["江西", EVIL, "湖北"]);
    await session.page.locator(".ic-table thead .sort").nth(1).click();
    await expect.poll(names).toEqual(["湖北", EVIL, "江西"]);
  });

  it("shows a figure whole at 1280 × 720, with the names for texts", async () => {
    const box = await plot().boundingBox();
    expect(box?.height).toBeGreaterThan(150);
    expect(box?.height).toBeLessThan(598);
    const labels = await plot().locator(".ytick text").allTextContents();
    expect(labels.join(" ")).toContain("<img src=x");
  });

  it("shows one language on request: prose and sentence", async () => {
    expect(await headings()).toEqual(["区位商", "Location quotient"]);
    await notebook.read("English");
    await expect.poll(headings).toEqual(["Location quotient"]);
    await expect.poll(sentence).not.toMatch(/区位商/);
    await notebook.read("中文");
    await expect.poll(headings).toEqual(["区位商"]);
    await notebook.read("中文 + English");
  });

  it("lists the headings of that language alone in its table of contents", async () => {
    const { page } = session;
    const listed = () => page.locator(".jp-TableOfContents .jp-tocItem-content:visible").allInnerTexts();
    await page.locator(".lm-MenuBar-itemLabel", { hasText: /^View$/ }).click();
    await page.locator(".lm-Menu-itemLabel", { hasText: /^Left Sidebar$/ }).hover();
    await page.locator(".lm-Menu-itemLabel", { hasText: /^Show Table of Contents$/ }).click();
    await expect.poll(listed).toEqual(["区位商", "Location quotient"]);
    await notebook.read("English");
    await expect.poll(listed).toEqual(["Location quotient"]);
    await notebook.read("中文");
    await expect.poll(listed).toEqual(["区位商"]);
    await notebook.read("中文 + English");
  });

  it("keeps a solution folded through Run All, and opens it by its bar", async () => {
    const code = solution().locator(".cm-content");
    expect(await code.isVisible()).toBe(false);
    await solution().locator(".ic-fold button").click();
    await code.waitFor();
    expect(await solution().locator(".jp-OutputArea-output").innerText()).toContain("folded");
    await solution().locator(".ic-fold button").click();
    await code.waitFor({ state: "hidden" });
  });

  it("takes names for texts, asks no other machine and complains of nothing", async () => {
    expect(await session.page.title()).not.toBe("1");
    expect(await session.page.locator('img[src="x"]').count()).toBe(0);
    expect([complaints, session.foreignRequests]).toEqual([[], []]);
  });
});
