import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";
import { countColours, countShapes } from "./pixels.js";

const NOTEBOOK = "04-2-location-quotient.ipynb";

/** The fewest colours of a chart with bars or lines, letters and their soft edges; an empty one has one. */
const DRAWN = 20;

/** Pictures for whoever wants to look; not kept in the repository, but for `chart-2.png` in the README. */
const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url));

interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
}

async function readCells(): Promise<readonly Cell[]> {
  return JSON.parse(await readFile(join(HERE.notebooks, NOTEBOOK), "utf8")).cells;
}

describe("a reader in JupyterLab, with the network cut", () => {
  let session: LabSession;
  let notebook: NotebookPage;

  beforeAll(async () => {
    await mkdir(screenshots, { recursive: true });
    session = await openNotebook(NOTEBOOK);
    notebook = new NotebookPage(session.page);
  });

  const picture = (name: string) => session.page.screenshot({ path: `${screenshots}${name}.png` });

  afterAll(() => session?.close());

  it("runs the whole notebook without an error", async () => {
    await notebook.restartAndRunAll().finally(() => picture("run-all"));
    expect(await notebook.errors.allInnerTexts()).toEqual([]);
  });

  it("sees every chart drawn, when it comes near the screen", async () => {
    const cells = await readCells();
    const charts = cells.filter(({ source }) => /^\w+(Chart|Map)\(/.test(source.join("")));
    await expect.poll(() => notebook.figures.count(), { timeout: 20_000 }).toBe(charts.length);
    expect(await notebook.charts.count()).toBeLessThan(charts.length);
    for (const [i, figure] of (await notebook.figures.all()).entries()) {
      const chart = figure.locator(".js-plotly-plot");
      // JupyterLab lays out what stands above when it is passed, and the place moves once more.
      const isDrawn = () => figure.scrollIntoViewIfNeeded().then(() => chart.isVisible());
      await expect.poll(isDrawn, { timeout: 20_000 }).toBe(true);
      await picture(`chart-${i + 1}`);
      expect(await countColours(chart)).toBeGreaterThan(DRAWN);
    }
  });

  it("marks what a change makes out of date, runs nothing of it, and takes the marks off with the change", async () => {
    const cells = await readCells();
    const index = cells.findIndex(({ source }) => source[0] === 'const gdp = dataset("gdp");\n');
    const marked = () => session.page.locator(".jp-CodeCell.ic-stale").count();
    expect(await marked()).toBe(0);
    const changed = notebook.cell(index);
    await changed.locator(".cm-content").click();
    await session.page.keyboard.press("ControlOrMeta+End");
    await session.page.keyboard.insertText("\n// looked at");
    await expect.poll(marked, { timeout: 20_000 }).toBeGreaterThan(5);
    expect(await notebook.cell(index).getAttribute("class")).not.toContain("ic-stale");
    await session.page.locator(".ic-stale").first().scrollIntoViewIfNeeded();
    await picture("stale");
    await changed.scrollIntoViewIfNeeded();
    await changed.locator(".cm-content").click();
    await session.page.keyboard.press("ControlOrMeta+z");
    await expect.poll(marked, { timeout: 20_000 }).toBe(0);
  });

  it("changes a number and gets another result", async () => {
    const cells = await readCells();
    const index = cells.findIndex(({ source }) => source[0] === "const extra = 10;\n");
    const cell = notebook.cell(index);
    const before = await notebook.result(cell);
    const code = cells[index]?.source.join("") ?? "";
    await notebook.change(cell, code.replace("extra = 10", "extra = 0"));
    await picture("changed-cell");
    // Nothing added: Jiangxi keeps the quotient of the book's chapter, the others theirs.
    expect(await notebook.result(cell)).toMatch(/0\.7946.*0\.0000.*0\.0000/s);
    expect(before).not.toMatch(/0\.7946/);
  });

  it("shows Chinese letters, each with a shape of its own", async () => {
    const letters = "产业集群发展路径与竞争力";
    expect(await countShapes(session.page, letters)).toBe(letters.length);
  });

  it("asks nothing of any other machine", async () => {
    expect(session.foreignRequests).toEqual([]);
    expect(await session.connections()).toEqual(["node is watched", "python is watched"]);
  });
});
