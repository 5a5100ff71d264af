import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LabSession, openNotebook } from "./lab-session.js";
import { NotebookPage } from "./notebook-page.js";
import { countColours, countShapes } from "./pixels.js";

const NOTEBOOK = "04-2-location-quotient.ipynb";

/** Pictures for whoever wants to look; not kept in the repository. */
const screenshots = fileURLToPath(new URL("screenshots/", import.meta.url));

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

  it("shows Chinese letters, each with a shape of its own", async () => {
    const letters = "产业集群发展路径与竞争力";
    expect(await countShapes(session.page, letters)).toBe(letters.length);
  });

  it("asks nothing of any other machine", async () => {
    expect(session.foreignRequests).toEqual([]);
    expect(await session.connections()).toEqual(["node is watched", "python is watched"]);
  });
});
