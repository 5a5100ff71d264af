import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { kernelName } from "../../jupyter/kernel/kernelspec.mjs";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { pageAddress } from "../../jupyter/setup/lab/page.mjs";
import { placeExtension } from "../../jupyter/setup/lab/place.mjs";
import { choosePort } from "../../jupyter/setup/lab/port.mjs";
import { startServer } from "../../jupyter/setup/lab/server.mjs";
import { writeSettings } from "../../jupyter/setup/lab/settings.mjs";
import { startChromium } from "./chromium.js";
import { watchedConnections } from "./watched-connections.js";

/** A browser on the JupyterLab that `npm start` starts, with one notebook. */
export interface LabSession {
  readonly page: Page;
  /** The notebook's file. */
  readonly path: string;
  /** What the page asked of other machines. */
  readonly foreignRequests: readonly string[];
  /** Which programs are watched, and what they asked of other machines; each line once. */
  readonly connections: () => Promise<string[]>;
  /** Opens another notebook that lies beside it, on a page that has forgotten what was open. */
  readonly open: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The copy lies inside the repository, so that the kernel finds the package as a reader's notebook does. */
const root = join(HERE.state, "browser-test");
const folders = {
  ...HERE,
  root,
  state: join(root, "state"),
  logs: join(root, "logs"),
  notebooks: join(root, "notebooks"),
  shipped: join(root, "shipped"),
};

/**
 * Starts JupyterLab and opens a notebook in Chromium: a copy of one of ours.
 *
 * @param cells - code cells, for a notebook that isn't one of ours.
 */
export async function openNotebook(name: string, cells?: readonly string[]): Promise<LabSession> {
  await rm(root, { recursive: true, force: true });
  await mkdir(folders.notebooks, { recursive: true });
  const path = join(folders.notebooks, name);
  if (cells === undefined) await copyFile(join(HERE.notebooks, name), path);
  else await writeFile(path, notebookOf(cells));
  await mkdir(folders.shipped);
  await copyFile(path, join(folders.shipped, name));
  await writeSettings(folders, "en");
  // The extension as it is built now, not as the last set-up placed it.
  await placeExtension(join(folders.state, "data", "labextensions"), join(HERE.dist, "extension"));
  const log = join(root, "connections.log");
  const server = await startServer(folders, {
    port: await choosePort(undefined),
    extra: { ...watchedConnections(log), JUPYTER_PREFER_ENV_PATH: "0" },
  });
  const browser = await startChromium();
  const { page, foreignRequests } = await watchedPage(browser, server.address);
  const open = async (each: string): Promise<void> => {
    await page.goto(`${pageAddress(server, each)}&reset`);
  };
  await open(name);
  return {
    page,
    path,
    foreignRequests,
    connections: () => distinctLines(log),
    open,
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

/** A notebook for our kernel. */
function notebookOf(cells: readonly string[]): string {
  const kernelspec = { name: kernelName, display_name: kernelName, language: "typescript" };
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec },
    cells: cells.map((source, i) => ({
      id: `cell-${i}`,
      cell_type: "code",
      source,
      metadata: {},
      outputs: [],
      execution_count: null,
    })),
  });
}

/** A page that reaches one address and notes what it asks of any other. */
async function watchedPage(browser: Browser, address: string): Promise<{ page: Page; foreignRequests: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: "zh-CN" });
  const foreignRequests: string[] = [];
  await page.route(
    (url) => url.protocol.startsWith("http") && url.origin !== address,
    async (route) => {
      foreignRequests.push(route.request().url());
      await route.abort();
    },
  );
  return { page, foreignRequests };
}

async function distinctLines(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8");
  return [...new Set(text.trimEnd().split("\n"))].sort();
}
