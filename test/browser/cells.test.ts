import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HERE } from "../../jupyter/setup/folders.mjs";
import { venvPython } from "../../jupyter/setup/install/venv.mjs";
import { differences, type Notebook } from "../../jupyter/setup/notebooks/compare.mjs";
import { SEQUENCES } from "../cells/sequences.js";
import { builtBook } from "./built-book.js";
import { startChromium } from "./chromium.js";
import { faults } from "./faults.js";
import { severally } from "./severally.js";

/** How long all of them may take on a machine that is busy otherwise, in ms; a minute on a quiet one. */
const PATIENCE = 1_200_000;

const NOTEBOOKS = new URL("../../notebooks/", import.meta.url);

let folder: string;
let browser: Browser;
/** What pages complained of, and what they asked of any machine. */
const complaints: string[] = [];

beforeAll(async () => {
  folder = await builtBook();
  browser = await startChromium();
});

afterAll(() => browser?.close());

async function open(name: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, acceptDownloads: true });
  page.setDefaultTimeout(120_000);
  page.on("console", (message) => message.type() === "error" && complaints.push(`${name}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`${name}: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`${name} asks for ${request.url()}`);
  });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  return page;
}

/** The `at`-th code cell of a page. */
const cell = (page: Page, at: number): Locator => page.locator(".cell.code").nth(at);
const state = (of: Locator): Promise<string | null> => of.getAttribute("data-state");
const outputs = (of: Locator): Promise<string> => of.locator(".outputs").innerText();

/** Writes a cell anew. */
async function write(of: Locator, code: string): Promise<void> {
  const editor = of.locator(".cm-content");
  await of.scrollIntoViewIfNeeded();
  await editor.click();
  await of.page().keyboard.press("ControlOrMeta+a");
  await of.page().keyboard.insertText(code);
}

async function run(of: Locator): Promise<void> {
  await of.locator(".run").click();
  await expect.poll(() => state(of), { timeout: 60_000 }).toMatch(/^(ok|error)$/);
}

/** Drops a table of a reader's own onto a page. */
async function dropTable(page: Page): Promise<void> {
  const content = Buffer.from("\uFEFF地区,产值\n南昌,10\n九江,32\n").toString("base64");
  const data = await page.evaluateHandle((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const transfer = new DataTransfer();
    transfer.items.add(new File([bytes], "各市.csv"));
    return transfer;
  }, content);
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
  await page.getByText('readTable("各市.csv")').waitFor();
}

/** Where the notebook file lies that a reader gets of a page. */
async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /\.ipynb/ }).click(),
  ]);
  return file.path();
}

/** A file that a cell has saved, as a reader takes it along. */
async function savedOn(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

/** The cells of a page that haven't run in it, by their ids. */
function notRun(page: Page): Promise<readonly string[]> {
  const notRun = '.cell.code:not([data-state="ok"], [data-state="error"], [data-state="stale"])';
  return page.locator(notRun).evaluateAll((cells) => cells.map((each) => each.getAttribute("data-cell") ?? ""));
}

/** Notebooks whose numbers are written to six digits: an engine's newer version ends an iteration elsewhere. */
function rounded<T>(value: T): T {
  if (typeof value === "number") return Number(value.toPrecision(6)) as T;
  // The package's own lines are not in a page's tracebacks: there it is one script.
  if (Array.isArray(value)) return value.filter((each) => !OWN_LINE.test(String(each))).map(rounded) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      // A page draws a figure from its data, and has no use for the picture.
      .filter(([key]) => key !== "image/png")
      .map(([key, each]) => [key, rounded(each)]),
  ) as T;
}

const OWN_LINE = /^ +at .*\(?industrial-clusters\/dist\//;

/** The cells of a notebook that show something else than the page. */
function different(notebook: Notebook, made: Notebook): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of differences(rounded(notebook), rounded(made))) {
    const at = Number(/^cell (\d+)/.exec(line)?.[1]) - 1;
    const { id } = notebook.cells[at] as Notebook["cells"][number] & { readonly id: string };
    if (!found.has(id)) found.set(id, line);
  }
  return found;
}

