import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";

/** A region that would run a script if its name were ever taken for markup. */
const EVIL = "<img src=x onerror=document.title=1>";

const CELL = `import { explore } from "industrial-clusters";
const rows = ["江西", "${EVIL}", "湖北"];
explore("location-quotient", {
  activity: { rows, columns: ["汽车"], values: [34.4, 60, 128.4] },
  reference: { rows, columns: ["GDP"], values: [12948.88, 9000, 22250.45] },
  region: "江西",
})`;

describe("an explorable in JupyterLab, with the network cut", () => {
  let session: LabSession;
  let notebook: NotebookPage;
  const complaints: string[] = [];

  const view = () => session.page.locator(".ic-explore");
  const sentence = () => view().locator(".sentence").innerText();
  const slider = () => view().locator('input[type="range"]').first();

  beforeAll(async () => {
    session = await openNotebook("explore.ipynb", [CELL]);
    session.page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    session.page.on("pageerror", (error) => complaints.push(error.message));
    await session.page.setViewportSize({ width: 1280, height: 720 });
    notebook = new NotebookPage(session.page);
    await notebook.run(notebook.cell(0));
    await view().waitFor();
  });

  afterAll(() => session?.close());

  it("is seen whole at 1280 × 720", async () => {
    const box = await view().boundingBox();
    expect(box?.height).toBeGreaterThan(150);
    expect(box?.height).toBeLessThan(598);
  });

  it("moves by a key on its slider, and the notebook's own keys stay still", async () => {
    const before = await sentence();
    await slider().focus();
    await session.page.keyboard.press("ArrowRight");
    await expect.poll(sentence).not.toBe(before);
    await session.page.keyboard.press("r");
    await expect.poll(sentence).toBe(before);
    // "r" makes raw text of a cell, where JupyterLab gets it.
    expect(await session.page.locator(".jp-CodeCell").count()).toBe(1);
  });

  it("goes to the turn, by key and by button, and says so at rest to who can't see", async () => {
    await session.page.keyboard.press("t");
    await expect.poll(sentence).toMatch(/1\.000.*(恰如其份额|just its share)/);
    await expect.poll(() => view().getByRole("status").innerText()).toBe(await sentence());
    await view()
      .getByRole("button", { name: /复原|reset/ })
      .click();
    await expect.poll(sentence).not.toMatch(/1\.000/);
  });

  it("moves by its handle", async () => {
    const before = await sentence();
    const box = await view().locator(".handle").boundingBox();
    if (box === null) throw new Error("there is no handle");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await session.page.mouse.move(x, y);
    await session.page.mouse.down();
    await session.page.mouse.move(x + 40, y, { steps: 4 });
    await session.page.mouse.up();
    await expect.poll(sentence).not.toBe(before);
  });

  it("speaks the other language on request", async () => {
    const before = await sentence();
    await view().locator("header button").click();
    await expect.poll(sentence).not.toBe(before);
  });

  it("shows the numbers behind it as a table", async () => {
    await view().locator("summary").click();
    await view().locator("table").waitFor();
    expect(await view().locator("tbody tr").count()).toBe(3);
  });

  it("takes a region's name for text, whatever it is", async () => {
    expect(await view().locator("img").count()).toBe(0);
    expect(await view().innerText()).toContain("<img src=x");
    expect(await session.page.title()).not.toBe("1");
  });

  it("asks nothing of any other machine, and the page complains of nothing", async () => {
    expect(session.foreignRequests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("is a picture and words in the saved file, beside its data", async () => {
    const saved = async () => {
      await notebook.save();
      return JSON.parse(await readFile(session.path, "utf8")).cells[0].outputs[0].data;
    };
    await expect
      .poll(async () => Object.keys(await saved()).sort(), { timeout: 60_000, interval: 500 })
      .toEqual(["application/vnd.industrial-clusters.explorable.v1+json", "image/png", "text/plain"]);
    expect((await saved())["text/plain"].join("")).toMatch(/区位商 \d\.\d{3}/);
    // The picture came while the explorable was shown, and it stayed as it was.
    expect(await view().locator("table").count()).toBe(1);
  });
});
