import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { kernelName } from "../../jupyter/kernel/kernelspec.mjs";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { pageAddress } from "../../jupyter/setup/lab/page.mjs";
import { placeKernel } from "../../jupyter/setup/lab/kernel-folder.mjs";
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

/** A cell of a notebook that isn't one of ours; code, unless its kind is said. */
export interface GivenCell {
  readonly kind?: "code" | "markdown";
  readonly source: string;
  readonly tags?: readonly string[];
}

/** Where a notebook's page lies in the server, which serves both front ends. */
const PATHS = { JupyterLab: "/lab/tree/", "Notebook 7": "/notebooks/" };

/**
 * Starts JupyterLab and opens a notebook in Chromium: a copy of one of ours.
 *
 * @param cells - those of a notebook that isn't one of ours; a text is a code cell's.
 * @param frontEnd - that shows it.
 */
export async function openNotebook(
  name: string,
  cells?: readonly (string | GivenCell)[],
  frontEnd: keyof typeof PATHS = "JupyterLab",
): Promise<LabSession> {
  await rm(root, { recursive: true, force: true });
  await mkdir(folders.notebooks, { recursive: true });
  const path = join(folders.notebooks, name);
  if (cells === undefined) await copyFile(join(HERE.notebooks, name), path);
  else await writeFile(path, notebookOf(cells));
  await mkdir(folders.shipped);
  await copyFile(path, join(folders.shipped, name));
  await writeSettings(folders, "en");
  // Kernel and extension as they are built now, not as the last set-up placed them.
  const data = join(folders.state, "data");
  await placeKernel(data, HERE.dist);
  await placeExtension(join(data, "labextensions"), join(HERE.dist, "extension"));
  const log = join(root, "connections.log");
  const server = await startServer(folders, {
    port: await choosePort(undefined),
    extra: { ...watchedConnections(log), JUPYTER_PREFER_ENV_PATH: "0" },
  });
  const browser = await startChromium();
  const { page, foreignRequests } = await watchedPage(browser, server.address);
  const open = async (each: string): Promise<void> => {
    await page.goto(`${pageAddress(server, each).replace(PATHS.JupyterLab, PATHS[frontEnd])}&reset`);
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
function notebookOf(cells: readonly (string | GivenCell)[]): string {
  const kernelspec = { name: kernelName, display_name: kernelName, language: "typescript" };
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec },
    cells: cells.map((cell, i) => {
      const { kind = "code", source, tags = [] }: GivenCell = typeof cell === "string" ? { source: cell } : cell;
      const own = kind === "code" ? { outputs: [], execution_count: null } : {};
      return { id: `cell-${i}`, cell_type: kind, source, metadata: { tags }, ...own };
    }),
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