/** The notebooks, those with the most cells first: the last to be done is a short one then. */
async function notebooks(): Promise<
  readonly { readonly name: string; readonly notebook: Notebook; readonly cells: number }[]
> {
  const files = (await readdir(NOTEBOOKS)).filter((name) => name.endsWith(".ipynb"));
  const all = await Promise.all(
    files.map(async (file) => {
      const notebook: Notebook = JSON.parse(await readFile(new URL(file, NOTEBOOKS), "utf8"));
      const cells = notebook.cells.filter(({ cell_type: type }) => type === "code").length;
      return { name: file.slice(0, -6), notebook, cells };
    }),
  );
  return all.sort((a, b) => b.cells - a.cells);
}

/** Pages that are looked at when their cells have run. */
const LOOKED_AT = ["04-2-location-quotient", "08-1-levers", "10-2-your-own-data"];

/** Those of them that stand open, run. */
const left = new Map<string, Page>();

/** A page all of whose cells have run, as far as they do. */
async function ran(name: string): Promise<Page> {
  const page = await open(name);
  await page.locator(".cells-toolbar button").first().click();
  await page.waitForFunction(
    () =>
      Array.from(document.querySelectorAll<HTMLElement>(".cell.code")).every(
        (node, at) => (at > 0 || node.dataset.state) && !/queued|running/.test(node.dataset.state ?? ""),
      ),
    undefined,
    // Not with every frame, which would have the page draw without end.
    { timeout: PATIENCE, polling: 250 },
  );
  return page;
}

describe("the cells of the book, opened from a disk with the network cut", () => {
  it(
    "all run and show what the notebooks show",
    async () => {
      const wrong: string[] = [];
      let count = 0;
      await severally(await notebooks(), async ({ name, notebook, cells }) => {
        const page = await ran(name);
        const found = different(notebook, JSON.parse(await readFile(await download(page), "utf8")));
        for (const id of await notRun(page)) found.set(id, "has not run");
        // What has just run in the order of the page has seen what it needs.
        const stale = await page.locator('.cell.code[data-state="stale"]').count();
        if (stale > 0) wrong.push(`${name}: ${stale} cells out of date`);
        for (const [id, line] of found) wrong.push(`${name} ${id} ${line}`);
        count += cells;
        if (LOOKED_AT.includes(name)) left.set(name, page);
        else await page.close();
      });
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(1000);
    },
    PATIENCE,
  );

  it("pass the suite of cell sequences that the kernel passes", async () => {
    const page = await open("00-start-here");
    const wrong: string[] = [];
    for (const { about, cells, shows } of SEQUENCES) {
      const shown = await page.evaluate(async (sequence) => {
        const { session } = (globalThis as unknown as { IndustrialClustersCells: { session: Session } })
          .IndustrialClustersCells;
        let last: unknown;
        for (const code of sequence) {
          last = undefined;
          const isFailing = code.startsWith("!");
          const { status } = await session.run(isFailing ? code.slice(1) : code, (output) => {
            last = output.data?.["text/plain"] ?? last;
          });
          if ((status === "error") !== isFailing) return `${code}: ${status}`;
        }
        return String(last);
      }, cells);
      if (shown !== shows) wrong.push(`${about}: ${shown}`);
    }
    expect(wrong).toEqual([]);
    await page.close();
  });
});

