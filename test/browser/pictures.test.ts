import { readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";

const PNG = "image/png";

/** A figure that promises a picture, and never gets one. */
const FORSAKEN = `(globalThis as any)[Symbol.for("Jupyter.kernel")].display(
  { "application/vnd.plotly.v1+json": { data: [{ type: "bar", y: [2, 3] }], layout: { height: 300 } } },
  { metadata: { "industrial-clusters": { awaits: "image/png" } } },
);`;

const CELLS = [
  'import { Figure } from "industrial-clusters";\nconst bars = (...y: number[]) => new Figure({ title: "值", data: [{ type: "bar", y }] });',
  "bars(1, 2)",
  FORSAKEN,
  "bars(3, 1)",
];

describe("the picture of a figure in JupyterLab", () => {
  let session: LabSession;
  let notebook: NotebookPage;

  beforeAll(async () => {
    session = await openNotebook("pictures.ipynb", CELLS);
    notebook = new NotebookPage(session.page);
    await notebook.run(notebook.cell(0));
  });

  afterAll(() => session?.close());

  /** What the file holds of a cell's figure; the notebook is saved whenever this is asked. */
  async function saved(cell: number): Promise<{ png: boolean; metadata: object }> {
    await notebook.save();
    const { data = {}, metadata = {} } = JSON.parse(await readFile(session.path, "utf8")).cells[cell].outputs[0] ?? {};
    const bytes = Buffer.from(String(data[PNG] ?? ""), "base64");
    return { png: bytes.subarray(1, 4).toString() === "PNG", metadata };
  }

  const isSaved = (cell: number) =>
    expect.poll(() => saved(cell), { timeout: 60_000, interval: 500 }).toEqual({ png: true, metadata: {} });

  it("comes into the saved notebook, and the figure isn't drawn anew for it", async () => {
    const cell = notebook.cell(1);
    await notebook.run(cell);
    const chart = cell.locator(".js-plotly-plot .main-svg").first();
    await chart.evaluate((svg) => svg.setAttribute("data-seen", "yes"));
    await isSaved(1);
    expect(await chart.getAttribute("data-seen")).toBe("yes");
    expect(await cell.locator(".js-plotly-plot").count()).toBe(1);
  });

  it("is made in the page, if the kernel doesn't send it", async () => {
    await notebook.run(notebook.cell(2));
    expect(await saved(2)).toEqual({ png: false, metadata: { "industrial-clusters": { awaits: PNG } } });
    await isSaved(2);
  });

  it("is there even if the kernel is restarted while it is drawn", async () => {
    await notebook.run(notebook.cell(3));
    await notebook.restart();
    await isSaved(3);
  });

  it("stands where the figure will be until Plotly is there, in a notebook that isn't trusted", async () => {
    const { page, path } = session;
    const { cells, ...notebookOf } = JSON.parse(await readFile(path, "utf8"));
    // Another source than what was trusted when it ran.
    cells[1].source = "bars(1, 2) // by somebody else";
    await writeFile(path.replace("pictures", "foreign"), JSON.stringify({ ...notebookOf, cells }));
    let letPlotlyCome = () => {};
    const released = new Promise<void>((resolve) => {
      letPlotlyCome = resolve;
    });
    await page.route(/plotly\.min.*\.js/, async (route) => {
      await released;
      await route.continue();
    });
    await session.open("foreign.ipynb");
    const figure = notebook.cell(1).locator('[role="figure"]');
    await figure.locator("img").waitFor();
    await page.locator('[title^="Notebook not trusted"]').waitFor();
    expect(await figure.getAttribute("aria-label")).toContain("[图 Figure] 值");
    expect(await notebook.charts.count()).toBe(0);
    letPlotlyCome();
    await figure.locator(".js-plotly-plot .main-svg").first().waitFor();
    expect(await figure.locator("img").count()).toBe(0);
  });
});
