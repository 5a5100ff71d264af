import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";

/** A region that would run a script if its name were ever taken for markup. */
const EVIL = "<img src=x onerror=document.title=1>";

const TABLE = `import { label, rankingChart, show } from "industrial-clusters";
const names = Array.from({ length: 20 }, (_, i) => (i === 0 ? ${JSON.stringify(EVIL)} : \`R\${i}\`));
show(Object.fromEntries(names.map((name, i) => [name, 100 - i])), { columns: label("产量", "output") })`;

const FIGURE = `rankingChart(Object.fromEntries(names.map((name, i) => [name, 100 - i])), {
  title: label("产量排名", "Ranked by output"),
})`;

describe("a table and a figure in JupyterLab, with the network cut", () => {
  let session: LabSession;
  let notebook: NotebookPage;
  const complaints: string[] = [];

  const table = () => session.page.locator(".ic-table");
  const names = () => table().locator("tbody th").allInnerTexts();
  const plot = () => session.page.locator(".js-plotly-plot");
  const button = (name: RegExp) => session.page.getByRole("button", { name });

  beforeAll(async () => {
    session = await openNotebook("table-and-figure.ipynb", [TABLE, FIGURE]);
    const { page } = session;
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.setViewportSize({ width: 1280, height: 720 });
    notebook = new NotebookPage(page);
    await notebook.run(notebook.cell(0));
    await notebook.run(notebook.cell(1));
    await notebook.figures.first().scrollIntoViewIfNeeded();
    await plot().locator(".main-svg").first().waitFor();
  });

  afterAll(() => session?.close());

  it("sorts at a click on a header, by key too, and at the third gives the rows back", async () => {
    const sort = table().locator("thead .sort").nth(1);
    await sort.click();
    await session.page.keyboard.press("Enter");
    expect((await names())[0]).toBe("R19");
    expect(await table().locator("thead th").nth(1).getAttribute("aria-sort")).toBe("ascending");
    await session.page.keyboard.press("Enter");
    expect((await names())[0]).toBe(EVIL);
    // What one types into a table is no command to the notebook.
    expect(await session.page.locator(".jp-CodeCell").count()).toBe(2);
  });

  it("filters by word and by number, and copies what is left", async () => {
    const box = table().locator("input");
    await box.fill("output < 83 r");
    expect(await names()).toEqual(["R18", "R19"]);
    expect(await table().getByRole("status").innerText()).toMatch(/2 \/ 20/);
    await table().getByRole("button", { name: /TSV/ }).click();
    await expect.poll(() => table().getByRole("status").innerText()).toMatch(/已复制/);
    expect(await session.page.evaluate(() => navigator.clipboard.readText())).toBe("名称\t产量\nR18\t82\nR19\t81\n");
    await table().getByRole("button", { name: /LaTeX/ }).click();
    await expect.poll(() => session.page.evaluate(() => navigator.clipboard.readText())).toContain("\\toprule");
    await box.fill("");
    expect((await names()).length).toBe(20);
  });

  it("shades a column on request", async () => {
    await table().locator("thead th").nth(1).hover();
    await table().locator(".shade").click();
    const grounds = () =>
      table()
        .locator("tbody td")
        .evaluateAll((cells) => new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor)).size);
    expect(await grounds()).toBe(20);
    await table().locator(".shade").click();
    expect(await grounds()).toBeLessThan(4);
  });

  it("keeps header and names in view", async () => {
    const scroll = table().locator(".scroll");
    const top = async () => (await table().locator("thead").boundingBox())?.y;
    const before = await top();
    await scroll.evaluate((node) => node.scrollTo(0, 100));
    expect(await scroll.evaluate((node) => node.scrollTop)).toBe(100);
    expect(await top()).toBe(before);
  });

  it("shows a figure whole at 1280 × 720, and as large as it can be on a full screen", async () => {
    const before = await plot().boundingBox();
    expect(before?.height).toBeLessThan(598);
    await plot().hover();
    await button(/全屏|full screen/).click();
    await expect.poll(async () => (await plot().boundingBox())?.height).toBeGreaterThan(690);
    const box = await plot().boundingBox();
    expect((box?.y ?? -1) + (box?.height ?? 0)).toBeLessThanOrEqual(721);
    await session.page.evaluate(() => document.exitFullscreen());
    await expect.poll(async () => (await plot().boundingBox())?.height).toBe(before?.height);
  });

  it("makes a figure smaller in a narrow page, in the same layout", async () => {
    const labels = () =>
      plot()
        .locator(".ytick text")
        .evaluateAll((texts) => texts.map((text) => text.getAttribute("x")));
    const before = await labels();
    await session.page.setViewportSize({ width: 900, height: 720 });
    await expect.poll(async () => (await plot().boundingBox())?.width).toBeLessThan(600);
    expect(await labels()).toEqual(before);
    await session.page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(async () => (await plot().boundingBox())?.width).toBeGreaterThan(800);
  });

  it("follows JupyterLab's theme as it changes", async () => {
    const ground = () =>
      plot()
        .locator(".main-svg")
        .first()
        .evaluate((node) => getComputedStyle(node).backgroundColor);
    const choose = async (theme: RegExp): Promise<void> => {
      await session.page.locator(".lm-MenuBar-itemLabel", { hasText: /^(Settings|设置)$/ }).click();
      await session.page.locator(".lm-Menu-itemLabel", { hasText: /^(Theme|主题)$/ }).hover();
      await session.page.locator(".lm-Menu-itemLabel", { hasText: theme }).click();
    };
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await choose(/^JupyterLab Dark$/);
    await expect.poll(ground).not.toBe("rgb(255, 255, 255)");
    await choose(/^JupyterLab Light$/);
    await expect.poll(ground).toBe("rgb(255, 255, 255)");
  });

  it("saves a figure as SVG and as PNG, light and with its title as name", async () => {
    const save = async (form: RegExp): Promise<{ readonly name: string; readonly content: Buffer }> => {
      const [download] = await Promise.all([
        session.page.waitForEvent("download"),
        plot()
          .hover()
          .then(() => button(form).click()),
      ]);
      return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
    };
    const svg = await save(/SVG/);
    expect(svg.name).toBe("产量排名.svg");
    const text = svg.content.toString();
    expect(text.slice(0, 200)).toMatch(/^<svg[^>]* width="960"/);
    expect(text.match(/.{5}img src=x/)?.[0]).toBe("&#60;img src=x");
    expect(text).not.toContain("<img");
    const png = await save(/PNG/);
    expect(png.name).toBe("产量排名.png");
    // Its width, and 300 pixels an inch.
    expect(png.content.readUInt32BE(16)).toBe(3000);
    expect(png.content.subarray(37, 41).toString()).toBe("pHYs");
  });

  it("takes names for texts, asks no other machine and complains of nothing", async () => {
    expect(await session.page.title()).not.toBe("1");
    expect(await session.page.locator('img[src="x"]').count()).toBe(0);
    expect([complaints, session.foreignRequests]).toEqual([[], []]);
  });
});