/** What has no picture is drawn when it comes near the screen, or goes to a printer: its place is kept till then. */
async function drawsWhatIsPrinted(page: Page): Promise<void> {
  const figures = page.locator(".live.figure.made");
  const drawn = figures.locator(".js-plotly-plot");
  expect(await drawn.count()).toBeLessThan(await figures.count());
  const { height } = (await figures.last().boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThan(200);
  await page.pdf();
  expect(await drawn.count()).toBe(await figures.count());
  expect((await figures.last().boundingBox())?.height).toBe(height);
}

describe("a page whose cells have run", () => {
  it.each(LOOKED_AT)(
    "has nothing on %s that hinders anybody seriously: outputs, errors, what is out of date, own files; light and dark",
    async (name) => {
      const page = left.get(name) ?? (await ran(name));
      // They have no pictures, and would be words on paper.
      await expect
        .poll(() => page.locator(".live:is(.figure, .explorable):not(.made):not(:has(img))").count(), {
          timeout: 30_000,
        })
        .toBe(0);
      if (name === LOOKED_AT[0]) await drawsWhatIsPrinted(page);
      await dropTable(page);
      const last = page.locator(".cell.code:visible").last();
      await write(last, 'const n: number = "two";');
      await run(last);
      const first = cell(page, 0);
      await write(first, `${await first.locator(".cm-content").innerText()}\n// changed`);
      await expect.poll(() => page.locator('.cell.code[data-state="stale"]').count()).toBeGreaterThan(2);
      expect(await faults(page)).toEqual([]);
      await page.locator(".top .theme").click();
      await page.waitForTimeout(500);
      expect(await faults(page)).toEqual([]);
      await page.close();
    },
  );
});

/** As much of a notebook file as tells its cells apart. */
interface FileOfCells {
  readonly cells: readonly { readonly id: string; readonly cell_type: string }[];
}

/** Ends in an error, if a notebook isn't as the Jupyter project's schema wants it. */
const VALIDATE = "import json, sys, nbformat; nbformat.validate(json.load(open(sys.argv[1], encoding='utf-8')))";

/** As much of a page's session as the sequences need. */
interface Session {
  run(
    code: string,
    emit: (output: { readonly data?: Readonly<Record<string, string>> }) => void,
  ): Promise<{ readonly status: string }>;
}

describe("a cell in a page", () => {
  let page: Page;
  beforeAll(async () => {
    page = await open("04-2-location-quotient");
  });
  afterAll(() => page?.close());

  it("runs first what it needs, and says so", async () => {
    const third = cell(page, 2);
    await run(third);
    expect(await state(cell(page, 0))).toBe("ok");
    // … also to who can't see it, of the cell that he has been in.
    const said = page.getByRole("status");
    expect(await said.allInnerTexts()).toContainEqual(expect.stringMatching(/2 格.*2 cells/));
    expect(await third.locator(".state").getAttribute("role")).toBe("status");
  });

  it("is taken along as a sound notebook, with what was stored of the cells that haven't run here", async () => {
    const path = await download(page);
    const { cells: made } = JSON.parse(await readFile(path, "utf8")) as FileOfCells;
    const { cells: stored } = JSON.parse(
      await readFile(new URL("04-2-location-quotient.ipynb", NOTEBOOKS), "utf8"),
    ) as FileOfCells;
    const still = new Set(await notRun(page));
    expect(still.size).toBeGreaterThan(10);
    expect(made.map(({ id }) => id)).toEqual(stored.map(({ id }) => id));
    const kept = (each: { readonly id: string; readonly cell_type: string }) =>
      each.cell_type !== "code" || still.has(each.id);
    expect(made.filter(kept)).toEqual(stored.filter(kept));
    expect(made[stored.findIndex(({ cell_type }) => cell_type === "code")]).toMatchObject({ execution_count: 1 });
    await promisify(execFile)(venvPython(HERE.venv), ["-c", VALIDATE, path]);
  });

  it("says what is wrong with its types at the line, and marks it", async () => {
    const second = cell(page, 1);
    await write(second, 'const gdp = dataset("gdp");\nconst n: number = "two";');
    await run(second);
    expect(await state(second)).toBe("error");
    expect(await outputs(second)).toContain("Type 'string' is not assignable to type 'number'");
    expect(await outputs(second)).toMatch(/> 2 \| const n: number = "two";/);
    expect(await second.locator(".cm-lintRange-error").innerText()).toBe("n");
  });

  it("shows an error of its own at its line", async () => {
    const second = cell(page, 1);
    await write(second, 'const gdp = dataset("gdp");\nconst f = () => { throw new RangeError("stop") };\nf();');
    await run(second);
    expect(await outputs(second)).toMatch(/RangeError: stop\n\s+at f \(cell\[\d+\]:2:25\)\n\s+at cell\[\d+\]:3:1/);
  });

  it("makes out of date what depends on its change, which one button runs", async () => {
    const second = cell(page, 1);
    await write(
      second,
      'const gdp = dataset("gdp").where({ year: 2010 });\nconst vehicles = dataset("vehicle-output");\ngdp',
    );
    await expect.poll(() => state(second)).toBe("edited");
    await expect.poll(() => state(cell(page, 2))).toBe("stale");
    expect(await state(cell(page, 0))).toBe("ok");
    await page.locator(".run-stale").click();
    await expect.poll(() => state(second), { timeout: 60_000 }).toBe("ok");
    await expect.poll(() => state(cell(page, 2)), { timeout: 60_000 }).toMatch(/ok|error/);
  });

  it("is stopped in an endless loop; what was declared is lost, and comes again when it is needed", async () => {
    const third = cell(page, 2);
    await write(third, "for (;;) {}");
    await third.locator(".run").click();
    await expect.poll(() => state(third)).toBe("running");
    await third.locator(".run").click();
    await expect.poll(() => state(third)).toBe("stopped");
    expect(await third.locator(".state").innerText()).toMatch(/变量都没有了.*variables are lost/);
    await write(third, "gdp.length > 0");
    await run(third);
    expect(await outputs(third)).toContain("true");
  });

  it("prints what console.log is given, and takes a name for text, whatever it is", async () => {
    const third = cell(page, 2);
    await write(third, 'const evil = "<img src=x onerror=document.title=1>";\nconsole.log(evil, [1, 2]);\nevil');
    await run(third);
    expect(await outputs(third)).toContain("<img src=x onerror=document.title=1> [ 1, 2 ]");
    expect(await page.title()).not.toBe("1");
  });

  it("reads a table that a reader drops onto the page", async () => {
    await dropTable(page);
    const third = cell(page, 2);
    await write(third, 'import { readTable } from "industrial-clusters";\nreadTable("各市.csv").column("产值")');
    await run(third);
    expect(await outputs(third)).toContain("32");
  });

  it("saves tables and pictures, which are there to be taken along", async () => {
    const third = cell(page, 2);
    const names = ["图.png", "图.svg", "结果.xlsx"];
    await write(
      third,
      [
        'import { barChart, saveResults } from "industrial-clusters";',
        "const chart = barChart(Array.from({ length: 60 }, (_, at) => at));",
        ...names.slice(0, 2).map((name) => `await chart.save("${name}", { dpi: 600 });`),
        // More than what a library packs in the same thread.
        `await saveResults("${names[2]}", { 一: chart, 二: chart.with({ width: 1400 }) });`,
      ].join("\n"),
    );
    await run(third);
    expect(await outputs(third)).toBe("");
    const files: Buffer[] = [];
    for (const name of names) files.push(await savedOn(page, name));
    const [png, svg, xlsx] = files;
    expect(png?.subarray(1, 4).toString()).toBe("PNG");
    // 16 cm at 600 dots an inch.
    expect(png?.readUInt32BE(16)).toBe(3780);
    expect(svg?.toString()).toMatch(/<svg [^>]*width="16cm"/);
    expect(xlsx?.subarray(0, 2).toString()).toBe("PK");
    expect(xlsx?.length).toBeGreaterThan(200_000);
  });

  it("is completed and explained by the compiler", async () => {
    const third = cell(page, 2);
    await write(third, "gdp.colu");
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete").getByText("column", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    // What the reader's own data are called, as in JupyterLab.
    await run(cell(page, 1));
    await write(third, 'gdp.column("prov');
    await page.keyboard.press("Control+Space");
    await page.locator(".cm-tooltip-autocomplete").getByText("province", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await write(third, "dataset");
    await third
      .locator(".cm-line")
      .first()
      .hover({ position: { x: 30, y: 8 } });
    await expect.poll(() => page.locator(".cells-help").innerText()).toContain("function dataset(");
  });

  it("is left by Escape and Tab", async () => {
    const third = cell(page, 2);
    await third.locator(".cm-content").click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("run");
  });

  it("goes back to what it was, with the page", async () => {
    await page
      .locator(".cells-toolbar")
      .getByRole("button", { name: /全部复原/ })
      .click();
    await expect.poll(() => state(cell(page, 2))).toBe("");
    expect(await cell(page, 1).locator(".cm-content").innerText()).toContain('const gdp = dataset("gdp");');
  });

  it("asks nothing of any machine, and the pages complain of nothing", () => {
    expect(complaints).toEqual([]);
  });
});
